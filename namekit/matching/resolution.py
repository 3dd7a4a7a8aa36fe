"""What a resolver answers: match, ambiguous or none; how sure; and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from namekit.gazetteer.model import Entity

Status = Literal["match", "ambiguous", "none"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against, in numbers and in words; `weight` is its share of the log-odds, 0 where it is said for information."""

    weight: float
    words: str


class Candidate:
    """An entity that a query might mean, with its score; `entity` and `evidence` are made when asked for."""

    __slots__ = ("_at", "_entity_of", "_evidence_of", "id", "score")

    def __init__(
        self,
        id: str,
        score: float,
        entity_of: Callable[[int], Entity],
        evidence_of: Callable[[int], tuple[Evidence, ...]],
        at: int = 0,
    ) -> None:
        """`entity_of` and `evidence_of` are asked for what stands `at` a position: one of each serves a whole batch."""
        self.id = id
        self.score = score
        self._entity_of = entity_of
        self._evidence_of = evidence_of
        self._at = at

    @property
    def entity(self) -> Entity:
        """The entity with its names, read from the gazetteer."""
        return self._entity_of(self._at)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Reasons for and against this candidate, strongest first."""
        return self._evidence_of(self._at)

    def __repr__(self) -> str:
        return f"Candidate({self.id!r}, {self.score})"


Candidates = tuple[Candidate, ...]


class Resolution:
    """Answer to one name: status, the entity that is meant, how sure, and why.

    `query` is the name as it was asked for, `reason` what decided, where more than the score did. `score` is a calibrated probability,
    to four places, that the best candidate is right, whatever the status; 0.0 where there is none.

    >>> from namekit import Gazetteer, Resolver
    >>> kyiv = {"id": "place/kyiv", "type": "place", "name": "Kyiv"}
    >>> answer = Resolver(Gazetteer.from_entities([kyiv])).resolve("Київ")
    >>> answer.status, answer.entity.name, answer.candidates[0].score == answer.score
    ('match', 'Kyiv', True)
    """

    __slots__ = ("_at", "_candidates", "query", "reason", "score", "status")

    def __init__(
        self,
        query: str,
        status: Status,
        score: float,
        candidates: Candidates | Callable[[int], Candidates],
        reason: str = "",
        at: int = 0,
    ) -> None:
        """`candidates` that are made later are asked for those of the name `at` a position."""
        self.query = query
        self.status: Status = status
        self.score = score
        self._candidates = candidates
        self.reason = reason
        self._at = at

    def of(self, query: str) -> Resolution:
        """The same answer to what was written otherwise."""
        if query == self.query:
            return self
        return Resolution(query, self.status, self.score, self._candidates, self.reason, self._at)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Resolution):
            return NotImplemented
        said = (self.query, self.status, self.score, self.reason)
        return said == (other.query, other.status, other.score, other.reason)

    def __hash__(self) -> int:
        return hash((self.query, self.status, self.score, self.reason))

    @property
    def candidates(self) -> Candidates:
        """Candidates, best first; made when they are asked for: most callers of a million names want ids alone."""
        made = self._candidates
        if not isinstance(made, tuple):
            made = self._candidates = made(self._at)
        return made

    def __repr__(self) -> str:
        return f"Resolution({self.query!r}, {self.status!r}, {self.score}, {self.candidates!r}, {self.reason!r})"

    @property
    def entity(self) -> Entity | None:
        """The entity that is meant; None unless status is `match`."""
        return self.candidates[0].entity if self.status == "match" else None

    def explain(self) -> str:
        """Reasons in plain words, a line each; the first says the verdict."""
        best = self.candidates[0] if self.candidates else None
        head = f"{self.query}: {self.status}" + (
            f" {best.id} ({self.score:.2f})" if best and self.status != "none" else ""
        )
        lines = [f"{head}: {self.reason}" if self.reason else head]
        for candidate in self.candidates[:3]:
            reasons = "; ".join(e.words for e in candidate.evidence)
            lines.append(f"  {candidate.id} {candidate.score:.2f}: {reasons}")
        return "\n".join(lines)

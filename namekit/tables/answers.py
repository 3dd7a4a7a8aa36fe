"""What a table writes beside a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from namekit.matching.resolution import Resolution


class Answer(NamedTuple):
    """Five cells: status; id and name of a match; the best candidate's score; the candidates as `id=score`.

    For who reviews a name without a match, the name of the best candidate and the reason go with them.
    """

    status: str
    id: str
    name: str
    score: str
    candidates: str
    suggestion: str = ""
    reason: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands under `ANSWER_FIELDS`."""
        return self[:5]


ANSWER_FIELDS = Answer._fields[:5]
"""Endings of the new columns."""

EMPTY = Answer("", "", "", "", "")
"""Beside a cell without a name."""


def answer_of(resolution: Resolution, *, reasons: bool = False) -> Answer:
    """Cells for what a resolver answered; scores have four places, and of candidates that have none left the best is told alone.

    `reasons`: those of names without a match too.
    """
    found = resolution.candidates
    candidates = " ".join([f"{c.id}={c.score:.4f}" for c in found if c.score > 0 or c is found[0]])
    score = f"{found[0].score:.4f}" if found else ""
    entity = resolution.entity
    if entity is not None:
        return Answer(resolution.status, entity.id, entity.name, score, candidates)
    answer = Answer(resolution.status, "", "", score, candidates)
    if not reasons:
        return answer
    if not found:
        return answer._replace(reason=resolution.reason)
    reason = resolution.reason or "; ".join(e.words for e in found[0].evidence)
    return answer._replace(suggestion=found[0].entity.name, reason=reason)


def decided(answer: Answer, entity: tuple[str, str] | None) -> Answer:
    """Apply a person's decision: the entity (id, name), now the best candidate and certain, or none.

    >>> decided(Answer("ambiguous", "", "", "0.5100", "a=0.5100 b=0.4900"), ("b", "Bee")).cells
    ('match', 'b', 'Bee', '1.0000', 'b=1.0000 a=0.5100')
    """
    if entity is None:
        return answer._replace(status="none", id="", name="")
    id_, name = entity
    others = [c for c in answer.candidates.split(" ") if c and c.rpartition("=")[0] != id_]
    return Answer("match", id_, name, "1.0000", " ".join([f"{id_}=1.0000", *others]))

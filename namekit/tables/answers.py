"""What a table writes beside a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from namekit.matching.resolution import Resolution


class Answer(NamedTuple):
    """The five cells: status; id and name of a match; the best candidate's score; the candidates as `id=score`."""

    status: str
    id: str
    name: str
    score: str
    candidates: str


EMPTY = Answer("", "", "", "", "")
"""Beside a cell without a name."""


def answer_of(resolution: Resolution) -> Answer:
    """Cells for what a resolver answered; scores have four places."""
    candidates = " ".join([f"{c.id}={c.score:.4f}" for c in resolution.candidates])
    score = f"{resolution.candidates[0].score:.4f}" if resolution.candidates else ""
    entity = resolution.entity
    if entity is None:
        return Answer(resolution.status, "", "", score, candidates)
    return Answer(resolution.status, entity.id, entity.name, score, candidates)


def decided(answer: Answer, entity: tuple[str, str] | None) -> Answer:
    """Apply a person's decision: the entity (id, name), now the best candidate and certain, or none.

    >>> decided(Answer("ambiguous", "", "", "0.5100", "a=0.5100 b=0.4900"), ("b", "Bee"))
    Answer(status='match', id='b', name='Bee', score='1.0000', candidates='b=1.0000 a=0.5100')
    """
    if entity is None:
        return answer._replace(status="none", id="", name="")
    id_, name = entity
    others = [c for c in answer.candidates.split(" ") if c and c.rpartition("=")[0] != id_]
    return Answer("match", id_, name, "1.0000", " ".join([f"{id_}=1.0000", *others]))

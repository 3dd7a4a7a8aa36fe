"""Answers to a batch of names from what was found, with candidates and reasons that are made as they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from namekit.base.arrays import ranges
from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.missing import is_missing
from namekit.matching.answers.decide import MISSING, NAMELESS, NOTHING
from namekit.matching.resolution import Candidate, Resolution

if TYPE_CHECKING:
    from namekit.gazetteer import Entity
    from namekit.matching.answers.decide import Verdicts
    from namekit.matching.index.stack import Stack
    from namekit.matching.resolution import Evidence
    from namekit.matching.scores.model import Model
    from namekit.matching.scores.rank import Ranking


@dataclass(frozen=True)
class Found:
    """What was found for a batch of names, of which candidates, up to a limit, are made as they are asked for."""

    stack: Stack
    model: Model
    names: Sequence[str]
    ranking: Ranking
    said: Verdicts
    limit: int

    def answers(self) -> tuple[list[Resolution], list[bool]]:
        """Answers to the names, and which of them are matches by letters alone."""
        status, reason, first, score = self.said
        bounds, count = self.ranking.bounds, len(self.names)
        best, spelled = np.zeros(count, np.float32), np.zeros(count, bool)
        some = np.flatnonzero(bounds[1:] > bounds[:-1])
        at = bounds[some] + np.array(first)[some]
        best[some], spelled[some] = score[at], self.ranking.pairs.spelled[at]
        tops, candidates = np.round(best.astype(np.float64), 4).tolist(), self.candidates
        answers = []
        for i, (name, said, top, why) in enumerate(zip(self.names, status, tops, reason, strict=True)):
            reason_of = why if len(name) <= NAME_CHARACTERS else "too long"
            if reason_of == NOTHING and is_missing(name):
                reason_of = MISSING
            elif reason_of == NOTHING and not any(map(str.isalnum, name)):
                reason_of = NAMELESS
            answers.append(Resolution(name, said, top, candidates, reason_of, i))
        return answers, [by and said == "match" for by, said in zip(spelled.tolist(), status, strict=True)]

    def candidates(self, i: int) -> tuple[Candidate, ...]:
        """The first candidates of name i, the best one first, the others by the scores that the verdict left them."""
        begin, end = self._bounds[i : i + 2]
        if begin == end:
            return ()
        first = begin + self.said.first[i]
        ids, scores, entity, why = self._ids, self._scores, self._entity, self._why
        others = sorted((k for k in range(begin, min(end, begin + self.limit)) if k != first), key=lambda k: -scores[k])
        order = [first, *others][: self.limit]
        return tuple([Candidate(ids[k], scores[k], entity, why, k) for k in order])

    @cached_property
    def _bounds(self) -> list[int]:
        return list(map(int, self.ranking.bounds))

    @cached_property
    def _scores(self) -> list[float]:
        rounded: list[float] = np.round(self.said.score.astype(np.float64), 4).tolist()
        return rounded

    @cached_property
    def _ids(self) -> dict[int, str]:
        """Ids of all candidates that may be asked for: who asks for one name's asks for those of others too."""
        bounds = self.ranking.bounds
        count = np.diff(bounds)
        shown = ranges(bounds[:-1], np.minimum(count, self.limit))
        some = np.flatnonzero(count)
        best = bounds[some] + np.array(self.said.first)[some]
        at = np.concatenate([shown, best])
        with self.stack.damage_told():
            return dict(zip(at.tolist(), self.stack.ids(self.ranking.pairs.entity[at]), strict=True))

    def _entity(self, k: int) -> Entity:
        return self.stack.entity(int(self.ranking.pairs.entity[k]))

    def _why(self, k: int) -> tuple[Evidence, ...]:
        from namekit.matching.answers.explain import explain, explain_letters
        from namekit.matching.rules.lived import life_evidence

        pairs = self.ranking.pairs
        query = self.names[int(pairs.query[k])]
        segment, name = self.stack.segments[int(pairs.segment[k])], int(pairs.name[k])
        with self.stack.damage_told():
            if pairs.spelled[k]:
                return explain_letters(segment, query, name, float(pairs.log_odds[k]))
            nearest, *others = explain(segment, self.model, query, name)
        return (nearest, *sorted((*others, *life_evidence(query, self._entity(k))), key=lambda e: -abs(e.weight)))

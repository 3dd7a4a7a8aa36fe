"""Of the stretches that overlap, those that stay: the longest name first, without words that say nothing of it."""

from __future__ import annotations

from bisect import bisect_right, insort
from typing import TYPE_CHECKING, NamedTuple

from namekit.annotate.judge import bears_all, is_written
from namekit.annotate.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from namekit.annotate.span import Span
    from namekit.matching.resolution import Resolution

SAME = 0.001
OTHER = 0.1
"""How much better than a longer stretch a part of it must be to stand in its place: for the same entity, for another."""
FOREIGN = 0.02
"""How much worse it may be where the longer one has a word that is in no name of the entity: `Франції` of `Франції Емманюель Макрон`."""


class Found(NamedTuple):
    """A stretch with what it resolves to."""

    span: Span
    resolution: Resolution


def choose(found: Iterable[Found]) -> list[Found]:
    """Mentions that do not overlap, in the order of the text.

    A longer stretch gives way to a part of it that is the better match: `In South Korea` to `South Korea`, and
    `Kim Jong Un and Vladimir Putin` to the two names. A title adds nothing to the length: `President Yoon Suk Yeol`
    gives way to the name.
    """
    chosen: list[Found] = []
    for group in _overlapping(found):
        chosen += _choose_among(group)
    return chosen


def _overlapping(found: Iterable[Found]) -> Iterable[list[Found]]:
    """Groups of stretches that touch each other."""
    group: list[Found] = []
    end = 0
    for item in sorted(found, key=lambda f: f.span[:2]):
        if group and item.span.start >= end:
            yield group
            group = []
        group.append(item)
        end = max(end, item.span.end)
    if group:
        yield group


def _choose_among(group: Sequence[Found]) -> list[Found]:
    titles = {part.span for whole in group for part in _near(group, whole) if _is_title(part, whole)}
    open_ = [item for item in group if item.span not in titles]
    standing = [item for item in open_ if not any(_replaces(part, item) for part in _near(open_, item))]
    taken: list[tuple[int, int]] = []
    chosen: list[Found] = []
    for item in sorted(standing, key=_rank):
        place = bisect_right(taken, (item.span.start, item.span.end))
        if (place and taken[place - 1][1] > item.span.start) or (
            place < len(taken) and taken[place][0] < item.span.end
        ):
            continue
        insort(taken, (item.span.start, item.span.end))
        chosen.append(item)
    return sorted(chosen, key=lambda f: f.span.start)


def _near(group: Sequence[Found], item: Found) -> Sequence[Found]:
    """Stretches that begin within this one; a bounded number does."""
    first = bisect_right(group, item.span.start - 1, key=lambda f: f.span.start)
    return group[first : bisect_right(group, item.span.end, key=lambda f: f.span.start)]


def _is_title(part: Found, whole: Found) -> bool:
    """Whether an organization is named in somebody's title alone: 국방부 in 김용현 국방부 장관."""
    titles = parts(whole.resolution.query).titles
    if not titles or part is whole or part.span.end > whole.span.end:
        return False
    inside = any(part.resolution.query in title.text for title in titles)
    return inside and part.resolution.candidates[0].entity.type == "organization"


def _replaces(part: Found, whole: Found) -> bool:
    if part is whole or part.span.end > whole.span.end or part.resolution.status != "match":
        return False
    if whole.resolution.status != "match":
        return _core(part) >= _core(whole)
    if part.resolution.candidates[0].id != whole.resolution.candidates[0].id:
        return part.resolution.score >= whole.resolution.score + OTHER
    if is_written(whole.span, whole.resolution):
        return False  # St. Petersburg is less sure than Petersburg, since others are called so too
    # Without letters that may be particles a listed name must be left, or they are part of the name.
    cut = part.span.words < whole.span.words or is_written(part.span, part.resolution)
    least = -FOREIGN if cut and not bears_all(whole.resolution) else SAME
    return part.resolution.score >= whole.resolution.score + least


def _rank(item: Found) -> tuple[int, bool, int, float, int]:
    length = item.span.end - item.span.start
    return -_core(item), item.resolution.status != "match", length, -item.resolution.score, item.span.start


def _core(item: Found) -> int:
    """Letters of the name without its titles."""
    return sum(len(token.text) for token in parts(item.resolution.query).tokens)

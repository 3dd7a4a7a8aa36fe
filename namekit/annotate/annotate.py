"""Names in running text: stretches that may be names, resolved together, and those that are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.annotate.choose import Found, choose
from namekit.annotate.judge import is_mention
from namekit.annotate.mention import Mention
from namekit.annotate.spans import spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from namekit.matching.resolution import Resolution


def annotate(text: str, resolve_many: Callable[[Sequence[str]], list[Resolution]]) -> list[Mention]:
    """Mentions in a text, in its order, with offsets in characters; none overlaps another.

    All stretches that may be names go to `resolve_many` in one call, each spelling once; their number is linear in the
    length of the text.

    >>> from namekit.gazetteer import Gazetteer
    >>> from namekit.resolver import Resolver
    >>> seoul = {"id": "place/kr-11", "type": "place", "name": "Seoul"}
    >>> resolver = Resolver(Gazetteer.from_entities([seoul]))
    >>> [(m.start, m.end, m.resolution.entity.id) for m in annotate("Talks in Seoul ended.", resolver.resolve_many)]
    [(9, 14, 'place/kr-11')]
    """
    stretches = spans(text)
    surfaces = [" ".join(text[s.start : s.end].split()) for s in stretches]
    names = list(dict.fromkeys(surfaces))
    answers = dict(zip(names, resolve_many(names), strict=True)) if names else {}
    found = [Found(s, answers[surface]) for s, surface in zip(stretches, surfaces, strict=True)]
    chosen = choose(f for f in found if is_mention(f.span, f.resolution))
    return [Mention(s.start, s.end, text[s.start : s.end], resolution) for s, resolution in chosen]

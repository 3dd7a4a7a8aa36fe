"""Names in running text: stretches that may be names, resolved together, and those that are."""

from __future__ import annotations

from bisect import bisect
from itertools import chain
from typing import TYPE_CHECKING

from namekit.annotate.choose import Found, choose
from namekit.annotate.inflected import base_forms, inflecting_language
from namekit.annotate.judge import is_mention
from namekit.annotate.mention import Mention
from namekit.annotate.spans import spans
from namekit.names.known_names import is_given_name
from namekit.scripts import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from namekit.annotate.span import Span
    from namekit.matching.resolution import Resolution


def annotate(
    text: str,
    resolve_many: Callable[[Sequence[str]], list[Resolution]],
    lists: Callable[[Sequence[str]], Sequence[bool]] | None = None,
) -> list[Mention]:
    """Mentions in a text, in its order, with offsets in characters; none overlaps another.

    All stretches that may be names go to `resolve_many` in one call, each spelling once; their number is linear in the
    length of the text. Those that are none as they stand may be a name in a case that the language has: `lists` says
    whether names are spelled as one that is listed; without it no endings are looked at.

    >>> from namekit.gazetteer import Gazetteer
    >>> from namekit.resolver import Resolver
    >>> seoul = {"id": "place/kr-11", "type": "place", "name": "Seoul", "names": ["Сеул"]}
    >>> resolver = Resolver(Gazetteer.from_entities([seoul]))
    >>> [(m.start, m.end, m.resolution.entity.id) for m in resolver.annotate("Talks in Seoul ended.")]
    [(9, 14, 'place/kr-11')]
    >>> [m.surface for m in resolver.annotate("Переговоры в Сеуле завершились.")]
    ['Сеуле']
    """
    stretches = spans(text)
    asked = [[_surface(text, *bounds) for bounds in _asked(span)] for span in stretches]
    names = list(dict.fromkeys(chain.from_iterable(asked)))
    answers = dict(zip(names, resolve_many(names), strict=True)) if names else {}
    found = [Found(s, _answer([answers[name] for name in each])) for s, each in zip(stretches, asked, strict=True)]
    mentions: list[Found] = []
    others: list[Found] = []
    for f in found:
        (mentions if is_mention(f.span, f.resolution) else others).append(f)
    if lists is not None:
        for lang, own in _by_language(text, others).items():
            mentions += _inflected(lang, own, resolve_many, lists)
    return [Mention(s.start, s.end, text[s.start : s.end], resolution) for s, resolution in choose(mentions)]


def _asked(span: Span) -> Iterator[tuple[int, int]]:
    """Bounds of what is resolved of a stretch: itself, with the state behind it, with the title before it."""
    yield span.start, span.end
    if span.qualified:
        yield span.start, span.qualified
    if 0 < span.titled < span.start:
        yield span.titled, span.end


def _surface(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _answer(answers: Sequence[Resolution]) -> Resolution:
    """The answer to a name; to more of the text where that is a place's with its state (`Paris, Texas`), or a title leaves one person."""
    alone = answers[0]
    for more in answers[1:]:
        kind = alone.candidates[0].entity.type if alone.candidates else ""
        if kind == "place" and "," in more.query:
            return more
        if kind == "person" and alone.status == "ambiguous" and more.status == "match":
            return more
    return alone


def _by_language(text: str, found: Sequence[Found]) -> dict[str, list[Found]]:
    """Stretches by the language of their paragraph, else of the whole text, where it is one whose endings are known."""
    whole = inflecting_language(text)
    breaks = [at for at, char in enumerate(text) if char == "\n"]
    bounds, langs = [0, *breaks, len(text)], dict[int, str]()
    own: dict[str, list[Found]] = {}
    for f in found:
        paragraph = bisect(breaks, f.span.start)
        if paragraph not in langs:
            begin, end = bounds[paragraph : paragraph + 2]
            langs[paragraph] = inflecting_language(text[begin:end]) or whole
        own.setdefault(langs[paragraph], []).append(f)
    own.pop("", None)
    return own


def _inflected(
    lang: str,
    found: Sequence[Found],
    resolve_many: Callable[[Sequence[str]], list[Resolution]],
    lists: Callable[[Sequence[str]], Sequence[bool]],
) -> Iterator[Found]:
    """Those of the stretches that are a listed name with the ending of a case, as what that name resolves to."""
    open_ = [f for f in found if f.span.kind == "capitals" and not _is_likelier_another(f.span, f.resolution.query)]
    forms = {f.resolution.query: base_forms(f.resolution.query, lang) for f in open_}
    names = list(dict.fromkeys(form for bases in forms.values() for form in bases))
    listed = [name for name, there in zip(names, lists(names), strict=True) if there]
    answers = dict(zip(listed, resolve_many(listed), strict=True)) if listed else {}
    for span, resolution in open_:
        meant = [answers[form] for form in forms[resolution.query] if form in answers]
        meant = [answer for answer in meant if answer.status == "match" and is_mention(span, answer)]
        if len({answer.candidates[0].id for answer in meant}) == 1:
            yield Found(span, meant[0])


def _is_likelier_another(span: Span, surface: str) -> bool:
    """Whether a word alone is likelier to be something else than a name in a case: one that begins a sentence, a given name."""
    return span.words == 1 and (span.initial or is_given_name(fold(surface)))

"""Titles that are written to a name without a space: 習主席, 田中さん, 윤석열대통령, นายทักษิณ."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from namekit.lexicon import rows
from namekit.lexicon.titles import may_be_unspaced, unspaced_terms
from namekit.names.model import Title, TitleRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from namekit.lexicon.phrases import Term

_LONGEST_ATTACHED = 20
"""Letters of the longest title that is written to a name, 前国家安全保障担当大統領補佐官 and its like included."""
_USUAL = 1000
"""Given names in the dictionary that have a syllable, from where it is usual in them."""


def peel_attached(words: list[str]) -> tuple[list[str], list[Title]]:
    """Words without the titles that are written to them, and those titles.

    >>> peel_attached(["习近平主席"])
    (['习近平'], [Title(text='主席', role='head_of_state')])
    """
    titles: list[Title] = []
    while len(words) > 1 and (role := _segment(words[-1], "before")):
        titles.insert(0, Title(words[-1], role))
        words = words[:-1]
    if words and may_be_unspaced(words[-1]) and (cut := _attached_after(words[-1])):
        titles.append(cut[1])
        words = [*words[:-1], cut[0]]
    if words and may_be_unspaced(words[0][0]) and (cut := _attached_before(words[0], alone=len(words) == 1)):
        titles.insert(0, cut[1])
        words = [cut[0], *words[1:]]
    return words, titles


def _attached_after(word: str) -> tuple[str, Title] | None:
    """Name and title of 习近平主席, 田中さん, 윤석열대통령: the longest tail that is titles all through."""
    if word[-1] not in attached_letters()[1]:
        return None
    for cut in range(max(1, len(word) - _LONGEST_ATTACHED), len(word)):
        role = _segment(word[cut:], "before")
        if role and (cut > 1 or len(word) - cut > _shortest_title(word)):
            if cut == 1 and word[1] in _given_syllables() and (shorter := _segment(word[2:], "before")):
                return word[:2], Title(word[2:], shorter)
            return word[:cut], Title(word[cut:], role)
    return None


@cache
def _given_syllables() -> frozenset[str]:
    """Korean modifiers that are rather a given name behind one syllable: 조현장관 is Minister Cho Hyun, no present (현) Minister Cho.

    김전대통령 is the former (전) President Kim all the same, for hardly any given name has that syllable.
    """
    terms = unspaced_terms()
    return frozenset(
        syllable
        for syllable, first, last, _ in rows("korean_syllables")
        if int(first) + int(last) >= _USUAL and syllable in terms and terms[syllable].mode == "modifier"
    )


def _shortest_title(word: str) -> int:
    """After one syllable a short tail may be a given name: 박의원 is a man as well as Assemblyman Park."""
    return 2 if "\uac00" <= word[0] <= "\ud7a3" else 1


def _attached_before(word: str, *, alone: bool) -> tuple[str, Title] | None:
    """Title and name of 国防部长金龙显, 総統蔡英文, นายทักษิณ: the longest head that is titles all through."""
    if word[0] not in attached_letters()[0]:
        return None
    least = 2 if alone else 1
    for cut in range(min(len(word) - least, _LONGEST_ATTACHED), 0, -1):
        role = _segment(word[:cut], "after")
        if role:
            return word[cut:], Title(word[:cut], role)
    return None


@cache
def attached_letters() -> tuple[frozenset[str], frozenset[str]]:
    """First letters of titles written before a name, and last letters of those written after one."""
    terms = [term for term in unspaced_terms().values() if term.mode in ("", "modifier")]
    return (
        frozenset(term.text[0] for term in terms if term.position != "after"),
        frozenset(term.text[-1] for term in terms if term.position != "before" and not term.mode) | {"世", "세"},
    )


def _segment(text: str, excluded: str) -> TitleRole | None:
    """Role of a text that is all terms with at least one head; heads of position `excluded` don't count as terms."""
    if len(text) > _LONGEST_ATTACHED or not may_be_unspaced(text[:1]):
        return None
    terms = unspaced_terms()
    best: list[list[Term] | None] = [[]] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(end):
            term, before = terms.get(text[start:end]), best[start]
            if term and before is not None and term.mode in ("", "modifier") and term.position != excluded:
                best[end] = [*before, term]
                break
    heads = [term for term in best[-1] or () if not term.mode]
    return role_of(heads) if heads else None


def role_of(heads: Sequence[Term]) -> TitleRole:
    """Role that the first head names that is no mere form of address."""
    telling = [head.kind for head in heads if head.kind not in ("honorific", "academic")]
    return cast("TitleRole", (telling or [heads[0].kind])[0])

"""Korean places that a standard of romanization writes just as a query has them: K'ŭnt'ŏ is 큰터, Songgok-kol 송곡골.

Readings of Latin letters are ranked by how usual their syllables are, and few of many are kept. From a listed name in Hangul to its
spelling there is one way a standard, so that the rare name is known as well as the common one, and marks tell 반정 (Panjŏng) from 판정.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import numpy as np

from namekit.lexicon import rows
from namekit.matching.forms.analysis import Analysed
from namekit.matching.forms.form import KOREAN
from namekit.matching.index.compiled import PLACE
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, HANGUL, LATIN, Flags, Floats, Pairs, names_of
from namekit.readings.korean_forms import breved, marked, small
from namekit.readings.korean_glosses import mean_the_same
from namekit.readings.korean_otherwise import otherwise_written
from namekit.readings.korean_places import UNITS, name_alone, numerals_spelled
from namekit.romanize.korean_jamo import join
from namekit.romanize.korean_sounds import sounds
from namekit.romanize.korean_writer import Writer, writer

WRITTEN_SO = 3.0
"""How much likelier in log-odds a place is that a standard writes just so than one that it does not: what is taken from the latter."""
BUT_FOR_TERM = 2.25
"""The same where one of the two has a generic term more."""
BUT_FOR_OTHER_TERM = 1.1
"""The same where each has its own."""
MARK = 0.3
"""What is lost where marks are left out, as they mostly are: Panjong is 반종 a little rather than 반정."""
OTHERWISE = 0.3
"""What is lost where it is written so for what the name is in another dialect, or in the other half of Korea."""
NEAR = 0.75
"""Likeness of the syllables from which it is asked: spelled alike they are never farther apart."""
_BARE, _NO_BREVES = str.maketrans("ŏŭë", "oue", "'"), str.maketrans("ŏŭë", "oue")
_PARTING = str.maketrans("", "", "- .")
_SHORTEST = 2
"""Syllables that a name keeps without its term."""


def by_schemes(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> tuple[Flags, Floats]:
    """Pairs of Korean places of which one name is what a standard writes for the other; and what is taken from the log-odds of others beside them."""
    script = np.array([q.script for q in queries], np.uint8)[pairs.query]
    korean = (stack.type[pairs.entity] == PLACE) & (pairs.evidence[:, AT["s_space"]] == KOREAN)
    asked = korean & (pairs.evidence[:, AT["s_likeness"]] >= NEAR)
    asked &= ((script == LATIN) | (pairs.script == LATIN)) & (
        (script == HANGUL) | (pairs.script == HANGUL) | (script == pairs.script)
    )
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(asked).tolist():
        listed, name = names_of(stack, pairs, queries, i)
        if script[i] == pairs.script[i]:
            out[i] = _spelled_so(name, listed)
        else:
            out[i] = written_so(name, listed) if pairs.script[i] == HANGUL else written_so(listed, name)
    best = np.zeros(len(queries), np.float32)
    np.maximum.at(best, pairs.query, out)
    return out >= WRITTEN_SO - MARK, np.where(korean, best[pairs.query] - out, np.float32(0))


@lru_cache(maxsize=50_000)
def written_so(latin: str, hangul: str) -> float:
    """How far a name in Latin letters is what a standard writes for a name in Hangul, in log-odds.

    >>> written_so("K’ŭnt’ŏ", "큰터"), written_so("Panjŏng", "판정"), written_so("Banjeong-ri", "반정")
    (3.0, 0.0, 2.25)
    """
    hangul = "".join(c for c in numerals_spelled(hangul) if "가" <= c <= "힣")
    if not hangul:
        return 0.0
    otherwise = max((_written_so(latin, name) for name, *_ in otherwise_written(hangul)), default=0.0)
    return max(_written_so(latin, hangul), otherwise - OTHERWISE if otherwise else 0.0)


def _written_so(latin: str, hangul: str) -> float:
    """The same of a name in Hangul as it is written."""
    stem, (marks, name) = _stem(hangul), _spelled(latin)
    if written := _among(name, marks, _written(hangul)):
        return WRITTEN_SO - MARK * (written < 2)
    others = [term for term in _terms_of(name) if not hangul.endswith(term)]
    own = hangul.removeprefix(stem) if stem else ""
    if any(mean_the_same(term, own) and _among(name, marks, _written(stem + term, term)) for term in others):
        return WRITTEN_SO - MARK
    less = max(_among(text, marks, _written(stem)) for text in (name, _spelled(name_alone(latin))[1])) if stem else 0
    if written := max(less, *(_among(name, marks, _written(hangul + term, term)) for term in others), 0):
        return BUT_FOR_TERM - MARK * (written < 2)
    return BUT_FOR_OTHER_TERM * any(stem and _among(name, marks, _written(stem + term, term)) for term in others)


def _spelled_so(latin: str, listed: str) -> float:
    """The same of a name that is listed in Latin letters."""
    (marks, name), (_, whole) = _spelled(latin), _spelled(listed)
    if written := _among(name, marks, _levels({whole})):
        return WRITTEN_SO - MARK * (written < 2)
    mine, other = (_spelled(text.rpartition("-")[0] or text)[1] for text in (latin, listed))
    if written := max(_among(mine, marks, _levels({whole})), _among(name, marks, _levels({other}))):
        return BUT_FOR_TERM - MARK * (written < 2)
    return BUT_FOR_OTHER_TERM * (_among(mine, marks, _levels({other})) > 0)


def _among(name: str, marks: int, written: tuple[frozenset[str], frozenset[str], frozenset[str]]) -> int:
    """Whether a name is among those that are written so: 2 with no mark left out, 1 with those that it has not."""
    return 2 if name in written[2] else int(name in written[marks])


@lru_cache(maxsize=50_000)
def _spelled(latin: str) -> tuple[int, str]:
    """Which marks a name in Latin letters has (none, of aspirates, of vowels too), and the name without hyphens and spaces."""
    name = small(latin).translate(_PARTING)
    return (2 if breved(name) else 1 if marked(name) else 0), name.replace("n'g", "ng")


@lru_cache(maxsize=50_000)
def _written(hangul: str, term: str = "") -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """How standards write a name in Hangul."""
    return _levels(
        {latin.translate(_PARTING).replace("n'g", "ng") for latin in _spellings(hangul, term or _term(hangul))}
    )


def _levels(full: set[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Spellings without marks, with those of aspirates, with all."""
    return (
        frozenset(s.translate(_BARE) for s in full),
        frozenset(s.translate(_NO_BREVES) for s in full),
        frozenset(full),
    )


def _spellings(hangul: str, term: str) -> Iterator[str]:
    """Spellings of a name with its term as one word, parted with assimilation between them, and parted without."""
    stem = hangul.removesuffix(term)
    for scheme in _schemes():
        yield scheme.plain(hangul)
        if term:
            breaks = frozenset({len(stem)})
            yield scheme.spell(sounds(hangul, parted=breaks), breaks)
            yield scheme.plain(stem) + scheme.plain(term)
            if term == "리":  # ㄴ + ㄹ sounds nn where words are put together
                yield scheme.plain(stem) + "ni"


@cache
def _schemes() -> tuple[Writer, ...]:
    return writer("ko-rr"), writer("ko-mr")


@cache
def _terms() -> tuple[str, ...]:
    """Generic terms, longest first."""
    return tuple(term for term, *_ in rows("korean_terms"))


def _term(hangul: str) -> str:
    return next((t for t in _terms() if hangul.endswith(t) and len(hangul) > len(t)), "")


def _stem(hangul: str) -> str:
    term = _term(hangul)
    shortest = 1 if term and term in UNITS else _SHORTEST
    return stem if len(stem := hangul.removesuffix(term)) >= shortest and stem != hangul else ""


@lru_cache(maxsize=50_000)
def _terms_of(name: str) -> tuple[str, ...]:
    """Generic terms that a spelling may end in."""
    bare = name.translate(_BARE)
    return tuple(term for tail, terms in _tails().items() if bare.endswith(tail) for term in terms)


def terms_written(tail: str) -> frozenset[str]:
    """Generic terms that are written so: `dong` 동, `ni` 리.

    >>> sorted(terms_written("ni")), sorted(terms_written("tong")), sorted(terms_written("Paris"))
    (['리'], ['동'], [])
    """
    return frozenset(_tails().get(_spelled(tail)[1].translate(_BARE), ()))


@cache
def _tails() -> dict[str, list[str]]:
    """How generic terms are written, without marks, behind each kind of sound → the terms."""
    found: dict[str, list[str]] = {}
    for term in _terms():
        tails = {scheme.plain(term) for scheme in _schemes()}
        for coda in ("", *"ㄱㄴㄹㅁㅂㅇ"):
            word = join("ㅇ", "ㅏ", coda) + term
            at = frozenset({1})
            tails |= {scheme.spell(sounds(word, parted=at), at).partition("-")[2] for scheme in _schemes()}
        for tail in tails | ({"ni"} if term == "리" else set()):
            found.setdefault(tail.translate(_BARE), []).append(term)
    return found

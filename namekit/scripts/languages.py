"""The languages that a text may be in, from its script and the letters that tell them apart."""

from __future__ import annotations

from functools import cache, lru_cache
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from namekit.scripts.alphabets import alphabets_of, telling_of
from namekit.scripts.runs import SCRIPT_OF, main_script
from namekit.scripts.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOREIGN = 0.01
"""What one letter outside its alphabet costs a language: a typing error or a foreign name is that rare."""


class Guess(NamedTuple):
    """A language (ISO 639-1, `und` where nothing tells) and the probability that the text is in it."""

    lang: str
    probability: float


_NOBODY_KNOWS = (Guess("und", 1.0),)


_OTHER_CODES = frozenset({"und", "mul", "mis", "nan"})
"""Codes without a locale in CLDR: ISO 639-2's for what is unknown, several or not coded, and Min Nan, a scheme's language."""


@cache
def languages() -> frozenset[str]:
    """Codes of the languages that a text may be said to be in: ISO 639-1, and ISO 639-3 where CLDR has a locale."""
    return frozenset(row[0] for row in rows("language_scripts")).union(two_letters().values(), _OTHER_CODES)


@cache
def two_letters() -> dict[str, str]:
    """ISO 639-1 code by that of ISO 639-3."""
    return {code: tag for code, tag, *_ in rows("iso639")}


def guess_languages(text: str) -> tuple[Guess, ...]:
    """Languages of the text, best first; those under one percent are left out.

    >>> guess_languages("Зеленський")[0].lang, guess_languages("Ђоковић")[0].lang, guess_languages("Kim")
    ('uk', 'sr', (Guess(lang='und', probability=1.0),))
    """
    if text.isascii():
        return _NOBODY_KNOWS
    return _guesses(text, main_script(text))


def likeliest(texts: Iterable[str], script: str) -> list[str]:
    """The first of `guess_languages` of each text, whose main script is known.

    >>> likeliest(["Зеленський", "Ђоковић"], "Cyrl")
    ['uk', 'sr']
    """
    if script == "Hani":
        return [_guess_han(text)[0].lang for text in texts]
    first = _likeliest(script)
    return [first[marks] for marks in telling_of(texts, script)]


def only_language(script: str) -> str:
    """The language of a script that one alone is written in, whatever the text; "" for a script of several or of none.

    >>> only_language("Thai"), only_language("Cyrl")
    ('th', '')
    """
    alphabets = alphabets_of(script)
    return alphabets[0].lang if len(alphabets) == 1 else ""


def _guesses(text: str, script: str) -> tuple[Guess, ...]:
    if script == "Hani":
        return _guess_han(text)
    return next(_guess(script, marks) for marks in telling_of([text], script))


_SETS = 8192
"""Sets of marks that are remembered."""


@lru_cache(maxsize=_SETS)
def _guess(script: str, marks: frozenset[str]) -> tuple[Guess, ...]:
    """All languages of the script that the marks allow."""
    return _ranked(_weights(script, marks))


class _Likeliest(dict[frozenset[str], str]):
    """Marks → the first of `_guess`, without the rest: a batch has thousands of sets of marks."""

    def __init__(self, script: str) -> None:
        super().__init__()
        self.script = script

    def __missing__(self, marks: frozenset[str]) -> str:
        weights = _weights(self.script, marks)
        most = max(weights.values(), default=0.0)
        first = min(lang for lang in weights if weights[lang] == most) if most else "und"
        if len(self) < _SETS:
            self[marks] = first
        return first


_likeliest = cache(_Likeliest)


def _weights(script: str, marks: frozenset[str]) -> dict[str, float]:
    """Prior of each language of the script, times what each telling letter or sequence says for and against it."""
    if script == "Latn" and not marks:
        return {}
    langs, weights = _priors(script)
    for mark in sorted(marks):
        weights = map(mul, weights, _factors(script, mark))
    return dict(zip(langs, weights, strict=True))


@cache
def _priors(script: str) -> tuple[list[str], Iterable[float]]:
    """Languages of a script and their priors."""
    alphabets = alphabets_of(script)
    return [alphabet.lang for alphabet in alphabets], [alphabet.prior for alphabet in alphabets]


@cache
def _factors(script: str, mark: str) -> list[float]:
    """What a telling letter or sequence says for each language of a script: 1 where it says nothing."""
    return [
        alphabet.marks.get(mark, 1.0 if len(mark) > 1 or mark in alphabet.letters else _FOREIGN)
        for alphabet in alphabets_of(script)
    ]


def _guess_han(text: str) -> tuple[Guess, ...]:
    """Chinese, Japanese, Korean, Vietnamese: by the character sets that hold the text, and its length.

    GB 2312 and Big5 hold the characters of Chinese, JIS X 0208 those of Japanese, KS X 1001 those of Korean; the priors
    are those of a name: two- and three-character names are Chinese first, four-character ones Japanese.
    """
    length, held = 0, 0b1111
    for sets in map(_HELD.__getitem__, text):
        if sets is not None:
            length += 1
            held &= sets
    return _weigh_han(min(length, 5), held)


@cache
def _weigh_han(length: int, held: int) -> tuple[Guess, ...]:
    japanese = {1: 0.15, 2: 0.2, 3: 0.15}.get(length, 0.55)
    korean = {2: 0.08, 3: 0.12}.get(length, 0.03)
    simplified, traditional, japan, korea = (held >> bit & 1 for bit in range(4))
    weights = {"zh": (1 - japanese - korean) * (1.0 if simplified or traditional else 0.02)}
    weights["ja"] = japanese * (1.0 if japan else 0.02)
    weights["ko"] = korean * (1.0 if korea else 0.02)
    weights["vi"] = 0.03 * (1.0 if traditional else 0.02)
    return _ranked(weights)


class _Held(dict[str, "int | None"]):
    """Character → which of the four character sets hold it, one bit each, None for what is no Han character.

    The mark 々 doubles one in Japanese names alone.
    """

    def __missing__(self, char: str) -> int | None:
        held: int | None = None
        if char == "々":
            held = 0b0100
        elif SCRIPT_OF[char] == "Hani":
            held = sum(
                bool(char.encode(charset, "ignore")) << bit
                for bit, charset in enumerate(("gb2312", "big5", "shift_jis", "euc_kr"))
            )
        if char < "\U00030000":
            self[char] = held
        return held


_HELD = _Held()


def _ranked(weights: dict[str, float]) -> tuple[Guess, ...]:
    total = sum(weights.values())
    if not total:
        return _NOBODY_KNOWS
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Guess(lang, weight / total) for lang, weight in ranked if weight / total >= 0.01)

"""Schemes that are a table of letters with context rules: all alphabets.

A scheme's body has

- `letters`, in lower case: capitals follow;
- `rules` that win over the letters, in the order in which they stand (see `table_rules`);
- `exceptions`: whole words;
- `base`: a scheme whose letters and rules it starts from (`replace_rules: true` leaves out the rules);
- `case: upper` for machine-readable documents;
- `capitals: names` for a script without capitals: names of people and places get them;
- `prepare` and `finish`: rewritings of the whole text before and after, as pattern and replacement;
- `reverse: true` where no letter is lost, and `back`: more spellings that are read on the way back.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from namekit.base.errors import UsageError
from namekit.romanize.fallback import unidecode
from namekit.romanize.scheme import Romanized, Scheme, load
from namekit.romanize.table_rules import Rules, compile_rules, title
from namekit.romanize.words import at_once, write_all
from namekit.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compile_reverse", "compile_scheme"]

_WORD = re.compile(r"[^\W\d_]+(?:['’\u0300-\u036f][^\W\d_]+)*")
_STRAY = re.compile("(?=[\u0300-\u036f])(?<![зсЗС])[\u0300-\u036f]+")
_CLEANED = str.maketrans("’ʻ", "''")
_FIRST = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]['’])([^\W\d_])")


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """The scheme as a function of text and kind.

    >>> compile_scheme(load("uk-2010"))("ЩЕРБАК Юрій", "text").text
    'SHCHERBAK Yurii'
    """
    return _Table(scheme)


class _Letters(dict[int, str]):
    """Code point → Latin; other letters of the script are written plainly, and remembered in `foreign`."""

    def __init__(self, letters: dict[str, str], script: str) -> None:
        super().__init__({ord(letter): latin for letter, latin in letters.items()})
        self.script = script
        self.foreign: set[str] = set()

    def __missing__(self, code: int) -> str:
        char = chr(code)
        latin = char
        if script_of(char) == self.script and self.script != "Latn":
            latin = self.plain(char)
            self.foreign.add(char)
        if code < 0x3000:  # one entry a character of the alphabets; the rest of Unicode would only fill memory
            self[code] = latin
        return latin

    def plain(self, char: str) -> str:
        """The base of a letter with a mark (Ӑ), its letter in ISO 9 without marks (қ: k), or what Unidecode writes."""
        base = ord(unicodedata.normalize("NFD", char)[0])
        if base != ord(char) and base in self:
            return self[base]
        return _iso9().get(char) or unidecode(char) if self.script == "Cyrl" else unidecode(char)


@cache
def _iso9() -> dict[str, str]:
    """Every Cyrillic letter's Latin base letter in ISO 9."""
    letters = with_capitals(load("ru-iso9").body["letters"])
    return {letter: unicodedata.normalize("NFD", latin)[0] for letter, latin in letters.items()}


class _Table:
    """A scheme ready for use: one regular expression for the rules, one `str.translate` for the letters."""

    def __init__(self, scheme: Scheme) -> None:
        body = flatten(scheme)
        letters = with_capitals(body["letters"])
        self.letters = _Letters(letters, scheme.script)
        self.rules: Rules = compile_rules(body.get("rules", ()))
        self.exceptions: dict[str, str] = body.get("exceptions", {})
        self.upper = body.get("case") == "upper"
        self.names = body.get("capitals") == "names"
        self.prepare = _rewritings(body.get("prepare", ()))
        self.finish = _rewritings(body.get("finish", ()))
        self.marks = scheme.script == "Cyrl"
        capitals = "".join(re.escape(letter) for letter in letters if len(letter) == 1 and letter.isupper())
        self.two_capitals = re.compile(f"[{capitals}]['’]?[{capitals}]").search if capitals else None

    def __call__(self, text: str, kind: str) -> Romanized:
        latin = self.write(text, kind)
        return Romanized(latin, "rules" if self.letters.foreign.isdisjoint(text) else "mixed")

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of each text; words in capitals take a way of their own."""
        texts = at_once(self.prepared, texts)
        latin = write_all(texts, self.has_shout, self.shout, partial(at_once, self.spell))
        return at_once(lambda text: self.finished(text, kind), latin)

    def write(self, text: str, kind: str) -> str:
        """Latin of a text."""
        text = self.prepared(text)
        return self.finished(self.shout(text) if self.has_shout(text) else self.spell(text), kind)

    def prepared(self, text: str) -> str:
        """A text as the rules want it."""
        for rewrite in self.prepare:
            text = rewrite(text)
        # Stress marks of dictionaries go; letters that bear a mark are composed, but for Montenegrin з́ с́.
        return _STRAY.sub("", text) if self.marks else text

    def finished(self, latin: str, kind: str) -> str:
        """Latin as the scheme wants it."""
        for rewrite in self.finish:
            latin = rewrite(latin)
        if self.upper:
            latin = latin.upper()
        if self.names and kind != "text":
            latin = _FIRST.sub(lambda match: match[1].upper(), latin)
        return latin

    def has_shout(self, text: str) -> bool:
        """Whether there are two capitals side by side; the first two looks, at C speed, answer for most names."""
        return (
            self.two_capitals is not None
            and not text.istitle()
            and not text.islower()
            and self.two_capitals(text) is not None
        )

    def spell(self, text: str) -> str:
        """Rules and letters over a text without words in capitals."""
        if self.exceptions:
            text = _WORD.sub(self.excepted, text)
        return self.rules(text).translate(self.letters)

    def excepted(self, match: re.Match[str]) -> str:
        latin = self.exceptions.get(match[0].lower())
        if latin is None:
            return match[0]
        return title(latin) if match[0][0].isupper() else latin

    def shout(self, text: str) -> str:
        """Words in capitals stay so (ЩУКИН is SHCHUKIN); in a line of capitals single letters are capitals too."""
        if text.isupper():
            return self.spell(text).upper()
        return "".join(
            self.spell(part).upper() if _is_shouted(part) else self.spell(part) for part in _split_shouted(text)
        )


def _is_shouted(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1


def _split_shouted(text: str) -> list[str]:
    """Text cut before and after each word in capitals, so that rules still see the words around them."""
    parts, done = [], 0
    for match in _WORD.finditer(text):
        if _is_shouted(match[0]):
            parts += [text[done : match.start()], match[0]]
            done = match.end()
    return [*parts, text[done:]]


def flatten(scheme: Scheme) -> dict[str, Any]:
    """Body of a scheme over that of its base: letters and exceptions are added to, rules stand before the base's."""
    body = dict(scheme.body)
    if "base" not in body:
        return body
    below = flatten(load(body["base"]))
    merged = below | body
    for part in ("letters", "exceptions"):
        merged[part] = {**below.get(part, {}), **body.get(part, {})}
    if not body.get("replace_rules"):
        merged["rules"] = [*body.get("rules", ()), *below.get("rules", ())]
    return merged


def with_capitals(letters: dict[str, str]) -> dict[str, str]:
    """Letters with their capitals, which are written with one capital (Щ: Shch); a capital that the table has stays."""
    capitals = {letter.upper(): title(latin) for letter, latin in letters.items() if len(letter.upper()) == 1}
    return capitals | letters


def _rewritings(pairs: list[list[str]]) -> list[Callable[[str], str]]:
    return [_rewriting(*pair) for pair in pairs]


def _rewriting(pattern: str, replacement: str) -> Callable[[str], str]:
    """A replacement in the whole text; `NFD` and `NFC` are Unicode's forms."""
    if pattern in ("NFD", "NFC"):
        form = pattern
        return lambda text: unicodedata.normalize(form, text)  # type: ignore[arg-type]
    sub = re.compile(pattern).sub
    return lambda text: sub(replacement, text)


def compile_reverse(scheme: Scheme) -> Callable[[str], str]:
    """The way back, longest Latin spelling first; raises UsageError where the scheme does not allow it.

    A Latin text in capitals comes back in capitals: signs without a case (ʹ for ь) take that of the letter before them.
    """
    if not scheme.body.get("reverse"):
        raise UsageError(f"scheme {scheme.id!r} can't be reversed")
    body = flatten(scheme)
    unicameral = bool(body.get("capitals"))
    back = _back(body["letters"] if unicameral else with_capitals(body["letters"]), body.get("back", {}))
    pattern = re.compile("|".join(map(re.escape, sorted(back, key=len, reverse=True))))
    caseless = "".join(
        letter.lower() for spelling, letter in back.items() if spelling.lower() == spelling.upper() and letter.isalpha()
    )
    after_capitals = re.compile(rf"(?<=[^\W\d_a-z])[{caseless}]") if caseless else None

    def reverse(text: str) -> str:
        text = pattern.sub(lambda match: back[match[0]], text.lower() if unicameral else text)
        return after_capitals.sub(partial(_like_neighbours, caseless), text) if after_capitals else text

    return reverse


def _back(letters: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """Latin spelling → letter, the first that has it; apostrophes and turned commas as they are and as cleaning leaves them."""
    back: dict[str, str] = {}
    for letter, latin in letters.items():
        for spelling in {latin, latin.translate(_CLEANED), latin.upper() if letter.isupper() else latin} - {""}:
            sign = spelling.lower() == spelling.upper()
            back.setdefault(spelling, letter.lower() if sign else letter)
    return back | more


def _like_neighbours(signs: str, match: re.Match[str]) -> str:
    """Make a sign a capital between capitals, and after two at the end of a word; other signs tell nothing."""
    before, after = match.string[: match.start()], match.string[match.end() : match.end() + 1]
    if not before[-1].isupper():
        return match[0]
    word_before = "".join(letter for letter in before[-8:] if letter not in signs)[-2:]
    capital = (
        after.isupper()
        if after.isalpha()
        else len(word_before) == 2 and word_before.isupper() and word_before.isalpha()
    )
    return match[0].upper() if capital else match[0]

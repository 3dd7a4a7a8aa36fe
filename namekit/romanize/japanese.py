"""Algorithm of the Japanese schemes: kana by the scheme's own rules, kanji through the name and place tables.

A scheme says its `style` (hepburn, passport, kunrei) and its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from namekit.romanize.japanese_kana import hepburn, kunrei, passport, plain, to_kana
from namekit.romanize.japanese_names import Name, known_person, name_readings, surname_alone
from namekit.romanize.japanese_parts import FAMILY, GIVEN, part_readings
from namekit.romanize.japanese_places import UNITS, listed_place, romaji_of_place
from namekit.romanize.scheme import Romanized, Scheme
from namekit.romanize.sorted_table import sorted_table
from namekit.romanize.words import at_once, write_all

_WORD = re.compile("([々〇㐀-鿿\uf900-\ufaff𠀀-𳎯ぁ-ゖゝゞァ-ヺーヽヾ]+)")
_FIRST = re.compile(r"(?<![^ ,.()/\n])[^ ,.()/\n]")
_PARTICLE = re.compile(r"(?<=[^ \n] )No(?= )")
"""の between a clan and a given name (Minamoto no Yoritomo), a word of its own that is no name."""
_has_han = re.compile("[々〇㐀-鿿\uf900-\ufaff𠀀-𳎯]").search
_LONGEST_NAME = 24
"""Characters of a person's name: no longer one is known."""
_COMMON = 30
"""Weight of a common given name: a thousand bearers among those that were counted."""
_WIDE = str.maketrans({"・": " ", "＝": "-", "゠": "-", "、": ",", "。": ".", "　": " "})
_STYLES: dict[str, Callable[[str], str]] = {
    "hepburn": hepburn,
    "passport": passport,
    "kunrei": lambda romaji: kunrei(to_kana(romaji)),
}


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """Function from a cleaned text and its kind to its romanization by a Japanese scheme.

    >>> from namekit.romanize.scheme import load
    >>> write = compile_scheme(load("ja-hepburn"))
    >>> write("おおはら", "text").text, write("山田太郎", "person").text, write("札幌市", "place").text
    ('Ōhara', 'Yamada Tarō', 'Sapporo-shi')
    """
    return _Japanese(scheme)


class _Japanese:
    """A scheme ready for use: plain romaji of the text, then the scheme's letters over all of it."""

    def __init__(self, scheme: Scheme) -> None:
        self.style = _STYLES[scheme.body["style"]]
        self.capital: bool = scheme.body.get("capital", False)
        self.upper: bool = scheme.body.get("upper", False)

    def __call__(self, text: str, kind: str) -> Romanized:
        latin, source, confidence = _plain(text, kind)
        return Romanized(self.write(latin), source, confidence)

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of each text: kana at once, kanji one by one."""
        latin = write_all(texts, _has_han, lambda text: _plain(text, kind)[0], partial(at_once, _kana))
        return at_once(self.write, latin)

    def write(self, plain_text: str) -> str:
        """Letters of the scheme; a word may hold hyphens, and only its first letter is a capital."""
        done = self.style(plain_text)
        if self.capital:
            done = _PARTICLE.sub("no", _FIRST.sub(lambda first: first[0].upper(), done))
        return done.upper() if self.upper else done


def compile_reverse(scheme: Scheme) -> Callable[[str], str]:
    """Function from romaji to hiragana, by Kunrei where the scheme is.

    >>> from namekit.romanize.scheme import load
    >>> compile_reverse(load("ja-hepburn"))("Shin'ichirō"), compile_reverse(load("ja-kunrei"))("syasin")
    ('しんいちろう', 'しゃしん')
    """
    is_kunrei = scheme.body["style"] == "kunrei"
    return lambda text: to_kana(text, kunrei=is_kunrei)


def _kana(text: str) -> str:
    """Plain romaji of a text without kanji."""
    return plain(text).translate(_WIDE)


@lru_cache(maxsize=4096)
def _plain(text: str, kind: str) -> tuple[str, str, float]:
    """Plain romaji of a text, its source and how sure it is."""
    if not _has_han(text):
        return _kana(text), "rules", 1.0
    if len(text) <= _LONGEST_NAME and (kind in ("person", "surname") or (kind == "text" and _is_person(text))):
        return _person(text, kind)
    parts = _WORD.split(text)
    words = [romaji_of_place(word) if _has_han(word) else (_kana(word), "rules", 1.0) for word in parts[1::2]]
    if len(parts) == 3 and parts[0] == parts[2] == "":
        return words[0]
    parts[::2] = [gap if gap.isascii() else gap.translate(_WIDE) for gap in parts[::2]]
    parts[1::2] = [latin for latin, _, _ in words]
    sources = {source for _, source, _ in words}
    return "".join(parts), sources.pop() if len(sources) == 1 else "mixed", min(sure for _, _, sure in words)


def _is_person(text: str) -> bool:
    """Whether a text of unknown kind is rather a person's name: a listed family name, a listed given name, and no listed place.

    A given name of one character (石破茂) is a common one, and the family name before it has two: words end in such characters too.
    """
    if known_person(text):
        return True
    if not 3 <= len(text) <= 6 or " " in text or text[-1] in UNITS or listed_place(text):
        return False
    family, given = sorted_table(FAMILY).get, sorted_table(GIVEN).get
    if len(text) == 3 and family(text[:2]):
        best = re.match("[^0-9]+([0-9]+)", given(text[2]))
        if best is not None and int(best[1]) >= _COMMON:
            return True
    return any(family(text[:cut]) and given(text[cut:]) for cut in (2, 1, 3) if len(text) - cut > 1)


def _person(text: str, kind: str) -> tuple[str, str, float]:
    known = known_person(text) if kind != "surname" else None
    if known is not None:
        return f"{known.family} {known.given}".strip(), "lexicon", 0.99
    alone = surname_alone(text)
    if kind == "surname" or alone:
        parts = alone or part_readings(text, FAMILY)
        best = parts[0] if parts else None
        return (
            (best.text, "lexicon" if best.listed else "mixed", 0.9 if best.listed else 0.5)
            if best
            else (text, "fallback", 0.1)
        )
    names: tuple[Name, ...] = name_readings(text, 6)
    if not names:
        return text, "fallback", 0.1
    best_name = names[0]
    share = 1 / sum(10 ** ((name.points - best_name.points) / 10) for name in names)
    return f"{best_name.family} {best_name.given}".strip(), "lexicon" if best_name.listed else "mixed", round(share, 4)

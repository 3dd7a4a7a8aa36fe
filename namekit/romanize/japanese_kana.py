"""Kana and romaji: Hepburn, passports, Kunrei, and back.

Between kana and a scheme lies *plain* romaji: Hepburn letters with vowels as kana write them (`ou`, `oo`) and an apostrophe where
two vowels do not make one long vowel (井上 `ino'ue`) or ん stands before a vowel or y (`ken'ichi`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from namekit.lexicon import rows

_HIRAGANA = {ord("ぁ") + i: chr(ord("ァ") + i) for i in range(86)} | {0x309D: "ヽ", 0x309E: "ヾ"}
_LONG = "ー"
_BARS = {"a": "ā", "i": "ī", "u": "ū", "e": "ē", "o": "ō"}
_HATS = {"a": "â", "i": "î", "u": "û", "e": "ê", "o": "ô"}
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwyz")


def katakana(text: str) -> str:
    """Hiragana as katakana, iteration marks written out.

    >>> katakana("いすゞ")
    'イスズ'
    """
    text = text.translate(_HIRAGANA)
    if "ヽ" not in text and "ヾ" not in text:
        return text
    text = re.sub(r"(.)ヽ", r"\1\1", text)
    return re.sub(r"(.)ヾ", lambda m: m[1] + chr(ord(m[1]) + 1), text)


def is_kana(char: str) -> bool:
    """Whether it is hiragana, katakana or the long-vowel mark."""
    return "ぁ" <= char <= "ゖ" or "ァ" <= char <= "ヺ" or char in "ーヽヾゝゞ"


@cache
def _morae(column: int) -> Callable[[str], str]:
    """Writes each mora in the letters of a column: those of two kana first."""
    table = {row[0]: row[column] for row in rows("japanese_kana")}
    two = re.compile("|".join(kana for kana in table if len(kana) > 1)).sub
    one = {ord(kana): latin for kana, latin in table.items() if len(kana) == 1}
    return lambda text: two(lambda mora: table[mora[0]], text).translate(one)


def _letters(text: str, column: int) -> str:
    """Katakana to letters of a column; ッ doubles the next consonant, ー stays."""
    if "ン" in text:
        text = _N_APART.sub("ン'", text)
    text = _morae(column)(text)
    return _DOUBLED.sub(_double, text) if "ッ" in text else text


_N_APART = re.compile("ン(?=[アイウエオヤユヨァィゥェォャュョヰヱヲ])")
_DOUBLED = re.compile("ッ+(.?)", re.DOTALL)


def _double(match: re.Match[str]) -> str:
    """What ッ doubles; before a vowel or a sign it is silent."""
    after = match[1]
    if after not in _CONSONANTS:
        return after
    return ("t" if match.string.startswith("ch", match.start(1)) else after) + after


_APART = re.compile("(?:(?<=[ァ-ヺ]ノ)(?=ウ[エチラ])|(?<=[ァ-ヺ]ツ)(?=ウラ))(?=..(?![ァ-ヺー]))")
"""Where の and つ end a part of a surname and うえ, うち, うら begin the next (井上, 山之内, 松浦): no long vowel."""


def plain(kana: str) -> str:
    """Plain romaji of kana in any of the two scripts; other characters stay.

    >>> plain("けんいちろう"), plain("おおの"), plain("パッチリ"), plain("コーヒー"), plain("いのうえ")
    ("ken'ichirou", 'oono', 'patchiri', 'koーhiー', "ino'ue")
    """
    return _letters(_APART.sub("'", katakana(kana)), 1)


def _lengthened(text: str, marks: dict[str, str]) -> str:
    """Long vowels with their mark: ou, oo, uu, aa, ee, and any vowel before ー."""
    if _LONG in text:
        text = re.sub("([aiueo])ー", lambda m: marks[m[1]], text)
    text = re.sub("o[uo]|uu|aa|ee", lambda m: marks[m[0][0]], text)
    return re.sub(r"(?<!n)'(?=[aiueo])", "", text) if "'" in text else text


def hepburn(text: str) -> str:
    """Plain romaji as Hepburn with macrons; ei and ii stay as they are (ANSI Z39.11).

    >>> hepburn("toukyou"), hepburn("ino'ue"), hepburn("niigata"), hepburn("ken'ichi")
    ('tōkyō', 'inoue', 'niigata', "ken'ichi")
    """
    return _lengthened(text, _BARS)


def passport(text: str) -> str:
    """Plain romaji as Japanese passports have it: long o and u written short, m before b, m, p, no apostrophe.

    An おお at the end stays OO (Ministry of Foreign Affairs, ヘボン式ローマ字綴方表: ヨコオ, YOKOO).

    >>> passport("oono"), passport("nanba"), passport("yokoo"), passport("shiーna")
    ('ono', 'namba', 'yokoo', 'shina')
    """
    text = re.sub(r"o[uo](?![ ,.()/\n-]|$)|ou", "o", text.replace(_LONG, ""))
    text = re.sub("uu", "u", text)
    return re.sub("n(?=[bmp])", "m", text).replace("'", "")


def kunrei(kana: str) -> str:
    """Kunrei romaji of kana (Cabinet Notice 1 of 1954, table 1; ISO 3602), long vowels with a circumflex.

    >>> kunrei("じゅぎょう"), kunrei("きんゆう")
    ('zyugyô', "kin'yû")
    """
    return _lengthened(_letters(katakana(kana), 2), _HATS)


def sounds(kana: str) -> str:
    """The broad sound of kana that write a foreign name: long marks and doubling dropped, carrying vowels as `ʉ`.

    >>> sounds("トランプ"), sounds("ゼレンスキー")
    ('tʉranpʉ', 'zerensʉki')
    """
    return _morae(3)(katakana(kana)).replace("ッ", "").replace(_LONG, "")


_READ_ONLY = frozenset("ァ ィ ゥ ェ ォ ャ ュ ョ ヮ ヵ ヶ ヰ ヱ ヲ ヂ ヅ ヂャ ヂュ ヂョ スィ ズィ クヮ グヮ".split())
"""Kana that share their letters with commoner ones; romaji never turns into them."""


@cache
def _spellings(column: int) -> tuple[re.Pattern[str], dict[str, str]]:
    """Letters and their kana; those of the scheme's own column win over the other's (ti: Hepburn ティ, Kunrei チ)."""
    table: dict[str, str] = {}
    for own in (column, 3 - column):
        for row in rows("japanese_kana"):
            if row[0] not in _READ_ONLY:
                table.setdefault(row[own], row[0])
    return re.compile("|".join(sorted(table, key=len, reverse=True)) + "|.", re.DOTALL), table


def to_kana(romaji: str, hiragana: bool = True, kunrei: bool = False) -> str:
    """Kana of romaji, Hepburn or Kunrei, with macrons, circumflexes or vowels written out.

    ō is taken for おう, the commoner of its two spellings; letters that are no romaji stay. Letters that the two systems read
    differently (ti, tu, hu) go by `kunrei`.

    >>> to_kana("Tōkyō"), to_kana("ken'ichi"), to_kana("sinbun"), to_kana("Hatchō", hiragana=False)
    ('とうきょう', 'けんいち', 'しんぶん', 'ハッチョウ')
    """
    text = romaji.lower().replace("’", "'")
    for marks in (_BARS, _HATS):
        for vowel, mark in marks.items():
            text = text.replace(mark, vowel + {"o": "u"}.get(vowel, vowel))
    text = re.sub("t(?=ch)|([bcdfghjklmpqrstvwyz])(?=\\1)", "ッ", text)
    text = re.sub("m(?=[bmp])", "n", text)
    text = re.sub("n(?![aiueoyn])|n'|n(?=n)", "ン", text)
    pattern, table = _spellings(2 if kunrei else 1)
    kana = "".join(table.get(piece, piece) for piece in pattern.findall(text)).replace("'", "")
    return kana.translate(_KATAKANA) if hiragana else kana


_KATAKANA = {ord(kana): chr(code) for code, kana in _HIRAGANA.items() if code <= ord("ゖ")}

"""Encodings in which bytes make sense, for a person to choose from: none is ever taken silently."""

from __future__ import annotations

import codecs
import itertools
import unicodedata

_CANDIDATES = (
    "utf-8", "cp1252", "cp949", "cp932", "gb18030", "cp1251", "cp1250", "iso8859-2", "big5",
    "cp1256", "cp1253", "cp1254", "cp1255", "cp874", "koi8-r",
)  # fmt: skip
# What everyday text of an encoding keeps to: characters beyond it are many only where another's bytes are misread.
_EVERYDAY = {"cp949": "euc_kr", "gb18030": "gb2312", "cp932": "shift_jis", "big5": "big5"}
_OFFERED = 3


def likely_encodings(sample: bytes, *, without: str = "") -> list[tuple[str, str]]:
    """Up to three (encoding, first line of the sample as it would read), the most plausible first.

    `sample` begins where a line begins; its lines after the first are evidence too.

    >>> likely_encodings("Müller, Jürgen".encode("cp1252"))[0]
    ('cp1252', 'Müller, Jürgen')
    >>> likely_encodings("김용현,국방부 장관".encode("cp949"))[0]
    ('cp949', '김용현,국방부 장관')
    """
    first, newline, _ = sample.partition(b"\n")
    found: list[tuple[float, str, str]] = []
    for name in _CANDIDATES:
        if name == without:
            continue
        try:
            found.append((_oddness(_read(sample, name), name), name, _read(first + newline, name).rstrip("\r\n")))
        except UnicodeDecodeError:
            continue
    offered: dict[str, str] = {}
    for _, name, line in sorted(found, key=lambda f: f[0]):  # stable: the commoner encoding first among equals
        offered.setdefault(line, name)
    return [(name, line) for line, name in offered.items()][:_OFFERED]


def _read(sample: bytes, encoding: str) -> str:
    """Decode strictly, but for a character that is cut off by the sample's end."""
    return codecs.getincrementaldecoder(encoding)("strict").decode(sample)


def _oddness(text: str, encoding: str) -> float:
    """How little the text looks like names: the share of its characters beyond ASCII that are out of place."""
    beyond = [c for c in text if c > "\x7f"]
    odd = sum(_odd_character(c) for c in beyond) + 2 * sum(_odd_pair(a, b) for a, b in itertools.pairwise(text))
    if everyday := _EVERYDAY.get(encoding):
        odd += sum(not _is_in(c, everyday) for c in beyond)
    return odd / max(1, len(beyond))


def _odd_character(c: str) -> float:
    category = unicodedata.category(c)
    if category in ("Cc", "Cn", "Co", "Cs"):
        return 3.0
    if "\uff61" <= c <= "\uff9f":  # half-width katakana: one byte each in cp932, so any high byte "is" one
        return 1.0
    return 0.0 if category[0] == "L" or category == "Mn" else 0.7


def _odd_pair(a: str, b: str) -> float:
    """Letters of two alphabets side by side, a capital after a small letter, or Latin letters with marks in a row."""
    if (a <= "\x7f" and b <= "\x7f") or not (a.isalpha() and b.isalpha()):
        return 0.0
    if _alphabet(a) != _alphabet(b):
        return 1.0
    if a.islower() and b.isupper():
        return 0.5
    return 0.1 if a > "\x7f" < b and _alphabet(a) == "LATIN" else 0.0


def _alphabet(c: str) -> str:
    """First word of the character's name, the kana and the ideographs taken together: LATIN, CYRILLIC, HANGUL, CJK."""
    word = unicodedata.name(c, "").partition(" ")[0]
    return "CJK" if word in ("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA") else word


def _is_in(c: str, encoding: str) -> bool:
    try:
        return len(c.encode(encoding)) <= 2  # euc_kr spells a syllable that it has not in eight bytes, by its letters
    except UnicodeEncodeError:
        return False

"""Thai syllables by the Royal Thai General System of Transcription (1999), without a dictionary: where one ends, and how it sounds.

Sounds are transcribed, not letters: finals are reduced to k t p n m ng i o, tone and length are left out, vowels
that are not written are o within a closed syllable and a at the end of an open one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

INITIAL = dict(
    zip(
        "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
        "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n d t th th th n b p ph f ph f ph m y r l w s s s h l - h".split(),
        strict=True,
    )
)
"""Consonants at the head of a syllable; อ is silent there."""
_FINAL = {
    **dict.fromkeys("กขคฆ", "k"), "ง": "ng", **dict.fromkeys("จชซฌฎฏฐฑฒดตถทธศษส", "t"), **dict.fromkeys("ญณนรลฬ", "n"),
    **dict.fromkeys("บปพฟภ", "p"), "ม": "m", "ย": "i", "ว": "o",
}  # fmt: skip
_C = "[ก-รลว-ฮ]"  # without ฤ and ฦ, which are syllables
_TWO = "[กขคปผพ][รล]|ตร|[กขค]ว|ทร|ศร|สร|จร|ซร|ห[งญนมยรลว]|อย"
_CLUSTER = f"(?:{_TWO}|{_C})"
_ONSETS = re.compile(f"(?=({_TWO})?)(?=({_C})?)").match
"""The onsets that there may be at a place, the longer one first."""
_VOWELS = [
    ("เ{c}ียะ|เ{c}ีย", "ia"), ("เ{c}ือะ|เ{c}ือ", "uea"), ("เ{c}าะ", "o"), ("เ{c}า", "ao"),
    ("เ{c}อะ|เ{c}อ", "oe"), ("เ{c}ิ", "oe"), ("เ{c}ย(?!{v})", "oei"),
    ("เ{c}็|เ{c}ะ|เ{c}", "e"), ("แ{c}็|แ{c}ะ|แ{c}", "ae"), ("โ{c}ะ|โ{c}", "o"),
    ("ไ{c}ย(?!{v})|ไ{c}|ใ{c}", "ai"), ("{c}ัวะ|{c}ัว", "ua"), ("{c}ัย", "ai"),
    ("{c}รร(?={k}(?!{v}))", "a"), ("{c}รร", "an"), ("{c}ั", "a"), ("{c}ะ", "a"), ("{c}า", "a"), ("{c}ำ", "am"),
    ("{c}ิ", "i"), ("{c}ี", "i"), ("{c}ึ", "ue"), ("{c}ือ|{c}ื", "ue"),
    ("{c}ุ", "u"), ("{c}ู", "u"), ("{c}็?อ(?!{v})", "o"), ("{c}ว(?={k}(?!{v}))", "ua"),
    ("{c}(?<=่)(?={k}(?!{v}))", "o"),
]  # fmt: skip
SIGN = "[ะัาำิีึืุู็่]"
_SIGNS = frozenset(SIGN[1:-1])
_MARKS = re.compile("[ํ๎ฯๆ]")
_TONE = re.compile("([ก-ฮ])([ัิีึืุู]?)[่-๋]")
"""A tone mark stands over the last consonant of an onset, which therefore ends no syllable: ท่าม่วง is tha-muang, แก้ว not k(w)ae."""
_SHORT_FIRST = re.compile(f"เ(?!(?:{_CLUSTER})่?[็ีื])([ก-ฮ])([ก-ฮ]่?)(?=็|ีย|ือ)")
"""A leading vowel belongs to the consonant that bears the rest of it; one that stands between has a short a: เสม็ด samet."""
_KILLED = re.compile("(?:(?<=[ก-ฮ])[ดตทธรกษ])?[ก-ฮ][ิุ]?์")
_SILENT_ENDING = re.compile("(?<=[าีู])([ตมธ])[ิุ]$|(?<=[ัิุ][กตทช])ร$|(?<=[ัิุ])ท(?=ธ$)")
_LONG = 500
"""Letters left from which on no vowel is looked for: no word is so long."""
_REPLACED = {"ทร": "s", "ศร": "s", "สร": "s", "จร": "ch", "ซร": "s"}


class _Form(NamedTuple):
    """A way to write a vowel: what stands before its consonants, what follows them, and the vowel in Latin."""

    before: str
    after: str
    follows: Callable[[str, int], re.Match[str] | None]
    vowel: str


@cache
def _forms() -> list[_Form]:
    """The ways to write a vowel, in the order in which they are tried.

    Patterns of whole syllables would each hold those of the onsets, which take longest to compile.
    """
    parted = [(*form.partition("{c}"), vowel) for forms, vowel in _VOWELS for form in forms.split("|")]
    return [
        _Form(before, after, re.compile(after.replace("{v}", SIGN).replace("{k}", _C)).match, vowel)
        for before, _, after, vowel in parted
    ]


@cache
def _likely(before: str, next_letters: str) -> list[_Form]:
    """The ways to write a vowel with that before its consonants and one of the letters after them, as most begin."""
    return [
        form
        for form in _forms()
        if form.before == before and (form.after[:1] in ("", "(", *next_letters) or form.after[1:2] == "?")
    ]


def _onset(consonants: str) -> str:
    if consonants in _REPLACED:
        return _REPLACED[consonants]
    if len(consonants) == 2 and consonants[0] in "หอ":
        consonants = consonants[1]
    return "".join(INITIAL[c] for c in consonants).replace("-", "")


def _open(text: str, at: int) -> tuple[str, int] | None:
    """Onset and vowel of a syllable with a written vowel there, and where it ends."""
    before = text[at] if text[at] in "เแโใไ" else ""
    start = at + len(before)
    onsets = [(onset, start + len(onset)) for onset in _ONSETS(text, start).groups() if onset]  # type: ignore[union-attr]  # matches any text
    onsets = [(onset, end + text.startswith("่", end)) for onset, end in onsets]
    for form in _likely(before, "".join([text[end : end + 1] for _, end in onsets])):
        for onset, end in onsets:
            match = form.follows(text, end)
            if match:
                return _onset(onset) + form.vowel, match.end()
    return None


def _coda(text: str, at: int) -> bool:
    """Whether the consonant there ends a syllable: no vowel sign belongs to it, nor to a cluster that it begins."""
    if at >= len(text) or text[at] not in _FINAL:
        return False
    after = text[at + 1 : at + 3]
    if not after or after[0] in "เแโใไ":
        return True
    signed = after[1:] in _SIGNS
    if after[0] in _SIGNS or (after[0] == "อ" and not signed) or after == "รร":
        return False
    if after[0] in "รล" and text[at] in "กขคปผพต" and signed:
        return False
    if text[at : at + 2] == "ทร" and text[at - 1] != "ั" and signed:  # หาดทราย, but ภัทรา
        return False
    return text[at] not in "หอ"


def _takes_coda(text: str, at: int) -> bool:
    """Whether an open syllable takes the next consonant: not where two are left, which make a syllable of their own."""
    if not _coda(text, at) or text[at - 1] == "ะ":
        return False
    run = 0
    while _coda(text, at + run):
        run += 1
    return run != 2 or text[at - 1] in "ั็" or text[at] in "งยวมญ"


def _join(syllable: str, final: str) -> str:
    """A final after its vowel: ย and ว make diphthongs."""
    if final == "ย" and syllable.endswith(("ai", "oei")):
        return syllable
    sound = _FINAL[final]
    return syllable + ("o" if final == "ว" and syllable[-1] != "u" else sound)


def _closed(text: str, at: int) -> tuple[str, int] | None:
    """Syllable with a written vowel there, with the final that closes it, and where it ends."""
    found = _open(text, at) if len(text) - at < _LONG else None
    if found is None:
        return None
    syllable, end = found
    if _takes_coda(text, end) and not syllable.endswith(("am", "ao")):
        return _join(syllable, text[end]), end + 1
    return found


def _unwritten(text: str, at: int, *, first: bool) -> tuple[str, int]:
    """Syllable without a written vowel there, and where it ends; `first` of its word."""
    char = text[at]
    if char == "ฤ":
        return "rue" if at == 0 or text[at - 1] not in "กทปศ" else "ri", at + 1
    if char == "ฦ":
        return "lue", at + 1
    if char not in INITIAL:
        return "", at + 1
    if not _coda(text, at + 1):
        return _onset(char) + ("a" if at + 1 < len(text) or first else ""), at + 1
    second = text[at + 1]
    if _coda(text, at + 2) and not _coda(text, at + 3) and second not in "รล":
        return _onset(char) + "a", at + 1
    if second in "รล" and char in "กขคปผพต" and _coda(text, at + 2):
        return _onset(char + second) + "o" + _FINAL[text[at + 2]], at + 3
    return _onset(char) + "o" + _FINAL[second], at + 2


def by_rules(word: str) -> str:
    """RTGS of one word without a dictionary, in lower case, syllables joined.

    >>> by_rules("สมชาย"), by_rules("เชียงใหม่"), by_rules("ชลบุรี")
    ('somchai', 'chiangmai', 'chonburi')
    """
    text = _TONE.sub(r"\1่\2", _MARKS.sub("", word.replace("ํา", "ำ")))
    text = _SILENT_ENDING.sub(r"\1", _KILLED.sub("", _SHORT_FIRST.sub(r"\1ะเ\2", text)))
    out = ""
    at = 0
    while at < len(text):
        syllable, at = _closed(text, at) or _unwritten(text, at, first=not out)
        out += syllable
    return out

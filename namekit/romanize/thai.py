"""Thai by the Royal Thai General System of Transcription (1999), and Thai names as their bearers write them.

Sounds are transcribed, not letters: finals are reduced to k t p n m ng i o, tone and length are left out, vowels
that are not written are o within a closed syllable and a at the end of an open one. Names of provinces and frequent
elements are listed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from namekit.romanize.native_names import latin, signs
from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Romanized, Scheme

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
_SIGN = "[ะัาำิีึืุู็่]"
_SIGNED = re.compile(f"{_SIGN}|[่-๋์]")
_MARKS = re.compile("[ํ๎ฯๆ]")
_TONE = re.compile("([ก-ฮ])([ัิีึืุู]?)[่-๋]")
"""A tone mark stands over the last consonant of an onset, which therefore ends no syllable: ท่าม่วง is tha-muang, แก้ว not k(w)ae."""
_SHORT_FIRST = re.compile(f"เ(?!(?:{_CLUSTER})่?[็ีื])([ก-ฮ])([ก-ฮ]่?)(?=็|ีย|ือ)")
"""A leading vowel belongs to the consonant that bears the rest of it; one that stands between has a short a: เสม็ด samet."""
_KILLED = re.compile("(?:(?<=[ก-ฮ])[ดตทธรกษ])?[ก-ฮ][ิุ]?์")
_SILENT_ENDING = re.compile("(?<=[าีู])([ตมธ])[ิุ]$|(?<=[ัิุ][กตทช])ร$|(?<=[ัิุ])ท(?=ธ$)")
_REPLACED = {"ทร": "s", "ศร": "s", "สร": "s", "จร": "ch", "ซร": "s"}
_WORD = re.compile("([\u0e00-\u0e7f]+)")
_LONGEST = 24


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
        _Form(before, after, re.compile(after.replace("{v}", _SIGN).replace("{k}", _C)).match, vowel)
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
    if re.match(_SIGN, after) or (after[0] == "อ" and not re.match(f"อ{_SIGN}", after)) or after.startswith("รร"):
        return False
    if after[0] in "รล" and text[at] in "กขคปผพต" and re.match(_SIGN, after[1:]):
        return False
    if text[at : at + 2] == "ทร" and text[at - 1] != "ั" and re.match(_SIGN, after[1:]):  # หาดทราย, but ภัทรา
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


def by_rules(word: str) -> str:
    """RTGS of one word without a dictionary, in lower case, syllables joined.

    >>> by_rules("สมชาย"), by_rules("เชียงใหม่"), by_rules("ชลบุรี")
    ('somchai', 'chiangmai', 'chonburi')
    """
    text = _TONE.sub(r"\1่\2", _MARKS.sub("", word.replace("ํา", "ำ")))
    text = _SILENT_ENDING.sub(r"\1", _KILLED.sub("", _SHORT_FIRST.sub(r"\1ะเ\2", text)))
    out: list[str] = []
    at = 0
    while at < len(text):
        found = _open(text, at) if len(text) - at < 500 else None
        if found is not None:
            syllable, at = found
            if _takes_coda(text, at) and not syllable.endswith(("am", "ao")):
                syllable = _join(syllable, text[at])
                at += 1
            out.append(syllable)
        elif text[at] == "ฤ":
            out.append("rue" if at == 0 or text[at - 1] not in "กทปศ" else "ri")
            at += 1
        elif text[at] == "ฦ":
            out.append("lue")
            at += 1
        elif text[at] not in INITIAL:
            at += 1
        elif _coda(text, at + 1) and _coda(text, at + 2) and not _coda(text, at + 3) and text[at + 1] not in "รล":
            out.append(_onset(text[at]) + "a")
            at += 1
        elif _coda(text, at + 1):
            pair = text[at : at + 2]
            cluster = pair[1] in "รล" and pair[0] in "กขคปผพต" and _coda(text, at + 2)
            onset, final = (pair, text[at + 2]) if cluster else (pair[0], pair[1])
            out.append(_onset(onset) + "o" + _FINAL[final])
            at += 3 if cluster else 2
        else:
            out.append(_onset(text[at]) + ("a" if at + 1 < len(text) or not out else ""))
            at += 1
    return "".join(out)


def rtgs(word: str, elements: str = "th") -> tuple[str, str]:
    """RTGS of a word and its source: the listed whole, listed elements at its head with rules for the rest, or rules.

    >>> rtgs("โคกทราย", "th-place")[0]
    'Khok Sai'
    """
    listed = signs(elements).get
    parts: list[str] = []
    rest = word
    while rest and not listed(rest):
        sizes = range(min(len(rest) - 2, _LONGEST), 2, -1)
        size = next((size for size in sizes if not _SIGNED.match(rest, size) and listed(rest[:size])), 0)
        if not size:
            return " ".join([*parts, by_rules(rest).capitalize()]), "mixed" if parts else "rules"
        parts.append(listed(rest[:size]))
        rest = rest[size:]
    return " ".join([*parts, listed(rest)] if rest else parts), "mixed" if parts else "lexicon"


def _usual(word: str, elements: str = "th") -> tuple[str, str]:
    listed = latin("th").get(word)
    return (
        (" ".join(word[:1].upper() + word[1:] for word in listed[0].split(" ")), "lexicon")
        if listed
        else rtgs(word, elements)
    )


class _Thai:
    """A scheme for names of people and texts, and for those of places, whose elements are written apart."""

    def __init__(self, spell: Callable[..., tuple[str, str]]) -> None:
        """Take how a word is spelled, given the table of elements."""
        sure = {"lexicon": 0.95, "mixed": 0.7}
        self._other = WordByWord(_WORD, spell, sure, 0.6)
        self._place = WordByWord(_WORD, partial(spell, elements="th-place"), sure, 0.6)

    def __call__(self, text: str, kind: str) -> Romanized:
        """Latin of a text."""
        return (self._place if kind == "place" else self._other)(text, kind)

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of all texts."""
        return (self._place if kind == "place" else self._other).many(texts, kind)


def compile_scheme(scheme: Scheme) -> _Thai:
    """Romanizer of a scheme; its `spelling` is rtgs or usual.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("th-rtgs"))("นครราชสีมา", "place").text
    'Nakhon Ratchasima'
    """
    return _Thai(rtgs if scheme.body["spelling"] == "rtgs" else _usual)


def spellings(name: str, limit: int) -> list[tuple[str, float, str]]:
    """Latin spellings of a Thai name with weights, best first, and their source.

    >>> spellings("สมชาย", 1)
    [('Somchai', 1.0, 'lexicon')]
    """
    words = _WORD.findall(name)
    options = [_options(word) for word in words]
    out: dict[str, tuple[float, str]] = {}
    for rank in range(max(map(len, options), default=0)):
        chosen = [o[min(rank, len(o) - 1)] for o in options]
        source = "lexicon" if all(s == "lexicon" for _, s in chosen) else "rules"
        out.setdefault(" ".join(spelled.capitalize() for spelled, _ in chosen), (1 / (1 + rank), source))
    return [(text, weight, source) for text, (weight, source) in list(out.items())[:limit]]


def _options(word: str) -> list[tuple[str, str]]:
    """Listed spellings, then RTGS and what people put in its place: p for ph, v for w, j for ch, ee for i."""
    listed = [(spelled, "lexicon") for spelled in latin("th").get(word, ())]
    plain = by_rules(word)
    loose = re.sub("ph(?=[aeiou])", "p", plain)
    variants = (
        plain,
        loose,
        loose.replace("w", "v"),
        re.sub("on$", "orn", loose),
        loose.replace("ch", "j"),
        re.sub("i(?=[^aeiou]|$)", "ee", loose),
    )
    seen = {spelled for spelled, _ in listed}
    return listed + [(v, "rules") for v in dict.fromkeys(variants) if v not in seen]

"""Readings of Arabic script: Arabic, Persian, Urdu, Pashto, Kurdish, Uyghur names, and foreign names written in it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from namekit.lexicon import rows
from namekit.readings.abjad_letters import CONSONANTS, letters, persian_syllables
from namekit.romanize.native_names import arabic_key, latin

Readings = tuple[tuple[str, float], ...]

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_TOKENS = re.compile(
    r"[\u0621-\u064a\u066e-\u06d5\u06ee-\u06ff\u0750-\u077f\ufb50-\ufefc]+|[0-9٠-٩۰-۹]+|[A-Za-z\u00c0-\u024f]+"
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

_SUN = "تثدذرزسشصضطظلن"
_PARTICLES = {
    "بن": ("bin", "ben"), "ابن": ("ibn", "bin"), "ابو": ("abu", "abou"), "ابي": ("abi", "abu"),
    "ابا": ("aba", "abu"), "ام": ("umm", "om"), "ال": ("al", "al"), "بنت": ("bint", "bent"), "بني": ("bani", "beni"),
    "عبد": ("abd", "abd"), "الله": ("allah", "ullah"), "ذو": ("dhu", "zu"), "و": ("wa", "o"), "دي": ("de", "di"), "دو": ("du", "do"),
    "فان": ("van", "fan"), "فون": ("von", "fon"),
}  # fmt: skip
_PLACE_ENDINGS = {
    "آباد": "abad", "اباد": "abad", "شهر": "shahr", "ستان": "stan", "گنج": "ganj", "نگر": "nagar", "گڑھ": "garh", "کوٹ": "kot",
}  # fmt: skip
"""Ends of places in Persian and Urdu, which are written to what is before them or parted from it."""

_ENDINGS = {"ات": "at", "ين": "in", "ون": "un", "ي": "i", "ه": "a"}
"""Endings of names made of names: adjectives, the feminine, plurals (letters as `arabic_key` has them).

Not ية: with its vowels السليمانية, a city, is as near to علي سليمان as a person is.
"""
_STEM = 3
_LONG = "اوي"
_DIPHTHONG = re.compile("(?<=[bcdfghjklmnpqrstvwxyz])[ui](?=[bcdfghjklmnpqrstvwxyz])")
"""و or ي between consonants, which is a long vowel or a diphthong: زيتون zaytun."""
_FEMININE = re.compile(r"(?<=\w[^اوىيآ])ه$")
"""The feminine ending as Egypt writes it, without its dots: امبابه is Imbaba."""
READINGS = 4


def _article(word: str, *, persian: bool) -> tuple[str, ...]:
    """Readings of a word that begins with the article: plain and, before a sun letter, assimilated."""
    stem = word[2:]
    names = _word(stem, persian=persian)
    plain = tuple("al " + name for name in names)
    if stem[0] not in _SUN:
        return plain
    sound = CONSONANTS[stem[0]]
    return (plain[0], f"a{sound} {names[0]}", *plain[1:])


@lru_cache(maxsize=100_000)
def _word(word: str, *, persian: bool) -> tuple[str, ...]:
    """Readings of one word, likeliest first: what the lexicon says, else the letters; in Persian the letters too."""
    key = arabic_key(word)
    if key in _PARTICLES:
        return _PARTICLES[key]
    spelled = letters(_FEMININE.sub("ة", word) if not persian else word, persian=persian)
    listed = latin("fa" if persian else "ar").get(key, ())[:2]
    if listed:
        return (*listed, spelled) if persian else listed
    if len(key) > 3 and word.startswith("ال"):
        return _article(word, persian=persian)
    if parted := _parted(word) if persian else ():
        return (*parted, spelled)
    if derived := () if persian else _derived(key):
        return (*derived, spelled)
    if len(key) > 5 and key.startswith("عبدال"):
        return tuple(
            form for name in _word(word[5:], persian=persian)[:2] for form in ("abdul " + name, "abd al " + name)
        )
    if len(key) > 4 and key.endswith("الله") and not key.startswith("ال"):
        return tuple(name + "ullah" for name in _word(word[:-4], persian=persian)[:2])
    other = spelled.replace("gh", "g").replace("j", "g")
    vowels = spelled.replace("u", "o").replace("w", "v")
    if persian:
        other, vowels = vowels, spelled[:1] + spelled[1:].replace("a", "o")
    broken = _DIPHTHONG.sub(lambda m: {"u": "aw", "i": "ay"}[m[0]], spelled, count=1)
    return tuple(dict.fromkeys((spelled, broken, other, vowels) if not persian else (spelled, other, vowels)))


def _syllables(word: str) -> str:
    """The likeliest reading of a Persian word with vowels, those that are not written too."""
    if word[0] < "\u0600":
        return word.lower()
    key = arabic_key(word)
    return (_PARTICLES.get(key) or latin("fa").get(key) or (_syllabic(word),))[0]


def _syllabic(word: str) -> str:
    head, ending = _without_ending(word)
    return persian_syllables(head) + ending


def _without_ending(word: str) -> tuple[str, str]:
    """A place in one word without the word that it ends in, and how that reads; empty where it ends in none."""
    ending = next((e for e in _PLACE_ENDINGS if word.endswith(e) and len(word) > len(e) + 1), "")
    return word.removesuffix(ending), _PLACE_ENDINGS.get(ending, "")


def _parted(word: str) -> tuple[str, ...]:
    """Readings of a place in one word whose end is a word of its own: شیرآباد is shir and abad."""
    head, ending = _without_ending(word)
    return tuple(read + ending for read in _word(head, persian=True)[:2]) if ending else ()


def _derived(key: str) -> tuple[str, ...]:
    """Readings of a word that is a listed one with an ending: حدادي is haddad and i."""
    for ending, sound in _ENDINGS.items():
        stem = key.removesuffix(ending)
        if len(stem) >= _STEM and stem != key and stem[-1] not in _LONG and (listed := latin("ar").get(stem)):
            return tuple(name + sound for name in listed[:2])
    return ()


def _joined(words: list[str]) -> list[str]:
    """Words of a name, عبد joined with a following one that has the article."""
    out: list[str] = []
    for word in words:
        if out and out[-1] == "عبد" and word.startswith("ال"):
            out[-1] = "عبد" + word
        else:
            out.append(word)
    return out


def arabic(text: str, lang: str = "ar", *, place: bool = False) -> Readings:
    """Latin readings of a name in Arabic script, likeliest first, weights from 1 downwards; `lang` is ar, fa, ur or ps.

    Unwritten vowels are left out unless the name lexicon knows the word, but for one reading of a Persian place; the article is
    a word of its own.

    >>> arabic("القاهرة")[0]
    ('al qahira', 1.0)
    >>> arabic("قرية ٤٧")[0][0]
    'qarya sabaa wa arbaun'
    """
    persian = lang in ("fa", "ur", "ps", "ku", "ckb", "ug", "sd", "pnb")
    words = _joined(_TOKENS.findall(_MARKS.sub("", text.replace("\u200c", "")).translate(_DIGITS)))
    aloud = words if persian else [_aloud(word) for word in words]
    found = [*_texts(aloud, persian=persian), *(_texts(words, persian=persian)[:1] if aloud != words else ())]
    if place and persian:
        found.append(" ".join(map(_syllables, words)))
    if construct := _construct(words):
        found.append(construct)
    return tuple((t, 1.0 - 0.1 * rank) for rank, t in enumerate(dict.fromkeys(found)))


def by_letters(text: str) -> str:
    """An Arabic name letter by letter, without vowels that are not written, whatever its words are mostly called.

    >>> by_letters("حديدة"), by_letters("القاهرة")
    ('hdida', 'al qahra')
    """
    words = _TOKENS.findall(_MARKS.sub("", text))
    return " ".join(filter(None, map(_letters_of, words)))


def _letters_of(word: str) -> str:
    if len(word) > _STEM and word.startswith("ال"):
        return f"al {_letters_of(word[2:])}"
    return letters(_FEMININE.sub("ة", word), persian=False)


def _texts(words: list[str], *, persian: bool) -> list[str]:
    """Words read together, the likeliest reading of each first."""
    options = [(word.lower(),) if word[0] < "\u0600" else _word(word, persian=persian) for word in words]
    deepest = min(READINGS, max(map(len, options), default=0))
    texts = (" ".join(o[min(rank, len(o) - 1)] for o in options).strip() for rank in range(deepest))
    return [text for text in texts if text]


def _construct(words: list[str]) -> str:
    """A name of two nouns as South Asia and Afghanistan write it in Latin, the article with the first; empty where there is none.

    ضیاء الرحمن is Ziaur Rahman there, سیف الدین Saifud Din.
    """
    heads = {i for i, (word, after) in enumerate(pairwise(words)) if _is_construct(word, after)}
    if not heads:
        return ""
    out = []
    for i, word in enumerate(words):
        stem = word[2:] if i - 1 in heads else word
        spelled = _word(stem, persian=False)[0] if i - 1 in heads else _south_asian(stem)
        out.append(spelled + "u" + _ASSIMILATED.get(words[i + 1][2], "l") if i in heads else spelled)
    return " ".join(out)


_SECOND = frozenset("رحمن رحمان دين حق اسلام زمان نساء نسا هدي كريم عزيز حسن حسين عالم اكبر علم".split())
"""Nouns that follow another with the article in such names (letters as `arabic_key` has them): -ur-Rahman, -ud-Din, -ul-Haq, -un-Nisa."""


def _is_construct(word: str, after: str) -> bool:
    """Whether a noun follows that makes one name with the word: no son, servant or father of, no second adjective."""
    article = after.startswith("ال") and arabic_key(after[2:]) in _SECOND
    return article and not word.startswith(("ال", "عبد")) and arabic_key(word) not in _PARTICLES


def _south_asian(word: str) -> str:
    return (latin("ur").get(arabic_key(word)) or _word(word, persian=True))[0]


_ASSIMILATED = {letter: CONSONANTS[letter] for letter in _SUN}
"""What the article's l becomes before each sun letter."""


@cache
def _numbers() -> dict[int, str]:
    return {int(number): words for number, words in rows("arabic_numbers")}


def _aloud(word: str) -> str:
    """A number below a hundred in the Latin letters of its words; other words as they are."""
    number = int(word) if word.isdecimal() and len(word) < 3 else 0
    known = _numbers()
    if not number or number in known:
        return known.get(number, word)
    return f"{known[number % 10]} wa {known[number // 10 * 10]}"

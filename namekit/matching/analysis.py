"""From a written name to what matching knows of it: its forms, and what its titles, generic terms and numbers say."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.abbreviations import written_out
from namekit.lexicon.particles import particles, roman_numerals
from namekit.lexicon.phrases import key
from namekit.lexicon.surnames import surname_languages
from namekit.matching.adjectives import meanings, translated
from namekit.matching.forms import Form, forms_of
from namekit.names import Parsed, Title, Token, parse
from namekit.names.persons import SHORT as WRITTEN_SHORT
from namekit.readings.chinese_latin import is_chinese_like
from namekit.readings.korean import is_korean_like
from namekit.readings.read import read
from namekit.readings.reading import Reading, Source
from namekit.romanize import transliterate
from namekit.romanize.chinese_names import surnames
from namekit.romanize.korean_names import families
from namekit.romanize.sorted_table import sorted_table
from namekit.scripts import fold, main_script

MAX_FORMS = 28
PERSONAL = 24
"""Letters from which on no Chinese, Korean or Vietnamese name is written in Latin."""
NO_GIVEN_NAME = "시군읍면"
"""Korean generic terms (city, county, town, township) that end hardly any given name: 서울시 is nobody."""
MOST_VIETNAMESE = 4
"""Words of a Vietnamese person's name at most."""
SHORT = 3
"""Letters below which an alphabetic name says nothing but itself."""


SCRIPTS = "Zyyy Latn Cyrl Arab Hebr Grek Hang Hani Jpan Deva Beng Taml Thai Geor Armn".split()
"""Scripts that are told apart; others count as the first."""
_CODES = {script: code for code, script in enumerate(SCRIPTS)}


def script_code(text: str) -> int:
    """Position of a text's script in SCRIPTS."""
    return _CODES.get(main_script(text), 0)


class Analysed(NamedTuple):
    """A name made ready. `generic`: bit mask of classes of generic place terms; `number`: ordinal or suffix, 0 for none.

    `group` stands for the name without titles and qualifiers (see `group_of`), `qualified` for the name with its qualifiers;
    `single` says that it is one word where words are parted,
    or one syllable where they are not: for a person, a family name or a given name alone; `name`: the name itself,
    without titles and qualifiers; `means`: what the adjectives of a place mean, those in brackets too.
    """

    forms: tuple[Form, ...]
    generic: int = 0
    number: int = 0
    titles: tuple[Title, ...] = ()
    qualifiers: tuple[str, ...] = ()
    initials: str = ""
    group: int = 0
    qualified: int = 0
    single: bool = False
    short: bool = False
    script: int = 0
    personal: bool = False
    name: str = ""
    means: frozenset[str] = frozenset()


ELSEWHERE = "ZZ"
"""Any country on which no reading hangs."""
_READ_DIFFERENTLY = frozenset("KR KP CN TW HK MO SG MY VN JP".split())


def reading_country(text: str, type: str, country: str) -> str:
    """The country of a gazetteer's name as far as readings hang on it: itself, or ELSEWHERE.

    A place of no known country whose name is in Latin letters is read as Latin alone: half the places of the world could be
    syllables of Korean, and those that are in Korea sound alike in either script.
    """
    if not country and type == "place" and main_script(text) == "Latn":
        return ELSEWHERE
    return country if country in _READ_DIFFERENTLY or not country else ELSEWHERE


_MARKS, _BETWEEN = re.compile(r"['’‘ʼʻʹʾʿ`´.]"), re.compile(r"[-‐-―_,;:/·・‧•()\[\]\"“”«»]+")


@lru_cache(maxsize=100_000)
def written(name: str) -> str:
    """A name's folded parts as they are written, with a space between them.

    >>> written("O'Neill, Jean-Claude")
    'oneill jean claude'
    """
    return " ".join(_BETWEEN.sub(" ", _MARKS.sub("", fold(name))).split())


def group_of(name: str) -> int:
    """A number for a name, the same where case, marks and punctuation alone differ, in any gazetteer.

    >>> group_of("Kim Yong-hyun") == group_of("KIM YONG HYUN")
    True
    """
    return groups_of([name])[0]


def groups_of(names: Sequence[str]) -> list[int]:
    """`group_of` of each of some names, which are folded as one text, a line each."""
    if not names:
        return []
    lines = fold("\n".join([name.replace("\n", " ") for name in names])).split("\n")
    return [_hashed(line if line.isalnum() else "".join(filter(str.isalnum, line))) for line in lines]


def _hashed(letters: str) -> int:
    return int.from_bytes(hashlib.blake2b(letters.encode(), digest_size=8).digest(), "little")


def is_personal(name: str) -> bool:
    """Whether a name has the shape of an East Asian person's: a family name and one or two more syllables.

    >>> is_personal("李伟"), is_personal("Li Wei"), is_personal("최민호"), is_personal("Lyon"), is_personal("서울")
    (True, True, True, False, False)
    >>> is_personal("Đặng Văn Dũng"), is_personal("Ho Chi Minh City")
    (True, False)
    """
    script = main_script(name)
    if script == "Latn":
        if " " not in name or len(name) >= PERSONAL:
            return False
        first, *others = written(name).split()
        vietnamese = "vi" in surname_languages().get(first, ()) and 1 <= len(others) < MOST_VIETNAMESE
        return (vietnamese and not name.isascii()) or is_chinese_like(name) or is_korean_like(name) >= 1
    if script == "Hani":
        return 2 <= len(name) <= 3 and name[0] in surnames()
    return script == "Hang" and len(name) == 3 and name[0] in families() and name[-1] not in NO_GIVEN_NAME


_SPACED = (Source.LATIN, Source.CYRILLIC, Source.GREEK, Source.CAUCASIAN, Source.ABJAD)


class _Apart(NamedTuple):
    """A name taken apart: the texts that are read, the first of which is the name itself, and what was written to it."""

    parsed: tuple[Parsed, ...]
    texts: tuple[str, ...]
    generic: int = 0
    number: int = 0


def analyse(name: str, type: str | None = None, country: str = "") -> Analysed:
    """What a written name may stand for: `analyse_many` of it alone."""
    return analyse_many([(name, type, country)])[0]


def analyse_many(asked: Sequence[tuple[str, str | None, str]]) -> list[Analysed]:
    """What written names (name, type, country) may stand for; no forms for an empty or overlong one.

    The country tells for which languages a gazetteer's name is worth reading; a query's is left open.
    """
    apart = [_taken_apart(name, type_) for name, type_, _ in asked]
    read_as = [_readings(one, type_, country) for one, (_, type_, country) in zip(apart, asked, strict=True)]
    strict = [_strict(one, type_) for one, (_, type_, _) in zip(apart, asked, strict=True)]
    groups = groups_of([one.parsed[0].name if one.parsed else "" for one in apart])
    columns = zip(asked, apart, forms_of(read_as), forms_of(strict), groups, strict=True)
    return [
        _analysed(name, type_, one, _with_others(forms, more), group) if one.parsed else Analysed(())
        for (name, type_, _), one, forms, more, group in columns
    ]


def _taken_apart(name: str, type: str | None) -> _Apart:
    if len(name) > NAME_CHARACTERS:
        return _Apart((), ())
    parsed = parse(name, type)
    texts: dict[str, None] = {}
    generic = number = 0
    for one in map(_in_full, parsed):
        texts[whole := one.name] = None
        telling = [token for token in one.tokens if token.role != "name"]
        for token in telling:
            if token.role == "generic":
                generic |= _class_bits(token.value)
            elif token.role in _BESIDE and token.value.isdigit():
                number = min(int(token.value), 255)
        if telling or (SERVANT in whole.lower() and any(t.text[:3].lower() == SERVANT for t in one.tokens)):
            texts |= dict.fromkeys((_core(one) or whole, _without_articles(one) or whole))
    if any(token.text in SON for token in parsed[0].tokens):  # which may be another language's: ben, bar
        texts[parsed[0].name] = None
    return _Apart(parsed, tuple(texts), generic, number)


def _readings(name: _Apart, type: str | None, country: str) -> list[Reading]:
    """Readings of a name, a place's with its adjectives translated too."""
    found = [reading for text in name.texts for reading in read(text, type, country)]
    if type != "person":
        found += [reading for one in name.parsed for reading in translated(one, type, country)]
    return found


def _with_others(found: tuple[Form, ...], more: tuple[Form, ...]) -> tuple[Form, ...]:
    """Forms, and those of others whose parts they have not."""
    there = {form.parts for form in found}
    return (*found, *[form for form in more if form.parts not in there])[:MAX_FORMS]


def _analysed(name: str, type: str | None, apart: _Apart, found: tuple[Form, ...], group: int) -> Analysed:
    parsed, first, whole = apart.parsed, apart.parsed[0], apart.parsed[0].name
    names = [t.text for t in first.tokens if t.role == "name"]
    initials = [t.value for t in first.tokens if t.role == "initial"]
    reign = type != "place" and any(t.role == "suffix" and key(t.text) in roman_numerals() for t in first.tokens)
    spaced = bool(found) and found[0].source in _SPACED
    qualifiers = first.qualifiers if len(parsed) == 1 else tuple([q for one in parsed for q in one.qualifiers])
    return Analysed(
        found,
        apart.generic,
        apart.number,
        first.titles if len(parsed) == 1 else tuple([t for one in parsed for t in one.titles]),
        qualifiers,
        "".join(sorted(initials)),
        group,
        group_of(" ".join((whole, *qualifiers))) if qualifiers else group,
        len(names) == 1 and not reign and bool(found) and (spaced or _is_one(names[0], bool(first.titles))),
        spaced and len(found[0].letters.replace(" ", "")) < SHORT,
        script_code(name),
        type is None and is_personal(name),
        whole,
        frozenset() if type == "person" else meanings(name),
    )


_BY_SOUND = frozenset("Arab Hebr Deva Beng Taml Telu Knda Gujr Mlym Guru Sinh Orya Thai Laoo Khmr Mymr".split())
"""Scripts that are read by sound, and not as the standard of the language romanizes them."""
_STRICT = 0.01
"""Weight of the strict romanization of a name: what is written so to the letter is that name, what is merely near it is not."""


def _strict(name: _Apart, kind: str | None) -> list[Reading]:
    """A person's or place's name in Latin by the default scheme of its language, where it is not read so."""
    if kind not in ("person", "place") or not name.texts or main_script(name.texts[0]) not in _BY_SOUND:
        return []
    latin = [_MARKS.sub("", transliterate(text, kind=kind).lower()) for text in name.texts]
    return [Reading(_BETWEEN.sub(" ", text).strip(), Source.PLAIN, _STRICT) for text in latin]


def _is_one(name: str, titled: bool) -> bool:
    """Whether a name in a script that parts no words is a family name alone: of one character, or before a title (石破首相)."""
    return len(name) == 1 or (titled and bool(sorted_table("japanese_surnames").get(name)))


SERVANT = "abd"
"""Head of the Arabic words (Abd, Abdul) that make one name with a name of God after them."""
_BESIDE = frozenset(("generic", "suffix", "number"))
"""Roles of what a name may be written without."""


def _in_full(parsed: Parsed) -> Parsed:
    """The name with what is written short in full, and initials of other scripts as the Latin letters that they are."""
    if not any(token.value in _WRITTEN_SHORT or token.role == "initial" for token in parsed.tokens):
        return parsed
    return parsed._replace(tokens=tuple(map(_token_in_full, parsed.tokens)))


SON = ("b", "bt")
"""Particles of descent as they are written short."""
_WRITTEN_SHORT = frozenset((WRITTEN_SHORT, "nasab"))


def _token_in_full(token: Token) -> Token:
    if token.role == "initial":
        return token if token.text.isascii() or not token.value.isascii() else token._replace(text=token.value)
    return token._replace(text=written_out(token.text)) if token.value in _WRITTEN_SHORT else token


def _core(parsed: Parsed) -> str:
    """The name without `The` before it, generic terms, suffixes and numbers; empty where nothing else is left."""
    tokens = [t for t in parsed.tokens if t.role not in _BESIDE]
    tokens = tokens[1:] if tokens and tokens[0].value == "the" else tokens
    return "".join([t.joint + t.text for t in tokens]).strip()


def _without_articles(parsed: Parsed) -> str:
    """The name without Arabic articles, and servants of God in one word: `Abd al-Rahman az-Zawahiri` as `Abdulrahman Zawahiri`."""
    text, servant = "", False
    for token, following in zip_longest(parsed.tokens, parsed.tokens[1:]):
        if token.value == "article" and following and following.joint == "-":
            continue
        of_god = servant and key(token.text) == "allah"  # Abd Allah is Abdullah, and no Abdulallah
        text += token.text[2:] if of_god else token.text if servant else token.joint + token.text
        servant = following is not None and particles().get(key(token.text), ("",))[0] == "servant"
        text = text.removesuffix(token.text) + "Abdul" if servant and token.text.isascii() else text
    return text.strip()


_CLASSES = (
    "city town village district county province state republic region municipality township neighborhood saint river mountain "
    "island sea lake bay cape peninsula strait valley desert spring airport station port street castle temple "
    "other estate hamlet encampment foundation mound industrial"
).split()
"""Classes of generic terms that have a bit of their own; `other` is for all that are not listed.

The names of Egypt's estates, hamlets, encampments, foundations and mounds (عزبة, كفر, نجع, منشأة, كوم) are part of the name:
of a Kafr al-Bajur and an Izbat al-Bajur neither is the other.
"""


@cache
def _class_bits(value: str) -> int:
    """Bits of the classes that a generic term may mean (`province|island`)."""
    return sum({1 << (_CLASSES.index(name if name in _CLASSES else "other")) for name in value.split("|")})


CITY, TOWN = _class_bits("city"), _class_bits("town")
"""Bits of the words for a city and a town, which some languages do not tell apart."""

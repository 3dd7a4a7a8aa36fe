"""From a written name to what matching knows of it: its forms, and what its titles, generic terms and numbers say."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.particles import particles, roman_numerals
from namekit.lexicon.phrases import key
from namekit.lexicon.surnames import surname_languages
from namekit.matching.forms import Form, forms_of
from namekit.names import Parsed, Title, parse
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
    without titles and qualifiers.
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
    read_as = [
        [reading for text in one.texts for reading in read(text, type_, country)]
        for one, (_, type_, country) in zip(apart, asked, strict=True)
    ]
    groups = groups_of([one.texts[0] if one.texts else "" for one in apart])
    return [
        _analysed(name, type_, one, forms, group) if one.parsed else Analysed(())
        for one, forms, group, (name, type_, _) in zip(apart, forms_of(read_as), groups, asked, strict=True)
    ]


def _taken_apart(name: str, type: str | None) -> _Apart:
    if len(name) > NAME_CHARACTERS:
        return _Apart((), ())
    parsed = parse(name, type)
    texts: dict[str, None] = {}
    generic = number = 0
    for one in parsed:
        texts[whole := one.name] = None
        telling = [token for token in one.tokens if token.role != "name"]
        for token in telling:
            if token.role == "generic":
                generic |= _class_bits(token.value)
            elif token.role in _BESIDE and token.value.isdigit():
                number = min(int(token.value), 255)
        if telling or (SERVANT in whole.lower() and any(t.text[:3].lower() == SERVANT for t in one.tokens)):
            texts |= dict.fromkeys((_core(one) or whole, _without_articles(one) or whole))
    return _Apart(parsed, tuple(texts), generic, number)


def _analysed(name: str, type: str | None, apart: _Apart, found: tuple[Form, ...], group: int) -> Analysed:
    parsed, first, whole = apart.parsed, apart.parsed[0], apart.texts[0]
    if type == "person" and (strict := _strict(whole)):
        found += tuple([form for form in forms_of([[strict]])[0] if form.parts not in {f.parts for f in found}])
    found = found[:MAX_FORMS]
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
    )


_BY_SOUND = frozenset("Arab Hebr Deva Beng Taml Telu Knda Gujr Mlym Guru Sinh Orya Thai Laoo Khmr Mymr".split())
"""Scripts that are read by sound, and not as the standard of the language romanizes them."""
_STRICT = 0.01
"""Weight of the strict romanization of a person's name: what is written so to the letter is that name, what is merely near it is not."""


def _strict(name: str) -> Reading | None:
    """A person's name in Latin by the default scheme of its language, for a script that is read by sound."""
    if main_script(name) not in _BY_SOUND:
        return None
    latin = _MARKS.sub("", transliterate(name, kind="person").lower())
    return Reading(_BETWEEN.sub(" ", latin).strip(), Source.PLAIN, _STRICT)


def _is_one(name: str, titled: bool) -> bool:
    """Whether a name in a script that parts no words is a family name alone: of one character, or before a title (石破首相)."""
    return len(name) == 1 or (titled and bool(sorted_table("japanese_surnames").get(name)))


SERVANT = "abd"
"""Head of the Arabic words (Abd, Abdul) that make one name with a name of God after them."""
_BESIDE = frozenset(("generic", "suffix", "number"))
"""Roles of what a name may be written without."""


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
        text += token.text if servant else token.joint + token.text
        servant = following is not None and particles().get(key(token.text), ("",))[0] == "servant"
        text = text.removesuffix(token.text) + "Abdul" if servant and token.text.isascii() else text
    return text.strip()


_CLASSES = (
    "city town village district county province state republic region municipality township neighborhood saint river mountain "
    "island sea lake bay cape peninsula strait valley desert spring airport station port street castle temple "
    "other estate hamlet encampment foundation mound"
).split()
"""Classes of generic terms that have a bit of their own; `other` is for all that are not listed.

The names of Egypt's estates, hamlets, encampments, foundations and mounds (عزبة, كفر, نجع, منشأة, كوم) are part of the name:
of a Kafr al-Bajur and an Izbat al-Bajur neither is the other.
"""


@cache
def _class_bits(value: str) -> int:
    """Bits of the classes that a generic term may mean (`province|island`)."""
    return sum({1 << (_CLASSES.index(name if name in _CLASSES else "other")) for name in value.split("|")})

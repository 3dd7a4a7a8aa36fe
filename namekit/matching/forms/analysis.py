"""From a written name to what matching knows of it: its forms, and what its titles, generic terms and numbers say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from namekit.lexicon.country_languages import countries_read_so, country_of
from namekit.lexicon.life_dates import LifeDates, split_dates, undated
from namekit.lexicon.surnames import surname_languages
from namekit.matching.forms.adjectives import meanings, translated
from namekit.matching.forms.apart import Apart, taken_apart
from namekit.matching.forms.form import Form, forms_of
from namekit.matching.forms.groups import group_of, groups_of
from namekit.names import Title
from namekit.names.person_words import is_regnal
from namekit.readings.chinese_latin import is_chinese_like
from namekit.readings.hangul_chinese import mandarin_in_hangul
from namekit.readings.korean import is_korean_like
from namekit.readings.read import read
from namekit.readings.reading import Reading, Source
from namekit.romanize import transliterate_many
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
    `single` says that it is one word where words are parted, or one syllable where they are not: for a person, a family name or
    a given name alone; `name`: the name itself, without titles and qualifiers; `described`: what is no person's name, as it is
    written; `dates`: life dates.
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
    described: str = ""
    dates: LifeDates | None = None

    @property
    def means(self) -> frozenset[str]:
        """What the adjectives of a place mean, those in brackets too."""
        return meanings(self.described)


ELSEWHERE = "ZZ"
"""Any country on which no reading hangs."""
_READ_DIFFERENTLY = frozenset("KR KP CN TW HK MO SG MY VN JP".split())
_UNSAID = ("Latn", "Cyrl")
"""Scripts in which a place of no country and no language is read as of none: places of Ukraine would meet in syllables of Korean (Сона, Сена)."""


def reading_country(text: str, type: str, country: str, lang: str = "") -> str:
    """The country of a gazetteer's name as far as readings hang on it: itself, or ELSEWHERE.

    A place of no known country is read as one in the country of the language of its name, where that says how its letters are read.

    A place of no known country whose name is in Latin letters is read as Latin alone, unless it is said to be Korean (half the
    places of the world could be syllables of Korean) or of a language whose letters are said in a way of their own; so is one in Cyrillic.
    """
    if not country and type == "place":
        lang = lang.partition("-")[0]
        script = main_script(text)
        country = country_of(lang, latin=script == "Latn") or (ELSEWHERE if script in _UNSAID else "")
    read_so = country in _READ_DIFFERENTLY or (type == "place" and country in countries_read_so())
    return country if read_so or not country else ELSEWHERE


_MARKS, _BETWEEN = re.compile(r"['’‘ʼʻʹʾʿ`´.]"), re.compile(r"[-‐-―_,;:/·・‧•()\[\]\"“”«»]+")


@lru_cache(maxsize=100_000)
def written(name: str) -> str:
    """A name's folded parts as they are written, with a space between them, but for life dates.

    >>> written("O'Neill, Jean-Claude")
    'oneill jean claude'
    """
    return " ".join(_BETWEEN.sub(" ", _MARKS.sub("", fold(undated(name).translate(_SCHWA)))).split())


_SCHWA = str.maketrans("əƏ", "aA")
"""The letter that Azerbaijani has for what other languages mostly write a: Əliyev, Aliyev."""


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


_SPACED = (Source.LATIN, Source.CYRILLIC, Source.GREEK, Source.CAUCASIAN, Source.ABJAD, Source.INDIC)


def analyse(name: str, type: str | None = None, country: str = "") -> Analysed:
    """What a written name may stand for: `analyse_many` of it alone."""
    return analyse_many([(name, type, country)])[0]


def analyse_many(asked: Sequence[tuple[str, str | None, str]]) -> list[Analysed]:
    """What written names (name, type, country) may stand for; no forms for an empty or overlong one.

    The country tells for which languages a gazetteer's name is worth reading; a query's is left open.
    """
    apart = [taken_apart(name, type_) for name, type_, _ in asked]
    read_as = [_readings(one, type_, country) for one, (_, type_, country) in zip(apart, asked, strict=True)]
    strict = _strict(apart, [type_ for _, type_, _ in asked])
    groups = groups_of([one.name for one in apart])
    columns = zip(asked, apart, forms_of(read_as), forms_of(strict), groups, strict=True)
    return [
        _analysed(name, type_, one, _with_others(forms, more), group) if one.parsed else Analysed(())
        for (name, type_, _), one, forms, more, group in columns
    ]


def _readings(name: Apart, type: str | None, country: str) -> list[Reading]:
    """Readings of a name, a place's with its adjectives translated too."""
    found = [reading for text in name.texts for reading in read(text, type, country)]
    if type != "person":
        found += [reading for one in name.parsed for reading in translated(one, type, country)]
    return found


def _with_others(found: tuple[Form, ...], more: tuple[Form, ...]) -> tuple[Form, ...]:
    """Forms, and those of others whose parts they have not."""
    if not more:
        return found[:MAX_FORMS]
    there = {form.parts for form in found}
    return (*found, *[form for form in more if form.parts not in there])[:MAX_FORMS]


def _analysed(name: str, type: str | None, apart: Apart, found: tuple[Form, ...], group: int) -> Analysed:
    parsed, first, whole = apart.parsed, apart.parsed[0], apart.name
    names = [t.text for t in first.tokens if t.role == "name"]
    initials = [t.value for t in first.tokens if t.role == "initial"]
    reign = type != "place" and any(t.role == "suffix" and is_regnal(t.text) for t in first.tokens)
    spaced = bool(found) and found[0].source in _SPACED
    qualifiers = first.qualifiers if len(parsed) == 1 else tuple([q for one in parsed for q in one.qualifiers])
    said = qualifiers
    if type is None and first.dates:  # the year of what is no person tells it from others: Olympics (2008)
        said = (*said, split_dates(name).written)
    return Analysed(
        found,
        apart.generic,
        apart.number,
        first.titles if len(parsed) == 1 else tuple([t for one in parsed for t in one.titles]),
        qualifiers,
        "".join(sorted(initials)),
        group,
        group_of(" ".join((whole, *said))) if said else group,
        len(names) == 1 and not reign and bool(found) and (spaced or _is_one(names[0], bool(first.titles))),
        spaced and len(found[0].letters.replace(" ", "")) < SHORT,
        script_code(name),
        type is None and is_personal(name),
        whole,
        "" if type == "person" else name,
        first.dates,
    )


_BY_SOUND = frozenset("Arab Hebr Deva Beng Taml Telu Knda Gujr Mlym Guru Sinh Orya Thai Laoo Khmr Mymr".split())
"""Scripts that are read by sound, and not as the standard of the language romanizes them."""
STRICT = 0.01
"""Weight of the strict romanization of a name: what is written so to the letter is that name, what is merely near it is not."""


def _strict(names: Sequence[Apart], types: Sequence[str | None]) -> list[list[Reading]]:
    """Persons' and places' names in Latin by the default scheme of their language, where they are not read so."""
    found: list[list[Reading]] = [[] for _ in names]
    for kind in ("person", "place"):
        own = (i for i, type_ in enumerate(types) if type_ == kind and names[i].texts)
        asked = [(i, text) for i in own if main_script(names[i].texts[0]) in _BY_SOUND for text in names[i].texts]
        latin = transliterate_many([text for _, text in asked], kind=kind)
        for (i, _), text in zip(asked, latin, strict=True):
            plain = _BETWEEN.sub(" ", _MARKS.sub("", text.lower())).strip()
            found[i].append(Reading(plain, Source.PLAIN, STRICT))
    return found


def _is_one(name: str, titled: bool) -> bool:
    """Whether a name in a script that parts no words is a family name alone: of one character, before a title (石破首相), or a foreigner's."""
    if len(name) == 1 or _KATAKANA.fullmatch(name) or (titled and bool(sorted_table("japanese_surnames").get(name))):
        return True
    if not _HANGUL.fullmatch(name) or {name[:1], name[:2]} & families().keys():
        return False
    return not mandarin_in_hangul(name)  # 덩샤오핑


_KATAKANA, _HANGUL = re.compile("[ァ-ヺー]+"), re.compile("[가-힣]+")

"""Hypothesis strategies: names by culture, spellings of an entity, and names that are near and not the same."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from namekit.base.errors import UsageError
from namekit.curation.derivable import spellings as derived
from namekit.curation.structure import name_key
from namekit.lexicon import rows
from namekit.matching.forms.sounds import coarse, sounds
from namekit.scripts import fold, main_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer import Entity

_MANY = 300
"""Names of each list that are drawn from; lists have the most frequent first."""
_DERIVED = 8
"""Spellings of a native form that are drawn from: the likeliest."""
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]")
_TABLES = {
    "ar": "arabic_names", "fa": "persian_names", "he": "hebrew_names",
    "hi": "indian_names", "th": "thai_names", "ur": "urdu_names",
}  # fmt: skip
_OTHER_SOUNDS = {"p": "tksln", "t": "pksln", "k": "ptsln", "s": "ptkln", "l": "ptksn", "n": "ptksl"}
"""For each class of consonants, letters of the others."""


def names(culture: str | None = None) -> st.SearchStrategy[str]:
    """Names of persons as they are written in a culture, in its own script, or of all `CULTURES`.

    Family and given names come from `data/lexicon/`; where no list of family names is at hand, they are names that
    families bear too (Martin, Simon). Raises UsageError for an unknown culture.

    >>> from hypothesis import find
    >>> len(find(names("ko"), lambda name: True)) >= 2
    True
    """
    if culture is not None and culture not in CULTURES:
        raise UsageError(f"there are no names of {culture!r}; there are {', '.join(CULTURES)}")
    return st.one_of([_of_culture(code) for code in ([culture] if culture else CULTURES)])


def spellings(entity: Entity) -> st.SearchStrategy[str]:
    """Ways to write an entity's names: as they stand, as rules derive them from native forms, in other case, without marks.

    Demonyms and misspellings are not among them.

    >>> from hypothesis import find
    >>> from namekit import Entity
    >>> find(spellings(Entity(id="place/x", type="place", name="Xanten")), str.isupper)
    'XANTEN'
    """
    change = st.sampled_from([str, str.upper, str.lower, _without_marks, _without_hyphens])
    return st.builds(lambda name, changed: changed(name), st.sampled_from(_spelled(entity)), change)


def near_names(entity: Entity) -> st.SearchStrategy[str]:
    """Names that look like the entity's and are not: another sound in one place, or another name in one part.

    None of them is a name of the entity, nor what rules derive from one, nor sounds like one.

    >>> from hypothesis import find
    >>> from namekit import Entity
    >>> near = find(near_names(Entity(id="person/x", type="person", name="Kim Yong-hyun")), lambda name: len(name) == 13)
    >>> near != "Kim Yong-hyun"
    True
    """
    own = {name_key(name) for name in _spelled(entity)}
    heard = {_heard(name) for name in _spelled(entity) if main_script(name) == "Latn"}

    def other(name: str) -> bool:
        return name_key(name) not in own and (main_script(name) != "Latn" or _heard(name) not in heard)

    bases = [entity.name, *(v.text for v in entity.names if v.kind not in {"demonym", "misspelling", "abbreviation"})]
    _signs()  # once, and not within a draw, whose time Hypothesis watches
    return st.sampled_from(bases).flatmap(_changed).filter(other)


@st.composite
def _changed(draw: st.DrawFn, name: str) -> str:
    """A name in which one sign, or one of several words, is another."""
    words = [match.span() for match in _WORD.finditer(name)]
    if main_script(name) == "Latn":
        letters = [i for i, letter in enumerate(name) if _class(letter)]
        if letters and (len(words) < 2 or draw(st.booleans())):
            at = draw(st.sampled_from(letters))
            letter = draw(st.sampled_from(_OTHER_SOUNDS[_class(name[at])]))
            return name[:at] + (letter.upper() if name[at].isupper() else letter) + name[at + 1 :]
        start, end = draw(st.sampled_from(words)) if words else (0, len(name))
        return name[:start] + draw(st.sampled_from(_given("en"))) + name[end:]
    signs = [i for i, sign in enumerate(name) if sign.isalpha()]
    at = draw(st.sampled_from(signs or [0]))
    alphabet = _signs().get(main_script(name)) or name
    return name[:at] + draw(st.sampled_from(alphabet)) + name[at + 1 :]


def _spelled(entity: Entity) -> list[str]:
    variants = [v for v in entity.names if v.kind not in {"demonym", "misspelling"}]
    found = [entity.name, *(v.text for v in variants)]
    for variant in variants:
        if variant.lang and main_script(variant.text) != "Latn":
            found += derived(variant.text, variant.lang, entity.type)[:_DERIVED]
    return list(dict.fromkeys(found))


def _heard(name: str) -> str:
    return "".join(sorted(coarse(sounds(word)) for word in _WORD.findall(fold(name))))


def _class(letter: str) -> str:
    """Class of a consonant in plain letters; nothing for all else."""
    found = coarse(letter.lower()) if letter.isascii() and letter.isalpha() else ""
    return found if found in _OTHER_SOUNDS else ""


def _without_marks(name: str) -> str:
    return fold(name).title() if main_script(name) == "Latn" else name


def _without_hyphens(name: str) -> str:
    return name.replace("-", " ")


def _of_culture(code: str) -> st.SearchStrategy[str]:
    if code == "ko":
        return _joined([row[0] for row in rows("korean_surnames")], [row[0] for row in rows("korean_given")], "{}{}")
    if code == "zh":
        signs = [row[0] for row in rows("chinese_given")][:_MANY]
        given = st.lists(st.sampled_from(signs), min_size=1, max_size=2).map("".join)
        return st.builds("{}{}".format, st.sampled_from([row[0] for row in rows("chinese_surnames")][:_MANY]), given)
    if code == "ja":
        return _joined(_weighty("japanese_surnames"), _weighty("japanese_given"), "{}{}")
    if code in _TABLES:
        some = [row[0] for row in rows(_TABLES[code]) if row[3] == code and not _LATIN.search(row[0])]
        return _joined(some, some, "{} {}", most=len(some))
    return _joined(_given(code), _given(code), "{} {}")


def _joined(first: list[str], second: list[str], form: str, most: int = _MANY) -> st.SearchStrategy[str]:
    return st.builds(form.format, st.sampled_from(first[:most]), st.sampled_from(second[:most]))


@cache
def _weighty(table: str) -> list[str]:
    """Names of a Japanese list, those with the highest weight of a reading first."""
    found = [(max(map(int, re.findall(r"\d+", row[1])), default=0), row[0]) for row in rows(table)]
    return [name for _, name in sorted(found, key=lambda item: (-item[0], item[1]))]


@cache
def _given_names() -> dict[str, list[str]]:
    """Given names by language; where a row has spellings in another script than Latin, those alone."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for _, lang, spelled, _ in rows("given_names"):
        some = spelled.split()
        found[lang] += [name for name in some if main_script(name) != "Latn"] or some[:1]
    return {
        lang: [name for name in some if main_script(name) == main_script(some[0])]
        for lang, some in found.items()
        if len(some) >= 20
    }


def _given(code: str) -> list[str]:
    return _given_names()[code]


@cache
def _signs() -> dict[str | None, str]:
    """Signs that names are made of, by script."""
    found: defaultdict[str | None, str] = defaultdict(str)
    for sign in sorted({sign for name in _pool() for sign in name}):
        found[main_script(sign)] += sign
    return found


def _pool() -> Iterator[str]:
    yield from (row[0] for row in rows("korean_given"))
    yield from (row[0] for row in rows("chinese_given"))
    for table in _TABLES.values():
        yield from (row[0] for row in rows(table))
    for some in _given_names().values():
        yield from some


CULTURES = tuple(sorted({"ko", "zh", "ja", *_TABLES, *_given_names()}))
"""Codes of the cultures that `names` knows (ISO 639-1)."""

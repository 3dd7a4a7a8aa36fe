"""Bare names: a person of several names who is called by one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.matching.forms.analysis import Analysed
from namekit.matching.forms.form import KOREAN, SOUND
from namekit.matching.forms.sounds import coarse
from namekit.matching.index.compiled import PERSON, Compiled, country_code
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, HAN, Pairs, listed_name
from namekit.matching.rules.initialled import may_be_called
from namekit.names import parse
from namekit.readings.reading import Source
from namekit.romanize.chinese_characters import unify
from namekit.romanize.japanese_names import name_readings
from namekit.scripts import fold

PART = 0.75
"""Likeness from which one part may be another."""
SAME_PART = 0.1
"""How much worse than the best bearer's a part may agree: `Selenskyj` is a bearer's name, `Young` is not `Yoon`."""

NEARER = 0.1
"""By how much a whole name must sound nearer for no bearer of a part to be meant: `Seneqal` is Senegal and no al-Majid."""


def part_likeness(name: str, parts: Sequence[str]) -> float:
    """How much the sounds of a name of one part are like those of the nearest of some parts, 0 to 1.

    >>> part_likeness("kim", ["kim", "ioN", "hiun"])
    1.0
    """
    same = Indel.normalized_similarity
    return max((float(same(name, part) + same(coarse(name), coarse(part))) / 2 for part in parts), default=0.0)


def bare(
    stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Pairs in which a person of several names is called by one that is not listed alone, and pairs of what but resembles it.

    The others are of places and organizations, where somebody has a name that sounds just as the query (پوتین is Putin, and no Putian)
    or is spelled just so (`Hollande` is François Hollande's, and the Holandë of Albanian only sounds like it).
    """
    single = np.array([_is_one_part(q) for q in queries])[pairs.query]
    parts = pairs.evidence[:, AT["parts_more"]]
    character = np.array([len(q.name) == 1 for q in queries])[pairs.query]
    longer = (parts > 1) | ((parts == 1) & (character | (pairs.evidence[:, AT["likeness"]] >= 0.8)))
    person = (stack.type[pairs.entity] == PERSON) & (stack.words[pairs.entity] > 1)
    part = person & ~exact & single & longer
    # 김 is a family name, no Guinea
    untitled = np.array([not q.titles and len(q.name) > 1 for q in queries])[pairs.query]
    whole = ~person & single & (parts <= 1) & untitled
    likeness = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(part).tolist():
        part[i] = not _has_initials(stack, pairs, queries[int(pairs.query[i])], i)
    part &= may_be_called(stack, pairs, queries)
    for i in np.flatnonzero(part | whole).tolist():
        likeness[i] = _part_likeness(stack, pairs, queries[int(pairs.query[i])], i)
    nearest_part, nearest_whole = (_most(likeness, pairs.query, some, len(queries)) for some in (part, whole))
    near = (likeness >= PART) & (likeness >= nearest_part - SAME_PART) & (nearest_part >= nearest_whole - NEARER)
    listed = np.bincount(pairs.query[exact], minlength=len(queries)) > 0
    part &= near
    for i in np.flatnonzero(part & listed[pairs.query]).tolist():
        part[i] = likeness[i] >= 1 and _is_family(stack, pairs, queries[int(pairs.query[i])], i)
    heard_so = np.bincount(pairs.query[part & (likeness >= 1)], minlength=len(queries)) > 0
    spelled_so = np.zeros(len(queries), bool)
    for i in np.flatnonzero(part & (likeness >= 1)).tolist():
        query = queries[int(pairs.query[i])]
        spelled_so[pairs.query[i]] |= fold(query.name) in fold(listed_name(stack, pairs, i)).split()
    resembling = whole & ~exact & ((likeness < 1) & heard_so[pairs.query] | spelled_so[pairs.query])
    return part, resembling


def _is_one_part(query: Analysed) -> bool:
    """Whether a query is one part of a name; beside a title a word may be, though 이시바 has the shape of a whole Korean name."""
    return (query.single or bool(query.titles and " " not in query.name)) and not _is_particle(query.name)


def _is_particle(name: str) -> bool:
    """Whether a word joins the parts of names and is none itself: `der`, but not `Le`."""
    kind, also_name = particles().get(key(name), ("", True))
    return bool(kind) and not also_name


def same_initials(mine: str, other: str) -> bool:
    """Whether two names have initials and the same, as scripts write them that have one letter for B and P.

    >>> same_initials("ms", "ms"), same_initials("", ""), same_initials("b", "p"), same_initials("b", "s")
    (True, False, True, False)
    """
    return bool(mine) and sorted(coarse(mine)) == sorted(coarse(other))


def _has_initials(stack: Stack, pairs: Pairs, query: Analysed, i: int) -> bool:
    """Whether the listed name has the query's initials: `M. Karunanidhi` is all of மு. கருணாநிதி, and a part of no name."""
    if not query.initials:
        return False
    tokens = parse(listed_name(stack, pairs, i), "person")[0].tokens
    return same_initials(query.initials, "".join(token.value for token in tokens if token.role == "initial"))


def _most(
    likeness: NDArray[np.float32], query: NDArray[np.int64], some: NDArray[np.bool_], queries: int
) -> NDArray[np.float32]:
    """For each pair (pairs,), the highest likeness among some pairs of its query."""
    best = np.zeros(queries, np.float32)
    np.maximum.at(best, query[some], likeness[some])
    return best[query]


FAMILY_FIRST = frozenset(map(country_code, ("KR", "KP", "CN", "TW", "HK", "MO", "VN", "HU")))
"""Countries where a title stands beside the first part of a name as it is written: the family name."""
JAPAN = country_code("JP")
IN_CHARACTERS = FAMILY_FIRST | {JAPAN}
"""Countries whose people have family names that one character may write."""
_DOT = "·"
"""What parts the given from the family name of a foreigner."""


def _is_family(stack: Stack, pairs: Pairs, query: Analysed, i: int) -> bool:
    """Whether a name of one part sounds as the family name of a listed name, which is the last part but where families come first."""
    segment, name = stack.segments[int(pairs.segment[i])], int(pairs.name[i])
    start = segment.start[SOUND]
    if start[name] == start[name + 1]:
        return False
    parts = segment.parts[int(start[name])].split(" ")
    family = parts[0] if int(stack.country[pairs.entity[i]]) in FAMILY_FIRST else parts[-1]
    return family in {form.parts for form in query.forms}


def _is_family_character(character: str, name: str, japanese: bool) -> bool:
    """Whether a character is the family name of a name in characters: 森 of 森喜朗, but 前 is none of 前原誠司."""
    return unify(name).startswith(unify(character)) and not (
        japanese and any(n.cut > 1 for n in name_readings(name, 1))
    )


def _part_likeness(stack: Stack, pairs: Pairs, query: Analysed, i: int) -> float:
    """How much a name of one part sounds like the part of a longer one that it may be: its family name, where order tells."""
    segment, name = stack.segments[int(pairs.segment[i])], int(pairs.name[i])
    country = int(stack.country[pairs.entity[i]])
    if not query.single:  # as it is written, since 김용헌 is somebody else than 김용현
        return float(query.name in segment.texts[name].split())
    if len(query.name) == 1:
        known = _is_family_name(segment, name, query, country, same_script=query.script == pairs.script[i])
        if known is not None:
            return float(known)
    mine = [form.parts for form in query.forms if form.space == SOUND]
    if query.script != HAN or len(query.name) == 1:
        mine = mine[:1]
    mine += _without_descent(mine, query.name, segment.texts[name])
    start = segment.start[SOUND]
    # as it is said in its language comes first, then as it is spelled
    own = list(range(*start[name : name + 2].tolist()))
    if query.script != HAN and segment.name_script[name] == HAN:
        if _is_foreign(segment.texts[name], country):
            return 0.0  # its characters are syllables, and no parts: Foo is not the 弗 of 弗拉基米尔
        if country == JAPAN:  # nor the 夫 of 三島由紀夫
            own = [k for k in own if segment.form_source[k] == Source.KANJI][:1]
    listed = [segment.parts[k].split(" ") for k in own if k == own[0] or segment.form_source[k] == Source.LATIN]
    if country in FAMILY_FIRST:
        listed = [parts[:1] for parts in listed]
    return max((part_likeness(one, parts) for one in mine for parts in listed), default=0.0)


def _without_descent(mine: Sequence[str], asked: str, listed: str) -> list[str]:
    """Sounds of a name without the *son of* that it begins with: ビン・サルマン is some son of Salman's; none if the listed one begins so too.

    >>> _without_descent(["bin saruman"], "ビン・サルマン", "Khalid bin Salman"), _without_descent(["ibn arabi"], "Ibn Arabi", "Ибн Араби")
    (['saruman'], [])
    """
    several = [parts.split(" ") for parts in mine if " " in parts]
    count = _descent_before(asked) if several else 0
    return [" ".join(parts[count:]) for parts in several] if count and not _descent_before(listed) else []


@lru_cache(maxsize=20_000)
def _descent_before(name: str) -> int:
    """How many words for a son or daughter stand at the head of a name."""
    tokens = parse(name, "person")[0].tokens
    return next((at for at, token in enumerate(tokens) if token.value != "nasab"), 0)


def _is_foreign(characters: str, country: int) -> bool:
    """Whether a name in Chinese characters spells how a foreign one sounds."""
    return _DOT in characters or (country > 0 and country not in IN_CHARACTERS)


def _is_family_name(segment: Compiled, name: int, query: Analysed, country: int, *, same_script: bool) -> bool | None:
    """Whether a character is the family name of a listed name; None where its sound has to tell.

    習 is that of 习近平, and 조, which Latin letters spell Cho or Jo, that of Cho Tae-yul; neither is a syllable of a foreign name.
    """
    korean = {form.parts for form in query.forms if form.space == KOREAN}
    if country not in IN_CHARACTERS and (country or not korean):
        return False
    if korean:
        likeliest, end = segment.start[KOREAN][np.array([name, name + 1])].tolist()
        return likeliest < end and segment.parts[likeliest].split(" ")[0] in korean
    return _is_family_character(query.name, segment.texts[name], country == JAPAN) if same_script else None

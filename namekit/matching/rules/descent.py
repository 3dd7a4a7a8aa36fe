"""Names with descent: `Muhammad bin Salman` is Muhammad's name, and no name of Salman's or of any other son of his.

So is `Vladimir Sergeevich Petrov` Vladimir Petrov, and not Sergei Petrov.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np

from namekit.lexicon import rows
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.forms.form import SOUND
from namekit.matching.forms.sounds import skeletons, sounds
from namekit.matching.index.compiled import PERSON, Compiled
from namekit.matching.index.stack import Stack
from namekit.matching.rules.bare import PART, part_likeness
from namekit.matching.rules.candidates import AT, NEARLY, WHOLE, Flags, Floats, Pairs, names_of
from namekit.names import is_patronymic, parse
from namekit.names.gender import is_patronymic_word
from namekit.readings.reading import Source

FOREFATHER = 6.0
"""What is taken from the log-odds where a name agrees with the forefathers of the other alone."""
PATRONYMIC = 2.5
"""What is added where one name is the other with a patronymic, which other languages leave out."""
OWN = 0.6
"""Likeness from which a part may be a person's own name."""
SURE = 0.8
"""The same where the evidence has not said that all other parts agree: Rustamov is not Rustamli."""


WRITE_DESCENT = frozenset((Source.LATIN, Source.CYRILLIC, Source.GREEK, Source.CAUCASIAN, Source.ABJAD, Source.INDIC))
"""Readings in which such a particle is one: 邊 and 敏 are read bin too."""


@cache
def _sons() -> frozenset[str]:
    """Sounds of the Arabic particles of descent that are no names too: bin, ibn, bint, ould; bn may be ben of a Hebrew family name."""
    listed = rows("particles")
    return frozenset(
        sounds(term)
        for term, lang, kind, also in listed
        if (lang, kind, also) == ("ar", "nasab", "") and term.isalpha()
    ) - {"bn"}


@cache
def _of_the_father() -> frozenset[str]:
    """Sounds of the words that make a patronymic of the name before them: Heydar *oglu*."""
    terms = (term for term, _, kind, _ in rows("particles") if kind == "nasab" and is_patronymic_word(key(term)))
    return frozenset(filter(None, (sounds(form) for term in terms for form in (term, key(term)))))


@cache
def _called_by() -> frozenset[str]:
    """Sounds of the particles that begin what somebody is known by instead of a name: Ibn Sina, Abu Hanifa."""
    return frozenset(sounds(term) for term, (kind, _) in particles().items() if kind in ("nasab", "kunya"))


@lru_cache(maxsize=100_000)
def before_descent(parts: str) -> tuple[str, ...]:
    """Parts before the first particle of descent; none where there is no such particle, or nothing before or behind it.

    A particle that stands behind the father's name (Ilham Heydar oglu Aliyev) leaves what is before that name.
    """
    tokens = parts.split(" ")
    at = next((i for i, token in enumerate(tokens[:-1]) if token in _sons()), 0)
    behind = next((i - 1 for i, token in enumerate(tokens) if i > 1 and token in _of_the_father()), 0)
    return tuple(tokens[: at or behind])


def _meets(own: Sequence[str], others: Sequence[str]) -> bool:
    bones = {bone for bone in skeletons(list(others)) if len(bone) > 1}
    return any(part_likeness(part, others) >= OWN for part in own) or not bones.isdisjoint(skeletons(list(own)))


def forefather(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether, of two names of several parts in the readings that they have, one says a descent and the other has its own name in none.

    >>> forefather(["muhamad bin salman al sud"], ["salman al sud"]), forefather(["muhamad bin salman"], ["muhamad al sud"])
    (True, False)
    """
    for one, other in ((mine, theirs), (theirs, mine)):
        own = sorted(filter(None, map(before_descent, one)), key=len)
        if not own:
            continue
        own = [found for found in own if len(found) == len(own[0])]  # a reading of bin as ben has no particle there
        names = [parts.split(" ") for parts in other]
        whole = bool(names) and all(len(parts) > 1 and parts[0] not in _called_by() for parts in names)
        others = sorted({part for parts in names for part in parts})
        if whole and not any(_meets(found, others) for found in own):
            return True
    return False


def forefathers(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], log_odds: Floats) -> Flags:
    """Pairs of a query and a listed person's name of which one agrees with the forefathers of the other alone, among those that may match."""
    out = np.zeros(len(pairs.query), bool)
    said: dict[tuple[int, int, int], bool] = {}  # thousands may bear one name
    for i in np.flatnonzero((log_odds > 0) & (stack.type[pairs.entity] == PERSON)).tolist():
        both = int(pairs.query[i]), int(pairs.segment[i]), int(pairs.name[i])
        if both not in said:
            said[both] = forefather(sounded(queries[both[0]]), _sounded(stack.segments[both[1]], both[2]))
        out[i] = said[both]
    return out


def _sounded(segment: Compiled, name: int) -> list[str]:
    """`sounded` of a listed name."""
    start = segment.start[SOUND]
    each = range(int(start[name]), int(start[name + 1]))
    return [segment.parts[k] for k in each if segment.form_source[k] in WRITE_DESCENT]


def sounded(name: Analysed) -> list[str]:
    """Parts of a name in each reading of its sounds, by letters that are written."""
    return [form.parts for form in name.forms if form.space == SOUND and form.source in WRITE_DESCENT]


def patronymics(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], log_odds: Floats) -> Floats:
    """What is added to the log-odds (pairs,) of persons' names of which one has a patronymic more, or taken where it is what agrees."""
    out = np.zeros(len(pairs.query), np.float32)
    lacking = lacks_a_part(pairs.evidence)
    near = lacking | (has_more_on_both_sides(pairs.evidence) & (log_odds >= NEARLY))
    for i in np.flatnonzero(near & (stack.type[pairs.entity] == PERSON)).tolist():
        segment, name = stack.segments[int(pairs.segment[i])], int(pairs.name[i])
        first = int(segment.start[SOUND][name])
        listed, asked = names_of(stack, pairs, queries, i)
        natural = parse(listed, "person")[0].name  # Petrov, Sergei Ivanovich is read as Sergei Ivanovich Petrov
        mine = written(asked), sounded(queries[int(pairs.query[i])])
        out[i] = father_shift(mine, (written(natural), [segment.parts[first]]), lacking=bool(lacking[i]))
    return out


def father_shift(mine: Heard, theirs: Heard, *, lacking: bool) -> float:
    """What `patronymic` says of two names, of which it speaks for one person only where all parts of one agree (`lacking`), or *son of* stands apart."""
    said = patronymic(mine, theirs)
    apart = _names_a_father_apart(mine[0]) or _names_a_father_apart(theirs[0])
    return said if lacking or apart else min(said, 0)


def _names_a_father_apart(words: str) -> bool:
    """Whether a name in folded words has *son of* as a word of its own, so that it has two parts more than the name without.

    >>> _names_a_father_apart("ilham heydar oglu aliyev"), _names_a_father_apart("ilham heydarovich aliyev")
    (True, False)
    """
    return any(map(is_patronymic_word, words.split()))


def lacks_a_part(evidence: Floats) -> Flags:
    """Pairs of which all parts of one name agree, two at least, and the other has more."""
    agree = (evidence[:, AT["p_strong"]] >= WHOLE) & (evidence[:, AT["p_rest_less"]] == 0)
    return np.asarray(agree & (evidence[:, AT["p_rest_more"]] > 0))


def has_more_on_both_sides(evidence: Floats) -> Flags:
    """Pairs of which some part agrees, and either name has another: that may be the father's name, and what is made of it."""
    return np.asarray((evidence[:, AT["p_strong"]] >= 1) & (evidence[:, AT["p_rest_less"]] > 0))


Heard = tuple[str, Sequence[str]]
"""A name in folded words in its natural order, and its sounds in readings, the likeliest first."""


def patronymic(mine: Heard, theirs: Heard) -> float:
    """What a patronymic says that one of two names has more: PATRONYMIC where all else agrees, else less FOREFATHER; 0 where there is none.

    >>> short = ("sergei petrov", ["serqei petrov"])
    >>> patronymic(short, ("petrov sergei ivanovich", ["petrov serqei ivanoviC"]))
    2.5
    >>> patronymic(short, ("petrov vladimir sergeevich", ["petrov vladimir serqeeviC"]))
    -6.0
    """
    short, long = sorted((mine, theirs), key=lambda name: name[0].count(" "))
    if not (short[1] and long[1]):
        return 0.0
    words, parts, others = long[0].split(), long[1][0].split(), short[1][0].split()
    if len(parts) != len(words):
        return 0.0
    others += map(sounds, short[0].split())  # ə is read e, and is an a in what others write: Məmmədov, Mammadov
    apart = _names_a_father_apart(long[0])  # of whose forefathers `forefather` judges
    words, parts = _with_the_father(words), _with_the_father(words, parts)
    fathers = list(map(is_patronymic, words))
    if len(words) != short[0].count(" ") + 2 or not any(fathers) or any(map(is_patronymic, short[0].split())):
        return 0.0
    own = [part_likeness(part, others) for part, father in zip(parts, fathers, strict=True) if not father]
    if min(own, default=0.0) >= (SURE if apart else PART):
        return PATRONYMIC
    return -FOREFATHER if min(own, default=1.0) < OWN and not apart else 0.0


def _with_the_father(words: Sequence[str], parts: Sequence[str] = ()) -> list[str]:
    """Words, or what they sound like, with *son of* written to the father's name before it: Heydar oglu is a patronymic as Heydarovich is.

    >>> _with_the_father(["ilham", "heydar", "oglu", "aliyev"])
    ['ilham', 'heydaroglu', 'aliyev']
    """
    found: list[str] = []
    for at, (word, part) in enumerate(zip(words, parts or words, strict=True)):
        if at > 1 and is_patronymic_word(word):
            found[-1] += part
        else:
            found.append(part)
    return found

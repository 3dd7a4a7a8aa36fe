"""Given names that two people's names do not share: whether they leave it open, or tell, that both are of one person.

Somebody is called by a name of God alone, by a foreign given name beside a Chinese one, or by more initials; and Marie is not Maria.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from namekit.lexicon.surnames import surname_languages
from namekit.matching.rules.candidates import WHOLE
from namekit.names.equivalents import called, relation
from namekit.names.known_names import family_in, given_in, is_given_name, sexes_apart
from namekit.readings.chinese_latin import is_chinese_like
from namekit.scripts import fold

if TYPE_CHECKING:
    from namekit.matching.rules.met import Met

CHINESE_GIVEN = 3.5
"""What is added where somebody is written with the Chinese given name too: `Stanley Ho Hung-sun` is Stanley Ho."""
FOREIGN_GIVEN = 1.5
"""What is added where somebody is written with the foreign given name before the whole Chinese name: `Sabrina Meng Wanzhou`."""
SERVANT = "abdul"
"""*Servant of the* before a name of God, whichever way it is spelled in Latin letters."""


def servant_alone(one: str, two: str) -> bool:
    """Whether one of two folded parts is a servant of God and the other is that name of God alone, as many are called.

    >>> servant_alone("abdulkarim", "karim"), servant_alone("karim", "abdulkareem"), servant_alone("abdulkarim", "rahim")
    (True, True, False)
    """
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if not long.startswith(SERVANT):
        return False
    god = long.removeprefix(SERVANT)
    return god == short or relation(god, short) == "same"


def cognates(one: Sequence[str], two: Sequence[str], met: Met) -> bool:
    """Whether one part of each is left, cognates that some language has both beside the rest: Maria and Marie Schmidt."""
    if not (len(met.left) == len(met.right) == 1 and met.pairs):
        return False
    mine, other = one[met.left[0]], two[met.right[0]]
    if relation(mine, other) != "cognate":
        return False
    languages = given_in(mine) & given_in(other)
    return any(languages & family_in(one[i]) for i, _ in met.pairs)


def initials_differ(short: Sequence[str], long: Sequence[str], more: tuple[int, ...]) -> bool:
    """Whether initials are all that one of two whole names has more, and the other has some too."""
    whole = [part for part in short if len(part) > 1]
    return WHOLE <= len(whole) < len(short) and all(len(long[at]) == 1 for at in more)


def pet_forms_apart(one: str, two: str) -> bool:
    """Whether two folded given names, of which a table has one as a pet form of the other's name, are hardly one person's all the same.

    Either both are pet forms and neither is made of the other, or one is a man's and the other a woman's.

    >>> pet_forms_apart("robin", "robbie"), pet_forms_apart("chris", "christine")
    (True, True)
    >>> pet_forms_apart("ted", "teddy"), pet_forms_apart("chris", "christopher"), pet_forms_apart("rob", "robbie")
    (False, False, False)
    """
    if relation(one, two) != "nickname":
        return False
    short, long = sorted((one, two), key=len)
    both = not called(one).isdisjoint(called(two))
    return (both and not long.startswith(short)) or sexes_apart(one, two)


def joined_halves(a: str, b: str) -> list[str]:
    """Halves of the word that a hyphen joins in one name, where the other has one of them alone and all else agrees; else none.

    >>> joined_halves("Anna Schmidt-Meyer", "Anna Schmidt"), joined_halves("Anna Schmidt-Meyer", "Anna Meier")
    (['schmidt', 'meyer'], [])
    """
    if "-" not in a + b:
        return []
    one, two = (set(fold(name).split()) for name in (a, b))
    mine, other = one - two, two - one
    if not (len(mine) == len(other) == 1 and one & two):
        return []
    half, joined = sorted((*mine, *other), key=lambda word: "-" in word)
    halves = joined.split("-")
    return halves if len(halves) == WHOLE and half in halves else []


def half_given(a: str, b: str) -> bool:
    """Whether a given name of one is two that a hyphen joins, of which the other name has one alone."""
    halves = joined_halves(a, b)
    return bool(halves) and all(map(is_given_name, halves))


def beside_chinese(short: Sequence[str], long: Sequence[str], more: tuple[int, ...]) -> float:
    """What it says that one name has the Chinese given name of somebody beside the foreign one, or the foreign one beside the Chinese name."""
    chinese = ["zh" in surname_languages().get(part, ()) for part in long[:2]]
    if chinese != [False, True] or not is_given_name(long[0]) or not is_chinese_like(" ".join(long[1:])):
        return 0.0
    if len(short) == WHOLE and more == tuple(range(WHOLE, len(long))) and len(more) == WHOLE:
        return CHINESE_GIVEN
    return FOREIGN_GIVEN if more == (0,) and len(short) > WHOLE else 0.0

"""What known names say of two people's names part by part: which parts they have in common, and whose the parts are that one has alone.

Sounds tell how alike two names are; they do not tell that `Mahmoud Abbas Hilmi` is of another family than Mahmoud Abbas, that
Saleh is a brother of Ali, or that Mike is Michael. Names that are known as such do, in any script that the tables have.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from namekit.matching.rules.candidates import WHOLE
from namekit.matching.rules.folded_parts import as_called, parted, parts_of
from namekit.matching.rules.given_parts import (
    beside_chinese,
    cognates,
    half_given,
    initials_differ,
    pet_forms_apart,
    servant_alone,
)
from namekit.matching.rules.last_vowels import last_vowels_unwritten
from namekit.matching.rules.met import Met, meet, one_father, other_father
from namekit.matching.rules.more_parts import longer
from namekit.matching.rules.other_word import OTHER_WORD
from namekit.matching.rules.rulers import same_ruler
from namekit.matching.rules.vietnamese import other_syllable, without_a_syllable
from namekit.names.east_slavic import Kinship, kinship
from namekit.names.equivalents import called, cultures, relation
from namekit.names.known_names import is_common_family_name

NICKNAME = 2.5
"""What is added where all of two names agrees, some of it as pet form and full name: `Bob Dole` is Robert Dole."""
OTHER_PET_FORM = 2.5
"""What is taken where both are pet forms of one name, and neither is made of the other, or one is a name of the other sex: `Robin`, `Robbie`; `Chris`, `Christine`."""
OTHER_GIVEN = 2.5
"""What is taken where each name has a given name that the other has not: `Saleh Hassan al-Majid` is not Ali Hassan al-Majid."""
OTHER_INITIALS = 5.0
"""What is taken where both names have initials, and one has more of them: George H. W. Bush is not George W. Bush."""
HALF_GIVEN = 3.0
"""What is taken where a given name is half of another's: Jean is hardly Jean-Pierre."""
COGNATES = 4.0
"""What is taken where given names differ that are one in other languages, and some language has both: `Maria` and `Marie` Schmidt are two."""
OTHER_SYLLABLE = 4.0
"""What is taken where two Vietnamese names differ in a syllable: each is a name, however near in letters (`Anh`, `An`)."""
OTHER_SPELLING = 5.0
"""What is added instead where it agrees in spellings of one name that sound little alike: `Mamata Bandyopadhyay` is Mamata Banerjee."""
ONE_FATHER = 4.0
"""What is added where all parts agree, the patronymics in the forms of two languages: `Hasan oğlu`, `Hasanovich`."""
OTHER_FATHER = 6.0
"""What is taken where the patronymics are of two fathers: `Ivan Petrovich`, `Іван Борисович`."""
IN_OTHER_LETTERS = 2.5
"""What is added where all parts agree, as two East Slavic languages write them: `Олексій Порошенко`, `Алексей Порошенко`."""
RULER = 4.0
"""What is added where a ruler's number is the same, and the name is that of another language: `Guillaume II`, `Wilhelm II.`"""
SON_OF = 1.5
"""What is added where all parts agree, and one name alone says *son of*, as many write it or not: `Anwar bin Ibrahim`."""
UNLIKE_LETTERS = 0.8
"""Likeness of the letters below which sounds do not tell that two spellings are of one name."""
MANY_SO_CALLED = 2.5
"""What is taken where a Vietnamese name has its family's and its last syllable alone: many are called `Phuc Nguyen` beside Nguyen Xuan Phuc."""


def known_shift(a: str, b: str, *, spanish: bool = False) -> float:
    """What is added to the log-odds that two names, as they are written, are one person's; negative where they hardly are.

    `spanish` says that the person is of a Spanish-speaking country.

    >>> known_shift("Bob Dole", "Robert Dole"), known_shift("Mahmoud Abbas Hilmi", "Mahmoud Abbas")
    (2.5, -2.5)
    >>> known_shift("Mamata Bandyopadhyay", "Mamata Banerjee")
    5.0
    >>> known_shift("Petro, Gustavo", "Gustavo Petro Urrego", spanish=True), known_shift("Ann Smith", "Ann Smith")
    (2.5, 0.0)
    """
    if same_ruler(a, b):
        return RULER
    a, b = as_called(a, b), as_called(b, a)
    (one, son), (two, other_son) = parted(a), parted(b)
    if min(len(one), len(two)) < WHOLE or one == two:
        return SON_OF if son != other_son else 0.0
    if len(two) < len(one):
        one, two, son = two, one, other_son
    if other := (
        OTHER_SYLLABLE * other_syllable(one, two)
        or MANY_SO_CALLED * without_a_syllable(one, two)
        or OTHER_FATHER * other_father(one, two)
    ):
        return -other
    kin = kinship(a, b)
    met = meet(one, two, spelled=True, kin=kin)
    if met.left:
        if cognates(one, two, met):
            return -COGNATES
        if last_vowels_unwritten([one[i] for i in met.left], [two[j] for j in met.right]):
            return -OTHER_WORD
        return -OTHER_GIVEN if met.pairs and _other_given(one, two, met) else 0.0
    if not met.right:
        return _all_met(one, two, met, kin)
    if initials_differ(one, two, met.right):
        return -OTHER_INITIALS
    if met.right[0] <= 1 and half_given(a, b):
        return -HALF_GIVEN
    if beside := beside_chinese(one, two, met.right):
        return beside
    if [j for _, j in sorted(met.pairs)] != sorted(j for _, j in met.pairs):
        return 0.0
    said = longer(one, two, met.right, spanish=spanish, son=son)
    return said or NICKNAME * _pet_form_at_head(one, two, met)


def _all_met(one: Sequence[str], two: Sequence[str], met: Met, kin: Kinship) -> float:
    """What is added where all parts of two names are one."""
    if any(one[i] != two[j] and one_father(one[i], two[j]) for i, j in met.pairs):
        return ONE_FATHER
    if kin:
        return IN_OTHER_LETTERS
    otherwise = [_otherwise_called(one[i], two[j]) for i, j in met.pairs]
    return min(otherwise) if min(otherwise, default=0.0) < 0 else max(otherwise, default=0.0)


def cognates_of_one_language(a: str, b: str) -> bool:
    """Whether two names are one but for given names that are cognates, and some language has both beside the rest.

    >>> cognates_of_one_language("Maria Schmidt", "Schmidt, Marie"), cognates_of_one_language("Anna Kowalska", "Anne Kowalska")
    (True, False)
    """
    one, two = parts_of(a), parts_of(b)
    return cognates(one, two, meet(one, two))


def in_one_order(a: str, b: str) -> bool:
    """Whether all parts of two names but one at most meet, and in one order: articles that cross tell nothing.

    Other names than Arabic ones may begin with any of their parts.

    >>> in_one_order("Samir Abd al-Aziz Al-Najim", "Samir Abdel-Aziz Al-Najim"), in_one_order("Yasin Ali Baynah", "Yasin Baynah Ali")
    (True, False)
    >>> in_one_order("AVILA ROCHA MARIA", "Maria Avila Rocha"), in_one_order("Muhammad Ali Hassan", "Hassan Muhammad Ali")
    (True, False)
    """
    one, two = parts_of(a), parts_of(b)
    pairs = sorted(meet(one, two, spelled=True).pairs)
    if not WHOLE < len(pairs) >= min(len(one), len(two)) - 1:
        return False
    others = [j for _, j in pairs]
    first = others.index(min(others))
    turned = others[first:] + others[:first]
    return turned == sorted(others) and not (first and all("ar" in cultures(one[i]) for i, _ in pairs))


def servant_stands_alone(a: str, b: str) -> bool:
    """Whether two names are one but that a servant of God in one is the name of God alone in the other, and is not said to be the father's.

    >>> servant_stands_alone("Karim Khalili", "Abdul Karim Khalili"), servant_stands_alone("Ali bin Karim", "Ali bin Abdul Karim")
    (True, False)
    """
    (one, son), (two, other_son) = parted(a), parted(b)
    return not (son or other_son) and any(servant_alone(one[i], two[j]) for i, j in meet(one, two).pairs)


def _pet_form_at_head(short: Sequence[str], long: Sequence[str], met: Met) -> bool:
    """Whether one name begins with a pet form of the other's first, and ends as it does, with more between: Bill Clinton, William Jefferson Clinton.

    A pet form of several names before a family name that many bear tells nothing.
    """
    if len(short) != WHOLE or not {(0, 0), (1, len(long) - 1)} <= {*met.pairs} or pet_forms_apart(short[0], long[0]):
        return False
    several = max(len(called(short[0])), len(called(long[0]))) > 1
    return relation(short[0], long[0]) == "nickname" and not (several and is_common_family_name(short[1]))


def _other_given(one: Sequence[str], two: Sequence[str], met: Met) -> bool:
    """Whether each name has given names left, before its last part, and all of one's are known to be others than all of the other's."""
    rests = [[name[at] for at in left if at + 1 < len(name)] for name, left in ((one, met.left), (two, met.right))]
    return all(rests) and all(relation(mine, other) == "distinct" for mine in rests[0] for other in rests[1])


def _otherwise_called(one: str, two: str) -> float:
    """What it adds that two parts are pet form and full name, or spellings of one name that have few letters in common (`Banerjee`, `Bandyopadhyay`)."""
    said = relation(one, two)
    if one == two or not said or servant_alone(one, two):
        return 0.0
    if said == "nickname":
        return -OTHER_PET_FORM if pet_forms_apart(one, two) else NICKNAME
    return OTHER_SPELLING if said == "same" and Indel.normalized_similarity(one, two) < UNLIKE_LETTERS else 0.0

"""What known names say of two people's names part by part: which parts they have in common, and whose the parts are that one has alone.

Sounds tell how alike two names are; they do not tell that `Mahmoud Abbas Hilmi` is of another family than Mahmoud Abbas, that
Saleh is a brother of Ali, or that Mike is Michael. Names that are known as such do, in any script that the tables have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import product

from rapidfuzz.distance import Indel

from namekit.lexicon import rows
from namekit.lexicon.particles import particles
from namekit.lexicon.phrases import key
from namekit.lexicon.surnames import surname_languages
from namekit.matching.evidence.distinct import is_nisba_of, other_word, sameness
from namekit.matching.forms.analysis import written
from namekit.matching.rules.arabic_letters import consonants_apart, is_at_home
from namekit.matching.rules.candidates import WHOLE
from namekit.matching.rules.folded_parts import as_called, parted, parts_of, unnumbered
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
from namekit.matching.rules.more_parts import is_arabic, longer
from namekit.matching.rules.rulers import same_ruler
from namekit.names.arabic_article import with_and_without_article
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
OTHER_WORD = 6.0
"""What is taken where all parts agree but one, and it is another word: `Wichai`, `Wichit`; what is a syllable of Korean or Chinese is heard as such."""
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
CUT = 16
"""Letters from which on a name that begins another is the other one cut short, as the columns of tables do."""
MANY_SO_CALLED = 2.5
"""What is taken where a Vietnamese name has its family's and its last syllable alone: many are called `Phuc Nguyen` beside Nguyen Xuan Phuc."""

_ABJAD = re.compile("[\u0590-\u08ff]")
"""Letters of scripts that leave vowels out, so that how a name is spelled in others is a guess."""


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
        OTHER_SYLLABLE * _other_syllable(one, two)
        or MANY_SO_CALLED * _without_a_syllable(one, two)
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


def one_other_word(a: str, b: str) -> bool:
    """Whether all parts of two names agree but for one of each, which is another word; an Arabic one may have the fathers' more.

    >>> one_other_word("Wichai Srisuk", "Srisuk, Wichit"), one_other_word("Wichai Srisuk", "Vichai Srisuk")
    (True, False)
    >>> one_other_word("Karim Najm", "Karim Hassan Najmi"), one_other_word("Karim Najm", "Karim Hassan Najim")
    (True, False)
    >>> one_other_word("Mohamed Ennaceur", "محمد الناصر"), one_other_word("Salem Labiadh", "Salem al-Abiad")
    (False, False)
    """
    a, b = as_called(a, b), as_called(b, a)
    one, two = sorted((unnumbered(a), unnumbered(b)), key=len)
    if len(one) < WHOLE or (len(one) < len(two) and not is_arabic(two[0])):
        return False
    met = meet(one, two, spelled=not _ABJAD.search(a + b), kin=kinship(a, b))
    if len(met.left) != 1 or not (len(one) == len(two) or _with_fathers(one, two, met)):
        return False
    short, long = sorted((written(a), written(b)), key=len)
    if short.replace(" ", "") == long.replace(" ", "") or (len(short) >= CUT and long.startswith(short)):
        return False
    mine, other = one[met.left[0]], two[met.right[-1]]
    if mine in particles() or other in particles():
        return False
    if min(len(mine), len(other)) == 1 or servant_alone(mine, other):
        return False
    others = {other, "".join([two[at] for at in met.right])}  # Aminzadeh, امین زاده
    return all(_is_other_part(mine, word, [(one[i], two[j]) for i, j in met.pairs]) for word in others)


def _is_other_part(mine: str, other: str, beside: Sequence[tuple[str, str]]) -> bool:
    """Whether a part is another word than the other's, `beside` parts that agree."""
    spelled = list(product(with_and_without_article(mine), with_and_without_article(other)))
    at_home = any(is_at_home(a) and is_at_home(b) for a, b in beside)
    if at_home and all(consonants_apart(a, b) for a, b in spelled):
        return True
    if not any("ar" in cultures(a) and "ar" in cultures(b) for a, b in beside):
        return not sameness(mine, other) and other_word(mine, other)
    if is_nisba_of(mine, other) or is_nisba_of(other, mine):
        return True
    return all(not sameness(a, b) and other_word(a, b, by_letters=True) for a, b in spelled)


def _with_fathers(short: Sequence[str], long: Sequence[str], met: Met) -> bool:
    """Whether what is left of two Arabic names that begin alike is the last part of each, and of one the names of the fathers before it."""
    *fathers, last = met.right
    if met.left[0] != len(short) - 1 or last != len(long) - 1 or (0, 0) not in met.pairs:
        return False
    return all(is_arabic(long[at]) for at in (0, *fathers))


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


def _other_syllable(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two names of one Vietnamese family name and as many syllables, all of them Vietnamese, are not the same."""
    if one[0] != two[0] or not WHOLE < len(one) == len(two) or "vi" not in surname_languages().get(one[0], ()):
        return False
    return {*one, *two} <= _vietnamese_syllables()


def _without_a_syllable(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether a Vietnamese name is written in full, and with the first and the last syllable alone, in whichever order."""
    if len(short) != WHOLE or len(long) == WHOLE or "vi" not in surname_languages().get(long[0], ()):
        return False
    return {*short} == {long[0], long[-1]} and {*long} <= _vietnamese_syllables()


@cache
def _vietnamese_syllables() -> frozenset[str]:
    return frozenset(key(syllable) for _, readings in rows("han_vietnamese") for syllable in readings.split())


def _otherwise_called(one: str, two: str) -> float:
    """What it adds that two parts are pet form and full name, or spellings of one name that have few letters in common (`Banerjee`, `Bandyopadhyay`)."""
    said = relation(one, two)
    if one == two or not said or servant_alone(one, two):
        return 0.0
    if said == "nickname":
        return -OTHER_PET_FORM if pet_forms_apart(one, two) else NICKNAME
    return OTHER_SPELLING if said == "same" and Indel.normalized_similarity(one, two) < UNLIKE_LETTERS else 0.0

"""Whether two people's names have all parts in common but one, which is another word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from namekit.lexicon.particles import particles
from namekit.matching.evidence.distinct import is_nisba_of, other_word, sameness
from namekit.matching.forms.analysis import written
from namekit.matching.rules.arabic_letters import consonants_apart, is_at_home
from namekit.matching.rules.candidates import WHOLE
from namekit.matching.rules.folded_parts import as_called, unnumbered
from namekit.matching.rules.given_parts import servant_alone
from namekit.matching.rules.met import Met, meet
from namekit.matching.rules.more_parts import is_arabic
from namekit.names.arabic_article import with_and_without_article
from namekit.names.east_slavic import kinship
from namekit.names.equivalents import cultures

OTHER_WORD = 6.0
"""What is taken where all parts agree but one, and it is another word: `Wichai`, `Wichit`; what is a syllable of Korean or Chinese is heard as such."""
CUT = 16
"""Letters from which on a name that begins another is the other one cut short, as the columns of tables do."""
_ABJAD = re.compile("[\u0590-\u08ff]")
"""Letters of scripts that leave vowels out, so that how a name is spelled in others is a guess."""


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

"""Whether a Latin word may be how a name in Arabic script is spelled, by its consonants: علاوي is Allawi, and no Balawi or Fatlawi.

Arabic script writes every consonant, and a romanization leaves none out. Sounds alone, of which the vowels are free, take short family
names for each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise

from namekit.lexicon import rows

_FREE = frozenset("aeiouwy'")
"""Latin letters that need no letter of Arabic script: vowels, and what glides between them."""
_VOWELS, _MAY_BEGIN_WITH_VOWEL = frozenset("aeiou"), frozenset("اأإآٱعويیئءؤ")
"""Letters with which a word begins that begins with a vowel in Latin letters."""
_SILENT_ENDS = frozenset("حهہ")
"""Letters that many do not say at the end of a word."""
_LONG = 5
"""Consonants from which on one may be a slip of the pen."""
_ARTICLE = re.compile("^(?:[ae]?l|[ae](?=([a-z])\\1))(?=.{3})|(?<=.{2})u[dlnr]$")
"""The article that is written to a Latin word, or to the one before: Alghanim, Essebsi, Ziaur Rahman."""
_AL, _CH = "ال", ("تش", "چ")
"""The article in Arabic letters, and the two letters for a sound that Arabic has not."""
_ENDS, _FEMININE = ("ه", "ة", "ہ"), "ة"
"""Letters at the end of a word of which the feminine ending is one; what it may be in Latin letters stands in the table."""
_WAW = "و"
"""The letter behind which an h at the end is no feminine ending: قانصوه, Kanso."""
_NO_FEMININE = re.compile("(?:(?<!h)i|o|[^aeiou]y)$")
"""Ends of Latin words that no feminine ending is written as, nor an h: كرامة is Karameh, and no Karami."""


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Latin letters that a letter may stand for, "" for none."""
    table = {letter: tuple(latin.replace("0", "").split(" ")) for letter, latin in rows("arabic_consonants")}
    return {letter: tuple(sorted(latin, key=len, reverse=True)) for letter, latin in table.items()}


@lru_cache(maxsize=100_000)
def consonants_differ(native: str, latin: str) -> bool:
    """Whether consonants of a folded token in Arabic script and one in Latin letters are not those of one name.

    >>> consonants_differ("علاوي", "balawi"), consonants_differ("علاوي", "allawi"), consonants_differ("كرامه", "karami")
    (True, False, True)
    >>> consonants_differ("قذافي", "gaddafi"), consonants_differ("سبسي", "essebsi"), consonants_differ("حياه", "hayat")
    (False, False, False)
    """
    feminine = native.endswith(_ENDS) and native[-2:-1] != _WAW
    if feminine and _NO_FEMININE.search(latin):
        return True
    letters = native[:-1] + _FEMININE if feminine else native
    ways = {letters, letters.removeprefix(_AL), letters.replace(*_CH)}
    return all(_other(letters, word) for letters in ways for word in {latin, _ARTICLE.sub("", latin)})


def _other(letters: str, word: str) -> bool:
    """Whether more consonants have none in the other word than a slip of the pen may make."""
    spellings = [_spellings()[letter] for letter in letters if letter in _spellings()]
    if letters[-1:] in _SILENT_ENDS:
        spellings[-1] = (*spellings[-1], "")
    head = word[0] in _VOWELS and letters[:1] not in _MAY_BEGIN_WITH_VOWEL
    return head + _unlike(spellings, word) > (sum("" not in ways for ways in spellings) >= _LONG)


def _unlike(spellings: Sequence[tuple[str, ...]], word: str) -> int:
    """How many consonants of a word in Arabic letters, each spelled so in Latin ones, or of one in Latin letters have none in the other."""
    width = len(word) + 1
    silent = len(word) - 1 if word.endswith("h") else -1
    free = [
        0,
        *(
            letter not in _FREE and letter != before and at != silent
            for at, (before, letter) in enumerate(pairwise("-" + word))
        ),
    ]
    row = list(accumulate(free))
    for ways in spellings:
        after = [cost + ("" not in ways) for cost in row]
        for j, cost in enumerate(row):
            for latin in ways:
                if latin and word.startswith(latin, j):
                    end = j + len(latin)
                    after[end] = min(after[end], cost)
        for j in range(1, width):
            after[j] = min(after[j], after[j - 1] + free[j])
        row = after
    return row[-1]

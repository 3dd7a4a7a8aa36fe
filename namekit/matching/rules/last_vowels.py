"""Vowels at the end of a word, which Arabic and Hebrew script write: خليل is Khalil, and no Khalaileh, whose last vowel has a letter (خلايلة).

Within a word these scripts leave vowels out, so that an alignment takes them as free; it cannot know that one stands at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_CARRIERS = frozenset("اأإآٱوؤىيیئےېۍةهہھۀەێۆۇۈۉعءحںאהויעחײױװ")
"""Letters with which a word may end that is said with a vowel at its end: long vowels, feminine endings, gutturals that many do not say."""
_NATIVE = re.compile("[\u05d0-\u05f2\u0620-\u06d5]{2,}")
_OPEN = re.compile("(?:[io]|(?<![gln])y|ee|[ae]h|(?<!dr)(?<!tr)(?<!shn)(?<!pt)a)$")
"""Ends of Latin words that are said with a vowel.

Not e, which French and English leave silent (Khouloude), nor u, which West Africa adds to Arabic names (Aminu), nor the y of Hungarian
consonants, nor the a of Indian names that Urdu leaves out (راجندر, Rajendra).
"""


def last_vowels_unwritten(fewer: Sequence[str], more: Sequence[str]) -> bool:
    """Whether parts of a name cannot each be one of another name's, since vowels at their ends are not written in the one in Arabic or Hebrew script.

    Both are folded parts that are not known to be one; the other name may have more of them.

    >>> last_vowels_unwritten(["khalaileh"], ["احمد", "خليل"]), last_vowels_unwritten(["khalaileh"], ["احمد", "خلايله"])
    (True, False)
    >>> last_vowels_unwritten(["חביב"], ["habibi"]), last_vowels_unwritten(["כהן"], ["cohen"])
    (True, False)
    """
    if all(map(str.isascii, fewer)) and all(map(_NATIVE.fullmatch, more)):
        return sum(map(_is_open, fewer)) > sum(part[-1] in _CARRIERS for part in more)
    if all(map(_NATIVE.fullmatch, fewer)) and all(map(str.isascii, more)):
        return sum(part[-1] not in _CARRIERS for part in fewer) > sum(not _is_open(part) for part in more)
    return False


def _is_open(latin: str) -> bool:
    return len(latin) > 1 and bool(_OPEN.search(latin))

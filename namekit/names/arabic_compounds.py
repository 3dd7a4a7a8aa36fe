"""Arabic given names made of a word and *of the faith* or *of God*: there are more than a table has, and each is spelled in many ways."""

from __future__ import annotations

import re
from functools import lru_cache

_ENDING = re.compile("(?<=.{3})(?:(?P<faith>(?:[aeu]|ou)l?dd?[iy]ne?|[ae]tt[iy]n|oddin)|(?P<god>[aeou]+l+ah))$")
"""Of the faith: `-uddin`, `-al-Din`, `-eddine`, Turkish `-ettin`; of God: `-ullah`, `-allah`, `-oullah`."""
_SERVANT = re.compile("^abd[ue]l(?=.{3})")


@lru_cache(maxsize=100_000)
def compound(token: str) -> tuple[str, str]:
    """The word that a folded name is made of, and whether it is one *of the faith* or *of God*; two empty strings for other names.

    >>> compound("sirajuddin"), compound("jallaloudine"), compound("hamdullah"), compound("borodin")
    (('siraj', 'faith'), ('jallal', 'faith'), ('hamd', 'god'), ('', ''))
    """
    found = _ENDING.search(token) if token.isascii() else None
    return (token[: found.start()], found.lastgroup or "") if found else ("", "")


def is_compound(token: str) -> bool:
    """Whether a folded name is made so, or says *servant of* a name of God.

    >>> is_compound("nasreddine"), is_compound("abdelkader"), is_compound("valentin"), is_compound("hannah")
    (True, True, False, False)
    """
    return compound(token) != ("", "") or (token.isascii() and _SERVANT.search(token) is not None)

"""Greek names as they are heard, in the other of the two registers of the language, and as foreign names.

The letters of Greek are older than its sounds: six spellings are i, and γ before e and i is y. Katharevousa, the register
of the state up to 1976, lives on in names (Τρίπολις, Νέον Σούλιον), and sources write either.
"""

from __future__ import annotations

import re
import unicodedata

from namekit.romanize import transliterate
from namekit.scripts import fold

_HEARD = {
    **dict.fromkeys(("αι", "αί"), "ε"),
    **dict.fromkeys(("ει", "εί", "οι", "οί", "υι", "υί", "υ", "ύ"), "ι"),
}
_VOWELS = re.compile("[αεο][ιί]|(?<![αεηο])(?:υ[ιί]|[υύ])")
"""Vowels without a sound of their own today; the first with an accent, or the second with a diaeresis, parts the two."""
_SOFT = re.compile("(?<![gkn])g(?=[ei])")

_REGISTERS = {"ιον": "ι", "ον": "ο", "ις": "η", "ίς": "ίδα", "ιάς": "ιάδα", "αι": "ες", "ών": "ώνας"} | {
    "ι": "ιον", "ο": "ον", "πολη": "πολις", "ίδα": "ίς", "άδα": "άς", "ες": "αι", "ώνας": "ών"
}  # fmt: skip
_ENDINGS = re.compile(
    r"(?<=\w\w)(?:(?<![αεο])[ιί]ον|[οό]ν|[ιί]ς|ιάς|α[ιί]|[εέ]ς|ώνας|ών|πολη|ίδα|άδα|(?<![αάεέοόυύ])[ιί]|[οό])(?!\w)"
)

_FOREIGN = {"mp": "b", "nt": "d", "gk": "g", "tz": "j", "ts": "ch", "ch": "h", "b": "mp", "ng": "g", "ngk": "ng"}
_FOREIGN_LETTERS = re.compile(
    "(?<=[aeiou])b(?= |$)|" + "|".join(sorted(_FOREIGN.keys() - {"b"}, key=len, reverse=True))
)


def heard(text: str) -> str:
    """Greek in plain Latin letters as it sounds today: χ is kh, γ before e and i is y.

    >>> heard("Άγιοι Ανάργυροι"), heard("Παλαιοχώρα"), heard("Ἀθῆναι")
    ('ayii anaryiri', 'paleokhora', 'athine')
    """
    latin = fold(transliterate(_VOWELS.sub(lambda m: _HEARD[m[0]], _one_accent(text))))
    return _SOFT.sub("y", latin.replace("ch", "kh"))


def other_register(text: str) -> str:
    """A name of katharevousa in demotic, or one of demotic in katharevousa, by the endings of its words.

    >>> other_register("Τρίπολις"), other_register("Σούλι"), other_register("Χαλκίς"), other_register("Θῆβαι")
    ('τρίπολη', 'σούλιον', 'χαλκίδα', 'θήβες')
    >>> other_register("Φυτείες"), other_register("Μαραθών"), other_register("Ελαιώνας")
    ('φυτείαι', 'μαραθώνας', 'ελαιών')
    """
    return _ENDINGS.sub(lambda m: _REGISTERS.get(m[0]) or _REGISTERS[_bare(m[0])], _one_accent(text))


def foreign(latin: str) -> str:
    """A romanized Greek name with the letters that foreign names have and Greek has no letter for: b, d, g, j and h.

    >>> foreign("mpernt"), foreign("siaopingk")
    ('berd', 'siaoping')
    """
    return _FOREIGN_LETTERS.sub(lambda m: _FOREIGN[m[0]], latin)


_GRAVE_OR_CIRCUMFLEX, _BREATHING = re.compile("[\u0300\u0342]"), re.compile("[\u0313\u0314\u0345]")


def _one_accent(text: str) -> str:
    """Small letters, and in place of the accents and breathings of old the one accent of today."""
    apart = _BREATHING.sub("", _GRAVE_OR_CIRCUMFLEX.sub("\u0301", unicodedata.normalize("NFD", text.lower())))
    return unicodedata.normalize("NFC", apart)


def _bare(text: str) -> str:
    return unicodedata.normalize("NFD", text).replace("\u0301", "")

"""Names of East Asia with what is a title or an initial elsewhere: `Пан Ги Мун` is no Mr. Ги Мун, and `Ван И` has no initial."""

from __future__ import annotations

from namekit.lexicon.phrases import key
from namekit.names.titles import may_be_title
from namekit.scripts import main_script

_WORDS = 2, 3
"""Words that such a name has."""


def is_east_asian(text: str) -> bool:
    """Whether a name that opens with a title, or closes with a letter, is wholly made of Chinese or Korean syllables.

    In Latin letters a hyphen must join the given name, as Wade–Giles does, and in Cyrillic a Korean one be parted (`Пан Коваль` is Mr. Koval);
    a letter with a period is an initial.

    >>> [is_east_asian(name) for name in ("Пан Ги Мун", "Ван И", "Tuan Hsin-chien")]
    [True, True, True]
    >>> [is_east_asian(name) for name in ("Пан Коваль", "Ван И.", "Иван И", "Tuan Ibrahim", "Tuan Lim Guan Eng")]
    [False, False, False, False, False]
    """
    words = text.split(" ")
    if len(words) not in _WORDS:
        return False
    title, letter = may_be_title(key(words[0])), len(words[-1]) == 1
    if not (title or letter):
        return False
    script = main_script(text)
    if script == "Cyrl":
        from namekit.readings import cyrillic_asian

        name, parted = text.lower(), letter or len(words) > min(_WORDS) or "-" in words[-1]
        return bool(cyrillic_asian.chinese(name) or (parted and cyrillic_asian.korean(name, 1)))
    if script == "Latn" and title and len(words) == min(_WORDS) and "-" in words[1]:
        from namekit.readings.chinese_latin import is_chinese_like

        return is_chinese_like(text)
    return False

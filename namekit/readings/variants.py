"""The forms that a name is met in, both ways: Latin spellings of a native name, native forms that a Latin name may stand for."""

from __future__ import annotations

from typing import Literal

from namekit.base.errors import UsageError
from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.life_dates import undated
from namekit.readings.han_native import native_forms
from namekit.readings.korean import hangul_readings, is_korean_like
from namekit.romanize.spellings import Spelling
from namekit.romanize.spellings import variants as latin_variants
from namekit.scripts import clean, main_script

_READ_BACK = {"ko": "Hangul", "zh": "Han characters", "ja": "kanji"}
_PERSON = 0.6
"""`is_korean_like` of a Latin name that has a Korean family name at one end."""
_FORMS = 50
"""Native forms that share the weights; what comes after them is negligible."""


def variants(name: str, *, lang: str | None = None, limit: int = 10) -> tuple[Spelling, ...]:
    """Forms that a name is met in, best first, with weights and where each is from.

    A native name has its Latin spellings, in `lang` or in each language that the name may be in. A Latin name has the native forms
    that it may stand for, where `lang` is ko, zh or ja and it can be a name in that language; else its spellings without marks.
    Life dates that are written to a name (`김용현, 1959-`) are left out. Weights
    are shares of all forms and sum to at most 1. Raises UsageError for a limit under 1.

    >>> [form.text for form in variants("Kim Yonghyun", lang="ko", limit=2)]
    ['김용현', '김영현']
    >>> variants("Щербаков", lang="ru", limit=1)[0].text, variants("山田", lang="ja", limit=1)[0].text
    ('Shcherbakov', 'Yamada')
    """
    if limit < 1:
        raise UsageError(f"limit is {limit}, but at least one form must be asked for")
    name = undated(clean(name[:NAME_CHARACTERS]))
    if lang in _READ_BACK and main_script(name) == "Latn":
        forms = _native(name, lang)
        if forms:
            return forms[:limit]
    return latin_variants(name, lang=lang, limit=limit)


def _native(name: str, lang: str) -> tuple[Spelling, ...]:
    """Native forms by the Korean syllable grammar and family names, or by the surname and given-name tables."""
    if lang == "ko":
        kind: Literal["person", "place"] = "person" if is_korean_like(name) >= _PERSON else "place"
        found = [(reading.text, reading.weight) for reading in hangul_readings(name, kind=kind, limit=_FORMS)]
    else:
        found = list(native_forms(name, lang, _FORMS))
    total = sum(weight for _, weight in found)
    return tuple(Spelling(text, round(weight / total, 6), _READ_BACK[lang]) for text, weight in found)

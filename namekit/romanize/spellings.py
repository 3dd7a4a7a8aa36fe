"""The Latin spellings that a name is met in, ranked by frequencies where there are any, else by the schemes in use."""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from namekit.base.data import data_path
from namekit.base.errors import UsageError
from namekit.base.limits import NAME_CHARACTERS
from namekit.romanize.defaults import default_scheme, language_of
from namekit.romanize.engine import romanize
from namekit.scripts import clean, guess_languages, main_script

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAMILIES = {
    "ko": "korean_spellings", "zh": "chinese_spellings", "yue": "chinese_spellings", "vi": "chinese_spellings",
    "ja": "japanese_spellings", "ar": "arabic_usual", "fa": "arabic_usual", "ur": "arabic_usual", "ps": "arabic_usual",
    "he": "hebrew", "hi": "indic_usual", "mr": "indic_usual", "ne": "indic_usual", "bn": "indic_usual",
    "ta": "indic_usual", "te": "indic_usual", "th": "thai",
}  # fmt: skip

_ARABIC = frozenset({"ar", "fa", "ur", "ps"})
"""Languages of one module, which is told which."""

_PLAIN_SHARE = 2 / 3
"""Of the spellings by a scheme with marks, the share that is written without them."""


class Spelling(NamedTuple):
    """A Latin spelling of a name, its weight among all (the sum is at most 1), and the scheme or table it is from."""

    text: str
    weight: float
    source: str


def variants(name: str, *, lang: str | None = None, limit: int = 10) -> tuple[Spelling, ...]:
    """Spellings that a name is met in, best first: in `lang`, or in each language that the name may be in.

    A name in Latin letters has its spelling without diacritics. Raises UsageError for a limit under 1 and an unknown
    language.

    >>> [spelling.text for spelling in variants("Щербаков", lang="ru", limit=2)]
    ['Shcherbakov', 'Schtscherbakow']
    """
    if limit < 1:
        raise UsageError(f"limit is {limit}, but at least one spelling must be asked for")
    said = language_of(lang) if lang else None
    name = clean(name[:NAME_CHARACTERS])
    if not name.strip():
        return ()
    guesses = [(said, 1.0)] if said else [(guess.lang, guess.probability) for guess in guess_languages(name)[:4]]
    weights: dict[str, tuple[float, str]] = {}
    for language, probability in guesses:
        for text, weight, source in _spellings(name, language, limit):
            before = weights.get(text, (0.0, source))
            weights[text] = (before[0] + weight * probability, before[1])
    ranked = sorted(weights.items(), key=lambda item: (-item[1][0], item[0]))
    return tuple(Spelling(text, round(weight, 6), source) for text, (weight, source) in ranked[:limit])


def _spellings(name: str, lang: str, limit: int) -> tuple[tuple[str, float, str], ...]:
    """Spellings by the family of the language, which knows how people write; else by the schemes in use."""
    if main_script(name) == "Latn":
        return tuple(_latin(name))
    if lang in _FAMILIES:
        module = importlib.import_module(f"namekit.romanize.{_FAMILIES[lang]}")
        found = module.spellings(name, limit, lang) if lang in _ARABIC else module.spellings(name, limit)
        total = max(1.0, sum(weight for _, weight, _ in found))
        return tuple((text, weight / total, source) for text, weight, source in found if main_script(text) == "Latn")
    schemes = _usage().get(lang) or ((default_scheme(lang), 1.0),)
    return tuple(item for scheme, weight in schemes for item in _with_plain(name, scheme, weight, lang))


def _latin(name: str) -> Iterator[tuple[str, float, str]]:
    """A Latin name as it is written, without marks, and as documents spell its letters (Müller: Mueller)."""
    yield name, 0.6, "as written"
    yield romanize(name, "latn-ascii").text, 0.3, "latn-ascii"
    spelled = romanize(name, "latn-icao").text
    yield spelled if name.isupper() else spelled.title(), 0.1, "latn-icao"


def _with_plain(name: str, scheme: str, weight: float, lang: str) -> list[tuple[str, float, str]]:
    """The spelling by a scheme, and without marks and signs if it has any; documents in capitals are read as names."""
    source = scheme or "unidecode"
    latin = romanize(name, scheme or None, lang=None if scheme else lang, kind="person").text
    if latin.isupper() and not name.isupper():
        latin = latin.title()
    if latin.islower():  # a scheme that leaves capitals to whoever uses it
        latin = " ".join(word[:1].upper() + word[1:] for word in latin.split(" "))
    untied = _TIED_CAPITAL.sub(lambda match: match[0].lower(), latin)
    plain = romanize(untied.translate(_SIGNS), "latn-ascii").text
    if plain == latin:
        return [(latin, weight, source)]
    return [(plain, weight * _PLAIN_SHARE, f"{source}, plain"), (latin, weight * (1 - _PLAIN_SHARE), source)]


_SIGNS = dict.fromkeys(map(ord, "’”‘ʹʺ·ʼʻ"))
_TIED_CAPITAL = re.compile("(?<=\u0361)[A-Z](?=[a-z\u02b9])")
"""The second letter of I͡A in I͡Akovlev, which without the tie is Iakovlev."""


@cache
def _usage() -> dict[str, tuple[tuple[str, float], ...]]:
    """Language → schemes with weights."""
    found: dict[str, list[tuple[str, float]]] = {}
    for line in data_path("romanization", "usage.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "lang\t")):
            lang, scheme, weight = line.split("\t")
            found.setdefault(lang, []).append((scheme, float(weight)))
    return {lang: tuple(schemes) for lang, schemes in found.items()}

"""The scheme that a text is written by where none is named: the default one of its language, which may be guessed."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from namekit.base.data import data_path
from namekit.base.errors import UsageError
from namekit.romanize.scheme import scheme_ids
from namekit.romanize.words import alike
from namekit.scripts.languages import languages, likeliest, only_language, two_letters
from namekit.scripts.runs import main_script

_DEFAULT_FOR = re.compile(r"^default_for: *\[(.*)\]", re.MULTILINE)


@cache
def language_of(tag: str) -> str:
    """The language of a BCP 47 tag; raises UsageError for one that there is not, with the nearest and those that have a scheme.

    >>> language_of("uk"), language_of("zh-Hant")
    ('uk', 'zh')
    """
    plain = tag.lower().replace("_", "-").partition("-")[0]
    if plain in languages():
        return plain
    meant = two_letters().get(plain, plain)
    hint = f"did you mean {meant!r}? These" if meant in languages() else "these"
    raise UsageError(
        f"there is no language {tag!r} (ISO 639-1); {hint} have a scheme: {', '.join(sorted(_defaults()))}"
    )


@lru_cache(maxsize=1024)
def default_scheme(lang: str) -> str:
    """Id of the scheme for a language where none is named, "" where there is none.

    >>> default_scheme("uk"), default_scheme("xx")
    ('uk-2010', '')
    """
    own = (scheme for scheme in scheme_ids() if scheme.startswith(f"{lang}-"))
    return next((scheme for scheme in own if lang in _default_of(scheme)), "") or _defaults().get(lang, "")


@cache
def _default_of(scheme: str) -> tuple[str, ...]:
    """Languages whose default a scheme is, found as text, since reading all the YAML takes too long."""
    with data_path("romanization", f"{scheme}.yaml").open(encoding="utf-8") as file:
        head = _DEFAULT_FOR.search(file.read(4096))
    return tuple(map(str.strip, head[1].split(","))) if head else ()


@cache
def _defaults() -> dict[str, str]:
    """Language → the first scheme that is its default, for languages without one that is called after them."""
    return {lang: scheme for scheme in reversed(scheme_ids()) for lang in _default_of(scheme)}


def default_schemes(texts: list[str], script: str) -> list[str]:
    """The default scheme of each text's likeliest language, "" where it has none; `script` is what `script_alone` says of all.

    A script of one language needs no look at the letters.

    >>> default_schemes(["Київ", "Москва"], "Cyrl")
    ['uk-2010', 'ru-bgn']
    """
    if not script:
        schemes = [""] * len(texts)
        for main, places in alike(map(main_script, texts), range(len(texts))).items():
            for place, scheme in zip(places, default_schemes([texts[place] for place in places], main), strict=True):
                schemes[place] = scheme
        return schemes
    only = default_scheme(only_language(script))
    return [only] * len(texts) if only else list(map(default_scheme, likeliest(texts, script)))

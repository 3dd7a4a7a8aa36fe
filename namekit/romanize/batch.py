"""Many texts to Latin at once: those of one scheme together, which most schemes write as one text."""

from __future__ import annotations

from collections.abc import Iterable

from namekit.base.cycles import without_cycles
from namekit.base.errors import UsageError
from namekit.romanize.compiled import compiled, reverser
from namekit.romanize.defaults import default_scheme, default_schemes, language_of
from namekit.romanize.mixed import by_fallback, by_scheme, dates_of
from namekit.romanize.scheme import PERSONS, check_kind
from namekit.romanize.words import alike, write_all
from namekit.scripts import clean
from namekit.scripts.runs import script_alone


@without_cycles()
def transliterate_many(
    texts: Iterable[str],
    scheme: str | None = None,
    *,
    lang: str | None = None,
    kind: str = "text",
    reverse: bool = False,
) -> list[str]:
    """The batch form of `transliterate`: one string for each text, in order, the same as one by one but faster.

    >>> transliterate_many(["Київ", "Львів"], "uk-2010")
    ['Kyiv', 'Lviv']
    """
    if isinstance(texts, str):
        raise UsageError(f"{texts[:60]!r} is one text; ask transliterate for it, or give a list of texts")
    if reverse:
        back = reverser(scheme)
        return [back(clean(text)) for text in texts]
    check_kind(kind)
    if scheme is None and lang:
        scheme = default_scheme(language_of(lang))
    done = list(map(clean, texts))
    for (chosen, script), places in _by_scheme(done, scheme).items():
        written = _written([done[place] for place in places], chosen, script, kind)
        for place, latin in zip(places, written, strict=True):
            done[place] = latin
    return done


def _by_scheme(texts: list[str], scheme: str | None) -> dict[tuple[str, str], list[int]]:
    """Places of the texts by scheme and the script that they are in alone, "" for one not known.

    It is the scheme that is named, else the default one of their languages, which ASCII needs none of.
    """
    if scheme is not None:
        return {(scheme, ""): list(range(len(texts)))}
    found: dict[tuple[str, str], list[int]] = {}
    foreign = [place for place, text in enumerate(texts) if not text.isascii()]
    for script, places in alike([script_alone(texts[place]) for place in foreign], foreign).items():
        for chosen, some in alike(default_schemes([texts[place] for place in places], script), places).items():
            found[chosen, script] = some
    return found


def _written(texts: list[str], scheme: str, script: str, kind: str) -> list[str]:
    """Latin of texts by one scheme ("" for none): one by one where it does not cover a text or where life dates are written to it."""

    def one(text: str) -> str:
        return by_scheme(text, scheme, kind).text

    if not scheme:
        return list(map(by_fallback if script not in ("", "Latn") and kind not in PERSONS else one, texts))
    ready = compiled(scheme)
    strange = set() if ready.writes(script) else ready.strange("".join(texts))
    if not strange and kind not in PERSONS:
        return ready.many(texts, kind)
    return write_all(
        texts,
        lambda text: dates_of(text, kind) or not strange.isdisjoint(text),
        one,
        lambda texts: ready.many(texts, kind),
    )

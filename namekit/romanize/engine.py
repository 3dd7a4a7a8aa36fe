"""Text to Latin by a named scheme, or by the scheme of the language that the text is in."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from namekit.base.data import data_path
from namekit.base.errors import UsageError
from namekit.lexicon.life_dates import Dated, split_dates
from namekit.romanize.fallback import unidecode
from namekit.romanize.scheme import KINDS, Romanized, Scheme, load, scheme_ids
from namekit.scripts import clean, guess_languages
from namekit.scripts.languages import languages, likeliest, only_language, two_letters
from namekit.scripts.runs import COMMON, SCRIPT_OF, Run, main_script, runs, script_alone

Romanizer = Callable[[str, str], Romanized]
"""Takes a cleaned text and its kind; what an algorithm's `compile_scheme` returns."""

_WRITES = {
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Hang": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
}
"""The scripts, as Unicode assigns them to characters, of a writing system that uses several."""

_DEFAULT_FOR = re.compile(r"^default_for: *\[(.*)\]", re.MULTILINE)


def transliterate(
    text: str, scheme: str | None = None, *, lang: str | None = None, kind: str = "text", reverse: bool = False
) -> str:
    """Text in Latin letters by the scheme, or by the default scheme of its language.

    Without `lang` the language is guessed from the letters.

    `kind` is text, person, place or surname; standards write a person's name otherwise than a word. Life dates that are
    written to a person's name (`박경리, 1926-2008`) stay as they stand, behind the romanized name. With `reverse`
    the text is
    Latin and comes back in the scheme's script, where the scheme allows it. Raises UsageError for a scheme that
    isn't there or has no way
    back, for an unknown kind and an unknown language.

    >>> transliterate("Володимир Зеленський", "uk-2010"), transliterate("Щукин", lang="ru")
    ('Volodymyr Zelenskyi', 'Shchukin')
    >>> transliterate("박경리, 1926-2008", "ko-rr", kind="person")
    'Bak Gyeongri, 1926-2008'
    >>> transliterate("Đoković", "sr-gaj", reverse=True)
    'Ђоковић'
    """
    if reverse:
        return reverser(_named(scheme))(clean(text))
    return romanize(text, scheme, lang=lang, kind=kind).text


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
        back = reverser(_named(scheme))
        return [back(clean(text)) for text in texts]
    _check(kind)
    said = language_of(lang) if lang else None
    scheme = scheme or (default_scheme(said) if said else None)
    done: list[str] = []
    waiting: dict[str, tuple[list[int], list[str]]] = {}
    for place, text in enumerate(map(clean, texts)):
        done.append(text)
        if scheme is None and text.isascii():
            continue
        script = script_alone(text)
        chosen = scheme if scheme is not None else _scheme_of(text, script)
        if chosen and _compiled(chosen).covers(text, script) and not _dates_of(text, kind):
            places, whole = waiting.setdefault(chosen, ([], []))
            places.append(place)
            whole.append(text)
        else:
            done[place] = _romanize(text, chosen, kind).text
    for chosen, (places, whole) in waiting.items():
        for place, latin in zip(places, _compiled(chosen).many(whole, kind), strict=True):
            done[place] = latin
    return done


def romanize(text: str, scheme: str | None = None, *, lang: str | None = None, kind: str = "text") -> Romanized:
    """Like `transliterate`, with where it came from (rules, lexicon, mixed, fallback) and how sure it is.

    >>> romanize("Киев", "ru-bgn")
    Romanized(text='Kiyev', source='rules', confidence=1.0)
    """
    _check(kind)
    text = clean(text)
    said = language_of(lang) if lang else None
    if scheme is None and said:
        scheme = default_scheme(said)
    if scheme is not None:
        return _romanize(text, scheme, kind)
    if text.isascii():
        return Romanized(text)
    guess = guess_languages(text)[0]
    done = _romanize(text, default_scheme(guess.lang), kind)
    return Romanized(done.text, done.source, done.confidence * guess.probability)


class Alternative(NamedTuple):
    """A language that a text may be in, how likely, and the text by the language's default scheme ("" where it has none)."""

    lang: str
    probability: float
    scheme: str
    latin: Romanized


def alternatives(text: str, *, kind: str = "text") -> tuple[Alternative, ...]:
    """The text in each language that it may be in, likeliest first: a name in Chinese characters is read in four.

    >>> [(way.lang, way.latin.text) for way in alternatives("金龍顯", kind="person")]
    [('zh', 'Jīn Lóngxiǎn'), ('ja', 'Kane Ryūaki'), ('ko', 'Gim Yonghyeon'), ('vi', 'Kim Long Hiển')]
    """
    _check(kind)
    text = clean(text)
    guesses = ((guess, default_scheme(guess.lang)) for guess in guess_languages(text))
    return tuple(
        Alternative(guess.lang, guess.probability, scheme, _romanize(text, scheme, kind)) for guess, scheme in guesses
    )


def _check(kind: str) -> None:
    if kind not in KINDS:
        raise UsageError(f"there is no kind {kind!r}; it is one of {', '.join(KINDS)}")


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


def _romanize(text: str, scheme: str, kind: str) -> Romanized:
    """A cleaned text by a scheme ("" for none), its other scripts by the schemes of their languages; a person's dates beside it."""
    if dated := _dates_of(text, kind):
        done = _romanize(dated.before, scheme, kind)
        return done._replace(text=done.text + _dates(dated.written, scheme) + _romanize(dated.after, scheme, kind).text)
    if not scheme:
        alone = script_alone(text)
        if not alone:
            return _by_runs(text, kind, _LATIN, _as_it_is)
        return Romanized(text) if alone == "Latn" else _foreign(text, alone, kind)
    compiled = _compiled(scheme)
    return (
        compiled(text, kind)
        if compiled.covers(text, script_alone(text))
        else _by_runs(text, kind, compiled.scripts, compiled)
    )


_PARTED = re.compile(r"\s*([,;،؛，、﹐；]?)\s*([(\[（【［]?)\s*(.*?)\s*([)\]）】］]?)", re.DOTALL)


def _dates(written: str, scheme: str) -> str:
    """Life dates as they stand, parted from the name as Latin letters are; words of other scripts beside them are romanized."""
    comma, bracket, dates, _ = re.fullmatch(_PARTED, written).groups()  # type: ignore[union-attr]  # matches any text
    if not dates.isascii() and script_alone(dates) != "Latn":
        dates = _romanize(dates, scheme, "text").text.lower()
    return f"{',' if comma else ''} {f'({dates})' if bracket else dates}"


def _dates_of(text: str, kind: str) -> Dated | None:
    """A person's name that life dates are written to, taken apart; None for another text."""
    dated = split_dates(text) if kind in ("person", "surname") else None
    return dated if dated and dated.dates else None


def _scheme_of(text: str, script: str) -> str:
    """The default scheme of a text's likeliest language; a script of one language needs no look at its letters."""
    return _of_script(script) or default_scheme(likeliest(text, script or main_script(text)))


@cache
def _of_script(script: str) -> str:
    """The default scheme of a script that one language alone is written in, "" for another."""
    return default_scheme(only_language(script))


def _as_it_is(text: str, _kind: str) -> Romanized:
    return Romanized(text)


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


_LATIN = COMMON | {"Latn"}


class _Compiled:
    """A scheme's function, and the scripts that it can be handed: its own, Latin and what is common to all."""

    def __init__(self, scheme: Scheme) -> None:
        self.function = compile_scheme(scheme)
        self.scripts = _WRITES.get(scheme.script, frozenset({scheme.script})) | _LATIN
        self.alone = self.scripts | {"Jpan"} if "Kana" in self.scripts else self.scripts

    def covers(self, text: str, alone: str) -> bool:
        """Whether the scheme can take the whole text, of which `script_alone` is known."""
        return alone in self.alone or self.scripts.issuperset(map(SCRIPT_OF.__getitem__, text))

    def __call__(self, text: str, kind: str) -> Romanized:
        return self.function(text, kind)

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of each text; an algorithm that is faster over many at once has a `many` of its own."""
        many = getattr(self.function, "many", None)
        if many is not None:
            return list(many(texts, kind))
        return [self.function(text, kind).text for text in texts]


@cache
def _compiled(scheme_id: str) -> _Compiled:
    return _Compiled(load(scheme_id))


def compile_scheme(scheme: Scheme) -> Romanizer:
    """The function of a scheme, made by the module that its `algorithm` names."""
    function: Romanizer = importlib.import_module(f"namekit.romanize.{scheme.algorithm}").compile_scheme(scheme)
    return function


@cache
def reverser(scheme_id: str) -> Callable[[str], str]:
    """Function from Latin back into a scheme's script; raises UsageError for a scheme that loses letters."""
    scheme = load(scheme_id)
    if not scheme.body.get("reverse"):
        able = ", ".join(other for other in scheme_ids() if load(other).body.get("reverse"))
        raise UsageError(f"scheme {scheme_id!r} can't be reversed; these can: {able}")
    function: Callable[[str], str] = importlib.import_module(f"namekit.romanize.{scheme.algorithm}").compile_reverse(
        scheme
    )
    return function


def _named(scheme: str | None) -> str:
    if scheme is None:
        raise UsageError("the way back into another script needs a scheme")
    return scheme


def _by_runs(text: str, kind: str, covered: frozenset[str], function: Romanizer) -> Romanized:
    """Romanize a text in several scripts: what the scheme covers by it, the rest by the languages of its runs."""
    parts = [
        function(part, kind) if run.script in covered else _foreign(part, run.script, kind)
        for part, run in _stretches(text, covered)
    ]
    sources = {part.source for part in parts}
    source = sources.pop() if len(sources) == 1 else "mixed"
    return Romanized(
        "".join(part.text for part in parts), source, min((part.confidence for part in parts), default=1.0)
    )


def _stretches(text: str, covered: frozenset[str]) -> list[tuple[str, Run]]:
    """Runs with their text; neighbours that the scheme covers are one, and so are Han and kana anywhere."""
    joined: list[Run] = []
    for run in runs(text):
        group = "" if run.script in covered else "Jpan" if run.script in _WRITES["Jpan"] else run.script
        before = joined[-1].script if joined else None
        if joined and ((group == "" and before in covered) or group == before):
            joined[-1] = Run(joined[-1].start, run.end, joined[-1].script)
        else:
            joined.append(Run(run.start, run.end, group or run.script))
    return [(text[run.start : run.end], run) for run in joined]


@lru_cache(maxsize=1024)
def _foreign(text: str, script: str, kind: str) -> Romanized:
    """A run in a script that the scheme does not cover: by the default scheme of its language, else by Unidecode."""
    guess = guess_languages(text)[0]
    scheme = default_scheme(guess.lang)
    if scheme:
        compiled = _compiled(scheme)
        if script in compiled.scripts or (script == "Jpan" and not compiled.scripts.isdisjoint(_WRITES["Jpan"])):
            done = compiled(text, kind)
            return Romanized(done.text, done.source, done.confidence * guess.probability)
    tail = text[len(text.rstrip()) :]
    return Romanized(unidecode(text.rstrip()) + tail, "fallback", 0.2)

"""A text by a scheme that may not cover all of it: other scripts go by the schemes of their languages, life dates stay as they stand."""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.lexicon.life_dates import Dated, split_dates
from namekit.romanize.compiled import LATIN, WRITES, Romanizer, compiled
from namekit.romanize.defaults import default_scheme
from namekit.romanize.fallback import unidecode
from namekit.romanize.scheme import PERSONS, Romanized
from namekit.scripts import guess_languages
from namekit.scripts.runs import Run, runs, script_alone, scripts_in


def by_scheme(text: str, scheme: str, kind: str) -> Romanized:
    """A cleaned text by a scheme ("" for none), its other scripts by the schemes of their languages; a person's dates beside it."""
    if dated := dates_of(text, kind):
        done = by_scheme(dated.before, scheme, kind)
        return done._replace(text=done.text + _dates(dated.written, scheme) + by_scheme(dated.after, scheme, kind).text)
    if not scheme:
        alone = script_alone(text)
        if not alone:
            return _by_runs(text, kind, LATIN, _as_it_is)
        return Romanized(text) if alone == "Latn" else _foreign(text, alone, kind)
    ready = compiled(scheme)
    whole = ready.scripts.issuperset(scripts_in(text))
    return ready.function(text, kind) if whole else _by_runs(text, kind, ready.scripts, ready.function)


_PARTED = re.compile(r"\s*([,;،؛，、﹐；]?)\s*([(\[（【［]?)\s*(.*?)\s*([)\]）】］]?)", re.DOTALL)


def _dates(written: str, scheme: str) -> str:
    """Life dates as they stand, parted from the name as Latin letters are; words of other scripts beside them are romanized."""
    comma, bracket, dates, _ = re.fullmatch(_PARTED, written).groups()  # type: ignore[union-attr]  # matches any text
    if not dates.isascii() and script_alone(dates) != "Latn":
        dates = by_scheme(dates, scheme, "text").text.lower()
    return f"{',' if comma else ''} {f'({dates})' if bracket else dates}"


def dates_of(text: str, kind: str) -> Dated | None:
    """A person's name that life dates are written to, taken apart; None for another text."""
    dated = split_dates(text) if kind in PERSONS else None
    return dated if dated and dated.dates else None


def _as_it_is(text: str, _kind: str) -> Romanized:
    return Romanized(text)


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
        group = "" if run.script in covered else "Jpan" if run.script in WRITES["Jpan"] else run.script
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
        ready = compiled(scheme)
        if script in ready.scripts or (script == "Jpan" and not ready.scripts.isdisjoint(WRITES["Jpan"])):
            done = ready.function(text, kind)
            return Romanized(done.text, done.source, done.confidence * guess.probability)
    return Romanized(by_fallback(text), "fallback", 0.2)


def by_fallback(text: str) -> str:
    """A text by Unidecode, the space after it kept."""
    body = text.rstrip()
    return unidecode(body) + text[len(body) :]

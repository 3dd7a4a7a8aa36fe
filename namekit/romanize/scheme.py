"""A romanization scheme: a YAML file in `data/romanization/` whose head says what it is and whose body its algorithm reads."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from namekit.base.data import data_path
from namekit.base.errors import UsageError

KINDS = ("text", "person", "place", "surname")
PERSONS = frozenset({"person", "surname"})
"""Kinds of names that people bear."""


class Scheme(NamedTuple):
    """Head of a scheme file; `body` holds what is left for the algorithm (letters, rules, exceptions)."""

    id: str
    title: str
    authority: str
    year: int
    languages: tuple[str, ...]
    script: str
    purpose: str
    algorithm: str
    body: dict[str, Any]

    def __repr__(self) -> str:
        return f"Scheme({self.id!r}, {self.title!r})"


class Romanized(NamedTuple):
    """A romanization and where it came from: `rules`, `lexicon` (whole name listed), `mixed` or `fallback` (no scheme knew a letter)."""

    text: str
    source: str = "rules"
    confidence: float = 1.0


def check_kind(kind: str) -> None:
    """Raise UsageError for a kind of name that there is not."""
    if kind not in KINDS:
        raise UsageError(f"there is no kind {kind!r}; it is one of {', '.join(KINDS)}")


@cache
def scheme_ids() -> tuple[str, ...]:
    """Ids of all schemes there are, sorted."""
    return tuple(sorted(path.stem for path in data_path("romanization").glob("*.yaml")))


@cache
def load(scheme_id: str) -> Scheme:
    """Scheme of that id; raises UsageError that says the nearest, and those of its language."""
    if scheme_id not in scheme_ids():
        raise UsageError(_unknown(scheme_id))
    import yaml

    with data_path("romanization", f"{scheme_id}.yaml").open("rb") as file:
        body = yaml.load(file, Loader=yaml.CSafeLoader)
    return Scheme(
        scheme_id,
        body.pop("title"),
        body.pop("authority"),
        body.pop("year"),
        tuple(body.pop("languages")),
        body.pop("script"),
        body.pop("purpose"),
        body.pop("algorithm", "table"),
        body,
    )


def _unknown(scheme_id: str) -> str:
    import difflib

    lang = scheme_id.partition("-")[0]
    same = [id_ for id_ in scheme_ids() if id_.startswith(f"{lang}-")]
    near = difflib.get_close_matches(scheme_id, same or scheme_ids(), 1)
    hint = f" did you mean {near[0]!r}?" if near else ""
    listed = f"{lang} has {', '.join(same)}" if same else "`namekit schemes` lists them"
    return f"there is no scheme {scheme_id!r};{hint} {listed}"


def schemes() -> tuple[Scheme, ...]:
    """All schemes, by id.

    >>> next(scheme.authority for scheme in schemes() if scheme.id == "mn-mns5217")[:13]
    'MNS 5217:2012'
    """
    return tuple(map(load, scheme_ids()))

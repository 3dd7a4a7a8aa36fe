"""From a written name to what matching knows of it: its forms, and what its titles, generic terms and numbers say."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from namekit.base.limits import NAME_CHARACTERS
from namekit.matching.forms import Form, form_of
from namekit.names import Parsed, Title, parse
from namekit.readings.read import read

MAX_FORMS = 16


class Analysed(NamedTuple):
    """A name made ready. `generic`: bit mask of classes of generic place terms; `number`: ordinal or suffix, 0 for none."""

    forms: tuple[Form, ...]
    generic: int = 0
    number: int = 0
    titles: tuple[Title, ...] = ()
    qualifiers: tuple[str, ...] = ()


def analyse(name: str, type: str | None = None, country: str = "") -> Analysed:  # noqa: A002
    """What a written name may stand for; no forms for an empty or overlong one.

    `country` tells for which languages a gazetteer's name is worth reading; a query's is left open.
    """
    if len(name) > NAME_CHARACTERS:
        return Analysed(())
    parsed = parse(name, type)
    forms: dict[tuple[int, str], Form] = {}
    for one in parsed:
        for text in dict.fromkeys((one.name, _core(one))):
            for reading in read(text, type, country):
                form = form_of(reading)
                if form is not None:
                    forms.setdefault((form.space, form.parts), form)
    generic = number = 0
    for one in parsed:
        for token in one.tokens:
            if token.role == "generic":
                generic |= 1 << _class_bit(token.value)
            elif token.role in ("suffix", "number") and token.value.isdigit():
                number = min(int(token.value), 255)
    titles = tuple(t for one in parsed for t in one.titles)
    qualifiers = tuple(q for one in parsed for q in one.qualifiers)
    return Analysed(tuple(forms.values())[:MAX_FORMS], generic, number, titles, qualifiers)


def _core(parsed: Parsed) -> str:
    """The name without generic terms, suffixes and numbers; the whole name where nothing else is left."""
    tokens = [t for t in parsed.tokens if t.role not in ("generic", "suffix", "number")]
    return "".join(t.joint + t.text for t in tokens).strip() or parsed.name


@cache
def _class_bit(name: str) -> int:
    """Bit of a class of generic terms; 31 for classes beyond the table."""
    classes = "city town village district county province state country region river mountain island sea lake airport street".split()
    return classes.index(name) if name in classes else 31

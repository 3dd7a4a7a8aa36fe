"""A scheme ready for use: its function, the scripts that it writes, and its way back."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from types import ModuleType

from namekit.base.errors import UsageError
from namekit.romanize.scheme import Romanized, Scheme, load, scheme_ids
from namekit.scripts.runs import COMMON, SCRIPT_OF

Romanizer = Callable[[str, str], Romanized]
"""Takes a cleaned text and its kind; what an algorithm's `compile_scheme` returns."""

WRITES = {
    "Jpan": frozenset({"Hani", "Hira", "Kana"}),
    "Hang": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
}
"""The scripts, as Unicode assigns them to characters, of a writing system that uses several."""

LATIN = COMMON | {"Latn"}


class Compiled:
    """A scheme's function, and the scripts that it can be handed: its own, Latin and what is common to all."""

    def __init__(self, scheme: Scheme) -> None:
        self.function: Romanizer = _module(scheme).compile_scheme(scheme)
        self.scripts = WRITES.get(scheme.script, frozenset({scheme.script})) | LATIN

    def writes(self, script: str) -> bool:
        """Whether the scheme can be handed any text that `script_alone` says is in the script."""
        return script in self.scripts or (script == "Jpan" and "Kana" in self.scripts)

    def strange(self, text: str) -> set[str]:
        """Letters of a text that the scheme can't be handed."""
        return {letter for letter in set(text) if SCRIPT_OF[letter] not in self.scripts}

    def many(self, texts: list[str], kind: str) -> list[str]:
        """Latin of each text; an algorithm that is faster over many at once has a `many` of its own."""
        many = getattr(self.function, "many", None)
        if many is not None:
            return list(many(texts, kind))
        return [self.function(text, kind).text for text in texts]


@cache
def compiled(scheme_id: str) -> Compiled:
    """The scheme of that id, made ready once; raises UsageError where there is none."""
    return Compiled(load(scheme_id))


@cache
def reverser(scheme_id: str | None) -> Callable[[str], str]:
    """Function from Latin back into a scheme's script; raises UsageError for a scheme that loses letters, and where none is named."""
    if scheme_id is None:
        raise UsageError("the way back into another script needs a scheme")
    scheme = load(scheme_id)
    if not scheme.body.get("reverse"):
        able = ", ".join(other for other in scheme_ids() if load(other).body.get("reverse"))
        raise UsageError(f"scheme {scheme_id!r} can't be reversed; these can: {able}")
    function: Callable[[str], str] = _module(scheme).compile_reverse(scheme)
    return function


def _module(scheme: Scheme) -> ModuleType:
    """The module that the scheme's `algorithm` names."""
    return importlib.import_module(f"namekit.romanize.{scheme.algorithm}")

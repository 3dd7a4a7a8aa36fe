"""What lint finds: severity, code, place, words; as text, JSON, or annotations of GitHub."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from namekit.base.errors import Problem

Severity = Literal["error", "warning", "info"]
Format = Literal["text", "json", "github"]

CODES: dict[str, tuple[Severity, str]] = {
    "format": ("error", "the file or an entry breaks the format"),
    "duplicate-id": ("error", "an id stands twice"),
    "dates-reversed": ("error", "a role ends before it begins, or a death is before the birth"),
    "wrong-script": ("error", "a native form in a script that its language is not written in"),
    "replaced-by-nowhere": ("error", "merged into an id that no layer has, or in a circle"),
    "part-of-nowhere": ("error", "part of an id that no layer has"),
    "contradictory-test": ("error", "a name that must match and must not, or an own name that must not match"),
    "shared-same-as": ("warning", "two entities are the same as one thing elsewhere"),
    "near-duplicate": ("warning", "an entity of nearly the same name, which no fact tells apart"),
    "dead-change": ("warning", "a change or override of what no lower layer has, or says already"),
    "silent-override": ("warning", "an entity replaces that of a lower layer and does not say so"),
    "shared-name": ("warning", "two entities of one type bear a name that is not marked as a homonym"),
    "look-alike": ("warning", "a word mixes letters of two scripts that look the same"),
    "unnormalized": ("warning", "a name is not in Unicode form NFC, or has stray spaces or invisible characters"),
    "id-kind": ("warning", "an id whose kind does not say the type of the entity"),
    "derivable": ("info", "a variant that rules derive anyway"),
    "unsorted": ("info", "entries of a file are not in the order of their ids"),
    "repeated-name": ("info", "an entity has a name twice"),
}
"""All codes with their severity and what they mean; docs/gazetteer-format.md has them as a table."""

FIXABLE = ("unnormalized", "unsorted")
"""Codes that `lint --fix` mends."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that lint has found in one place."""

    code: str
    problem: Problem

    @property
    def severity(self) -> Severity:
        """Severity that the code has."""
        return CODES[self.code][0]

    def to_dict(self) -> dict[str, Any]:
        """What JSON output says of it."""
        p = self.problem
        return {
            "file": None if p.file is None else str(p.file),
            "line": p.line,
            "severity": self.severity,
            "code": self.code,
            "field": p.field,
            "message": p.message,
            "mend": p.mend,
        }


def rendered(findings: Iterable[Finding], form: Format) -> str:
    """Findings as text (a line each), JSON, or workflow commands that GitHub shows beside the lines of a change."""
    if form == "json":
        return json.dumps([finding.to_dict() for finding in findings], ensure_ascii=False, indent=2) + "\n"
    line = _github if form == "github" else _text
    return "".join(f"{line(finding)}\n" for finding in findings)


def _text(finding: Finding) -> str:
    p = finding.problem
    place = f"{p.file}:{p.line or 1}: " if p.file else ""
    field = f"{p.field}: " if p.field else ""
    return f"{place}{finding.severity} {finding.code}: {field}{p.message}" + (f"; {p.mend}" if p.mend else "")


def _github(finding: Finding) -> str:
    """Workflow command; https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands."""
    p = finding.problem
    level = {"error": "error", "warning": "warning", "info": "notice"}[finding.severity]
    field = f"{p.field}: " if p.field else ""
    message = f"{field}{p.message}" + (f"; {p.mend}" if p.mend else "")
    place = f"file={_property(str(p.file))},line={p.line or 1}," if p.file else ""
    return f"::{level} {place}title={finding.code}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

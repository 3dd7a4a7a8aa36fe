"""`namekit gazetteer lint`: what is wrong or doubtful in gazetteer files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from namekit.cli._gazetteers import below_option, gazetteer_of
from namekit.curation.findings import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from namekit.curation.findings import Finding, Format

_LEVELS = ("error", "warning", "info")


@click.command("lint")
@click.argument("files", nargs=-1, type=click.Path())
@below_option
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@click.option(
    "--level", type=click.Choice(_LEVELS), help="Least severity told; info, or warning for the built-in gazetteer."
)
@click.option(
    "--ignore", multiple=True, type=click.Choice(list(CODES)), metavar="CODE",
    help="Code that is not looked for; may be given several times.",
)  # fmt: skip
@click.option("--fix", is_flag=True, help="Sort entries and tidy names (unsorted, unnormalized); comments stay.")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    gazetteers: tuple[str, ...],
    form: Format,
    level: str | None,
    ignore: tuple[str, ...],
    *,
    fix: bool,
) -> None:
    """Check gazetteer and test FILES (YAML, TSV, CSV, JSON lines, folders); without FILES, the built-in gazetteer.

    Ends with 1 when there are errors; warnings and infos do not count. docs/gazetteer-format.md lists the codes.

    \b
    namekit gazetteer lint mine.yaml -g builtin
    """  # noqa: D301 - click reads the control character
    from namekit.base.data import data_path
    from namekit.base.errors import UsageError
    from namekit.curation.findings import rendered
    from namekit.curation.lint import lint

    if fix and not files:
        raise UsageError("--fix changes files; name them")
    below = gazetteer_of(gazetteers) if gazetteers else None
    if fix:
        _fix(files, ignore)
    findings = lint(files or (data_path("gazetteer"),), below, ignore)
    told = _LEVELS[: _LEVELS.index(level or ("info" if files else "warning")) + 1]
    click.echo(rendered([finding for finding in findings if finding.severity in told], form), nl=False)
    click.echo(_summary(findings, told), err=True)
    ctx.exit(int(any(finding.severity == "error" for finding in findings)))


def _fix(files: Sequence[Path | str], ignore: tuple[str, ...]) -> None:
    from namekit.curation.fix import fixed

    for draft in fixed(files, ignore):
        draft.write()
        click.echo(f"fixed {draft.path}", err=True)


def _summary(findings: list[Finding], told: Sequence[str]) -> str:
    counts = {level: sum(finding.severity == level for finding in findings) for level in _LEVELS}
    return ", ".join(
        f"{count} {level}{'' if count == 1 else 's'}{f' (--level {level} tells them)' * (count > 0 and level not in told)}"
        for level, count in counts.items()
    )

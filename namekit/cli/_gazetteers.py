"""Gazetteers as the commands under `namekit gazetteer` take them: read, with files and lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from namekit.base.errors import UsageError
from namekit.cli._options import BUILT_IN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from namekit.curation.draft import Draft
    from namekit.gazetteer import Entity, Gazetteer
    from namekit.gazetteer.streamed import Streamed

_Layered = TypeVar("_Layered", "Gazetteer", "Streamed")

gazetteer_option = click.option(
    "-g",
    "--gazetteer",
    "gazetteers",
    multiple=True,
    metavar="FILE",
    help="Gazetteer to look into; of several, the later wins. Leaves the built-in one out unless `builtin` is named.",
)
below_option = click.option(
    "-g",
    "--gazetteer",
    "gazetteers",
    multiple=True,
    metavar="FILE",
    help="Gazetteer that the files lie on as layers; `builtin` is the one that ships with namekit. Several: lowest first.",
)


def gazetteer_of(names: Iterable[str], part: str = "") -> Gazetteer:
    """Gazetteers in layers, the built-in one lowest; with `part` only files that contain that text are read."""
    from namekit.gazetteer import Gazetteer
    from namekit.gazetteer.gazetteer import Layer

    names = list(names)
    whole = Gazetteer(())
    if BUILT_IN in names:
        builtin = Gazetteer.builtin()
        whole = Gazetteer((Layer(_with(part, builtin.layers[0].paths), part),)) if part else builtin
    for name in names:
        if name != BUILT_IN:
            whole |= Gazetteer.load(not_compiled(name))
    return whole


def not_compiled(name: str) -> str:
    """The name of a gazetteer to read. Raises UsageError where it is compiled."""
    if Path(name).suffix == ".nkg":
        raise UsageError(f"{name} is compiled; name the files that it was made from")
    return name


def to_write(names: Iterable[str]) -> Gazetteer:
    """Gazetteers in layers that go into one file. Raises UsageError where no entity comes of them; says which changes are lost."""
    return _with_effect(gazetteer_of(names))


def streamed(layers: Iterable[Sequence[Path]]) -> Streamed:
    """Gazetteers in layers that go into one file, and may be too large for memory: as `to_write`."""
    from namekit.gazetteer.streamed import Streamed

    return _with_effect(Streamed([*layers]))


def _with_effect(whole: _Layered) -> _Layered:
    lost = [problem for problem in whole.dead if problem.field == "id"]
    if lost:
        place = f"{lost[0].file}:{lost[0].line}"
        if not len(whole):
            raise UsageError(
                f"{place}: there is nothing to write, for all that is named only changes entities of another gazetteer;"
                " name that one too, before it (such as builtin)"
            )
        what = "1 change is left out, for no layer has its entity;"
        if len(lost) > 1:
            what = f"{len(lost):,} changes are left out, for no layer has their entities;"
        click.echo(f"{what} the first is in {place}", err=True)
    elif not len(whole):
        raise UsageError("there is nothing to write: what is named has no entity")
    return whole


def find_entity(id_: str, names: Sequence[str]) -> tuple[Gazetteer, Entity]:
    """Entity of an id, and a gazetteer that knows it, for which only files are read that have the id in them."""
    try:
        gazetteer = gazetteer_of(names, part=id_)
        return gazetteer, gazetteer[id_]
    except UsageError:  # merged into an id of another file, or misspelt: then the whole can say what is near
        gazetteer = gazetteer_of(names)
        return gazetteer, gazetteer[id_]


def layers(gazetteers: tuple[str, ...], into: Path) -> tuple[str, ...]:
    """Gazetteers that a layer lies on, the built-in one when none is named, and the layer itself when it is there."""
    below = gazetteers or (BUILT_IN,)
    return (*below, str(into)) if into.exists() else below


def confirm(draft: Draft, *, yes: bool) -> bool:
    """Show what a draft changes, and write it when a person or `--yes` says so; whether it was written."""
    if draft.text == draft.before:
        click.echo("nothing to change", err=True)
        return False
    click.echo(draft.diff(), nl=False)
    if not yes and not _agreed(draft):
        click.echo("nothing was written", err=True)
        return False
    draft.write()
    click.echo(f"wrote {draft.path}", err=True)
    return True


def _agreed(draft: Draft) -> bool:
    """Whether a person says yes. Raises UsageError where nobody is there to say it."""
    try:
        return click.confirm(f"Write {draft.path}?", err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        raise UsageError("nothing was written, for nobody answered; give --yes to write without asking") from None


into_option = click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE",
    help="Layer that is changed.",
)
yes_option = click.option("--yes", is_flag=True, help="Write without asking.")


def _with(part: str, paths: Iterable[Path]) -> tuple[Path, ...]:
    wanted = part.encode()
    return tuple(path for path in paths if wanted in path.read_bytes())

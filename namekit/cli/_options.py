"""Options that several commands share, and the resolver they lead to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from namekit.base.errors import UsageError
from namekit.base.limits import CANDIDATES
from namekit.base.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from namekit.resolver import Resolver

BUILT_IN = "builtin"
_DEFAULT = Options()
_F = TypeVar("_F", bound="Callable[..., Any]")


@dataclass(frozen=True, slots=True)
class Source:
    """What names are looked up in, and how sure a match must be."""

    gazetteers: tuple[str, ...] = ()
    threshold: float = _DEFAULT.threshold
    margin: float = _DEFAULT.margin
    model: Path | None = None

    @property
    def leaves_built_in_out(self) -> bool:
        """Whether other gazetteers stand in its place."""
        return bool(self.gazetteers) and BUILT_IN not in self.gazetteers

    def open(self) -> Resolver:
        """Open the gazetteers that were asked for, or the built-in one."""
        from namekit.resolver import open_resolver

        options = Options(threshold=self.threshold, margin=self.margin)
        return open_resolver(self.gazetteers or (BUILT_IN,), options, model=self.model, report=_say)


def _say(what: str) -> None:
    click.echo(what, err=True)


_SOURCE = (
    click.option(
        "-g",
        "--gazetteer",
        "gazetteers",
        multiple=True,
        metavar="FILE",
        help="Gazetteer to look names up in: YAML, TSV, CSV, JSON lines or compiled; of several, the later wins. "
        "Leaves the built-in one out unless `builtin` is among them.",
    ),
    click.option(
        "--threshold",
        type=click.FloatRange(0, 1),
        default=_DEFAULT.threshold,
        show_default=True,
        help="Probability that a match needs.",
    ),
    click.option(
        "--margin",
        type=click.FloatRange(0, 1),
        default=_DEFAULT.margin,
        show_default=True,
        help="How far a match must be ahead of the next different entity.",
    ),
    click.option("--model", type=click.Path(path_type=Path), metavar="FILE", help="Weights that you fitted yourself."),
)


def source_options(command: _F) -> _F:
    """Give a command the options that make a `Source`."""
    for option in reversed(_SOURCE):
        command = option(command)
    return command


def _checked(check: str) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Make a callback that reads an option by a function of `namekit.tables.context`, imported when it is needed."""

    def read(_ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is None:
            return None
        from namekit.tables import context

        try:
            found: str | None = getattr(context, check)(value)
        except UsageError as error:
            raise click.BadParameter(str(error), param=parameter) from None
        return found

    return read


type_option = click.option(
    "--type",
    "type_",
    metavar="TYPE",
    callback=_checked("entity_type"),
    help="What the names are: person, place or organization (PER, LOC, ORG).",
)
country_option = click.option(
    "--country", metavar="CODE", callback=_checked("country_code"), help="Country of the names, ISO 3166-1: KR."
)
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), default=CANDIDATES, show_default=True, help="Candidates given at most."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")

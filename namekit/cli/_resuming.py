"""`--resume`: where a run keeps its answers, and what they hold for."""

from __future__ import annotations

import contextlib
import glob
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

import namekit
from namekit.base.data import data_path
from namekit.base.errors import UsageError
from namekit.cli._options import BUILT_IN
from namekit.cli._streams import STANDARD
from namekit.tables import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.cli._options import Source
    from namekit.tables import Decisions, Plan


def progress_file(output: str) -> Path:
    """File beside the output; raises UsageError for standard output, which can't be gone on with."""
    if output == STANDARD:
        raise UsageError("--resume needs a file to write: name it with --output")
    path = Path(output).resolve()
    return path.with_name(f"{path.name}.progress")


@contextlib.contextmanager
def resuming(
    path: Path | None, source: Source, plan: Plan, decisions: Decisions | None, *, reasons: bool
) -> Iterator[Remembered]:
    """Give the answers of an earlier run of the same settings, where there are any, and keep those of this one."""
    if path is None:
        with Remembered() as remembered:
            yield remembered
        return
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent} is no folder; make it first")
    with Remembered(path, _settings(source, plan, decisions, reasons=reasons)) as remembered:
        if remembered.found:
            click.echo(f"Going on: {remembered.found:,} names were answered before, in {path.name}.", err=True)
        try:
            yield remembered
        except (KeyboardInterrupt, SystemExit):
            click.echo("Interrupted; give the same command again to go on.", err=True)
            raise


def clear(*outputs: str | None) -> None:
    """Delete what a run that was killed left half written beside its outputs; who holds its answers may."""
    for path in (Path(output).resolve() for output in outputs if output and output != STANDARD):
        for left in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
            left.unlink(missing_ok=True)


def forget(path: Path) -> None:
    """Delete the answers of a run that came to its end, and the journal that SQLite may leave beside them."""
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _settings(source: Source, plan: Plan, decisions: Decisions | None, *, reasons: bool) -> dict[str, str]:
    """All that an answer depends on, but for the name; the input may change, and only its new names are looked up."""
    gazetteers = source.gazetteers or (BUILT_IN,)
    in_rows = (plan.type_column is not None, plan.country_column is not None)
    return {
        "version of namekit": namekit.__version__,
        "gazetteer": " ".join(map(_gazetteer_digest, gazetteers)),
        "--model": _digest(source.model or data_path("model", "model.json")),
        "--threshold": str(source.threshold),
        "--margin": str(source.margin),
        "--limit": str(plan.limit),
        "--type": f"{plan.type or ''} {in_rows}",
        "--country": f"{plan.country or ''} {in_rows}",
        "--decisions": hashlib.blake2b(repr(sorted((decisions or {}).items())).encode()).hexdigest(),
        "--review": str(reasons),
    }


def _gazetteer_digest(name: str) -> str:
    from namekit.gazetteer import Gazetteer

    return Gazetteer.builtin().digest if name == BUILT_IN else _digest(Path(name))


def _digest(path: Path) -> str:
    """Digest of a file, or of all files in a folder with their names."""
    if path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.is_file())
        return hashlib.blake2b(repr([(str(p), _digest(p)) for p in files]).encode()).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()

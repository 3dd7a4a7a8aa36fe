"""`namekit gazetteer compile`: one file that maps into memory at once."""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from namekit.base.errors import UsageError
from namekit.cli._gazetteers import not_compiled, streamed
from namekit.cli._options import BUILT_IN
from namekit.cli._streams import size_of
from namekit.cli._view import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ENDING = ".nkg"


@click.command("compile")
@click.argument("sources", metavar="SOURCES...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", help="File to write; it ends in .nkg.")
@click.option("--verify", is_flag=True, help="Read compiled SOURCES wholly and compare their checksums; write nothing.")
def command(sources: tuple[str, ...], output: str | None, verify: bool) -> None:
    """Compile SOURCES (YAML files and folders, TSV, CSV, JSON lines, `builtin`), of which the later wins, into one file.

    The file opens at once whatever its size, and processes share it; name it wherever a gazetteer is asked for (-g).
    It is there whole or not at all. Whatever its size, little memory is needed for it, but three times its room on the disk
    where it goes.

    \b
    namekit gazetteer compile cities.tsv mine.yaml -o big.nkg
    namekit gazetteer compile --verify big.nkg
    """  # noqa: D301 - click reads the control character
    if verify:
        if output:
            raise UsageError("--verify writes nothing; take --output away")
        for source in sources:
            _verify(source)
        return
    if output is None:
        raise UsageError("name the file to write: --output big.nkg")
    if Path(output).suffix != ENDING:
        raise UsageError(f"{output}: a compiled gazetteer ends in {ENDING}, by which other commands know it")
    if not Path(output).absolute().parent.is_dir():
        raise UsageError(f"{Path(output).parent} is no folder; make it first")
    _compile(sources, output)


def _compile(sources: tuple[str, ...], output: str) -> None:
    from namekit.gazetteer.folder import content_hash
    from namekit.matching.index.compiled import compile_entities

    began = time.monotonic()
    layers = _layers(sources)
    gazetteer = streamed(layers.values())
    with _progress(len(gazetteer)) as advance:
        compiled = compile_entities(gazetteer, progress=advance, folder=Path(output).resolve().parent)
    compiled.meta = {**compiled.meta, "sources": {name: content_hash(paths) for name, paths in layers.items()}}
    compiled.save(Path(output).resolve())
    megabytes = (size_of(output) or 0) / 1e6
    seconds = time.monotonic() - began
    click.echo(f"{output}: {_counts(compiled.meta)}, {megabytes:,.1f} MB, in {seconds:,.0f} s", err=True)


def _layers(sources: tuple[str, ...]) -> dict[str, list[Path]]:
    """Files of each source by its name, lowest layer first; the built-in one is the lowest wherever it is named."""
    from namekit.base.data import data_path
    from namekit.gazetteer.folder import files

    layers = {BUILT_IN: files(data_path("gazetteer"))} if BUILT_IN in sources else {}
    return layers | {name: files(not_compiled(name)) for name in sources if name != BUILT_IN}


def _verify(source: str) -> None:
    from namekit.matching.index.compiled import Compiled

    compiled = Compiled.open(source, verify=True)
    click.echo(f"{source}: sound, {_counts(compiled.meta)}")
    for name, digest in compiled.meta.get("sources", {}).items():
        click.echo(f"  made from {name} (BLAKE2b {digest})")


def _counts(meta: Mapping[str, Any]) -> str:
    return f"{counted(meta['entities'], 'entity', 'entities')}, {counted(meta['names'], 'name')}"


@contextlib.contextmanager
def _progress(entities: int) -> Iterator[Callable[[int], None] | None]:
    """Show a bar of the entities read, on a terminal; it is drawn a hundred times, for drawing takes longer than reading a name."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(
        length=entities, label="reading names", file=sys.stderr, update_min_steps=entities // 100 + 1
    ) as bar:
        yield lambda _: bar.update(1)

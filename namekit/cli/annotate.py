"""`namekit annotate`: the names in a text, and what they mean."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from namekit.base.errors import UsageError
from namekit.cli._options import Source, json_option, source_options, type_option
from namekit.cli._streams import STANDARD, reading, shown
from namekit.cli._view import aligned
from namekit.tables.encoding import marked_encoding

if TYPE_CHECKING:
    from namekit.annotate import Mention

_STYLES: dict[str, Any] = {"match": {"fg": "green"}, "ambiguous": {"fg": "yellow"}}


@click.command()
@click.argument("file", default=STANDARD, metavar="[FILE]")
@source_options
@type_option
@json_option
def annotate(*, file: str, type_: str | None, as_json: bool, **source: Any) -> None:
    """Find the names in a text and say what they mean; without FILE, or with `-`, in standard input.

    \b
    namekit annotate seeds/passage-1.txt
    """  # noqa: D301 - click reads the control character
    text = _read(file)
    mentions = Source(**source).open().annotate(text, type=type_)
    if as_json:
        click.echo(json.dumps([_plain(m) for m in mentions], ensure_ascii=False, indent=2))
        return
    click.echo(_marked(text, mentions).rstrip("\n"))
    if mentions:
        click.echo()
    for line in aligned([_row(m) for m in mentions], most=60) if mentions else ():
        click.echo(line)


def _read(file: str) -> str:
    """Text in UTF-8, or what its byte-order mark says, as it stands: offsets count its own characters, of which the mark is none."""
    with reading(file) as stream:
        data = stream.read()
    encoding, mark = marked_encoding(data) or ("utf-8", 0)
    text = data[mark:].decode(encoding)
    if "\0" in text:
        raise UsageError(
            f"{shown(file)}: a NUL byte, which no text holds; of UTF-16 without its mark make UTF-8 with: "
            "iconv -f UTF-16LE -t UTF-8"
        )
    return text


def _marked(text: str, mentions: list[Mention]) -> str:
    """Text with each mention marked by colour, and its id in brackets behind it."""
    pieces, at = [], 0
    for mention in mentions:
        style = _STYLES[mention.resolution.status]
        pieces += [text[at : mention.start], click.style(mention.surface, bold=True, **style)]
        pieces.append(click.style(f" [{_meaning(mention)}]", dim=True))
        at = mention.end
    return "".join([*pieces, text[at:]])


def _meaning(mention: Mention) -> str:
    """Id of the entity; where it is one of several, a question mark behind the likeliest."""
    doubt = "" if mention.resolution.status == "match" else "?"
    return mention.resolution.candidates[0].id + doubt


def _row(mention: Mention) -> list[str]:
    resolution = mention.resolution
    place = f"{mention.start}-{mention.end}"
    best = resolution.candidates[0]
    return [place, mention.surface, resolution.status, f"{resolution.score:.2f}", best.id, best.entity.name]


def _plain(mention: Mention) -> dict[str, Any]:
    resolution = mention.resolution
    entity = resolution.entity
    return {
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "status": resolution.status,
        "score": resolution.score,
        "entity": None if entity is None else {"id": entity.id, "name": entity.name, "type": entity.type},
        "candidates": [{"id": c.id, "name": c.entity.name, "score": c.score} for c in resolution.candidates],
    }

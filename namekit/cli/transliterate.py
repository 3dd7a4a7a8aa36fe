"""`namekit transliterate`: text in Latin letters by a scheme."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from namekit.base.errors import InputError
from namekit.cli._streams import STANDARD, reading
from namekit.romanize import Alternative, Romanized, alternatives, romanize
from namekit.romanize import transliterate as latinize
from namekit.romanize.scheme import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@click.command
@click.argument("text", nargs=-1)
@click.option(
    "-s", "--scheme", help="Scheme, as `namekit schemes` lists them; without it the default one of the language."
)
@click.option("-l", "--lang", help="Language of the text (ISO 639-1); without it it is guessed from the letters.")
@click.option("-k", "--kind", type=click.Choice(KINDS), default="text", show_default=True, help="What is written.")
@click.option("--reverse", is_flag=True, help="From Latin back into the script of the scheme.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Write an object a line: source, confidence, and each language it may be in.",
)
def transliterate(
    text: tuple[str, ...], *, scheme: str | None, lang: str | None, kind: str, reverse: bool, as_json: bool
) -> None:
    """Write TEXT in Latin letters; without TEXT, each line of standard input.

    \b
    namekit transliterate --scheme uk-2010 "Володимир Зеленський"
    namekit transliterate --scheme ru-bgn < names.txt
    """  # noqa: D301 - click reads the control character
    for source in text or _lines():
        done = _one(source, scheme, lang, kind, reverse)
        click.echo(
            _as_json(source, done, [] if scheme or lang else alternatives(source, kind=kind)) if as_json else done.text
        )


def _one(text: str, scheme: str | None, lang: str | None, kind: str, reverse: bool) -> Romanized:
    if not reverse:
        return romanize(text, scheme, lang=lang, kind=kind)
    return Romanized(latinize(text, scheme, reverse=True))


def _as_json(text: str, done: Romanized, ways: Iterable[Alternative]) -> str:
    """The romanization; where the language was guessed, each language that it may be in, with the text as read in it."""
    said: dict[str, Any] = {"text": text, **_romanized(done)}
    languages = [
        {"lang": way.lang, "probability": round(way.probability, 4), "scheme": way.scheme, **_romanized(way.latin)}
        for way in ways
    ]
    return json.dumps(said | ({"languages": languages} if languages else {}), ensure_ascii=False)


def _romanized(done: Romanized) -> dict[str, Any]:
    return {"latin": done.text, "source": done.source, "confidence": round(done.confidence, 4)}


def _lines() -> Iterator[str]:
    """Lines of standard input, UTF-8 with or without a byte-order mark, parted by line feeds alone."""
    with reading(STANDARD) as stream:
        for number, line in enumerate(stream, 1):
            try:
                yield line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                raise InputError(
                    f"line {number} is not UTF-8: byte {line[error.start]:#04x}; convert it first"
                ) from None

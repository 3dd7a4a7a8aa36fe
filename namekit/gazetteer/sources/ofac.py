"""OFAC's list of Specially Designated Nationals: SDN.XML, or SDN.CSV with ALT.CSV beside it (a work of the US government).

People and entities; vessels and aircraft are left out, and so are aliases that OFAC itself calls weak, which only the XML
file tells. CSV: no header, `-0-` for nothing. https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas
"""

from __future__ import annotations

import csv
import re
from datetime import datetime
from typing import IO, TYPE_CHECKING, NamedTuple

from namekit.base.errors import UsageError
from namekit.gazetteer.sources.common import make, variant
from namekit.gazetteer.sources.ofac_xml import Element, xml_entries
from namekit.gazetteer.sources.streams import Input, is_text, name_of, opened, text_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer.model import Entity, EntityType, VariantKind
    from namekit.gazetteer.sources.common import Tally

_TYPES: dict[str, EntityType] = {"individual": "person", "entity": "organization", "": "organization"}
_OTHERS = {"vessel", "aircraft"}
_KINDS: dict[str, VariantKind] = {"aka": "alias", "nka": "alias", "fka": "former"}
_NOTHING = "-0-"
_END = "\x1a"  # the files end as those of CP/M did
_SDN_COLUMNS, _ALT_COLUMNS = 12, 5
_BORN = re.compile(r"\bDOB ([^;.]+)")
_DATES = (("%d %b %Y", "%Y-%m-%d"), ("%b %Y", "%Y-%m"), ("%Y", "%Y"))


class Party(NamedTuple):
    """Somebody on the list; of each other name its type and itself."""

    number: str
    type: str
    name: str
    others: list[tuple[str, str]]
    born: str = ""


def records(files: Sequence[Input], tally: Tally) -> Iterator[tuple[str, Party]]:
    """Parties of SDN.XML, or of SDN.CSV and ALT.CSV."""
    with opened(files[0]) as stream:
        is_xml = stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        if is_xml and len(files) > 1:
            raise UsageError("SDN.XML has the other names in it; name it alone")
        if is_xml:
            yield from ((f"line {line}", _of_xml(entry)) for line, entry in xml_entries(stream, "sdnEntry"))
            return
        others = _others(files[1], tally) if len(files) > 1 else {}
        for line, row in _csv(stream, _SDN_COLUMNS, "", tally):
            number, name, type_, born = row[0], row[1], row[2].lower(), _BORN.search(row[11])
            yield f"line {line}", Party(number, type_, name, others.get(number, []), born[1] if born else "")


def entity(party: Party) -> Entity | None:
    """Person or organization of a party."""
    if party.type in _OTHERS:
        return None
    if not party.number.isdecimal() or party.type not in _TYPES:
        raise ValueError(f"number {party.number[:20]!r}, type {party.type[:20]!r}")
    type_ = _TYPES[party.type]
    names = [variant(_turned(party.name, type_))]
    names += [variant(_turned(name, type_), kind=_KINDS.get(kind, "alias")) for kind, name in party.others]
    source = f"https://sanctionssearch.ofac.treas.gov/Details.aspx?id={party.number}"
    return make(
        f"{'person' if type_ == 'person' else 'org'}/ofac-{party.number}",
        type_,
        names,
        born=_date(party.born),
        source=source,
    )


def _others(file: Input, tally: Tally) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    where = f"{name_of(file)} "
    with opened(file) as stream:
        for _, row in _csv(stream, _ALT_COLUMNS, where, tally):
            found.setdefault(row[0], []).append((row[2].lower(), row[3]))
    return found


def _csv(stream: IO[bytes], columns: int, where: str, tally: Tally) -> Iterator[tuple[int, list[str]]]:
    rows = csv.reader(text_lines(stream, tally))
    try:
        for row in rows:
            if row in ([], [_END]):
                continue
            cells = ["" if cell.strip() == _NOTHING else cell.strip() for cell in row]
            if len(cells) == columns and is_text(cells):
                tally.sound += 1
                yield rows.line_num, cells
            else:
                tally.broken(f"{where}line {rows.line_num}", f"{len(row)} columns instead of {columns}, or not UTF-8")
    except csv.Error as error:
        tally.broken(f"{where}line {rows.line_num}", f"{error}; the rest can't be read")


def _of_xml(entry: Element) -> Party:
    """Party of an `sdnEntry`; parts of a name come first name first."""
    born = [
        d.text("dateOfBirth") for d in entry.all("dateOfBirthList", "dateOfBirthItem") if d.text("mainEntry") != "false"
    ]
    others = [
        (aka.text("type").replace(".", "").lower(), _full(aka))
        for aka in entry.all("akaList", "aka")
        if aka.text("category") != "weak"
    ]
    return Party(entry.text("uid"), entry.text("sdnType").lower() or "?", _full(entry), others, next(iter(born), ""))


def _full(element: Element) -> str:
    return f"{element.text('firstName')} {element.text('lastName')}".strip()


def _turned(name: str, type_: EntityType) -> str:
    """Name of a person in running order: `KIM, Yong Nam` is Yong Nam KIM."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and type_ == "person" else name


def _date(text: str) -> str:
    """Date as far as it is known; what is said to be about a time, or between two, is nothing."""
    for theirs, ours in _DATES:
        try:
            return datetime.strptime(text.strip(), theirs).strftime(ours)
        except ValueError:
            continue
    return ""

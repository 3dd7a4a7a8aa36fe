"""Elements of an XML file one after the other, in memory that does not grow, with nothing that XML can do to a reader.

A document type is refused where it begins, and with it entities, which multiply or name files: the attacks that the package
defusedxml is about (https://pypi.org/project/defusedxml/). Depth and size of an element are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, NoReturn
from xml.parsers import expat

from namekit.base.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 1 << 16
_DEPTH = 12
_CHARACTERS = 1 << 22


@dataclass(slots=True)
class Element:
    """An element without its namespace and attributes."""

    name: str
    parts: list[Element] = field(default_factory=list)
    content: str = ""

    def text(self, name: str) -> str:
        """Content of the first part of a name, empty where there is none."""
        return next((part.content.strip() for part in self.parts if part.name == name), "")

    def all(self, group: str, name: str) -> list[Element]:
        """Parts of a name within the parts that group them."""
        return [part for some in self.parts if some.name == group for part in some.parts if part.name == name]


def xml_entries(stream: IO[bytes], name: str) -> Iterator[tuple[int, Element]]:
    """Elements of a name below the root, with the lines that they end in.

    InputError where the file is no XML or broken, where it has a document type, or where an element is deeper or longer than
    any of the format.
    """
    builder, fed = _Builder(name), 0
    while True:
        chunk = stream.read(_CHUNK)
        fed += len(chunk)
        try:
            builder.parser.Parse(chunk, not chunk)
        except expat.ExpatError as error:
            raise InputError(f"broken XML in line {error.lineno}: {expat.ErrorString(error.code)}") from None
        except (LookupError, ValueError) as error:  # an encoding that Python has not, or not byte by byte
            raise InputError(f"XML in an encoding that can't be read: {error}") from None
        if fed - builder.parser.CurrentByteIndex > _CHARACTERS:
            raise InputError(f"line {builder.parser.CurrentLineNumber}: a tag of more than {_CHARACTERS >> 20} MB")
        yield from builder.done
        builder.done.clear()
        if not chunk:
            return


class _Builder:
    """Keeps the element that is open, and gives it away when it ends."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.done: list[tuple[int, Element]] = []
        self.depth = 0
        self.open: list[Element] = []
        self.characters = 0
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = self.refuse

    def refuse(self, *_: object) -> NoReturn:
        line = self.parser.CurrentLineNumber
        raise InputError(f"line {line}: the file has a document type (DTD), which is not read; take it out")

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > _DEPTH:
            raise InputError(f"line {self.parser.CurrentLineNumber}: nested deeper than {_DEPTH} levels")
        name = name.rpartition(":")[2]
        if self.open:
            element = Element(name)
            self.open[-1].parts.append(element)
            self.open.append(element)
            self.count(len(name))
        elif name == self.name:
            self.open, self.characters = [Element(name)], 0

    def end(self, _name: str) -> None:
        self.depth -= 1
        if self.open:
            element = self.open.pop()
            if not self.open:
                self.done.append((self.parser.CurrentLineNumber, element))

    def text(self, text: str) -> None:
        if self.open:
            self.open[-1].content += text
            self.count(len(text))

    def count(self, characters: int) -> None:
        self.characters += characters
        if self.characters > _CHARACTERS:
            raise InputError(f"line {self.parser.CurrentLineNumber}: a {self.name} of more than {_CHARACTERS >> 20} MB")

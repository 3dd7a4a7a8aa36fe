"""Bytes to lines of text: UTF-8 or what the byte-order mark says; any other encoding is named by the person."""

from __future__ import annotations

import codecs
import io
import itertools
from typing import IO, TYPE_CHECKING

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CSV_FIELD_CHARACTERS
from namekit.tables.binary import advice, binary_kind
from namekit.tables.likely import likely_encodings

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

LINE_CHARACTERS = 4 * CSV_FIELD_CHARACTERS
"""A longer line is refused: it is no table of lines."""

_HEAD = 4096
_CHUNK = 1 << 18
_SHOWN = 80
_BEFORE = 40
_EVIDENCE = 4096
# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


_OF_DOMAINS = ("idna", "punycode")
"""What Python has among its encodings and no file is in: names of domains in ASCII."""


class BadLine(Exception):  # noqa: N818 - a place in a file; the reader says it as an InputError with the row
    """A line that is no text in the encoding; the lines before it have been given."""


class Lines:
    r"""Lines of a binary stream, decoded strictly, with their line endings; memory is bounded by the longest line.

    `encoding` is None for UTF-8 or what the byte-order mark says; `option` is how the person may say another, if at all.
    Raises InputError for a file that is no text, UsageError for an encoding that Python does not know, BadLine at the line
    that can't be read.

    >>> list(Lines(io.BytesIO("name\r\nKyïv".encode("utf-16"))))
    ['name\r\n', 'Kyïv']
    """

    def __init__(self, stream: IO[bytes], encoding: str | None = None, option: str | None = None) -> None:
        self._stream = stream
        self._option = option
        # One system call each time where possible: a signal is noticed between two, a slow pipe is not awaited.
        self._read = getattr(stream, "read1", stream.read)
        self._head = stream.read(_HEAD)
        if kind := binary_kind(self._head):
            raise InputError(advice(kind))
        self.encoding, skip = _decide(self._head, encoding)
        self.bytes_read = skip
        self._head = self._head[skip:]

    def __iter__(self) -> Iterator[str]:
        return itertools.chain.from_iterable(self._blocks())

    def _blocks(self) -> Iterator[list[str]]:
        """Give the lines of each piece that is read: many at once, since a million single steps would be felt."""
        decoder = codecs.getincrementaldecoder(self.encoding)("strict")
        chunk, rest = self._head, ""
        self._head = b""
        while chunk:
            try:
                text = decoder.decode(chunk)
            except UnicodeDecodeError as error:
                self.bytes_read += len(chunk) - len(error.object)
                yield from self._until(error, rest)
            self.bytes_read += len(chunk)
            rest = yield from self._whole_lines(rest + text)
            chunk = self._read(_CHUNK)
        try:
            rest += decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            self.bytes_read -= len(error.object)
            yield from self._until(error, rest)
        yield list(io.StringIO(rest, newline=""))

    def _until(self, error: UnicodeDecodeError, rest: str) -> Iterator[list[str]]:
        """Give the lines before the bad byte, then say what is wrong with the one that holds it."""
        good = rest + error.object[: error.start].decode(self.encoding)
        rest = yield from self._whole_lines(good)
        following = error.object[error.start :]
        if b"\n" not in following:
            following += self._stream.read(_EVIDENCE)
        sample = rest[-_BEFORE:].encode(self.encoding) + following[:_EVIDENCE]
        raise BadLine(_undecodable(error, self.encoding, self.bytes_read + error.start, sample, self._option))

    def _whole_lines(self, text: str) -> Generator[list[str], None, str]:
        """Give the lines that are whole, return what is left; a carriage return at the end may be half a line ending."""
        # Not str.splitlines, which also parts at U+0085, U+2028 and others that are content in a cell.
        lines = list(io.StringIO(text, newline=""))
        rest = "" if not lines or lines[-1].endswith("\n") else lines.pop()
        if "\0" in text:
            good = list(itertools.takewhile(lambda line: "\0" not in line, lines))
            yield good
            raise BadLine(
                _zero_byte(next(n for n in [*lines, rest][len(good) :] if "\0" in n), self.encoding, self._option)
            )
        yield lines
        if len(rest) > LINE_CHARACTERS:
            raise BadLine(f"the line is longer than {LINE_CHARACTERS:,} characters: this is no table of lines")
        return rest


def known_encoding(name: str) -> str:
    """Give Python's name of a text encoding; raises UsageError where there is none.

    >>> known_encoding("UHC")
    'cp949'
    """
    try:
        "".encode(name)  # refuses codecs such as hex, which lookup finds
        if (known := codecs.lookup(name).name) in _OF_DOMAINS:
            raise LookupError(name)
        return known
    except (LookupError, ValueError):
        common = "utf-8, utf-8-sig, utf-16, cp1252, cp1251, cp949, cp932, gb18030"
        raise UsageError(f"unknown encoding {name!r}; such as {common}") from None


def marked_encoding(head: bytes) -> tuple[str, int] | None:
    r"""The encoding that a byte-order mark says, and how many bytes it has; None without one.

    >>> marked_encoding("Kyiv".encode("utf-8-sig")), marked_encoding(b"Kyiv")
    (('utf-8', 3), None)
    """
    return next(((name, len(mark)) for mark, name in _MARKS if head.startswith(mark)), None)


def _decide(head: bytes, asked: str | None) -> tuple[str, int]:
    """Choose the encoding; the length of the byte-order mark to skip goes with it."""
    marked = marked_encoding(head)
    if asked is None:
        return marked or ("utf-8", 0)
    name = known_encoding(asked)
    if marked is None:
        return name, 0
    if marked[0].startswith(name.removesuffix("-sig")):
        return marked
    raise InputError(f"begins with the byte-order mark of {marked[0]}, not {asked}; leave --encoding out")


def _zero_byte(line: str, encoding: str, option: str | None) -> str:
    if encoding == "utf-8" and line.count("\0") * 3 > len(line):
        mend = f"try {option} utf-16-le" if option else "save it as UTF-8"
        return f"a NUL byte, which no text file holds; perhaps UTF-16 without its mark: {mend}"
    return "a NUL byte, which no text file holds; take it out, for example with: tr -d '\\0'"


def _undecodable(error: UnicodeDecodeError, encoding: str, offset: int, sample: bytes, option: str | None) -> str:
    said = f"byte {offset:,} (0x{error.object[error.start]:02X}) is not {encoding.upper()}"
    likely = likely_encodings(sample, without=encoding)
    if not likely:
        return f"{said}, nor any encoding that namekit knows"
    mend = "Say which encoding it is" if option else "Save it as UTF-8 (in Excel “CSV UTF-8”), from what it is"
    flag = f"{option} " if option else ""
    shown = (f"  {flag}{name:<10} {line.strip()[:_SHOWN]}" for name, line in likely)
    return "\n".join([f"{said}. {mend}; the line would read:", *shown])

"""Whether a file is text as the readers take it: UTF-8 all through, in lines of a bearable length."""

from __future__ import annotations

import codecs
from typing import IO, NamedTuple

from namekit.base.limits import RECORD_BYTES

_CHUNK = 1 << 20
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Fault(NamedTuple):
    """What keeps a file from being text, and how to mend it."""

    line: int
    message: str
    mend: str


def fault(stream: IO[bytes]) -> Fault | None:
    r"""Look for the first byte that is no text, in a file of any size; None where all of it is.

    >>> import io
    >>> fault(io.BytesIO("Kyiv\nКиїв".encode("cp1251")))
    Fault(line=2, message='byte 5 (0xca) is not UTF-8', mend='save the file as UTF-8')
    """
    decode = codecs.getincrementaldecoder("utf-8")()
    line, at, pending = 1, 0, 0
    while True:
        chunk = stream.read(_CHUNK)
        if at == 0 and chunk.startswith(_UTF16):
            return Fault(1, "the file is UTF-16", "save it as UTF-8")
        held = len(decode.getstate()[0])
        try:
            decode.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            message = f"byte {at - held + error.start} (0x{error.object[error.start]:02x}) is not UTF-8"
            return Fault(line + error.object.count(b"\n", 0, error.start), message, "save the file as UTF-8")
        if (nul := chunk.find(b"\0")) >= 0:
            return Fault(line + chunk.count(b"\n", 0, nul), "a NUL byte", "the file is damaged, or no text")
        if not chunk:
            return None
        line += chunk.count(b"\n")
        pending = len(chunk) - 1 - last if (last := chunk.rfind(b"\n")) >= 0 else pending + len(chunk)
        if pending > RECORD_BYTES:
            return Fault(line, f"a line of more than {RECORD_BYTES >> 20} MB", "write one record a line")
        at += len(chunk)

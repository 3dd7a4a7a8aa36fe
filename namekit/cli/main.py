"""The command `namekit`: subcommands that are imported when they are asked for, one place where errors become words."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from namekit.base.errors import NamekitError
from namekit.cli._lazy import LazyGroup

if TYPE_CHECKING:
    from types import FrameType

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # no linear algebra here, and starting its threads takes 50 ms

_COMMANDS = {
    "annotate": "Find the names in a text and say what they mean.",
    "compare": "Say whether two names may mean the same, and why.",
    "evaluate": "Measure how well names are resolved.",
    "gazetteer": "Show, search, check and change gazetteers.",
    "normalize": "Add to each row of a table which entity its name means.",
    "resolve": "Say which entity a name means, how sure, and why.",
    "schemes": "List the romanization schemes.",
    "transliterate": "Write text in Latin letters.",
    "variants": "List the spellings of a name, the likeliest first.",
}
_UNREADABLE = 2
_EVIDENCE, _SHOWN = 4096, 80
"""Bytes from which an encoding is guessed, and how much of their first line is shown."""
_INTERRUPTED = 130


class _Failure(click.ClickException):
    """Bad usage or unreadable input, said in one message."""

    exit_code = _UNREADABLE


class _Commands(LazyGroup):
    """The commands, with errors as words."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except NamekitError as error:
            raise _Failure(str(error)) from error
        except BrokenPipeError:
            _stop_writing()
            ctx.exit(0)
        except UnicodeDecodeError as error:
            raise _Failure(_not_utf_8(error)) from error
        except OSError as error:
            raise _Failure(_not_opened(error)) from error


def _not_opened(error: OSError) -> str:
    """Say of a file what the system says, in the words that namekit has for it."""
    words = {errno.ENOENT: "there is no such file"}.get(error.errno or 0, error.strerror or str(error))
    return f"{error.filename}: {words}" if error.filename else words


def _not_utf_8(error: UnicodeDecodeError) -> str:
    """Say which byte is no UTF-8, and how its line would read in the encodings that it may be in."""
    from namekit.tables.likely import likely_encodings

    said = f"the input is not UTF-8 (byte 0x{error.object[error.start]:02X})"
    begin = max(error.object.rfind(sign, 0, error.start) for sign in (b"\n", b". ")) + 1
    likely = likely_encodings(error.object[begin : begin + _EVIDENCE], without="utf-8")
    if not likely:
        return f"{said}, nor any encoding that namekit knows"
    shown = (f"  iconv -f {name.upper():<10} -t UTF-8   {line.strip()[:_SHOWN]}" for name, line in likely)
    return "\n".join([f"{said}; convert it first from what it is, by which the line would read:", *shown])


def _find(name: str) -> click.Command:
    command: click.Command = getattr(importlib.import_module(f"namekit.cli.{name}"), name)
    return command


@click.command(cls=_Commands, summaries=_COMMANDS, find=_find, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="namekit")
def cli() -> None:
    """Find which person, place or organization a written name means.

    \b
    namekit normalize people.csv --column name --output done.csv
    namekit resolve "Kim Yonghyun"
    """  # noqa: D301 - click reads the control character


def main() -> NoReturn:
    """Run the command and end the process.

    0: done; 1: a failure that a flag asked for; 2: bad usage or unreadable input; 130: interrupted.
    """
    signal.signal(signal.SIGTERM, _terminate)
    gc.set_threshold(50_000)  # hardly any cycles are made, and looking for them is a tenth of a short command's time
    _lead_nowhere()
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        code = cli.main(prog_name="namekit", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except BrokenPipeError:
        _stop_writing()
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _lead_nowhere() -> None:
    """Give standard streams that were closed at the start (`>&-`) a place that leads nowhere: else a file opened later has their number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the end


def _stop_writing() -> None:
    """Let go of standard output, whose reader has had enough: what Python still flushes at its end goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _terminate(number: int, _frame: FrameType | None) -> NoReturn:
    """Unwind, so that temporary files are removed."""
    sys.exit(128 + number)


def _speak_utf8(stream: Any) -> None:
    """Text is UTF-8 in files and pipes whatever the locale; what a terminal can't show is escaped, not a crash."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()

"""What only a real process shows: signals, pipes, terminals, locale, what is imported."""

import os
import pty
import signal
import subprocess
import sys
import time

import pytest

SMALL = ("-g", "small.tsv")


def test_a_killed_run_leaves_nothing_under_the_target_s_name(process, tmp_path):
    with process("normalize", "-c", "name", "-o", "out.csv", *SMALL) as run:
        run.stdin.write(b"name,x\n" + b"Kyiv,1\n" * 200_000)
        run.stdin.flush()
        wait_for(lambda: any(p.name.startswith(".out.csv") and p.stat().st_size for p in tmp_path.iterdir()))
        run.kill()

    assert run.returncode == -signal.SIGKILL
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_an_interrupted_run_leaves_no_file_at_all(process, tmp_path, number, code):
    with process("normalize", "-c", "name", "-o", "out.csv", *SMALL) as run:
        run.stdin.write(b"name,x\n" + b"Kyiv,1\n" * 200_000)
        run.stdin.flush()
        wait_for(lambda: any(p.name.startswith(".out.csv") for p in tmp_path.iterdir()))
        time.sleep(0.3)  # until it waits for more: Python notices a signal late if it comes just before a read
        run.send_signal(number)
        run.wait(10)
        said = run.stderr.read()

    assert run.returncode == code
    assert b"Traceback" not in said
    assert [p.name for p in tmp_path.iterdir()] == ["small.tsv"]


def wait_for(condition):
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.02)


def test_a_closed_pipe_is_silent(process, tmp_path):
    (tmp_path / "in.csv").write_bytes(b"name,x\n" + b"Kyiv,1\n" * 100_000)
    with process("normalize", "in.csv", "-c", "name", *SMALL) as run:
        header = run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()

    assert header.startswith(b"name,x,name_status")
    assert said == b""
    assert run.returncode == 0


@pytest.mark.parametrize(
    ("closed", "command", "code"),
    [
        ("<&-", "normalize -c name", 2),
        ("<&-", "annotate", 0),
        ("<&-", "transliterate --scheme ko-rr", 0),
        (">&-", "normalize in.csv -c name", 0),
        (">&-", "resolve Kyiv", 0),
        ("2>&-", "normalize in.csv -c name", 0),
        ("2>&-", "normalize missing.csv -c name", 2),
    ],
)
def test_streams_that_are_closed_lead_nowhere(tmp_path, process, closed, command, code):
    (tmp_path / "in.csv").write_bytes(b"name,x\nKyiv,1\n")
    gazetteer = "" if command.startswith("trans") else "-g small.tsv"
    line = f"exec {sys.executable} -m namekit {command} {gazetteer} {closed}"
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, check=False)

    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)
    if closed == "2>&-" and not code:
        assert done.stdout.startswith(b"name,x,name_status")


def test_a_terminal_is_no_input(process):
    _, terminal = pty.openpty()
    with process("normalize", "-c", "name", *SMALL, stdin=terminal) as run:
        said = run.stderr.read()

    assert run.returncode == 2
    assert b"no input: name a file, or pipe one in" in said


def test_progress_is_shown_on_a_terminal_and_nowhere_else(process, tmp_path):
    (tmp_path / "in.csv").write_bytes(b"name,x\n" + b"Kyiv,1\n" * 100)
    ours, terminal = pty.openpty()
    with process("normalize", "in.csv", "-c", "name", "-o", "out.csv", *SMALL, stderr=terminal) as run:
        assert run.wait(20) == 0
    os.close(terminal)
    shown = os.read(ours, 10_000)
    with process("normalize", "in.csv", "-c", "name", "-o", "out.csv", *SMALL) as run:
        said = run.stderr.read()

    assert b"100%" in shown
    assert b"%" not in said


def test_text_is_utf_8_whatever_the_locale(process):
    locale = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    with process("normalize", "-c", "name", *SMALL, environment=locale) as run:
        out, _ = run.communicate("name,x\n김용현,1\n".encode())
    with process("resolve", "김용현", *SMALL, environment=locale) as view:
        _shown, said = view.communicate()

    assert "김용현,1,none".encode() in out
    assert view.returncode == 0, said


def test_an_error_is_words_and_2(process):
    with process("normalize", "missing.csv", "-c", "name") as run:
        out, said = run.communicate()

    assert (run.returncode, out, said) == (2, b"", b"Error: missing.csv: there is no such file\n")


HEAVY = {"numpy", "yaml", "msgspec", "rapidfuzz", "unidecode", "requests", "pandas"}


@pytest.mark.parametrize("arguments", [["--help"], ["normalize", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments):
    program = (
        "import sys; from namekit.cli.main import cli\n"
        f"cli.main({arguments!r}, prog_name='namekit', standalone_mode=False)\n"
        f"print('heavy:', *sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stderr == "heavy:\n"
    assert "namekit" in done.stdout

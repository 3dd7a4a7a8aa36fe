"""Long runs through the real process: cut off at any moment and gone on with, and spread over workers."""

import os
import signal
import time
from pathlib import Path

import pytest

ARGUMENTS = ("normalize", "in.csv", "-c", "name", "-g", "small.tsv", "-o", "out.csv")
RESUME = (*ARGUMENTS, "--resume", "--review", "review.csv")
MADE = {"in.csv", "small.tsv", "out.csv", "review.csv"}


@pytest.fixture
def rows(tmp_path):
    """Write a file of more rows than are taken at once."""
    names = [f"Kyiv {i % 600}" if i % 3 else "Lviv" for i in range(100_000)]
    (tmp_path / "in.csv").write_text("".join(["id,name\n", *(f"{i},{name}\n" for i, name in enumerate(names))]))


@pytest.fixture
def done(process, tmp_path):
    """Run the command to its end; give what it wrote and what it said."""

    def run(*arguments):
        with process(*arguments) as started:
            _, said = started.communicate(timeout=120)
        return started.returncode, said.decode()

    return run


def wait_for(condition, started):
    until = time.monotonic() + 60
    while started.poll() is None and not condition():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.002)


def written(folder: Path):
    return [(folder / name).read_bytes() for name in ("out.csv", "review.csv")]


def part(folder: Path):
    return next(folder.glob(".out.csv.*.part"), None)


MOMENTS = {
    "at the start": lambda folder: True,
    "when answers can be kept": lambda folder: (folder / "out.csv.progress").exists(),
    "when the output is opened": lambda folder: part(folder) is not None,
    "when the output has its name": lambda folder: (folder / "out.csv").exists(),
}


@pytest.fixture
def whole(done, tmp_path, rows):
    """Write what an uninterrupted run writes, and take it away again."""
    assert done(*RESUME)[0] == 0
    found = written(tmp_path)
    for name in ("out.csv", "review.csv"):
        (tmp_path / name).unlink()
    return found


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_run_goes_on_to_the_very_same_bytes(process, done, tmp_path, whole, moment):
    with process(*RESUME) as started:
        wait_for(lambda: MOMENTS[moment](tmp_path), started)
        started.kill()
    code, said = done(*RESUME)

    assert (code, said.count("100,000 rows, 401 distinct")) == (0, 1), said
    assert written(tmp_path) == whole
    assert {p.name for p in tmp_path.iterdir()} == MADE


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_run_that_was_killed_in_the_middle_goes_on_to_the_very_same_bytes(process, done, tmp_path, whole, workers):
    with waiting(process, tmp_path, *RESUME, "--workers", workers) as started:
        started.kill()
    assert {p.name for p in tmp_path.iterdir()} >= {"out.csv.progress", part(tmp_path).name}
    code, said = done(*RESUME, "--workers", workers)

    assert (code, said.count("100,000 rows, 401 distinct")) == (0, 1), said
    assert written(tmp_path) == whole
    assert {p.name for p in tmp_path.iterdir()} == MADE


def test_a_run_that_was_killed_again_and_again_comes_to_its_end(process, done, tmp_path, rows, monkeypatch):
    assert done(*ARGUMENTS)[0] == 0
    whole = (tmp_path / "out.csv").read_bytes()
    (tmp_path / "out.csv").unlink()

    wait = 0.4
    while not (tmp_path / "out.csv").exists():
        with process(*ARGUMENTS, "--resume") as started:
            time.sleep(wait)
            started.kill()
        wait *= 1.5

    assert done(*ARGUMENTS, "--resume")[0] == 0
    assert (tmp_path / "out.csv").read_bytes() == whole
    assert {p.name for p in tmp_path.iterdir()} == {"in.csv", "small.tsv", "out.csv"}


def waiting(process, tmp_path, *arguments, **options):
    """Start a run that has written its first rows and waits for more of its input."""
    started = process("normalize", "-", *arguments[2:], **options)
    started.stdin.write((tmp_path / "in.csv").read_bytes())
    started.stdin.flush()
    wait_for(lambda: part(tmp_path) and part(tmp_path).stat().st_size > 1000, started)
    time.sleep(0.3)  # until it waits: Python notices a signal late if it comes just before a read
    return started


def interrupted(process, tmp_path, *arguments, number=signal.SIGINT):
    with waiting(process, tmp_path, *arguments) as started:
        os.kill(started.pid, number)
        started.wait(60)
        said = started.stderr.read().decode()
    return started.returncode, said


def test_an_interrupted_run_says_how_to_go_on_and_leaves_its_answers_alone(process, done, tmp_path, rows):
    code, said = interrupted(process, tmp_path, *RESUME)

    assert code == 130
    assert "the same command again" in said
    assert {p.name for p in tmp_path.iterdir()} - {"out.csv.progress-journal"} == {
        *("in.csv", "small.tsv", "out.csv.progress")
    }
    assert "Going on: 401 names were answered before, in out.csv.progress." in done(*RESUME)[1]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (["--threshold", "0.95"], "another --threshold"),
        (["--limit", "3"], "another --limit"),
        (["--type", "place"], "another --type"),
    ],
)
def test_answers_of_a_run_with_other_settings_are_refused_and_kept(process, done, tmp_path, rows, change, said):
    interrupted(process, tmp_path, *RESUME)
    before = (tmp_path / "out.csv.progress").read_bytes()
    code, words = done(*RESUME, *change)

    assert code == 2
    assert f"out.csv.progress holds the answers of a run with {said}; delete it to start again" in words
    assert (tmp_path / "out.csv.progress").read_bytes() == before
    assert not (tmp_path / "out.csv").exists()


def test_a_gazetteer_that_was_changed_is_another(process, done, tmp_path, rows):
    interrupted(process, tmp_path, *RESUME)
    with (tmp_path / "small.tsv").open("a") as file:
        file.write("place/kyiv-2\tLOC\tKyiv 2\ten\n")

    assert "another gazetteer" in done(*RESUME)[1]


def test_an_input_that_was_changed_is_read_as_it_is_now(process, done, tmp_path, rows):
    interrupted(process, tmp_path, *RESUME)
    (tmp_path / "in.csv").write_text("id,name\n1,Kyiv\n2,Nobody\n")
    assert done(*RESUME)[0] == 0
    resumed = (tmp_path / "out.csv").read_bytes()
    assert done(*ARGUMENTS)[0] == 0

    assert (tmp_path / "out.csv").read_bytes() == resumed


def test_a_file_that_holds_no_answers_is_left_alone(done, tmp_path, rows):
    (tmp_path / "out.csv.progress").write_text("my own notes on the progress of this work\n" * 50)
    code, said = done(*RESUME)

    assert code == 2
    assert "holds no answers of namekit" in said
    assert "my own notes" in (tmp_path / "out.csv.progress").read_text()


def test_two_runs_do_not_share_their_answers(process, done, tmp_path, rows):
    with waiting(process, tmp_path, *RESUME) as first:
        code, said = done(*RESUME)
        first.communicate(timeout=60)

    assert (code, "in use by another run" in said) == (2, True)
    assert (tmp_path / "out.csv").exists()


def test_standard_output_cannot_be_gone_on_with(done, rows):
    code, said = done("normalize", "in.csv", "-c", "name", "--resume")

    assert (code, "--resume needs a file to write" in said) == (2, True)


def test_any_number_of_workers_writes_the_same_bytes(done, tmp_path, rows):
    outputs = set()
    for workers in ("1", "2", "3"):
        code, said = done(*ARGUMENTS, "--workers", workers)
        assert (code, "100,000 rows, 401 distinct" in said) == (0, True)
        outputs.add((tmp_path / "out.csv").read_bytes())

    assert len(outputs) == 1


def children(pid):
    """Processes that a process has started, but for the one that tracks its resources."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            words = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if parent == pid and b"spawn_main" in words:
            found.append(int(stat.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds processes under /proc")
def test_a_killed_worker_is_said_and_nothing_is_left(process, tmp_path, rows):
    with waiting(process, tmp_path, *ARGUMENTS, "--workers", "2") as started:
        os.kill(children(started.pid)[0], signal.SIGKILL)
        _, said = started.communicate(b"".join(b"%d,New %d\n" % (i, i) for i in range(100)), timeout=60)

    assert started.returncode == 2
    assert b"a worker process ended before its work was done" in said
    assert b"Traceback" not in said
    assert {p.name for p in tmp_path.iterdir()} == {"in.csv", "small.tsv"}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="finds processes under /proc")
def test_workers_end_with_the_process_that_started_them(process, tmp_path, rows):
    with waiting(process, tmp_path, *ARGUMENTS, "--workers", "2") as started:
        workers = children(started.pid)
        started.kill()
    assert workers
    until = time.monotonic() + 20
    while any(Path(f"/proc/{pid}/cmdline").exists() and _alive(pid) for pid in workers):
        assert time.monotonic() < until, "workers outlived their parent"
        time.sleep(0.05)


def _alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_an_interrupted_run_with_workers_is_quiet_and_leaves_nothing(process, tmp_path, rows):
    with waiting(process, tmp_path, *ARGUMENTS, "--workers", "2", start_new_session=True) as started:
        os.killpg(started.pid, signal.SIGINT)  # as a terminal does: to all processes
        started.wait(60)
        said = started.stderr.read()

    assert started.returncode == 130
    assert said.strip() == b""
    assert {p.name for p in tmp_path.iterdir()} == {"in.csv", "small.tsv"}


def test_a_gazetteer_with_a_fault_is_said_once_whatever_the_workers(done, tmp_path, rows):
    (tmp_path / "small.tsv").write_text("entity_id\ttype\tname\tlang\nplace/kyiv\tGHOST\tKyiv\ten\n")
    code, said = done(*ARGUMENTS, "--workers", "2")

    assert code == 2
    assert "Traceback" not in said
    assert said.count("small.tsv:2") == 1

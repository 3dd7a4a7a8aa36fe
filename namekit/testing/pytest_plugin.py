"""pytest plugin: the tests of a gazetteer, each an item of its own.

It does nothing until the option `namekit_gazetteer` names a gazetteer, and imports nothing heavy before. Then it collects files
`*.tests.yaml`, and the `tests:` of entities in the gazetteer files that the option names, where pytest comes upon them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.curation.check import Case, Outcome
    from namekit.curation.suite import Suite

_OPTION = "namekit_gazetteer"
_BUILTIN = "builtin"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    described = "Gazetteers whose tests are run, a line each, the lowest layer first: files, folders, or 'builtin'."
    parser.addini(_OPTION, described, type="linelist", default=[])


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> GazetteerFile | None:
    """Collect test files, and those files of the gazetteer that have tests."""
    named = parent.config.getini(_OPTION)
    if not named or file_path.suffix not in {".yaml", ".yml"}:
        return None
    if file_path.name.endswith((".tests.yaml", ".tests.yml")) or file_path.resolve() in _files(parent.config):
        collected: GazetteerFile = GazetteerFile.from_parent(parent, path=file_path)
        return collected
    return None


class GazetteerFile(pytest.File):
    """A file with tests; all of them are looked up in one batch when the first is run."""

    _outcomes: dict[tuple[str, str, str, int], Outcome] | None = None

    def collect(self) -> Iterator[GazetteerTest]:
        """Tests of the file, called by what they promise."""
        from namekit.base.errors import InputError
        from namekit.curation.check import cases_of, read_cases
        from namekit.gazetteer.folder import is_tests
        from namekit.gazetteer.reader import read

        try:
            self.cases = read_cases(self.path) if is_tests(self.path) else list(cases_of(read(self.path)))
        except InputError as error:
            raise self.CollectError(str(error)) from None
        for case in self.cases:
            yield GazetteerTest.from_parent(self, name=case.promise, case=case)

    def outcome(self, case: Case) -> Outcome:
        """What became of one of the file's tests."""
        if self._outcomes is None:
            suite = _suite(self.config)
            self._outcomes = {_key(found.case): found for found in suite.run(self.cases)}
        return self._outcomes[_key(case)]


class GazetteerTest(pytest.Item):
    """One name, and what it must or must not be."""

    def __init__(self, *, case: Case, **rest: Any) -> None:
        super().__init__(**rest)
        self.case = case

    def runtest(self) -> None:
        """Fail where the resolver answers otherwise."""
        assert isinstance(self.parent, GazetteerFile)  # noqa: S101 - says the type
        outcome = self.parent.outcome(self.case)
        if not outcome.passed:
            pytest.fail(str(outcome), pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the test is written."""
        return self.path, self.case.line - 1, self.name


_SUITE: pytest.StashKey[Suite] = pytest.StashKey()
_FILES: pytest.StashKey[frozenset[Path]] = pytest.StashKey()


def _suite(config: pytest.Config) -> Suite:
    """The gazetteers, opened once a run."""
    if _SUITE not in config.stash:
        from namekit.curation.suite import Suite

        named = config.getini(_OPTION)
        own = [str(config.rootpath / name) for name in named if name != _BUILTIN]
        config.stash[_SUITE] = Suite(own, [_BUILTIN] if _BUILTIN in named else [])
    return config.stash[_SUITE]


def _files(config: pytest.Config) -> frozenset[Path]:
    """Gazetteer files that the option names."""
    if _FILES not in config.stash:
        from namekit.gazetteer.folder import files

        named = [config.rootpath / name for name in config.getini(_OPTION) if name != _BUILTIN]
        config.stash[_FILES] = frozenset(path.resolve() for path in files(*named))
    return config.stash[_FILES]


def _key(case: Case) -> tuple[str, str, str, int]:
    return case.name, case.expect, case.differ, case.line

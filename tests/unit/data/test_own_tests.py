"""The tests that the built-in gazetteer holds in its own files."""

from __future__ import annotations

from namekit.curation.suite import Suite
from namekit.resolver import BUILTIN


def test_what_the_built_in_gazetteer_promises_of_itself_holds() -> None:
    suite = Suite([BUILTIN])
    outcomes = suite.run(suite.cases())

    assert outcomes, "entities of the overlays have tests"
    assert [str(outcome) for outcome in outcomes if not outcome.passed] == []

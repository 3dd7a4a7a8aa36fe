"""`namekit gazetteer test`: whether names resolve as the gazetteer promises."""

from __future__ import annotations

import click

from namekit.cli._gazetteers import below_option
from namekit.cli._options import BUILT_IN, json_option

_UNTESTED = "no entity has tests; write tests: {match: [...], differ: [...]} in one, or a file that ends in .tests.yaml"


@click.command("test")
@click.argument("files", nargs=-1, type=click.Path())
@below_option
@json_option
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], gazetteers: tuple[str, ...], as_json: bool) -> None:
    """Run the tests in entities of FILES and in FILES that end in .tests.yaml; without FILES, the built-in ones.

    A folder stands for all gazetteer and test files below it. Ends with 1 when a test fails.

    \b
    namekit gazetteer test mine.yaml mine.tests.yaml -g builtin
    """  # noqa: D301 - click reads the control character
    from namekit.curation.check import parted
    from namekit.curation.suite import Suite

    own, tests = parted(files)
    suite = Suite(own or ([] if tests else [BUILT_IN]), gazetteers, _say)
    outcomes = suite.run(suite.cases(tests))
    failed = [outcome for outcome in outcomes if not outcome.passed]
    if as_json:
        import json

        rows = [
            {
                "promise": o.case.promise,
                "passed": o.passed,
                "found": o.found,
                "file": str(o.case.file),
                "line": o.case.line,
            }
            for o in outcomes
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for outcome in failed:
            click.echo(str(outcome))
    click.echo(f"{len(outcomes)} test{'' if len(outcomes) == 1 else 's'}, {len(failed)} failed", err=True)
    if not outcomes:
        click.echo(f"{', '.join(files) or 'the built-in gazetteer'}: {_UNTESTED}", err=True)
    ctx.exit(int(bool(failed)))


def _say(what: str) -> None:
    click.echo(what, err=True)

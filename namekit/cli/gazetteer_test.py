"""`namekit gazetteer test`: whether names resolve as the gazetteer promises."""

from __future__ import annotations

from pathlib import Path

import click

from namekit.cli._gazetteers import below_option, gazetteer_of
from namekit.cli._options import BUILT_IN, Source, json_option


@click.command("test")
@click.argument("files", nargs=-1, type=click.Path())
@below_option
@json_option
@click.pass_context
def command(ctx: click.Context, files: tuple[str, ...], gazetteers: tuple[str, ...], as_json: bool) -> None:
    r"""Run the tests in entities of FILES and in FILES that end in .tests.yaml; without FILES, the built-in ones.

    Ends with 1 when a test fails.

    \b
    namekit gazetteer test mine.yaml mine.tests.yaml -g builtin
    """
    from namekit.curation.check import cases_of, read_cases, run
    from namekit.gazetteer.folder import is_tests

    tests = [file for file in files if is_tests(Path(file))]
    own = [file for file in files if file not in tests] or ([] if tests else [BUILT_IN])
    layers = tuple(dict.fromkeys([*gazetteers, *own])) or (BUILT_IN,)
    cases = [*cases_of(gazetteer_of(layers)), *read_cases(*tests)] if own else read_cases(*tests)
    outcomes = run(cases, Source(layers).open())
    failed = [outcome for outcome in outcomes if not outcome.passed]
    if as_json:
        import json

        rows = [{"promise": o.case.promise, "passed": o.passed, "found": o.found} for o in outcomes]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for outcome in failed:
            click.echo(str(outcome))
    click.echo(f"{len(outcomes)} tests, {len(failed)} failed", err=True)
    ctx.exit(int(bool(failed)))

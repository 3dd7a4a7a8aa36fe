import re

import pytest
from click import Context, Group

from namekit.cli.main import cli, main

CONTEXT = Context(cli)
COMMANDS = cli.list_commands(CONTEXT)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_where_its_name_says_and_says_what_it_does(name):
    command = cli.get_command(CONTEXT, name)

    assert command.name == name
    assert command.get_short_help_str(200)


def every_command(group=cli):
    for name in group.list_commands(CONTEXT):
        command = group.get_command(CONTEXT, name)
        yield from every_command(command) if isinstance(command, Group) else [command]


@pytest.mark.parametrize("command", list(every_command()), ids=lambda command: command.name)
def test_examples_in_help_can_be_copied(command):
    """A control character that is written out, or lines that run together, can't."""
    assert "\\b" not in command.help


def test_help_lists_the_commands(namekit):
    shown = namekit("--help").stdout

    assert sorted(COMMANDS) == COMMANDS
    assert all(f"\n  {name} " in shown for name in COMMANDS)


def test_input_that_is_no_utf_8_is_words_and_not_a_traceback(namekit, resolver, monkeypatch):
    monkeypatch.setattr(resolver, "resolve_many", lambda *_, **__: b"M\xfcller".decode())
    result = namekit("resolve", "Kyiv")

    assert result.exit_code == 2
    assert "not UTF-8 (byte 0xFC)" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["normalise"], "No such command 'normalise'; did you mean 'normalize'?"),
        (["gazetteer", "serch"], "No such command 'serch'; did you mean 'search'?"),
        (["xyz"], "No such command 'xyz'."),
    ],
)
def test_an_unknown_command_is_bad_usage(namekit, arguments, said):
    result = namekit(*arguments)

    assert result.exit_code == 2
    assert said in result.stderr


@pytest.mark.parametrize("group", [cli, cli.get_command(CONTEXT, "gazetteer")], ids=["namekit", "gazetteer"])
def test_what_a_list_of_commands_says_of_each_stands_on_its_line(group):
    shown = group.get_help(Context(group, terminal_width=80))

    assert all(re.search(rf"^  {name} +{re.escape(said)}$", shown, re.M) for name, said in group.summaries.items())


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_a_command_s_help_opens_with_an_example(namekit, option):
    for name in ("normalize", "resolve", "compare"):
        lines = namekit(name, option).stdout.splitlines()
        assert any(line.startswith(f"  namekit {name} ") for line in lines)


@pytest.fixture
def ended(monkeypatch, tmp_path):
    """Run `main` and give the code that the process would end with."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("signal.signal", lambda *_: None)

    def run(*arguments):
        monkeypatch.setattr("sys.argv", ["namekit", *arguments])
        with pytest.raises(SystemExit) as caught:
            main()
        return caught.value.code

    return run


def test_the_process_ends_with_0_2_or_130(ended, resolver, capsys, monkeypatch):
    assert ended("resolve", "Kyiv") == 0
    assert ended("resolve") == 2
    assert ended("normalize", "missing.csv", "-c", "name") == 2

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(resolver, "resolve_many", interrupted)
    assert ended("resolve", "Kyiv") == 130
    assert "Traceback" not in capsys.readouterr().err


def test_an_error_in_the_program_is_no_error_of_the_person(ended, resolver, monkeypatch):
    monkeypatch.setattr(resolver, "resolve_many", lambda *_, **__: 1 / 0)
    monkeypatch.setattr("sys.argv", ["namekit", "resolve", "Kyiv"])
    with pytest.raises(ZeroDivisionError):
        main()

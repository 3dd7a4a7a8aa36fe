import importlib.util
from pathlib import Path

TOP = Path(__file__).parent.parent.parent


def test_the_command_line_reference_is_what_help_says():
    spec = importlib.util.spec_from_file_location("build_cli_reference", TOP / "tools" / "build_cli_reference.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    assert tool.TARGET.read_text(encoding="utf-8") == tool.reference(), "run python tools/build_cli_reference.py"

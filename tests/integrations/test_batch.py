import subprocess
import sys

import pytest

from namekit.base.errors import UsageError
from namekit.integrations.batch import Batch, library, resolver_of


def test_a_gazetteer_is_opened_once_until_its_file_changes(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("- {id: place/kyiv, type: place, name: Kyiv}\n")
    first = resolver_of(path)

    assert resolver_of(str(path)) is first
    assert resolver_of([path]) is first
    path.write_text("- {id: place/lviv, type: place, name: Lviv}\n")
    assert Batch(path)(["Lviv"]).fields["id"] == ["place/lviv"]


def test_a_resolver_is_taken_as_it_is(resolver):
    assert resolver_of(resolver) is resolver


def test_a_limit_is_one_or_more(resolver):
    with pytest.raises(UsageError, match="limit is 0"):
        Batch(resolver, limit=0)


@pytest.mark.parametrize(
    ("module", "needs"), [("polars", "polars"), ("pandas", "pandas"), ("duckdb", "duckdb"), ("duckdb", "pyarrow")]
)
def test_a_library_that_is_missing_is_said_with_what_to_install(module, needs):
    program = (
        f"import sys; sys.modules[{needs!r}] = None\n"
        + ("import types; sys.modules['duckdb'] = types.ModuleType('duckdb')\n" if needs == "pyarrow" else "")
        + f"import namekit.integrations.{module}"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.stderr.splitlines()[-1].endswith(f"namekit.integrations.{module} needs {needs}: pip install {needs}")


def test_of_a_module_the_package_is_installed():
    with pytest.raises(UsageError, match=r"needs no_such_package: pip install no_such_package$"):
        library("no_such_package.sql.types", "spark")


def test_the_package_needs_no_library():
    program = (
        "import sys, namekit.integrations.batch; print(*{'pandas', 'polars', 'pyarrow', 'duckdb'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "\n"

"""The writer of data/gazetteer keeps the remarks of a file where they stand."""

import runpy
from pathlib import Path

import pytest
import yaml

TOOL = runpy.run_path(str(Path(__file__).parents[3] / "tools" / "_yaml_lines.py"))

OVERLAY = """\
# Names that the generated files lack.
# Each with its source.

# The fort's names are the town's.
# It is the town that is in the news.
- id: place/sd/el-geneina-fort
  remove: [El Geneina]

- id: place/ua/odesa
  add:
    - {text: Odessa, lang: en}

# One word is the city, three are the man.
- id: place/vn/ho-chi-minh-city
  remove: [Хо Ши Мин]
"""


@pytest.mark.parametrize("text", [OVERLAY, OVERLAY.partition("\n\n")[0] + "\n\n- id: place/ua\n", "\n- id: place/ua\n"])
def test_a_file_that_is_read_and_written_again_has_the_same_bytes(text, tmp_path):
    head, above = TOOL["comments"](text)
    TOOL["write"](tmp_path / "again.yaml", head, yaml.safe_load(text), above)
    assert (tmp_path / "again.yaml").read_text("utf-8") == text


def test_a_head_ends_where_an_entity_begins():
    assert TOOL["comments"]("# Names.\n- id: place/ua\n") == (["Names."], {})


@pytest.mark.parametrize(
    "text",
    [
        OVERLAY.replace("  add:", "  # as the press writes it\n  add:"),
        OVERLAY.replace("  add:", "  add:  # as the press writes it"),
        OVERLAY + "# as the press writes it\n",
    ],
)
def test_a_comment_that_has_no_place_is_refused(text):
    with pytest.raises(ValueError, match="as the press writes it"):
        TOOL["comments"](text)


def test_a_number_sign_in_a_name_is_no_comment():
    assert TOOL["comments"]('- id: place/x\n  name: "Block #4"\n') == ([], {})

"""Scripts of characters, runs and texts."""

import pytest

from namekit.scripts import Run, main_script, runs, script_of
from namekit.scripts.runs import script_alone

SCRIPTS = "Aа김金あアاאαԱაहবதతಕગമਸไမខລሀ"
CODES = (
    "Latn Cyrl Hang Hani Hira Kana Arab Hebr Grek Armn Geor Deva "
    "Beng Taml Telu Knda Gujr Mlym Guru Thai Mymr Khmr Laoo Ethi"
)


def test_script_of():
    assert [script_of(char) for char in SCRIPTS] == CODES.split()
    assert [script_of(char) for char in " 1-\u0301\U000e1000"] == ["Zyyy", "Zyyy", "Zyyy", "Zinh", "Zzzz"]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Kim", "Latn"),
        ("2024-09-06", "Zyyy"),
        ("", "Zyyy"),
        ("…", "Zyyy"),
        ("Müller", "Latn"),
        ("김 용현", "Hang"),
        ("高市早苗", "Hani"),
        ("高市さなえ", "Jpan"),
        ("ドナルド", "Jpan"),
        ("Київ (Ky)", "Cyrl"),
        ("김용현 Ko", "Hang"),
    ],
)
def test_main_script(text, script):
    assert main_script(text) == script


def test_runs_join_common_characters_to_what_is_before():
    assert runs("«Київ» (Kyiv), 키이우") == [Run(0, 8, "Cyrl"), Run(8, 15, "Latn"), Run(15, 18, "Hang")]
    assert runs("12") == [Run(0, 2, "Zyyy")]
    assert runs("") == []


def test_a_long_text_is_looked_at_once():
    """A text that turns foreign at its end must not be tried in all ways."""
    assert script_alone("ā" * 5000 + "b" * 5000 + "я") == ""
    assert script_alone("д-" * 5000 + "д") == "Cyrl"


@pytest.mark.parametrize("text", ["Київ, 2024 (!)", "Müller", "おおのー", "김-용현", "محمد 2"])
def test_a_text_alone_in_its_script(text):
    assert script_alone(text) == main_script(text)


@pytest.mark.parametrize("text", ["", " Київ", "Київ Kyiv", "高市さなえ", "김 金", "2024", "и\u0301"])
def test_a_text_that_is_not(text):
    assert script_alone(text) == ""

"""Hypothesis strategies that users get: what they give keeps what they promise."""

import subprocess
import sys

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from namekit.base.errors import UsageError
from namekit.curation.structure import name_key
from namekit.gazetteer import Entity, Variant
from namekit.scripts import main_script
from namekit.testing import CULTURES, names, near_names, spellings

KIM = Entity(
    id="person/kim-yong-hyun",
    type="person",
    name="Kim Yong-hyun",
    names=(
        Variant("김용현", "ko", kind="native"),
        Variant("Kimm", kind="misspelling"),
        Variant("Kimist", kind="demonym"),
    ),
)
KYIV = Entity(id="place/kyiv", type="place", name="Kyiv", names=(Variant("Київ", "uk", kind="native"),))
SCRIPTS = {
    "ko": "Hang",
    "zh": "Hani",
    "ru": "Cyrl",
    "ar": "Arab",
    "he": "Hebr",
    "hi": "Deva",
    "th": "Thai",
    "fr": "Latn",
}


@given(st.data(), st.sampled_from(sorted(SCRIPTS)))
def test_names_are_in_the_script_of_their_culture(data, culture):
    name = data.draw(names(culture))

    assert main_script(name) == SCRIPTS[culture]
    assert name == name.strip()


@given(names())
def test_names_of_all_cultures(name):
    assert any(map(str.isalpha, name))


def test_an_unknown_culture():
    with pytest.raises(UsageError, match=r"there are .*ko"):
        names("klingon")
    assert {"ko", "zh", "ja", "ru", "ar", "en"} <= set(CULTURES)


@given(spellings(Entity(id="place/x", type="place", name="São-João")))
def test_spellings_differ_in_case_marks_and_hyphens_alone(spelling):
    assert name_key(spelling) == "saojoao"


@pytest.mark.parametrize("spelling", ["Kim Yong-hyun", "김용현", "KIM YONG-HYEON", "Kim Yonghyun"])
def test_spellings_are_of_all_sorts(spelling):
    assert find(spellings(KIM), lambda name: name == spelling) == spelling


@given(spellings(KIM))
def test_misspellings_and_demonyms_are_no_spellings(spelling):
    assert name_key(spelling) not in {"kimm", "kimist"}


@given(st.data(), st.sampled_from([KIM, KYIV]))
def test_near_names_are_other_names_in_the_same_script(data, entity):
    near = data.draw(near_names(entity))

    own = [entity.name, *(variant.text for variant in entity.names)]
    assert name_key(near) not in set(map(name_key, own))
    assert main_script(near) in set(map(main_script, own))


def test_without_hypothesis_the_error_says_what_to_install():
    code = "import sys; sys.modules['hypothesis'] = None; from namekit.testing import names"

    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)

    assert "needs Hypothesis: pip install hypothesis" in done.stderr

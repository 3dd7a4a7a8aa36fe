"""What must hold for every text."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.scripts import clean, fold, guess_languages, main_script, runs, script_of

TEXT = st.text() | st.text("aоοіё ㄱㅏㄴ가ﾡￂﾀﾞيیکكة\u0301\u200d\u200c'’`ａ\u0640", max_size=12)


@settings(deadline=None)
@given(TEXT)
def test_clean_is_idempotent_and_composed(text):
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@settings(deadline=None)
@given(TEXT)
def test_fold_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(TEXT)
def test_fold_forgets_case_and_normal_form(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)


@settings(deadline=None)
@given(TEXT)
def test_runs_cover_the_text(text):
    found = runs(text)
    assert "".join(text[run.start : run.end] for run in found) == text
    for run in found:
        assert {script_of(char) for char in text[run.start : run.end]} <= {run.script, "Zyyy", "Zinh", "Zzzz"}


@settings(deadline=None)
@given(TEXT)
def test_main_script_is_of_a_character(text):
    main = main_script(text)
    assert main in {"Zyyy", "Jpan"} | {script_of(char) for char in text}


@settings(deadline=None)
@given(TEXT)
def test_guesses_are_ranked_probabilities(text):
    guesses = guess_languages(text)
    probabilities = [guess.probability for guess in guesses]
    assert probabilities == sorted(probabilities, reverse=True)
    assert 0 < sum(probabilities) <= 1.000001

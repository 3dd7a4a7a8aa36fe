"""Proposals for a new entity."""

import pytest

from namekit.curation.propose import found_anyhow, language_of, native_forms, propose_id


@pytest.mark.parametrize(
    ("name", "type_", "taken", "facts", "proposed"),
    [
        ("Kim Yong-hyun", "person", [], {}, "person/kim-yong-hyun"),
        ("Kim Yong-hyun", "person", ["person/kim-yong-hyun"], {"born": "1959-05-08", "country": "KR"}, "person/kim-yong-hyun-1959"),
        ("Kim Yong-hyun", "person", ["person/kim-yong-hyun"], {"country": "KR"}, "person/kim-yong-hyun-kr"),
        ("Kim", "person", ["person/kim", "person/kim-2"], {}, "person/kim-3"),
        ("김용현", "person", [], {}, "person/kim-yong-hyun"),
        ("Київ", "place", [], {"country": "UA"}, "place/ua/kyiv"),
        ("Médecins Sans Frontières", "organization", [], {}, "org/medecins-sans-frontieres"),
        ("???", "place", [], {}, "place/unnamed"),
        ("東京タワー", "place", [], {"country": "JP"}, "place/jp/tokyotawa"),
        ("北海道", "place", [], {"country": "JP"}, "place/jp/hokkaido"),
        ("한국은행", "organization", [], {"country": "KR"}, "org/hangugeunhaeng"),
    ],
)  # fmt: skip
def test_ids(name, type_, taken, facts, proposed):
    assert propose_id(name, type_, taken, **facts) == proposed


@pytest.mark.parametrize(
    ("name", "country", "lang"),
    [
        ("Kim", "KP", "ko"),
        ("Tanaka", "JP", "ja"),
        ("김", "", "ko"),
        ("Smith", "", ""),
        ("12", "", ""),
        ("金龍顯", "KR", "ko"),
        ("田中", "JP", "ja"),
        ("王毅", "", "zh"),
        ("Ким", "KR", "ru"),
    ],
)
def test_languages(name, country, lang):
    assert language_of(name, country) == lang


@pytest.mark.parametrize(
    ("name", "type_", "lang", "form"),
    [("Kim Yong-hyun", "person", "ko", "김용현"), ("Jongno", "place", "ko", "종로"), ("Yamada Hanako", "person", "ja", "山田花子"),
     ("Mao Zedong", "person", "zh", "毛泽东")],
)  # fmt: skip
def test_native_forms(name, type_, lang, form):
    assert form in native_forms(name, type_, lang)


def test_no_native_forms_where_nothing_is_known():
    assert native_forms("Kim", "person", "uk") == []
    assert native_forms("김용현", "person", "ko") == []
    assert native_forms("Kim Shipping", "organization", "ko") == []


def test_spellings_that_need_not_be_written():
    assert "Shcherbakov" in found_anyhow("Щербаков", "ru", "person")
    assert len(set(found_anyhow("김용현", "ko", "person"))) == 6

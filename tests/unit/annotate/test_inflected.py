"""Names in the case that a sentence puts them in."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver
from namekit.annotate.inflected import base_forms, inflecting_language

PLACES = {
    "place/kyiv": ["Kyiv", "Киев", "Київ", "Kijów", "Kyjev", "Kijev", "Kiev"],
    "place/poland": ["Poland", "Польша", "Польща", "Polska", "Polsko"],
    "place/prague": ["Prague", "Прага", "Praga", "Praha", "Prága"],
    "place/beijing": ["Beijing", "Пекин", "Пекін", "Pekin", "Peking"],
    "place/ann": ["Ann"],
}
PEOPLE = {"person/xi-jinping": ["Xi Jinping", "Си Цзиньпин"], "person/tusk": ["Donald Tusk"]}


@pytest.fixture(scope="module")
def resolver() -> Resolver:
    entities = [
        {"id": id_, "type": id_.split("/")[0], "name": names[0], "names": names[1:]}
        for id_, names in (PLACES | PEOPLE).items()
    ]
    return Resolver(Gazetteer.from_entities(entities))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Переговоры прошли в Пекине, а потом и в Киеве.", {"Пекине": "beijing", "Киеве": "kyiv"}),
        ("Встреча с Си Цзиньпином не состоялась, заявили в Польше.", {"Си Цзиньпином": "xi-jinping", "Польше": "poland"}),
        ("Переговори тривали у Києві, делегація прибула з Праги.", {"Києві": "kyiv", "Праги": "prague"}),
        ("Wczoraj rozmawiał z Donaldem Tuskiem o wojnie, później był w Pradze.", {"Donaldem Tuskiem": "tusk", "Pradze": "prague"}),
        ("Görüşme Kiev’de sürdü, başkan Pekin'den döndü.", {"Kiev’de": "kyiv", "Pekin'den": "beijing"}),
        ("Az elnök tegnap Prágában volt, később Kijevből indult tovább, mondta a szóvivő.", {"Prágában": "prague", "Kijevből": "kyiv"}),
        ("Prezident přiletěl z Kyjeva a večer zůstal v Praze, řekl mluvčí.", {"Kyjeva": "kyiv", "Praze": "prague"}),
    ],
)  # fmt: skip
def test_names_in_a_case_are_found(resolver: Resolver, text: str, found: dict[str, str]) -> None:
    mentions = resolver.annotate(text)
    assert {m.surface: m.resolution.candidates[0].id.split("/")[1] for m in mentions} == found
    assert all(text[m.start : m.end] == m.surface for m in mentions)


def test_each_paragraph_has_its_own_language(resolver: Resolver) -> None:
    english = "The delegation came back without a result, and the ministry said nothing about it for two days."
    text = f"{english}\nПереговоры прошли в Пекине.\n{english}\nWczoraj rozmawiał z Donaldem Tuskiem o wojnie."
    assert [m.surface for m in resolver.annotate(text)] == ["Пекине", "Donaldem Tuskiem"]


@pytest.mark.parametrize(
    "text",
    [
        "Nauczycielka Anna Wiśniewska opowiedziała o książce, którą przeczytała.",  # no genitive of Ann
        "He saw Kijowie Smith with her.",  # English has no cases
        "Пекинеса купили вчера, сообщила соседка.",
    ],
)
def test_what_only_looks_so_is_not(resolver: Resolver, text: str) -> None:
    assert resolver.annotate(text) == []


@pytest.mark.parametrize(
    ("name", "lang", "base"),
    [
        ("Сергеем Лавровым", "ru", "Сергей Лавров"),
        ("Рустемом Умєровим", "uk", "Рустем Умєров"),
        ("Wrocławiu", "pl", "Wrocław"),
        ("Poznaniu", "pl", "Poznań"),
        ("Budapeszcie", "pl", "Budapeszt"),
        ("Niemiec", "pl", "Niemcy"),
        ("Stanów Zjednoczonych", "pl", "Stany Zjednoczone"),
    ],
)
def test_endings_lead_back_to_the_name(name: str, lang: str, base: str) -> None:
    assert base in base_forms(name, lang)


def test_a_language_without_known_endings_has_none() -> None:
    assert inflecting_language("Talks were held in Kyiv and ended without a result.") == ""
    assert inflecting_language("") == ""


def test_long_names_are_left_alone() -> None:
    assert base_forms("Один Два Три Четыре Пяти", "ru") == []
    assert len(base_forms("Петрова Иванова Сидорова", "ru")) < 100

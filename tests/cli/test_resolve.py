import json

from namekit.cli._options import Source


def test_a_person_s_view_says_verdict_entity_and_reasons(namekit):
    result = namekit("resolve", "Kyiv", "Kim", "Nobody")

    assert result.exit_code == 0
    match, ambiguous, none = result.stdout.split("\n\n")
    assert match.splitlines()[0] == "Kyiv  match  Kyiv  place/kyiv  0.99"
    assert "the very same name" in match
    assert ambiguous.splitlines()[0] == "Kim  ambiguous"
    assert [line.split()[1] for line in ambiguous.splitlines() if line.startswith("  0.")] == [
        "person/kim",
        "person/lee",
    ]
    assert none.split() == ["Nobody", "none", "no", "such", "name"]


def test_json_is_a_list_for_programs(namekit):
    match, none = json.loads(namekit("resolve", "--json", "김용현", "Nobody").stdout)

    assert match["query"] == "김용현"
    assert match["status"] == "match"
    assert match["entity"] == {"id": "person/kim", "name": "Kim Yong-hyun", "type": "person"}
    assert match["candidates"][0]["evidence"] == [{"weight": 1.0, "words": "the very same name"}]
    assert (none["entity"], none["candidates"], none["reason"]) == (None, [], "no such name")


def test_options_reach_the_resolver(namekit, resolver):
    namekit("resolve", "Kyiv", "-g", "mine.yaml", "--type", "LOC", "--country", "ua", "--limit", "1")

    assert resolver.opened == [Source(("mine.yaml",))]
    assert resolver.asked == [(["Kyiv"], "place", "UA")]


def test_a_candidate_whose_score_would_be_read_as_none_is_left_to_programs(namekit, resolver, monkeypatch):
    (found,) = resolver.resolve_many(["Kim"])
    found.candidates[1].score = 0.0012
    monkeypatch.setattr(resolver, "resolve_many", lambda *_, **__: [found])

    assert "person/lee" not in namekit("resolve", "Kim").stdout
    assert "person/lee" in namekit("resolve", "Kim", "--json").stdout


def test_a_name_is_needed(namekit):
    assert namekit("resolve").exit_code == 2

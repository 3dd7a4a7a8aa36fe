import json
from types import SimpleNamespace

import pytest

from namekit.matching.resolution import Evidence


@pytest.fixture
def asked(monkeypatch):
    """Stand in for `namekit.compare`, and remember what it was asked."""
    seen = []

    def compare(a, b, **options):
        seen.append((a, b, options))
        return SimpleNamespace(verdict="match", score=0.9731, evidence=(Evidence(2.0, "given name: reads 용현"),))

    monkeypatch.setattr("namekit.compare", compare, raising=False)
    return seen


def test_a_person_s_view_says_verdict_and_reasons(namekit, asked):
    result = namekit("compare", "Kim Yonghyun", "김용현", "--type", "PER")

    assert result.stdout.splitlines() == ["match  0.97", "  given name: reads 용현"]
    assert asked == [("Kim Yonghyun", "김용현", {"type": "person"})]


def test_json_is_for_programs(namekit, asked):
    assert json.loads(namekit("compare", "a", "b", "--json").stdout) == {
        "a": "a",
        "b": "b",
        "verdict": "match",
        "score": 0.9731,
        "evidence": [{"weight": 2.0, "words": "given name: reads 용현"}],
    }


def test_two_names_are_needed(namekit, asked):
    assert namekit("compare", "a").exit_code == 2
    assert not asked

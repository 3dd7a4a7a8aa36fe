"""transliterate, schemes and variants on the command line."""

import json

import pytest
from click.testing import CliRunner

from namekit.cli.main import cli


def run(*args, stdin=None):
    return CliRunner().invoke(cli, args, input=stdin)


def test_arguments_and_lines():
    assert run("transliterate", "--scheme", "uk-2010", "Київ", "Львів").output == "Kyiv\nLviv\n"
    assert run("transliterate", "-s", "uk-2010", stdin="\ufeffКиїв\r\n\nЛьвів").output == "Kyiv\n\nLviv\n"


def test_json_says_source_and_confidence():
    record = json.loads(run("transliterate", "--lang", "uk", "--json", "Київ").output)
    assert record == {"text": "Київ", "latin": "Kyiv", "source": "rules", "confidence": 1.0}


def test_json_lists_each_language_that_a_text_may_be_in():
    ways = json.loads(run("transliterate", "--kind", "person", "--json", "金龍顯").output)["languages"]
    assert [(way["lang"], way["scheme"]) for way in ways] == [
        ("zh", "zh-pinyin"),
        ("ja", "ja-hepburn"),
        ("ko", "ko-rr"),
        ("vi", "zh-vi"),
    ]
    assert ways[2]["latin"] == "Gim Yonghyeon"
    assert sum(way["probability"] for way in ways) <= 1.0001


def test_one_line_for_each_line_whatever_is_in_it():
    lines = "Київ\n\n  \n김\x00용\n😀 Львів\nKyiv\n\u202eХарків\u202c\n"
    assert run("transliterate", stdin=lines).output == "Kyiv\n\n  \nGimyong\n😀 Lviv\nKyiv\nKharkiv\n"


def test_kind_and_reverse():
    assert run("transliterate", "-s", "ka-2002", "--kind", "person", "შოთა").output == "Shota\n"
    assert run("transliterate", "-s", "sr-gaj", "--reverse", "Đoković").output == "Ђоковић\n"


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("transliterate", "-s", "uk-2011", "Київ"), "did you mean 'uk-2010'"),
        (("transliterate", "-s", "uk-2010", "--reverse", "Kyiv"), "can't be reversed"),
        (("variants", "--limit", "0", "Київ"), "0 is not in the range x>=1"),
        (("transliterate", "--lang", "ukr", "Київ"), "there is no language 'ukr' (ISO 639-1); did you mean 'uk'?"),
        (("variants", "--lang", "xx", "Київ"), "there is no language 'xx'"),
        (("schemes", "--lang", "xx"), "there is no language 'xx'"),
    ],
)
def test_bad_usage_is_2(args, message):
    result = run(*args)
    assert result.exit_code == 2
    assert message in result.output


def test_bytes_that_are_not_utf8_are_refused_with_their_line():
    result = run("transliterate", "-s", "uk-2010", stdin=b"Ky\n\xca\xe8\n")
    assert result.exit_code == 2
    assert "line 2 is not UTF-8: byte 0xca" in result.output


def test_schemes_lists_authority_and_purpose():
    text = run("schemes", "--lang", "be").output
    assert "be-2007" in text
    assert "State Committee on Property of Belarus" in text
    assert "sr-gaj" not in text
    assert {json.loads(line)["id"] for line in run("schemes", "--json").output.splitlines()} >= {"be-2007", "sr-gaj"}


def test_schemes_say_what_they_cover():
    assert "34 letters, 7 rules" in run("schemes", "--lang", "uk").output
    records = map(json.loads, run("schemes", "--json").output.splitlines())
    assert all(sum(record["coverage"].values()) for record in records)


def test_variants_of_a_latin_name_are_native_forms():
    lines = run("variants", "Kim Yonghyun", "--lang", "ko", "--limit", "2").output.splitlines()
    assert [line.split()[1] for line in lines] == ["김용현", "김영현"]


def test_a_variant_of_no_scheme_says_so():
    line = run("variants", "김용현", "--lang", "ko", "--limit", "1").output.strip()
    assert line.endswith("Kim Yong-hyun  (custom, no scheme)")


def test_variants():
    lines = run("variants", "Зеленський", "--limit", "2").output.splitlines()
    assert [line.split()[1] for line in lines] == ["Zelenskyi", "Zelensky"]
    first = json.loads(run("variants", "Зеленський", "--limit", "1", "--json").output)
    assert first["text"] == "Zelenskyi"
    assert first["source"] == "uk-2010"

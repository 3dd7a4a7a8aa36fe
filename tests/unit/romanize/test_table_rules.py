"""Contexts of rules."""

import pytest

from namekit.romanize.table_rules import compile_rules


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ({"match": "е", "at": "start", "to": "ye"}, "ев ве Е-ев", "yeв ве Ye-yeв"),
        ({"match": "е", "at": "start", "to": "ye"}, "в'е 'е", "в'е 'ye"),
        ({"match": "ия", "at": "end", "to": "ia"}, "ия, иян ИЯ", "ia, иян IA"),
        ({"match": "ия", "at": "end", "to": "ia"}, "ия'н", "ия'н"),
        ({"match": "'", "at": "inside", "to": ""}, "в'я 'в' я'", "вя 'в' я'"),
        ({"match": "ов", "at": "word", "to": "ov"}, "ов овы нов", "ov овы нов"),
        ({"match": "е", "after": "аь", "to": "ye"}, "ае Ае АЕ бе", "аye Аye АYe бе"),
        ({"match": "й", "before": "ау", "to": "y"}, "йа йУ йо", "yа yУ йо"),
        ({"match": "й", "before": ["ка", "б"], "to": "y"}, "йка йКа йб йк", "yка yКа yб йк"),
        ({"match": "е", "not_after": "б", "to": "x"}, "бе ве", "бе вx"),
        ({"match": "е", "not_before": "б", "to": "x"}, "еб ев", "еб xв"),
        ({"match": ["зг", "кг"], "to": "gh"}, "зг Зг КГ кГ", "gh Gh GH Gh"),
    ],
)
def test_context(rule, text, expected):
    assert compile_rules([rule])(text) == expected


def test_first_rule_wins():
    assert compile_rules([{"match": "аб", "to": "1"}, {"match": "а", "to": "2"}])("абав") == "1б".replace("б", "2в")


def test_unknown_field_is_refused():
    with pytest.raises(ValueError, match="no field befor"):
        compile_rules([{"match": "а", "to": "b", "befor": "а"}])

"""The Latin spellings that a Japanese name is met in: readings by the name tables, long vowels and order as people write them."""

from __future__ import annotations

import re

from namekit.romanize.japanese_kana import hepburn, passport
from namekit.romanize.japanese_names import Name, name_readings, surname_alone

_ORDERS = (("{given} {family}", 0.55), ("{family} {given}", 0.45))
_LONG = re.compile(r"o[uo]|uu")


def _styles(plain: str, final: bool) -> list[tuple[str, float, str]]:
    """Ways to write long vowels of a part, with shares: left out, with a macron, as kana have them, with an h at the end."""
    if not _LONG.search(plain):
        return [(passport(plain), 1.0, "ja-passport")] if "'" not in plain else _apart(plain)
    short = passport(plain)
    found = [
        (short, 0.62, "ja-passport"),
        (hepburn(plain), 0.2, "ja-hepburn"),
        (plain.replace("'", ""), 0.12, "kana spelling"),
    ]
    if final and re.search("o[uo]$", plain):
        found.append((f"{passport(plain[:-2])}oh", 0.06, "ja-passport, oh"))
    return found


def _apart(plain: str) -> list[tuple[str, float, str]]:
    """A part with ん before a vowel: mostly written without the apostrophe."""
    marked, bare = hepburn(plain), passport(plain)
    return (
        [(bare, 1.0, "ja-passport")] if marked == bare else [(bare, 0.75, "ja-passport"), (marked, 0.25, "ja-hepburn")]
    )


def spellings(name: str, limit: int = 10) -> tuple[tuple[str, float, str], ...]:
    """Ranked spellings of a Japanese name in kanji or kana: (text, weight, source), weights summing to at most 1.

    >>> [text for text, _, _ in spellings("佐藤一郎", 2)]
    ['Ichiro Sato', 'Sato Ichiro']
    """
    ways = tuple(Name(part.text, "", part.points, True, len(name)) for part in surname_alone(name)) or name_readings(
        name, 6
    )
    total = sum(10 ** (way.points / 10) for way in ways)
    weights: dict[str, tuple[float, str]] = {}
    for way in ways:
        share = 10 ** (way.points / 10) / total
        for family, part, source in _styles(way.family, final=True):
            for given, other, given_source in _styles(way.given, final=True) if way.given else [("", 1.0, source)]:
                consistent = (
                    source == given_source
                    or "'" in way.given
                    or not (_LONG.search(way.family) and _LONG.search(way.given))
                )
                for order, often in _ORDERS if given else (("{family}", 1.0),):
                    text = order.format(family=family.capitalize(), given=given.capitalize())
                    weight = share * part * other * often * (1.0 if consistent else 0.2)
                    weights[text] = (
                        weights.get(text, (0.0, ""))[0] + weight,
                        source if source != "ja-passport" else given_source,
                    )
    ranked = sorted(weights.items(), key=lambda item: (-item[1][0], item[0]))
    return tuple((text, round(weight, 6), source) for text, (weight, source) in ranked[:limit])

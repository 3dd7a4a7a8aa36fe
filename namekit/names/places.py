"""Names of places: generic terms, directions, articles, what a place is qualified by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.base.cache import kept
from namekit.lexicon.function_words import place_prepositions
from namekit.lexicon.particles import particles, roman_numerals
from namekit.lexicon.phrases import key
from namekit.lexicon.places import (
    articles_of_places,
    directions,
    glued_before,
    glued_terms,
    place_articles,
    place_terms,
)
from namekit.lexicon.regions import codes_of, within
from namekit.lexicon.titles import may_be_unspaced
from namekit.names.model import Parsed, Token
from namekit.names.words import comma_parts, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_GLUED = 6
"""Letters of the longest glued term, 특별자치도 and its like."""
_LONGEST_REGION = 4
"""Words of a region's name at most, behind a place: United States of America."""
_NUMBERED = re.compile(r"(\d{1,3})(-?)([^\W\d]+)|([^\W\d]{2,})(-?)(\d{1,3})")
"""A term behind its number, or a name before one: `3-dong`, 2가, 신흥3, `Chernobyl-2`."""


@kept
def special_place_words() -> frozenset[str]:
    """Keys that make a place name more than plain words."""
    words = place_terms().words() | particles().keys() | directions().keys() | roman_numerals().keys()
    return words | articles_of_places()


def parse_place(text: str) -> Parsed:
    """Parts of one place name, already freed of brackets and second spellings.

    >>> [(token.text, token.value) for token in parse_place("Lake Baikal").tokens]
    [('Lake', 'lake'), ('Baikal', '')]
    >>> parse_place("Paris, Texas").qualifiers
    ('Texas',)
    """
    first, *rest = comma_parts(text)
    words, qualifiers = split_words(first), []
    inverted = False
    for part in rest:
        turned = split_words(part)
        if not inverted and turned and not codes_of(part) and all(_may_be_inverted(key(word)) for word in turned):
            words, inverted = turned + words, True
        else:
            qualifiers.append(part)
    return Parsed(tuple(tag_place(words)), (), tuple(qualifiers), None, inverted)


_APART = re.compile(r"\s*:\s+|\s+[-–—]\s+")
"""What lists write between a country and a place of it."""


def before_region(text: str) -> str:
    """A place's name with a comma before the country or state that it ends in, or begins with, as it may be written without; empty where neither is so.

    A preposition may stand there instead (`Toledo in Spain`), or a colon or dash behind the country.

    >>> before_region("Berlin Germany"), before_region("Austin TX"), before_region("Berlin, Germany"), before_region("Berlin")
    ('Berlin, Germany', 'Austin, TX', '', '')
    >>> before_region("Germany Berlin"), before_region("일본 오사카"), before_region("Georgia USA"), before_region("France: Lyon")
    ('Berlin, Germany', '오사카, 일본', 'Georgia, USA', 'Lyon, France')
    """
    words = _APART.sub(" ", text).split()
    if len(words) < 2:
        return ""
    if country_first := _country_first(comma_parts(_APART.sub(", ", text))):
        return country_first
    if comma_parts(" ".join(words)) != [" ".join(words)]:
        return ""
    longest = min(_LONGEST_REGION, len(words) - 1)
    for at in range(len(words) - longest, len(words)):
        end = at - (at > 1 and words[at - 1] in place_prepositions())
        place, region = " ".join(words[:end]), " ".join(words[at:])
        if codes := codes_of(region):
            return f"{region}, {place}" if _is_around(place, codes) else f"{place}, {region}"
    for at in range(longest, 0, -1):
        region = " ".join(words[:at])
        if any(map(_is_country, codes_of(region))):
            return f"{' '.join(words[at:])}, {region}"
    return ""


def _country_first(parts: Sequence[str]) -> str:
    """What commas part with the country behind its place, where it stands before it; empty where it does not."""
    country, *rest = parts
    if len(rest) != 1 or not any(map(_is_country, codes_of(country))) or any(map(_is_country, codes_of(rest[0]))):
        return ""
    return f"{rest[0]}, {country}"


def _is_around(text: str, codes: frozenset[str]) -> bool:
    """Whether a text names a country in which the region of one of the codes lies."""
    return any(
        code != country and within(code, country)
        for country in codes_of(text)
        if _is_country(country)
        for code in codes
    )


def _is_country(code: str) -> bool:
    return "-" not in code


def without_article(name: str) -> str:
    """A place's name without the article that is written to it in lower case before a capital, as no person's is; empty where it has none.

    >>> without_article("il-Qatar"), without_article("iż-Żimbabwe"), without_article("al-Assad"), without_article("Il-sung")
    ('Qatar', 'Żimbabwe', '', '')
    """
    article, hyphen, rest = name.partition("-")
    return rest if hyphen and article.islower() and rest[:1].isupper() and key(article) in articles_of_places() else ""


def _may_be_inverted(word_key: str) -> bool:
    """Whether a word after a comma belongs before the name: `Hague, The`, `Everest, Mount`, `Korea, Republic of`."""
    return word_key in special_place_words()


def tag_place(words: Sequence[str]) -> list[Token]:
    """Tokens of a place's words; where nothing else is left, generic terms are the name."""
    keys = list(map(key, words))
    terms = place_terms()
    tokens: list[Token] = []
    at = 0
    while at < len(words):
        found = terms.longest(keys, at)
        if found and _position_fits(found[1].position, at, found[0], len(words)):
            tokens += [Token(word.rstrip("."), "generic", found[1].kind) for word in words[at : at + found[0]]]
            at += found[0]
        elif at and tokens[-1].role == "number" and keys[at] in glued_terms():
            tokens.append(Token(words[at], "generic", glued_terms()[keys[at]]))
            at += 1
        else:
            apart = at + 1 < len(words) and may_be_unspaced(words[at + 1]) and words[at + 1] in glued_terms()
            tokens += _tag_word(words[at], keys[at], last=at == len(words) - 1, apart=apart)
            at += 1
    if {token.role for token in tokens}.isdisjoint(("name", "number")):
        tokens = [token._replace(role="name") for token in tokens]
    return tokens


def _position_fits(position: str, at: int, length: int, words: int) -> bool:
    """Whether a term that stands before the name has something after it, one after it something before."""
    return (position != "before" or at + length < words) and (position != "after" or at > 0)


def _tag_word(word: str, word_key: str, *, last: bool, apart: bool) -> list[Token]:
    """Tokens of a word; `apart`: the term of an unspaced script stands by itself behind it (마에바시 시), so none is in the word."""
    if word.isdecimal():
        return [Token(word, "number", str(int(word)))]
    if word_key in directions():
        return [Token(word.rstrip("."), "name", directions()[word_key])]
    if word_key in particles() and not last:
        return [Token(word, "particle", particles()[word_key][0])]
    if len(word_key) > 1 and word_key in roman_numerals() and last and word.isupper():
        return [Token(word, "number", str(roman_numerals()[word_key]))]
    if numbered := _NUMBERED.fullmatch(word):
        return _numbered(word, numbered)
    if "-" in word:
        return _hyphenated(word)
    if may_be_unspaced(word):
        return [Token(word)] if apart else _unspaced(word)
    return [Token(word.rstrip(".") or word)]


def _numbered(word: str, parts: re.Match[str]) -> list[Token]:
    """`3-dong` is a number and a term, 신흥3 a name and a number; a word that is neither is a name."""
    before, joint, term, name, hyphen, behind = parts.groups()
    if name:
        return [Token(name), Token(behind, "number", str(int(behind)), hyphen)]
    kind = glued_terms().get(key(term))
    return [Token(before, "number", str(int(before))), Token(term, "generic", kind, joint)] if kind else [Token(word)]


def _hyphenated(word: str) -> list[Token]:
    """`Wŏnju-si` is a name and a generic term, `al-Basra` an article and a name, `Itä-Timor` the eastern one, `Stratford-upon-Avon` one name."""
    head, _, tail = word.partition("-")
    if key(head) in place_articles() and len(key(tail)) > 2:
        return [Token(head, "particle", "article"), *_joined(_hyphenated(tail))]
    stem, _, end = word.rpartition("-")
    kind = glued_terms().get(key(end))
    if kind and len(stem) > 1:
        return [*_hyphenated(stem), Token(end, "generic", kind, "-")]
    if key(head) in directions() and len(key(tail)) > 2:
        return [Token(head, "name", directions()[key(head)]), *_joined(_hyphenated(tail))]
    if key(end) in directions() and len(key(stem)) > 2:
        return [*_hyphenated(stem), Token(end, "name", directions()[key(end)], "-")]
    return [Token(word, "name", directions().get(key(word), ""))]


def _joined(tokens: list[Token]) -> Iterator[Token]:
    """Tokens that a hyphen joins to the one before them."""
    first, *others = tokens
    yield first._replace(joint="-")
    yield from others


def _unspaced(word: str) -> list[Token]:
    """서울시 is 서울 and 시; the name keeps two syllables, for 부산 is no mountain and 대구 no ward."""
    for length in range(min(_LONGEST_GLUED, len(word) - 2), 0, -1):
        kind = glued_terms().get(word[-length:])
        if kind:
            return [*_unspaced(word[:-length]), Token(word[-length:], "generic", kind, "")]
    if numbered := _NUMBERED.fullmatch(word):
        return _numbered(word, numbered)
    for length in range(min(_LONGEST_GLUED + 2, len(word) - 2), 1, -1):
        kind = glued_before().get(word[:length])
        if kind:
            return [Token(word[:length], "generic", kind), Token(word[length:], joint="")]
    return [Token(word)]

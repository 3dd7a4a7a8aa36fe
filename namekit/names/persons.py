"""Names of persons: order, particles, initials, suffixes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from namekit.base.cache import kept
from namekit.lexicon.abbreviations import abbreviation, abbreviation_keys
from namekit.lexicon.particles import articles, consonant_pairs, particles, roman_numerals, suffixes
from namekit.lexicon.phrases import key
from namekit.lexicon.places import is_place_qualifier
from namekit.lexicon.surnames import east_asian_surnames
from namekit.lexicon.titles import title_words
from namekit.names.initials import letter_of
from namekit.names.korean import is_strict_korean
from namekit.names.model import Parsed, Title, Token
from namekit.names.titles import may_be_title, peel, title_of
from namekit.names.words import comma_parts, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMERAL_NAMES = frozenset({"i", "v", "x", "vi", "xi", "ix"})
"""Roman numerals that are initials or names too: only capitals among other letters (`Pius XI`, `Charles V`) tell."""

SHORT = "short"
"""Value of a name that is written short."""

_CENTURY = re.compile("(.{2,}?)([1-9][0-9]?|[一二三四五六七八九十]{1,3})(世|세)")
_HAN_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}


@kept
def special_words() -> frozenset[str]:
    """Keys that make a name more than plain words: of titles, particles, suffixes, numerals, short forms, pairs of initials."""
    lexicon = particles().keys() | suffixes().keys() | roman_numerals().keys()
    return title_words() | lexicon | abbreviation_keys() | consonant_pairs()


def parse_person(text: str, nicknames: Sequence[str] = ()) -> Parsed:
    """Parts of one person's name, already freed of brackets and second spellings."""
    if is_strict_korean(text):
        return Parsed((*map(Token, text.split(" ")), *(Token(nickname, "nickname") for nickname in nicknames)))
    first, *rest = comma_parts(text)
    family = split_words(first)
    given: list[str] = []
    after: list[str] = []
    titles: list[Title] = []
    qualifiers: list[str] = []
    for part in rest:
        words = split_words(part)
        title = title_of(words)
        if title:
            titles.append(title)
        elif all(key(word) in suffixes() for word in words):
            after += words
        elif is_place_qualifier(part):
            qualifiers.append(part)
        elif not given and title_of(family):
            titles.append(Title(" ".join(family), title_of(family).role))  # type: ignore[union-attr]
            family = words
        elif not given:
            given = words
        else:
            qualifiers.append(part)
    named = _assemble(given, family, after, nicknames)
    return named._replace(titles=(*named.titles, *titles), qualifiers=tuple(qualifiers))


def _assemble(given: list[str], family: list[str], after: list[str], nicknames: Sequence[str]) -> Parsed:
    """Tokens in natural order, with the range of the family name that a comma or capitals mark."""
    comma = bool(given)
    family, family_titles = peel(family)
    given, given_titles = peel(given)
    while family and len(family) > 1 and comma and key(family[-1]) in suffixes():
        after.insert(0, family.pop())
    words = given + family + after
    marked = (len(given), len(given) + len(family)) if comma else capital_family(words)
    tokens, starts = tag(words)
    tokens += [Token(nickname, "nickname") for nickname in nicknames]
    where = (starts[marked[0]], starts[marked[1]]) if marked else None
    return Parsed(tuple(tokens), (*family_titles, *given_titles), (), where, comma)


def capital_family(words: Sequence[str]) -> tuple[int, int] | None:
    """Range of the words that are in capitals at one end of a name that is not: `KIM Yong-hyun`, `Simone DE LUCA`.

    >>> capital_family(["BALDELLI", "Simone"]), capital_family(["Ursula", "von", "der", "LEYEN"])
    ((0, 1), (1, 4))
    >>> capital_family(["KIM", "JONG"])
    """
    capitals = [word.isupper() and len(word) > 1 and "." not in word for word in words]
    if not any(capitals) or all(capitals):
        return None
    end = len(words)
    while end and key(words[end - 1]) in special_suffixes():
        end -= 1
    small = [not high and key(word) not in particles() for word, high in zip(words[:end], capitals, strict=False)]
    if True not in small or not any(capitals[:end]):
        return None
    lead, tail = small.index(True), end - small[::-1].index(True)
    if any(capitals[lead:tail]):
        return None
    if lead and not any(capitals[tail:end]):
        return (0, lead) if any(capitals[:lead]) and not _only_pair(words[:lead]) else None
    return (tail, end) if tail < end and not any(capitals[:lead]) and not _only_pair(words[tail:end]) else None


def _only_pair(words: Sequence[str]) -> bool:
    """Whether the capitals are no more than initials written together (`JD Vance`)."""
    return all(key(word) in consonant_pairs() for word in words)


@cache
def special_suffixes() -> frozenset[str]:
    """Keys of suffixes and numerals that follow a family name, whatever their case."""
    return frozenset(suffixes()) | roman_numerals().keys()


def tag(words: Sequence[str]) -> tuple[list[Token], list[int]]:
    """Tokens of a person's words, and where the tokens of each word start (with the end of all)."""
    keys = [key(word) for word in words]
    surname = not east_asian_surnames().isdisjoint(keys)
    last = _last_name(words, keys)
    letters = _letters(words)
    tokens: list[Token] = []
    starts = []
    for at, word in enumerate(words):
        starts.append(len(tokens))
        if letters[at] and at != last:
            tokens.append(Token(word.rstrip("."), "initial", letters[at]))
            continue
        tokens += _tag_word(
            word,
            keys[at],
            first=at == 0 or (surname and at == 1),
            last=at == last,
            at=at,
            capitals=_capitals_tell(words),
        )
    if tokens and all(token.role not in ("name", "initial") for token in tokens):
        tokens = [token._replace(role="name") for token in tokens]
    return tokens, [*starts, len(tokens)]


def _letters(words: Sequence[str]) -> list[str]:
    """Letter of each word that is an initial in a script of India: with a period, or beside another such word; else empty."""
    found = ["", *map(letter_of, words), ""]
    return [
        letter if word.endswith(".") or found[at] or found[at + 2] else ""
        for at, (word, letter) in enumerate(zip(words, found[1:-1], strict=True))
    ]


def _capitals_tell(words: Sequence[str]) -> bool:
    """Whether some letters are capitals and not all."""
    return any(not word.isupper() for word in words) and any(any(map(str.isupper, word)) for word in words)


def _last_name(words: Sequence[str], keys: Sequence[str]) -> int:
    """Index of the last word that is no suffix."""
    at = len(words) - 1
    while at > 0 and keys[at] in special_suffixes():
        at -= 1
    return at


def _tag_word(word: str, word_key: str, *, first: bool, last: bool, at: int, capitals: bool) -> list[Token]:
    """Tokens of one word, by what it is and where it stands."""
    if word.isdecimal():
        return [Token(word, "number", str(int(word)))]
    if at and (not last or word_key in special_suffixes()):
        number = _suffix(word, word_key, capitals=capitals)
        if number:
            return [Token(word, "suffix", str(number))]
    if not last and (short := _short(word, at=at, capitals=capitals)):
        return [short]
    particle = particles().get(word_key)
    if particle and not last and not (first and particle[1]) and not (len(word_key) == 1 and word.endswith(".")):
        return [Token(word.rstrip("."), "particle", particle[0])]
    if "-" in word:
        return _hyphenated(word)
    if len(word_key) == 1 and word_key.isalpha() and word_key.upper() != word_key:
        return [Token(word.rstrip("."), "initial", word_key)]
    if word_key in consonant_pairs() and len(word) <= 3:
        letters = [letter for letter in word if letter.isalpha()]
        return [Token(letter, "initial", key(letter), "" if n else " ") for n, letter in enumerate(letters)]
    if counted := _CENTURY.fullmatch(word):
        return [Token(counted[1]), Token(counted[2] + counted[3], "suffix", str(_number(counted[2])), "")]
    return [Token(word.rstrip("."), "name", "title" if may_be_title(word_key) else "")]


def _short(word: str, *, at: int, capitals: bool) -> Token | None:
    """A word that is written short: `b.` of descent (not the first, among capitals), `Md` for Mohammad (no initials `MD`)."""
    short = abbreviation(word)
    if not short or (capitals and word.isupper()):
        return None
    if short.kind == "nasab":
        return Token(word.rstrip("."), "particle", "nasab") if at and capitals else None
    return Token(word.rstrip("."), "name", SHORT)


def _suffix(word: str, word_key: str, *, capitals: bool) -> int:
    """Numeral of a word after the name: its generation or reign, 0 if it has none."""
    if word_key in _NUMERAL_NAMES:
        return roman_numerals()[word_key] if word.isupper() and capitals and not word.endswith(".") else 0
    return suffixes().get(word_key, 0)


def _number(digits: str) -> int:
    """Value of Arabic digits, or of Han digits below a hundred.

    >>> _number("2"), _number("三"), _number("十六")
    (2, 3, 16)
    """
    if digits.isdigit() and digits.isascii():
        return int(digits)
    tens, ten, units = digits.rpartition("十")
    return (_HAN_DIGITS.get(tens, 1) * 10 if ten else 0) + _HAN_DIGITS.get(units, 0)


WRITTEN_OUT = 6
"""Letters from which on a suffix is written to the name with a hyphen."""


def _hyphenated(word: str) -> list[Token]:
    """`al-Assad` is an article and a name, `J.-P.` two initials, `Трамп-младший` a name and a suffix, `Jean-Claude` and `Yong-hyun` one name."""
    head, _, tail = word.partition("-")
    head_key = key(head)
    if head_key in articles() and len(key(tail)) > 2 and _assimilates(head_key, key(tail)):
        return [Token(head, "particle", "article"), *(_joined(token) for token in _hyphenated(tail))]
    middle = word.split("-")
    if len(middle) == 3 and key(middle[1]) in articles() and len(middle[2]) > 2:
        return [Token(middle[0]), Token(middle[1], "particle", "article", "-"), Token(middle[2], joint="-")]
    if len(middle) == 2 and len(tail) >= WRITTEN_OUT and key(tail) in special_suffixes():
        return [Token(head), Token(tail, "suffix", str(suffixes()[key(tail)]), "-")]
    letters = [key(part) for part in middle]
    if len(middle) > 1 and all(len(letter) == 1 and letter.isalpha() for letter in letters):
        return [Token(part.rstrip("."), "initial", key(part), "-" if n else " ") for n, part in enumerate(middle)]
    return [Token(word.strip("-.") or word)]


def _joined(token: Token) -> Token:
    return token._replace(joint="-") if token.joint == " " else token


def _assimilates(article: str, name: str) -> bool:
    """Whether an article fits: Arabic *al* takes on a sun letter after it (`ash-Sharq`), unlike Korean `An-ho`.

    >>> _assimilates("al", "assad"), _assimilates("an", "nasser"), _assimilates("an", "ho")
    (True, True, False)
    """
    if article[-1] in "lь" or len(article) == 1:
        return True
    sun = article[1:]
    return name.startswith(sun) and len(name) > 3

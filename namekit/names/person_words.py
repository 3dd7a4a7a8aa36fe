"""What each word of a person's name is: a name, an initial, a particle, a suffix, a number."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from namekit.lexicon.abbreviations import abbreviation
from namekit.lexicon.particles import articles, consonant_pairs, particles, roman_numerals, suffixes
from namekit.lexicon.phrases import key
from namekit.lexicon.surnames import east_asian_surnames
from namekit.names.initials import letter_of
from namekit.names.model import Token
from namekit.names.titles import may_be_title

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMERAL_NAMES = frozenset({"i", "v", "x", "vi", "xi", "ix"})
"""Roman numerals that are initials or names too: only capitals among other letters (`Pius XI`, `Charles V`) tell."""

SHORT = "short"
"""Value of a name that is written short."""

joined_article = re.compile("(A[ldnrstz]h?|[EU]l)([A-Z][^\\W\\d_]{2,})").fullmatch
"""An Arabic article written in one word with the name, whose capital parts them: `AlSabah`, `ElBaradei`."""

_COUNTED = "([1-9][0-9]?|[一二三四五六七八九十]{1,3})(世|세)"
_CENTURY, _REIGN = re.compile("(.{2,}?)" + _COUNTED), re.compile(_COUNTED)
_GENITIVE = ("'s", "’s")
"""What running text in English leaves on a name: `Christine Lagarde's`."""
_HAN_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}


@cache
def special_suffixes() -> frozenset[str]:
    """Keys of suffixes and numerals that follow a family name, whatever their case."""
    return frozenset(suffixes()) | roman_numerals().keys()


def is_regnal(text: str) -> bool:
    """Whether a suffix counts rulers: `XVI` and `16세` do, `Jr.` does not.

    >>> is_regnal("XVI"), is_regnal("2세"), is_regnal("Jr.")
    (True, True, False)
    """
    return key(text) in roman_numerals() or text.endswith(("世", "세"))


def tag(words: Sequence[str], *, family: int | None = None) -> tuple[list[Token], list[int]]:
    """Tokens of a person's words, and where the tokens of each word start (with the end of all).

    `family`: the word that is known to be the family name as a whole, though it may look like a numeral (`XI, Jinping`).
    """
    keys = [key(word) for word in words]
    surname = not east_asian_surnames().isdisjoint(keys)
    last = _last_name(words, keys) if family is None else family
    letters, capitals = _letters(words), _capitals_tell(words)
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
            at=at if at != family else 0,
            capitals=capitals,
            initial=len(keys[at]) == 1 and 1 in map(len, keys[max(at - 1, 0) : at] + keys[at + 1 : at + 2]),
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


def _tag_word(
    word: str, word_key: str, *, first: bool, last: bool, at: int, capitals: bool, initial: bool
) -> list[Token]:
    """Tokens of one word, by what it is and where it stands; `initial`: a letter beside another, which is no number."""
    if word.isdecimal():
        return [Token(word, "number", str(int(word)))]
    if at and not initial and (not last or word_key in special_suffixes()):
        number = _suffix(word, word_key, capitals=capitals)
        if number:
            return [Token(word, "suffix", str(number))]
    if not last and (short := _short(word, at=at, capitals=capitals)):
        return [short]
    particle = particles().get(word_key)
    if particle and not last and not (first and particle[1]) and not (len(word_key) == 1 and word.endswith(".")):
        return [Token(word.rstrip("."), "particle", particle[0])]
    if at and last and word.lower().endswith(_GENITIVE) and len(word) > len(_GENITIVE[0]) + 1:
        return [*_hyphenated(word[:-2]), Token(word[-2:], "suffix", joint="")]
    if "-" in word:
        return _hyphenated(word)
    if (joined := joined_article(word)) and _assimilates(key(joined[1]), key(joined[2])):
        return [Token(joined[1], "particle", "article"), Token(joined[2], joint="")]
    if len(word_key) == 1 and word_key.isalpha() and word_key.upper() != word_key:
        return [Token(word.rstrip("."), "initial", word_key)]
    if word_key in consonant_pairs() and len(word) <= 3:
        letters = [letter for letter in word if letter.isalpha()]
        return [Token(letter, "initial", key(letter), "" if n else " ") for n, letter in enumerate(letters)]
    if at and (reign := _REIGN.fullmatch(word)):
        return [Token(word, "suffix", str(_number(reign[1])))]
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
        initial = word.endswith(".") and len(word_key) == 1
        return roman_numerals()[word_key] if word.isupper() and capitals and not initial else 0
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

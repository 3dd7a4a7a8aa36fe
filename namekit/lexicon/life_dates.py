"""Life dates that are written to a person's name, as library headings and encyclopedias do: `Smith, John, 1700-1760`.

The forms are those of RDA 9.3 and MARC 21 (field 100, $d), and of encyclopedias: `b. 1959`, `1959-`, `d. 1822`, `active 1650`,
`ca. 1700`, `384-322 B.C.`, `(26 December 1893 – 9 September 1976)`, `1828 г.р.`, `生於1893`; the words are in `data/lexicon/date_words.tsv`.
A text is read as signs, one letter for each word, number and mark, and what the signs may say is a pattern over these letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from namekit.lexicon import rows

ABOUT = 10
"""Years by which a date that is said to be uncertain may be wrong."""
LONGEST_LIFE = 125
"""Years from which on two dates are not those of one life."""
LAST = 2100
"""Numbers above are no years."""


class Years(NamedTuple):
    """The first and the last year that may be meant; years before our era are negative."""

    first: int
    last: int


class LifeDates(NamedTuple):
    """When somebody was born, died, or is known to have lived (`active`); all None where a year says nothing of it."""

    born: Years | None = None
    died: Years | None = None
    active: Years | None = None


class Dated(NamedTuple):
    """A name that dates are written to: what is before them, they and what parts them from it, what is behind them; and the years."""

    before: str
    written: str = ""
    after: str = ""
    dates: LifeDates | None = None

    @property
    def name(self) -> str:
        """All but the dates."""
        return self.before + self.after


_NUMBER = re.compile(r"\d")
_COMMAS = ",;،؛，、﹐；"
_BRACKETED = re.compile(r"\s*[(\[（【［]([^()\[\]（）【】［］]*\d[^()\[\]（）【】［］]*)[)\]）】］]")
_BEHIND_COMMA = re.compile(rf"\s*[{_COMMAS}]([^{_COMMAS}]*\d[^{_COMMAS}]*)(?=$|[{_COMMAS}])")
_LAST_WORDS = re.compile(r"(?:\s+|(?<=[ぁ-ヿ㐀-鿿가-힣])(?=[^\sぁ-ヿ㐀-鿿가-힣]))(?=.*\d)")
"""Where the dates may begin that nothing but a space or another script parts from the name."""


@lru_cache(maxsize=4_096)
def split_dates(text: str) -> Dated:
    """Take the life dates out of a person's name: in brackets, behind a comma, or at its end where a dash or a word says what they are.

    >>> split_dates("Smith, John, 1700-1760")[:3], split_dates("Mao Zedong (1893–1976), poet").name
    (('Smith, John', ', 1700-1760', ''), 'Mao Zedong, poet')
    >>> split_dates("김용현 1959년생").dates.born, split_dates("Apollo 13").dates
    (Years(first=1959, last=1959), None)
    """
    if not _NUMBER.search(text):
        return Dated(text)
    for start, end, inside, telling in _places(text):
        dates = _read(inside, telling=telling) if any(map(str.isalpha, text[:start])) else None
        if dates:
            return Dated(text[:start], text[start:end], text[end:], dates)
    return Dated(text)


def undated(text: str) -> str:
    """A person's name without life dates.

    >>> undated("Tolstoy, Leo, graf, 1828-1910")
    'Tolstoy, Leo, graf'
    """
    return split_dates(text).name


def _places(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Where dates may stand, what is written there, and whether it must tell by itself that they are dates."""
    for pattern in (_BRACKETED, _BEHIND_COMMA):
        for found in pattern.finditer(text):
            yield found.start(), found.end(), found[1], False
    for found in _LAST_WORDS.finditer(text):
        yield found.start(), len(text), text[found.end() :], True


_SIGN = {
    "born_before": "B", "born_after": "b", "died_before": "D", "died_after": "d", "active_before": "A", "about_before": "c",
    "bc_before": "E", "bc_after": "e", "ce_before": "F", "ce_after": "f", "year_after": "y", "month_after": "M", "day_after": "T",
    "or_before": "/", "century": "C", "number": "n", "dash": "-", "slash": "/", "doubt": "?", "word": "w", "comma": ",",
}  # fmt: skip
_DATE = r"c?E?F?(?:nw|wn,?)?n(?:/n)?\??y?(?:nM(?:nT)?)?\??[ef]?"
_LIFE = (
    rf"(?P<kind>[BDA])?(?P<start>{_DATE})(?:(?P<dash>-)D?|[,]?D)(?P<end>{_DATE})|(?P<open_kind>[BA])?(?P<open>{_DATE})-"
    rf"|(?P<ended>-{_DATE})|(?P<said>[BDA]{_DATE}|{_DATE}[bd])|(?P<century>A?C)|(?P<alone>{_DATE})"
)
"""What the signs of one life may be."""
_YEAR = re.compile(r"[^nw]*(?:nw|wn,?)?(?P<year>n)(?:/(?P<other>n))?")


@cache
def _life_pattern() -> re.Pattern[str]:
    return re.compile(_LIFE)  # which takes a while, and is left until a name has a number


@cache
def _lexer() -> re.Pattern[str]:
    """Pattern of one sign; the longest word first, and what is not listed a word too."""
    terms: dict[str, list[str]] = defaultdict(list)
    for term, _, kind, side in rows("date_words"):
        terms[term].append(f"{kind}_{side}")
    words = [
        f"(?P<{kinds[0]}__{n}>{_word(term)})" for n, (term, kinds) in enumerate(sorted(terms.items(), key=_longest))
    ]
    signs = [
        r"(?P<skip>\s+|\d{1,2}[./]\d{1,2}[./](?=\d{4})|(?<=\d{4})-\d{2}-\d{2}(?!\d))",
        r"(?P<century>\d{1,2}(?:st|nd|rd|th)\s+cent(?:ury|\.)?)",
        *words,
        r"(?P<number>\d{1,4}(?!\d)\.?(?=\D|$))|(?P<dash>[-‐-―−~〜～－])|(?P<slash>/)|(?P<doubt>\?)|(?P<comma>[,;])|(?P<word>[^\W\d_]{3,}\.?)",
    ]
    return re.compile("|".join(signs), re.IGNORECASE)


def _longest(term: tuple[str, list[str]]) -> int:
    return -len(term[0])


def _word(term: str) -> str:
    """Pattern of a word, which no letter of its own script may go on; a period may be missing where a space follows."""
    pattern = re.escape(term).replace(r"\ ", r"\s*").replace(r"\.", r"(?:\.|(?=\s))")
    return pattern if term[0] > "\u2fff" or not term[-1].isalpha() else rf"{pattern}(?![^\W\d_])"


def _read(text: str, *, telling: bool) -> LifeDates | None:
    """What a text says if it is nothing but life dates; a single year that no word explains is enough unless it must be telling."""
    signs, found, at = "", [], 0
    while at < len(text):
        sign = _lexer().match(text, at)
        if not sign:
            return None
        at = sign.end()
        kind = (sign.lastgroup or "").partition("__")[0]
        if kind != "skip":
            signs += _SIGN[kind]
            found.append(sign[0])
    signs = signs.removesuffix(",")
    life = _life_pattern().fullmatch(signs)
    if not life or (telling and ("w" in signs or life["alone"] or life["ended"])):
        return None
    return _life(life, found)


def _life(life: re.Match[str], words: list[str]) -> LifeDates | None:
    """The dates of one life; None where they can't be."""
    if life["start"]:
        return _two_dates(life, words)
    if life["century"]:
        last = 100 * int(_digits(words[-1]))
        return LifeDates(active=Years(last - 99, last))
    one = next(group for group in ("open", "ended", "said", "alone") if life[group])
    years = _years(life, one, words, least=4 if one == "alone" else 3)
    if not years:
        return None
    kind = {"open": life["open_kind"] or "B", "ended": "D", "alone": "A"}.get(one) or re.sub("[^BbDdA]", "", life[one])
    if one == "alone" and "c" not in life[one]:  # of a book, of an office: nobody knows
        return LifeDates()
    return LifeDates(**{_KINDS[kind.upper()]: years})


_KINDS = {"B": "born", "D": "died", "A": "active"}


def _two_dates(life: re.Match[str], words: list[str]) -> LifeDates | None:
    least = 1 if set(life[0]) & set("EeFf") else 3
    start, end = _years(life, "start", words, least=least), _years(life, "end", words, least=1)
    if not start or not end:
        return None
    if end.last < 100 and start.first > 999:  # 1939-45
        end = Years(*(start.first // 100 * 100 + year for year in end))
    if start.first > 0 > end.last and start.first > -end.last:  # 384-322 B.C.
        start = Years(-start.last, -start.first)
    if end.last < start.first or end.first - start.last > LONGEST_LIFE:
        return None
    return LifeDates(active=Years(start.first, end.last)) if life["kind"] == "A" else LifeDates(start, end)


def _years(life: re.Match[str], group: str, words: list[str], *, least: int) -> Years | None:
    """The years that a date may mean; None for a number of fewer digits than `least`. Of two eras' (`d. 911/1505`) the latter is ours."""
    signs, at = life[group], life.start(group)
    place = _YEAR.match(signs)
    if place is None:
        return None
    digits = _digits(words[at + place.start("year")])
    other = _digits(words[at + place.start("other")]) if place["other"] else digits
    if (
        (len(digits) < least and not set(signs) & set("EeFfc/"))
        or not 0 < int(digits) <= LAST
        or not 0 < int(other) <= LAST
    ):
        return None
    sign = -1 if set(signs) & set("Ee") else 1
    years = sorted(sign * int(number) for number in (digits, other if len(other) >= len(digits) else digits))
    first, last = years if years[1] - years[0] <= ABOUT else (sign * int(other),) * 2
    unsure = ABOUT if set(signs) & set("c?") else 0
    return Years(first - unsure, last + unsure)


def _digits(word: str) -> str:
    return "".join(filter(str.isdecimal, word))

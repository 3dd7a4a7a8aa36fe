"""What follows the stem of a Korean place: 마산리 is no 마산시, though both are 마산 without their terms, and may be another place than 마산."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from namekit.matching.evidence.context import AGREE, NEITHER
from namekit.matching.evidence.context import ONE_SIDED as ONE_SIDED_TERM
from namekit.matching.forms.analysis import Analysed
from namekit.matching.forms.apart import is_quarter, taken_apart
from namekit.matching.forms.form import KOREAN
from namekit.matching.forms.syllables import hangul_codes, written
from namekit.matching.index.compiled import PLACE
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, LATIN, MEET, Flags, Floats, Pairs, listed_name
from namekit.matching.rules.korean_schemes import terms_written
from namekit.matching.rules.place_called import GENERIC
from namekit.matching.rules.place_rules import among_few
from namekit.readings.korean_glosses import mean_the_same
from namekit.readings.korean_places import numerals_spelled, stem_terms

IN_FULL = 1.5
"""What is added where a place is written with its term, but not so that this is seen, and listed with the same: Masalli is 마산리."""
ONE_SIDED = 0.5
"""Log-odds above which little counts where one of two names has a term more: Suri-ri may be another village than 수리, so it is no match."""
OTHER_TERM = -2.0
"""The same where each has its own: 동산골 is hardly Tongsan-ni, but comes before what only sounds so, since sources differ (수리동, Suri-ri)."""
SEAT = 0.3
"""What is added to a city or county that a name without a term may mean: Hwacheon is the county rather than a quarter of that name."""
READ_SO = 0.0
"""Log-odds that hardly anything is below which is read so: what trees learned of sounds says little of 인천광역시 beside Inch'ŏn."""
UNREAD = 0.15
"""Weight of what is written just so, but not among the likeliest readings."""
LITTLE = 0.1
"""What is left of log-odds above these, so that what is read better stays before what is read worse."""
_SEATS = "시군도"
"""City, county and province: they are called without their term, as the towns are that they have their names from."""
_STATUS = re.compile("^(?:광역|직할|특별|특별자치)(?=[시도])")
"""What stands before the term of a city or province that has a status of its own, and is mostly left out."""
_QUARTERS = frozenset("리동면읍골")
"""Terms of villages and quarters, which may stand beside another place that is named without one."""


def with_terms(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], log_odds: Floats, written_so: Flags) -> Floats:
    """Log-odds moved by the syllables behind a common stem, of Korean places; `written_so` are pairs that a standard writes just so."""
    out = log_odds.copy()
    few = among_few(stack)
    meet = meeting(pairs.evidence)
    reading = np.where(meet, pairs.evidence[:, AT["s_reading"]], np.float32(UNREAD))
    least = READ_SO + np.log(np.maximum(reading, 1e-6)) / 2
    for i in np.flatnonzero((meet | written_so) & (stack.type[pairs.entity] == PLACE)).tolist():
        read = _hardly_below(float(least[i]), float(log_odds[i]))
        query, said = queries[int(pairs.query[i])], float(pairs.evidence[i, GENERIC])
        listed = listed_name(stack, pairs, i)
        if query.script == LATIN == pairs.script[i]:
            out[i] = in_latin(query.name, listed, read, few, said)
        else:
            out[i] = by_terms(query, listed, read, few, said)
    return out


def meeting(evidence: Floats) -> Flags:
    """Pairs whose Korean syllables meet, those before a term at least."""
    korean = evidence[:, AT["s_space"]] == KOREAN
    return np.asarray(korean & (evidence[:, AT["s_likeness"]] >= MEET))


def by_terms(query: Analysed, listed: str, log_odds: float, few: float = 0.0, said: float = NEITHER) -> float:
    """Log-odds that a query is a place in Hangul of the same stem.

    `few`: what a small gazetteer adds to them; `said`: what generic terms of any language say of the two.
    """
    read = [form.parts for form in query.forms if form.space == KOREAN]
    mine, other = _behind(hangul_codes(numerals_spelled(listed)), read)
    if mine != other and _STATUS.sub("", mine) == _STATUS.sub("", other):  # Incheon-si is 인천광역시
        return log_odds + IN_FULL
    if mine and mine == other:
        return log_odds + IN_FULL * (query.generic == 0)
    in_another_language = not mine and (said == AGREE or bool(query.generic & _classes(other)))  # Distrik Guro, 구로구
    if in_another_language and other in stem_terms() and "-" not in query.name:
        return log_odds + IN_FULL
    if other and not mine and query.generic and other not in stem_terms():  # Quận Nam is 남구, and 남동구 another
        return _hardly_above(OTHER_TERM + few, log_odds)
    if not mine and not other and said == ONE_SIDED_TERM and is_quarter(query.generic):
        return _hardly_above(ONE_SIDED + few, log_odds)
    if mean_the_same(mine, other):
        return _hardly_above(ONE_SIDED + few, log_odds + SEAT)
    if mine and other:
        return _hardly_above(OTHER_TERM + few, log_odds)
    if (mine or other) and (mine or other)[-1] not in _SEATS:
        return _hardly_above(ONE_SIDED + few, log_odds)
    return log_odds + SEAT * (other in _SEATS and not mine and bool(other))


@cache
def _classes(term: str) -> int:
    """Bits of what a generic term in Hangul means."""
    return taken_apart(f"가나{term}", "place").generic if term else 0


def in_latin(query: str, listed: str, log_odds: float, few: float = 0.0, said: float = NEITHER) -> float:
    """The same of a place that is listed in Latin letters as the query is, by the terms behind their hyphens: Mannyŏn-ni is no Mannyŏn-dong."""
    mine, other = _behind_hyphen(query), _behind_hyphen(listed)
    if said == AGREE or mine & other or any(mean_the_same(one, another) for one in mine for another in other):
        return log_odds
    if mine and other:
        return _hardly_above(OTHER_TERM + few, log_odds)
    return _hardly_above(ONE_SIDED + few, log_odds) if (mine | other) & _QUARTERS else log_odds


def _behind_hyphen(latin: str) -> frozenset[str]:
    before, hyphen, tail = latin.rpartition("-")
    return terms_written(tail) if before and hyphen else frozenset()


def _hardly_above(most: float, log_odds: float) -> float:
    return min(log_odds, most + LITTLE * max(log_odds - most, 0.0))


def _hardly_below(least: float, log_odds: float) -> float:
    return max(log_odds, least - LITTLE * max(least - log_odds, 0.0))


def _behind(listed: str, read: Sequence[str]) -> tuple[str, str]:
    """Syllables behind the stem that a query and a listed name have in common: those that are read in the query, and those of the listed name.

    `read` are the readings, the likeliest first: of those that are as long it is meant.

    >>> village, stem = hangul_codes("수리리"), hangul_codes("수리")
    >>> _behind(hangul_codes("수리동"), (village, stem)), _behind(village, (village, stem))
    (('리', '동'), ('리', '리'))
    """
    stem = max((form for form in read if listed.startswith(f"{form} ")), key=len, default="")
    if listed in read:
        more = min((form for form in read if form.startswith(f"{listed} ")), key=len, default="")
        if more:
            return _syllables(more[len(listed) :]), ""
        last = _syllables(listed[len(stem) :]) if stem else ""
        return last, last
    if not stem:
        return "", ""
    more = min((form for form in read if form.startswith(f"{stem} ")), key=len, default="")
    return _syllables(more[len(stem) :]) if more else "", _syllables(listed[len(stem) :])


def _syllables(codes: str) -> str:
    return "".join([written(syllable) for syllable in codes.split(" ") if syllable])

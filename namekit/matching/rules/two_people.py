"""Two people's names: what moves the log-odds that they are one's, as the resolver's rules do, and what decides whatever these are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from namekit.matching.evidence.context import AGREE, CONTRADICT
from namekit.matching.forms.analysis import STRICT, written
from namekit.matching.rules.candidates import AT, EXACT, NEARLY, WHOLE, Floats, accounted
from namekit.matching.rules.couples import Compared, Couples
from namekit.matching.rules.descent import (
    FOREFATHER,
    father_shift,
    forefather,
    has_more_on_both_sides,
    lacks_a_part,
    sounded,
)
from namekit.matching.rules.doubt import are_parts, doubts
from namekit.matching.rules.known_parts import known_shift
from namekit.matching.rules.lived import BOTH, ELEMENTS, ONE, OTHER, SAID, SHIFT, agreement, most_confirmed
from namekit.matching.rules.other_word import OTHER_WORD, one_other_word
from namekit.matching.rules.spelling_rules import (
    HEARD_IN_FULL,
    IN_PINYIN,
    IN_SYLLABLES,
    OTHER_CHARACTERS,
    alike_but_digraphs,
    heard_in_full,
    in_syllables,
    two_romanizations,
    written_otherwise,
)
from namekit.matching.rules.weighed import NAMESAKE, NUMBER
from namekit.matching.ruling import DOUBT, SURELY_NOT, Ruling, by_score
from namekit.names.called_after import one_called_after
from namekit.readings.reading import Source

NOBODY_ELSE = 1.0
"""What is taken beside TWO_NAMES where nothing is known but two names: no entity is there that one of them might be misspelled for."""
UNREAD, OTHER_KANJI = 0.00001, 2.0
"""What is taken where kanji are read as hardly any name of theirs is (花子 is Hanako, though 花 may be Haru); a gazetteer has who bears a rare one."""
MERELY_NEAR = 6.0
"""What is taken where the other name lacks a part of Chinese characters (李克強, Lý Cường), or of a strict romanization, which says something to the letter alone."""


PART_ALONE = "a part of a name alone, which others may bear"


def people_shift(compared: Compared, evidence: Floats, log_odds: Floats) -> Floats:
    """What is added to the log-odds (pairs,) of people's names that come near each other."""
    out = np.zeros(len(log_odds), np.float32)
    near = np.flatnonzero(log_odds >= NEARLY)
    of, rows = Couples.of(compared, near), evidence[near]
    dated = np.zeros(len(log_odds), np.float32)
    for k, said in lives(compared).items():
        dated[k] = SHIFT[said]
    farfetched = (rows[:, AT["source"]] == Source.KANJI) & (rows[:, AT["reading"]] < UNREAD)
    out[near] = np.minimum(dated[near], most_confirmed(rows)) - OTHER_KANJI * farfetched
    strict = (rows[:, AT["source"]] == Source.PLAIN) & (rows[:, AT["reading"]] <= STRICT)
    strict &= rows[:, AT["omitted_more"]] > 0
    strict &= of.said(_in_words, strict) == 0
    han = (rows[:, AT["source"]] == Source.HAN) & (rows[:, AT["unexplained"]] < rows[:, AT["omitted_more"]])
    out[near] -= MERELY_NEAR * (strict | han)
    out[near] -= NOBODY_ELSE * (rows[:, ELEMENTS] == CONTRADICT)
    out[near] += IN_SYLLABLES * in_syllables(rows) + HEARD_IN_FULL * heard_in_full(rows)
    out[near] -= NAMESAKE * np.array([one_called_after(*names) for names in of.names], bool)
    out[near] += _of_spelling(of) + _of_parts(of, rows) + _of_descent(of, rows)
    return out


def _in_words(a: str, b: str) -> bool:
    """Whether two names part words, so that what one lacks is a word of the other and no syllable: a father's name, a title."""
    return " " in a and " " in b


def _of_spelling(of: Couples) -> Floats:
    """What it says that two names are written alike but for umlauts or the romanization, or in other characters."""
    romanized = (of.one["giles"] & of.other["pinyin"]) | (of.one["pinyin"] & of.other["giles"])
    characters = of.alike("characters") & (of.one["characters"] > 0)
    out = EXACT * (of.alike("in_order") & ~of.alike("ascii"))  # marks left out: Ngô Đình Diệm, Ngo Dinh Diem
    out += EXACT * of.said(alike_but_digraphs, ~of.alike("ascii") & of.alike("digraphs"))
    out += IN_PINYIN * of.said(two_romanizations, romanized)
    return out - OTHER_CHARACTERS * of.said_untitled(written_otherwise, characters)


def _of_parts(of: Couples, evidence: Floats) -> Floats:
    """What known parts say, and whether one is another word; syllables of Korean or Chinese are heard as such."""
    several = np.minimum(of.one["parts"], of.other["parts"]) >= WHOLE
    several &= ~of.alike("known_parts") | (of.one["descent"] != of.other["descent"])
    heard = evidence[:, AT["s_likeness"]] < 0
    rulers = evidence[:, NUMBER] == AGREE
    return of.said(known_shift, several | rulers) - OTHER_WORD * of.said(one_other_word, several & heard)


def _of_descent(of: Couples, evidence: Floats) -> Floats:
    """What it says that one name has a patronymic more, or agrees with the other's forefathers alone."""
    out = np.zeros(len(of.names), np.float32)
    lacking = lacks_a_part(evidence)
    for k in np.flatnonzero(of.either("father") & (lacking | has_more_on_both_sides(evidence))).tolist():
        one, other = ((written(name.name), sounded(name)) for name in of.read[k])
        out[k] = father_shift(one, other, lacking=bool(lacking[k]))
    forefathers = of.said_of_read(lambda one, other: forefather(sounded(one), sounded(other)), of.either("descent"))
    return out - FOREFATHER * forefathers


def lives(compared: Compared) -> dict[int, int]:
    """What the life dates of two names say where both have some, as `agreement` does."""
    one, other = compared.each(lambda name: bool(name.dates))
    dated = np.flatnonzero(one & other).tolist()
    both = [(left.dates, right.dates) for left, right in compared.read(dated)]
    return {k: agreement(mine, theirs) for k, (mine, theirs) in zip(dated, both, strict=True) if mine and theirs}


def rule_people(compared: Compared, evidence: Floats, scores: Sequence[float], least: float) -> dict[int, Ruling]:
    """What two people's dates contradict, and what leaves it open who is meant unless they agree in both; `least`: the score of a match."""
    ruled: dict[int, Ruling] = {}
    alike = np.flatnonzero(np.array(scores) >= DOUBT)
    for fits, reason in reversed(doubts(Couples.of(compared, alike), evidence[alike])):  # the first that fits says it
        ruled |= {k: ("ambiguous", scores[k], reason) for k in alike[fits].tolist()}
    one, other = compared.each(lambda name: name.single)
    single = np.flatnonzero((one != other) & ~accounted(evidence))
    if len(single):
        ruled |= {
            k: ("ambiguous", scores[k], PART_ALONE) for k in single[are_parts(compared.read(single.tolist()))].tolist()
        }
    for k, said in lives(compared).items():
        if said == OTHER:
            ruled[k] = "none", min(scores[k], SURELY_NOT), SAID[OTHER]
        elif said >= BOTH or (said == ONE and k not in ruled):
            ruled[k] = by_score(scores[k], least, SAID[said])
    return ruled

"""Two people's names: what moves the log-odds that they are one's, as the resolver's rules do, and what decides whatever these are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from namekit.matching.analysis import written
from namekit.matching.candidates import AT, EXACT, WHOLE, Floats
from namekit.matching.context import CONTRADICT
from namekit.matching.couples import Couples, Pair, Read
from namekit.matching.descent import FOREFATHER, forefather, lacks_a_part, patronymic, sounded
from namekit.matching.doubt import accounted, doubts, is_part
from namekit.matching.known_parts import OTHER_WORD, known_shift, one_other_word
from namekit.matching.lived import BOTH, ELEMENTS, ONE, OPEN, OTHER, SAID, SHIFT, agreement, most_confirmed
from namekit.matching.rules import NEARLY
from namekit.matching.ruling import DOUBT, SURELY_NOT, Ruling, by_score
from namekit.matching.spelling_rules import (
    IN_PINYIN,
    OTHER_CHARACTERS,
    alike_but_digraphs,
    two_romanizations,
    written_otherwise,
)
from namekit.readings.reading import Source

NOBODY_ELSE = 1.0
"""What is taken beside TWO_NAMES where nothing is known but two names: no entity is there that one of them might be misspelled for."""
UNREAD, OTHER_KANJI = 0.00001, 2.0
"""What is taken where kanji are read as hardly any name of theirs is (花子 is Hanako, though 花 may be Haru); a gazetteer has who bears a rare one."""


PART_ALONE = "a part of a name alone, which others may bear"


def people_shift(pairs: Sequence[Pair], read: Sequence[Read], evidence: Floats, log_odds: Floats) -> Floats:
    """What is added to the log-odds (pairs,) of people's names that come near each other."""
    out = np.zeros(len(pairs), np.float32)
    near = np.flatnonzero(log_odds >= NEARLY)
    of, rows = Couples.of(pairs, read, near.tolist()), evidence[near]
    shift = np.minimum(np.array([SHIFT[said] for said in lives(of.read)], np.float32), most_confirmed(rows))
    farfetched = (rows[:, AT["source"]] == Source.KANJI) & (rows[:, AT["reading"]] < UNREAD)
    shift -= NOBODY_ELSE * (rows[:, ELEMENTS] == CONTRADICT) + OTHER_KANJI * farfetched
    shift += _of_spelling(of) + _of_parts(of, rows) + _of_descent(of, rows)
    out[near] = shift
    return out


def _of_spelling(of: Couples) -> Floats:
    """What it says that two names are written alike but for umlauts or the romanization, or in other characters."""
    romanized = (of.one["giles"] & of.other["pinyin"]) | (of.one["pinyin"] & of.other["giles"])
    characters = of.alike("characters") & (of.one["characters"] > 0)
    out = EXACT * of.said(alike_but_digraphs, ~of.alike("ascii") & of.alike("digraphs"))
    out += IN_PINYIN * of.said(two_romanizations, romanized)
    return out - OTHER_CHARACTERS * of.said_untitled(written_otherwise, characters)


def _of_parts(of: Couples, evidence: Floats) -> Floats:
    """What known parts say, and whether one is another word; syllables of Korean or Chinese are heard as such."""
    several = (np.minimum(of.one["parts"], of.other["parts"]) >= WHOLE) & ~of.alike("known_parts")
    heard = (evidence[:, AT["s_likeness"]] < 0) & of.alike("words")
    return of.said(known_shift, several) - OTHER_WORD * of.said(one_other_word, several & heard)


def _of_descent(of: Couples, evidence: Floats) -> Floats:
    """What it says that one name has a patronymic more, or agrees with the other's forefathers alone."""
    out = np.zeros(len(of.names), np.float32)
    for k in np.flatnonzero(of.either("father") & lacks_a_part(evidence)).tolist():
        one, other = zip(map(written, of.names[k]), map(sounded, of.read[k]), strict=True)
        out[k] = patronymic(one, other)
    forefathers = of.said_of_read(lambda one, other: forefather(sounded(one), sounded(other)), of.either("descent"))
    return out - FOREFATHER * forefathers


def lives(read: Sequence[Read]) -> list[int]:
    """What the life dates of two names say, pair by pair, as `agreement` does."""
    return [agreement(one.dates, other.dates) if one.dates and other.dates else OPEN for one, other in read]


def rule_people(
    pairs: Sequence[Pair], read: Sequence[Read], evidence: Floats, scores: Sequence[float], least: float
) -> dict[int, Ruling]:
    """What two people's dates contradict, and what leaves it open who is meant unless they agree in both; `least`: the score of a match."""
    ruled: dict[int, Ruling] = {}
    open_ = np.flatnonzero(np.array(scores) >= DOUBT)
    for fits, reason in reversed(doubts(Couples.of(pairs, read, open_.tolist()), evidence[open_])):  # the first says it
        ruled |= {k: ("ambiguous", scores[k], reason) for k in open_[fits].tolist()}
    single = np.array([one.single != other.single for one, other in read], bool)
    for k in np.flatnonzero(single & ~accounted(evidence)).tolist():
        if is_part(*read[k]) or is_part(*read[k][::-1]):
            ruled[k] = "ambiguous", scores[k], PART_ALONE
    for k, said in enumerate(lives(read)):
        if said == OTHER:
            ruled[k] = "none", min(scores[k], SURELY_NOT), SAID[OTHER]
        elif said >= BOTH or (said == ONE and k not in ruled):
            ruled[k] = by_score(scores[k], least, SAID[said])
    return ruled

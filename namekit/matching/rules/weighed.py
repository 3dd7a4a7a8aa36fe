"""Rules: what moves the log-odds of a pair beside what the model has learned, each with its reason.

They stand for what no list of names teaches: what a bracket, a suffix, a country that is given, or a listed spelling means.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.context import CONTEXT_COLUMNS, CONTRADICT, ONE_SIDED
from namekit.matching.forms.analysis import Analysed, written
from namekit.matching.forms.form import KOREAN
from namekit.matching.index.compiled import CANONICAL, PERSON, country_code
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, EXACT, MEET, NEARLY, WHOLE, Flags, Floats, Pairs, names_of
from namekit.matching.rules.descent import FOREFATHER, forefathers, patronymics
from namekit.matching.rules.initialled import initial_shift
from namekit.matching.rules.known_parts import known_shift
from namekit.matching.rules.korean_schemes import by_schemes
from namekit.matching.rules.korean_terms import with_terms
from namekit.matching.rules.lived import ELEMENTS, life_shift
from namekit.matching.rules.other_word import OTHER_WORD, one_other_word
from namekit.matching.rules.place_called import called_so, named_after_part, no_town, term_left_out, too_small
from namekit.matching.rules.place_rules import (
    among_few,
    country_shift,
    how_known,
    no_grammar,
    qualifier_shift,
    stray,
    told_apart,
)
from namekit.matching.rules.spelling_rules import (
    HEARD_IN_FULL,
    IN_SYLLABLES,
    capped_by_own_script,
    heard_in_full,
    in_pinyin,
    in_syllables,
    no_acronym,
    other_characters,
    parted_otherwise,
    spelled_alike,
    with_digraphs,
)
from namekit.matching.rules.ties import levelled
from namekit.matching.scores.model import Model
from namekit.names.called_after import called_after
from namekit.readings.reading import Source

QUALIFIED = 3.0
"""What is added where what is in brackets, or behind a comma, is listed too."""
OTHERWISE = 8.0
"""What is taken where another entity is written to the letter as the query is, and this one of the same letters is not (NIS, Niš)."""
HALF_OPEN = 4.0
"""What is taken where but one part agrees and the listed name has initials for the rest: `Anthony King` is hardly A. K. Antony."""
UNLIKE = -2.0
"""Log-odds to which another word may bring a candidate: it is no match then, and stays before those of which nothing agrees."""
JUNIOR = 3.0
"""What is taken where a person is written with a number or suffix that the listed name has not: Trump Jr. is not Trump."""
SENIOR = 2.0
"""What is taken where a person is written without the number or suffix of the listed name: Trump is rather the father than Trump Jr."""
OTHER_NUMBER = 8.0
"""What is taken from the log-odds where both names have a number and it differs: Sr. is not Jr., the second no third."""
TWO_NAMES = 1.0
"""What is taken, beside what the model makes of it, where a part is known to be another name than its like (`Larsen`, `Larsson`)."""
FARFETCHED, OTHER_SYLLABLES = 0.01, 8.0
"""What is taken where syllables meet only by readings of which the product of weights is below a hundredth (Young-hun as 용현, 克强 as Kejiang)."""
SYLLABLE, OTHER_CODA = 0.8, 3.0
"""What is taken where a Korean syllable agrees but in its last letter: Ji-hyun is not Ji-hyung, though both are near, since no spelling mixes up n and ng."""
ANOTHER, LIKELY, OTHER_HANGUL = 0.85, 0.3, 6.0
"""Likeness of a syllable of Hangul below which no reading of a Latin spelling is it, the weight that the nearest reading has at least, and what is
taken: 이상만 is not Lee Sang-min, however near in letters."""
NAMESAKE = 12.0
"""What is taken from a person where one name is of what is called after people: a street, a university, a prize."""
RUN_TOGETHER = 8.0
"""What is taken where a family and a given name in kanji make a single name when they change places: 高雅, Ko Masa, is not Masako."""

SPANISH = frozenset(country_code(c) for c in "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE".split())
"""Countries where people have their father's surname and, behind it, their mother's."""
NUMBER, PEOPLE = (len(COLUMNS) + CONTEXT_COLUMNS.index(column) for column in ("number", "person"))
"""Columns of the evidence on numbers, and of whether the name is a person's."""


def weighed(
    stack: Stack,
    model: Model,
    pairs: Pairs,
    queries: Sequence[Analysed],
    countries: Sequence[str | None],
) -> tuple[Flags, Floats]:
    """Which pairs are spelled alike, and the log-odds (pairs,) of each: the model's, moved by the rules."""
    exact, to_the_letter = spelled_alike(pairs, queries)
    exact |= with_digraphs(stack, pairs, queries)
    otherwise = no_acronym(stack, pairs, queries, exact) | parted_otherwise(stack, pairs, queries, exact)
    exact &= ~otherwise
    log_odds = levelled(pairs, model.log_odds(pairs.evidence))
    log_odds += country_shift(stack, pairs.query, pairs.entity, countries)
    log_odds += np.where(exact, np.where(pairs.weak, np.float32(EXACT / 2), np.float32(EXACT)), 0)
    otherwise |= ~to_the_letter & (np.bincount(pairs.query[to_the_letter], minlength=len(queries)) > 0)[pairs.query]
    otherwise |= exact & pairs.weak & _owned(pairs, exact, len(queries))
    otherwise |= named_after_part(stack, pairs, queries, exact)
    log_odds -= np.where(otherwise, np.float32(OTHERWISE), 0)
    log_odds += qualifier_shift(stack, pairs, queries, to_the_letter)
    log_odds += np.where(to_the_letter, np.float32(QUALIFIED), 0)
    log_odds += how_known(stack, pairs.entity) + np.float32(among_few(stack))
    log_odds += term_left_out(stack, pairs, queries)
    log_odds += life_shift(stack, pairs, queries)
    log_odds += in_pinyin(stack, pairs, queries)
    in_full = IN_SYLLABLES * in_syllables(pairs.evidence) + HEARD_IN_FULL * heard_in_full(pairs.evidence)
    log_odds += np.where(stack.type[pairs.entity] == PERSON, in_full.astype(np.float32), 0)
    log_odds -= stray(stack, pairs, queries, exact)
    called = called_so(stack, pairs, queries, exact)
    log_odds += np.where(called, np.where(pairs.weak, np.float32(EXACT / 2), np.float32(EXACT)), 0)
    log_odds -= too_small(stack, pairs, queries, exact) + no_town(stack, pairs, queries, exact)
    log_odds -= no_grammar(stack, pairs, queries, exact)
    written, unlike = by_schemes(stack, pairs, queries)
    log_odds -= np.where(exact, np.float32(0), unlike)
    log_odds = with_terms(stack, pairs, queries, log_odds, written)
    differ = told_apart(stack, pairs, queries) + other_characters(stack, pairs, queries) + deduction(pairs.evidence)
    log_odds -= np.where(exact | written, np.float32(0), differ)  # however a listed name is read, it is that name
    log_odds -= np.where(_half_open(pairs, queries), np.float32(HALF_OPEN), 0)
    log_odds += _known(stack, pairs, queries, log_odds, exact)
    log_odds += patronymics(stack, pairs, queries, log_odds)
    log_odds += initial_shift(stack, pairs, queries)
    log_odds -= _one_numbered(stack, pairs, queries) + _called_after(stack, pairs, queries)
    log_odds -= np.where(forefathers(stack, pairs, queries, log_odds), np.float32(FOREFATHER), 0)
    return exact, capped_by_own_script(stack, pairs, queries, log_odds, exact)


def _owned(pairs: Pairs, exact: Flags, queries: int) -> Flags:
    """Pairs of queries that are some entity's own name: a source that lists `Boma` for Myanmar does not mean the city of Boma."""
    own = np.bincount(pairs.query[exact & (pairs.standing == CANONICAL)], minlength=queries) > 0
    return np.asarray(own[pairs.query])


def deduction(evidence: Floats) -> Floats:
    """What is taken from the log-odds (pairs,) by rule: other numbers, syllables that hardly anybody reads so, two known names."""
    as_written = (evidence[:, AT["letters"]] >= 1) & (evidence[:, AT["foreign"]] == 0)  # then it is read alike
    alike, weight = (evidence[:, AT["s_likeness"]] >= MEET) & ~as_written, evidence[:, AT["s_reading"]]
    farfetched = (evidence[:, AT["s_space"]] >= KOREAN) & alike & (weight < FARFETCHED)
    other = evidence[:, NUMBER] == CONTRADICT
    worst = evidence[:, AT["s_worst"]]
    coda = (evidence[:, AT["s_space"]] == KOREAN) & (evidence[:, AT["s_differ"]] == 0) & (worst < SYLLABLE)
    out = np.where(coda, np.float32(OTHER_CODA), 0)
    out = np.where(_another_korean(evidence), np.float32(OTHER_HANGUL), out)
    kanji = (evidence[:, AT["source"]] == Source.KANJI) & (evidence[:, AT["turned"]] > 0)
    out += np.where(kanji & (evidence[:, AT["parts_less"]] == 1), np.float32(RUN_TOGETHER), 0)
    out += np.where(other, np.float32(OTHER_NUMBER), 0) + np.where(farfetched, np.float32(OTHER_SYLLABLES), 0)
    return out + np.where(evidence[:, ELEMENTS] == CONTRADICT, np.float32(TWO_NAMES), 0)


def _another_korean(evidence: Floats) -> Flags:
    """Pairs of a Korean's name in Hangul and one in Latin letters of as many syllables, three at least, that all agree but one, however it is read."""
    less, more, worst, second = (evidence[:, AT[column]] for column in ("s_less", "s_more", "s_worst", "s_second"))
    hangul = (evidence[:, AT["source"]] == Source.HANGUL) & (evidence[:, AT["s_space"]] == KOREAN)
    hangul &= (evidence[:, AT["foreign"]] == 1) & (evidence[:, PEOPLE] > 0)  # the other is in Latin letters
    but_one = (less == more) & (less > WHOLE) & (worst < ANOTHER) & (second >= MEET)
    return np.asarray(hangul & but_one & (evidence[:, AT["s_reading"]] >= LIKELY))


def _one_numbered(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken where one of a person's names, the query or the listed one, has a number or suffix and the other has none."""
    numbered = np.array([q.number > 0 for q in queries], bool)[pairs.query]
    one = (pairs.evidence[:, NUMBER] == ONE_SIDED) & (stack.type[pairs.entity] == PERSON)
    return np.where(one, np.where(numbered, JUNIOR, SENIOR), 0).astype(np.float32)


def _called_after(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken from people whose listed name has no such word where the query is of what is called after them."""
    called = np.array([bool(called_after(q.name)) for q in queries], bool)[pairs.query]
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(called & (stack.type[pairs.entity] == PERSON)).tolist():
        listed, asked = names_of(stack, pairs, queries, i)
        out[i] = NAMESAKE * (called_after(asked) not in written(listed).split())
    return out


def _known(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], log_odds: Floats, exact: Flags) -> Floats:
    """What known names say of a person's names of several parts of which one agrees."""
    several = np.array([not q.single for q in queries], bool)[pairs.query]
    asked = several & ~exact & (stack.type[pairs.entity] == PERSON)
    asked &= (log_odds >= NEARLY) & (pairs.evidence[:, AT["p_strong"]] >= 1)
    heard = pairs.evidence[:, AT["s_likeness"]] < 0  # no syllables of Korean or Chinese, which are compared as such
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(asked).tolist():
        spanish = int(stack.country[pairs.entity[i]]) in SPANISH
        names = names_of(stack, pairs, queries, i)
        out[i] = known_shift(*names, spanish=spanish)
        if heard[i] and log_odds[i] > UNLIKE and one_other_word(*names):
            out[i] -= min(OTHER_WORD, log_odds[i] - UNLIKE)
    return out


def _half_open(pairs: Pairs, queries: Sequence[Analysed]) -> Flags:
    """Pairs in which one part agrees and another meets but an initial of the listed name."""
    spelled_out = np.array([not q.initials for q in queries], bool)[pairs.query]
    strong, initials = pairs.evidence[:, AT["p_strong"]], pairs.evidence[:, AT["p_initials"]]
    return np.asarray(spelled_out & (strong <= 1) & (initials >= 1))

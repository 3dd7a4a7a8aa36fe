"""Evidence: what speaks for and against two names being one, in numbers, an array row for each pair.

Costs of the best alignment are gathered part by part, on both sides: a part that agrees, one that is missing and one that
contradicts are three different things, whatever the spacing and the order. Columns are named in `COLUMNS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import numbered
from namekit.matching.evidence.align import Alignment, align, cost_tables, of_one_length
from namekit.matching.evidence.layout import Layout, lay_out, part_sums
from namekit.matching.evidence.pairs import best_rows
from namekit.matching.evidence.parts import PART_COLUMNS, part_evidence
from namekit.matching.forms.form import CHINESE, KOREAN, MAX_PARTS, SOUND
from namekit.matching.forms.side import Side
from namekit.matching.forms.sounds import VOWELS
from namekit.matching.forms.texts import Strings, Texts, similarity, turned
from namekit.readings.reading import Source

if TYPE_CHECKING:
    from namekit.matching.evidence.named import Names

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

SOUND_COLUMNS = (
    "likeness", "cost", "worst_part", "worst_share", "omitted_less", "omitted_more", "parts_less", "parts_more", "agreeing",
    "length_less", "length_more", "consonants", "vowels", "breaks", "first_sound", "turned", "letters", "edits", "reading", "source", "foreign",
    "rarity", "rare_missing", "unexplained",
)  # fmt: skip
SYLLABLE_COLUMNS = ("s_likeness", "s_worst", "s_second", "s_differ", "s_less", "s_more", "s_reading", "s_space")
COLUMNS = SOUND_COLUMNS + SYLLABLE_COLUMNS + PART_COLUMNS
MISSING = np.float32(-1)


OMITTED = 0.75
"""A part of which this share has no counterpart is missing on the other side rather than different from it."""


def sound_evidence(left: Side, right: Names, row: Ints, form: Ints) -> tuple[Floats, Floats]:
    """Columns SOUND_COLUMNS and PART_COLUMNS for rows of the left side and forms of the right one."""
    rows = left.rows[SOUND]
    mine, turn = rows.form[row], rows.turn[row]
    texts = Texts.of(rows.parts, row), Texts.of(right.parts, form)
    laid = [lay_out(text.strings) for text in texts]
    source_l, source_r = left.forms.source[mine], right.form_source[form]
    abjad_l, abjad_r = source_l == Source.ABJAD, source_r == Source.ABJAD
    rarity = (
        _follow(left.rarity[mine], turn, laid[0].parts[texts[0].which]),
        (right.rarity[right.form_spelling[form]] / 255).astype(np.float32),
    )
    out = np.empty((len(row), len(SOUND_COLUMNS)), np.float32)
    for at in of_one_length(*(side.sounds[text.which] for side, text in zip(laid, texts, strict=True))):
        a, b = (side.some(text.which[at]) for side, text in zip(laid, texts, strict=True))
        trace = align(a.codes, b.codes, abjad_l[at], abjad_r[at], (a.ends, b.ends))
        some = np.empty((len(at), len(SOUND_COLUMNS)), np.float32)
        _whole(some, a, b, trace)
        _parts(some, a, b, trace, (rarity[0][at], rarity[1][at]))
        out[at] = some
    letters_l, letters_r = _letters(left, row), Texts.of(right.letters, form).joined()
    out[:, 16] = similarity(letters_l.each(), letters_r.each())
    out[:, 17] = (1 - out[:, 16]) * (letters_l.lengths() + letters_r.lengths()).astype(np.float32)
    out[:, 15] = turn > 0
    out[:, 18] = left.forms.weight[mine] * right.form_weight[form]
    out[:, 19] = np.maximum(source_l, source_r)
    out[:, 20] = (source_l != Source.LATIN).astype(np.float32) + (source_r != Source.LATIN)
    return out, _by_parts(out, (rows.parts, row), (right.parts, form), abjad_l | abjad_r, rarity)


LIKE = 0.45
"""Likeness of the whole below which parts are looked at one by one only where one agrees: else nothing can be the same name."""


def _by_parts(
    sounds: Floats,
    left: tuple[Strings, Ints],
    right: tuple[Strings, Ints],
    unvowelled: NDArray[np.bool_],
    rarity: tuple[Floats, Floats],
) -> Floats:
    """Columns PART_COLUMNS; MISSING for pairs that are too unlike."""
    out = np.full((len(sounds), len(PART_COLUMNS)), MISSING, np.float32)
    near = np.nonzero((sounds[:, 0] >= LIKE) | ((sounds[:, 8] >= 1) & (sounds[:, 7] >= 2)))[0]
    if len(near):
        a, b = (Texts.of(strings, at[near]) for strings, at in (left, right))
        out[near] = part_evidence(a, b, unvowelled[near], (rarity[0][near], rarity[1][near]))
    return out


def _follow(rarity: Floats, turn: NDArray[np.uint8], parts: NDArray[np.int32]) -> Floats:
    """Weights of parts in the order of a row: rarity is by part as stored."""
    index = (np.arange(MAX_PARTS) + turn[:, None]) % parts[:, None]
    return np.where(np.arange(MAX_PARTS) < parts[:, None], np.take_along_axis(rarity, index, axis=1), 0)


def _letters(left: Side, row: Ints) -> Texts:
    """Letters of rows as they are turned, without what parts them."""
    rows = left.rows[SOUND]
    distinct, which = numbered(row)
    words = [" ".join(left.forms.letters[form].split()) for form in rows.form[distinct].tolist()]
    return Texts(list(map(turned, words, rows.turn[distinct].tolist())), which).joined()


def _whole(out: Floats, a: Layout, b: Layout, trace: Alignment) -> None:
    """Evidence of the whole alignment: cost, and what kind of sounds it falls on."""
    gap = cost_tables().gap
    weight_a, weight_b = gap[a.codes].sum(1).astype(np.float32), gap[b.codes].sum(1).astype(np.float32)
    vowel = np.zeros(256, bool)
    vowel[[ord(v) for v in VOWELS]] = True
    substituted = np.where(trace.left_gap, 0, trace.left)
    on_vowel_a, on_vowel_b = vowel[a.codes], vowel[b.codes]
    gaps = np.where(trace.left_gap, trace.left, 0), np.where(trace.right_gap, trace.right, 0)
    vowels = np.where(on_vowel_a, substituted + gaps[0], 0).sum(1) + np.where(on_vowel_b, gaps[1], 0).sum(1)
    out[:, 0] = 1 - trace.cost / np.maximum((weight_a + weight_b) / 2, 1)
    out[:, 1] = trace.cost / 100
    out[:, 9] = np.minimum(weight_a, weight_b) / 100
    out[:, 10] = np.maximum(weight_a, weight_b) / 100
    out[:, 12] = vowels / 100
    out[:, 11] = out[:, 1] - out[:, 12]
    out[:, 13] = (substituted >= 60).sum(1) + (gaps[0] >= 60).sum(1) + (gaps[1] >= 60).sum(1)
    out[:, 14] = np.maximum(trace.left[:, 0], trace.right[:, 0]) / 100


def _parts(out: Floats, a: Layout, b: Layout, trace: Alignment, rarity: tuple[Floats, Floats]) -> None:
    """Evidence of the parts: the worst that is there on both sides, what is missing, what agrees and how rare it is."""
    sides = part_sums(a, trace.left, trace.left_gap), part_sums(b, trace.right, trace.right_gap)
    worst, share, missing, count, agreeing, rare, rare_missing = [], [], [], [], [], [], []
    for k, (side, sums) in enumerate(zip((a, b), sides, strict=True)):
        there = sums.weight > 0
        omitted = there & (sums.missing >= OMITTED)
        quality = np.where(there & ~omitted, sums.quality, 1)
        total = np.maximum(sums.weight.sum(1), 1)
        at = quality.argmin(1)
        rows = np.arange(len(at))
        worst.append(quality[rows, at])
        share.append(sums.weight[rows, at] / total)
        missing.append(np.where(omitted, sums.weight, 0).sum(1) / total)
        count.append(side.parts)
        agreeing.append((there & ~omitted & (sums.quality >= 0.7)).sum(1))
        rare.append(np.where(there & ~omitted, sums.quality * rarity[k], 0).sum(1))
        rare_missing.append(np.where(omitted, rarity[k], 0).sum(1))
    left_worst = worst[0] <= worst[1]
    out[:, 2] = np.minimum(*worst)
    out[:, 3] = np.where(left_worst, share[0], share[1])
    out[:, 4], out[:, 5] = np.minimum(*missing), np.maximum(*missing)
    out[:, 6], out[:, 7] = np.minimum(*count), np.maximum(*count)
    out[:, 8] = np.minimum(*agreeing)
    out[:, 21] = np.minimum(*rare)
    out[:, 22] = np.maximum(*rare_missing)
    out[:, 23] = missing[0]


def syllable_evidence(left: Side, right: Names, row: Ints, form: Ints, space: int) -> Floats:
    """Columns SYLLABLE_COLUMNS for rows of the left side and forms of the right one, both of one syllabic space."""
    rows = left.rows[space]
    laid = lay_out(rows.parts.many(row)), lay_out(right.parts.many(form))
    out = np.empty((len(row), len(SYLLABLE_COLUMNS)), np.float32)
    for at in of_one_length(*(side.sounds for side in laid)):
        a, b = (side.some(at) for side in laid)
        out[at] = _of_syllables(a, b)
    out[:, 6] = left.forms.weight[rows.form[row]] * right.form_weight[form]
    out[:, 7] = space
    return out


def _of_syllables(a: Layout, b: Layout) -> Floats:
    """The same but for what readings and the space say."""
    no = np.zeros(len(a.codes), bool)
    trace = align(a.codes, b.codes, no, no)
    sums = part_sums(a, trace.left, trace.left_gap), part_sums(b, trace.right, trace.right_gap)
    out = np.zeros((len(a.codes), len(SYLLABLE_COLUMNS)), np.float32)
    weight = [s.weight.sum(1) for s in sums]
    out[:, 0] = 1 - trace.cost / np.maximum((weight[0] + weight[1]) / 2, 1)
    ordered = [np.sort(np.where(s.weight > 0, s.quality, 1), axis=1) for s in sums]
    out[:, 1] = np.minimum(ordered[0][:, 0], ordered[1][:, 0])
    out[:, 2] = np.minimum(ordered[0][:, 1], ordered[1][:, 1])
    out[:, 3] = np.maximum(*((o < 0.75).sum(1) for o in ordered))
    out[:, 4], out[:, 5] = np.minimum(a.parts, b.parts), np.maximum(a.parts, b.parts)
    return out


def evidence(left: Side, right: Names, x: Ints, y: Ints) -> Floats:
    """Evidence (pairs, COLUMNS) on each pair of a query x[i] and a name y[i]; MISSING where a space has nothing to say."""
    out = np.full((len(x), len(COLUMNS)), MISSING, np.float32)
    at, row, form = best_rows(left, right, SOUND, x, y)
    if len(at):
        sounds, parts = sound_evidence(left, right, row, form)
        out[at, : len(SOUND_COLUMNS)] = sounds
        out[at, -len(PART_COLUMNS) :] = parts
    for space in (KOREAN, CHINESE):
        at, row, form = best_rows(left, right, space, x, y)
        if len(at):
            found = syllable_evidence(left, right, row, form, space)
            before = out[at, len(SOUND_COLUMNS) : -len(PART_COLUMNS)]
            better = (found[:, 0] > before[:, 0]) | ((found[:, 0] == before[:, 0]) & (found[:, 6] > before[:, 6]))
            out[at[better], len(SOUND_COLUMNS) : -len(PART_COLUMNS)] = found[better]
    return out

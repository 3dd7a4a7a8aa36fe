"""Reasons in words: what the evidence on one pair of names says, and how much each part of it weighs.

The weights are what each column adds to the log-odds on its way through the trees (Saabas 2014, "Interpreting random
forests"), summed over the columns that say one thing.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, Indel

from namekit.matching.answers.search import evidence_of
from namekit.matching.evidence.align import align
from namekit.matching.evidence.columns import COLUMNS, OMITTED, SOUND_COLUMNS, SYLLABLE_COLUMNS
from namekit.matching.evidence.context import CONTEXT_COLUMNS
from namekit.matching.evidence.layout import lay_out, part_sums
from namekit.matching.evidence.named import Names, side_of
from namekit.matching.evidence.pairs import best_rows
from namekit.matching.evidence.parts import PART_COLUMNS
from namekit.matching.forms.analysis import analyse
from namekit.matching.forms.form import CHINESE, KOREAN, SOUND, plain_words
from namekit.matching.forms.side import Side, lay
from namekit.matching.forms.syllables import written
from namekit.matching.forms.texts import joined, turned
from namekit.matching.index.compiled import TYPES, Compiled
from namekit.matching.resolution import Evidence
from namekit.matching.scores.model import Model
from namekit.names.words import comma_parts
from namekit.readings.reading import Source

ALL_COLUMNS = COLUMNS + CONTEXT_COLUMNS
COMMON = 0.55
"""A part of smaller rarity says little."""
LIKE = 0.4
"""Likeness from which a written word is taken for the part that was read."""

_JOINTS = re.compile(r"[-‐‑.·・‧=]+")

_ORIGIN = {
    Source.LATIN: "Latin letters", Source.HEARD: "Latin letters as they are said",
    Source.CYRILLIC: "Cyrillic", Source.GREEK: "Greek", Source.CAUCASIAN: "Armenian or Georgian",
    Source.ABJAD: "a script without vowels", Source.INDIC: "an Indic script", Source.SOUTHEAST: "a script of Southeast Asia",
    Source.HANGUL: "Hangul", Source.HANGUL_TRANSCRIBED: "a foreign name in Hangul", Source.HAN: "Chinese characters",
    Source.HAN_TRANSCRIBED: "a foreign name in Chinese characters", Source.KANJI: "kanji", Source.KANA: "kana",
    Source.KANA_TRANSCRIBED: "a foreign name in kana", Source.OTHER: "another script", Source.PLAIN: "letters taken one by one",
}  # fmt: skip


def explain(names: Names, model: Model, query: str, name: int) -> tuple[Evidence, ...]:
    """Evidence on a query and one of some names, strongest first."""
    entity_type = TYPES[int(names.name_type[name])]
    analysed = [analyse(query, entity_type)]
    side = side_of(names, lay([analysed[0].forms]))
    x, y = np.zeros(1, np.int32), np.array([name], np.int32)
    row = evidence_of(names, analysed, side, x, y)
    weight = dict(zip(ALL_COLUMNS, model.contributions(row[0]), strict=True))
    column = dict(zip(ALL_COLUMNS, row[0].tolist(), strict=True))
    found = [Evidence(0.0, f"nearest name: {names.texts[name]}")]
    found += _syllables(side, names, x, y, sum(weight[c] for c in SYLLABLE_COLUMNS))
    found += _sounds(
        (query, names.texts[name]), side, names, x, y, sum(weight[c] for c in SOUND_COLUMNS + PART_COLUMNS)
    )
    found += _beside(column, weight)
    return (found[0], *sorted(found[1:], key=lambda e: -abs(e.weight)))


def explain_letters(compiled: Compiled, query: str, name: int, log_odds: float) -> tuple[Evidence, ...]:
    """Evidence on a query that met a name by its letters alone: how many of them differ."""
    text = compiled.texts[name]
    mine, plain, *others = joined(
        [
            plain_words(query),
            plain_words(text),
            *compiled.letters.many(np.arange(*compiled.start[SOUND][name : name + 2])),
        ]
    )
    edits = min(OSA.distance(mine, other) for other in (plain, *others))
    words = "the letters agree" if not edits else f"{edits} edit{'s' * (edits > 1)} of letters between them"
    return Evidence(0.0, f"nearest name: {text}"), Evidence(round(log_odds, 3), words)


def _syllables(side: Side, names: Names, x: NDArray[np.int32], y: NDArray[np.int32], weight: float) -> list[Evidence]:
    for space, language in ((KOREAN, "Korean"), (CHINESE, "Chinese")):
        _, row, form = best_rows(side, names, space, x, y)
        if len(row):
            mine = [written(p) for p in side.rows[space].parts[int(row[0])].split(" ")]
            other = [written(p) for p in names.parts[int(form[0])].split(" ")]
            glue = "" if space == KOREAN else " "
            if mine == other:
                words = f"both read {glue.join(mine)} in {language}"
            else:
                differ = [f"{a} differs from {b}" for a, b in zip(mine, other, strict=False) if a != b]
                differ += [f"{len(mine)} syllables against {len(other)}"] if len(mine) != len(other) else []
                words = f"as {language}, {glue.join(mine)} against {glue.join(other)}: {', '.join(differ)}"
            return [Evidence(round(weight, 3), words)]
    return []


def _sounds(
    texts: tuple[str, str],
    side: Side,
    names: Names,
    x: NDArray[np.int32],
    y: NDArray[np.int32],
    weight: float,
) -> list[Evidence]:
    _, row, form = best_rows(side, names, SOUND, x, y)
    if not len(row):
        return []
    rows = side.rows[SOUND]
    mine = int(rows.form[row[0]])
    turn = int(rows.turn[row[0]])
    origin = Source(int(side.forms.source[mine])), Source(int(names.form_source[form[0]]))
    parts = rows.parts[int(row[0])], names.parts[int(form[0])]
    rarity = [float(r) / 255 for r in names.rarity[names.form_spelling[form[0]]]]
    shown = (
        turned(" ".join(_as_written(texts[0], side.forms.letters[mine])), turn).split(" "),
        _as_written(texts[1], names.letters[int(form[0])]),
    )
    words = _parts_in_words(parts, shown, origin, rarity)
    read = "" if origin[0] == origin[1] else f" ({_ORIGIN[origin[0]]} against {_ORIGIN[origin[1]]})"
    return [Evidence(round(weight, 3), "; ".join(words) + read)]


def _as_written(text: str, letters: str) -> list[str]:
    """Parts of a name as it is written, where they stand apart in it and sound as they are read; else the reading, marked as one.

    A family name that a comma follows may be read last.

    >>> _as_written("Умеров Рустем", "umerov rustem"), _as_written("習近平", "shi jin ping")
    (['Умеров', 'Рустем'], ['[shi]', '[jin]', '[ping]'])
    >>> _as_written("Macron, Merz", "merz macron")
    ['Merz', 'Macron']
    """
    read = letters.split()
    orders = (text, " ".join(reversed(comma_parts(text))))
    best, most = [f"[{part}]" for part in read], 0.0
    for order in orders:
        for words in (order.split(), _JOINTS.sub(" ", order).split()):
            if len(words) == len(read):
                pairs = zip(map(plain_words, words), read, strict=True)
                like = [float(Indel.normalized_similarity(*pair)) for pair in pairs]
                if min(like, default=0.0) >= LIKE and sum(like) > most:
                    best, most = [word.strip(",;") for word in words], sum(like)
    return best


def _parts_in_words(
    parts: tuple[str, str], shown: tuple[list[str], list[str]], origin: tuple[Source, Source], rarity: list[float]
) -> list[str]:
    """What became of each part of the gazetteer's name, and of parts that the query alone has."""
    a, b = lay_out([parts[0]]), lay_out([parts[1]])
    trace = align(
        a.codes, b.codes, np.array([origin[0] is Source.ABJAD]), np.array([origin[1] is Source.ABJAD]), (a.ends, b.ends)
    )
    sums = part_sums(b, trace.right, trace.right_gap)
    words = [
        f"{text} {_fate(float(sums.quality[0, k]), float(sums.missing[0, k]), rarity[k])}"
        for k, text in enumerate(shown[1][: int(b.parts[0])])
    ]
    sums = part_sums(a, trace.left, trace.left_gap)
    alone = (text for k, text in enumerate(shown[0][: int(a.parts[0])]) if float(sums.missing[0, k]) >= OMITTED)
    return words + [f"{text} stands in the query alone" for text in alone]


def _fate(quality: float, missing: float, rarity: float) -> str:
    if missing >= OMITTED:
        return "is missing"
    if quality >= 0.999:
        return "agrees" + (" (common: little weight)" if rarity < COMMON else "")
    return f"is {'near' if quality >= 0.7 else 'different'} ({quality:.0%})"


def _beside(column: dict[str, float], weight: dict[str, float]) -> list[Evidence]:
    """Generic terms and numbers."""
    say = {1.0: "agree", -1.0: "contradict each other", -0.5: "stand on one side alone"}
    pairs = (("generic", "generic terms (city, province, …)"), ("number", "numbers"))
    return [Evidence(round(weight[c], 3), f"{what} {say[column[c]]}") for c, what in pairs if column[c] in say]

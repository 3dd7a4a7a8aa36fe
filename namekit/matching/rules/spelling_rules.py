"""Rules of writing: what it says that a query is spelled as a name is listed, or otherwise in the same script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from rapidfuzz.distance import Indel

from namekit.lexicon.life_dates import undated
from namekit.matching.forms.analysis import Analysed, is_personal, written
from namekit.matching.index.compiled import PERSON, PLACE, country_code
from namekit.matching.index.stack import Stack
from namekit.matching.rules.candidates import AT, HAN, HANGUL, LATIN, MEET, WHOLE, Flags, Floats, Pairs, names_of, texts
from namekit.names.known_names import is_name
from namekit.readings.reading import Source
from namekit.readings.wade_giles import is_wade_giles_of
from namekit.romanize.chinese_characters import unify

BESIDE_OWN, UNMET = 1.5, -3.0
"""By how much a name in another script may exceed an entity's names in the query's; log-odds of such names that did not come near."""
EXONYM = 0.7
"""What is taken at most from a place so: each language of a script may have a name of its own for it."""
OTHER_CHARACTERS = 8.0
"""What is taken where two people are written in Chinese characters or in Hangul, and not the same: 李秀英 is not 李洙墉, however either is read."""
CHARACTERS, OTHER_PLACE = 0.7, 4.0
"""Share of the characters that two names of one place have in common, and what is taken where it is less: 希腊 is not 希拉, though both are read xi la."""
IN_PINYIN = 2.5
"""What is added where one of two people's names is the Wade–Giles spelling of the other, half of what the same spelling counts: `Mao Tse-tung`."""
IN_SYLLABLES, HEARD_IN_SYLLABLES = 1.5, 0.03
"""What is added where two spellings in Latin or Cyrillic letters are of one Korean or Chinese name, all its syllables, and the
product of the weights from which they are: `Lee Kun-hee` and `Yi Kŏn-hŭi` have little in common to the ear, and what the ear says is in the score already."""
HEARD_IN_FULL, TO_THE_LETTER = 3.5, 0.98
"""What is added where a spelling is a reading of Chinese characters, and the likeness of their sounds from which it is: how many names in Pinyin
`Chan Hak-kan` may stand for says nothing against 陳克勤, which is read so in Hong Kong."""
KOREAN_COUNTRIES = tuple(map(country_code, ("KR", "KP", "")))
"""Countries whose people have Korean names, and none that is known: a foreigner may be 마크롱 and 마크론."""
ACRONYM = 6
"""Capitals up to which a name in capitals alone may be an acronym."""


def spelled_alike(pairs: Pairs, queries: Sequence[Analysed]) -> tuple[Flags, Flags]:
    """Pairs that are spelled alike; and those whose brackets agree too: `Congo (Brazzaville)` is listed and is not any Congo."""
    group, qualified = (
        np.array(column, np.uint64)[pairs.query]
        for column in zip(*((q.group, q.qualified) for q in queries), strict=True)
    )
    bare = pairs.qualified == pairs.group
    to_the_letter = ~bare & (pairs.qualified == qualified)
    return np.asarray((group == pairs.group) & bare | to_the_letter), np.asarray(to_the_letter)


_DIGRAPHS = {ord(letter): pair for letter, pair in zip("äöüøåđ", "ae oe ue oe aa dj".split(), strict=True)}
"""What German, Nordic and South Slavic names have for these letters where they are not to be had."""
DIGRAPHS_FROM = 0.7
"""Likeness of the letters from which two spellings may differ by that alone."""


def with_digraphs(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Flags:
    """Pairs that are spelled alike but for umlauts and their like, which one has as two letters: `Schröder`, `Schroeder`."""
    latin = np.array([q.script == LATIN for q in queries], bool)[pairs.query] & (pairs.script == LATIN)
    out = np.zeros(len(pairs.query), bool)
    for i in np.flatnonzero(latin & (pairs.evidence[:, AT["letters"]] >= DIGRAPHS_FROM)):
        out[i] = alike_but_digraphs(*names_of(stack, pairs, queries, i))
    return out


def alike_but_digraphs(a: str, b: str) -> bool:
    """Whether one of two names has umlauts and the other digraphs, and all else is alike.

    >>> alike_but_digraphs("Gerhard Schröder", "SCHROEDER Gerhard"), alike_but_digraphs("Gerhard Schröder", "Gerhard SCHROEDER")
    (False, True)
    """
    return a.isascii() != b.isascii() and in_digraphs(a) == in_digraphs(b)


@lru_cache(maxsize=20_000)
def in_digraphs(name: str) -> str:
    """Folded parts of a name with digraphs for umlauts.

    >>> in_digraphs("Gerhard Schröder")
    'gerhard schroeder'
    """
    return written(unicodedata.normalize("NFC", name).lower().translate(_DIGRAPHS))


def no_acronym(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Flags:
    """Pairs whose name is no acronym while the query is one that is listed as it stands: `NIS` is not Niš."""
    acronym = np.array([q.name.isupper() and q.name.isalpha() and len(q.name) <= ACRONYM for q in queries], bool)[
        pairs.query
    ]
    out = np.zeros(len(pairs.query), bool)
    for i in np.nonzero(acronym & exact)[0]:
        listed, asked = names_of(stack, pairs, queries, i)
        out[i] = listed != asked
    verbatim = np.bincount(pairs.query[acronym & exact & ~out], minlength=len(queries)) > 0
    return np.asarray(out & verbatim[pairs.query])


def in_pinyin(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is added where a person's name in Latin letters is written in Pinyin on one side and in Wade–Giles on the other."""
    latin = np.array([q.script == LATIN for q in queries], bool)[pairs.query] & (pairs.script == LATIN)
    latin &= (stack.type[pairs.entity] == PERSON) & (pairs.evidence[:, AT["s_likeness"]] >= MEET)
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(latin):
        out[i] = IN_PINYIN * two_romanizations(*names_of(stack, pairs, queries, i))
    return out


def two_romanizations(a: str, b: str) -> bool:
    """Whether one of two names is the Wade–Giles spelling of the other, life dates aside.

    >>> two_romanizations("Mao, Zedong", "Mao Tse-tung, 1893-1976"), two_romanizations("Mao Tse-tung", "Mao Tse-tung")
    (True, False)
    """
    one, two = undated(a), undated(b)
    return is_wade_giles_of(one, two) or is_wade_giles_of(two, one)


def in_syllables(evidence: Floats) -> Flags:
    """Pairs of spellings in Latin or Cyrillic letters that are read as one Korean or Chinese name of three syllables or more."""
    less, more, likeness = (evidence[:, AT[column]] for column in ("s_less", "s_more", "s_likeness"))
    spelled = (evidence[:, AT["foreign"]] == 0) | (evidence[:, AT["source"]] == Source.CYRILLIC)
    whole = (likeness >= 1) & (less == more) & (less > WHOLE)
    return np.asarray(spelled & whole & (evidence[:, AT["s_reading"]] >= HEARD_IN_SYLLABLES))


def heard_in_full(evidence: Floats) -> Flags:
    """Pairs of Chinese characters and a spelling that is one reading of them to the letter, Hong Kong's or Seoul's too, three syllables at least."""
    less, more, agreeing = (evidence[:, AT[column]] for column in ("parts_less", "parts_more", "agreeing"))
    read = (evidence[:, AT["foreign"]] == 1) & (evidence[:, AT["source"]] == Source.HAN)
    return np.asarray(
        read & (evidence[:, AT["likeness"]] >= TO_THE_LETTER) & (less == more) & (agreeing == more) & (more > WHOLE)
    )


def parted_otherwise(stack: Stack, pairs: Pairs, queries: Sequence[Analysed], exact: Flags) -> Flags:
    """Places and people whose words are parted otherwise than the query's, where the other kind's are as there: `Хо Ши Мин` is not Хошимин."""
    untitled = np.array([not q.titles for q in queries], bool)[pairs.query]  # a title says that somebody is meant
    kinds = [exact & untitled & (stack.type[pairs.entity] == kind) for kind in (PERSON, PLACE)]
    counts = [np.bincount(pairs.query[kind], minlength=len(queries)) for kind in kinds]
    as_written = np.zeros(len(pairs.query), bool)
    for i in np.nonzero((kinds[0] | kinds[1]) & (counts[0] * counts[1] > 0)[pairs.query])[0]:
        listed, asked = texts(stack, pairs, queries, i)
        as_written[i] = listed == asked
    out = np.zeros(len(pairs.query), bool)
    for kind, other in (kinds, kinds[::-1]):
        out |= (
            kind & ~as_written & (np.bincount(pairs.query[other & as_written], minlength=len(queries)) > 0)[pairs.query]
        )
    return out


_SAID_ALIKE = str.maketrans("ᅦᅤᅨᅬᅰ", "ᅢᅢᅢᅫᅫ")
"""Vowels of Hangul that are said alike: 문제인 is 문재인."""
_UNSAID = re.compile("ᄅ(?=[ᅣᅧᅨᅭᅲᅵ])")
"""The ㄹ before i and y that the South leaves out at the head of a syllable: 윤석렬 is 윤석열 (Hangul Orthography of 1988, article 11)."""


def other_characters(stack: Stack, pairs: Pairs, queries: Sequence[Analysed]) -> Floats:
    """What is taken from people and places where the name and the query are both in Chinese characters, of people in Hangul too, and not the same."""
    script = np.array([q.script for q in queries], np.uint8)[pairs.query]
    personal = np.array([q.script in (HAN, HANGUL) and is_personal(q.name) for q in queries], bool)[pairs.query]
    person, place = (stack.type[pairs.entity] == kind for kind in (PERSON, PLACE))
    korean = (script == HANGUL) & np.isin(stack.country[pairs.entity], KOREAN_COUNTRIES)
    asked_of = (script == pairs.script) & (person & personal & ((script == HAN) | korean) | place & (script == HAN))
    out = np.zeros(len(pairs.query), np.float32)
    for i in np.flatnonzero(asked_of).tolist():
        listed, asked = map(_characters, texts(stack, pairs, queries, i))
        if person[i]:
            out[i] = OTHER_CHARACTERS * (listed != asked)
        elif listed not in asked and asked not in listed:
            out[i] = OTHER_PLACE * (Indel.normalized_similarity(listed, asked) < CHARACTERS)
    return out


def written_otherwise(one: str, other: str) -> bool:
    """Whether two names in Chinese characters, or two in Hangul, are not in the same: 王毅 is not 王一."""
    return _characters(written(one)) != _characters(written(other))


def _characters(name: str) -> str:
    """Characters with one for all that are the same, and of Hangul one sign for what is said alike."""
    if not "가" <= name[:1] <= "힣":
        return unify(name)
    return _UNSAID.sub("ᄋ", unicodedata.normalize("NFD", name)).translate(_SAID_ALIKE)


def capped_by_own_script(
    stack: Stack, pairs: Pairs, queries: Sequence[Analysed], log_odds: Floats, exact: Flags
) -> Floats:
    """Log-odds where a query meets a name in another script of an entity that has names in the query's script too.

    It can hardly be that entity where those names are another's: consonants of كيم جونغ أون fit Kim Young-hoon, and Kim Jong-un does not.
    Least of all where the query is made of known names, and so is no slip of the pen: Новиков is not Набоков, in Latin letters either.
    """
    script = np.array([q.script for q in queries], np.uint8)[pairs.query]
    own = (script > 0) & (pairs.script == script)
    other = (script > 0) & ~own & (stack.scripts[pairs.entity] >> script & 1).astype(bool)
    # what agrees to the letter is that name romanized: মমতা বন্দ্যোপাধ্যায় is Mamata Bandyopadhyay, though the press has Banerjee
    other &= (pairs.evidence[:, AT["letters"]] < 1) | (pairs.evidence[:, AT["s_likeness"]] >= 0)
    # syllables of Hangul or characters that agree are read; those of Latin letters are guessed
    # where nobody is listed so in the query's own
    listed = np.bincount(pairs.query[own & exact & ~pairs.weak], minlength=len(queries)) > 0
    other &= (pairs.evidence[:, AT["s_likeness"]] < MEET) | (pairs.script == LATIN) | listed[pairs.query]
    if not other.any():
        return log_odds
    pair = pairs.of_entity
    order = np.argsort(pair, kind="stable")
    at = np.empty(len(pair), np.int64)
    at[order] = np.cumsum(np.diff(pair[order], prepend=-1) > 0) - 1
    best = np.full(int(at.max()) + 1, UNMET, np.float32)
    np.maximum.at(best, at[own], log_odds[own])
    known = np.array([q.script > 0 and all(map(is_name, written(q.name).split())) for q in queries], bool)[pairs.query]
    beside = np.where(known & (stack.type[pairs.entity] == PERSON), np.float32(0), np.float32(BESIDE_OWN))
    capped = np.minimum(log_odds, best[at] + beside)
    capped = np.where(stack.type[pairs.entity] == PERSON, capped, np.maximum(capped, log_odds - EXONYM))
    return np.where(other, capped, log_odds)

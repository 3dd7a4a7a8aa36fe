"""Sounds: one letter for each sound that a Latin reading may stand for.

Every reading of a name, whatever script it came from, is written in one small alphabet, so that `Щербаков`, `Shcherbakov`
and `שצ'רבקוב` can be laid side by side. Letters whose sound differs by language (`j`, `w`, `ch`, soft `c`) keep a sound of
their own that lies near each of its values; what lies near what, and how near, is data: `data/model/sounds.tsv`.
The idea is that of SoundEx and its heirs, with graded distances in place of classes (Kondrak 2000, "A new algorithm for
the alignment of phonetic sequences").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import itemgetter

from namekit.base.data import data_path

WEAK = "@"
"""A vowel that a script needs to carry a consonant and that nobody says: Hangul ㅡ, the u of Japanese ドル, 特 in 特朗普."""

VOWELS = frozenset("aeiouUO" + WEAK)


class _Single(dict[int, str]):
    """The sound of a letter by itself: as the table says, that of its base letter, or none."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFD", chr(code))[0]
        sound = self.get(ord(base), base if _ASCII_LETTER.fullmatch(base) else "")
        self[code] = sound
        return sound


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str], _Single]:
    """Letter groups, longest first, the sounds they are read as, and those of single letters."""
    table = {}
    for line in data_path("model", "letters.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            group, _, sound = line.partition("\t")
            table[group] = sound
    groups = sorted((g for g in table if len(g) > 1), key=lambda g: (-len(g), g))
    singles = _Single({ord(g): sound for g, sound in table.items() if len(g) == 1} | {ord(g): g for g in " \n"})
    return re.compile(f"({'|'.join(map(re.escape, groups))})"), table, singles


_DOUBLED, _once = re.compile(r"(.)\1+"), itemgetter(1)
"""A letter that is written more than once, and what is left of it: a template (`\\1`) costs four times as much."""
_ASCII_LETTER = re.compile("[a-z@]")


def spoken(texts: Sequence[str]) -> list[str]:
    """Sounds of lower-case Latin texts, one letter each, words parted by one space; letters that no language reads aloud are left out.

    The texts, of one line each, are looked at as one, since a call costs more than the letters of a name do.

    >>> spoken(["schmidt", "xi jinping"])
    ['Smidt', 'ksi jinpiN']
    """
    groups, table, singles = _spellings()
    pieces = groups.split("\n".join(texts))
    pieces[::2] = [piece.translate(singles) for piece in pieces[::2]]
    pieces[1::2] = map(table.__getitem__, pieces[1::2])
    return [line.strip(" ") for line in _DOUBLED.sub(_once, "".join(pieces)).split("\n")] if texts else []


@lru_cache(maxsize=20_000)
def sounds(token: str) -> str:
    """Sounds of one lower-case Latin token: `spoken` of it alone.

    >>> sounds("schmidt"), sounds("shcherbakov"), sounds("xi")
    ('Smidt', 'SCerbakov', 'ksi')
    """
    return spoken(["".join(token.split())])[0]


_CONSONANTS = {
    **dict.fromkeys("bpfvw", "p"),
    **dict.fromkeys("dtTD", "t"),
    **dict.fromkeys("gkxGjq", "k"),
    **dict.fromkeys("szSZCJcK", "s"),
    **dict.fromkeys("lrL", "l"),
    **dict.fromkeys("mnN", "n"),
}
_SKELETON = str.maketrans(_CONSONANTS | dict.fromkeys("aeiouUOhy" + WEAK))
_BONES = str.maketrans({**_CONSONANTS, **{sound: sound for sound in "lrmn"}} | dict.fromkeys("aeiouUOhy" + WEAK))
_COARSE = str.maketrans(
    _CONSONANTS | dict.fromkeys("h" + WEAK) | dict.fromkeys("ieyO", "e") | dict.fromkeys("ouU", "o")
)


def coarse(sound: str) -> str:
    """Classes of consonants and of vowels (open, front, back) of a sound string.

    >>> coarse(sounds("zelensky")), coarse(sounds("selenskyj"))
    ('selenske', 'selenskek')
    """
    return sound.translate(_COARSE)


def coarses(sound_strings: Sequence[str]) -> list[str]:
    """`coarse` of many sound strings at once."""
    return "\n".join(sound_strings).translate(_COARSE).split("\n") if sound_strings else []


def skeletons(sound_strings: Sequence[str]) -> list[str]:
    """Consonant classes of sound strings, or of their classes: what nearly every script and language keeps of a name.

    >>> skeletons([sounds("trump"), sounds("toranpu")])
    ['tlnp', 'tlnp']
    """
    return _consonants(sound_strings, _SKELETON)


_CODA = re.compile("[lrL](?![aeiouUO])")


def heads(sound_strings: Sequence[str]) -> list[str]:
    """Consonant classes of sound strings without the liquids that close a syllable, which Chinese leaves out: 卡特 Carter.

    >>> heads([sounds("carter"), sounds("kat@")])
    ['kt', 'kt']
    """
    return _consonants(_CODA.sub("", "\n".join(sound_strings)).split("\n"), _SKELETON) if sound_strings else []


def bones(sound_strings: Sequence[str]) -> list[str]:
    """Consonant classes of sound strings where liquids and nasals stay apart, as in all scripts that leave vowels out.

    >>> bones([sounds("karim"), sounds("kalin")])
    ['krm', 'kln']
    """
    return _consonants(sound_strings, _BONES)


def _consonants(sound_strings: Sequence[str], classes: dict[int, str | None]) -> list[str]:
    """Sound strings in classes, none twice in a row; they are looked at as one text."""
    return _DOUBLED.sub(_once, "\n".join(sound_strings).translate(classes)).split("\n") if sound_strings else []

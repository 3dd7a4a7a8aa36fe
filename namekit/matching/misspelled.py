"""Whether two words in Latin letters may be one name all the same: a slip of the pen, or another way to romanize it."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from namekit.matching.align import cost_of
from namekit.matching.sounds import VOWELS, sounds, spoken
from namekit.names.homophones import said_alike

SLIP = 6
"""Letters from which on two names are a slip of the pen that differ by the order of two neighbouring letters (`Guiseppe`), or by one letter more."""
LONG = 8
"""Letters from which on a word with one wrong sound is rather misspelled than another."""
ONE_SLIP, ROMANIZED = 1.2, 1.6
"""Cost of all that differs up to which one wrong sound is the whole difference; and of what romanizations alone make."""
OTHER_HEAD, OTHER_VOWEL = 0.5, 0.3
"""Cost of the first sounds from which on two names begin otherwise; of two vowels: `Osama` is Usama, Altman is not Ultman."""
_SPELLED_ABROAD = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("(?<!s)ch", "h"), ("w", "v"), ("x", "kh"), ("sj", "sh"), ("oe", "u"), ("j", "y"), ("c(?=[aeiou])", "j"),
        ("cs", "ch"), ("gy(?=[aeiou])", "d"), ("z", "ts"), ("(?<=.{3})[aiu]s$", ""),
    )
)  # fmt: skip
"""Letters that some language has for a sound of another: Chatzis, Kowal, Çaxmaq, Mensjikov, Soekarno, Umjerow, Cemal, Gorbacsov,
Medvegyev, Izchak; and the ending that Lithuanian and Latvian put to every man's name (Putinas)."""
_OTHER_ENDS = tuple(map(set, "ao au ai oi ui eo eu".split()))
"""Last sounds that make two names of one: Bianchi and Bianco, Amina and Aminu; others romanize one vowel (Haniya, Haniye)."""
_NO_RESONANT = re.compile("[^lrmn]")
_JOINED = re.compile("^[ae]l(?=.{3})|(?<=.{4})u[dlnr]$")
"""An Arabic article that is written in one word with what follows, or goes before (Mujibur Rahman)."""


def misspelled(one: str, two: str) -> bool:
    """Whether two folded tokens in Latin letters may be one name, but for a slip of the pen in a long word or the way it is romanized.

    A sound that no romanization takes for another, in a word so short that few miss a letter in it, makes another name; so does
    such a sound at the head, and so do two.

    >>> misspelled("schwarzenegger", "schwarzeneger"), misspelled("gaddafi", "qadhafi"), misspelled("osama", "usama")
    (True, True, True)
    >>> misspelled("wichai", "wichit"), misspelled("levchenko", "shevchenko"), misspelled("altman", "hultman")
    (False, False, False)
    """
    if swapped(one, two) or _cut_short(one, two):
        return True
    short, longer = sorted((one, two), key=len)
    long = len(longer) >= (LONG if Indel.distance(short, longer) > 1 else SLIP)
    if _near(sounds(one), sounds(two), long=long) or said_alike(
        one, two
    ):  # most are told by this, other ways take longer
        return True
    return any(_near(a, b, long=long) for a in _ways(one) for b in _ways(two))


def _near(first: str, second: str, *, long: bool) -> bool:
    """Whether two sound strings, of long words or not, begin alike and differ by no more than a slip."""
    head = cost_of(first[:1], second[:1])[0]
    if head >= (OTHER_VOWEL if {first[:1], second[:1]} <= VOWELS else OTHER_HEAD):
        return False
    if first[-1:] != second[-1:] and {first[-1:], second[-1:]} in _OTHER_ENDS:
        return False
    cost, breaks = cost_of(first, second)
    resonants = [_NO_RESONANT.sub("", heard.replace("N", "n")) for heard in (first, second)]
    breaks += resonants[0] != resonants[1] and len(resonants[0]) == len(resonants[1])
    return cost <= (ROMANIZED if not breaks else ONE_SLIP if long and breaks == 1 else 0)


@lru_cache(maxsize=100_000)
def _ways(word: str) -> frozenset[str]:
    """Sounds of a word as one language or another spells it, with and without an h at its head."""
    ways, abroad = [word, _JOINED.sub("", word)], word
    for letters, sound in _SPELLED_ABROAD:
        ways.append(letters.sub(sound, word))
        abroad = letters.sub(sound, abroad)
    heard = set(spoken(list({*ways, abroad})))
    return frozenset(heard | {sound.lstrip("h") for sound in heard})


def _cut_short(one: str, two: str) -> bool:
    """Whether one of two words is the other without its end, and long enough to be no other word."""
    short, long = sorted((one, two), key=len)
    return len(short) >= LONG and long.startswith(short)


def swapped(one: str, two: str) -> bool:
    """Whether two long words differ by the order of two neighbouring letters alone."""
    return len(one) == len(two) >= SLIP and sorted(one) == sorted(two) and OSA.distance(one, two) == 1

"""Whether two words in Latin letters may be one name all the same: a slip of the pen, or another way to romanize it."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from namekit.lexicon.surnames import east_asian_surnames
from namekit.matching.evidence.align import cost_of
from namekit.matching.forms.sounds import VOWELS, sounds, spoken
from namekit.names.endings import ending_alike
from namekit.names.equivalents import cultures
from namekit.names.homophones import said_alike
from namekit.names.known_names import family_in, is_given_name_in, is_name

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
        ("(?<!s)ch", "h"), ("w", "v"), ("x", "kh"), ("tj", "ch"), ("zj", "zh"), ("sj", "sh"), ("oe", "u"), ("j", "y"), ("c(?=[aeiou])", "j"),
        ("cs", "ch"), ("gy(?=[aeiou])", "d"), ("z", "ts"), ("(?<=.{3})[aiu]s$", ""), ("(?<=[^aeiou])[ijy]o(?=.)", "e"),
    )
)  # fmt: skip
"""Letters that some language has for a sound of another: Chatzis, Kowal, Çaxmaq, Tjernenko, Zjukov, Mensjikov, Soekarno, Umjerow, Cemal, Gorbacsov,
Medvegyev, Izchak; and the ending that Lithuanian and Latvian put to every man's name (Putinas)."""
_OTHER_ENDS = tuple(map(set, "ao au ai oi ui eo eu".split()))
"""Last sounds that make two names of one: Bianchi and Bianco, Amina and Aminu; others romanize one vowel (Haniya, Haniye)."""
_LOOKS = tuple((re.compile(f"(?<=.){letters}"), read) for letters, read in (
    ("rn", "m"), ("cl", "d"), ("vv", "w"), ("h", "b"), ("i", "l"), ("j", "i"), ("c", "e"), ("f", "t"),
))  # fmt: skip
"""Letters behind the first that recognition of print takes for others (`Savirnbi`, `Rohert`)."""
_SOFT = frozenset("aeiouyjzs")
"""Letters behind which a last i is no ending: a vowel's other half, or a soft consonant (Henadzi)."""
_WESTERN = frozenset("en de nl fr es it pt sv da no fi is".split())
_READ_FROM = 6
"""Letters from which on a word is known for another for all that one was misread."""
_NO_RESONANT = re.compile("[^lrmn]")
_JOINED = re.compile("^(?:[ae]l(?=.{3})|b[ei]n(?=.{4}))|(?<=.{3})u[dlnr]$")
"""An Arabic article, or *son of*, that is written in one word with what follows, or an article with what goes before (Mujibur Rahman)."""


def misspelled(one: str, two: str) -> bool:
    """Whether two folded tokens in Latin letters may be one name, but for a slip of the pen in a long word or the way it is romanized.

    A sound that no romanization takes for another, in a word so short that few miss a letter in it, makes another name; so does
    such a sound at the head, and so do two.

    >>> misspelled("schwarzenegger", "schwarzeneger"), misspelled("gaddafi", "qadhafi"), misspelled("osama", "usama")
    (True, True, True)
    >>> misspelled("wichai", "wichit"), misspelled("levchenko", "shevchenko"), misspelled("altman", "hultman")
    (False, False, False)
    """
    if one == two or swapped(one, two) or _cut_short(one, two) or _misread(one, two) or said_alike(one, two):
        return True
    short, longer = sorted((one, two), key=len)
    long = len(longer) >= (LONG if Indel.distance(short, longer) > 1 else SLIP)
    if _made_of(one, two):
        return False
    alike = ending_alike(one, two)
    if _near(sounds(one), sounds(two), long=long, alike=alike):  # most are told by this, other ways take longer
        return True
    return any(_near(a, b, long=long, alike=alike) for a in _ways(one) for b in _ways(two))


def _near(first: str, second: str, *, long: bool, alike: bool) -> bool:
    """Whether two sound strings, of long words or not, begin alike and differ by no more than a slip; `alike`: the words have one ending."""
    head = cost_of(first[:1], second[:1])[0]
    if head >= (OTHER_VOWEL if {first[:1], second[:1]} <= VOWELS else OTHER_HEAD):
        return False
    if not alike and first[-1:] != second[-1:] and {first[-1:], second[-1:]} in _OTHER_ENDS:
        return False
    cost, breaks = cost_of(first, second)
    resonants = [_NO_RESONANT.sub("", heard.replace("N", "n")) for heard in (first, second)]
    breaks += resonants[0] != resonants[1] and len(resonants[0]) == len(resonants[1])
    breaks += alike and ("b" in first) != ("b" in second)  # what ends so is Slavic, where b is no v: Nabokov, Novikov
    return cost <= (ROMANIZED if not breaks else ONE_SLIP if long and breaks == 1 else 0)


def _made_of(one: str, two: str) -> bool:
    """Whether one word has an i at its end that makes a name of another: Németi is of Németh, Kurdi of Kurd, but Zurabi is Zurab in Georgian."""
    short, long = sorted((one.removesuffix("h"), two.removesuffix("h")), key=len)
    return long == short + "i" and short[-1:] not in _SOFT and not is_given_name_in(short, "ka")


def other_vowel(one: str, two: str) -> bool:
    """Whether two short words differ in one vowel, and one is a family's name in languages that are not romanized.

    >>> other_vowel("holt", "hult"), other_vowel("omar", "umar")
    (True, False)
    """
    if len(one) != len(two) or len(one) >= SLIP:
        return False
    differ = [{a, b} for a, b in zip(one, two, strict=True) if a != b]
    if len(differ) != 1 or not differ[0] <= set("aeiou"):
        return False
    return any(family_in(word) & _WESTERN for word in (one, two)) and not any(map(_is_romanized, (one, two)))


def _is_romanized(word: str) -> bool:
    """Whether a word is known for a name of languages that others spell as they hear it."""
    return not cultures(word) <= _WESTERN or word in east_asian_surnames()


def _misread(one: str, two: str) -> bool:
    """Whether one word is the other with letters that look alike, once, and is no known name."""
    if min(len(one), len(two)) < _READ_FROM or abs(len(one) - len(two)) > 1 or (is_name(one) and is_name(two)):
        return False
    return any(
        word[: found.start()] + read + word[found.end() :] == other
        for word, other in ((one, two), (two, one))
        for letters, read in _LOOKS
        for found in letters.finditer(word)
    )


@lru_cache(maxsize=100_000)
def _ways(word: str) -> frozenset[str]:
    """Sounds of a word as one language or another spells it, with and without an h at its head."""
    ways, abroad = [word] if is_name(word) else [word, _JOINED.sub("", word)], word  # Albornoz has no article
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

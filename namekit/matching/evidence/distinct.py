"""Whether a part of one name is known to be another name than the part of the other that it is like: `Павлов` and `Лавров`, `Hassan` and `Hassani`."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Indel

from namekit.lexicon.surnames import surname_languages
from namekit.matching.evidence.align import cost_of
from namekit.matching.evidence.misspelled import misspelled, other_vowel, swapped
from namekit.matching.forms.sounds import skeletons, sounds
from namekit.names import feminine_stem
from namekit.names.endings import ending_alike, other_ending
from namekit.names.equivalents import cultures, relation
from namekit.names.known_names import SURE, known_in, names_apart, sexes_apart, told_apart_by
from namekit.readings.mongolian import is_genitive_of
from namekit.romanize import transliterate
from namekit.romanize.native_names import arabic_key, latin
from namekit.scripts import fold, main_script

NEAR = 0.4
"""Similarity of the letters from which two parts are compared as names; what is less alike needs no table to differ."""
SPELLED = 0.1
"""Cost of the sounds up to which two names are one in two spellings, though a language has both: `Valentina` and `Walentina` in German."""
_UMLAUT = re.compile("(?<=[aou])e")
"""The e that German and Nordic writers put where ä, ö and ü are not at hand: `Mueller` is Müller."""
_OPENING = frozenset("aou")
"""Vowels that stand apart at the head of a name; e and i change places (`Eskandar`, `Iskandar`)."""
_YE = re.compile("[ijy]+[eo]")
"""Latin letters for a Cyrillic е or ё, and what goes before it."""
_O_IS_U = frozenset("ar az fa kk ku ky ps tg tk tr ug ur uz".split())
"""Languages whose own letters do not part o from u, or whose neighbours write the one for the other."""
_LISTED = {"Arab": ("ar", "ur"), "Hebr": ("he",), "Deva": ("hi",), "Beng": ("hi",)}
"""Scripts that no standard spells as people do, and the languages whose tables say how names in them are spelled in Latin letters."""
AT_HOME = {
    "Arab": frozenset("ar fa ur ug".split()), "Hebr": frozenset(("he",)), "Deva": frozenset("hi mr ne".split()), "Beng": frozenset(("bn",)),
    "Cyrl": frozenset("ru uk bg sr mk".split()),
    "Grek": frozenset(("el",)), "Armn": frozenset(("hy",)), "Geor": frozenset(("ka",)),
}  # fmt: skip
"""Languages of a script: a foreign name in it (Поль) is spelled by its sound, and is no name of theirs."""
_NISBA = ("ee", "i", "y", "ي")
_NISBA_OF = frozenset(("ar", "fa", "ur"))
_ARTICLE = "ال"


def likeness(one: str, two: str) -> float:
    """Similarity of two folded tokens, 0 to 1, by the letters of one script.

    >>> likeness("ivanov", "иванов"), likeness("hassan", "حسن") > NEAR, likeness("anna", "東京")
    (1.0, True, 0.0)
    """
    if one.isascii() == two.isascii():
        return Indel.normalized_similarity(one, two)
    native, other = (two, one) if one.isascii() else (one, two)
    return max([Indel.normalized_similarity(read, other) for read in in_latin(native)], default=0.0)


@lru_cache(maxsize=200_000)
def sameness(one: str, two: str) -> float:
    """1 for spellings, feminine forms and a Mongolian genitive of one name, half for its pet forms and for what it is in another language."""
    said = relation(one, two)
    if said == "same" or _in_another_form(one, two) or _in_another_form(two, one) or _same_but_umlauts(one, two):
        weight = 1.0
    else:
        weight = 0.5 if said in ("nickname", "cognate") else 0.0
    return weight if weight and (said == "nickname" or not _sexes_apart(one, two)) else 0.0


def _in_another_form(one: str, two: str) -> bool:
    return two in feminine_stem(one) or is_genitive_of(one, two)


def _same_but_umlauts(one: str, two: str) -> bool:
    return one[:1] == two[:1] and _without_umlauts(one) == _without_umlauts(two)


@lru_cache(maxsize=100_000)
def _without_umlauts(token: str) -> str:
    return _UMLAUT.sub("", token)


@lru_cache(maxsize=200_000)
def spelled_so(one: str, two: str) -> bool:
    """Whether a folded token in Latin letters is, but for what sounds alike, how a table or standard spells one of another script.

    >>> spelled_so("حريري", "hareeri"), spelled_so("haddad", "حريري"), spelled_so("hariri", "hareeri")
    (True, False, False)
    """
    if one.isascii() == two.isascii():
        return False
    native, other = (two, one) if one.isascii() else (one, two)
    return other.isascii() and any(sounds(read) == sounds(other) for read in in_latin(native))


@lru_cache(maxsize=200_000)
def are_distinct(one: str, two: str) -> bool:
    """Whether two folded tokens near in letters are known to be two names, in one script or, as it is spelled in Latin letters, in two.

    >>> are_distinct("salah", "saleh"), are_distinct("петров", "petrovsky"), are_distinct("петров", "petroff"), are_distinct("поль", "paul")
    (True, True, False, False)
    """
    if one.isascii() == two.isascii():
        return _distinct(one, two)
    native, other = (two, one) if one.isascii() else (one, two)
    spelled = [read for read in in_latin(native) if Indel.normalized_similarity(read, other) >= NEAR]
    if not spelled or any(sameness(read, other) or sounds(read) == sounds(other) for read in spelled):
        return False
    return relation(one, two) == "distinct" or _distinct_at_home(spelled[0], other, native)


def _distinct_at_home(read: str, other: str, native: str) -> bool:
    """Whether a token of another script, read so, is another name than one in Latin letters, both being names of that script's languages."""
    if _of_one_stem(read, other):
        return True
    if swapped(read, other) or _one_in_cyrillic(read, other):
        return False
    return not told_apart_by(read, other).isdisjoint(AT_HOME.get(main_script(native), ()))


def _distinct(one: str, two: str) -> bool:
    """Whether two tokens of one script are two names: by the tables, by their endings, or since one language has both.

    Two languages may spell one name so that each has its own (`Houcine`, `Hussein`): then the consonants must differ, or
    the first sounds, which no language takes lightly (`Orban`, `Urban`).
    """
    if Indel.normalized_similarity(one, two) < NEAR:
        return False
    if relation(one, two) == "distinct" or _of_one_stem(one, two) or _sexes_apart(one, two):
        return True
    known = 0 if {one, two} <= _syllabic_surnames() else names_apart(one, two)  # Chen, Chan: syllables tell
    if not known or swapped(one, two) or _one_in_cyrillic(one, two):
        return False
    if not one.isascii():
        return known == SURE
    heard = [sounds(token) for token in (one, two)]
    if _spelled_otherwise(*heard):
        return False
    if known == SURE or ({h[:1] for h in heard} <= _OPENING and heard[0][:1] != heard[1][:1] and not _o_is_u(one, two)):
        return True
    bones = skeletons(heard)
    return bones[0] != bones[1] and not misspelled(one, two)


def _one_in_cyrillic(one: str, two: str) -> bool:
    """Whether two names of Cyrillic languages differ in how a е or ё is spelled in Latin letters alone: Andreyev, Andreev; Yegorov, Egorov."""
    return _YE.sub("e", one) == _YE.sub("e", two) and told_apart_by(one, two) <= AT_HOME["Cyrl"]


def _o_is_u(one: str, two: str) -> bool:
    """Whether two names are of languages of the Muslim world, which write one vowel as o or u: Omid, Umid."""
    return {one[:1], two[:1]} == {"o", "u"} and all(known_in(name) <= _O_IS_U for name in (one, two))


def _spelled_otherwise(one: str, two: str) -> bool:
    """Whether two sound strings are one but for what languages spell otherwise, and for an h that nobody says: Leah, Lea."""
    first, second = (heard.removesuffix("h") for heard in (one, two))
    return first == second or (abs(len(first) - len(second)) <= 1 and cost_of(first, second)[0] <= SPELLED)


def _of_one_stem(one: str, two: str) -> bool:
    """Whether two tokens are family names of one stem, or a given name and the family name made of it."""
    return other_ending(one, two) or is_nisba_of(one, two) or is_nisba_of(two, one)


@lru_cache(maxsize=100_000)
def other_word(one: str, two: str, *, by_letters: bool = False) -> bool:
    """Whether two folded tokens differ by more than a slip of the pen and the ways of romanizing, those of a listed Arabic or Hebrew name too.

    Cyrillic letters say how a name is romanized where it is Slavic, as its ending tells, or where it is known to be one that Latin
    letters write as it sounds (`by_letters`: Arabic); others may be spelled in any way for their sound. Its vowels are free.

    >>> other_word("wichai", "wichit"), other_word("حريري", "harithi"), other_word("حريري", "hareeri"), other_word("смит", "smythe")
    (True, True, False, False)
    >>> other_word("сорокин", "sobinin"), other_word("сорокин", "ssorokin")
    (True, False)
    """
    if one.isascii() and two.isascii():
        return (other_vowel(one, two) and not by_letters) or not misspelled(one, two)
    native, other = (two, one) if one.isascii() else (one, two)
    if not other.isascii() or not (by_letters or main_script(native) in _LISTED or ending_alike(native, other)):
        return False
    listed = in_latin(native)
    return bool(listed) and not any(misspelled(read, other) for read in listed)


def is_nisba_of(name: str, base: str) -> bool:
    """Whether a folded token is an Arabic or Persian name with the ending that makes a family's name of it: *of Mohammad*.

    >>> is_nisba_of("mohammadi", "muhammad"), is_nisba_of("محمدي", "محمد"), is_nisba_of("ali", "al")
    (True, True, False)
    """
    ending = next(filter(name.endswith, _NISBA), "")
    stem = name.removesuffix(ending)
    if not ending or _NISBA_OF.isdisjoint(cultures(stem)) or relation(name, base) in ("same", "nickname"):
        return False
    return stem == base or relation(stem, base) == "same"


@lru_cache(maxsize=100_000)
def in_latin(token: str) -> tuple[str, ...]:
    """How a folded token is spelled in Latin letters, itself where it is in them; nothing where no table or standard says so."""
    if token.isascii():
        return (token,)
    script = main_script(token)
    if script not in _LISTED and script in AT_HOME:
        return ("".join(filter(str.isalpha, fold(transliterate(token, kind="person")))),)
    word = arabic_key(token)
    words = dict.fromkeys((word, word.removeprefix(_ARTICLE)))
    spelled = (fold(s) for lang in _LISTED.get(script, ()) for word in words for s in latin(lang).get(word))
    return tuple(dict.fromkeys(spelled))


def _sexes_apart(one: str, two: str) -> bool:
    """Whether two names are a man's and a woman's, and sound so: `Simon`, `Simone`, but not `Aly`, `Ali`."""
    return sexes_apart(one, two) and not (one.isascii() and sounds(one) == sounds(two))


@cache
def _syllabic_surnames() -> frozenset[str]:
    """Family names of one syllable's spellings: those of East Asia without Japan's."""
    return frozenset(name for name, languages in surname_languages().items() if languages != {"ja"})

"""Indian names as written in English: listed spellings, then Hunterian without marks, unspoken vowels dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from namekit.romanize.indic_aksharas import BENGALI, MALAYALAM, TAMIL, Akshara, aksharas, block
from namekit.romanize.indic_schwa import DROPS, drop_inherent
from namekit.romanize.indic_tamil import voiced
from namekit.romanize.native_names import latin
from namekit.romanize.words import WordByWord

if TYPE_CHECKING:
    from namekit.romanize.scheme import Scheme

_WORD = re.compile("([\u0900-\u0963\u0970-\u0dff\u200c\u200d]+)")
_AFTER_CONSONANT = re.compile("(?<=[dgkst])v(?=[aeiou])|(?<=sh)v(?=[aeio])|v(?=al$)")
_SH = re.compile("sh(?=[rv])")
_BENGALI_W = re.compile("(?<![bcdfghjklmnpqrstvwxz])ow(?=a)")


def _spell(parts: list[Akshara]) -> str:
    return "".join([sound for consonants, vowel, coda, _ in parts for sound in (*consonants, vowel, coda)])


def _tidy(text: str) -> str:
    text = text.replace("ngg", "ng").replace("shsh", "ssh").replace("vh", "v")
    return _AFTER_CONSONANT.sub("w", text) if "v" in text else text


def _by_rules(word: str) -> str:
    script = block(word)
    parts = aksharas(word, script)
    if script == TAMIL:
        text = voiced(parts, dental=True)[0]
    elif script == BENGALI:
        drop_inherent(parts)
        text = _BENGALI_W.sub("w", _spell(parts).replace("A", "a").replace("au", "ou"))
    elif script in DROPS:
        drop_inherent(parts)
        text = _spell(parts)
    else:
        text = _spell(parts)
        if script == MALAYALAM:
            text = text.replace("nr", "nt")
        text = _SH.sub("s", text)
    return _tidy(text)


def usual(word: str) -> tuple[str, str]:
    """Usual spelling of one name element in lower case, and `lexicon` or `rules`.

    >>> usual("सचिन"), usual("पुरुषोत्तमपुर")
    (('sachin', 'lexicon'), ('purushottampur', 'rules'))
    """
    listed = latin("hi").get(word)
    return (listed[0], "lexicon") if listed else (_by_rules(word), "rules")


def compile_scheme(scheme: Scheme) -> WordByWord:  # noqa: ARG001
    """Romanizer of names; every word is capitalized."""

    def spell(word: str) -> tuple[str, str]:
        spelled, source = usual(word)
        return spelled.title(), source

    return WordByWord(_WORD, spell, {"lexicon": 0.9, "mixed": 0.8}, 0.7)


def spellings(name: str, limit: int) -> list[tuple[str, float, str]]:
    """Latin spellings of a name with weights, best first, and their source.

    >>> spellings("वर्मा", 2)
    [('Verma', 1.0, 'lexicon'), ('Varma', 0.5, 'lexicon')]
    """
    words = _WORD.findall(name)
    options = [_options(word) for word in words]
    depth = max(map(len, options), default=0)
    out: dict[str, tuple[float, str]] = {}
    for rank in range(depth):
        chosen = [o[min(rank, len(o) - 1)] for o in options]
        text = " ".join(spelled.title() for spelled, _ in chosen)
        out.setdefault(text, (1 / (1 + rank), "lexicon" if all(s == "lexicon" for _, s in chosen) else "rules"))
    return [(text, weight, source) for text, (weight, source) in list(out.items())[:limit]]


def _options(word: str) -> list[tuple[str, str]]:
    listed = [(spelled, "lexicon") for spelled in latin("hi").get(word, ())]
    rules = _by_rules(word)
    doubled = re.sub("i(?=[nrtps]$)", "ee", rules)
    variants = (rules, rules.replace("v", "w"), doubled, rules.replace("ksh", "x"), rules.replace("sh", "s"))
    seen = {spelled for spelled, _ in listed}
    return listed + [(v, "rules") for v in dict.fromkeys(variants) if v not in seen]

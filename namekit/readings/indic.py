"""What a name in an Indic script may stand for: Latin readings, native and transcribed.

The nine blocks of ISCII descent (Devanagari to Malayalam) have one layout in Unicode, so one table serves them all
by the offset of a letter in its block; Sinhala is laid out by itself. Where Hindi, Marathi, Nepali, Gujarati,
Punjabi, Bengali and Odia write an inherent vowel that is not spoken, it is dropped by Ohala's rule (Ohala 1983,
"Aspects of Hindi Phonology": ə → ∅ / VC_CV, from the right); Tamil stops are voiced between vowels and after
nasals.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namekit.romanize import indic_tamil
from namekit.romanize.indic_aksharas import MALAYALAM, TAMIL, Akshara, aksharas, block
from namekit.romanize.indic_schwa import DROPS, drop_inherent
from namekit.romanize.native_names import latin

__all__ = ["broad"]

Readings = tuple[tuple[str, float], ...]

_TOKENS = re.compile(
    "[\u0900-\u0963\u0970-\u0dff\u200c\u200d]+|[0-9\u0966-\u096f\u09e6-\u09ef]+|[A-Za-z\u00c0-\u024f]+"
)
READINGS = 4


def _spell(parts: list[Akshara]) -> str:
    return "".join(part.onset + part.vowel + part.coda for part in parts)


def _foreign(text: str) -> str:
    """The sounds for which these scripts have no letter of their own: æ, f, v, z in English names."""
    text = text.replace("ai", "e").replace("au", "o").replace("bh", "v").replace("jh", "z")
    return re.sub("(?<=[bcdfghjklmnpqrstvwxz])ya", "a", text)


_BENGALI_W = re.compile("(?<![bcdfghjklmnpqrstvwxz])ow")


def _tidy(text: str) -> str:
    """Bengali inherent vowel as a, its ওয় as w, double digraphs once."""
    text = _BENGALI_W.sub("w", text.replace("A", "a").replace("vh", "v"))
    return text.replace("shsh", "sh").replace("ngg", "ng").replace("nyj", "nj").replace("nych", "nch")


_SINHALA_E = str.maketrans("ඇඈැෑ", "එඒෙේ")
"""The Sinhala vowel between a and e, which English spells with either: කෑගල්ල Kegalle."""


@lru_cache(maxsize=100_000)
def _word(word: str) -> tuple[str, ...]:
    """Readings of one word, likeliest first: what the lexicon says, then the letters."""
    return tuple(dict.fromkeys((*latin("hi").get(word, ())[:2], *letters(word))))


def letters(word: str) -> tuple[str, ...]:
    """Readings of a word letter by letter, likeliest first."""
    script = block(word)
    parts = aksharas(word, script)
    full = _spell(parts)
    if script == TAMIL:
        return tuple(map(_tidy, indic_tamil.voiced(parts)))
    if script in DROPS:
        whole = list(parts)
        drop_inherent(parts)
        short = _spell(parts)
        rounded = short.replace("A", "o")  # the Bengali inherent vowel as it is spoken: কসবা Kosba
        forms = [
            short,
            *([rounded] if rounded != short else []),
            _foreign(short),
            "".join(p.onset + ("@" if p.schwa else p.vowel) + p.coda for p in whole),
        ]
    elif full.endswith("u"):
        forms = [full, _foreign(full[:-1])]
    else:
        forms = [full, _foreign(full)]
    if (fronted := word.translate(_SINHALA_E)) != word:
        forms.append(letters(fronted)[0])
    if script == MALAYALAM:
        forms.append(indic_tamil.soft(full))
    return tuple(dict.fromkeys(map(_tidy, forms)))


def broad(text: str) -> Readings:
    """Latin readings of a name in any Indic script or Sinhala, likeliest first, with weights from 1 downwards.

    >>> broad("हरजीत सिंह")[0]
    ('harjit singh', 1.0)
    >>> broad("மதுரை")[0]
    ('madurai', 1.0)
    """
    words = _TOKENS.findall(text)
    options = [_word(w) if w[0] > "\u08ff" and not w[0].isdigit() else (w.lower(),) for w in words]
    if not options:
        return ()
    deepest = min(READINGS, max(map(len, options)))
    texts = (" ".join(o[min(rank, len(o) - 1)] for o in options).strip() for rank in range(deepest))
    return tuple((t, 1.0 - 0.1 * rank) for rank, t in enumerate(dict.fromkeys(t for t in texts if t)))

"""Arabic, Persian and Urdu names as the press and their bearers write them: listed elements, then likely vowels."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from namekit.romanize.arabic_letters import Rules
from namekit.romanize.arabic_signs import MARKED
from namekit.romanize.arabic_vowels import vocalize
from namekit.romanize.arabic_words import Speller
from namekit.romanize.native_names import arabic_key, latin
from namekit.romanize.scheme import Romanized, Scheme
from namekit.romanize.words import WordByWord, at_once, write_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WORD = re.compile(r"([\u0620-\u06ff\u0750-\u077f]+(?:\u200c[\u0620-\u06ff]+)*)")
_compound = re.compile(r"(?<![\u0620-\u06ff\u0750-\u077f\u200c])(?:ال|عبد|بن|ابن)").search
"""Finds an article, a servant of God or a son of: other words are looked up each by itself."""
_SON_OF = frozenset({"بن", "بنت", "ابن"})
"""Written small inside a name (Mohammed bin Salman)."""
_SERVANT = frozenset({"فتاح", "ناصر", "حليم", "منعم", "وهاب", "عال", "رؤوف"})
"""Names of God before which عبد ال is met as Abdel more than as Abdul: Egypt and the Maghreb."""
_CONSONANTS = dict(
    zip(
        "ءبتثجحخدذرزسشصضطظعغفقكلمنهويکیپچژگڤٹڈڑںہھ",
        [
            "",
            *["b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z"],
            "",
            *[
                "gh",
                "f",
                "q",
                "k",
                "l",
                "m",
                "n",
                "h",
                "w",
                "y",
                "k",
                "y",
                "p",
                "ch",
                "zh",
                "g",
                "v",
                "t",
                "d",
                "r",
                "n",
                "h",
                "h",
            ],
        ],
        strict=True,
    )
)
_PERSIAN = _CONSONANTS | {"ث": "s", "ذ": "z", "ض": "z", "و": "v", "ق": "gh"}
_PLAIN = {
    "a": "a", "i": "i", "u": "u", "aa": "a", "ii": "i", "uu": "u", "ai": "ai", "au": "au", "maqsura": "a",
    "e": "e", "ê": "e",
}  # fmt: skip
_SPELLERS = {
    "ar": Speller(Rules(_CONSONANTS, _PLAIN | {"uu": "ou", "au": "aw"}, ending=("", "t"))),
    "fa": Speller(Rules(_PERSIAN, _PLAIN | {"i": "e", "u": "o", "ai": "ey", "au": "ow", "heh": "e"}, persian=True)),
    "ur": Speller(Rules(_PERSIAN | {"و": "w", "ق": "q"}, _PLAIN, persian=True)),
}  # fmt: skip


def usual(word: str, lang: str) -> tuple[str, str]:
    """The usual spelling of one word without the article, and `lexicon` or `rules`.

    >>> usual("محمود", "ar")
    ('mahmoud', 'lexicon')
    """
    listed = next(_listed(word, lang), "")
    return (listed, "lexicon") if listed else (_by_rules(word, lang), "rules")


def options(word: str, lang: str) -> tuple[tuple[str, str], ...]:
    """Spellings of one word without the article, best first, each with `lexicon` or `rules`.

    >>> options("محمود", "ar")[:2]
    (('mahmoud', 'lexicon'), ('mahmud', 'lexicon'))
    """
    listed = tuple(_listed(word, lang))
    plain = _by_rules(word, lang)
    derived = (
        plain,
        plain.replace("j", "g"),
        plain.replace("ou", "u"),
        plain.replace("q", "k"),
        plain.replace("sh", "ch"),
    )
    return (*((name, "lexicon") for name in listed), *((d, "rules") for d in dict.fromkeys(derived) if d not in listed))


def _listed(word: str, lang: str) -> Iterator[str]:
    return filter(str.isascii, latin(lang).get(arabic_key(word)))


def _by_rules(word: str, lang: str) -> str:
    signed = word if MARKED(word) else vocalize(word, lang)[0]
    return _SPELLERS[lang](signed)


def _parts(text: str, lang: str) -> list[tuple[str, str, str]]:
    """Words of a name as (what is written before it, prefix in Latin, word to look up)."""
    out: list[tuple[str, str, str]] = []
    end = 0
    servant = False
    for match in _WORD.finditer(text):
        gap, word = text[end : match.start()], match[0].replace("\u200c", "")
        end = match.end()
        if word.startswith("عبدال") and len(word) > 6 and word != "عبدالله":
            out.append((gap, "Abdel " if word[5:] in _SERVANT and lang == "ar" else "Abdul ", word[5:]))
            servant = False
        elif servant and word.startswith("ال") and word != "الله":
            before = out.pop()
            out.append((before[0], "Abdel " if word[2:] in _SERVANT else "Abdul ", word[2:]))
            servant = False
        elif servant and word == "الله":
            out.append((out.pop()[0], "", "عبدالله"))
            servant = False
        elif word.startswith("ال") and len(word) > 4 and lang == "ar":
            out.append((gap, "al-", word[2:]))
        else:
            out.append((gap, "", word))
            servant = word == "عبد"
    return [*out, (text[end:], "", "")]


def _title(text: str) -> str:
    if " " not in text:
        return text[:1].upper() + text[1:]
    return " ".join(part[:1].upper() + part[1:] for part in text.split(" "))


def _god(word: str, lang: str) -> tuple[tuple[str, str], ...]:
    if word == "عبدالله":
        return (("abdollah" if lang == "fa" else "abdullah", "lexicon"), ("abdallah", "lexicon"))
    return options(word, lang)


def _spelled(word: str, lang: str, rank: int) -> tuple[str, str]:
    """The spelling of a word at a rank, the last where it has fewer."""
    if rank == 0 and word != "عبدالله":
        return usual(word, lang)
    choices = _god(word, lang)
    return choices[min(rank, len(choices) - 1)]


def _write(text: str, lang: str, rank: int) -> tuple[str, set[str]]:
    out: list[str] = []
    sources: set[str] = set()
    for i, (gap, prefix, word) in enumerate(_parts(text, lang)):
        out.append(gap)
        if word:
            spelled, source = _spelled(
                word, lang, min(rank, 1) if word in _SON_OF else rank
            )  # bin and ben; the rest is names
            sources.add(source)
            if i and word == "الله" and not gap.strip():
                out[-2:] = [out[-2].removesuffix("a") + spelled]
            elif i and word in _SON_OF:
                out.append(spelled)
            else:
                out.append((prefix if i or not prefix.islower() else prefix.capitalize()) + _title(spelled))
    return "".join(out), sources


def compile_scheme(scheme: Scheme) -> Callable[[str, str], Romanized]:
    """Romanizer of names in the scheme's language.

    >>> from namekit.romanize.scheme import load
    >>> compile_scheme(load("ar-common"))("جمال عبد الناصر", "person").text
    'Jamal Abdel Nasser'
    """
    return _Usual(scheme.languages[0])


class _Usual(WordByWord):
    """Names of a language as they are usually written."""

    def __init__(self, lang: str) -> None:
        super().__init__(_WORD, self._one_word, {"lexicon": 0.8, "mixed": 0.6}, 0.4)
        self.lang = lang

    def _one_word(self, word: str) -> tuple[str, str]:
        spelled, source = usual(word.replace("\u200c", ""), self.lang)
        return _title(spelled), source

    def __call__(self, text: str, kind: str) -> Romanized:
        if not _compound(text):
            return super().__call__(text, kind)
        done, sources = _write(text, self.lang, 0)
        source = sources.pop() if len(sources) == 1 else "mixed"
        return Romanized(done, source, self.confidence.get(source, self.otherwise))

    def many(self, texts: list[str], kind: str) -> list[str]:  # noqa: ARG002
        """Latin of each text: compound names one by one, other words at once."""
        return write_all(texts, _compound, lambda text: _write(text, self.lang, 0)[0], partial(at_once, self.write))


def spellings(name: str, limit: int, lang: str = "ar") -> list[tuple[str, float, str]]:
    """Latin spellings of a name with weights, best first: English and French press, Egyptian g, Gulf and Maghreb forms.

    >>> [text for text, _, _ in spellings("محمود", 3)]
    ['Mahmoud', 'Mahmud', 'Mahmood']
    """
    lang = lang if lang in _SPELLERS else "ar"
    out: dict[str, tuple[float, str]] = {}
    for rank in range(8):
        text, sources = _write(name, lang, rank)
        source = "lexicon" if sources == {"lexicon"} else "rules"
        for form, share in ((text, 1.0), (text.replace("al-", "El "), 0.4), (text.replace("al-", ""), 0.3)):
            out.setdefault(form, (share / (1 + rank), source))
    ranked = sorted(out.items(), key=lambda item: -item[1][0])
    return [(text, weight, source) for text, (weight, source) in ranked[:limit]]

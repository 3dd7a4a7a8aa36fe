"""Write the name lexicons of Arabic, Hebrew, Thai and Indic scripts: native spelling, Latin spellings by rank.

    pip download --no-deps rigour==1.8.2
    python tools/build_names_by_script.py rigour-1.8.2-py3-none-any.whl

Input: `rigour/data/names/persons.txt` of PyPI's rigour 1.8.2 (MIT, OpenSanctions), which lists the labels and
aliases of Wikidata's given and family names (CC0). A line holds all spellings of one name in all scripts,
unordered. A Latin spelling is taken for a native one when their consonants agree; it ranks by how well the vowels
that are written agree, by how many names of Wikidata show the pair, and by how widely those names are written (the
number of scripts and spellings). Pairs that a person has ranked (`data/lexicon/*_common.tsv`) are not repeated
here; the readers put them first.
"""

from __future__ import annotations

import collections
import math
import re
import sys
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from _signs_from_latin import signs
from rapidfuzz.distance import Indel

from namekit.readings import abjad_arabic, abjad_hebrew, indic, southeast_thai

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LEXICON = Path(__file__).resolve().parent.parent / "data" / "lexicon"
MEMBER = "rigour/data/names/persons.txt"
SPELLINGS = 6
HEAD = """# {what}: native spelling, spelling with vowel signs (read off the Latin), Latin spellings by rank, language.
# Source: labels of given and family names in Wikidata (CC0), listed by PyPI's rigour 1.8.2 (MIT).
# Made by tools/build_names_by_script.py.
native\tvocalized\tlatin\tlang
"""
LATIN = re.compile(r"[a-z\u00df-\u024f\u1e00-\u1eff'’ʻʿʾ]+$")
CLASSES = [
    ("sch|tsch|tch|sh|ch|cz|sz|ç|ş|š|č|ć|ś|zh|dzh|dj|dž|ž|ż|j|tz|ts|ts|c(?=[eiy])|z|s|th|dh|ẓ|ṣ|ḍ(?=z)", "s"),
    ("gh|kh|ph|[bpfvw]", lambda m: {"gh": "k", "kh": "k", "ph": "p"}.get(m[0], "p")),
    ("[gkqcxhḥḫğġḳ]", lambda m: "" if m[0] in "hḥ" else "k"),
    ("[dtṭḍ]", "t"),
    ("[lr]", "l"),
    ("[mn]", "n"),
]
Pairs = dict[str, collections.Counter[str]]


def plain(text: str) -> str:
    """Letters of a text without marks."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalpha() and not unicodedata.combining(c))


def skeleton(latin: str) -> str:
    """Consonant classes of a Latin spelling, doubled ones once."""
    for pattern, sound in CLASSES:
        latin = re.sub(pattern, sound, latin)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^splktn]", "", plain(latin)))


def agree(reading: str, latin: str) -> float:
    """How well a spelling fits the letters: consonants decide, all letters count a little."""
    left, right = skeleton(reading), skeleton(latin)
    if not left and not right:
        return Indel.normalized_similarity(reading, plain(latin))
    consonants: float = Indel.normalized_similarity(left, right)
    return 0.8 * consonants + 0.2 * float(Indel.normalized_similarity(plain(reading), plain(latin)))


def items(wheel: Path) -> Iterator[tuple[list[str], list[str], float]]:
    """Latin spellings, other spellings and weight of each name."""
    with zipfile.ZipFile(wheel) as archive, archive.open(MEMBER) as file:
        for raw in file:
            forms = raw.decode("utf-8").strip().rpartition(" => ")[0].split(", ")
            latin = [f for f in forms if LATIN.match(f.replace(" ", "").replace("-", ""))]
            if latin:
                yield latin, [f for f in forms if f not in latin], math.log2(1 + len(forms))


def words(text: str) -> list[str]:
    """Parts of a name between spaces and hyphens."""
    return re.split(r"[ \u200c\-]+", text)


def collect(wheel: Path, script: re.Pattern[str], read: Callable[[str], str], native: Callable[[str], str]) -> Pairs:
    """Weights of Latin spellings by native spelling, word by word."""
    pairs: Pairs = collections.defaultdict(collections.Counter)
    for latin, others, weight in items(wheel):
        for other in filter(script.search, others):
            left = words(native(other))
            for spelling in latin:
                right = words(spelling)
                if len(left) != len(right):
                    continue
                for a, b in zip(left, right, strict=True):
                    fit = agree(read(a), b) if a and script.search(a) else 0.0
                    if fit >= 0.72 and len(b) > 1:
                        pairs[a][b] += weight * fit**3 / math.sqrt(len(latin))  # type: ignore[assignment]
    return pairs


def ranked(weights: collections.Counter[str], reading: str) -> str:
    """Best spellings, joined by |."""
    best = sorted(weights, key=lambda b: (-weights[b] * agree(reading, b) ** 2 * (1.3 if b.isascii() else 1), b))[
        :SPELLINGS
    ]
    top = weights[best[0]]
    return "|".join(b for b in best if weights[b] > 0.08 * top)


def vocalized(native: str, spellings: str, lang: str) -> str:
    """Give the native spelling the vowels of its best Latin one that fits: in Arabic, one with a, i and u."""
    names = spellings.split("|")
    if lang == "ar":
        names.sort(key=lambda name: sum(name.count(vowel) for vowel in "eo"))
    return next(filter(None, (signs(native, name, persian=lang != "ar") for name in names)), "")


def write(name: str, what: str, pairs: Pairs, read: Callable[[str], str], lang: Callable[[str], str]) -> None:
    """Write one lexicon."""
    lines = []
    for native, weights in sorted(pairs.items()):
        latin, language = ranked(weights, read(native)), lang(native)
        voiced = vocalized(native, latin, language) if language in ("ar", "fa", "ur") else ""
        lines.append(f"{native}\t{voiced}\t{latin}\t{language}\n")
    (LEXICON / f"{name}.tsv").write_text(HEAD.format(what=what) + "".join(lines), encoding="utf-8")


ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]")


def arabic_lang(word: str) -> str:
    """Language whose letters the word has."""
    if re.search("[ٹڈڑںےھہ]", word):
        return "ur"
    return "fa" if re.search("[پچژگیک]", word) else "ar"


def indian_lang(word: str) -> str:
    """Language that the script is mostly used for."""
    blocks = ["hi", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml", "si"]
    return next((blocks[(ord(c) - 0x900) // 0x80] for c in word if "\u0900" <= c <= "\u0dff"), "hi")


def main() -> None:
    """Write all lexicons."""
    wheel = Path(sys.argv[1])
    read_arabic = lambda w: abjad_arabic.letters(w, persian=arabic_lang(w) != "ar")  # noqa: E731
    pairs = collect(wheel, re.compile("[\u0620-\u06ff]"), read_arabic, lambda t: ARABIC_MARKS.sub("", t))
    for lang, name, what in (
        ("ar", "arabic_names", "Arabic"),
        ("fa", "persian_names", "Persian"),
        ("ur", "urdu_names", "Urdu"),
    ):
        part = {n: w for n, w in pairs.items() if arabic_lang(n) == lang}
        write(name, f"{what} spellings of names", part, read_arabic, arabic_lang)
    marks = re.compile("[\u0591-\u05c7\u200e\u200f]")
    pairs = collect(
        wheel, re.compile("[א-ת]"), abjad_hebrew.letters, lambda t: marks.sub("", t).replace("׳", "'").replace("’", "'")
    )
    write("hebrew_names", "Hebrew spellings of names", pairs, abjad_hebrew.letters, lambda _: "he")
    read_indic = lambda w: indic.letters(w)[0]  # noqa: E731
    pairs = collect(wheel, re.compile("[\u0900-\u0dff]"), read_indic, lambda t: t)
    write("indian_names", "Indic spellings of names", pairs, read_indic, indian_lang)
    read_thai = lambda w: southeast_thai.thai_word(w)[-1]  # noqa: E731
    pairs = collect(wheel, re.compile("[\u0e00-\u0e7f]"), read_thai, lambda t: t)
    write("thai_names", "Thai spellings of names", pairs, read_thai, lambda _: "th")


if __name__ == "__main__":
    main()

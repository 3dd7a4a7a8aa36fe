"""Generated examples from many cultures: names in their spellings, and near-names that are other people.

The tasks ask for people who are listed; a column of names is full of people who are not, and who bear a name that is known
and near: `Angelika` for `Angela`, `Павлов` for `Лавров`, `Liu Yong` for `Liu Yang`.
"""

from __future__ import annotations

import difflib
import random
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from examples import Examples, of_people

from namekit.lexicon import rows
from namekit.matching.forms.sounds import sounds
from namekit.names import feminine_stem, relation
from namekit.romanize import variants
from namekit.scripts import fold, main_script

LANGUAGES = "en de pl es fr nl it sv tr hr ro fi cs hu pt vi az uz ru uk bg el he ar fa hy ka hi bn".split()
SCRIPT = dict.fromkeys("ru uk bg".split(), "Cyrl") | dict.fromkeys("ar fa".split(), "Arab")
SCRIPT |= {"el": "Grek", "he": "Hebr", "hy": "Armn", "ka": "Geor", "hi": "Deva", "bn": "Beng"}
EACH = 120
"""People of each culture."""
POOL = 500
"""Given names, and family names, of a culture among which near ones are looked for."""
NEAR = 0.6
"""Likeness of Latin letters (difflib's ratio) from which two names are near."""

STEM = 4
"""Letters that two names share at their head and are near for it, whatever ends them: Zelenko, Zelensky."""


class Culture(NamedTuple):
    """Given and family names as they are written, the language, and whether the family name comes first with no space."""

    lang: str
    given: list[str]
    family: list[str]
    joined: bool = False

    def name(self, given: str, family: str) -> str:
        """A whole name as it is written at home."""
        return family + given if self.joined else f"{given} {family}"


def cultures(rng: random.Random) -> Iterator[Culture]:
    """Cultures with the names that are known of them."""
    for lang in LANGUAGES:
        script = SCRIPT.get(lang, "Latn")
        lists = [
            [
                row[0].title()
                for row in rows("known_names")
                if lang in row[kind].split() and main_script(row[0]) == script
            ]
            for kind in (1, 2)
        ]
        given, family = (rng.sample(names, min(POOL, len(names))) for names in lists)
        if given and family:
            yield Culture(lang, given, family)
    characters = [c for c, *_ in islice(rows("chinese_given"), 200)]
    families = [c for c, *_ in islice(rows("chinese_surnames"), 80)]
    yield Culture("zh", ["".join(rng.sample(characters, rng.choice((1, 2, 2)))) for _ in range(POOL)], families, True)
    known = [[row[0] for row in rows(table) if len(row[0]) == 2] for table in ("japanese_given", "japanese_surnames")]
    yield Culture("ja", rng.sample(known[0], POOL), rng.sample(known[1], POOL), True)


@cache
def spellings(native: str, lang: str) -> tuple[str, ...]:
    """Latin spellings of a name, the usual one first."""
    if main_script(native) == "Latn":
        return (native,)
    return tuple(v.text for v in variants(native, lang=lang, limit=4)) or (native,)


def another(rng: random.Random, name: str, pool: list[str], lang: str) -> str:
    """A name near in letters that is known to be another one."""
    latin = {fold(spellings(other, lang)[0]): other for other in pool}
    own = fold(spellings(name, lang)[0])
    others = [spelling for spelling in latin if _differs(own, spelling)]
    near = [spelling for spelling in others if spelling[:STEM] == own[:STEM]] if rng.random() < 0.5 else []
    near = near or difflib.get_close_matches(own, others, 4, NEAR)
    return latin[rng.choice(near)] if near else rng.choice([other for other in pool if other != name])


def _differs(a: str, b: str) -> bool:
    return (
        sounds(a) != sounds(b)
        and relation(a, b) in (None, "distinct")
        and a not in feminine_stem(b)
        and b not in feminine_stem(a)
    )


def near_names(seed: int = 7) -> Examples:
    """People of each culture, asked for in other spellings, and near-names of theirs that nobody listed bears."""
    rng = random.Random(seed)
    names: list[str] = []
    asked: list[tuple[str, int]] = []
    for culture in cultures(rng):
        for _ in range(EACH):
            given, family = rng.choice(culture.given), rng.choice(culture.family)
            written = culture.name(given, family)
            names.append(written if rng.random() < 0.5 else spellings(written, culture.lang)[0])
            asked += [(text, len(names) - 1) for text in _other_writings(rng, written, culture.lang, names[-1])]
            for near in (
                culture.name(another(rng, given, culture.given, culture.lang), family),
                culture.name(given, another(rng, family, culture.family, culture.lang)),
            ):
                asked.append((rng.choice((near, *spellings(near, culture.lang)[:2])), -1))
    return of_people("near names", names, asked)


def _other_writings(rng: random.Random, written: str, lang: str, listed: str) -> list[str]:
    """Up to two more writings of a name: in its own script, in Latin, in the other order."""
    latin = rng.choice(spellings(written, lang))
    turned = " ".join(reversed(latin.split(" ", 1)))
    others = [text for text in dict.fromkeys((written, latin, turned, latin.upper())) if text != listed]
    return rng.sample(others, min(2, len(others)))

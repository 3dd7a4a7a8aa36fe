"""Generated examples: other writings of people's names, and near-names that are other people.

One syllable changed, another given name, a patronymic or part swapped, another suffix. The gazetteer has each name as it
is, in one spelling; queries are other writings of them, which are right, and near-names, which are wrong.
"""

from __future__ import annotations

import difflib
import random
from collections.abc import Iterator, Sequence
from itertools import chain

from east_asian import chinese, korean
from examples import Examples, of_people
from parentage import Named, parentage

from namekit.lexicon import rows
from namekit.names.equivalents import relation

PETS, ELEMENTS, EACH = 1_200, 1_200, 250
"""People with pet names; pairs of given names; people of each task."""
NEAR = 0.55
"""Likeness of letters (difflib's ratio) from which two parts of names are near."""
LOOKED_AT = 400
"""Names among which near ones are looked for."""
SIMILAR = "a:e h:l n:m s:t k:m r:l i:o ov:in ev:enko d:r b:k".split()
"""Letters and endings that one name may have where another has the other."""
ENDINGS = sorted("ov ev in enko sky ski ko uk yan ian dze son sen mann berg stein ez".split(), key=len, reverse=True)


def hard_negatives(people: list[list[str]], seed: int = 7) -> Examples:
    """Examples of all kinds; `people` are the names of each task, of which only changed ones are asked."""
    rng = random.Random(seed)
    families = [name.split()[-1] for group in people for name in group if name.isascii() and " " in name]
    givens = [name.split()[0] for group in people for name in group if name.isascii() and len(name.split()) == 2]
    names: list[str] = []
    asked: list[tuple[str, int]] = []
    kinds = korean(rng), chinese(rng), pet_names(rng, families), parentage(rng), elements(rng, families)
    for name, written in chain(*kinds, *(changed(rng, group, givens) for group in people)):
        asked += [(text, len(names) if same else -1) for text, same in written]
        names.append(name)
    return of_people("generated", names, asked)


def pet_names(rng: random.Random, families: Sequence[str]) -> Iterator[Named]:
    """People called by a pet form of their given name (Robert, Bob), and by a stranger's."""
    table = [(names.split(), pets.split()) for _, _, names, pets in rows("given_names") if pets]
    pairs = [(rng.choice(names), rng.choice(pets)) for names, pets in rng.choices(table, k=PETS)]
    pairs = [(name, pet) for name, pet in pairs if name.isascii() and pet.isascii()]
    for name, pet in pairs:
        family, (_, stranger) = rng.choice(families), rng.choice(pairs)
        written = [(f"{pet} {family}", True)]
        if relation(name.lower(), stranger.lower()) in (None, "distinct"):
            written.append((f"{stranger} {family}", False))
        yield f"{name} {family}", written


def elements(rng: random.Random, families: Sequence[str]) -> Iterator[Named]:
    """Given names near in letters that are known to be one name (Mohamed, Muhammad) or two (Salah, Saleh)."""
    spellings = sorted(
        {
            spelling.lower()
            for _, _, names, _ in rows("given_names")
            for spelling in names.split()
            if spelling.isascii() and spelling.isalpha() and len(spelling) > 3
        }
    )
    pairs = []
    for one in spellings:
        for other in difflib.get_close_matches(one, rng.sample(spellings, 600), 3, 0.6):
            said = relation(one, other)
            if one != other and said in ("same", "distinct"):
                pairs.append((one, other, said == "same"))
    for one, other, same in rng.sample(pairs, min(ELEMENTS, len(pairs))):
        family = rng.choice(families)
        yield f"{one} {family}".title(), [(f"{other} {family}".title(), same)]


def changed(rng: random.Random, people: Sequence[str], givens: Sequence[str]) -> Iterator[Named]:
    """People of a task, whose names are written otherwise, and near-names of theirs."""
    latin = [name for name in people if name.isascii() and 2 <= len(name.split()) <= 4 and len(name) > 8]
    for name in rng.sample(latin, min(EACH, len(latin))):
        *given, family = name.split()
        whole = rng.choice([f"{family}, {' '.join(given)}", name.upper(), f"{family} {' '.join(given)}"])
        yield (
            name,
            [
                *rewritten(rng, name.split(), givens),
                *((text, False) for text in near(rng, name.split(), latin, givens)),
                (whole, True),
            ],
        )


def rewritten(rng: random.Random, parts: list[str], givens: Sequence[str]) -> list[tuple[str, bool]]:
    """A name with initials, a middle name less or more, parts joined, a slip of the pen; and with what makes it another's."""
    given, *middle, family = parts
    other = rng.choice(givens)
    at = rng.randrange(1, len(family)) if len(family) > 4 else 0
    slip = family[:at] + rng.choice(["", "e", "n", family[at]]) + family[at + (rng.random() < 0.5) :]
    same = [
        f"{given[0]}. {family}",
        f"{family} {given[0]}.",
        f"{given} {slip}",
        f"{given}{''.join(middle).lower()} {family}",
        f"{given} {' '.join(middle) or other} {family}",
        f"{given} {family}",
    ]
    out = [(text, True) for text in rng.sample(same, 2)]
    if other[0] != given[0]:
        out.append((f"{other[0]}. {family}", False))
    if middle:
        out.append((f"{given} {other} {family}", other == middle[0]))
        out.append((f"{given} {other[0]}. {family}", other[0] == middle[0][0]))
    ending = next((e for e in ENDINGS if family.endswith(e) and len(family) - len(e) > 2), "")
    if ending:
        stem = family.removesuffix(ending)
        out.append((f"{given} {stem}{rng.choice([e for e in ENDINGS if e not in family and e[0] != stem[-1]])}", False))
    suffix = rng.choice(["II", "III", "IV"]) if rng.random() < 0.5 else "Jr."
    return [*out, (f"{' '.join(parts)} {suffix}", False)]


def near(rng: random.Random, parts: list[str], latin: Sequence[str], givens: Sequence[str]) -> list[str]:
    """Names of other people that share a part with a name, or all but a letter."""
    given, *middle, family = parts
    some = rng.sample(givens, min(LOOKED_AT, len(givens)))
    families = [name.split()[-1] for name in rng.sample(latin, min(LOOKED_AT, len(latin)))]
    out = [" ".join([g, *middle, family]) for g in difflib.get_close_matches(given, some, 2, NEAR) if g != given]
    out += [" ".join([given, *middle, f]) for f in difflib.get_close_matches(family, families, 3, NEAR) if f != family]
    at = rng.randrange(len(parts))
    letter, another = rng.choice(SIMILAR).split(":")
    if letter in parts[at][1:]:
        part = parts[at][0] + parts[at][1:].replace(letter, another, 1)
        out.append(" ".join([*parts[:at], part, *parts[at + 1 :]]))
    stranger = rng.choice(families)
    out += [f"{given} {stranger}" if stranger != family else f"{family} X", f"{rng.choice(givens)} {family}"]
    rng.shuffle(out)
    return out[:4]

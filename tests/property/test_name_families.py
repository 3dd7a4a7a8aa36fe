"""Families of names and near-names, each kind of hard case put together from elements: what is one person must be found, what is another must not.

Names are made by rule, so no code has seen them; shares are asserted, since names alone cannot decide every pair.
"""

from __future__ import annotations

from itertools import cycle, islice, product

import pytest

from namekit import compare_many

KOREAN_FAMILIES = "Moon Bae Baek Heo Nam Shim Noh Kwak Cha Min".split()
KOREAN = "Tae Dong Kyu Woo Bin Hak Jae Sang Geun Pil".split()
GIVEN = "Rafael Tobias Ingrid Leopold Marta Quentin Astrid Felix Dagmar Oskar".split()
FAMILIES = (
    "Halvorsen Brinkmann Castellano Delacroix Eszterhazy Fitzwilliam Grabowski Hutchinson Ibanez Jablonski".split()
)
ARABIC = "Fahd Hamza Jabir Luqman Mansur Qasim Rashid Sultan Talal Usama".split()
TRIBES = "Balushi Hinai Kindi Lawati Maamari Busaidi Nuaimi Riyami Siyabi Wahaibi".split()
SLAVIC = [("Timofei", "Timofeevich"), ("Matvei", "Matveevich"), ("Georgi", "Georgievich"), ("Kirill", "Kirillovich"), ("Bogdan", "Bogdanovich"),
          ("Rodion", "Rodionovich"), ("Stepan", "Stepanovich"), ("Roman", "Romanovich"), ("Denis", "Denisovich"), ("Artur", "Arturovich")]  # fmt: skip
SURNAMES = "Zubkov Rybakov Golovin Drozdov Ermakov Lukin Tarasov Belyakov Kiselev Polunin".split()
SPANISH = "Aguirre Bermudez Cifuentes Echeverria Figueroa Galindo Iturbe Larrea Montoya Quintana".split()


def paired(*lists: list[str]) -> list[tuple[str, ...]]:
    """Forty combinations, spread over the lists."""
    every = list(product(*lists))
    return every[:: max(1, len(every) // 40)][:40]


def next_of(items: list[str], item: str, step: int = 3) -> str:
    return items[(items.index(item) + step) % len(items)]


def patronymic(given: str) -> str:
    return dict(SLAVIC)[given]


MEN = [given for given, _ in SLAVIC]

BOTH_KNOWN = [
    ("Anna", "Inna"), ("Maria", "Mario"), ("Roland", "Ronald"), ("Milan", "Dylan"), ("Lena", "Leona"), ("Carla", "Clara"),
    ("Marta", "Marla"), ("Alina", "Albina"), ("Darina", "Karina"), ("Erika", "Erik"), ("Pavel", "Karel"), ("Ivana", "Ilona"),
]  # fmt: skip
"""Given names near in letters that are two names in one language or another."""

OTHERS = {
    "one Korean syllable": [
        (f"{f} {a}-{b.lower()}", f"{f} {a}-{next_of(KOREAN, b).lower()}")
        for f, a, b in paired(KOREAN_FAMILIES, KOREAN, KOREAN)
    ],
    "siblings": [(f"{g} {f}", f"{next_of(GIVEN, g)} {f}") for g, f in paired(GIVEN, FAMILIES)],
    "namesakes of another family": [(f"{g} {f}", f"{g} {next_of(FAMILIES, f)}") for g, f in paired(GIVEN, FAMILIES)],
    "father and son": [
        (f"{a} bin {b} Al-{t}", f"{b} bin {a} Al-{t}")
        for a, b, t in paired(ARABIC, ARABIC, TRIBES) if a != b
    ],
    "brothers by their father": [
        (f"{a} bin {b} Al-{t}", f"{next_of(ARABIC, a)} bin {b} Al-{t}") for a, b, t in paired(ARABIC, ARABIC, TRIBES)
    ],
    "another father": [
        (f"{g} {patronymic(p)} {f}", f"{g} {patronymic(next_of(MEN, p))} {f}") for g, p, f in paired(MEN, MEN, SURNAMES)
    ],
    "another mother": [
        (f"{g} {a} {b}", f"{g} {a} {next_of(SPANISH, b)}") for g, a, b in paired(GIVEN, SPANISH, SPANISH) if a != b
    ],
    "another king": [(f"{g} {n}", f"{g} {m}") for g, (n, m) in product(GIVEN, [("II", "III"), ("IV", "V"), ("I", "VI")])],
    "another initial": [(f"{g} {f}", f"{next_of(GIVEN, g)[0]}. {f}") for g, f in paired(GIVEN, FAMILIES)],
    "names that one language has both of": [
        (f"{a} {f}", f"{b} {f}") for (a, b), f in zip(BOTH_KNOWN, cycle(FAMILIES), strict=False)
    ],
    "another ending of the surname": [
        (f"{g} {stem}{a}", f"{g} {stem}{b}")
        for (g, stem), (a, b) in product(
            zip(GIVEN, ("Baran", "Kuzm", "Halush", "Tkach", "Vorob", "Stepan"), strict=False),
            [("enko", "sky"), ("ov", "enko"), ("uk", "enko"), ("ov", "sky"), ("in", "ov")],
        )
    ],
    "a family that is called after a given name": [
        (f"{a} {b}", f"{a} {b}i")
        for a, b in paired(ARABIC, "Rashid Mansour Karim Salim Hassan Jafar Ahmad Mahmoud Rahim Yousef".split())
    ],
    "n and ng in Korean": [
        (f"{f} {a}-{b}", f"{f} {a}-{b}g") for f, a, b in paired(KOREAN_FAMILIES, KOREAN, ["hyun", "kyun", "sun", "jun"])
    ],
    "another rhyme": [
        (f"{g} {a}{rest}", f"{g} {b}{rest}")
        for g, (a, b), rest in paired(GIVEN, [("L", "D"), ("Sh", "K"), ("M", "R")], ["erkens", "anigan", "orbett"])
    ],
    "another middle name": [
        (f"{g} {m} {f}", f"{g} {next_of(GIVEN, m, 4)} {f}") for g, m, f in paired(GIVEN, GIVEN, FAMILIES) if g != m
    ],
}  # fmt: skip

SAME = {
    "order": [(f"{g} {f}", f"{f.upper()} {g}") for g, f in paired(GIVEN, FAMILIES)],
    "comma": [(f"{g} {f}", f"{f}, {g}") for g, f in paired(GIVEN, FAMILIES)],
    "no middle name": [(f"{g} {m} {f}", f"{g} {f}") for g, m, f in paired(GIVEN, GIVEN, FAMILIES) if g != m],
    "no patronymic": [(f"{g} {patronymic(p)} {f}", f"{g} {f}") for g, p, f in paired(MEN, MEN, SURNAMES)],
    "one surname of two": [(f"{g} {a} {b}", f"{g} {a}") for g, a, b in paired(GIVEN, SPANISH, SPANISH) if a != b],
    "surnames first": [(f"{g} {a} {b}", f"{a} {b} {g}") for g, a, b in paired(GIVEN, SPANISH, SPANISH) if a != b],
    "bin and ibn": [(f"{a} bin {b} Al-{t}", f"{a} ibn {b} al {t}") for a, b, t in paired(ARABIC, ARABIC, TRIBES)],
    "article joined": [(f"{a} Al-{t}", f"{a} Al{t.lower()}") for a, t in paired(ARABIC, TRIBES)],
    "syllables joined": [
        (f"{f} {a}-{b.lower()}", f"{a}{b.lower()} {f}") for f, a, b in paired(KOREAN_FAMILIES, KOREAN, KOREAN)
    ],
    "title": [(f"{g} {f}", f"Dr. {g} {f}") for g, f in paired(GIVEN, FAMILIES)],
    "a slip": [(f"{g} {f}", f"{g} {f[:3] + f[4:]}") for g, f in paired(GIVEN, FAMILIES)],
    "her form of the name": [(f"Olga {f}", f"Olga {f}a") for f in SURNAMES],
}  # fmt: skip


def verdicts(pairs: list[tuple[str, str]]) -> list[str]:
    return [found.verdict for found in compare_many(pairs, type="person")]


@pytest.mark.parametrize("kind", OTHERS)
def test_other_people_do_not_match(kind: str) -> None:
    pairs = [(a, b) for a, b in OTHERS[kind] if a != b]
    said = verdicts(pairs)
    wrong = [pair for pair, verdict in zip(pairs, said, strict=True) if verdict == "match"]
    assert len(wrong) <= 0.03 * len(pairs), wrong


@pytest.mark.parametrize("kind", SAME)
def test_other_writings_of_a_name_match(kind: str) -> None:
    said = verdicts(SAME[kind])
    missed = [pair for pair, verdict in zip(SAME[kind], said, strict=True) if verdict != "match"]
    assert len(missed) <= 0.1 * len(SAME[kind]), missed


def test_families_are_symmetric() -> None:
    pairs = [pair for kind in (*OTHERS.values(), *SAME.values()) for pair in islice(kind, 5)]
    assert verdicts(pairs) == verdicts([(b, a) for a, b in pairs])


PLACES = {
    "one letter": [(f"{a}{b}", f"{c}{b}") for (a, c), b in product([("Mir", "Sir"), ("Tol", "Vol"), ("Kar", "Nar")], ["ovka", "anitsa", "enburg", "atun"])],
    "old and new": [(f"New {n}", f"Old {n}") for n in ("Belmora", "Tarsk", "Quillon", "Verden")],
    "upper and lower": [(f"Upper {n}", f"Lower {n}") for n in ("Belmora", "Tarsk", "Quillon", "Verden")],
    "another state": [(f"{n}, Texas", f"{n}, Ohio") for n in ("Belmora", "Tarsk", "Quillon", "Verden")],
    "numbered": [(f"{n} {i}", f"{n} {i + 1}") for n in ("Belmora", "Tarsk") for i in (1, 4)],
}  # fmt: skip


@pytest.mark.parametrize("kind", PLACES)
def test_other_places_do_not_match(kind: str) -> None:
    said = [found.verdict for found in compare_many(PLACES[kind], type="place")]
    wrong = [pair for pair, verdict in zip(PLACES[kind], said, strict=True) if verdict == "match"]
    assert not wrong

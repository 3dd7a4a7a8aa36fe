"""Generated people whose names tell of their parents: Russian patronymics, Arabic nasabs, Spanish second surnames.

What names a parent may be left out, but not changed or swapped.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

PEOPLE = 250
"""Of each culture."""
WRITTEN = 4
"""Writings of each that are asked."""
RUSSIAN = (
    "Ivan:Ivanovich Petr:Petrovich Sergei:Sergeevich Vladimir:Vladimirovich Aleksandr:Aleksandrovich Mikhail:Mikhailovich "
    "Nikolai:Nikolaevich Andrei:Andreevich Dmitri:Dmitrievich Viktor:Viktorovich Yuri:Yurievich Oleg:Olegovich"
).split()
RUSSIAN_SURNAMES = (
    "Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasiliev Zaitsev"
    " Shevchenko Bondarenko Kovalenko Melnik"
).split()
ARABIC = "Muhammad Ahmad Ali Hasan Husayn Khalid Omar Salman Ibrahim Yusuf Mahmoud Mustafa Salih Nasser Faisal Abdullah Tariq Walid".split()
NISBAS = (
    "Harbi Otaibi Qahtani Ghamdi Tikriti Masri Shami Najjar Khatib Haddad Rashidi Zahrani Dosari Shehri Maliki".split()
)
SPANISH = "Carlos Luis Miguel Diego Pablo Javier Rosa Carmen Elena".split()
SPANISH_SURNAMES = "Garcia Lopez Martinez Sanchez Perez Gomez Ruiz Diaz Moreno Romero Torres Ramos".split()

Named = tuple[str, list[tuple[str, bool]]]
"""A name as it is listed, and names that are asked, each with whether it is the same person's."""


def parentage(rng: random.Random) -> Iterator[Named]:
    """People of the three cultures."""
    for _ in range(PEOPLE):
        for name, written in (patronymic(rng), nasab(rng), second_surname(rng)):
            yield name, rng.sample(written, WRITTEN)


def patronymic(rng: random.Random) -> Named:
    """A Russian."""
    (given, _, father), (other, _, another) = (pair.partition(":") for pair in rng.sample(RUSSIAN, 2))
    family, stranger = rng.sample(RUSSIAN_SURNAMES, 2)
    return f"{given} {father} {family}", [
        (f"{family} {given} {father}", True),
        (f"{given} {family}", True),
        (f"{given[0]}. {father[0]}. {family}", True),
        (f"{given} {another} {family}", False),
        (f"{other} {father} {family}", False),
        (f"{given} {father} {stranger}", False),
    ]


def nasab(rng: random.Random) -> Named:
    """An Arab."""
    given, father, other = rng.sample(ARABIC, 3)
    nisba, stranger = rng.sample(NISBAS, 2)
    return f"{given} bin {father} Al-{nisba}", [
        (f"{given} {father} al {nisba}", True),
        (f"{given} ibn {father} {nisba}", True),
        (f"{given} Al{nisba.lower()}", True),
        (f"{father} bin {given} Al-{nisba}", False),
        (f"{given} bin {other} Al-{nisba}", False),
        (f"{other} bin {father} Al-{nisba}", False),
        (f"{given} bin {father} Al-{stranger}", False),
    ]


def second_surname(rng: random.Random) -> Named:
    """A Spaniard."""
    given, other = rng.sample(SPANISH, 2)
    first, second, stranger = rng.sample(SPANISH_SURNAMES, 3)
    return f"{given} {first} {second}", [
        (f"{given} {first}", True),
        (f"{first} {second}, {given}", True),
        (f"{first} {second} {given}", True),
        (f"{given} {other} {first} {second}", True),
        (f"{given} {first} {stranger}", False),
        (f"{given} {second} {first}", False),
        (f"{other} {first} {second}", False),
    ]

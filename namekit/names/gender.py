"""Family names that women bear in another form, and patronymics."""

from __future__ import annotations

from functools import cache, lru_cache

from namekit.lexicon import rows
from namekit.lexicon.particles import particles

_SLAVE = ("guly", "гулы")
"""*Slave of*, which ends given names of Turkmens, and is no *son of*."""
_LEAST_STEM = 3
"""Letters that stay before an ending; shorter ones are mostly no ending (`Nova`, `Eva`)."""


@lru_cache(maxsize=20_000)
def feminine_stem(token: str) -> tuple[str, ...]:
    """Forms that men of the family bear, for a folded family name in a woman's form; none if it has no such ending.

    `Nováková` may belong to *Novák*, *Novákov*, *Nováka* …: all are named, longest ending first, for
    the other name decides.

    >>> "kuznetsov" in feminine_stem("kuznetsova"), "novak" in feminine_stem("novakova")
    (True, True)
    >>> "landsbergis" in feminine_stem("landsbergiene"), feminine_stem("smith")
    (True, ())
    """
    found: dict[str, None] = {}
    for length in range(min(_longest(), len(token) - _LEAST_STEM), 0, -1):
        for masculine in _endings().get(token[-length:], ()):
            found[token[:-length] + masculine] = None
    return tuple(found)


def is_patronymic(token: str) -> bool:
    """Whether a folded token has the ending of a patronymic (`Ivanovych`, `Sergeevna`, `Əliyev oğlu` as one word).

    >>> is_patronymic("vladimirovich"), is_patronymic("ivanivna"), is_patronymic("petrov"), is_patronymic("gurbanguly")
    (True, True, False, False)
    """
    return len(token) > _LEAST_STEM + 2 and token.endswith(_patronymic_endings()) and not token.endswith(_SLAVE)


def patronymic_stem(token: str) -> str:
    """The father's name in a folded patronymic, as far as its ending leaves it; empty for any other token.

    >>> patronymic_stem("hasanovich"), patronymic_stem("hasanoglu"), patronymic_stem("hasanov")
    ('hasan', 'hasan', '')
    """
    return (
        token.removesuffix(max(filter(token.endswith, _patronymic_endings()), key=len)) if is_patronymic(token) else ""
    )


def is_patronymic_word(token: str) -> bool:
    """Whether a folded word makes a patronymic of the name before it: Heydar *oglu*.

    >>> is_patronymic_word("oglu"), is_patronymic_word("bin")
    (True, False)
    """
    return token in _patronymic_endings() and particles().get(token, ("",))[0] == "nasab"


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for feminine, masculine, _ in rows("feminine"):
        found.setdefault(feminine, {})[masculine.replace("-", "")] = None
    return {feminine: tuple(forms) for feminine, forms in found.items()}


@cache
def _longest() -> int:
    return max(map(len, _endings()))


@cache
def _patronymic_endings() -> tuple[str, ...]:
    return tuple(ending for ending, _ in rows("patronymics"))

"""What a written name is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from namekit.lexicon.life_dates import LifeDates

Role = Literal["name", "initial", "particle", "suffix", "number", "generic", "nickname"]
TitleRole = Literal[
    "head_of_state", "minister", "official", "military", "religious", "royal", "academic", "honorific", "other"
]


class Token(NamedTuple):
    """One part of a name.

    `value` says more by role: the class of a generic term (`province`), the number of a suffix or number (`3`; Jr is 2
    and Sr is 1, so that `Jr` and `II` agree), the kind of a particle (`nasab`), the letter of an initial, `title` for a
    name that may be a title too (`Sultan`), `short` for one that is written short (`Md`), the meaning of a place name's
    adjective (`north`); else it is empty. `joint` is what stood between this token and the one before it: a space, `-`,
    or nothing (`al-Assad`, `서울시`).
    """

    text: str
    role: Role = "name"
    value: str = ""
    joint: str = " "


class Title(NamedTuple):
    """A title as it was written, and what kind of person bears such a one."""

    text: str
    role: TitleRole


class Parsed(NamedTuple):
    """A name in its parts.

    Tokens stand as they were written, except that a comma order is undone, and that of a family name in capitals at the head
    which is none of East Asia: `Gül, Abdullah`, `GÜL Abdullah` and `Abdullah Gül` have the same parts in one order. `family` is
    the half-open range of the tokens that the form marks as family name (before a comma, or in capitals: `KIM Yong-hyun`), and
    None where the form does not tell. `qualifiers` are what a place was written with to
    tell it from others (`Texas`), and whatever stood in brackets and is no name; `dates` the life dates that are written to a
    person's name.
    """

    tokens: tuple[Token, ...]
    titles: tuple[Title, ...] = ()
    qualifiers: tuple[str, ...] = ()
    family: tuple[int, int] | None = None
    comma: bool = False
    dates: LifeDates | None = None

    @property
    def name(self) -> str:
        """The name in natural order, without titles and qualifiers.

        >>> Parsed((Token("al"), Token("Assad", joint="-"))).name
        'al-Assad'
        """
        return "".join([token.joint + token.text for token in self.tokens]).strip()

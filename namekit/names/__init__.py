"""Names in their parts: family, given, patronymic, particle, title, suffix, qualifier."""

from namekit.names.equivalents import Relation, classes, relation
from namekit.names.gender import feminine_stem, is_patronymic
from namekit.names.model import Parsed, Title, Token
from namekit.names.order import family_first
from namekit.names.parse import parse

__all__ = [
    "Parsed",
    "Relation",
    "Title",
    "Token",
    "classes",
    "family_first",
    "feminine_stem",
    "is_patronymic",
    "parse",
    "relation",
]

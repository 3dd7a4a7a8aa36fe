"""Entities: the model, files that hold them, layers, and arrays on disk."""

from namekit.gazetteer.gazetteer import Gazetteer
from namekit.gazetteer.model import Change, Entity, Role, Tests, Variant

__all__ = ["Change", "Entity", "Gazetteer", "Role", "Tests", "Variant"]

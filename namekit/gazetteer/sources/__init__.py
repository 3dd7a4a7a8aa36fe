"""Importers, one a module: streams of foreign records become entities; records that are no use are counted."""

from namekit.gazetteer.sources.common import FORMATS, Tally, entities

__all__ = ["FORMATS", "Tally", "entities"]

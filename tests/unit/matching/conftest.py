"""One small gazetteer for the room's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from namekit import Gazetteer, Resolver
from namekit.matching.index.compiled import compile_entities


@pytest.fixture(scope="session")
def world():
    return Gazetteer.load(Path(__file__).parent / "world.yaml")


@pytest.fixture(scope="session")
def compiled(world):
    return compile_entities(world)


@pytest.fixture(scope="session")
def resolver(world):
    return Resolver(world)

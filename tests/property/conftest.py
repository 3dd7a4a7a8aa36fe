"""The small gazetteer of the matching room's tests, with a resolver."""

from __future__ import annotations

from pathlib import Path

import pytest

from namekit import Gazetteer, Resolver


@pytest.fixture(scope="session")
def world():
    return Gazetteer.load(Path(__file__).parents[1] / "unit" / "matching" / "world.yaml")


@pytest.fixture(scope="session")
def resolver(world):
    return Resolver(world)

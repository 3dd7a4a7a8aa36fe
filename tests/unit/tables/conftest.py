"""A resolver that knows three entities by their exact names and counts what it is asked."""

import io
from collections import Counter

import pytest

from namekit.gazetteer.model import Entity
from namekit.tables import Table
from tests.answers import answer

KYIV = Entity(id="place/kyiv", type="place", name="Kyiv")
KIM = Entity(id="person/kim", type="person", name="Kim, Yong-hyun")
LEE = Entity(id="person/lee", type="person", name="Lee")
KNOWN = {"Kyiv": [(KYIV, 0.99)], "Київ": [(KYIV, 0.98)], "Kim": [(KIM, 0.51), (LEE, 0.49)]}


class CountingResolver:
    """Kyiv is a match, Kim is ambiguous, everything else is none."""

    def __init__(self):
        self.asked = Counter()
        self.batches = []

    def resolve_many(self, names, *, type=None, country=None, limit=10):
        def each(value):
            return [value] * len(names) if value is None or isinstance(value, str) else value

        self.asked.update(zip(names, each(type), each(country), strict=True))
        self.batches.append(len(names))
        return [answer(KNOWN.get(name, [])[:limit], name) for name in names]


@pytest.fixture
def resolver():
    return CountingResolver()


@pytest.fixture
def table():
    """Build a table from text or bytes."""

    def build(content, name="people.csv", **options):
        data = content.encode() if isinstance(content, str) else content
        return Table(io.BytesIO(data), name, **options)

    return build

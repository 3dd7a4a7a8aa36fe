"""What a reader of newspapers expects the built-in gazetteer to know of places, by the names that English has for them."""

from __future__ import annotations

from functools import cache

import pytest

from namekit import Gazetteer, Resolver

KNOWN = {
    "Venice": "place/it/venice",
    "Hanover": "place/de/hannover",
    "Lucerne": "place/ch/lucerne",
    "Rhodes": "place/gr/rhodes",
    "Ghent": "place/be/gent",
    "Key West": "place/us/key-west",
    "Kiev region": "place/ua-32",
    "Minsk oblast": "place/by-mi",
    "USSR": "place/soviet-union",
    "Paris, Île-de-France, France": "place/fr-75c",
    "Seville, Andalusia, Spain": "place/es/sevilla",
    "Transylvania": "place/transylvania",
    "Keijō": "place/kr-11",
}


@cache
def _resolver() -> Resolver:
    return Resolver(Gazetteer.builtin())


@pytest.mark.parametrize(("name", "id_"), KNOWN.items())
def test_a_place_is_known_by_its_usual_name(name, id_):
    found = _resolver().resolve(name)
    assert (found.status, found.candidates[0].id) == ("match", id_)

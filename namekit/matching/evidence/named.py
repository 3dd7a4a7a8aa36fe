"""Names that are compared with no gazetteer, as a compiled one has them: what evidence reads of the names that are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.matching.forms.analysis import Analysed, analyse_many
from namekit.matching.forms.rarity import Codes, usual, weights
from namekit.matching.forms.side import Forms, Laid, Side, lay
from namekit.matching.forms.texts import SPACES, Listed
from namekit.matching.index.compiled import TYPES, Compiled

KNOWN = 50_000
"""Names of which it is remembered what they may stand for: what it takes to read one is ten times what it takes to compare two."""

Asked = tuple[str, str | None, str]
"""Name, type and country."""


class Known(NamedTuple):
    """What a name may stand for, and its forms laid out for comparison."""

    analysed: Analysed
    laid: Laid


_read: dict[Asked, Known] = {}


def known(asked: Sequence[Asked]) -> list[Known]:
    """What `analyse_many` says of names; those that were asked for lately are not read again."""
    found = {one: _read.get(one) for one in asked}
    new = [one for one, before in found.items() if before is None]
    fresh = _fresh(new) if new else {}
    for oldest in list(islice(_read, max(len(_read) + len(fresh) - KNOWN, 0))):
        _read.pop(oldest, None)
    _read.update(islice(fresh.items(), KNOWN))
    return [found[one] or fresh[one] for one in asked]


def _fresh(asked: Sequence[Asked]) -> dict[Asked, Known]:
    analysed = analyse_many(asked)
    return dict(zip(asked, map(Known, analysed, lay([one.forms for one in analysed])), strict=True))


class Named:
    """Names and their forms, in the order of spaces and, within a space, of the names that they belong to."""

    names = 0
    """No names are counted: what is rare among those that happen to be compared together says nothing."""

    def __init__(self, texts: Sequence[str], read: Sequence[Known], type_: str) -> None:
        forms = Forms.of([one.laid for one in read])
        order = np.argsort(forms.space, kind="stable")
        owner, space = forms.owner[order], forms.space[order]
        self.texts = texts
        self.parts = Listed([forms.parts[i] for i in order.tolist()])
        self.letters = Listed([forms.letters[i] for i in order.tolist()])
        self.form_source, self.form_weight = forms.source[order], forms.weight[order]
        bounds = np.searchsorted(space, np.arange(len(SPACES) + 1))
        each = np.arange(len(texts) + 1)
        self.start = {
            s: (np.searchsorted(owner[bounds[s] : bounds[s + 1]], each) + bounds[s]).astype(np.int32) for s in SPACES
        }
        weight = weights(forms.codes, *self.occurring, self.names)
        self.rarity = np.round(weight[order] * 255).astype(np.uint8)
        self.form_spelling = np.arange(len(owner), dtype=np.int32)
        self.name_type = np.full(len(texts), TYPES.index(type_), np.uint8)
        self.name_generic = np.array([one.analysed.generic for one in read], np.uint64)
        self.name_number = np.array([one.analysed.number for one in read], np.uint8)

    @property
    def occurring(self) -> tuple[Codes, NDArray[np.uint32]]:
        """Codes of parts, and how often each occurs: known names are common, others rare."""
        return usual()


Names = Compiled | Named
"""Names that others are compared with."""


def side_of(names: Names, asked: Sequence[Laid]) -> Side:
    """Names that are looked up as a side of comparison, their parts weighed by how often they occur among those that they are compared with."""
    return Side.of(asked, lambda parts: weights(parts, *names.occurring, names.names))

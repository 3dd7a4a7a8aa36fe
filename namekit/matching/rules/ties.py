"""Names that marks alone tell apart: how a query is read does not settle which of them is meant."""

from __future__ import annotations

import numpy as np

from namekit.matching.rules.candidates import Floats, Pairs

MOST = 1.0
"""Log-odds by which of two such names one may be likelier than the other: less than would settle which is meant."""


def levelled(pairs: Pairs, log_odds: Floats) -> Floats:
    """Log-odds of pairs in which names of one spelling are no more than MOST apart for a query.

    They may be read otherwise: شیر محله is Persian with its own letter, and with the Arabic one as good Arabic.
    """
    out = log_odds.copy()
    order = np.lexsort((pairs.group, pairs.query))
    query, group = pairs.query[order], pairs.group[order]
    new = np.ones(len(order), bool)
    new[1:] = (query[1:] != query[:-1]) | (group[1:] != group[:-1])
    if len(order):
        best = np.maximum.reduceat(log_odds[order], np.flatnonzero(new))[np.cumsum(new) - 1]
        out[order] = np.maximum(log_odds[order], best - np.float32(MOST))
    return out

"""Tools that look up misspelt names, for `scale.py`: each is made ready with names and their bearers, and then asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from typos import Bearers

TOP = 10
"""Names that are taken by their trigrams."""

Answers = list[list[str]]
"""Ids of the entities that may be meant by each query, best first."""
Ask = Callable[[Sequence[str]], Answers]


def _dict(bearers: Bearers) -> Ask:
    return lambda queries: [bearers.get(query, []) for query in queries]


def _cdist(bearers: Bearers) -> Ask:
    """All names within two edits, by comparison with every name."""
    import numpy as np
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cdist

    strings = list(bearers)

    def ask(queries: Sequence[str]) -> Answers:
        found = []
        for start in range(0, len(queries), 10):
            for edits in cdist(
                queries[start : start + 10], strings, scorer=Levenshtein.distance, score_cutoff=2, dtype=np.uint8
            ):
                near = np.flatnonzero(edits <= 2)
                near = near[np.argsort(edits[near], kind="stable")]
                found.append([id_ for i in near.tolist() for id_ in bearers[strings[i]]])
        return found

    return ask


def _tfidf(bearers: Bearers, rerank: bool = False) -> Ask:
    """The TOP names by the cosine of TF-IDF weights of three letters each, by edit similarity where `rerank`."""
    import numpy as np
    from rapidfuzz.distance import Levenshtein
    from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
    from sparse_dot_topn import sp_matmul_topn  # type: ignore[import-untyped]

    strings = list(bearers)
    trigrams = TfidfVectorizer(analyzer="char", ngram_range=(3, 3), dtype=np.float32)
    matrix = trigrams.fit_transform(strings).T.tocsr()

    def ask(queries: Sequence[str]) -> Answers:
        best = sp_matmul_topn(trigrams.transform(queries), matrix, top_n=TOP, sort=True, n_threads=1)
        found = []
        for query, start, end in zip(queries, best.indptr, best.indptr[1:], strict=False):
            names = [strings[i] for i in best.indices[start:end].tolist()]
            if rerank:
                names.sort(key=lambda name: -Levenshtein.normalized_similarity(query, name))
            found.append([id_ for name in names for id_ in bearers[name]])
        return found

    return ask


def _string_grouper(bearers: Bearers) -> Ask:
    """The most similar name; every call weighs all names anew."""
    import pandas as pd
    from string_grouper import match_strings  # type: ignore[import-untyped]

    strings = pd.Series(list(bearers))

    def ask(queries: Sequence[str]) -> Answers:
        # the queries stand for the master: matches are counted for each of its strings
        best = match_strings(
            pd.Series(list(queries)), strings, max_n_matches=1, min_similarity=0.1, number_of_processes=1
        )
        found: Answers = [[] for _ in queries]
        for query, name in zip(best["left_index"], best["right_side"], strict=True):
            found[query] = bearers[name]
        return found

    return ask


def _emm(bearers: Bearers) -> Ask:
    """EMM's own TF-IDF over three letters, the ten best: the weights that it learns need pairs that are known to match."""
    import logging

    import pandas as pd
    from emm import PandasEntityMatching  # type: ignore[import-untyped]

    logging.disable(logging.INFO)
    strings = list(bearers)
    trigrams = {
        "type": "cosine_similarity",
        "tokenizer": "characters",
        "ngram": 3,
        "num_candidates": TOP,
        "cos_sim_lower_bound": 0.1,
        "n_jobs": 1,
    }
    matching = PandasEntityMatching({"name_only": True, "supervised_on": False, "indexers": [trigrams]})
    matching.fit(pd.DataFrame({"name": strings, "id": range(len(strings))}))

    def ask(queries: Sequence[str]) -> Answers:
        best = matching.transform(pd.DataFrame({"name": list(queries)})).dropna(subset=["gt_uid"])
        best = best.sort_values(["uid", "score_0"], ascending=[True, False])
        found: Answers = [[] for _ in queries]
        for query, name in zip(best["uid"], best["gt_uid"].astype(int), strict=True):
            found[query] += bearers[strings[name]]
        return found

    return ask


class Peer(NamedTuple):
    """What makes a tool ready, its package, and how many pairs of strings are enough to measure it by."""

    ready: Callable[[Bearers], Ask]
    package: str
    comparisons: float = float("inf")


PEERS = {
    "dict (exact)": Peer(_dict, "Unidecode"),
    "rapidfuzz cdist": Peer(_cdist, "rapidfuzz", comparisons=1e9),
    "sparse_dot_topn": Peer(_tfidf, "sparse_dot_topn", comparisons=2e9),
    "sparse_dot_topn, rapidfuzz": Peer(partial(_tfidf, rerank=True), "sparse_dot_topn", comparisons=2e9),
    "string_grouper": Peer(_string_grouper, "string_grouper", comparisons=2e9),
    "EMM": Peer(_emm, "emm", comparisons=2e9),
}
ELSEWHERE = "EMM"
"""Asks for rapidfuzz below 3, namekit for 3.9: they cannot share an environment."""

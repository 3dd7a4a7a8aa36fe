"""What the small resolvers of the tests answer."""

from namekit.matching.resolution import Candidate, Evidence, Resolution


def answer(found, name):
    """The resolution of a name that a resolver has `found` no, one or two entities for, each with its score."""
    candidates = tuple(
        Candidate(e.id, score, lambda _, e=e: e, lambda _: (Evidence(1.0, "the very same name"),)) for e, score in found
    )
    status = ("none", "match", "ambiguous")[len(found)]
    return Resolution(name, status, found[0][1] if found else 0.0, candidates, "" if found else "no such name")

"""What a person should look at after a table was normalized: one row for each distinct name that has no match."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.matching.resolution import Resolution

REVIEW_HEADER = (
    "value", "count", "first_row", "status", "suggested_id", "suggested_name", "score", "reason", "decision",
)  # fmt: skip


class Review:
    """Collects names that are ambiguous or unknown, how often each occurs and where first."""

    def __init__(self) -> None:
        self._suggested: dict[str, tuple[str, ...]] = {}
        self._seen: dict[str, list[int]] = {}

    def suggest(self, value: str, resolution: Resolution) -> None:
        """Remember what to tell the person of a name; the first answer to it counts."""
        if resolution.status != "match" and value not in self._suggested:
            self._suggested[value] = (resolution.status, *_best(resolution))

    def count(self, value: str, row: int) -> None:
        """Count one occurrence of a name without a match."""
        if value in self._seen:
            self._seen[value][0] += 1
        else:
            self._seen[value] = [1, row]

    def rows(self) -> Iterator[list[str]]:
        """Rows under `REVIEW_HEADER`, in the order of the names' first rows; the decision is the person's to fill."""
        for value, (count, first_row) in self._seen.items():
            yield [value, str(count), str(first_row), *self._suggested[value], ""]


def _best(resolution: Resolution) -> tuple[str, str, str, str]:
    """Id, name, score and reason of the best candidate."""
    if not resolution.candidates:
        return "", "", "", resolution.reason
    best = resolution.candidates[0]
    reason = resolution.reason or "; ".join(e.words for e in best.evidence)
    return best.id, best.entity.name, f"{best.score:.4f}", reason

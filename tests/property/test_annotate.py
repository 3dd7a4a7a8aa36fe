"""What holds for every text: offsets cut the surface out, mentions stand in order and never overlap."""

from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.annotate import annotate
from namekit.annotate.spans import spans
from namekit.gazetteer.model import Entity
from namekit.matching.resolution import Candidate, Resolution

PIECES = ["Kim", "Yong-hyun", "de", "St.", "J.", "President", "서울에서", "김용현", "장관", "首尔的", "プーチン", "وسيول", "ובסיאול",
          "किताब", "Seoul's", " ", "  ", "\n", "\n\n", ", ", ". ", "-", "’", "\u0301", "\u200d", "😀"]  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def say_yes(names):
    """Take every stretch for a name of its own, with a score that depends on its letters."""
    return [yes(name) for name in names]


def yes(name):
    score = 0.9 + sum(map(ord, name)) % 100 / 1000
    person = Entity(id=f"person/{len(name)}", type="person", name=name)
    return Resolution(name, "match", score, (Candidate(person.id, score, lambda _: person, lambda _: ()),))


@given(TEXTS)
@settings(deadline=None)
def test_offsets_cut_out_the_surface_and_mentions_do_not_overlap(text):
    mentions = annotate(text, say_yes)

    assert all(text[m.start : m.end] == m.surface and m.start < m.end for m in mentions)
    assert all(a.end <= b.start for a, b in zip(mentions, mentions[1:], strict=False))


@given(TEXTS)
@settings(deadline=None)
def test_the_number_of_stretches_is_bounded_by_the_length(text):
    assert len(spans(text)) <= 16 * len(text)

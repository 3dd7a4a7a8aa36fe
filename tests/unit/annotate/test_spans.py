"""Stretches of a text that may be names."""

from __future__ import annotations

from namekit.annotate.spans import spans


def test_no_korean_name_goes_on_behind_a_title_with_its_particle():
    text = "안드레이 벨로우소프 장관이 평양을 찾았다"
    found = {text[s.start : s.end] for s in spans(text)}
    assert "안드레이 벨로우소프 장관이" in found
    assert not any("장관이 평양" in span for span in found)

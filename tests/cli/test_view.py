from namekit.cli._view import aligned, fit, width


def test_columns_line_up_whatever_the_script():
    lines = list(aligned([["Kim", "x"], ["김용현", "y"], ["Kyi\u0308v", "z"]]))

    assert [width(line[: line.index(end)]) for line, end in zip(lines, "xyz", strict=True)] == [8, 8, 8]


def test_long_text_is_cut_to_its_width():
    assert fit("김용현 장관", 5) == "김용…"
    assert width(fit("a" * 100, 40)) == 40
    assert fit("a\nb\x1b[31m", 40) == "a b [31m"

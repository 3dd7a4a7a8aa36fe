import pytest

from namekit.base.errors import InputError, UsageError
from namekit.tables import Here, Normalizer, Plan, Remembered, Review, reader, remembered
from namekit.tables.normalize import join_name

NAME = Plan(columns=("name",))


def run(table, resolver, plan=NAME, **options):
    with Remembered() as remembered:
        answers = Here(resolver, plan.limit, reasons="review" in options)
        normalizer = Normalizer(table, answers, remembered, plan, **options)
        rows = [row for part in normalizer.chunks() for row in part.cells()]
    return normalizer, rows


def test_five_columns_are_added_and_all_else_is_kept(table, resolver):
    normalizer, rows = run(table("id,name\n1,Kyiv\n2,Kim\n3,Nobody\n4,\n5,  \n"), resolver)

    new = ["name_status", "name_id", "name_name", "name_score", "name_candidates"]
    assert normalizer.header == ["id", "name", *new]
    assert rows == [
        ["1", "Kyiv", "match", "place/kyiv", "Kyiv", "0.9900", "place/kyiv=0.9900"],
        ["2", "Kim", "ambiguous", "", "", "0.5100", "person/kim=0.5100 person/lee=0.4900"],
        ["3", "Nobody", "none", "", "", "", ""],
        ["4", "", "", "", "", "", ""],
        ["5", "  ", "", "", "", "", ""],
    ]


def test_counts_are_of_cells_and_of_distinct_names(table, resolver):
    normalizer, _ = run(table("name,x\nKyiv,\nKyiv,\nKim,\nZ,\n,\n"), resolver)

    summary = normalizer.summary
    assert (summary.rows, summary.distinct) == (5, 3)
    assert (summary.matched, summary.ambiguous, summary.none, summary.empty) == (2, 1, 1, 1)


@pytest.mark.parametrize("chunk_rows", [1, 2, 50_000])
def test_a_distinct_name_is_looked_up_once_whatever_the_chunks(table, resolver, monkeypatch, chunk_rows):
    monkeypatch.setattr(reader, "_CHUNK_ROWS", chunk_rows)
    _, rows = run(table("name,x\n" + "Kyiv,1\nKim,2\nKyiv,3\n" * 5), resolver)

    assert set(resolver.asked.values()) == {1}
    assert [r[1] for r in rows] == ["1", "2", "3"] * 5


def test_new_names_are_looked_up_in_batches(table, resolver, monkeypatch):
    monkeypatch.setattr(Here, "batch", 100)
    run(table("name,x\n" + "".join(f"n{i},\nKyiv,\n" for i in range(250))), resolver)

    assert resolver.batches == [100, 100, 51]


@pytest.mark.parametrize("chunk_rows", [3, 50_000])
def test_progress_is_told_after_each_batch_and_comes_to_the_end(table, resolver, monkeypatch, chunk_rows):
    monkeypatch.setattr(Here, "batch", 2)
    monkeypatch.setattr(reader, "_CHUNK_ROWS", chunk_rows)
    told = []
    run(table("name,x\n" + "".join(f"n{i},\n" for i in range(10)) + "n1,\n"), resolver, progress=told.append)

    assert len(told) >= len(resolver.batches) >= 5
    assert all(0 < share <= 1 for share in told)
    assert told[-1] == 1


def test_a_table_of_blanks_comes_to_its_end_too(table, resolver):
    told = []
    run(table("name,x\n,1\n ,2\n"), resolver, progress=told.append)

    assert told[-1] == 1


def test_a_run_that_is_cut_off_within_a_piece_of_the_table_keeps_its_whole_batches(
    table, resolver, monkeypatch, tmp_path
):
    monkeypatch.setattr(Here, "batch", 2)
    look_up = resolver.resolve_many

    def cut_off(names, **hints):
        if len(resolver.batches) == 3:
            raise KeyboardInterrupt
        return look_up(names, **hints)

    resolver.resolve_many = cut_off
    people = table("name,x\n" + "".join(f"n{i},\n" for i in range(10)))
    with pytest.raises(KeyboardInterrupt), Remembered(tmp_path / "progress") as kept:
        list(Normalizer(people, Here(resolver), kept, NAME).chunks())

    with Remembered(tmp_path / "progress") as again:
        assert again.found == 6


def test_a_name_that_memory_has_forgotten_is_not_asked_for_again(table, resolver, monkeypatch):
    monkeypatch.setattr(remembered, "_GENERATION", 2)
    monkeypatch.setattr(reader, "_STEP", 1)
    monkeypatch.setattr(reader, "_CHUNK_ROWS", 1)
    _, rows = run(table("name,x\nKyiv,\na,\nb,\nc,\nd,\n ,\ne,\nf,\ng,\nKyiv,\na,\n ,\n"), resolver)

    assert rows[0] == rows[9]
    assert rows[1] == rows[10]
    assert set(resolver.asked.values()) == {1}


def test_type_and_country_of_a_row_go_with_its_name(table, resolver):
    text = "name,t,c\nKyiv,LOC,ua\nKyiv,place,UA\nKyiv,,\nKim,PER,KR\n"
    run(table(text), resolver, Plan(columns=("name",), type_column="t", country_column="c"))

    assert resolver.asked == {("Kyiv", "place", "UA"): 1, ("Kyiv", None, None): 1, ("Kim", "person", "KR"): 1}


def test_one_type_and_country_for_all(table, resolver):
    run(table("name,x\nKyiv,\n"), resolver, Plan(columns=("name",), type="place", country="UA"))

    assert list(resolver.asked) == [("Kyiv", "place", "UA")]


@pytest.mark.parametrize(
    ("text", "said"),
    [("name,t,c\nKyiv,,\nKim,GHOST,\n", "row 2: 'GHOST' is no type"), ("name,t,c\nKim,,Korea\n", "row 1: 'Korea'")],
)
def test_a_type_or_country_that_is_none_is_refused_with_its_row(table, resolver, text, said):
    with pytest.raises(InputError, match=said):
        run(table(text), resolver, Plan(columns=("name",), type_column="t", country_column="c"))


def test_several_columns_share_their_answers(table, resolver):
    normalizer, rows = run(table("a,b\nKyiv,Kim\nKim,Kyiv\n"), resolver, Plan(columns=("a", "b")))

    assert normalizer.header[2:] == [f"{c}_{f}" for c in "ab" for f in ("status", "id", "name", "score", "candidates")]
    assert [(r[2], r[7]) for r in rows] == [("match", "ambiguous"), ("ambiguous", "match")]
    assert sum(resolver.asked.values()) == 2


def test_family_and_given_name_are_one_name(table, resolver):
    plan = Plan(family_column="f", given_column="g")
    normalizer, _ = run(table("f,g\nKim,Yong-hyun\n김,용현\n,Pelé\n,\n"), resolver, plan)

    assert [name for name, _, _ in resolver.asked] == ["Kim, Yong-hyun", "김용현", "Pelé"]
    assert normalizer.header[2] == "name_status"


@pytest.mark.parametrize(
    ("family", "given", "name"),
    [
        ("Kim", " ", "Kim"),
        ("金", "龍顯", "金龍顯"),
        ("김", "Yong-hyun", "김, Yong-hyun"),
        (" de Gaulle ", "C.", "de Gaulle, C."),
    ],
)
def test_the_parts_of_a_name_are_joined_as_its_script_does(family, given, name):
    assert join_name(family, given) == name


@pytest.mark.parametrize(
    ("text", "plan", "said"),
    [
        ("name,name_id\n", NAME, "has a column 'name_id' already"),
        ("name,x\n", Plan(columns=("name", "name")), "name_status and so on would stand twice"),
        ("name,x\n", Plan(columns=("nmae",)), "did you mean 'name'"),
        ("name,x\n", Plan(), "no column of names"),
        ("name,x\n", Plan(family_column="name"), "go together"),
        ("name,x\n", Plan(columns=("name",), type_column="type"), "no column 'type'"),
    ],
)
def test_a_plan_that_does_not_fit_the_table_is_refused_before_any_work(table, resolver, text, plan, said):
    with pytest.raises(UsageError, match=said):
        run(table(text), resolver, plan)
    assert not resolver.asked


def test_cells_beyond_the_header_stay_behind_the_new_columns(table, resolver):
    _, rows = run(table("name,x\nKyiv,1,2,3\n", ragged="pad"), resolver)

    assert rows == [["Kyiv", "1", "match", "place/kyiv", "Kyiv", "0.9900", "place/kyiv=0.9900", "2", "3"]]


def test_blank_lines_stay_where_they_are(table, resolver):
    _, rows = run(table("name,x\nKyiv,1\n\nKim,2\n"), resolver)

    assert [r[:2] for r in rows] == [["Kyiv", "1"], [], ["Kim", "2"]]


def test_the_first_rows_alone(table, resolver):
    people = table("name,x\n" + "".join(f"n{i},\n\n" for i in range(100)))
    with Remembered() as remembered:
        parts = list(Normalizer(people, Here(resolver), remembered, NAME).chunks(first=3))

    assert sum(len(part.chunk) for part in parts) == 3
    assert len(resolver.asked) == 3


def test_a_review_has_one_row_for_each_name_without_a_match(table, resolver, monkeypatch):
    monkeypatch.setattr(reader, "_CHUNK_ROWS", 2)
    review = Review()
    run(table("name,x\nKyiv,\nZ,\n\nKim,\nZ,\nKim,\nZ,\n,\n"), resolver, review=review)

    assert list(review.rows()) == [
        ["Z", "3", "2", "none", "", "", "", "no such name", ""],
        ["Kim", "2", "3", "ambiguous", "person/kim", "Kim, Yong-hyun", "0.5100", "the very same name", ""],
    ]


def test_a_review_looks_at_a_value_once_even_if_its_context_differs(table, resolver):
    review = Review()
    plan = Plan(columns=("name", "again"), type_column="t")
    run(table("name,again,t\nKim,Kim,PER\nKim,Kim,LOC\n"), resolver, plan, review=review)

    assert [row[:3] for row in review.rows()] == [["Kim", "4", "1"]]


def test_a_decision_goes_before_the_resolver_and_needs_no_review(table, resolver):
    review = Review()
    decisions = {"Kim": ("person/lee", "Lee"), "Kyiv": None, "Z": ("place/kyiv", "Kyiv")}
    normalizer, rows = run(table("name,x\nKim,\nKyiv,\nZ,\n"), resolver, decisions=decisions, review=review)

    assert [r[2:] for r in rows] == [
        ["match", "person/lee", "Lee", "1.0000", "person/lee=1.0000 person/kim=0.5100"],
        ["none", "", "", "0.9900", "place/kyiv=0.9900"],
        ["match", "place/kyiv", "Kyiv", "1.0000", "place/kyiv=1.0000"],
    ]
    assert list(review.rows()) == []
    assert normalizer.summary.decided == 3

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.evaluation import Question, Task, find_tasks, read_task, settle
from namekit.gazetteer import Gazetteer

GAZETTEER = "entity_id\ttype\tname\tlang\ne1\tPER\tKim Minji\ten\ne2\tPER\tKIM, Min-ji\ten\ne3\tLOC\tSeoul\ten\n"
QUERIES = "query\tlang\tscript\texpected\n김민지\tko\tHang\te1\nСеул\tru\t\te3\nBusan\ten\tLatn\tNIL\n"


@pytest.fixture
def folder(tmp_path):
    task = tmp_path / "tasks" / "mine"
    task.mkdir(parents=True)
    (task / "gazetteer.tsv").write_text(GAZETTEER, encoding="utf-8")
    (task / "queries.tsv").write_text(QUERIES, encoding="utf-8")
    return task


@pytest.fixture
def gold(tmp_path):
    def write(text, name="gold.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_folder_brings_its_gazetteer_and_any_namesake_is_right(folder):
    task = read_task(folder)

    assert (task.name, task.gazetteer) == ("mine", folder / "gazetteer.tsv")
    assert task.questions == (
        Question("김민지", frozenset({"e1", "e2"}), type="person", lang="ko", script="Hang", called="Kim Minji"),
        Question("Сеул", frozenset({"e3"}), type="place", lang="ru", script="Cyrl", called="Seoul"),
        Question("Busan", lang="en", script="Latn"),
    )


def test_a_gold_file_has_ids_none_and_ambiguous(gold):
    task = read_task(gold('name,type,expected\n"Kim, Y.",PER,a|b\nKim,,ambiguous\nX,person,none\nY,,NIL\n'))

    assert (task.name, task.gazetteer) == ("gold", None)
    assert [(q.name, sorted(q.expected), q.ambiguous, q.type, q.script) for q in task.questions] == [
        ("Kim, Y.", ["a", "b"], False, "person", "Latn"),
        ("Kim", [], True, "", "Latn"),
        ("X", [], False, "person", "Latn"),
        ("Y", [], False, "", "Latn"),
    ]


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ("name,expected\nKim,a\nLee,\n", InputError, "row 2: expected is empty; write an id, none or ambiguous"),
        ("name,expected\nKim,a|none\n", InputError, "only ids are joined by |"),
        ("name,expected\nKim,a|\n", InputError, "only ids are joined by |"),
        ("name,expectd\nKim,a\n", UsageError, "did you mean 'expectd'"),
        ("name,expected\nKim\n", InputError, "row 1 (line 2)"),
        (
            "name,expected,type\nKim,a,PER\nSeoul,b,city\n",
            InputError,
            "gold.csv: row 2: 'city' is no type; write person",
        ),
        ("name,expected\n", InputError, "gold.csv has no row below its header"),
    ],
)
def test_a_fault_in_gold_is_said_with_its_place(gold, text, error, said):
    with pytest.raises(error) as caught:
        read_task(gold(text))
    assert said in str(caught.value)


def test_a_folder_of_folders_is_all_its_tasks(folder, gold):
    assert find_tasks(folder.parent) == [folder]
    assert find_tasks(folder) == [folder]
    assert find_tasks(path := gold("name,expected\n")) == [path]
    (empty := folder / "empty").mkdir()
    with pytest.raises(UsageError, match=r"holds no task; a task folder has gazetteer\.tsv and queries\.tsv"):
        find_tasks(empty)


def test_an_id_that_was_merged_is_the_one_it_goes_on_under():
    gazetteer = Gazetteer.from_entities(
        [
            {"id": "person/old", "type": "person", "name": "Kim", "replaced_by": "person/new"},
            {"id": "person/new", "type": "person", "name": "Kim"},
        ]
    )

    class Knowing:
        def get(self, id_):
            return gazetteer[id_]

    settled = settle(Task("gold", (Question("Kim", frozenset({"person/old"})), Question("Nobody"))), Knowing())

    assert [(sorted(q.expected), q.called) for q in settled.questions] == [(["person/new"], "Kim"), ([], "")]


def test_an_expected_id_that_nobody_has_is_an_error():
    class Ignorant:
        def get(self, id_):
            return None

    task = Task("gold", tuple(Question("n", frozenset({f"id{n}"})) for n in range(7)))
    with pytest.raises(
        InputError, match=r"gold: expected ids .*: id0 \(row 1\), .*, id4 \(row 5\) and 2 more; mend them"
    ):
        settle(task, Ignorant())

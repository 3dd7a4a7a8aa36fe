from namekit.base.options import Options
from namekit.evaluation import Question, Task, at_thresholds, evaluate, figures
from namekit.gazetteer import Gazetteer
from namekit.resolver import Resolver


class Deciding:
    """A resolver whose candidate has a given score, and which matches from its threshold on."""

    def __init__(self, scores, threshold, resolution):
        self.options = Options(threshold=threshold)
        self.scores, self.resolution, self.asked = scores, resolution, []

    def resolve_many(self, names):
        self.asked.extend(names)
        statuses = ["match" if self.scores[n] >= self.options.threshold else "none" for n in names]
        return [self.resolution(n, s, [(n, self.scores[n])]) for n, s in zip(names, statuses, strict=True)]


def test_what_a_lower_threshold_would_match_is_asked_once_more(resolution):
    """Only names whose score could make them a match are asked again; the resolver keeps its own threshold."""
    scores = {"a": 0.9, "b": 0.6, "c": 0.3}
    resolver = Deciding(scores, 0.8, resolution)
    judged = evaluate(Task("t", tuple(Question(n, frozenset({n})) for n in scores)), resolver)

    assert [a.resolution.status for a in judged.answers] == ["match", "none", "none"]
    assert [a.resolution.status for a in judged.loose] == ["match", "match", "none"]
    assert resolver.asked == ["a", "b", "c", "b"]
    assert resolver.options.threshold == 0.8
    assert {r.threshold: r.matches for r in at_thresholds(judged.answers, judged.loose, 0.8)}[0.6] == 2


def test_the_row_of_the_run_has_the_figures_of_the_run(resolution):
    """A real resolver: what it says with a threshold is what the table says of that threshold."""
    names = {"place/kyiv": "Kyiv", "place/lviv": "Lviv", "person/kim": "Kim Yong-hyun", "person/kim2": "Kim Yong-nam"}
    entities = [{"id": i, "type": "place" if i[1] == "l" else "person", "name": n} for i, n in names.items()]
    gold = {"Київ": "place/kyiv", "Lwiw": "place/lviv", "Kim Yonghyun": "person/kim", "Kim Yongnahm": "person/kim2"}
    questions = [Question(name, frozenset({id_})) for name, id_ in gold.items()]
    task = Task("t", (*questions, Question("Odesa"), Question("Kim", ambiguous=True)))
    for threshold in (0.6, 0.9):
        judged = evaluate(task, Resolver(Gazetteer.from_entities(entities), Options(threshold=threshold)))
        row = {r.threshold: r for r in at_thresholds(judged.answers, judged.loose, threshold)}[threshold]
        found = figures(judged.answers)

        assert (row.precision, row.recall, row.f1) == (found.precision, found.recall, found.f1)
        assert row.matches == sum(a.resolution.status == "match" for a in judged.answers)

"""What is taken for a mention, told by a resolver that answers from a table."""

import pytest

from namekit.annotate import annotate
from namekit.gazetteer.model import Entity, Variant
from namekit.matching.resolution import Candidate, Resolution


def entity(id, type, name, *names):
    return Entity(id=id, type=type, name=name, names=tuple(map(Variant, names)))


SEOUL = entity("place/kr-11", "place", "Seoul", "서울", "首尔", "سيول", "סיאול")
KOREA = entity("place/kr", "place", "South Korea", "대한민국")
KIM = entity("person/kim", "person", "Kim Yong-hyun", "김용현")
OTHER_KIM = entity("person/kim-2", "person", "Kim Jong-un")
MINISTRY = entity("org/ministry", "organization", "Ministry of National Defence", "국방부")
JORDAN = entity("place/jo", "place", "Jordan")
READING = entity("place/gb/reading", "place", "Reading")


def teller(table):
    """A `resolve_many` that knows the table's names: entities with their scores."""

    def resolve_many(names):
        teller.asked = list(names)
        return [answer(name, table.get(name, ())) for name in names]

    return resolve_many


def answer(name, found):
    candidates = tuple(Candidate(e.id, score, lambda _, e=e: e, lambda _: ()) for e, score in found)
    status = ("none", "match", "ambiguous")[len(found)]
    return Resolution(name, status, found[0][1] if found else 0.0, candidates)


def surfaces(text, table):
    mentions = annotate(text, teller(table))

    assert [text[m.start : m.end] for m in mentions] == [m.surface for m in mentions]
    return [m.surface for m in mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("서울에서 만났다.", "서울"),
        ("그는 서울로부터 왔다.", "서울"),
        ("他昨天到首尔访问。", "首尔"),
        ("وصل إلى سيول أمس", "سيول"),
        ("هذا وسيول", "سيول"),
        ("הגיע וסיאול", "סיאול"),
        ("Seoul's answer", "Seoul"),
        ("a Seoul-based firm", "Seoul"),
        ("(Seoul)", "Seoul"),
    ],
)
def test_a_name_is_cut_out_of_what_is_written_to_it(text, name):
    assert surfaces(text, {name: [(SEOUL, 0.99)]}) == [name]


def test_the_longest_name_stays():
    table = {"Kim": [(KIM, 0.99)], "Kim Yong-hyun": [(KIM, 0.99)]}

    assert surfaces("He met Kim Yong-hyun there.", table) == ["Kim Yong-hyun"]


def test_a_title_is_no_part_of_the_name():
    table = {name: [(KIM, 0.99)] for name in ("Kim Yong-hyun", "Minister Kim Yong-hyun")}

    assert surfaces("He met Minister Kim Yong-hyun there.", table) == ["Kim Yong-hyun"]


def test_a_word_that_makes_the_match_worse_is_left_out():
    table = {"In South Korea": [(KOREA, 0.93)], "South Korea": [(KOREA, 0.99)]}

    assert surfaces("In South Korea it rained.", table) == ["South Korea"]


def test_two_names_joined_by_and_are_two():
    table = {"Kim Yong-hyun and Seoul": [(KIM, 0.99)], "Kim Yong-hyun": [(KIM, 0.99)], "Seoul": [(SEOUL, 0.99)]}

    assert surfaces("He named Kim Yong-hyun and Seoul.", table) == ["Kim Yong-hyun", "Seoul"]


def test_a_ministry_in_somebody_s_title_is_not_named():
    table = {"김용현 국방부 장관": [(KIM, 0.99)], "김용현": [(KIM, 0.99)], "국방부": [(MINISTRY, 0.99)]}

    assert surfaces("김용현 국방부 장관과 만났다", table) == ["김용현"]
    assert surfaces("국방부는 말했다", table) == ["국방부"]


@pytest.mark.parametrize(
    ("text", "surface", "borne"),
    [
        ("石破首相は東京で述べた。", "石破首相", "石破茂"),
        ("岸田前首相も出席した。", "岸田前首相", "岸田文雄"),
        ("젤렌스키대통령이 방한했다.", "젤렌스키대통령", "볼로디미르 젤렌스키"),
    ],
)
def test_a_family_name_with_its_title_in_one_word_is_found_where_it_leaves_one_bearer(text, surface, borne):
    bearer, other = entity("person/1", "person", borne), entity("person/2", "person", "田中角栄")
    table = {surface: [(bearer, 0.9)], "田前首相": [(other, 0.3), (other, 0.3)]}
    assert surfaces(text, table) == [surface]
    assert surfaces(text, {surface: [(other, 0.9)]}) == []


def test_a_titled_surname_is_reported_as_ambiguous_and_a_bare_one_is_not():
    several = [(KIM, 0.5), (OTHER_KIM, 0.4)]
    table = {"President Kim": several, "Kim": several}

    [mention] = annotate("He met President Kim, and Kim spoke.", teller(table))

    assert (mention.surface, mention.resolution.status) == ("President Kim", "ambiguous")


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Later it rained.", {"Later": [(SEOUL, 0.98)]}),
        ("Reading helps.", {"Reading": [(READING, 0.99)]}),
        ("Visitors came; the visitors left.", {"Visitors": [(SEOUL, 0.99)]}),
        ("zur Stadt", {"zur": [(SEOUL, 0.99)]}),
        ("Im Haus", {"Im Haus": [(SEOUL, 0.85)]}),
        ("the Séoul", {"Séoul": [(SEOUL, 0.9)]}),
    ],
)
def test_ordinary_words_are_no_mentions(text, table):
    assert surfaces(text, table) == []


def test_reading_inside_a_sentence_is_the_town():
    assert surfaces("They went to Reading.", {"Reading": [(READING, 0.99)]}) == ["Reading"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Jordan Smithers and left.", []),
        ("They met Jordan\nSmithers.", []),
        ("They met in Jordan. Smithers left.", ["Jordan"]),
        ("They met in Jordan, Smithers said.", ["Jordan"]),
        ("They met Jordan King Abdullah.", ["Jordan"]),
        ("They met Seoul Smithers.", ["Seoul"]),
    ],
)
def test_a_given_name_with_an_unknown_family_name_is_no_place(text, found):
    assert surfaces(text, {"Jordan": [(JORDAN, 0.99)], "Seoul": [(SEOUL, 0.99)]}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Kim Yong-hyun at the airport.", ["Kim Yong-hyun"]),
        ("They met at Kim Yong-hyun Airport.", []),
        ("They met at Kim Yong-hyun International Airport.", []),
        ("They met Kim Yong-hyun. University was over.", ["Kim Yong-hyun"]),
        ("They met at Seoul Airport.", ["Seoul"]),
    ],
)
def test_what_is_called_after_somebody_is_not_he(text, found):
    assert surfaces(text, {"Kim Yong-hyun": [(KIM, 0.99)], "Seoul": [(SEOUL, 0.99)]}) == found


def test_a_name_over_a_line_break_is_found_where_it_stands():
    text = "He met Kim\nYong-hyun."

    [mention] = annotate(text, teller({"Kim Yong-hyun": [(KIM, 0.99)]}))

    assert (mention.start, mention.end, mention.surface) == (7, 20, "Kim\nYong-hyun")


@pytest.mark.parametrize(
    "piece",
    [
        "President Kim Yong-hyun of South Korea met Ana de la Cruz. ",
        "우크라이나 특사단이 서울에서 윤석열 대통령을 만났다. ",
        "乌克兰代表团昨天在首尔会见了韩国总统并讨论了军事合作",
        "وصل الوفد الأوكراني إلى سيول ولقي الرئيس ",
        "A",
        "가",
        "A. ",
        "Kim ",
    ],
)
def test_what_is_resolved_is_linear_in_the_text(piece):
    """No distinct words here: what counts is that stretches grow no faster than the text."""
    from namekit.annotate.spans import spans

    short, long = (len(spans(piece * (size // len(piece)))) for size in (5_000, 50_000))

    assert long <= 11 * short + 100
    assert long <= 8 * 50_000


def test_each_spelling_is_asked_for_once():
    annotate("They saw Seoul, then Seoul again. " * 50, teller({}))

    assert sorted(teller.asked) == ["Seoul", "They"]


def test_a_text_without_letters_asks_nothing():
    assert annotate("", teller({})) == []
    assert annotate("1, 2; 3…", teller({})) == []


PARIS = entity("place/fr-75c", "place", "Paris")
TEXAS = entity("place/us-tx", "place", "Texas")
GEORGIA = entity("place/ge", "place", "Georgia")
HENDERSON = entity("place/us/henderson", "place", "Henderson")
US = entity("place/us", "place", "United States", "U.S.")
GERMANY = entity("place/de", "place", "Germany", "Allemagne")
MITTE = entity("place/de/mitte", "place", "Mitte", "Berlin-Mitte")
BERLIN = entity("place/de-be", "place", "Berlin")
BLINKEN = entity("person/blinken", "person", "Antony Blinken")
KELLER = entity("person/keller", "person", "Helen Keller")
MACRON = entity("person/macron", "person", "Emmanuel Macron", "Емманюель Макрон")
GYOR = entity("place/hu/gyor", "place", "Győr", "Der")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a house in Paris, Texas last year", ["Texas"]),
        ("a house in Paris, France last year", ["Paris"]),
        ("talks in Paris. Texas was hot", ["Paris", "Texas"]),
    ],
)
def test_a_state_behind_a_comma_says_which_place_is_meant(text, found):
    table = {"Paris": [(PARIS, 0.99)], "Texas": [(TEXAS, 0.99)]}

    assert surfaces(text, table) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday Georgia's prime minister spoke.", ["Georgia"]),
        ("Talks in Georgia ended.", ["Georgia"]),
        ("On Monday Georgia's sister spoke.", []),
        ("On Monday Georgia spoke.", []),
    ],
)
def test_a_given_name_is_a_place_where_a_preposition_or_an_office_says_so(text, found):
    assert surfaces(text, {"Georgia": [(GEORGIA, 0.96)]}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Later Jordan Henderson scored.", []),
        ("They live in Henderson.", ["Henderson"]),
        ("They May Henderson.", ["Henderson"]),
    ],
)
def test_a_family_name_behind_a_given_name_is_no_place(text, found):
    assert surfaces(text, {"Henderson": [(HENDERSON, 0.99)]}) == found


def test_the_last_period_of_an_abbreviation_is_in_the_name():
    assert surfaces("The U.S. Secretary left.", {"U.S.": [(US, 0.99)], "U.S": [(US, 0.99)]}) == ["U.S."]


@pytest.mark.parametrize(("text", "name"), [("le chef de l'Allemagne", "Allemagne"), ("L’Allemagne vote", "Allemagne")])
def test_an_elided_article_is_no_part_of_the_name(text, name):
    assert surfaces(text, {name: [(GERMANY, 0.99)]}) == [name]


def test_a_word_of_grammar_is_no_generic_term_behind_a_name():
    table = {"Berlin": [(BERLIN, 0.99)], "Berlin mit": [(MITTE, 0.94)]}

    assert surfaces("Er sprach in Berlin mit dem Kanzler.", table) == ["Berlin"]


def test_a_word_of_grammar_that_begins_a_sentence_is_no_name():
    assert surfaces("Der Bericht ist da.", {"Der": [(GYOR, 0.99)]}) == []
    assert surfaces("US troops left.", {"US": [(entity("place/us", "place", "US"), 0.99)]}) == ["US"]


@pytest.mark.parametrize(("text", "found"), [("They left LA late.", ["LA"]), ("Es LA CASA DE PAPEL.", [])])
def test_an_article_in_capitals_before_capitals_is_no_city(text, found):
    assert surfaces(text, {"LA": [(entity("place/us/los-angeles", "place", "LA"), 0.99)]}) == found


@pytest.mark.parametrize(("text", "found"), [("die Mitte der Partei", []), ("er wohnt in Mitte", ["Mitte"])])
def test_a_noun_behind_an_article_is_no_name(text, found):
    assert surfaces(text, {"Mitte": [(MITTE, 0.99)]}) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"He stayed," Blinken told them.', ["Blinken"]),
        ("Blinken told them.", ["Blinken"]),
        ("They met Peter Blinken.", []),
        ("They met Blinken Smith.", []),
        ("It was the Blinken.", []),
        ("They met Keller there.", []),
    ],
)
def test_a_rare_family_name_alone_is_reported_as_ambiguous(text, found):
    table = {"Blinken": [(BLINKEN, 0.6), (KIM, 0.1)], "Keller": [(KELLER, 0.6), (KIM, 0.1)]}

    assert surfaces(text, table) == found


def test_names_that_are_joined_are_not_one_mention():
    table = {"Kim Yong-hyun and Kim Jong-un": [(KIM, 0.9), (OTHER_KIM, 0.9)]}
    table |= {"Kim Yong-hyun": [(KIM, 0.99)], "Kim Jong-un": [(OTHER_KIM, 0.99)]}

    assert surfaces("He met Kim Yong-hyun and Kim Jong-un.", table) == ["Kim Yong-hyun", "Kim Jong-un"]


def test_a_word_that_is_in_no_name_of_the_entity_is_left_out():
    table = {"Франції Емманюель Макрон": [(MACRON, 0.905)], "Емманюель Макрон": [(MACRON, 0.901)]}

    assert surfaces("президент Франції Емманюель Макрон", table) == ["Емманюель Макрон"]


def test_vowel_signs_tell_words_apart():
    place = entity("place/in/beed", "place", "Beed", "बीड")
    assert surfaces("वह बीड गया।", {"बीड": [(place, 0.9)], "बेडी": [(place, 0.9)]}) == ["बीड"]
    assert surfaces("वह बेडी गया।", {"बीड": [(place, 0.9)], "बेडी": [(place, 0.9)]}) == []


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("El presidente Milei viajó.", "presidente Milei"),
        ("Вчера президент Милей говорил.", "президент Милей"),
        ("Then prime minister Milei left.", "prime minister Milei"),
    ],
)
def test_a_title_in_small_letters_says_who_is_meant(text, titled):
    name = titled.rpartition(" ")[2]
    milei, other = (
        entity("person/milei", "person", "Javier Milei", "Хавьер Милей"),
        entity("person/2", "person", f"Ana {name}"),
    )
    found = annotate(text, teller({name: [(milei, 0.3), (other, 0.3)], titled: [(milei, 0.9)]}))
    assert [(m.surface, m.resolution.status) for m in found] == [(name, "match")]

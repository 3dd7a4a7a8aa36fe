"""Life dates that library headings and encyclopedias write to a name."""

from __future__ import annotations

import pytest

from namekit.lexicon.life_dates import LifeDates, Years, split_dates


def lived(born=None, died=None, active=None):
    return LifeDates(
        *(Years(*((year, year) if isinstance(year, int) else year)) if year else None for year in (born, died, active))
    )


WRITTEN = {
    "Smith, John|, 1700-1760": lived(1700, 1760),
    "Ibn Sīnā|, 980-1037": lived(980, 1037),
    "King, Martin Luther, Jr.|, 1929-1968": lived(1929, 1968),
    "Tolstoy, Leo, graf|, 1828-1910.": lived(1828, 1910),
    "Kim, Yong-hyun|, 1959-": lived(1959),
    "Kim, Yong-hyun|, b. 1959": lived(1959),
    "Kim Yong-hyun| b. 1959": lived(1959),
    "Shelley, Percy|, d. 1822": lived(None, 1822),
    "Shelley, Percy|, -1822": lived(None, 1822),
    "Smith, John|, fl. 1650": lived(active=1650),
    "Smith, John|, active 1650-1670": lived(active=(1650, 1670)),
    "Smith, John|, active 17th century": lived(active=(1601, 1700)),
    "Smith, John|, ca. 1700": lived(active=(1690, 1710)),
    "Smith, John|, 1700?-1760": lived((1690, 1710), 1760),
    "Bunyan, John|, 1628 or 1629-1688": lived((1628, 1629), 1688),
    "Suyūṭī|, d. 911/1505": lived(None, 1505),
    "Aristotle|, 384-322 B.C.": lived(-384, -322),
    "Augustus, Emperor of Rome|, 63 B.C.-14 A.D.": lived(-63, 14),
    "Mao Zedong| (1893–1976)": lived(1893, 1976),
    "Mao Zedong| (26 December 1893 – 9 September 1976)": lived(1893, 1976),
    "Abraham Lincoln| (February 12, 1809 – April 15, 1865)": lived(1809, 1865),
    "Goethe| (* 28. August 1749; † 22. März 1832)": lived(1749, 1832),
    "Лев Толстой|, 1828 г.р.": lived(1828),
    "毛泽东|，生於1893": lived(1893),
    "毛泽东|（1893年12月26日－1976年9月9日）": lived(1893, 1976),
    "夏目漱石|1867-1916": lived(1867, 1916),
    "김용현| 1959년생": lived(1959),
    "김용현|(1959년~)": lived(1959),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_dates_are_taken_out_as_they_are_written(text):
    name, _, written = text.partition("|")
    found = split_dates(name + written)
    assert (found.before, found.written, found.after) == (name, written, "")
    assert found.dates == WRITTEN[text]


def test_a_year_alone_is_taken_out_and_says_nothing_of_the_life():
    assert split_dates("Darwin, Charles (2003)")[::3] == ("Darwin, Charles", LifeDates())


def test_what_is_behind_the_dates_stays():
    assert split_dates("Twain, Mark, 1835-1910, author").name == "Twain, Mark, author"


@pytest.mark.parametrize(
    "text",
    [
        "Apollo 13", "Fahrenheit, 451", "Boeing 747-400", "John Smith, 555-1234", "1893-1976", "Louis 14", "Orwell 1984",
        "Smith, John, 1760-1700", "Smith, John, 1700-1990", "Bad. 1234", "Area 51", "Smith, John, 12 Main Street 1234567",
    ],
)  # fmt: skip
def test_other_numbers_are_no_dates(text):
    assert split_dates(text) == (text, "", "", None)

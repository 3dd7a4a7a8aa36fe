"""Heads of state and government of every member of the United Nations since 2010: no month without one."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import groupby

import pytest

from namekit.base.data import data_path
from namekit.gazetteer import Gazetteer

_CODES = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU
CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ
IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU
MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN
SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""
MEMBERS = _CODES.split()
HEAD = re.compile(
    r"(Acting |Caretaker |Transitional )?(President|Prime Minister)|Chancellor|King|Queen|Emir|Sultan|Emperor|"
    r"Supreme Leader|Leader|Premier( and President)?|Taoiseach|Head of State|Head of the Interim Government|Captain Regent|"
    r"Prince|Grand Duke|Regent|Co-Prince of Andorra|Minister of State|Chief Executive|Chief Adviser|State Counsellor|"
    r"Member of the Presidency|General Secretary of the Communist Party|"
    r"President of the (Confederation|Council of State|Council of Ministers|High Transitional Authority|Supreme Council .*|"
    r"General National Congress|National Council .*|Presidium .*)|"
    r"Chair(wo)?man of the (Council of Ministers|Cabinet of Ministers|Interim Council .*|Presidential .*|Transitional .*|"
    r"Supreme Council .*|National Transitional Council|National Committee .*|State Peace .*)"
)
FIRST, LAST = 2010 * 12, 2026 * 12 + 4
"""January 2010 and May 2026, in months; a member that joined later begins then."""
JOINED = {"SS": 2011 * 12 + 6}
KNOWN_UNTIL = {"SM": 2026 * 12 + 3}
"""No page told the captains regent from April 2026."""


def _month(date: str, otherwise: int) -> int:
    year, _, rest = date.partition("-")
    return int(year) * 12 + (int(rest[:2]) - 1 if rest else otherwise) if year else LAST


@cache
def _months() -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for person in Gazetteer.load(data_path("gazetteer", "people")):
        for role in person.roles:
            if role.start and HEAD.fullmatch(role.title):
                found[role.country].update(range(_month(role.start, 0), _month(role.end, 11) + 1))
    return found


def test_the_list_of_members_is_whole() -> None:
    assert len(set(MEMBERS)) == 193


@pytest.mark.parametrize("country", MEMBERS)
def test_every_month_since_2010_has_a_head_of_state_or_government(country: str) -> None:
    missing = [
        month
        for month in range(JOINED.get(country, FIRST), KNOWN_UNTIL.get(country, LAST) + 1)
        if month not in _months()[country]
    ]
    runs = [[m for _, m in run] for _, run in groupby(enumerate(missing), lambda pair: pair[1] - pair[0])]

    assert [f"{run[0] // 12}-{run[0] % 12 + 1} to {run[-1] // 12}-{run[-1] % 12 + 1}" for run in runs] == []


OFFICE = re.compile("President|Prime Minister|Chancellor|Taoiseach|King|Queen|Emir|Sultan|Emperor")
RIVALS = {("LY", "Prime Minister")}
"""Offices that two people claim at once."""


def test_nobody_is_still_in_an_office_that_another_took_up_later() -> None:
    took_up: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for person in Gazetteer.load(data_path("gazetteer", "people")):
        for role in person.roles:
            if role.country and OFFICE.fullmatch(role.title):
                took_up[role.country, role.title].append((role.start, role.end, person.id))
    wrong = [
        (office, former, later)
        for office, holders in took_up.items()
        for start, end, former in holders
        for begin, _, later in holders
        if not end and begin[:10] > start[:10] and office not in RIVALS
    ]

    assert wrong == []

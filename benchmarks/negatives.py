"""Generated examples: other writings of names, and near-names that are other people."""

from __future__ import annotations

import difflib
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from examples import TYPES, Examples, in_batches, of_people, read_rows

from namekit.gazetteer.model import Entity
from namekit.lexicon import rows
from namekit.matching.analysis import analyse, group_of
from namekit.matching.compiled import compile_entities
from namekit.matching.stack import Stack
from namekit.names.equivalents import relation
from namekit.readings.chinese import mandarin
from namekit.romanize import variants
from namekit.scripts import fold, main_script

SYLLABLES = "현 남 철 수 영 호 민 진 석 일 은 희 숙 경 준 우 성 태 훈 희 선 미 연 정 환 원 규 혁 복 길".split()
KOREAN_SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍".split()
PINYIN = "wei ming hua jun qiang lei jie tao ping gang yong chao xin li na min jing yan fang juan xia xiao hong guo zhi jian".split()
CHINESE_SURNAMES = "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo".split()
SIMILAR = [
    ("a", "e"),
    ("h", "l"),
    ("n", "m"),
    ("s", "t"),
    ("k", "m"),
    ("r", "l"),
    ("i", "o"),
    ("ov", "in"),
    ("ev", "enko"),
    ("d", "r"),
    ("b", "k"),
]


CONFUSED = (
    "현훈헌형흥 용영연윤 정종전준중 석숙성섭서 은운언 수소서 민문 철출 호후 남낭 진친 경강 태대 환한 선순손".split()
)
"""Syllables whose Latin spellings come near each other's."""
ENDINGS = "ov ev in enko sky ski ko uk yan ian dze son sen mann berg stein ez".split()


def written_in_han() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Characters that may be read as a Hangul syllable, and those of Chinese names as a syllable of Pinyin."""
    korean: dict[str, list[str]] = defaultdict(list)
    for character, readings, kind in rows("hanja"):
        if kind == "E":
            korean[readings.split()[0]].append(character)
    chinese: dict[str, list[str]] = defaultdict(list)
    for character, *_ in (*rows("chinese_surnames"), *rows("chinese_given")):
        if len(character) == 1:
            chinese[mandarin(character, 1)[0].text].append(character)
    return korean, chinese


def known_elements(rng: random.Random) -> list[tuple[str, str, bool]]:
    """Pairs of given names near in letters that the lexicon knows to be one name (Mohamed, Muhammad) or two (Salah, Saleh)."""
    spellings = sorted(
        {
            s.lower()
            for _, _, names, *_ in rows("given_names")
            for s in names.split()
            if s.isascii() and s.isalpha() and len(s) > 3
        }
    )
    found = []
    for one in spellings:
        for other in difflib.get_close_matches(one, rng.sample(spellings, min(600, len(spellings))), 3, 0.6):
            said = relation(one, other)
            if one != other and said in ("same", "distinct"):
                found.append((one, other, said == "same"))
    return rng.sample(found, min(1200, len(found)))


SLAVIC = (
    "Ivan:Ivanovich Petr:Petrovich Sergei:Sergeevich Vladimir:Vladimirovich Aleksandr:Aleksandrovich Mikhail:Mikhailovich "
    "Nikolai:Nikolaevich Andrei:Andreevich Dmitri:Dmitrievich Viktor:Viktorovich Yuri:Yurievich Oleg:Olegovich"
).split()
SLAVIC_SURNAMES = (
    "Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasiliev Zaitsev"
    " Shevchenko Bondarenko Kovalenko Melnik"
).split()
ARABIC = "Muhammad Ahmad Ali Hasan Husayn Khalid Omar Salman Ibrahim Yusuf Mahmoud Mustafa Salih Nasser Faisal Abdullah Tariq Walid".split()
NISBAS = (
    "Harbi Otaibi Qahtani Ghamdi Tikriti Masri Shami Najjar Khatib Haddad Rashidi Zahrani Dosari Shehri Maliki".split()
)


def traditional(rng: random.Random) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """Names of a father's or mother's name too, each with other writings of it and with names of other people.

    Russian patronymics, Arabic nasabs and Spanish second surnames may be left out, but not changed or swapped.
    """
    spanish = "Carlos Luis Miguel Diego Pablo Javier Rosa Carmen Elena".split()
    surnames = "Garcia Lopez Martinez Sanchez Perez Gomez Ruiz Diaz Moreno Romero Torres Ramos".split()
    for _ in range(250):
        (one, _, patronymic), (other, _, another) = (x.partition(":") for x in rng.sample(SLAVIC, 2))
        family, stranger = rng.sample(SLAVIC_SURNAMES, 2)
        yield (
            f"{one} {patronymic} {family}",
            [
                (f"{family} {one} {patronymic}", True),
                (f"{one} {family}", True),
                (f"{one[0]}. {patronymic[0]}. {family}", True),
                (f"{one} {another} {family}", False),
                (f"{other} {patronymic} {family}", False),
                (f"{one} {patronymic} {stranger}", False),
            ],
        )
        a, b, c = rng.sample(ARABIC, 3)
        nisba, stranger = rng.sample(NISBAS, 2)
        yield (
            f"{a} bin {b} Al-{nisba}",
            [
                (f"{a} {b} al {nisba}", True),
                (f"{a} ibn {b} {nisba}", True),
                (f"{a} Al{nisba.lower()}", True),
                (f"{b} bin {a} Al-{nisba}", False),
                (f"{a} bin {c} Al-{nisba}", False),
                (f"{c} bin {b} Al-{nisba}", False),
                (f"{a} bin {b} Al-{stranger}", False),
            ],
        )
        given, second = rng.sample(spanish, 2)
        f1, f2, f3 = rng.sample(surnames, 3)
        yield (
            f"{given} {f1} {f2}",
            [
                (f"{given} {f1}", True),
                (f"{f1} {f2}, {given}", True),
                (f"{f1} {f2} {given}", True),
                (f"{given} {second} {f1} {f2}", True),
                (f"{given} {f1} {f3}", False),
                (f"{given} {f2} {f1}", False),
                (f"{second} {f1} {f2}", False),
            ],
        )


def rewritten(rng: random.Random, parts: list[str], givens: list[str]) -> list[tuple[str, bool]]:
    """Other writings of a name (initials, a middle name less or more, parts joined, a slip of the pen) and near other names."""
    given, *middle, family = parts
    other = rng.choice(givens)
    at = rng.randrange(1, len(family)) if len(family) > 4 else 0
    slip = family[:at] + rng.choice(["", "e", "n", family[at]]) + family[at + (rng.random() < 0.5) :]
    out = [
        (f"{given[0]}. {family}", True),
        (f"{family} {given[0]}.", True),
        (f"{given} {slip}", True),
        (f"{given}{''.join(middle).lower()} {family}", True),
        (f"{given} {' '.join(middle) or other} {family}", True),
        (f"{given} {family}", True),
    ]
    wrong = [(f"{other[0]}. {family}", False)] if other[0] != given[0] else []
    if middle:
        wrong.append((f"{given} {other} {family}", other == middle[0]))
        wrong.append((f"{given} {other[0]}. {family}", other[0] == middle[0][0]))
    ending = next((e for e in sorted(ENDINGS, key=len, reverse=True) if family.endswith(e)), "")
    if ending and len(family) - len(ending) > 2:
        changed = rng.choice([e for e in ENDINGS if e not in family and family[: -len(ending)][-1] != e[0]])
        wrong.append((f"{given} {family[: -len(ending)]}{changed}", False))
    generation = rng.sample(["II", "III", "IV"], 2) if rng.random() < 0.5 else ["Jr.", "Sr."]
    wrong.append((f"{' '.join(parts)} {generation[0]}", False))
    return [*rng.sample(out, 2), *wrong]


def pet_names(rng: random.Random) -> Iterator[tuple[str, str]]:
    """Given names and pet forms of them (Robert, Bob), from the lexicon."""
    table = [(names.split(), pets.split()) for _, _, names, pets in rows("given_names") if pets]
    for _ in range(1_200):
        names, pets = rng.choice(table)
        name, pet = rng.choice(names), rng.choice(pets)
        if name.isascii() and pet.isascii():
            yield name, pet


def hard_negatives(people: list[list[str]], seed: int = 7) -> Examples:
    """Names and near-names that are other people: one syllable changed, another given name, a patronymic or part swapped.

    The gazetteer has the names as they are, each in one spelling; queries are other spellings of them (right) and near-names
    (wrong). Generated names only: Korean and Chinese from common syllables, others by changing names of the tasks' people.
    """
    rng = random.Random(seed)
    names: list[str] = []
    queries: list[tuple[str, int]] = []
    characters, hanzi = written_in_han()
    families = [n.split()[-1] for group in people for n in group if n.isascii() and " " in n]
    for _ in range(500):
        family, one, two, other = rng.choice(KOREAN_SURNAMES), *rng.sample(SYLLABLES, 3)
        spell = [s.text for s in variants(family + one + two, lang="ko", limit=6)]
        names.append(rng.choice([family + one + two, spell[0]]))
        queries.append((rng.choice(spell), len(names) - 1))
        near = "".join(group for group in CONFUSED if two in group).replace(two, "")
        second = rng.choice(near) if near and rng.random() < 0.5 else other
        changed = rng.choice([family + other + two, family + one + second, family + one + second])
        queries.append((variants(changed, lang="ko", limit=1)[0].text if rng.random() < 0.8 else changed, -1))
        for given, owner in ((one + two, len(names) - 1), (rng.choice([other + two, one + other]), -1)):
            if all(characters[s] for s in (family, *given)):
                queries.append(("".join(rng.choice(characters[s]) for s in (family, *given)), owner))
        family, one, two, other = rng.choice(CHINESE_SURNAMES), *rng.sample(PINYIN, 3)
        names.append(f"{family} {one}{two}".title())
        queries.append(
            (
                rng.choice([f"{one}{two} {family}", f"{family} {one}-{two}", f"{family} {one} {two}"]).title(),
                len(names) - 1,
            )
        )
        for given, owner in (((one, two), len(names) - 1), (rng.choice([(one, other), (other, two)]), -1)):
            if all(hanzi[s] for s in (family, *given)):
                queries.append(("".join(rng.choice(hanzi[s][:4]) for s in (family, *given)), owner))
        queries.append(
            (rng.choice([f"{family} {one}{other}", f"{family} {other}{two}", f"{family} {one}"]).title(), -1)
        )
    pets = list(pet_names(rng))
    for name, pet in pets:
        family = rng.choice(families)
        names.append(f"{name} {family}")
        queries.append((f"{pet} {family}", len(names) - 1))
        stranger = rng.choice(pets)[1]
        if relation(name.lower(), stranger.lower()) in (None, "distinct"):
            queries.append((f"{stranger} {family}", -1))
    for name, written in traditional(rng):
        names.append(name)
        queries += [(text, len(names) - 1 if same else -1) for text, same in rng.sample(written, 4)]
    for a, b, same in known_elements(rng):
        family = rng.choice(families)
        names.append(f"{a} {family}".title())
        queries.append((f"{b} {family}".title(), len(names) - 1 if same else -1))
    givens = [n.split()[0] for group in people for n in group if n.isascii() and len(n.split()) == 2]
    for group in people:
        latin = [n for n in group if n.isascii() and 2 <= len(n.split()) <= 4 and len(n) > 8]
        for name in rng.sample(latin, min(250, len(latin))):
            names.append(name)
            parts = name.split()
            queries += [(text, len(names) - 1 if same else -1) for text, same in rewritten(rng, parts, givens)]
            k = rng.randrange(len(parts))
            near = difflib.get_close_matches(parts[0], rng.sample(givens, min(400, len(givens))), 2, 0.55)
            others = [" ".join([n, *parts[1:]]) for n in near if n != parts[0]]
            near = difflib.get_close_matches(
                parts[-1], [n.split()[-1] for n in rng.sample(latin, min(400, len(latin)))], 3, 0.55
            )
            others += [" ".join([*parts[:-1], n]) for n in near if n != parts[-1]]
            a, b = rng.choice(SIMILAR)
            if a in parts[k][1:]:
                others.append(" ".join([*parts[:k], parts[k][0] + parts[k][1:].replace(a, b, 1), *parts[k + 1 :]]))
            family = rng.choice(latin).split()[-1]
            others.append(f"{parts[0]} {family}" if family != parts[-1] else f"{family} X")
            others.append(f"{rng.choice(givens)} {parts[-1]}")
            rng.shuffle(others)
            if len(parts) == 3:
                others.append(f"{parts[0]} {rng.choice(givens)} {parts[2]}")
            queries += [(o, -1) for o in others[:4]]
            queries.append(
                (
                    rng.choice(
                        [f"{parts[-1]}, {' '.join(parts[:-1])}", name.upper(), f"{parts[-1]} {' '.join(parts[:-1])}"]
                    ),
                    len(names) - 1,
                )
            )
    return of_people("generated", names, queries)


def slip(rng: random.Random, name: str) -> str:
    """A name with one letter left out, changed, doubled up with another or swapped with the next; two from nine letters on at times."""
    letters = list(name)
    for _ in range(2 if len(letters) >= 9 and rng.random() < 0.5 else 1):
        i = rng.randrange(1, len(letters) - 1)
        kind = rng.randrange(4)
        if kind == 0:
            letters.pop(i)
        elif kind == 1:
            letters[i] = rng.choice("aeiourstlnmdkgpbhvy")
        elif kind == 2:
            letters.insert(i, rng.choice("aeiourstln"))
        else:
            letters[i - 1 : i + 1] = letters[i], letters[i - 1]
    return "".join(letters)


def slips_of_the_pen(tasks: list[Path], kind: str, seed: int = 7) -> Examples:
    """Names in Latin letters of the tasks' gazetteers (`kind` PER or LOC) as they are mistyped; one in four is not listed."""
    rng = random.Random(seed)
    written = {
        row["name"]: fold(row["name"])
        for task in tasks
        for row in read_rows(task / "gazetteer.tsv")
        if row["type"] == kind and main_script(row["name"]) == "Latn" and len(row["name"]) >= 5
    }
    names = sorted(written)
    rng.shuffle(names)
    names = names[:8_000]
    listed = names[: len(names) * 3 // 4]
    type_ = TYPES[kind]
    stack = Stack([compile_entities(Entity(id=f"n{i}", type=type_, name=n) for i, n in enumerate(listed))])
    asked = [(slip(rng, written[names[i]]), i) for i in rng.sample(range(len(names)), min(3_000, len(names)))]
    pairs = in_batches(stack, [analyse(text, type_) for text, _ in asked])
    gold = np.array([group_of(names[i]) if i < len(listed) else 0 for _, i in asked], np.uint64)
    right = pairs.group == gold[pairs.query]
    return Examples(f"slips-{kind}", kind == "PER", pairs.query, pairs.group, pairs.evidence, right, len(asked))


OTHER_SCRIPTS = ("Cyrl", "Arab", "Hebr", "Hang", "Hani", "Jpan", "Grek", "Deva", "Geor", "Armn")


def within_scripts(tasks: list[Path], seed: int = 7) -> Examples:
    """People looked up among people who are written in the same script: others of one given name, and themselves in other order.

    The tasks ask across scripts; a gazetteer has names in several, and `Павлов` is no `Лавров` however near a guess at vowels
    would have to be between scripts.
    """
    rng = random.Random(seed)
    names: list[str] = []
    asked: list[tuple[str, str]] = []
    for script in OTHER_SCRIPTS:
        written = sorted(
            {
                row["query"]
                for task in tasks
                if read_rows(task / "gazetteer.tsv")[0]["type"] == "PER"
                for row in read_rows(task / "queries.tsv")
                if row["script"] == script
            }
        )
        rng.shuffle(written)
        written = written[:900]
        listed, others = written[: len(written) // 2], written[len(written) // 2 :]
        names += listed
        asked += [(other, "") for other in others]
        for name in listed:
            parts = name.split()
            if len(parts) == 2:
                asked.append((f"{parts[1]} {parts[0]}", name))
                asked.append((f"{parts[0]} {rng.choice(others).split()[-1]}", ""))
            if len(name) > 6:
                asked.append((slip(rng, name), name))
    known = {group_of(name) for name in names}
    asked = [(text, name) for text, name in asked if name or group_of(text) not in known]
    stack = Stack([compile_entities(Entity(id=f"n{i}", type="person", name=n) for i, n in enumerate(names))])
    pairs = in_batches(stack, [analyse(text, "person") for text, _ in asked])
    gold = np.array([group_of(name) if name else 0 for _, name in asked], np.uint64)
    right = pairs.group == gold[pairs.query]
    return Examples("within scripts", True, pairs.query, pairs.group, pairs.evidence, right, len(asked))

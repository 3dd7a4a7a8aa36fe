"""What known names say of parts that two people's names have in common, and of those that one has alone."""

from __future__ import annotations

import pytest

from namekit.matching.rules.known_parts import known_shift
from namekit.matching.rules.other_word import one_other_word


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bob Halloran", "Robert Halloran"),
        ("Mike Halloran", "Michael Halloran"),
        ("Halloran, Chuck", "Charles Halloran"),
        ("Rafael Galindo", "Rafael Galindo Aguirre"),
        ("Galindo, Rafael", "Rafael Galindo Aguirre"),
        ("Galindo Aguirre, Rafael", "Rafael Galindo"),
        ("Quiroz, Gustavo", "Gustavo Adolfo Quiroz Urrego"),
        ("Stephen Cheung", "Stephen Cheung Kin-man"),
        ("Cheung Kin-man", "Stephen Cheung Kin-man"),
        ("Anil Mukhopadhyay", "Anil Mukherjee"),
        ("Bill Halloran", "William Jefferson Halloran"),
        ("Oleg Kostyantynovych Holubenko", "Oleg Konstantinovich Holubenko"),
    ],
)
def test_pet_forms_and_the_mothers_surname_speak_for_one_person(a, b):
    assert known_shift(a, b) > 0
    assert known_shift(a, b) == known_shift(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tariq Mahmoud Hilmi", "Tariq Mahmoud"),
        ("طارق محمود", "Tariq Mahmoud Hilmi"),
        ("Saleh Hassan al-Tarhuni", "Ali Hassan al-Tarhuni"),
        ("محمود محمد", "Mohamed Abdullahi Mohamed"),
        ("Aisha Omar Tarhuni", "Omar Tarhuni"),
        ("Robin Halloran", "Robbie Halloran"),
        ("Nidal Mishal Tarhuni", "Mishal Tarhuni"),
        ("Saif al-Islam Muammar Tarhuni", "Muammar Tarhuni"),
        ("Mohammed Nidal Omar Tarhuni", "Omar Tarhuni"),
        ("Mohammed Hamdan", "Mohamed Hamdan Tarhuni"),
        ("Pedro Sánchez García", "Pedro Sánchez"),
        ("Pedro García Sánchez", "Pedro Sánchez"),
        ("Nguyen Van Anh", "Nguyen Van An"),
        ("Phạm Văn Đồng", "Pham Van Dung"),
        ("Dung Pham", "Phạm Văn Dũng"),
        ("Marie Weber", "Maria Weber"),
        ("George A. B. Halloran", "George B. Halloran"),
        ("Jean-Pierre Halloran", "Jean Halloran"),
    ],
)
def test_another_family_father_given_name_or_syllable_speaks_against(a, b):
    assert known_shift(a, b) < 0
    assert known_shift(a, b) == known_shift(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Muhammad Omar Tarhuni", "Omar Tarhuni"),
        ("Tariq bin Mahmoud", "Tariq bin Mahmoud Al Tarhun"),
        ("Ivan Petrovich", "Ivan"),
        ("Karl Halloran Smith", "Karl Halloran"),
        ("Michael Lekule Laizer", "Michael Laizer"),
        ("Franz Ferdinand von Halloran", "Franz Ferdinand"),
        ("Nguyễn Văn Anh", "Nguyen Van Anh"),
        ("George A. Halloran", "George Halloran"),
        ("J. R. Halloran", "J. Halloran"),
        ("Kim Yong-hyun", "Kim Yong-nam"),
        ("", "Kim"),
        ("Tariq Mahmoud", "Tariq Mahmoud Hilmi Omar Mahmoud"),  # the last of them is the family's
    ],
)
def test_of_what_is_merely_left_out_or_unknown_they_say_nothing(a, b):
    assert known_shift(a, b) == known_shift(b, a) == 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Selma Tuncay", "Selma Turhan"), ("Abd al-Rahman Hatim", "Hatim, Abdulqadir"), ("Femi Coker", "Remi Coker"),
        ("Karim Najm", "كريم حسن النجمي"), ("Sami Saad", "Sami Ahmed Saadi"), ("Mohamed Ennouri", "Mohamed Saidi"), ("Hassan Lassoued", "Hassan Tarhuni"),
        ("Ben Ennis", "Ben Nisbet"),
    ],
)  # fmt: skip
def test_one_part_of_each_is_another_word(a, b):
    assert one_other_word(a, b)
    assert one_other_word(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Selma Tunjay", "Selma Tuncay"),  # a romanization
        ("Selma Halvorsen", "Selma Halvorssen"),  # a slip
        ("Selma Tuncay", "Fatma Turhan"),  # two parts
        ("Selma Tuncay", "Selma Nur Tuncay"),  # none of one
        ("Bob Tuncay", "Robert Tuncay"),  # a pet form
        ("Leopold II", "Leonard II"),  # a number is no part that agrees
        ("Shah Wali Tuncay", "Shahwali Tuncay"),  # written together
        ("Tuncay", "Turhan"),
        ("Sami Saadi", "Sami Ahmed Saady"),
        ("Sami Saadi", "سامي أحمد السعدي"),  # the father's name
        ("Sami Ahmed", "Sami Ahmed Saadi"),
        ("Mohamed Ennouri", "محمد النوري"),  # the article, which takes on the sun letter
        ("Hassan Lassoued", "حسن الأسود"),  # the l that is left of it
        ("Mohamed Essaidi", "Mohamed Saidi"),
    ],
)
def test_no_single_part_is_another_word(a, b):
    assert not one_other_word(a, b)

"""Languages by script and telling letters."""

import pytest

from namekit.scripts import guess_languages
from namekit.scripts.languages import likeliest


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Їжакевич", "uk"),
        ("Зеленський", "uk"),
        ("Ґалаґан", "uk"),
        ("Быкаў", "be"),
        ("Лукашэнка", "be"),
        ("Ђоковић", "sr"),
        ("Љубљана", "sr"),
        ("Ѓорѓи", "mk"),
        ("Казанлък", "bg"),
        ("Ёлкин", "ru"),
        ("Крылов", "ru"),
        ("Иванов", "ru"),
        ("Қасым-Жомарт Тоқаев", "kk"),
        ("Жээнбеков", "ky"),
        ("Раҳмон", "tg"),
        ("Хүрэлсүх", "mn"),
        ("محمد بن سلمان", "ar"),
        ("پهلوی", "fa"),
        ("نواز شریف وڑائچ", "ur"),
        ("ښاغلی", "ps"),
        ("משה", "he"),
        ("Παπαδόπουλος", "el"),
        ("さなえ", "ja"),
        ("高市さなえ", "ja"),
        ("김용현", "ko"),
        ("习近平", "zh"),
        ("習近平", "zh"),
        ("中曽根康弘", "ja"),
        ("Łódź", "pl"),
        ("Nguyễn", "vi"),
        ("İmamoğlu", "tr"),
        ("Kim", "und"),
        ("", "und"),
        ("ᏣᎳᎩ", "und"),
        ("ነገር", "am"),
        ("हिन्दी", "hi"),
    ],
)
def test_best_guess(text, lang):
    assert guess_languages(text)[0].lang == lang


def test_a_name_in_han_may_be_in_four_languages():
    assert {guess.lang for guess in guess_languages("金正恩")} == {"zh", "ja", "ko", "vi"}


def test_more_telling_letters_are_surer():
    assert guess_languages("Љубља Њ")[0].probability > guess_languages("Иванов")[0].probability


@pytest.mark.parametrize("script", ["Cyrl", "Arab", "Hebr", "Deva", "Beng", "Hani", "Latn", "Thai", "Zyyy"])
def test_the_likeliest_language_of_each_text_of_a_batch_is_the_first_guess(script):
    texts = {
        "Cyrl": ["Іваненко", "Станишева", "Өзбеков", "Ђорђевић", "ЩЕРБИНА"], "Arab": ["شریفی", "بڑے", "إبراهيم", "ھەولێر"],
        "Hebr": ["ירושלים", "װילנע"], "Deva": ["जळगाव", "वर्मा"], "Beng": ["ৰাজেন", "সেন"], "Hani": ["張大千", "広瀬川", "々"],
        "Latn": ["Øster", "Łódź", "Kim"], "Thai": ["เลย"], "Zyyy": ["—", ""],
    }[script]  # fmt: skip

    assert likeliest(texts, script) == [guess_languages(text)[0].lang for text in texts]

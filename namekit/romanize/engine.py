"""Text to Latin by a named scheme, or by the scheme of the language that the text is in."""

from __future__ import annotations

from typing import NamedTuple

from namekit.romanize.compiled import reverser
from namekit.romanize.defaults import default_scheme, language_of
from namekit.romanize.mixed import by_scheme
from namekit.romanize.scheme import Romanized, check_kind
from namekit.scripts import clean, guess_languages


def transliterate(
    text: str, scheme: str | None = None, *, lang: str | None = None, kind: str = "text", reverse: bool = False
) -> str:
    """Text in Latin letters by the scheme, or by the default scheme of its language.

    Without `lang` the language is guessed from the letters.

    `kind` is text, person, place or surname; standards write a person's name otherwise than a word. Life dates that are
    written to a person's name (`박경리, 1926-2008`) stay as they stand, behind the romanized name. With `reverse` the text is
    Latin and comes back in the scheme's script, where the scheme allows it. Raises UsageError for a scheme that isn't there or
    has no way back, for an unknown kind and an unknown language.

    >>> transliterate("Володимир Зеленський", "uk-2010"), transliterate("Щукин", lang="ru")
    ('Volodymyr Zelenskyi', 'Shchukin')
    >>> transliterate("박경리, 1926-2008", "ko-rr", kind="person")
    'Bak Gyeongri, 1926-2008'
    >>> transliterate("Đoković", "sr-gaj", reverse=True)
    'Ђоковић'
    """
    if reverse:
        return reverser(scheme)(clean(text))
    return romanize(text, scheme, lang=lang, kind=kind).text


def romanize(text: str, scheme: str | None = None, *, lang: str | None = None, kind: str = "text") -> Romanized:
    """Like `transliterate`, with where it came from (rules, lexicon, mixed, fallback) and how sure it is.

    >>> romanize("Киев", "ru-bgn")
    Romanized(text='Kiyev', source='rules', confidence=1.0)
    """
    check_kind(kind)
    text = clean(text)
    said = language_of(lang) if lang else None
    if scheme is None and said:
        scheme = default_scheme(said)
    if scheme is not None:
        return by_scheme(text, scheme, kind)
    if text.isascii():
        return Romanized(text)
    guess = guess_languages(text)[0]
    done = by_scheme(text, default_scheme(guess.lang), kind)
    return Romanized(done.text, done.source, done.confidence * guess.probability)


class Alternative(NamedTuple):
    """A language that a text may be in, how likely, and the text by the language's default scheme ("" where it has none)."""

    lang: str
    probability: float
    scheme: str
    latin: Romanized


def alternatives(text: str, *, kind: str = "text") -> tuple[Alternative, ...]:
    """The text in each language that it may be in, likeliest first: a name in Chinese characters is read in four.

    >>> [(way.lang, way.latin.text) for way in alternatives("金龍顯", kind="person")]
    [('zh', 'Jīn Lóngxiǎn'), ('ja', 'Kane Ryūaki'), ('ko', 'Gim Yonghyeon'), ('vi', 'Kim Long Hiển')]
    """
    check_kind(kind)
    text = clean(text)
    guesses = ((guess, default_scheme(guess.lang)) for guess in guess_languages(text))
    return tuple(
        Alternative(guess.lang, guess.probability, scheme, by_scheme(text, scheme, kind)) for guess, scheme in guesses
    )

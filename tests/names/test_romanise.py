"""Romanisation, languages betrayed by letters, and the key under which spellings meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp.names.phones import phones, phones_of
from frpolnlp.names.romanise import romanise, skeleton
from frpolnlp.names.scripts import language, script

ROMANISED = [
    ("Александр Лукашенко", "ru", "Aleksandr Lukashenko"),
    ("Володимир Зеленський", "uk", "Volodymyr Zelenskyy"),
    ("Святлана Ціханоўская", "be", "Svyatlana Tsikhanouskaya"),
    ("Румен Радев", "bg", "Rumen Radev"),
    ("Κυριάκος Μητσοτάκης", "el", "Kyriakos Mitsotakis"),
    ("სალომე ზურაბიშვილი", "ka", "Salome Zurabishvili"),
    ("Նիկոլ Փաշինյան", "hy", "Nikol Pashinyan"),
    ("नरेन्द्र मोदी", "hi", "Narendra Modi"),
    ("문재인", "ko", "Munjaein"),
    ("とうきょう", "ja", "Tokyo"),
    ("Łukaszenka", None, "Lukaszenka"),
    ("ПУТИН", None, "PUTIN"),
]
MEET = [
    ("Loukachenko", "Lukashenko", "Łukaszenka", "Лукашенко", "Lukaschenko", "Lukašenko", "Лукашэнка", "LOUKACHENKO"),
    ("Poutine", "Putin", "Путин", "Путін"),
    ("Gorbatchev", "Gorbachev", "Gorbaczow", "Горбачёв", "Gorbačov"),
]


@pytest.mark.parametrize(("name", "lang", "latin"), ROMANISED)
def test_romanisation_follows_the_table_of_the_language(name, lang, latin):
    assert romanise(name, lang) == latin


@pytest.mark.parametrize("spellings", MEET)
def test_spellings_of_one_word_have_one_key(spellings):
    assert len({skeleton(word) for word in spellings}) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Зеленський", "uk"), ("Ціханоўская", "be"), ("Вучић", "sr"), ("Тоқаев", "kk"), ("Путин", "ru"),
        ("خامنه‌ای", "fa"), ("بھٹو", "ur"), ("القذافي", "ar"), ("Gorbatschow", "de"), ("Łukaszenka", "pl"),
        ("Erdoğan", "tr"), ("Macron", None), ("", None),
    ],
)  # fmt: skip
def test_letters_betray_the_language(name, expected):
    assert language(name) == expected


@given(st.text(max_size=60))
def test_romanisation_is_ascii_whatever_the_text(text):
    assert romanise(text).isascii()


@given(st.text(max_size=60))
def test_keys_and_phones_take_any_text(text):
    assert skeleton(text).isalpha() or skeleton(text) == ""
    assert phones(text) == phones(phones_spaces(text))
    assert isinstance(script(text), str)


def phones_spaces(text):
    return f" {text}  "


@given(st.lists(st.text(max_size=20), max_size=8))
def test_many_texts_at_once_are_read_as_one_by_one(texts):
    assert phones_of(texts) == [phones(text) for text in texts]

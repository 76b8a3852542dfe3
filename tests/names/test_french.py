"""to_french: native scripts and foreign romanisations to the form of the French press."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp import to_french
from frpolnlp.names.french import in_order, without_patronymic
from frpolnlp.names.rules import by_rule

FRENCH = [
    ("Александр Лукашенко", "ru", "Alexandre Loukachenko"),
    ("Хаджимба, Рауль Джумкович", "ru", "Raoul Khadjimba"),
    ("Путин Владимир Владимирович", "ru", "Vladimir Poutine"),
    ("Сергей Иванович Громыхин", "ru", "Sergueï Gromykhine"),
    ("Володимир Зеленський", "uk", "Volodymyr Zelensky"),
    ("Святлана Ціханоўская", None, "Svetlana Tikhanovskaïa"),
    ("Бойко Борисов", "bg", "Boïko Borissov"),
    ("Бранислав Ђорић", None, "Branislav Đorić"),
    ("Նիկոլ Փաշինյան", None, "Nikol Pachinian"),
    ("文在寅", "zh", "Wen Zaiyin"),
    ("문재인", None, "Moon Jae-in"),
    ("Lukashenko", None, "Loukachenko"),
    ("Lukaschenko", None, "Loukachenko"),
    ("Lukašenko", None, "Loukachenko"),
    ("Volodymyr Zelenskyy", None, "Volodymyr Zelensky"),
    ("Emmanuel Macron", None, "Emmanuel Macron"),
    ("Angela Merkel", None, "Angela Merkel"),
    ("Martin Schulz", None, "Martin Schulz"),
    ("Leszek Kowalski", None, "Leszek Kowalski"),
    ("Putin", None, "Poutine"),
    ("Netanyahu", None, "Netanyahou"),
    ("Władimir Gromychin", None, "Vladimir Gromykhine"),
    ("Stanisław Zawadzki", None, "Stanisław Zawadzki"),
    ("Harold Baker, Jr", None, "Harold Baker Jr"),
    ("Іўлеў Сяргей", "be", "Sergueï Ivlev"),
    ("Ио\u0301сиф Шевелёв", "ru", "Joseph Chevelev"),
    ("Шевелёв О.", "ru", "O. Chevelev"),
    ("Марія Стельмашенко", "uk", "Maria Stelmachenko"),
    ("عبد الجبار نور الدين", "ar", "Abdeljabar Noureddine"),
    ("السعيد الحداد", "ar", "Saïd al-Haddad"),
    ("حسن فتحی‌پور", "fa", "Hassan Fathipour"),
    ("יוסף שם־טוב", "he", "Yossef Shem Tov"),
    ("דוד נהרי", "he", "David Nahari"),
]


@pytest.mark.parametrize(("name", "lang", "french"), FRENCH)
def test_first_form_is_that_of_the_press(name, lang, french):
    assert to_french(name, lang)[0] == french


@pytest.mark.parametrize(
    ("word", "lang", "french"),
    [
        ("грибоедов", "ru", "griboïedov"), ("дугин", "ru", "douguine"), ("горбачёв", "ru", "gorbatchev"),
        ("щербатов", "ru", "chtcherbatov"), ("максимов", "ru", "maximov"), ("яценюк", "uk", "iatseniouk"),
        ("лукашэнка", "be", "loukachenko"), ("станишев", "bg", "stanichev"), ("саакашвили", "ru", "saakachvili"),
        ("иванишвили", "ru", "ivanichvili"), ("ძე", "ka", "dzé"),
        ("абашидзе", "ru", "abachidzé"), ("бронштейн", "ru", "bronstein"), ("климкін", "uk", "klymkine"),
    ],
)  # fmt: skip
def test_rules_of_a_language(word, lang, french):
    assert by_rule(word, lang) == french


def test_ukrainian_style_is_the_callers_choice():
    assert to_french("Зеленський", "uk", ukrainian_style="wikipedia")[0] == "Zelenskyï"
    assert to_french("Шмигаль", "uk", ukrainian_style="press")[0] == "Chmyhal"
    assert to_french("Шмигаль", "uk", ukrainian_style="russian")[0] == "Chmigal"


def test_many_hyphens_do_not_multiply_the_forms():
    assert len(to_french("-".join(["ко"] * 150), "ru")) <= 8


def test_family_name_before_the_comma_goes_last():
    assert in_order("Πάλλη - Πετραλιά, Φάνη") == ["Φάνη", "Πάλλη-Πετραλιά"]


def test_patronymic_goes_only_beside_two_other_words():
    assert without_patronymic(["Иван", "Петрович"]) == ["Иван", "Петрович"]
    assert without_patronymic(["Рауль", "Джумкович", "Хаджимба"]) == ["Рауль", "Хаджимба"]


@given(st.text(max_size=60))
def test_any_text_gives_a_list_of_different_forms(text):
    found = to_french(text)
    assert len(found) == len(set(found)) <= 8
    assert bool(found) == any(letter.isalpha() for letter in text)


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=15))
def test_russian_comes_out_without_cyrillic(word):
    assert not any("\u0400" <= letter <= "\u04ff" for letter in by_rule(word, "ru"))


@pytest.mark.parametrize("name", ["", " ", "12", "\x00", ","])
def test_without_letters_there_is_no_form(name):
    assert to_french(name) == []


def test_what_is_no_string_is_refused_by_name():
    with pytest.raises(TypeError, match=r"E301.*to_french.*NoneType"):
        to_french(None)


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("野村健一", "ja", "Kenichi Nomura"),
        ("佐々木 明子", "ja", "Akiko Sasaki"),
        ("長谷川誠", None, "Makoto Hasegawa"),  # both halves are Japanese: no other language is likely
        ("林明", None, "Lin Ming"),  # a family name of one character may be Chinese
        ("山口明", "zh", "Shan Kouming"),  # the same characters are read otherwise in Chinese
    ],
)
def test_a_japanese_name_in_kanji_has_its_given_name_first(name: str, lang: str | None, expected: str) -> None:
    assert to_french(name, lang=lang)[0] == expected

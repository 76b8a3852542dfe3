"""Who is who among the mentions of a text."""

import pytest

from frpolnlp.annotations.names import Person
from frpolnlp.names.cluster import cluster
from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.mentions import find_mentions
from frpolnlp.names.people_list import KnownPerson
from frpolnlp.text.reading import read

NOBODY = Knowledge([])


def people(text: str, known: Knowledge = NOBODY) -> list[Person]:
    reading = read(text)
    return cluster(reading, text, find_mentions(reading, known), known)


def groups(text: str) -> list[list[str]]:
    return [[mention.text for mention in person.mentions] for person in people(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vautrin cède. Paul Vautrin part, dit M. Vautrin.", [["Vautrin", "Paul Vautrin", "Vautrin"]]),
        ("Nicolas Petrović part. M. Petrovic reste.", [["Nicolas Petrović", "Petrovic"]]),
        ("Kim Jong-un parle. Kim Jong Un part. M. Kim reste.", [["Kim Jong-un", "Kim Jong Un", "Kim"]]),
        ("A. Vautrin part. Arnaud Vautrin reste.", [["A. Vautrin", "Arnaud Vautrin"]]),
        (
            "Abdoul Karim Sidibé Harouna parle. Karim Sidibé Harouna part.",
            [["Abdoul Karim Sidibé Harouna", "Karim Sidibé Harouna"]],
        ),
        ("Joël Le Zorguec parle. Joël Lezorguec part.", [["Joël Le Zorguec", "Joël Lezorguec"]]),
        ("Josep Borrell parle. Josep Borell part.", [["Josep Borrell", "Josep Borell"]]),
        ("Alexandre Loukachenko (Лукашенко) parle.", [["Alexandre Loukachenko", "Лукашенко"]]),
    ],
)
def test_spellings_and_parts_of_one_name_are_one_person(text: str, expected: list[list[str]]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Marine Le Pen et Jean-Marie Le Pen sont venus.",
        "Sergueï Tikhanovski et Svetlana Tikhanovskaïa sont venus.",
        "Pavel Dourov et Nikolaï Dourov sont venus.",
        "Kim Jong-un et Kim Jong-il sont venus.",
        "Jean Dupont et Jeanne Dupont sont venus.",
        "Paul Dupont et Paula Dupont sont venus.",
        "Dmitri Medvedev et Dmitri Medvedeva sont venus.",
    ],
)
def test_relatives_stay_apart(text: str) -> None:
    assert len(people(text)) == 2


def test_a_bare_surname_goes_to_the_one_named_last() -> None:
    assert groups("Pavel Dourov parle. Nikolaï Dourov part. Dourov revient.") == [
        ["Pavel Dourov"],
        ["Nikolaï Dourov", "Dourov"],
    ]


def test_a_bare_surname_goes_to_the_subject_rather_than_to_a_complement() -> None:
    text = "Cristina Zorgas, veuve de Nestor Zorgas, est jugée. Zorgas nie."
    assert groups(text) == [["Cristina Zorgas", "Zorgas"], ["Nestor Zorgas"]]


def test_the_civility_chooses_among_relatives() -> None:
    text = "Marine Le Pen a vu Bruno Le Pen. « Non », a dit Mme Le Pen. M. Le Pen part."
    assert groups(text) == [["Marine Le Pen", "Le Pen"], ["Bruno Le Pen", "Le Pen"]]


def test_the_name_is_the_fullest_form_and_not_in_capitals() -> None:
    assert [person.name for person in people("VAUTRIN PART\nPaul Vautrin est parti.")] == ["Paul Vautrin"]
    assert [person.name for person in people("JEAN-PAUL VAUTRIN : « Oui »")] == ["Jean-Paul Vautrin"]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mme Zorgues part.", "f"),
        ("La ministre Zorgues part.", "f"),
        ("Le ministre Zorgues part.", None),
        ("Le président Zorgues part.", "m"),
        ("Chenelle Zorgues, chargée du climat, part.", "f"),
        ("Hamsa Zorgues, présidente du parti, part.", "f"),
        ("Sergueï Zorgues part.", "m"),
    ],
)
def test_gender_comes_from_words_then_from_the_given_name(text: str, gender: str | None) -> None:
    assert [person.gender for person in people(text)] == [gender]


def test_an_id_is_given_for_a_full_name_of_one_known_person_only() -> None:
    known = Knowledge(
        [
            KnownPerson("Paul Vautrin", ("Paul Vautrin", "Пауль Вотрен"), "m", "FR", "gov.minister", kb_id="Q1"),
            KnownPerson("Anne Castaing", kb_id="Q2"),
            KnownPerson("Anne Castaing", country="BE", kb_id="Q3"),
        ]
    )
    found = people("Paul Vautrin a vu Anne Castaing. Le ministre Zorgues part.", known)
    assert [(person.kb_id, person.country) for person in found] == [("Q1", "FR"), (None, None), (None, None)]
    assert [person.kb_id for person in people("Vautrin a vu Berlin.", known)] == [None]


def test_initials_of_a_known_person_give_gender_and_country_but_no_id() -> None:
    known = Knowledge([KnownPerson("Paul Vautrin", (), "m", "FR", kb_id="Q1"), KnownPerson("Anne Vautrin", kb_id="Q2")])
    (person,) = people("P. Vautrin est parti.", known)
    assert (person.name, person.gender, person.country, person.kb_id) == ("P. Vautrin", "m", "FR", None)


def test_a_name_in_another_script_gets_the_known_french_form() -> None:
    known = Knowledge([KnownPerson("Paul Vautrin", ("Paul Vautrin", "Пауль Вотрен"), "m", "FR")])
    assert [person.name for person in people("Il cite Пауль Вотрен.", known)] == ["Paul Vautrin"]


def test_a_surname_in_another_romanisation_is_the_same_person() -> None:
    people_known = [
        KnownPerson("Benyamin Zorganyahou", ("Benyamin Zorganyahou", "Benjamin Zorganyahu"), office="gov.head")
    ]
    text = "Zorganyahou menace. Benjamin Zorganyahu a parlé."
    assert [person.name for person in people(text, Knowledge(people_known))] == ["Benjamin Zorganyahu"]
    assert groups("Alexander Lukaschenko parle. Le président Loukachenko part.") == [
        ["Alexander Lukaschenko", "Loukachenko"]
    ]
    assert len(people("Alexander Zorgenko parle. Le ministre Zargov part.")) == 2


def test_a_couple_shares_its_surname() -> None:
    assert [person.name for person in people("Patrick et Isabelle Vautrin sont partis.")] == [
        "Patrick Vautrin",
        "Isabelle Vautrin",
    ]


def test_a_list_of_people_is_no_apposition() -> None:
    found = people("Marie Vautrin, le patron du parti Boris Castaing et Luc Zorgues.")
    assert [person.gender for person in found] == ["f", "m", "m"]


def test_ids_follow_the_order_of_first_mention() -> None:
    found = people("Castaing cède. Paul Vautrin part. Anne Castaing reste.")
    assert [(person.id, person.name) for person in found] == [("P0", "Anne Castaing"), ("P1", "Paul Vautrin")]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Le député travailliste Vitautas Brok part.", "m"),
        ("L'eurodéputée travailliste Vitautas Brok part.", "f"),
        ("Le travailliste Vitautas Brok part.", None),
    ],
)
def test_the_noun_before_a_party_tells_the_gender(text: str, gender: str | None) -> None:
    assert people(text)[0].gender == gender


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jimmy Vautrin, alias Barbecue, menace. « Barbecue » est armé.",
            [["Jimmy Vautrin", "Barbecue", "Barbecue"]],
        ),
        ("Abou Nasser, de son vrai nom Seif Ben Lakhdar, part.", [["Abou Nasser", "Seif Ben Lakhdar"]]),
        ("Cihat Demir (nom de code : Rohat Pasur) part.", [["Cihat Demir", "Rohat Pasur"]]),
        ("Paul Vautrin, dit Anne Lestrade, est parti.", [["Paul Vautrin"], ["Anne Lestrade"]]),
    ],
)
def test_an_alias_is_the_person_before_it(text: str, expected: list[list[str]]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Le maire Paul Vautrin est là.", True),
        ("Le footballeur Paul Vautrin est là.", False),
        ("Paul Vautrin, boulanger à Prades, est là.", False),
        ("Le ministre français Paul Vautrin est là.", True),
        ("Le diplomate belge Paul Vautrin est là.", False),
    ],
)
def test_a_namesake_of_another_trade_or_country_is_not_the_one_known(text: str, known: bool) -> None:
    vautrin = KnownPerson("Paul Vautrin", country="FR", kb_id="Q1")
    (person,) = people(text, Knowledge([vautrin]))
    assert (person.kb_id == "Q1", person.country == "FR") == (known, known)

"""Mentions of persons: what counts, where it begins and ends, what is none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp.names.knowledge import Knowledge
from frpolnlp.names.mentions import find_mentions
from frpolnlp.names.people_list import KnownPerson
from frpolnlp.text.reading import read

NOBODY = Knowledge([])


def names(text: str, known: Knowledge = NOBODY) -> list[str]:
    reading = read(text)
    return [reading.text(found.first, found.end) for found in find_mentions(reading, known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon Irakli Djanachvili, le texte est prêt.", ["Irakli Djanachvili"]),
        ("La présidente Ketevan Lomtadzé a signé.", ["Ketevan Lomtadzé"]),
        ("Le ministre du Commerce Peter Lindqvist est parti.", ["Peter Lindqvist"]),
        ("Le président du Sénat Gérard Vautrin, élu lundi.", ["Gérard Vautrin"]),
        ("Le député PS Olivier Castaing a voté.", ["Olivier Castaing"]),
        ("La maire de Paris Anne Lestrade est là.", ["Anne Lestrade"]),
        ("Le juge d'instruction Lestrade et le capitaine de vaisseau Vautrin sont là.", ["Lestrade", "Vautrin"]),
        ("L'ambassadeur d'Israël en France Jean Lestrade est là.", ["Jean Lestrade"]),
        ("Le député de Mazerolles-Nord Jean Lestrade est là.", ["Jean Lestrade"]),
        ("La ministre des Eaux et Forêts Anne Lestrade est là.", ["Anne Lestrade"]),
        (
            "Le Britannique Jeremy Whitfield et le Français Jean-Yves Le Goff.",
            ["Jeremy Whitfield", "Jean-Yves Le Goff"],
        ),
        ("Le ministre Mizrahi part. Le général al-Mansouri reste.", ["Mizrahi", "al-Mansouri"]),
        (
            "Abbas Ben Youssef el-Husseini et Mohammed bin Rached sont venus.",
            ["Abbas Ben Youssef el-Husseini", "Mohammed bin Rached"],
        ),
        (
            "Ursula von der Heide et Laure de la Vautrinière ont dit non.",
            ["Ursula von der Heide", "Laure de la Vautrinière"],
        ),
        ("J.D. Whitfield et A. Castaing ont dit oui.", ["J.D. Whitfield", "A. Castaing"]),
        ("Emmanuel VAUTRIN arrive.", ["Emmanuel VAUTRIN"]),
        ("Chiu Kuo-lin, ministre, et Seyyed Mojtaba Taleghani.", ["Chiu Kuo-lin", "Seyyed Mojtaba Taleghani"]),
        ("Le roi Charles III et le pape Jean-Paul II.", ["Charles III", "Jean-Paul II"]),
        ("Margaret O'Dowd a vu Hamsa N'Mili.", ["Margaret O'Dowd", "Hamsa N'Mili"]),
    ],
)
def test_a_full_name_is_found_without_its_title(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MM. Vautrin et Castaing, Mme Lestrade.", ["Vautrin", "Castaing", "Lestrade"]),
        ("MM. Vautrin, Castaing et Lestrade.", ["Vautrin", "Castaing", "Lestrade"]),
        ("M. de Villedieu a parlé.", ["de Villedieu"]),
        ("Mme al-Khoury Chehab a parlé.", ["al-Khoury Chehab"]),
        ("Monsieur Sklenar et M. Hope sont là.", ["Sklenar", "Hope"]),
    ],
)
def test_a_civility_proves_a_surname(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_plural_civility_gives_two_mentions_of_that_gender() -> None:
    found = find_mentions(read("MM. Vautrin et Castaing sont partis."), NOBODY)
    assert [(mention.keys, mention.gender) for mention in found] == [(("vautrin",), "m"), (("castaing",), "m")]


def test_a_surname_alone_repeats_a_full_name_of_the_text() -> None:
    assert names("Castaing cède. Le député Hervé Castaing a reculé, CASTAING aussi.") == [
        "Castaing",
        "Hervé Castaing",
        "CASTAING",
    ]
    assert names("Castaing cède.") == []


def test_a_surname_with_an_article_is_found_at_the_head_of_a_sentence() -> None:
    assert names("Le Goff a dit oui. Joël Le Goff est venu. Le Golfe est loin.") == ["Le Goff", "Joël Le Goff"]


def test_the_particle_belongs_to_the_surname_after_a_title() -> None:
    assert names("Le général de Gaulle. Charles de Gaulle est mort.") == ["de Gaulle", "Charles de Gaulle"]


@pytest.mark.parametrize(
    "text", ["la loi Vautrin", "l'administration Whitfield", "le gouvernement Castaing", "le clan Lestrade"]
)
def test_an_eponym_is_a_mention(text: str) -> None:
    assert len(names(f"Il défend {text} à Paris.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "l'aéroport Charles-de-Gaulle",
        "la rue Jean Jaurès",
        "le lycée Victor Duruy",
        "le plan Marshall",
        "la Maison Blanche",
        "le Parti socialiste",
        "la Corée du Sud",
        "l'Union européenne",
        "le Wall Street Journal",
        "la chaîne Fox News",
        "le compte Telegram Poul Verado",
        "la plateforme Truth Social",
        "l'agence Zaman Haber",
        "le groupe terroriste Zaman",
        "les députés Zaman",
        "des missiles Taurus et F-16",
        "l'exercice Nordic Response",
        "au mois de Septembre",
        "les Français et les Ukrainiens",
        "l'ex-maire de Novi Bor",
        "une députée Horizons",
    ],
)
def test_what_is_no_person_is_no_mention(text: str) -> None:
    assert names(f"Il a vu {text} lundi.") == []


def test_a_body_before_a_given_name_does_not_hide_the_person() -> None:
    assert names("Le président du parti Guillaume Castaing a dit oui.") == ["Guillaume Castaing"]
    assert names("Le fondateur du WikiFuites Julian Whitfield a dit oui.") == ["Julian Whitfield"]


def test_what_has_an_article_once_is_no_person_elsewhere() -> None:
    assert names("Le Zaman Haber titre. Selon Zaman Haber, tout va bien.") == []


def test_a_word_that_the_text_writes_in_lower_case_begins_no_name() -> None:
    assert names("Les canicules durent. Canicules Zorgues partout.") == []


def test_a_signature_is_no_mention() -> None:
    assert names("Hervé Castaing a dit oui.\nM. Castaing part.\nLyès Benamar") == ["Hervé Castaing", "Castaing"]
    assert names("Par Lyès Benamar\nHervé Castaing a dit oui.") == ["Hervé Castaing"]
    assert names("Il part, selon Hervé Castaing") == ["Hervé Castaing"]


def test_another_script_in_brackets_is_a_mention() -> None:
    assert names("Alexandre Loukachenko (Лукашенко) et Xi Jinping (习近平).") == [
        "Alexandre Loukachenko",
        "Лукашенко",
        "Xi Jinping",
        "习近平",
    ]
    assert names("Il vit à Minsk (Минск).") == []


def test_a_known_surname_alone_is_found_but_not_a_place() -> None:
    known = Knowledge([KnownPerson(name, office="gov.minister") for name in ("Hervé Castaing", "Emma Berlin")])
    assert names("Il a demandé à Castaing de le suivre à Berlin.", known) == ["Castaing"]
    assert names("Le groupe Castaing recrute. Un homme de Castaing part.", known) == []


def test_half_of_a_known_double_surname_is_not_enough() -> None:
    known = Knowledge([KnownPerson("Pamela Rendi-Castaing", office="gov.minister")])
    assert names("Il a demandé à Castaing de le suivre.", known) == []


def test_a_model_only_tips_what_is_undecided() -> None:
    reading = read("Il a demandé à Zorgues Vautrinier de venir.")
    assert [m.keys for m in find_mentions(reading, NOBODY)] == []
    assert [m.keys for m in find_mentions(reading, NOBODY, [(4, 6)])] == [("zorgues", "vautrinier")]
    assert [m.keys for m in find_mentions(reading, NOBODY, [(4, 5)])] == []
    title = read("Le ministre Hervé Castaing part.")
    assert [m.first for m in find_mentions(title, NOBODY, [(1, 4)])] == [2]


def test_a_headline_in_capitals_gives_known_names_only() -> None:
    known = Knowledge([KnownPerson("Sanae Zorgues")])
    assert names("HERVÉ CASTAING REÇOIT SANAE ZORGUES À L'ÉLYSÉE", known) == ["SANAE ZORGUES"]


def test_two_surnames_in_one_word_are_no_mention() -> None:
    known = Knowledge([KnownPerson("Hervé Castaing"), KnownPerson("Paul Vautrin")])
    assert names("Le procès Castaing-Vautrin s'ouvre.", known) == []


def test_a_country_of_somebody_is_no_given_name() -> None:
    assert names("Hervé Castaing part. La France de Castaing attend.") == ["Hervé Castaing", "Castaing"]


def test_a_capitalised_particle_stays_with_its_surname() -> None:
    assert names("Mohamed Ould Cheikh El Zorgui est réélu. Ould Zorgui part.") == [
        "Mohamed Ould Cheikh El Zorgui",
        "Ould Zorgui",
    ]


def test_a_title_in_capitals_is_not_a_name() -> None:
    assert names("LE PRÉSIDENT RENVOIE À LA FRANCE SON MESSAGE\nIl part.") == []


_WORDS = (
    *"Paul Vautrin Le Zorg de MM. M. et , . ( ) « » Paris président du parti groupe VAUTRIN Пауль al-Zorg 習".split(),
    "\n",
)


@given(st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
def test_mentions_of_known_names_do_not_overlap(text: str) -> None:
    known = Knowledge([KnownPerson("Paul Vautrin", ("Paul Vautrin", "Vautrin Le Zorg", "Paul de Paris"), office="x.y")])
    found = find_mentions(read(text), known)
    assert all(a.end <= b.first for a, b in pairwise(found))


@given(st.text(alphabet="aé É.-'«»\"(\n, MLeDd’AБ習", max_size=40))
def test_any_text_gives_mentions_in_order_that_do_not_overlap(text: str) -> None:
    reading = read(text)
    found = find_mentions(reading, NOBODY)
    assert all(a.end <= b.first for a, b in pairwise(found))
    assert all(0 <= m.first < m.end <= len(reading.words) for m in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zorgaye, un soudeur qui a tout vu, part.", ["Zorgaye"]),
        ("Zorgaye, 34 ans, part.", ["Zorgaye"]),
        ("Sa femme, Zorgaye, lève les yeux.", ["Zorgaye"]),
        ("Le chef, alias « Jairo el Zurdo », a fui.", ["Jairo el Zurdo"]),
        ("Procès Lagarde-Zorg : le jour d'après.", ["Lagarde-Zorg"]),
        ("À sa sortie de prison Younès El Ghali a parlé.", ["Younès El Ghali"]),
        ("Elle a cité Pierre Mendès France et d'autres.", ["Pierre Mendès France"]),
        ("La politologue de l'UCZorgain Charlotte Nihoul doute.", ["Charlotte Nihoul"]),
        ("« Oui », a promis Mme von der Heide.", ["von der Heide"]),
        ("Le chef du parti, Shafiqur Rahman Mollah, doute.", ["Shafiqur Rahman Mollah"]),
        ("Le ministre malien Abdoulaye Sanogo Diakité part.", ["Abdoulaye Sanogo Diakité"]),
        ("Le général de brigade Saeed Zorgazer est là.", ["Saeed Zorgazer"]),
    ],
)
def test_neighbours_that_prove_a_person(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Scientifiques, médecins et élus doutent.",
        "Désespéré, un soudeur a tout cassé.",
        "Le « monsieur Climat » du climat.",
    ],
)
def test_an_apposition_to_come_is_no_name(text: str) -> None:
    assert names(text) == []


def test_a_known_name_with_de_is_one_mention() -> None:
    known = Knowledge([KnownPerson("Staffen de Zistura")])
    assert names("L'émissaire, Staffen de Zistura, est attendu.", known) == ["Staffen de Zistura"]


def test_an_initial_m_behind_a_given_name_is_no_civility() -> None:
    assert names("Florian M., 17 ans, est mort. Florian M. part.") == ["Florian M.", "Florian M."]
    assert names("Il a vu Florian. M. Zorgues part.") == ["Florian", "Zorgues"]


def test_a_known_surname_that_is_a_place_needs_a_title() -> None:
    known = Knowledge([KnownPerson("François Hollande", office="state.head.president")])
    assert names("Le président Hollande part. Le ministre Paris. Il vit en Hollande.", known) == ["Hollande"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le général Ri Song-il part. Viendra-t-il ?", ["Ri Song-il"]),  # « -il » is a part of the name
        ("Le navigateur Vivaldi est à jour.", []),  # a program
        ("Anne Lestrade, Représentante Spéciale de l'ONU, parle.", ["Anne Lestrade"]),  # an adjective with a capital
        ("Mariée, Mme Vautrin est mère de deux enfants.", ["Vautrin"]),  # the participle, not the given name
        ("Il applique la méthode Coué.", []),
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_an_honorific_is_left_out_where_the_text_has_the_name_without_it() -> None:
    text = "L'émir, cheikh Nasser bin Rached Al-Koweiti, part. Cheikh Nasser rit."
    assert names(text) == ["Nasser bin Rached Al-Koweiti", "Nasser"]
    assert names("Cheikh Tidiane Sarr part.") == ["Cheikh Tidiane Sarr"]  # the given name


def test_the_initials_of_a_state_begin_no_name() -> None:
    assert names("Le rapport de l'U.S. Central Command et du U.S. Central Bureau est paru.") == []

"""Who is meant by a source."""

import pytest
import spacy
from hypothesis import given
from spacy.language import Language

from frpolnlp.annotations.speech import Attribution
from frpolnlp.speech.attribute import attribute
from frpolnlp.speech.resolve import resolve
from frpolnlp.text.reading import read
from tests.strategies import texts


def attributions(nlp: Language, text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    return tuple(nlp(text)._.attributions)


def names(found: Attribution) -> list[str]:
    """Return the names of the speakers."""
    return [speaker.name for speaker in found.speakers]


def last(nlp: Language, text: str) -> list[str]:
    """Return the names of the last attribution's speakers."""
    return names(attributions(nlp, text)[-1])


NAMED = {
    "La ministre de l'Intérieur Jeanne Duval a assuré que la loi passerait.": ["Jeanne Duval"],
    "Le porte-parole du gouvernement, Marc Petit, a assuré que la loi passerait.": ["Marc Petit"],
    "Marc Petit, un proche de Jeanne Duval, a assuré que la loi passerait.": ["Marc Petit"],
    "MM. Marc Petit et Jean Morel ont assuré que la loi passerait.": ["Marc Petit", "Jean Morel"],
    "Selon Marc Petit, la loi passera.": ["Marc Petit"],
    "L'avis de Marc Petit, pour qui la loi passera, compte.": ["Marc Petit"],
    "Le programme de Marc Petit, pour qui la loi passera, compte.": ["Marc Petit"],
}


@pytest.mark.parametrize("text", NAMED)
def test_a_name_in_the_source_is_the_speaker(nlp: Language, text: str) -> None:
    assert last(nlp, text) == NAMED[text]


@pytest.mark.parametrize(
    "source",
    ["Un proche de Jeanne Duval", "Le gouvernement Duval", "L'avocat de Jeanne Duval", "L'entourage de Jeanne Duval"],
)
def test_a_name_that_only_specifies_the_head_does_not_speak(nlp: Language, source: str) -> None:
    found = attributions(nlp, f"{source} a assuré que la loi passerait.")[-1]
    assert not any(speaker.person for speaker in found.speakers)
    assert "uval" in names(found)[0]


SEVERAL = {
    "La CGT, FO et la CFDT ont annoncé que la grève durerait.": ["CGT", "FO", "CFDT"],
    "Les syndicats et le patronat ont annoncé un accord.": ["syndicats", "patronat"],
    "L'enquête préliminaire et l'acte d'accusation font état d'échanges.": [
        "enquête préliminaire",
        "acte d'accusation",
    ],
    "Le maire, la préfète et le recteur ont assuré que tout irait bien.": ["maire", "préfète", "recteur"],
    "Le ministère de l'Intérieur et de la Mer a annoncé un plan.": ["ministère de l'Intérieur et de la Mer"],
    "Ondine, la maison mère de Nymphe, annonce un plan.": ["Ondine"],
    "Selon « Le Phare », la loi passera.": ["Le Phare"],
}


@pytest.mark.parametrize("text", SEVERAL)
def test_each_member_of_a_list_speaks(nlp: Language, text: str) -> None:
    assert last(nlp, text) == SEVERAL[text]


TWO = "La maire Anne Lefort et le préfet Luc Martin se sont vus lundi. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TWO + "La première a promis une aide.", "Anne Lefort"),
        (TWO + "La première a promis une aide. Le second a demandé un calendrier.", "Luc Martin"),
        (TWO + "La première a promis une aide, le second a réclamé un calendrier.", "Luc Martin"),
        (TWO + "L'une promet une aide, l'autre réclame un calendrier.", "Luc Martin"),
    ],
)
def test_the_former_and_the_other_are_told_apart(nlp: Language, text: str, name: str) -> None:
    assert last(nlp, text) == [name]


@pytest.mark.parametrize(
    ("line", "speakers"),
    [
        ("Extraits du discours d'Helen Martin, présidente de l'ONG :", ["Helen Martin"]),
        ("Le discours en entier :", []),
        ("Helen Martin et Luc Petit étaient là :", []),
    ],
)
def test_a_line_that_names_one_person_introduces_the_quote_below(nlp: Language, line: str, speakers: list[str]) -> None:
    found = attributions(nlp, f"{line}\n« Trois crises se sont croisées. Nous avons agi. »")
    assert [name for one in found for name in names(one)] == speakers


def test_a_verb_that_looks_like_a_noun_is_no_part_of_the_body(nlp: Language) -> None:
    text = "Le gouvernement compte pour cela sur une aide. Le gouvernement espère que la loi passera."
    assert last(nlp, text) == ["gouvernement"]


def test_a_quoted_subhead_that_comes_again_waits_for_its_speaker(nlp: Language) -> None:
    text = "« Oui », a dit Luc Martin.\n« On tient bon ici ! »\nAnna Weiss a crié « On tient bon ici ! »"
    found = attributions(nlp, text)
    assert all(names(one) == ["Anna Weiss"] for one in found if "tient" in one.content[0].text)


FIRST = "La ministre de l'Intérieur Jeanne Duval a rencontré le maire de Lyon, Marc Petit. "
TAKEN_UP = {
    FIRST + "« Nous avancerons », a-t-elle déclaré.": ["Jeanne Duval"],
    FIRST + "« Nous avancerons », a-t-il déclaré.": ["Marc Petit"],
    FIRST + "Elle a ajouté que la loi passerait.": ["Jeanne Duval"],
    FIRST + "La loi passera, selon elle.": ["Jeanne Duval"],
    FIRST + "« Nous avancerons », a déclaré le maire.": ["Marc Petit"],
    FIRST + "« Nous avancerons », a déclaré la ministre.": ["Jeanne Duval"],
    FIRST + "Ce dernier a ajouté que la loi passerait.": ["Marc Petit"],
    "L'économiste Anna Berg observe une hausse. « Cela va durer », prévient la chercheuse.": ["Anna Berg"],
    "Le procureur Luis Ruiz a requis dix ans. « C'est peu », a dit le magistrat.": ["Luis Ruiz"],
    "Jeanne Duval a affirmé que la loi passerait, ajoutant que tout était prêt.": ["Jeanne Duval"],
    "Jeanne Duval a affirmé que la loi passerait et promis que tout serait prêt.": ["Jeanne Duval"],
    "Marc Petit et Jean Morel ont dit oui. « Nous avancerons », ont-ils ajouté.": ["Marc Petit", "Jean Morel"],
}

MET = (
    "La ministre allemande de la Défense, Karin Stolz, était à Vilnius. "
    "Elle y a vu son homologue lituanien, Jonas Petkus. "
)
TAKEN_UP |= {
    MET + "« La menace est réelle », a souligné la responsable allemande.": ["Karin Stolz"],
    MET + "« La menace est réelle », a souligné le ministre lituanien.": ["Jonas Petkus"],
    MET + "« La menace est réelle », a souligné celui-ci.": ["Jonas Petkus"],
    "Jonas Petkus gagne. Sa rivale, Irena Balta, s'incline. « Merci », a dit le vainqueur.": ["Jonas Petkus"],
    "Fatou Sarr vend du poisson à Mbour. « On ne s'en sort plus », se plaint la commerçante.": ["Fatou Sarr"],
    "La Commission européenne a un plan. Elle a promis qu'il serait ambitieux.": ["Commission européenne"],
    "Les talibans ont interdit les radios. Ils estiment que la musique est « immorale ».": ["talibans"],
    "L'ONG Terre claire a saisi le tribunal. « C'est une première », souligne l'association.": ["ONG Terre claire"],
    "Le journal Le Matin bleu a enquêté. Selon le quotidien, deux ministres savaient.": ["journal Le Matin bleu"],
    "Jean Morel a voté contre. Quant à Marc Petit, il a assuré qu'il voterait pour.": ["Marc Petit"],
    "Un policier était sur place. « J'ai vu l'explosion », raconte-t-il.": ["policier"],
    "Interrogé sur Marc Petit, Jean Morel n'a pas réagi. « Je n'ai rien à dire », a-t-il lâché.": ["Jean Morel"],
    "Jean Morel, qui avait accusé Marc Petit de mentir, se ravise. Il dit regretter « un mot ».": ["Jean Morel"],
}


@pytest.mark.parametrize("text", TAKEN_UP)
def test_pronouns_titles_and_descriptions_go_to_their_antecedent(nlp: Language, text: str) -> None:
    assert last(nlp, text) == TAKEN_UP[text]


def test_who_is_only_named_in_a_relative_clause_is_not_in_focus(nlp: Language) -> None:
    text = (
        "Le président Marc Petit est en froid avec son rival Jean Morel, qui l'a qualifié de « tyran ». "
        "Il a dénoncé une « manœuvre »."
    )
    assert last(nlp, text) == ["Marc Petit"]


BODIES = {
    "Minsk a assuré que l'accord tenait.": ("Bélarus", "government"),
    "Washington a assuré que l'accord tenait.": ("États-Unis", "government"),
    "Le Kremlin a assuré que l'accord tenait.": ("présidence russe", "government"),
    "La Russie a assuré que l'accord tenait.": ("Russie", "government"),
    "L'ONU a assuré que l'accord tenait.": ("ONU", "organisation"),
    "Selon un communiqué du ministère, l'accord tient.": ("communiqué du ministère", "document"),
    "Une source diplomatique a assuré que l'accord tenait.": ("source diplomatique", "anonymous"),
}


@pytest.mark.parametrize("text", BODIES)
def test_bodies_documents_and_places_speak_by_their_description(nlp: Language, text: str) -> None:
    speaker = attributions(nlp, text)[-1].speakers[0]
    assert (speaker.name, speaker.type) == BODIES[text]


def test_a_description_over_a_line_break_is_one_line(nlp: Language) -> None:
    assert last(nlp, "Une source\ngouvernementale a assuré que la loi passerait.") == ["source gouvernementale"]


def test_two_capitals_are_two_governments(nlp: Language) -> None:
    assert last(nlp, "Paris et Berlin ont assuré que l'accord tenait.") == ["France", "Allemagne"]


def test_a_body_with_a_name_of_its_own_is_not_the_one_before(nlp: Language) -> None:
    text = (
        "La police a indiqué que la rue était fermée. La gare a fermé, a précisé la compagnie des transports du Nord."
    )
    assert last(nlp, text) == ["compagnie des transports du Nord"]


def test_two_titles_that_are_joined_are_two_persons(nlp: Language) -> None:
    text = (
        "Le maire de Lyon, Marc Petit, a reçu la préfète du Rhône, Anne Girard. "
        "Le maire et la préfète ont promis que tout serait prêt."
    )
    assert last(nlp, text) == ["Marc Petit", "Anne Girard"]


def test_the_weekly_is_the_one_that_the_text_has_named(nlp: Language) -> None:
    text = (
        "Selon une enquête de l'hebdomadaire kényan Nairobi Times, le riz manque. Le prix monte, selon l'hebdomadaire."
    )
    assert last(nlp, text) == ["hebdomadaire kényan Nairobi Times"]


def test_the_spokesman_is_the_one_whom_the_text_has_told_of(nlp: Language) -> None:
    text = "Un porte-parole du commandement a lu une déclaration. Le porte-parole a affirmé que des avions ont décollé."
    assert last(nlp, text) == ["porte-parole du commandement"]


def test_who_reports_what_a_body_said_goes_on(nlp: Language) -> None:
    text = "Selon un haut responsable du parti, Oslo estime que le prix baissera. Il a expliqué que le gaz abonde."
    assert last(nlp, text) == ["haut responsable du parti"]


def test_a_complement_of_a_place_is_no_name_of_a_person(nlp: Language) -> None:
    text = "« Nous confirmons », a répondu le porte-parole de la mission pour le Sahel du Quai d'Orsay."
    assert last(nlp, text) == ["porte-parole de la mission pour le Sahel du Quai d'Orsay"]


def test_this_source_is_the_account_told_before(nlp: Language) -> None:
    text = "Un bus est parti, a indiqué le compte Telegram Nouvelles du Nord. Selon cette source, il y a dix passagers."
    assert last(nlp, text) == ["compte Telegram Nouvelles du Nord"]


def test_a_person_named_inside_the_description_is_not_meant_by_it(nlp: Language) -> None:
    text = "Jean Morel défend Marc Petit depuis dix ans. « Il gagnera », assure ce fidèle de Marc Petit."
    assert last(nlp, text) == ["Jean Morel"]


def test_an_answer_goes_to_who_is_interviewed(nlp: Language) -> None:
    text = (
        "Jean Morel : « Nous sommes prêts »\n\nMarc Petit dit que vous mentez. Que répondez-vous ?\n\n"
        "« Que la loi passera. Nous sommes prêts depuis longtemps. »"
    )
    assert last(nlp, text) == ["Jean Morel"]


def test_on_keeps_its_own_word_and_a_reason(nlp: Language) -> None:
    found = attributions(nlp, "« Tout va bien », assure-t-on.")[-1]
    assert (names(found), found.unresolved) == (["on"], "impersonal")


def test_a_pronoun_without_antecedent_keeps_its_own_word_and_a_reason(nlp: Language) -> None:
    found = attributions(nlp, "« Tout va bien », a-t-elle assuré.")[-1]
    assert (names(found), found.unresolved) == (["elle"], "no_antecedent")


def test_a_name_is_taken_from_the_source_without_the_other_components() -> None:
    alone = spacy.blank("fr")
    alone.add_pipe("speech_attributor")
    text = "La ministre Jeanne Duval a promis que la loi passerait. « Tout est prêt », a ajouté Mme Duval."
    assert [names(found) for found in attributions(alone, text)] == [["Jeanne Duval"], ["Jeanne Duval"]]


def test_the_clitic_says_to_whom(nlp: Language) -> None:
    found = attributions(nlp, "Marc Petit a vu Jean Morel. Il lui a dit que la loi passerait.")[-1]
    assert found.addressee is not None
    assert found.addressee.text == "lui"


def test_an_attribution_inside_another_s_content_says_so(nlp: Language) -> None:
    outer, inner = attributions(nlp, "Marc Petit affirme que Jean Morel a promis que la loi passerait.")
    assert (outer.nested_in, inner.nested_in) == (None, outer.id)


def test_the_rules_can_be_asked_for() -> None:
    by_hand = spacy.blank("fr")
    by_hand.add_pipe("name_normalizer")
    by_hand.add_pipe("speech_attributor", config={"resolver": "rules"})
    assert last(by_hand, FIRST + "« Nous avancerons », a-t-elle déclaré.") == ["Jeanne Duval"]


@given(texts)
def test_any_text_gives_a_speaker_or_a_reason(text: str) -> None:
    reading = read(text)
    for found in resolve(reading, attribute(reading), (), ()):
        assert found.speakers or found.unresolved
        assert 0 <= found.confidence <= 1

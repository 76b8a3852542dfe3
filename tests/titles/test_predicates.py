"""Of whom an office is said as a predicate, and of whom it is not."""

import pytest
from spacy.language import Language

from frpolnlp.annotations.names import read_people
from frpolnlp.annotations.titles import read_titles


def said_of(nlp: Language, text: str) -> list[str]:
    """Return for the last title of ``text`` the names of the people that it is said of."""
    doc = nlp(text)
    names = {person.id: person.name for person in read_people(doc)}
    return [names[person] for person in read_titles(doc)[-1].people]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Anne Morel est devenue ministre.", "Anne Morel"),
        ("Paul Petit a été nommé Premier ministre de Belgique.", "Paul Petit"),
        ("Paul Petit, qui a été élu président du Chili, part.", "Paul Petit"),
        ("Tout juste élu président du Chili, Paul Petit reçoit Anne Morel.", "Paul Petit"),
        ("Paul Petit est également le président du Chili.", "Paul Petit"),
        ("Paul Petit est le premier président du Chili.", "Paul Petit"),
        ("Pedro Soto reçoit Anne Morel. Elle est présidente du Sénat.", "Anne Morel"),
        ("Le frère de Paul Petit, Luc Roy, est maire de Lyon.", "Luc Roy"),
        ("Anne Morel part. Luc Roy reste. Il est devenu président du Chili.", "Luc Roy"),
        ("Anne Morel est là avec Luc Roy, qui sera ministre.", "Luc Roy"),
    ],
)
def test_a_predicate_is_said_of_its_subject(nlp: Language, text: str, person: str) -> None:
    assert said_of(nlp, text) == [person]


@pytest.mark.parametrize(
    "text", ["Elle est devenue ministre.", "On cherche un ministre. Paul Petit part.", "Il sera élu maire de Lyon."]
)
def test_without_a_person_before_it_a_predicate_is_said_of_nobody(nlp: Language, text: str) -> None:
    assert said_of(nlp, text) == []

"""An office behind ``son`` or ``dont`` is one of the body or country that was named before."""

import pytest

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.titles.component import find_titles


def titles(text: str) -> list[PoliticalTitle]:
    return find_titles(text)


@pytest.mark.parametrize(
    ("text", "role", "codes"),
    [
        ("Le syndicat refuse. Son président, Paul Morel, l'a dit à Lyon.", "org.head", None),
        ("La mission onusienne dément. Son porte-parole, Paul Morel, est à Bamako.", "generic.spokesperson", ("UN",)),
        ("Une partie du Conseil scientifique, dont son président, a signé à Paris.", "org.head", None),
        ("L'Union européenne, dont les ministres sont à Kiev, hésite.", "gov.minister", None),
        ("Le Portugal hésite. Son président, Paul Morel, se tait.", "state.head.president", ("PT",)),
        ("L'Union africaine hésite. Le président de sa commission, Paul Morel, se tait.", "org.head", ("AU",)),
    ],
)
def test_office_is_of_the_body_named_before(text: str, role: str, codes: tuple[str, ...] | None) -> None:
    found = titles(text)[-1]
    assert found.role == role
    assert codes is None or found.jurisdictions == codes


def test_repeated_president_of_a_party_is_no_head_of_state() -> None:
    text = "Le Rassemblement national hésite. Son président, Paul Morel, se tait. Le président votera contre."
    assert [title.role for title in titles(text)] == ["party.leader", "party.leader"]

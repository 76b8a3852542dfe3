"""Offices of many kinds that the press names: each is found whole, with its role and its jurisdiction."""

import pytest

import frpolnlp
from frpolnlp.titles.component import find_titles


@pytest.mark.parametrize(
    ("phrase", "role", "codes"),
    [
        ("haute représentante de l'Union européenne pour les affaires étrangères", "eu.high_representative", ("EU",)),
        ("ministre sénégalais des Pêches et de l'Économie maritime", "gov.minister.sea", ("SN",)),
        ("ministre gabonaise des Eaux et Forêts", "gov.minister.environment", ("GA",)),
        ("ministre italien des Entreprises et du Made in Italy", "gov.minister.industry", ("IT",)),
        ("secrétaire d'État adjointe américaine", "gov.minister.deputy", ("US",)),
        ("représentante américaine au Commerce", "gov.minister.trade", ("US",)),
        ("représentant palestinien à l'ONU", "dipl.ambassador", ("PS",)),
        ("représentant de l'Unicef au Mali", "dipl.envoy", ("UN",)),
        ("représentante spéciale du secrétaire général de l'ONU en Libye", "igo.envoy", ("UN",)),
        ("commissaire à la paix de l'Union africaine", "org.official", ("AU",)),
        ("commandant de l'armée libanaise", "mil.commander", ("LB",)),
        ("maire sans étiquette de Béziers", "local.mayor", ("FR",)),
        ("maire divers droite de Nice", "local.mayor", ("FR",)),
        ("homme fort de l'Est libyen", "generic.leader", ("LY",)),
        ("président du MR", "party.leader", ("BE",)),
        ("présidente de la Confédération suisse", "state.head.president", ("CH",)),
        ("président du Kurdistan irakien", "gov.head.regional", ("IQ",)),
        ("haut-commissaire de la République en Nouvelle-Calédonie", "local.prefect", ("FR-NC",)),
        ("corapporteure de la commission d'enquête", "parl.rapporteur", ()),
    ],
)
def test_the_office_is_found_whole_without_and_with_a_name(phrase: str, role: str, codes: tuple[str, ...]) -> None:
    for text in (f"La réforme a été saluée par le {phrase}.", f"Selon le {phrase}, Paul Morel, tout va bien."):
        title = find_titles(text)[0]
        assert (title.text, title.role, title.jurisdictions) == (phrase, role, codes)


@pytest.mark.parametrize("body", ["paysanne", "générale du travail"])
def test_a_confederation_with_an_adjective_is_not_the_swiss_one(body: str) -> None:
    title = find_titles(f"La présidente de la Confédération {body} a réagi.")[0]
    assert title.role != "state.head.president"
    assert title.jurisdictions != ("CH",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Paul Morel, élu écologiste de Rennes, refuse.", ["élu écologiste de Rennes"]),
        ("Paul Morel, délégué syndical CFDT, refuse.", ["délégué syndical CFDT"]),
        ("Paul Morel, élu à Rennes en 2014, refuse.", []),
        ("Paul Morel, envoyé par l'ONU en Libye, refuse.", []),
        ("Paul Morel, élu de justesse, refuse.", []),
    ],
)
def test_a_participle_behind_a_name_is_a_title_only_where_it_is_a_noun(text: str, found: list[str]) -> None:
    assert [title.text for title in find_titles(text)] == found


def test_who_is_named_in_the_clause_of_a_foreign_head_of_government_is_somebody_else() -> None:
    doc = frpolnlp.load()(
        "D'après l'avis de Craig Murray, Washington a fait pression sur le premier ministre britannique."
    )
    assert [title.people for title in doc._.political_titles] == [()]

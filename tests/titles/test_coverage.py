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
        ("représentant palestinien à l'ONU", "dipl.envoy", ("PS",)),
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


def shown(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(title.text, title.role, title.jurisdictions) for title in find_titles(text)]


def test_the_prime_minister_of_a_text_on_a_province_is_its_own_and_that_of_ottawa_is_not() -> None:
    told = shown(
        "Le chef du Parti québécois promet un vote. Le premier ministre Paul Morel s'en moque. "
        "À Ottawa, le premier ministre Luc Roy se tait."
    )
    assert told[1] == ("premier ministre", "gov.head.regional", ("CA-QC",))
    assert told[2] == ("premier ministre", "gov.head.prime_minister", ("CA",))


def test_a_rapporteur_named_after_the_european_parliament_is_of_the_union() -> None:
    told = shown(
        "La présidente du Parlement européen, Anne Morel, a rappelé à l'ordre un élu polonais. "
        "La rapporteure du texte, Inès Soto, s'est dite déçue."
    )
    assert told[-1] == ("rapporteure du texte", "parl.rapporteur", ("EU",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La Russie a nié toute intention hostile à la Lituanie et à la Lettonie. Le vice-ministre Ivan Orlov a ri.",
            ("RU",),
        ),
        ("L'attaque a eu lieu au Niger, près de la frontière burkinabè. Le ministre Paul Morel est parti.", ("NE",)),
    ],
)
def test_a_country_that_speaks_counts_and_one_behind_the_border_does_not(text: str, expected: tuple[str, ...]) -> None:
    assert shown(text)[-1][2] == expected


@pytest.mark.parametrize(
    ("text", "span", "holder"),
    [
        ("Le patriarche maronite, le cardinal Paul Morel, s'en félicite.", "patriarche maronite", "Paul Morel"),
        ("Son commandant, le général espagnol Paul Morel, s'en félicite.", "commandant", "Paul Morel"),
        (
            "La députée de la deuxième circonscription du Var, Anne Morel, refuse.",
            "députée de la deuxième circonscription du Var",
            "Anne Morel",
        ),
        (
            "Le directeur d'Amnesty International Nigeria, Paul Morel, refuse.",
            "directeur d'Amnesty International Nigeria",
            "Paul Morel",
        ),
    ],
)
def test_the_name_behind_a_rank_or_a_long_complement_holds_the_office(text: str, span: str, holder: str) -> None:
    title = find_titles(text)[0]
    assert (title.text, [held.text for held in title.holders]) == (span, [holder])


def test_the_local_elected_person_is_the_mayor_just_named() -> None:
    doc = frpolnlp.load()("Le maire de Nice, Paul Morel, a reçu Luc Roy. L'élu azuréen veut armer sa police.")
    mayor, elected = doc._.political_titles
    assert (elected.text, elected.people) == ("élu azuréen", mayor.people)


def test_the_head_of_a_department_is_not_that_of_a_company() -> None:
    assert shown("Le patron du département, Paul Morel, refuse.")[0][1] == "local.department_president"


def test_the_high_representative_of_another_body_is_not_that_of_the_union() -> None:
    assert shown("Le haut représentant de l'Union africaine pour le Sahel a réagi.")[0][1] == "igo.envoy"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Réunis en congrès, les écologistes ont applaudi Anne Morel. « Debout », a lancé la présidente.",
            "party.leader",
        ),
        (
            "En Lituanie, les écologistes ont applaudi Anne Morel. « Debout », a lancé la présidente.",
            "state.head.president",
        ),
        (
            "Le congrès du parti attend. L'armée a renversé le gouvernement. « Debout », a lancé la présidente.",
            "state.head.president",
        ),
    ],
)
def test_a_president_at_a_congress_leads_the_party(text: str, role: str) -> None:
    assert shown(text)[-1][1] == role


def test_the_leader_of_another_party_is_not_the_secretary_of_this_one() -> None:
    doc = frpolnlp.load()(
        "Le secrétaire général du mouvement, Paul Morel, part. Le premier secrétaire du PS l'a félicité."
    )
    assert [title.people for title in doc._.political_titles][1] == ()


def test_a_text_of_french_courts_that_names_no_country_is_french() -> None:
    text = "L'ancien ministre du Budget Paul Morel comparaît. Le parquet a requis trois ans."
    assert shown(text)[0][2] == ("FR",)
    assert shown("L'ancien ministre du Budget Paul Morel part.")[0][2] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lord Morel, ministre des Affaires étrangères, est souffrant.", ("GB",)),
        ("La première ministre du Victoria, Anne Morel, est souffrante.", ("AU-VIC",)),
        ("Le secrétaire d'État à la Gendarmerie, Paul Morel, est à Yaoundé.", ("CM",)),
        ("Le DG de la Société des eaux du Cameroun, Paul Morel, rassure.", ("CM",)),
    ],
)
def test_the_jurisdiction_that_a_lord_a_region_or_a_body_tells(text: str, expected: tuple[str, ...]) -> None:
    assert shown(text)[-1][2] == expected


def test_the_secretary_general_of_a_text_on_an_envoy_is_of_the_same_body() -> None:
    text = "L'envoyé spécial de l'ONU, Paul Morel, a parlé. « Le secrétaire général est inquiet », a dit Anne Petit."
    assert shown(text)[-1] == ("secrétaire général", "igo.secretary_general", ("UN",))


def test_nobody_is_meant_by_an_office_that_is_only_wished_for() -> None:
    text = "Le Premier ministre, Paul Morel, est reçu. La maire réclame un Premier ministre de gauche."
    doc = frpolnlp.load()(text)
    assert [title.people for title in doc._.political_titles][-1] == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La maire du XIVe arrondissement refuse.", ("maire du XIVe arrondissement", "local.mayor")),
        ("La présidente de Rennes Métropole refuse.", ("présidente de Rennes Métropole", "local.councillor")),
        ("Le député ex-LR du Var, Paul Morel, refuse.", ("député ex-LR du Var", "parl.member.deputy")),
        ("Le leader travailliste, Paul Morel, refuse.", ("leader travailliste", "party.leader")),
        ("Le leader islamiste, Paul Morel, refuse.", ("leader islamiste", "generic.leader")),
        ("Le chef de l'État islamique est mort.", ("chef de l'État islamique", "generic.leader")),
        ("La sénatrice des Français établis hors de France a voté.",
         ("sénatrice des Français établis hors de France", "parl.member.senator")),
    ],
)  # fmt: skip
def test_numerals_parties_left_and_groups_stand_in_a_title(text: str, expected: tuple[str, str]) -> None:
    assert shown(text)[0][:2] == expected


def test_the_ministers_of_those_who_govern_are_of_their_country() -> None:
    assert shown("Le ministre taliban de la Défense refuse.")[0][2] == ("AF",)


def test_an_envoy_of_a_body_named_before_is_of_that_body_and_not_of_where_it_sits() -> None:
    told = shown("L'ONU s'est réjouie de cet accord. Son représentant spécial à Bogota, Paul Morel, l'a salué.")
    assert told[-1][0] == "représentant spécial à Bogota"
    assert told[-1][2] == ("UN",)


@pytest.mark.parametrize(
    "text",
    [
        "Il dirige une scierie à Prince George.",
        "De notre envoyée spéciale à Budapest.",
        "Le fondateur du site, Paul Morel, refuse.",
    ],
)
def test_towns_reporters_and_founders_have_no_office(text: str) -> None:
    assert shown(text) == []


def test_an_address_is_a_civility_before_an_office() -> None:
    assert [title[0] for title in shown("« Madame la présidente, vous avez tort », lance-t-il.")] == [
        "Madame",
        "présidente",
    ]
    assert shown("Madame est servie.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Morel, président de France Fraternités, refuse.", ("président de France Fraternités", "org.head")),
        ("La directrice de l'Institut américain à Taïwan, Anne Morel, refuse.",
         ("directrice de l'Institut américain à Taïwan", "org.head")),
        ("Le ministre de l'Intérieur chargé des affaires policières, Paul Morel, refuse.",
         ("ministre de l'Intérieur chargé des affaires policières", "gov.minister.interior")),
        ("Le secrétaire d'État (ministre des Affaires étrangères), Paul Morel, est là.",
         ("secrétaire d'État", "gov.minister.junior")),
    ],
)  # fmt: skip
def test_the_body_goes_on_and_somebody_holds_the_office(text: str, expected: tuple[str, str]) -> None:
    title = find_titles(text)[0]
    assert (title.text, title.role) == expected
    assert [holder.text for holder in title.holders] in (["Paul Morel"], ["Anne Morel"])


def test_who_defends_human_rights_is_no_ombudsman() -> None:
    assert shown("Un avocat défenseur des droits de l'Homme a été arrêté.") == []


def test_the_former_head_of_a_body_is_who_was_named_just_before() -> None:
    doc = frpolnlp.load()("« Non », répond Paul Morel, président du club. L'ancien patron de l'Ofpra y voit un risque.")
    first, second = doc._.political_titles
    assert second.people == first.people


def test_a_party_is_not_what_a_deputy_is_of() -> None:
    doc = frpolnlp.load()(
        "Le député Luc Petit se tait. Le député LR Paul Morel a écrit. Selon lui, non. Le député de Moselle insiste."
    )
    titles = doc._.political_titles
    assert titles[-1].people == titles[1].people


def meant(text: str) -> list[tuple[str, list[str]]]:
    """Return each title of a text with the names of its persons."""
    doc = frpolnlp.load()(text)
    names = {person.id: person.name for person in doc._.people}
    return [(title.text, [names[who] for who in title.people]) for title in doc._.political_titles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anne Morel, maire de Bry, raconte. La préfète l'a appelée.", ("préfète", [])),
        ("Le président élu, Paul Morel, parle. Le président sortant, Luc Roy, félicite le futur chef de l'État.",
         ("futur chef de l'État", ["Paul Morel"])),
        ("Le secrétaire général du mouvement, Luc Roy, part. Le premier secrétaire du PS se tait.",
         ("premier secrétaire du PS", [])),
    ],
)  # fmt: skip
def test_another_local_office_a_future_one_and_another_party_mean_somebody_else(
    text: str, expected: tuple[str, list[str]]
) -> None:
    assert meant(text)[-1] == expected


def test_an_ambiguous_adjective_means_the_country_that_it_meant_before() -> None:
    doc = frpolnlp.load()(
        "Le président congolais Denis Sassou Nguesso parle à Brazzaville. La RDC et Kinshasa se taisent, comme la RDC. "
        "Le ministre congolais des Finances est absent."
    )
    assert [title.jurisdictions for title in doc._.political_titles] == [("CG",), ("CG",)]


def test_his_minister_is_of_the_country_of_the_head_of_government() -> None:
    assert shown("La Première ministre italienne est à Alger, son ministre de la Défense à Tripoli.")[1][2] == ("IT",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le commandant en chef du Front, alias « Jairo Zurdo », promet.", ["Jairo Zurdo"]),
        ("Il a promis par la voix de son porte-parole le colonel Paul Morel.", ["Paul Morel"]),
        ("Son « ministre des Affaires étrangères », Paul Morel, promet.", ["Paul Morel"]),
    ],
)
def test_a_name_behind_an_alias_a_rank_or_a_quotation_holds_the_office(text: str, expected: list[str]) -> None:
    assert [holder.text for holder in find_titles(text)[0].holders] == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La cheffe d'Union populaire promet.", "party.leader"),
        ("Le directeur du Fonds pour la mer d'Aral, Paul Morel, promet.", "org.head"),
        ("Le représentant palestinien à Genève, Paul Morel, promet.", "dipl.envoy"),
    ],
)
def test_the_office_of_a_party_a_fund_or_a_delegation(text: str, role: str) -> None:
    assert shown(text)[0][1] == role


def test_a_town_where_somebody_is_received_is_not_where_he_rules() -> None:
    told = shown("Le Maroc et Rabat ont refusé. À Paris, où le prince héritier Moulay Morel était reçu, on se tait.")
    assert told[0][2] == ("MA",)


def test_a_league_of_something_is_not_the_italian_party() -> None:
    told = shown("La Ligue de protection des oiseaux poursuit la mairie. Son président, Paul Morel, insiste.")
    assert told[-1] == ("président", "org.head", ("FR",))


def test_who_holds_an_office_now_is_somebody_else_than_the_one_on_trial() -> None:
    text = "Le procès de l'ex-sénateur Paul Morel s'est ouvert. L'actuel maire d'Uzès ne s'est pas présenté."
    assert meant(text)[-1] == ("actuel maire d'Uzès", [])


def test_two_ministers_are_of_the_countries_of_both() -> None:
    text = (
        "Le Kirghizstan et l'Ouzbékistan ont signé. Le ministre kirghiz des Affaires étrangères, Paul Morel, rit. "
        "Son homologue Luc Roy aussi. Les deux ministres se sont serré la main."
    )
    doc = frpolnlp.load()(text)
    assert doc._.political_titles[-1].jurisdictions == ("KG", "UZ")


def test_the_head_of_an_office_of_the_united_nations_leads_no_party() -> None:
    assert shown("Le chef du Bureau intégré des Nations unies en Haïti a parlé.")[0][1] == "org.head"

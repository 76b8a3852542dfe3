"""Constructions of titles, by family: what is in the span, who holds it, and what it says."""

import pytest
from hypothesis import given

import frpolnlp
from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.titles.component import find_titles
from tests.strategies import texts


def shown(text: str) -> list[tuple[str, str, list[str]]]:
    return [(title.text, title.role, [holder.text for holder in title.holders]) for title in find_titles(text)]


def only(text: str) -> PoliticalTitle:
    (title,) = find_titles(text)
    return title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre suisse de la Défense Paul Morel a réagi.",
            [("ministre suisse de la Défense", "gov.minister.defence", ["Paul Morel"])],
        ),
        (
            "Jeanne Morel, maire de Nantes, et Paul Petit, maire de Lyon, étaient là.",
            [("maire de Nantes", "local.mayor", ["Jeanne Morel"]), ("maire de Lyon", "local.mayor", ["Paul Petit"])],
        ),
        (
            "Le ministre des Sports, Paul Petit, la ministre de la Santé, Anne Morel, et le ministre du Travail, "
            "Luc Roy, sont venus.",
            [
                ("ministre des Sports", "gov.minister.sport", ["Paul Petit"]),
                ("ministre de la Santé", "gov.minister.health", ["Anne Morel"]),
                ("ministre du Travail", "gov.minister.labour", ["Luc Roy"]),
            ],
        ),
        ("MM. Petit et Morel sont arrivés.", [("MM.", "civility", ["Petit", "Morel"])]),
        ("Mmes Le Goff et Morel ont voté.", [("Mmes", "civility", ["Le Goff", "Morel"])]),
        (
            "Les ministres belge et danois de la Justice, Paul Petit et Jens Olsen, signent.",
            [
                (
                    "ministres belge et danois de la Justice",
                    "gov.minister.justice",
                    ["Paul Petit", "Jens Olsen"],
                )
            ],
        ),
        (
            "Les présidents chilien Pedro Soto et cubain Luis Cruz se sont vus.",
            [
                ("présidents chilien", "state.head.president", ["Pedro Soto"]),
                ("cubain", "state.head.president", ["Luis Cruz"]),
            ],
        ),
        (
            "La députée et ancienne ministre Anne Morel se retire.",
            [
                ("députée", "parl.member.deputy", ["Anne Morel"]),
                ("ancienne ministre", "gov.minister", ["Anne Morel"]),
            ],
        ),
        (
            "Le guide suprême, l'ayatollah Ali Rezaï, a refusé.",
            [
                ("guide suprême", "state.head.supreme_leader", ["Ali Rezaï"]),
                ("ayatollah", "relig.ayatollah", ["Ali Rezaï"]),
            ],
        ),
        (
            "Paul Petit (ministre du Budget) est absent.",
            [("ministre du Budget", "gov.minister.budget", ["Paul Petit"])],
        ),
        (
            "Le frère de la présidente Anne Morel est parti.",
            [("présidente", "state.head.president", ["Anne Morel"])],
        ),
        (
            "Claire Morel, l'épouse du président chilien, est là.",
            [("président chilien", "state.head.president", [])],
        ),
        (
            "La cheffe de la diplomatie européenne, Anne Morel, condamne.",
            [("cheffe de la diplomatie européenne", "eu.high_representative", ["Anne Morel"])],
        ),
        (
            "Le président du Sénat Paul Petit et le président du parti Luc Roy se taisent.",
            [
                ("président du Sénat", "parl.speaker", ["Paul Petit"]),
                ("président du parti", "party.leader", ["Luc Roy"]),
            ],
        ),
        (
            "Les ministres de la Défense suisse, Paul Petit, et danois, Jens Olsen, signent.",
            [
                ("ministres de la Défense suisse", "gov.minister.defence", ["Paul Petit"]),
                ("danois", "gov.minister.defence", ["Jens Olsen"]),
            ],
        ),
        (
            "Il a parlé au Premier ministre et au ministre du Budget, respectivement Paul Petit et Luc Roy.",
            [
                ("Premier ministre", "gov.head.prime_minister", ["Paul Petit"]),
                ("ministre du Budget", "gov.minister.budget", ["Luc Roy"]),
            ],
        ),
        (
            "Le maire (PS) de Nantes Paul Petit et le maire de Lyon, l'écologiste Luc Roy, signent.",
            [("maire (PS) de Nantes", "local.mayor", ["Paul Petit"]), ("maire de Lyon", "local.mayor", ["Luc Roy"])],
        ),
        (
            "La ministre déléguée auprès du ministre de l'Intérieur, chargée de la Ville, Anne Morel, est là.",
            [
                (
                    "ministre déléguée auprès du ministre de l'Intérieur, chargée de la Ville",
                    "gov.minister.delegate",
                    ["Anne Morel"],
                ),
                ("ministre de l'Intérieur", "gov.minister.interior", []),
            ],
        ),
        (
            "Le conseiller du président Paul Petit, Luc Roy, se tait.",
            [
                ("conseiller du président", "generic.adviser", ["Luc Roy"]),
                ("président", "state.head.president", ["Paul Petit"]),
            ],
        ),
        (
            "Le premier adjoint au maire de Nice, Luc Roy, est là.",
            [
                ("premier adjoint au maire de Nice", "local.deputy_mayor", ["Luc Roy"]),
                ("maire de Nice", "local.mayor", []),
            ],
        ),
        (
            "Bruno Le Guen, ministre du Travail, et Marine Le Goff (cheffe de LFI) débattent.",
            [
                ("ministre du Travail", "gov.minister.labour", ["Bruno Le Guen"]),
                ("cheffe de LFI", "party.leader", ["Marine Le Goff"]),
            ],
        ),
        (
            "Le général de Villars et le colonel de La Tour ont parlé.",
            [("général", "mil.rank", ["Villars"]), ("colonel", "mil.rank", ["La Tour"])],
        ),
    ],
)
def test_construction(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Il a mis son costume de président.",
        "Des ministres ont protesté.",
        "La présidence et la mairie ont démenti.",
        "Le chef étoilé Paul Petit ouvre un restaurant.",
        "Il habite rue du Général Leclerc.",
        "Le ministère des Finances a protesté.",
        "Bruno Le Maire est arrivé.",
        "Me voilà bien, dit-il.",
        "Le roi du pétrole a vendu son yacht.",
        "La Chambre des députés a voté.",
        "La dame d'honneur, Luise Morel, est partie.",
        "Il a été envoyé en Europe.",
        "",
        "Président",
    ],
)
def test_generic_use_is_no_title(text: str) -> None:
    assert find_titles(text) == []


@pytest.mark.parametrize(
    ("words", "status", "qualifiers"),
    [
        ("ancien président", ("former",), ()),
        ("ex-président", ("former",), ()),
        ("actuel président", ("current",), ()),
        ("futur président", ("future",), ()),
        ("président par intérim", ("acting",), ()),
        ("ex-président par intérim", ("former", "acting"), ()),
        ("président sortant", ("outgoing",), ()),
        ("président élu", ("future",), ("elect",)),
        ("président désigné", ("future",), ("designate",)),
        ("président déchu", ("former",), ("deposed",)),
        ("président autoproclamé", ("current",), ("self_proclaimed",)),
        ("président de facto", ("current",), ("de_facto",)),
        ("président en exil", ("current",), ("in_exile",)),
        ("ancien président en exil", ("former",), ("in_exile",)),
        ("président d'honneur", ("current",), ("honorary",)),
        ("vice-président", ("deputy",), ()),
    ],
)
def test_status(words: str, status: tuple[str, ...], qualifiers: tuple[str, ...]) -> None:
    title = only(f"Voici le {words} Paul Petit.")
    assert (title.text, title.status, title.qualifiers) == (words, status, qualifiers)


def test_status_of_a_relative_clause_and_of_an_event() -> None:
    assert only("Le ministre Paul Petit, qui a démissionné, se tait.").status == ("former",)
    assert only("Après la destitution du président Paul Petit, on vote.").status == ("former",)


def test_party_of_several_countries_follows_the_text() -> None:
    assert only("Le chef du Parti conservateur canadien Paul Petit attaque.").jurisdictions == ("CA",)


def test_title_is_read_across_a_wrapped_line_with_narrow_blanks_and_in_capitals() -> None:
    wrapped = "\n".join(["Une ligne de ce texte est coupée ici et continue plus", *["bas sans point ni fin ici"] * 4])
    text = f"{wrapped} le Premier\nministre belge Paul Petit parle"
    assert [title.role for title in find_titles(text)] == ["gov.head.prime_minister"]
    narrow = only("Le Premier\u00a0ministre\u202fbelge Paul Petit parle.")
    assert narrow.text == "Premier\u00a0ministre\u202fbelge"
    assert only("LE PREMIER MINISTRE BELGE PAUL PETIT PARLE").jurisdictions == ("BE",)


def test_no_holder_is_taken_across_the_end_of_a_sentence() -> None:
    assert only("Il a vu le ministre. Paul Petit est parti.").holders == ()
    assert only("Il a vu le ministre\n\nPaul Petit est parti.").holders == ()


def test_name_is_not_swallowed_by_a_place_or_portfolio() -> None:
    assert only("Le maire de New York Paul Petit parle.").holders[0].text == "Paul Petit"
    assert only("Le secrétaire d'État aux Anciens Combattants Jean Petit parle.").holders[0].text == "Jean Petit"


def test_decomposed_accents_keep_the_offsets_of_the_author() -> None:
    text = "L'ancienne de\u0301pute\u0301e Anne Morel parle."
    title = only(text)
    assert text[title.start : title.end] == "ancienne de\u0301pute\u0301e"


@given(texts)
def test_any_text_is_read_and_spans_lie_in_it(text: str) -> None:
    for title in find_titles(text):
        assert title.text == text[title.start : title.end] != ""
        assert all(holder.text == text[holder.start : holder.end] for holder in title.holders)


def test_parse_title_needs_no_sentence() -> None:
    found = frpolnlp.parse_title("secrétaire d'État chargée de la Mer")
    assert found is not None
    assert (found.role, found.portfolio) == ("gov.minister.junior", "Mer")
    assert frpolnlp.parse_title("boulangère") is None
    with pytest.raises(TypeError, match="E401"):
        frpolnlp.parse_title(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "span", "codes"),
    [
        ("À Dakar, le procureur de la République a parlé.", "procureur de la République", ("SN",)),
        ("Le garde des Sceaux a parlé à Lyon.", "garde des Sceaux", ("FR",)),
        ("Après Paul Morel, le ministre belge de la Défense verra Anne Roy.", "ministre belge de la Défense", ("BE",)),
        ("Paul Morel, patron du service de renseignement israélien Mossad, part.",
         "patron du service de renseignement israélien Mossad", ("IL",)),
        ("L'envoyé spécial de l'ONU pour la Syrie, Paul Roy, part.", "envoyé spécial de l'ONU pour la Syrie", ("UN",)),
        ("La coprésidente de l'AfD, Anne Roy, part.", "coprésidente de l'AfD", ("DE",)),
        ("Un ancien ministre de la décennie 1990 parle à Conakry.", "ancien ministre", ("GN",)),
        ("À Goma, dans le Nord-Kivu, le président congolais parle.", "président congolais", ("CD",)),
        ("Il a demandé au Premier ministre portugais de le faire.", "Premier ministre portugais", ("PT",)),
    ],
)  # fmt: skip
def test_span_and_country(text: str, span: str, codes: tuple[str, ...]) -> None:
    found = only(text)
    assert (found.text, found.jurisdictions) == (span, codes)


def test_name_in_a_phrase_before_the_clause_is_not_in_apposition() -> None:
    assert find_titles("Après Paul Morel, le ministre de la Défense verra Anne Roy.")[0].holders == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le ministre d'État, ministre de l'Intérieur, Paul Morel, part.",
            [("ministre d'État", ["Paul Morel"]), ("ministre de l'Intérieur", ["Paul Morel"])],
        ),
        (
            "L'ancien sénateur et maire de Lyon, Paul Morel, part.",
            [("ancien sénateur", ["Paul Morel"]), ("maire de Lyon", ["Paul Morel"])],
        ),
        (
            "La secrétaire d'État adjointe aux Affaires africaines, Anne Roy, part.",
            [("secrétaire d'État adjointe aux Affaires africaines", ["Anne Roy"])],
        ),
        (
            "La ministre déléguée en charge de la Ruralité, Anne Roy, part.",
            [("ministre déléguée en charge de la Ruralité", ["Anne Roy"])],
        ),
    ],
)
def test_chains_and_portfolios(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert [(found, names) for found, _, names in shown(text)] == expected


def test_commission_with_its_capital_alone_is_the_european_one() -> None:
    (title,) = find_titles("La présidente de la Commission, Anne Roy, part.")
    assert (title.role, title.jurisdictions) == ("eu.commission_president", ("EU",))
    assert find_titles("La présidente de la Commission des lois a parlé.")[0].role == "parl.committee_chair"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le porte-parole de l'armée dans la région, le colonel Paul Morel, part.",
            [("porte-parole de l'armée", "Paul Morel"), ("colonel", "Paul Morel")],
        ),
        (
            "Le ministre de l'Intérieur, Sécurité, Justice et Sports, Paul Morel, part.",
            [("ministre de l'Intérieur, Sécurité, Justice et Sports", "Paul Morel")],
        ),
        (
            "La secrétaire du parti Anne Roy, le leader de la Ligue, Paul Morel, part.",
            [("secrétaire du parti", "Anne Roy"), ("leader de la Ligue", "Paul Morel")],
        ),
        ("Son successeur, le général Paul Morel, part.", [("général", "Paul Morel")]),
    ],
)
def test_holders_behind_more_words(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(title.text, title.holders[0].text) for title in find_titles(text) if title.holders]
    assert found[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("La cheffe de cabinet de M. Morel a parlé.", "cheffe de cabinet de M. Morel"),
        ("Le président de l'État balte résiste mieux.", "président de l'État balte"),
        (
            "La candidate du Mouvement pour la refondation, Anne Roy, part.",
            "candidate du Mouvement pour la refondation",
        ),
    ],
)
def test_span_has_the_whole_complement(text: str, span: str) -> None:
    assert find_titles(text)[0].text == span


def test_party_with_the_letters_of_a_civility() -> None:
    found = find_titles("Le président du MR, Luc Roy, a parlé.")
    assert [(title.text, title.role) for title in found] == [("président du MR", "party.leader")]


def test_party_of_several_countries_is_that_of_the_text() -> None:
    found = find_titles("Le bourgmestre de Liège a vu le président du PS à Liège.")
    assert found[-1].jurisdictions == ("BE",)


def test_presidents_of_several_countries_behind_des() -> None:
    found = find_titles("Elle était entourée des présidents somalien, djiboutien et kényan.")
    assert [title.jurisdictions for title in found] == [("SO", "DJ", "KE")]


def test_two_offices_of_a_country_with_their_two_names() -> None:
    found = find_titles("Ils ont vu le président et la Première ministre lituaniens, Luc Roy et Anne Morel.")
    assert [[holder.text for holder in title.holders] for title in found] == [["Luc Roy"], ["Anne Morel"]]


@pytest.mark.parametrize(
    ("text", "role", "holder"),
    [
        ("Le lieut. Muller est arrivé.", "mil.rank", "Muller"),
        ("Ils ont vu le gén. Luc Roy hier.", "mil.rank", "Luc Roy"),
        ("Le colonel commandant de corps Luc Roy parle.", "mil.rank", "Luc Roy"),
        ("Le landammann Luc Roy a ouvert la séance.", "gov.head.regional", "Luc Roy"),
        ("Le procureur du Roi de Liège, Luc Roy, se tait.", "jud.prosecutor", "Luc Roy"),
        ("L'ancien résident général à Tunis, Luc Roy, est mort.", "local.governor", "Luc Roy"),
        ("La chancelière de la Confédération, Anne Morel, a compté.", "civil_service.official", "Anne Morel"),
        ("Le commissaire à la langue française, Luc Roy, s'inquiète.", "civil_service.ombudsman", "Luc Roy"),
        ("Luc Roy, pasteur à Moudon, est élu.", "relig.cleric", "Luc Roy"),
    ],
)
def test_old_and_regional_offices_and_ranks_cut_short(text: str, role: str, holder: str) -> None:
    (title,) = find_titles(text)
    assert (title.role, [one.text for one in title.holders]) == (role, [holder])


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Le parti Horizons se réunit mardi. Le président, Luc Roy, hésite.", "party.leader"),
        ("La Fédération des chasseurs proteste. Le président, Luc Roy, dénonce un mépris.", "org.head"),
        ("La région Occitanie a voté. La présidente, Anne Morel, est contente.", "local.region_president"),
        ("Devant les assises, l'accusé se tait. Le président, Luc Roy, lève l'audience.", "jud.judge"),
        ("Le gouvernement se tait. Le président, Luc Roy, parle.", "state.head.president"),
        ("La région de Kidal se tait. Le président malien, Luc Roy, parle.", "state.head.president"),
    ],
)
def test_president_is_of_the_body_spoken_of_just_before(text: str, role: str) -> None:
    assert find_titles(text)[-1].role == role


def test_economist_in_chief_is_no_chief() -> None:
    assert [title.text for title in find_titles("L'économiste en chef du Fonds, Luc Roy, s'inquiète.")] == []


def test_alliance_with_another_adjective_is_not_the_otan() -> None:
    found = find_titles("Le leader de l'Alliance civique, Luc Roy, rit. Le chef de l'Alliance atlantique aussi.")
    assert [(title.role, title.jurisdictions) for title in found] == [("party.leader", ()), ("org.head", ("NATO",))]


@pytest.mark.parametrize(
    ("text", "title", "role", "codes"),
    [
        ("Le président du MR Luc Roy a parlé.", "président du MR", "party.leader", ["BE"]),
        ("Le maire (divers droite) de Nice, Luc Roy, part.", "maire (divers droite) de Nice", "local.mayor", ["FR"]),
        ("La maire sans étiquette de Brest part.", "maire sans étiquette de Brest", "local.mayor", ["FR"]),
        (
            "Le ministre de l'Europe et des Affaires étrangères part.",
            "ministre de l'Europe et des Affaires étrangères",
            "gov.minister.foreign",
            [],
        ),
        ("Le président du Medef, Luc Roy, part.", "président du Medef", "org.head", ["FR"]),
        ("Le speaker de la Chambre des communes part.", "speaker de la Chambre des communes", "parl.speaker", ["GB"]),
        ("Le candidat à sa réélection Luc Roy part.", "candidat à sa réélection", "candidate", []),
        ("Le juge à la Cour suprême Luc Roy part.", "juge à la Cour suprême", "jud.judge", ["US"]),
        (
            "Le chef du bureau politique du Hamas a parlé.",
            "chef du bureau politique du Hamas",
            "generic.leader",
            ["PS"],
        ),
        (
            "La présidente de la Généralité de Catalogne part.",
            "présidente de la Généralité de Catalogne",
            "gov.head.regional",
            ["ES-CT"],
        ),
    ],
)
def test_office_that_an_article_a_bracket_or_a_complement_hid(
    text: str, title: str, role: str, codes: list[str]
) -> None:
    assert (title, role, codes) in [(one.text, one.role, list(one.jurisdictions)) for one in find_titles(text)]


def test_a_bracket_that_ends_the_text_behind_a_title_does_not_raise() -> None:
    assert [title.text for title in find_titles("Le maire PS Luc Roy (")] == ["maire PS"]
    assert [title.text for title in find_titles("La maire (")] == ["maire"]

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp import places
from frpolnlp.lexicon import tsv

STATES = [row for row in tsv("places/countries") if row["kind"] == "state"]
NOT_MEMBERS = {"VA", "PS", "XK", "TW"}
ADJECTIVES = ("adj_ms", "adj_fs", "adj_mp", "adj_fp")
SHARED = {
    *("congolais congolaise congolaises guinéen guinéenne guinéens guinéennes kurde kurdes".split()),
    *("coréen coréenne coréens coréennes dominicain dominicaine dominicains dominicaines".split()),
    *("guyanais guyanaise guyanaises malouin malouine malouins malouines castillan castillane".split()),
    *("castillans castillanes montois montoise montoises viennois viennoise viennoises".split()),
}
TABLES = {
    "countries": {"state", "territory", "disputed", "region", "union", "historical"},
    "regions": set(
        "region department province canton nation land republic oblast disputed area"
        " state_us state_in state_br state_mx".split()
    ),
    "organisations": set(
        "igo state_body party union media agency platform ngo pollster armed_group company parliament court"
        " church".split()
    ),
}


def test_all_193_members_of_the_un_are_there():
    codes = [row["code"] for row in STATES if row["code"] not in NOT_MEMBERS]
    assert len(codes) == len(set(codes)) == 193


@pytest.mark.parametrize("row", STATES, ids=lambda row: row["code"])
def test_every_state_has_name_capital_and_four_adjectives(row):
    code = row["code"]
    assert places.country_of_place(row["name"]) == code
    assert places.country_name(code) == row["name"]
    assert code in places.countries_of_place(row["capital"])
    for column in ADJECTIVES:
        assert code in places.countries_of_adjective(row[column])
        assert code in places.countries_of_adjective(row[column].capitalize())


@pytest.mark.parametrize("row", STATES, ids=lambda row: row["code"])
def test_cldr_names_are_found(row):
    assert places.country_of_place(Locale("fr").territories[row["code"]]) == row["code"]


def test_other_adjectives_come_in_four_forms():
    for table in ("countries", "regions", "cities"):
        for row in tsv(f"places/{table}"):
            wrong = [four for four in row["others"].split(";") if four and four.count("/") != 3]
            assert not wrong, (table, row["name"])
            given_forms = [bool(row[column]) for column in ADJECTIVES]
            assert all(given_forms) or not any(given_forms), (table, row["name"])


def test_feminines_and_plurals_agree():
    for table in ("countries", "regions", "cities"):
        for row in tsv(f"places/{table}"):
            fours = [[row[column] for column in ADJECTIVES], *(four.split("/") for four in row["others"].split(";"))]
            for four in fours:
                if len(four) == 4 and four[0] != four[1]:
                    assert four[1].endswith("e"), row["name"]
                    assert four[3] == four[1] + "s", row["name"]
                    assert four[2].endswith(("s", "x", "z")), row["name"]


def test_only_known_adjectives_belong_to_several_countries():
    shared = {form for form, codes in places.adjectives().items() if len(codes) > 1}
    assert shared == {places.fold(form) for form in SHARED}


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("bélarusse", ("BY",)),
        ("biélorusse", ("BY",)),
        ("bélarussienne", ("BY",)),
        ("burkinabè", ("BF",)),
        ("Burkinabés", ("BF",)),
        ("Néo-Zélandais", ("NZ",)),
        ("Tadjik", ("TJ",)),
        ("tadjike", ("TJ",)),
        ("Suissesse", ("CH",)),
        ("grecque", ("GR",)),
        ("turques", ("TR",)),
        ("nigériane", ("NG",)),
        ("nigérienne", ("NE",)),
        ("SUD-CORÉENNE", ("KR",)),
        ("sud-coreen", ("KR",)),
        ("nord-irlandais", ("GB-NIR",)),
        ("est-allemands", ("DD",)),
        ("ex-soviétique", ()),
        ("anglo-saxon", ()),
        ("latino-américain", ()),
        ("franco‑allemande", ("FR", "DE")),
        ("congolais", ("CG", "CD")),
        ("dominiquaise", ("DM",)),
        ("dominicain", ("DO", "DM")),
        ("québécoise", ("CA-QC",)),
        ("wallons", ("BE-WAL",)),
        ("tchétchène", ("RU-CE",)),
        ("marseillaise", ("FR",)),
        ("européenne", ("EU",)),
    ],
)
def test_adjectives(form, codes):
    assert places.countries_of_adjective(form) == codes


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("Etats-Unis", "US"),
        ("ÉTATS UNIS", "US"),
        ("Côte d’Ivoire", "CI"),
        ("la Russie", "RU"),
        ("l’Ukraine", "UA"),
        ("Biélorussie", "BY"),
        ("Беларусь", "BY"),
        ("Kyiv", "UA"),
        ("Київ", "UA"),
        ("Kharkov", "UA"),
        ("Caire", "EG"),
        ("Québec", "CA-QC"),
        ("Genève", "CH-GE"),
        ("Wallonie", "BE-WAL"),
        ("Seine Saint-Denis", "FR"),
        ("北京", "CN"),
        ("Europe", None),
        ("Poutine", None),
        ("", None),
        ("'", None),
    ],
)
def test_places(form, code):
    assert places.country_of_place(form) == code


@pytest.mark.parametrize("form", ["africain", "Arabes", "latino-américaine", "maghrébines", "occidentaux"])
def test_an_adjective_of_a_part_of_the_world_has_no_jurisdiction(form):
    assert places.is_demonym(form)
    assert places.countries_of_adjective(form) == ()


def test_a_place_is_written_with_a_capital_and_is_no_given_name():
    assert places.is_place("Marseille")
    assert not places.is_place("nice")
    assert not places.is_place("tours")
    assert not places.is_place("Dominique")
    assert places.country_of_place("Dominique") == "DM"


def test_every_ambiguous_form_is_in_a_table():
    for row in tsv("places/ambiguous"):
        form = row["form"]
        known = (places.places(form), places.organisation(form), places.metonym(form))
        assert any(known) or places.countries_of_adjective(form), form


@pytest.mark.parametrize(
    ("form", "code", "office"),
    [
        ("le Kremlin", "RU", "state.head.president"),
        ("l’Elysée", "FR", "state.head.president"),
        ("MATIGNON", "FR", "gov.head.prime_minister"),
        ("quai d'Orsay", "FR", "gov.minister.foreign"),
        ("la Maison Blanche", "US", "state.head.president"),
        ("Bruxelles", "EU", "eu.commission_president"),
        ("Kyiv", "UA", ""),
        ("La Havane", "CU", ""),
    ],
)
def test_metonyms(form, code, office):
    found = places.metonym(form)
    assert found is not None
    assert (found.code, found.office) == (code, office)


def test_a_capital_speaks_for_its_government():
    found = places.metonym("Minsk")
    assert found is not None
    assert found.body == "gouvernement bélarusse"
    assert places.metonym("Poutine") is None


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("l'AFP", "Agence France-Presse", "agency"),
        ("OTAN", "Otan", "igo"),
        ("la CGT", "CGT", "union"),
        ("X", "X", "platform"),
        ("les talibans", "talibans", "armed_group"),
        ("Conseil d’Etat", "Conseil d'État", "court"),
        ("Rassemblement National", "RN", "party"),
        ("Le Monde", "Le Monde", "media"),
    ],
)
def test_organisations(form, name, kind):
    found = places.organisation(form)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


def test_acronyms_and_names_keep_their_capitals():
    for form in ("x", "lr", "Lr", "hamas", "le monde", "Le monde", "La première", "horizons"):
        assert places.organisation(form) is None


def test_one_acronym_may_be_several_bodies():
    assert {"FR", "BE"} <= {found.code for found in places.organisations("PS")}


def test_tables_hold_known_kinds_genders_and_codes():
    for table, kinds in TABLES.items():
        for row in tsv(f"places/{table}"):
            assert row["kind"] in kinds, (table, row["name"])
    for row in tsv("places/organisations"):
        assert row["gender"] in {"m", "f", "mp", "fp"}, row["name"]
    for table in ("cities", "metonyms", "organisations"):
        for row in tsv(f"places/{table}"):
            code = row["code"]
            assert not code or code == "ICC" or places.country_name(code) != code, (table, row["name"], code)


def test_no_form_stands_twice_in_a_row():
    for table in ("countries", "regions", "cities", "metonyms", "organisations"):
        for row in tsv(f"places/{table}"):
            forms = [row["name"], *filter(None, row["variants"].split(";"))]
            assert len(forms) == len(set(forms)), (table, row["name"])


def test_longest_entry_wins():
    written = "la République démocratique du Congo et le Congo".split()
    found = places.longest(places.place_index(), written, 1)
    assert found is not None
    assert (found[0], found[1][0].code) == (5, "CD")
    found = places.longest(places.place_index(), written, 7)
    assert found is not None
    assert [place.code for place in found[1]] == ["CG", "CD"]


def test_longest_reads_both_hyphen_styles_and_apostrophes():
    for written in (["Seine-Saint-Denis"], ["Seine", "Saint", "Denis"], ["Côte", "d’", "Ivoire"]):
        found = places.longest(places.place_index(), written, 0)
        assert found is not None
        assert found[0] == len(written)


def test_a_capital_of_the_article_is_not_enough():
    assert places.longest(places.organisation_index(), ["Le", "monde", "entier"], 0) is None
    assert places.longest(places.organisation_index(), ["Le", "Monde", "écrit"], 0) is not None
    assert places.longest(places.organisation_index(), ["L’", "express", "part"], 0) is None


def test_longest_is_none_at_the_end_and_in_lower_case():
    assert places.longest(places.place_index(), ["Corée", "du"], 1) is None
    assert places.longest(places.place_index(), ["nice"], 0) is None


@given(st.sampled_from([row["name"] for row in STATES]), st.booleans(), st.booleans(), st.booleans())
def test_case_accents_and_apostrophes_do_not_matter(name, capitals, accents, curly):
    form = name.upper() if capitals else name
    if not accents:
        form = "".join(letter if letter.isascii() else places.fold(letter) for letter in form)
        form = form[:1].upper() + form[1:]
    if curly:
        form = form.replace("'", "’")
    assert places.country_of_place(form) == places.country_of_place(name)


@given(st.text())
def test_any_text_is_answered_without_an_error(form):
    assert places.fold(places.fold(form)) == places.fold(form)
    places.countries_of_adjective(form)
    places.places(form)
    places.metonym(form)
    places.organisation(form)
    places.is_place(form)

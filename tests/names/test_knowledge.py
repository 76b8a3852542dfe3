import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frpolnlp.lexicon import LexiconError, text_of
from frpolnlp.lexicon import tsv as lexicon
from frpolnlp.names.knowledge import (
    Knowledge,
    curated,
    key,
    knowledge,
    load_knowledge,
    merge,
    people,
)
from frpolnlp.names.people_list import COLUMNS, KnownPerson, read_tsv

# Organisations that hold offices of their own; states, regions and EU, UN … are those of places/countries.tsv.
ORGANISATIONS = set(
    "AFDB AIIB ASEAN CIS COE COMMONWEALTH CSTO ICC ICRC IEA IFRC IGAD IMF LAS OAS OECD OIC OIF OPEC OSCE".split()
)
ROLES = {row["role"] for row in lexicon("titles/roles")}


def rows() -> list[tuple[int, dict[str, str]]]:
    text = text_of("names/people", ".tsv")
    return [(number, dict(zip(COLUMNS, row, strict=True))) for number, row in read_tsv(text, "people.tsv")]


def countries() -> set[str]:
    return {row["code"] for row in lexicon("places/countries")}


def test_at_least_1200_people_are_written_by_hand() -> None:
    assert len(curated()) >= 1200


@pytest.mark.parametrize("column", ["name", "gender", "country"])
def test_no_cell_is_empty_that_everybody_has(column: str) -> None:
    assert [number for number, row in rows() if not row[column]] == []


def test_every_country_of_a_person_is_known() -> None:
    known = countries() | ORGANISATIONS
    # a region with a government of its own (CA-QC, GB-SCT) belongs to a country that is known
    assert {row["country"] for _, row in rows() if row["country"].split("-")[0] not in known} == set()


def test_every_office_is_a_role() -> None:
    assert {row["office"] for _, row in rows()} - ROLES <= {""}


def test_every_year_is_plausible() -> None:
    bad = [
        (number, row["name"])
        for number, row in rows()
        for date in (row["since"], row["until"])
        if date and not "1780" <= date[:4] <= "2026"
    ]
    assert bad == []


def test_every_id_is_one_of_wikidata_and_belongs_to_one_person() -> None:
    ids = [person.kb_id for person in people() if person.kb_id]
    assert [kb_id for kb_id in ids if not re.fullmatch(r"Q[1-9]\d*", kb_id)] == []
    assert len(ids) == len(set(ids))


def test_no_full_form_names_two_people_of_the_list_by_hand() -> None:
    known = Knowledge(curated())
    shared = {form: [known.people[i] for i in held] for form, held in known.forms.items() if len(held) > 1}
    assert {form for form, held in shared.items() if not all(person.kb_id for person in held)} == set()


def test_no_cell_of_forms_repeats_the_name() -> None:
    assert [row["name"] for _, row in rows() if row["name"] in row["forms"].split(";")] == []


def test_every_state_has_a_head_of_state_or_government_of_these_years() -> None:
    led = {
        office.country
        for person in curated()
        for office in person.offices
        if office.role.startswith(("state.head", "gov.head", "relig.pope")) and (office.until or "9999") >= "2025"
    }
    states = {row["code"] for row in lexicon("places/countries") if row["kind"] == "state"}
    # San Marino changes its captains regent every six months
    assert states - led == {"SM"}


def test_a_name_is_found_in_every_spelling() -> None:
    known = knowledge()
    for form in ("Vladimir Poutine", "VLADIMIR POUTINE", "Vladimir Putin", "Владимир Путин"):
        assert [person.name for person in known.find(form)] == ["Vladimir Poutine"]
    assert [person.name for person in known.find("Jean Noël Barrot")] == ["Jean-Noël Barrot"]
    assert known.find("Vladimir") == ()


def test_a_surname_is_found_with_and_without_its_particle() -> None:
    known = Knowledge(
        [KnownPerson("Ursula von der Leyen"), KnownPerson("Bachar al-Assad"), KnownPerson("Alain Le Roux")]
    )
    assert [person.name for person in known.by_surname("von der Leyen")] == ["Ursula von der Leyen"]
    assert [person.name for person in known.by_surname("LEYEN")] == ["Ursula von der Leyen"]
    assert [person.name for person in known.by_surname("Assad")] == ["Bachar al-Assad"]
    assert known.by_surname("Ursula") == ()


def test_a_surname_that_comes_first_was_read_as_a_given_name() -> None:
    known = Knowledge([KnownPerson("Xi Jinping", country="CN"), KnownPerson("Shinzo Abe", country="JP")])
    assert [person.name for person in known.by_surname("Xi")] == ["Xi Jinping"]
    assert known.by_surname("Jinping") == ()
    assert [person.name for person in known.by_surname("Abe")] == ["Shinzo Abe"]


def test_relatives_who_share_a_surname_stay_apart() -> None:
    assert {"Marine Le Pen", "Jean-Marie Le Pen"} <= {person.name for person in knowledge().by_surname("Le Pen")}


def test_the_id_leads_to_the_person() -> None:
    assert knowledge().by_id("Q567") == knowledge().find("Angela Merkel")[0]
    assert knowledge().by_id("Q0") is None


def test_the_latest_office_comes_first() -> None:
    person = knowledge().find("Donald Tusk")[0]
    assert (person.office, person.country, person.until) == ("gov.head.prime_minister", "PL", "")
    assert {"EU", "PL"} <= person.countries


OWN = "name\tforms\tgender\tcountry\toffice\tsince\tuntil\tkb_id\n"


def own(tmp_path: Path, text: str, ending: str = ".tsv") -> Path:
    path = tmp_path / f"own{ending}"
    path.write_text(text, encoding="utf8")
    return path


def test_a_list_of_ones_own_in_both_forms_gives_the_same_people(tmp_path: Path) -> None:
    table = OWN + "Anna Exemple\tAnna Example ; А. Э.\tf\tBY\topposition.figure\t2020\t\tme:1\n"
    line = {"name": "Anna Exemple", "forms": ["Anna Example", "А. Э."], "gender": "f", "country": "BY"}
    line |= {"office": "opposition.figure", "since": 2020, "until": None, "kb_id": "me:1"}
    assert load_knowledge(own(tmp_path, table)) == load_knowledge(own(tmp_path, json.dumps(line), ".jsonl"))


def test_columns_may_come_in_any_order_and_number(tmp_path: Path) -> None:
    found = load_knowledge(own(tmp_path, "# la mienne\ncountry\tname\r\nBY\tAnna Exemple\r\n\n"))
    assert found == (KnownPerson("Anna Exemple", ("Anna Exemple",), country="BY"),)


def test_two_rows_of_a_name_are_one_person_unless_ids_differ(tmp_path: Path) -> None:
    rows = "A B\t\tm\tFR\tparty.leader\t2001\t2005\tx:1\nA B\t\t\tFR\tlocal.mayor\t2006\t\t\nA B\t\t\tBE\t\t\t\tx:2\n"
    first, second = load_knowledge(own(tmp_path, OWN + rows))
    assert [office.role for office in first.offices] == ["local.mayor", "party.leader"]
    assert (first.gender, first.kb_id, second.kb_id, second.country) == ("m", "x:1", "x:2", "BE")


@pytest.mark.parametrize(
    ("text", "ending", "says"),
    [
        (OWN + "\tforms\n", ".tsv", "line 2: no name"),
        ("name\tcapital\n", ".tsv", "line 1: unknown column 'capital'"),
        ("name\nA B\tC\n", ".tsv", "line 2: 2 cells under 1 columns"),
        (OWN + "A B\t\tx\n", ".tsv", "line 2: gender is 'x', expected m, f or e"),
        (OWN + "A B\t\tm\tFR\nC D\t\tFR\tm\n", ".tsv", "line 3: gender is 'FR', expected m, f or e"),
        (OWN + "A B\t\t\tFrance\n", ".tsv", "line 2: country is 'France'"),
        (OWN + "A B\t\t\tFR\tpremier ministre\n", ".tsv", "line 2: office is 'premier ministre'"),
        (OWN + "A B\t\t\tFR\tlocal.mayor\tmai 2007\n", ".tsv", "line 2: since is 'mai 2007'"),
        (OWN + "A B\t\t\tFR\tlocal.mayor\t2007\t2001-05\n", ".tsv", "line 2: until 2001-05 comes before since 2007"),
        ('{"name": "A B"}\n{"name": \n', ".jsonl", "line 2: not JSON"),
        ("[]\n", ".jsonl", "line 1: not a JSON object"),
        ('{"name": 3}\n', ".jsonl", "line 1: name is 3, not a string"),
        ('{"name": "A B", "nom": "C"}\n', ".jsonl", "line 1: unknown column 'nom'"),
    ],
)
def test_a_bad_line_says_file_line_and_reason(tmp_path: Path, text: str, ending: str, says: str) -> None:
    path = own(tmp_path, text, ending)
    with pytest.raises(LexiconError, match=re.escape(f"E101: {path}, {says}")):
        load_knowledge(path)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="E110"):
        load_knowledge(own(tmp_path, "name\n", ".xlsx"))


def test_a_file_that_is_not_there_or_not_utf8_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="E111"):
        load_knowledge(tmp_path / "absent.tsv")
    path = tmp_path / "latin.tsv"
    path.write_bytes("name\nAndré Exemple\n".encode("latin1"))
    with pytest.raises(LexiconError, match="E111"):
        load_knowledge(path)


def test_the_own_list_wins_on_the_same_id_and_keeps_what_it_leaves_empty() -> None:
    base = [KnownPerson("Jean Test", ("Jean Test", "Jan Test"), "m", "BE", "local.mayor", "2001", "", "Q1")]
    (person,) = merge(base, [KnownPerson("Jean Testé", country="BE", office="party.leader", since="2010", kb_id="Q1")])
    assert (person.name, person.forms) == ("Jean Testé", ("Jean Testé", "Jean Test", "Jan Test"))
    assert (person.gender, person.office, person.since) == ("m", "party.leader", "2010")


def test_the_own_list_wins_on_the_same_name() -> None:
    base = [KnownPerson("Jean Test", country="BE", office="local.mayor", kb_id="Q1")]
    (person,) = merge(base, [KnownPerson("JEAN TEST", gender="m")])
    assert (person.name, person.kb_id, person.office, person.country) == ("JEAN TEST", "Q1", "local.mayor", "BE")


def test_a_namesake_with_another_id_or_country_is_somebody_else() -> None:
    base = [KnownPerson("Jean Test", country="BE", kb_id="Q1")]
    assert len(merge(base, [KnownPerson("Jean Test", country="BE", kb_id="me:2")])) == 2
    assert len(merge(base, [KnownPerson("Jean Test", country="CA")])) == 2


words = st.text(st.sampled_from("abcéïşœßЖש習İ-’ '"), min_size=1, max_size=12).map(str.strip).filter(bool)
person = st.builds(KnownPerson, name=words, kb_id=st.sampled_from(["", "Q1", "Q2"]))
persons = st.lists(person, max_size=6)


@given(persons, person)
def test_merging_somebody_twice_changes_nothing(base: list[KnownPerson], added: KnownPerson) -> None:
    once = merge(base, [added])
    assert merge(once, [added]) == once


@given(persons, persons)
def test_nobody_gets_lost_in_a_merge(base: list[KnownPerson], added: list[KnownPerson]) -> None:
    forms = {form for person in merge(base, added) for form in person.forms}
    assert {form for person in (*base, *added) for form in person.forms} == forms


@given(st.lists(words, max_size=6))
def test_every_full_form_is_found_again(names: list[str]) -> None:
    known = Knowledge(KnownPerson(name) for name in names)
    for name in names:
        if " " in key(name) or not key(name).isascii():
            assert name in {person.name for person in known.find(name)}


@given(st.text())
def test_the_key_of_a_key_is_itself_and_case_does_not_count(text: str) -> None:
    assert key(key(text)) == key(text)
    assert "\n" not in key(text.replace("\n", " "))

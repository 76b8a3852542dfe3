"""Bare titles: who is meant, and of what country, by the text or by what is known."""

from frpolnlp.annotations.names import KnownOffice, Person
from frpolnlp.annotations.storage import TextSpan
from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.titles.component import find_titles


def person(number: int, text: str, *names: str, gender: str | None = None, country: str | None = None,
           offices: tuple[KnownOffice, ...] = ()) -> Person:  # fmt: skip
    spans = []
    for name in names:
        start = -1
        while (start := text.find(name, start + 1)) >= 0:
            if not any(span.start <= start < span.end for span in spans):
                spans.append(TextSpan(start, start + len(name), name))
    spans.sort(key=lambda span: span.start)
    return Person(f"P{number}", names[0], None, gender, tuple(spans), country, offices)


def last(text: str, *people: Person) -> PoliticalTitle:
    return find_titles(text, people)[-1]


def test_bare_title_is_who_was_said_to_hold_it() -> None:
    text = "La ministre Anne Morel a vu le maire Paul Petit. La ministre est repartie."
    people = (person(0, text, "Anne Morel", gender="f"), person(1, text, "Paul Petit", gender="m"))
    assert last(text, *people).people == ("P0",)


def test_bare_title_may_come_before_its_name() -> None:
    text = "La présidente danoise démissionne. Anne Morel, présidente du Danemark, part."
    assert find_titles(text, [person(0, text, "Anne Morel", gender="f")])[0].people == ("P0",)


def test_former_office_is_not_the_current_one() -> None:
    text = "L'ancien président Paul Petit a critiqué le président Luc Roy. L'ancien président a insisté."
    people = (person(0, text, "Paul Petit", gender="m"), person(1, text, "Luc Roy", gender="m"))
    assert last(text, *people).people == ("P0",)


def test_country_comes_from_what_is_known_of_the_holder() -> None:
    text = "Le président Luc Roy est en Chine, où la Chine fête. La Chine se tait."
    known = person(0, text, "Luc Roy", country="CL", offices=(KnownOffice("state.head.president", "CL", "2020", ""),))
    (title,) = find_titles(text, [known])
    assert (title.jurisdictions, title.evidence) == (("CL",), ("discourse",))


def test_known_office_names_who_the_text_never_titles() -> None:
    text = "Luc Roy est arrivé. Le président chilien a souri."
    known = person(0, text, "Luc Roy", country="CL", offices=(KnownOffice("state.head.president", "CL", "2020", ""),))
    assert last(text, known).people == ("P0",)


def test_two_countries_are_two_persons() -> None:
    text = (
        "Le président cubain Luis Cruz a reçu le président chilien Pedro Soto. Les présidents cubain et chilien rient."
    )
    people = (person(0, text, "Luis Cruz"), person(1, text, "Pedro Soto"))
    found = last(text, *people)
    assert (found.jurisdictions, found.people) == (("CU", "CL"), ("P0", "P1"))


def test_counterpart_has_the_office_of_the_one_before() -> None:
    found = last("Le ministre belge de la Défense Paul Petit a reçu son homologue danois.")
    assert (found.role, found.jurisdictions) == ("gov.minister.defence", ("DK",))


def test_nobody_is_guessed() -> None:
    text = "Paul Petit joue au tennis. Le Premier ministre est parti."
    assert last(text, person(0, text, "Paul Petit", gender="m")).people == ()


def test_place_at_the_head_of_a_sentence_is_the_country() -> None:
    text = "Le Chili et le Chili encore. À Canberra, la ministre du Commerce a protesté."
    assert last(text).jurisdictions == ("AU",)


def test_description_goes_on_with_whom_was_spoken_of_just_before() -> None:
    text = "Une sortie de Paul Petit surprend. L'ancien ministre du Budget a parlé d'une usine."
    assert last(text, person(0, text, "Paul Petit", gender="m")).people == ("P0",)


def test_expert_named_before_is_not_the_minister() -> None:
    text = "Le politologue Paul Petit doute. L'ancien ministre du Budget a parlé d'une usine."
    assert last(text, person(0, text, "Paul Petit", gender="m")).people == ()


def test_counterpart_is_of_the_other_country() -> None:
    text = "La présidente moldave, Anne Morel, a vu son homologue Paul Petit à Bucarest, en Roumanie."
    assert last(text, person(0, text, "Anne Morel"), person(1, text, "Paul Petit")).jurisdictions == ("RO",)


def test_premier_of_a_province_is_not_the_countrys() -> None:
    text = "Le premier ministre du Québec, Paul Petit, a vu Luc Roy. Le premier ministre canadien est content."
    people = (person(0, text, "Paul Petit", gender="m"), person(1, text, "Luc Roy", gender="m"))
    assert "P0" not in last(text, *people).people


def test_president_of_a_court_said_again_is_no_head_of_state() -> None:
    assert last("Le président du tribunal a ouvert l'audience. Le président a suspendu les débats.").role == "jud.judge"


def test_prefect_is_not_the_rector_spoken_of_before() -> None:
    text = "Le recteur de la Grande Mosquée, Paul Petit, appelle au calme. Le préfet du Rhône a démenti."
    assert last(text, person(0, text, "Paul Petit", gender="m")).people == ()


def test_former_president_is_not_the_present_one() -> None:
    text = "Le président se rendra à Papeete. L'ancien président français Paul Petit l'avait promis."
    title = find_titles(text, [person(0, text, "Paul Petit", gender="m", country="FR")])[0]
    assert title.people == ()


def test_opponents_of_a_text_are_no_opposition() -> None:
    assert find_titles("Les opposants au texte manifestent. Les opposants au projet de loi aussi.") == []


def test_minister_is_of_the_region_that_was_told() -> None:
    text = "Le ministre québécois de la Santé, Paul Petit, promet. Le ministre attend."
    assert last(text, person(0, text, "Paul Petit", gender="m", country="CA")).jurisdictions == ("CA-QC",)


def test_counterpart_of_another_region_is_somebody_else() -> None:
    text = "Le ministre québécois de la Santé, Paul Petit, a vu son homologue ontarien."
    assert last(text, person(0, text, "Paul Petit", gender="m")).people == ()


def test_head_of_state_is_not_the_head_of_parliament() -> None:
    text = "Luc Roy a été élu président. Le chef du Parlement, Paul Petit, a parlé. Le chef de l'État a juré."
    people = (person(0, text, "Luc Roy", gender="m"), person(1, text, "Paul Petit", gender="m"))
    assert last(text, *people).people == ("P0",)


def test_minister_known_for_another_office_is_not_the_president() -> None:
    text = "Luc Roy est à Santiago. Le président chilien se tait."
    known = (KnownOffice("gov.minister.foreign", "CL", "2020", ""),)
    assert last(text, person(0, text, "Luc Roy", gender="m", country="CL", offices=known)).people == ()


def test_bare_office_is_not_the_one_told_in_full_later() -> None:
    text = (
        "À Lima, le Premier ministre a protesté. Luc Roy craint une crise. Le Premier ministre indien, Paul Petit, rit."
    )
    peru = (KnownOffice("gov.head.prime_minister", "PE", "2020", ""),)
    people = (person(0, text, "Luc Roy", country="PE", offices=peru), person(1, text, "Paul Petit", country="IN"))
    assert find_titles(text, people)[0].people == ("P0",)


def test_leader_of_a_coup_is_the_soldier() -> None:
    text = "Le Premier ministre Luc Roy approuve. Le colonel Paul Petit se tait. Le chef de la junte hésite."
    assert last(text, person(0, text, "Luc Roy"), person(1, text, "Paul Petit")).people == ("P1",)


def test_one_who_left_office_is_not_the_new_one() -> None:
    text = "Luc Roy est parti. L'ancien Premier ministre a vu Paul Petit. Le nouveau Premier ministre a souri."
    was = (KnownOffice("gov.head.prime_minister", "FR", "2020", ""),)
    people = (person(0, text, "Luc Roy", offices=was, country="FR"), person(1, text, "Paul Petit", country="FR"))
    assert "P0" not in last(text, *people).people


def test_two_former_presidents_are_those_named_together() -> None:
    text = (
        "Les deux anciens présidents, Luc Roy et Paul Petit, sont là. Le président Jean Bon parle de Guy Bas. "
        "Les deux anciens chefs de l'État rient."
    )
    people = tuple(person(i, text, name) for i, name in enumerate(("Luc Roy", "Paul Petit", "Jean Bon", "Guy Bas")))
    assert last(text, *people).people == ("P0", "P1")


def test_who_goes_on_speaking_is_who_spoke() -> None:
    text = (
        "« Non », a lancé le chef du gouvernement hongrois, Luc Roy, sans nommer le président français Paul Petit. "
        "« Jamais », a ajouté le dirigeant."
    )
    people = (person(0, text, "Luc Roy", gender="m"), person(1, text, "Paul Petit", gender="m"))
    assert last(text, *people).people == ("P0",)


def test_predecessor_known_for_the_office_has_it() -> None:
    text = "Le président chilien a limogé le chef de l'armée, le général Luc Roy. Son prédécesseur, Paul Petit, rit."
    was = (KnownOffice("state.head.president", "CL", "2010", "2014"),)
    people = (person(0, text, "Luc Roy"), person(1, text, "Paul Petit", country="CL", offices=was))
    assert last(text, *people).role == "state.head.president"


def test_two_heads_of_government_are_of_two_countries() -> None:
    text = (
        "La Première ministre italienne Anne Morel est là. La cheffe du gouvernement et le Premier ministre hongrois "
        "ont parlé."
    )
    found = find_titles(text, [person(0, text, "Anne Morel", gender="f")])
    assert [title.jurisdictions for title in found] == [("IT",), ("IT",), ("HU",)]


def test_mayor_of_a_district_is_not_the_mayor_of_the_town() -> None:
    text = "La maire de Paris, Anne Morel, hésite. La maire du 7e arrondissement fait campagne."
    people = (person(0, text, "Anne Morel", gender="f"),)
    assert last(text, *people).people == ()


def test_future_mayor_is_not_the_one_in_office() -> None:
    text = "Le maire, Luc Roy, est battu. Le futur maire a tendu la main."
    assert "P0" not in last(text, person(0, text, "Luc Roy", gender="m")).people


def test_two_ministers_are_not_the_predecessor() -> None:
    text = (
        "Le ministre de la Santé, Luc Roy, a vu l'ancien ministre Paul Petit et la ministre du Travail, Anne Morel. "
        "Les deux ministres rient."
    )
    people = (person(0, text, "Luc Roy"), person(1, text, "Paul Petit"), person(2, text, "Anne Morel", gender="f"))
    assert last(text, *people).people == ("P0", "P2")


def test_emir_is_of_the_country_told_before() -> None:
    text = "Le président égyptien a reçu l'émir du Qatar. En Égypte, l'émir, cheikh Tamim, a promis de l'argent."
    assert [title.jurisdictions for title in find_titles(text) if "émir" in title.text] == [("QA",), ("QA",)]


def test_president_of_the_senate_is_not_that_of_the_assembly() -> None:
    text = "Le président de l'Assemblée nationale, Luc Roy, parle. Le président du Sénat se tait."
    assert last(text, person(0, text, "Luc Roy")).people == ()


def test_leader_of_an_armed_group_is_no_prime_minister() -> None:
    text = "Luc Roy se tait. Le Premier ministre israélien attend. Le nouveau chef du Hamas aussi."
    known = (KnownOffice("gov.head.prime_minister", "IL", "2020", ""),)
    assert last(text, person(0, text, "Luc Roy", gender="m", country="IL", offices=known)).people == ()


def test_candidate_is_not_the_one_named_behind() -> None:
    text = (
        "Le candidat pro-européen Paul Petit gagne devant Luc Roy. Le candidat centriste a plus de voix que "
        "le candidat nationaliste Luc Roy."
    )
    known = (KnownOffice("candidate", "RO", "2020", ""),)
    people = (person(0, text, "Paul Petit", gender="m"), person(1, text, "Luc Roy", gender="m", offices=known))
    assert find_titles(text, people)[1].people == ("P0",)


def test_minister_who_speaks_is_the_subject_of_the_sentence_before() -> None:
    text = "Luc Roy écarte cette piste. « Non », a dit le ministre de la Coopération."
    assert last(text, person(0, text, "Luc Roy", gender="m")).people == ("P0",)


def test_lawyer_is_not_the_prefect() -> None:
    text = "La plainte sera classée, selon Me Luc Roy. Le préfet de l'Essonne se tait."
    assert last(text, person(0, text, "Luc Roy", gender="m")).people == ()


def test_seat_of_power_says_whose_president() -> None:
    text = "Le président iranien Luc Roy a parlé. La Maison Blanche n'exclut rien. « Le président veut un accord. »"
    found = last(text, person(0, text, "Luc Roy", gender="m", country="IR"))
    assert (found.jurisdictions, found.people) == (("US",), ())


def test_counterpart_of_a_minister_said_short() -> None:
    text = "Le ministre français de l'Intérieur, Luc Roy, est à Alger. Le ministre y a vu son homologue Paul Petit."
    found = last(text, person(0, text, "Luc Roy"), person(1, text, "Paul Petit"))
    assert (found.role, found.jurisdictions) == ("gov.minister.interior", ("DZ",))


def test_counterpart_of_a_province_heads_a_province() -> None:
    text = "Le premier ministre du Canada, Luc Roy, a vu son homologue du Québec."
    found = last(text, person(0, text, "Luc Roy", gender="m", country="CA"))
    assert (found.role, found.people) == ("gov.head.regional", ())


def test_party_said_in_letters_is_the_party_said_in_full() -> None:
    text = "Le patron du Parti socialiste, Luc Roy, part. Le premier secrétaire du PS regrette."
    assert last(text, person(0, text, "Luc Roy", gender="m")).people == ("P0",)

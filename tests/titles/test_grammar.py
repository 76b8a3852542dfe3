"""The span of a title and what its words say: modifiers before the office, and all that may follow it."""

import pytest

from frpolnlp.annotations.titles import PoliticalTitle
from frpolnlp.text.reading import read
from frpolnlp.titles.component import find_titles
from frpolnlp.titles.found import Found
from frpolnlp.titles.grammar import find_candidates, unbroken


def first(text: str) -> PoliticalTitle:
    return find_titles(text)[0]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("L'alors ministre de la Santé Paul Petit part.", "alors ministre de la Santé"),
        ("Paul Petit, alors ministre de la Santé, part.", "alors ministre de la Santé"),
        ("Paul Petit, alors ministre, part.", "ministre"),
        ("Le nouveau ministre Paul Petit part.", "nouveau ministre"),
        ("Le très respecté président du Chili Paul Petit part.", "président du Chili"),
        ("Le socialiste ministre Paul Petit part.", "socialiste ministre"),
        ("Le s'étant autoproclamé président Paul Petit part.", "président"),
        ("Le président autoproclamé du Chili Paul Petit part.", "président autoproclamé du Chili"),
        ("La première vice-présidente du Sénat, Anne Morel, part.", "première vice-présidente du Sénat"),
        ("Le premier ancien ministre Paul Petit part.", "ancien ministre"),
        ("L'indéboulonnable président du Chili Paul Petit part.", "président du Chili"),
        ("Le maire socialiste (PS) de Nantes, Paul Petit, part.", "maire socialiste (PS) de Nantes"),
        ("Le ministre en charge des Sports, Paul Petit, part.", "ministre en charge des Sports"),
        ("La ministre, chargée de la Ville, Anne Morel, part.", "ministre, chargée de la Ville"),
        ("Le ministre chargé, Paul Petit, part.", "ministre"),
        ("Le secrétaire d'État à la Mer, Paul Petit, part.", "secrétaire d'État à la Mer"),
        ("Le conseiller pour l'Europe, Paul Petit, part.", "conseiller pour l'Europe"),
        ("L'envoyé spécial en Syrie, Paul Petit, part.", "envoyé spécial en Syrie"),
        ("Le chef des démocrates au Sénat, Paul Petit, part.", "chef des démocrates au Sénat"),
        ("Le conseiller de Paul Petit, Luc Roy, part.", "conseiller de Paul Petit"),
        ("Le porte-parole de la mission de l'ONU en Syrie, Paul Petit, part.",
         "porte-parole de la mission de l'ONU en Syrie"),
        ("Les députés socialistes et écologistes ont voté contre Paul Petit.", "députés socialistes et écologistes"),
        ("Le président du groupe Les Républicains au Sénat, Paul Petit, part.",
         "président du groupe Les Républicains au Sénat"),
    ],
)  # fmt: skip
def test_span(text: str, span: str) -> None:
    assert first(text).text == span


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Paul Petit, alors ministre, part.", ("former",)),
        ("La vice-présidente du Sénat, Anne Morel, part.", ("deputy",)),
        ("La vice-présidente adjointe du Sénat, Anne Morel, part.", ("deputy",)),
        ("Le directeur adjoint du FBI, Paul Petit, part.", ("deputy",)),
        ("L'adjoint au maire de Nice Paul Petit part.", ("current",)),
        ("L'ex-ancien ministre Paul Petit part.", ("former",)),
        ("Le futur ex-ministre Paul Petit part.", ("future", "former")),
    ],
)
def test_status_of_modifiers(text: str, status: tuple[str, ...]) -> None:
    assert first(text).status == status


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Les ministres de la France, du Canada et d'Haïti se voient.", ("FR", "CA", "HT")),
        ("Les ministres de la France et du Canada se voient.", ("FR", "CA")),
        ("Le ministre congolais Paul Petit part.", ("CG", "CD")),
        ("Le responsable onusien Paul Petit part.", ("UN",)),
        ("Le responsable européen Paul Petit part.", ("EU",)),
        ("Le représentant de l'Union européenne pour le Sahel, Paul Petit, part.", ("EU",)),
        ("L'envoyé spécial en Syrie, Paul Petit, part.", ("SY",)),
    ],
)
def test_jurisdictions(text: str, codes: tuple[str, ...]) -> None:
    assert first(text).jurisdictions == codes


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Le sénateur PS Paul Petit part.", "PS"),
        ("La députée LFI Anne Morel part.", "LFI"),
        ("Le maire (PS) de Nantes Paul Petit part.", "PS"),
        ("Le sénateur socialiste Paul Petit part.", "socialiste"),
        ("Le ministre socialiste Paul Petit part.", None),
    ],
)
def test_party(text: str, party: str | None) -> None:
    assert first(text).party == party


@pytest.mark.parametrize("determiner", "les des ces ses leurs aux nos deux trois quatre".split())
def test_a_form_of_both_numbers_is_plural_behind_each_determiner_of_the_plural(determiner: str) -> None:
    found = find_titles(f"Il a vu {determiner} raïs égyptiens, Paul Petit et Luc Roy.")
    assert [title.number for title in found] == ["p"]
    found = find_titles("Il a vu le raïs égyptien, Paul Petit.")
    assert [title.number for title in found] == ["s"]


@pytest.mark.parametrize("participle", "envoyé élu délégué représentant".split())
def test_an_office_that_is_also_a_participle_is_none_without_an_article(participle: str) -> None:
    assert find_titles(f"Paul Petit a été {participle} de Paris.") == []
    assert [title.text for title in find_titles(f"Le {participle} de Paris Paul Petit part.")] == [
        f"{participle} de Paris"
    ]


@pytest.mark.parametrize("word", "Me M. Mme".split())
def test_a_civility_has_its_capital(word: str) -> None:
    assert first(f"{word} Paul Petit part.").role == "civility"
    assert find_titles(f"{word.lower()} Paul Petit part.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le chef de file des députés Paul Petit part.", [["Paul Petit"]]),
        ("Le conseiller du président Paul Petit, Luc Roy, part.", [["Luc Roy"], ["Paul Petit"]]),
        ("Le maire, Paul Petit, le préfet et l'évêque signent.", [["Paul Petit"], []]),
        ("Le ministre Paul Petit, le secrétaire au Trésor, le chancelier Luc Roy signent.",
         [["Paul Petit"], [], ["Luc Roy"]]),
        ("Les ministres français, Paul Petit, et allemand, Jens Olsen, signent.", [["Paul Petit"], ["Jens Olsen"]]),
        ("Paul Petit, la directrice de l'Unesco, Anne Morel, le ministre de la Santé, Luc Roy, ainsi que le maire de "
         "Lyon, Jean Soto, signent.", [["Anne Morel"], ["Luc Roy"], ["Jean Soto"]]),
    ],
)  # fmt: skip
def test_holders_in_lists(text: str, expected: list[list[str]]) -> None:
    assert [[holder.text for holder in title.holders] for title in find_titles(text)] == expected


def candidate(text: str) -> Found:
    """Return the first candidate of ``text``, whether the text lets it stand as a title or not."""
    return find_candidates(*unbroken(read(text)))[0]


def words(found: Found, text: str) -> str:
    return read(text).text(found.first, found.end)


DEFINITE = "le la l' les du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma".split()
ORDINALS = "premier première deuxième troisième quatrième cinquième sixième septième huitième dixième second seconde"


@pytest.mark.parametrize("determiner", DEFINITE)
@pytest.mark.parametrize("adverb", ["", "très ", "plus ", "si ", "trop "])
def test_an_adjective_before_an_office_leaves_it_its_determiner(determiner: str, adverb: str) -> None:
    blank = "" if determiner.endswith("'") else " "
    assert candidate(f"Il a vu {determiner}{blank}{adverb}indéboulonnable président.").determiner == determiner
    assert candidate(f"{determiner}{blank}{adverb}indéboulonnable président.").determiner == determiner


def test_an_adjective_behind_another_word_is_none_of_the_office() -> None:
    assert candidate("Il a vu un indéboulonnable président.").determiner == "indéboulonnable"
    assert candidate("indéboulonnable président.").determiner == "indéboulonnable"
    assert candidate("indéboulonnable président, vu par le").determiner == "indéboulonnable"
    assert candidate("très indéboulonnable président, vu par le").determiner == "indéboulonnable"


def test_a_noun_before_an_office_is_the_word_before_it() -> None:
    assert candidate("Il a vu le mot président.").determiner == "mot"


@pytest.mark.parametrize("ordinal", ORDINALS.split())
def test_an_ordinal_is_of_the_title_right_before_it_only(ordinal: str) -> None:
    text = f"La {ordinal} vice-présidente du Sénat part."
    assert words(candidate(text), text) == f"{ordinal} vice-présidente du Sénat"
    text = f"Le {ordinal} ancien ministre part."
    found = candidate(text)
    assert (words(found, text), found.determiner) == ("ancien ministre", "le")
    assert candidate(f"{ordinal} ancien ministre.").determiner == ordinal


@pytest.mark.parametrize("auxiliary", "est était étant être".split())
@pytest.mark.parametrize("participle", ["autoproclamé", "autoproclamée"])
def test_who_proclaims_himself_president_does_so_by_a_verb(auxiliary: str, participle: str) -> None:
    text = f"Il s'{auxiliary} {participle} président."
    assert words(candidate(text), text) == "président"
    text = f"Le {participle} président."
    assert words(candidate(text), text) == f"{participle} président"


@pytest.mark.parametrize(
    ("text", "span", "status"),
    [
        ("Il est à nouveau ministre.", "ministre", []),
        ("L'offre de nouveau ministre.", "ministre", []),
        ("Le nouveau ministre.", "nouveau ministre", []),
        ("La nouvelle ministre.", "nouvelle ministre", []),
        ("nouveau ministre.", "nouveau ministre", []),
        ("Le très socialiste ministre.", "très socialiste ministre", []),
        ("Le socialiste ministre.", "socialiste ministre", []),
        ("Un socialiste ministre.", "ministre", []),
        ("socialiste ministre.", "ministre", []),
        ("Le premier ancien président.", "ancien président", ["former"]),
        ("Le premier nouveau président.", "nouveau président", []),
        ("L'ancien ex-ministre.", "ancien ex-ministre", ["former"]),
        ("Le futur ex-ministre.", "futur ex-ministre", ["future", "former"]),
        ("À nouveau ministre, il part.", "ministre", []),
        ("L'ancien très socialiste ministre.", "ancien très socialiste ministre", ["former"]),
        ("L'ancien socialiste ministre.", "ministre", []),
        ("Le très ancien ministre.", "ancien ministre", ["former"]),
        ("Le charismatique ministre.", "charismatique ministre", []),
        ("Le fédéral ministre.", "ministre", []),
        ("Étant autoproclamé président, il part.", "président", []),
        ("Autoproclamé président, il l'était", "Autoproclamé président", ["self_proclaimed"]),
        ("L'ancienne première vice-présidente.", "première vice-présidente", ["deputy"]),
        ("Ministre, il l'était alors", "Ministre", []),
        ("Ministre, il est leur ancien", "Ministre", []),
        ("Nouveau ministre, que dit-il à", "Nouveau ministre", []),
        ("Socialiste ministre, vu par le", "ministre", []),
        ("Le vicomte.", "vicomte", []),
        ("La vice-présidente adjointe.", "vice-présidente adjointe", ["deputy"]),
        ("L'alors ministre de la Santé.", "alors ministre de la Santé", ["as_of_then"]),
        ("alors ministre de la Santé.", "ministre de la Santé", ["as_of_then"]),
        ("L'alors ancien ministre.", "ancien ministre", ["as_of_then", "former"]),
        ("La vice-présidente.", "vice-présidente", ["deputy"]),
        ("Le directeur adjoint.", "directeur adjoint", ["deputy"]),
        ("L'adjoint au maire.", "adjoint au maire", []),
    ],
)
def test_what_stands_before_a_candidate(text: str, span: str, status: list[str]) -> None:
    found = candidate(text)
    assert (words(found, text), found.status) == (span, status)


@pytest.mark.parametrize("word", ["élu", "délégué", "adjoint", "parlementaire"])
def test_a_participle_within_another_title_is_no_office(word: str) -> None:
    text = f"Le conseiller {word} du Chili parle."
    found = find_candidates(*unbroken(read(text)))
    assert [words(title, text) for title in found] == [f"conseiller {word} du Chili"]


def test_a_plural_form_needs_its_plural_ending() -> None:
    assert candidate("Les porte-parole du parti.").number == "s"
    assert candidate("Les chefs d'État.").number == "p"


def test_line_breaks_inside_a_sentence_are_taken_out_and_others_stay() -> None:
    wrapped = read("\n".join(["le Premier", "ministre belge dit sa", "hâte de voir ce", "texte bref et", "bien fait"]))
    joined, sentences = unbroken(wrapped)
    assert "\n" not in joined.forms
    assert joined.lower == [form.lower() for form in joined.forms]
    assert [wrapped.shadow.text[a:b] for a, b in zip(joined.starts, joined.ends, strict=True)] == joined.forms
    assert sentences == [(0, len(joined))]
    apart = read("Titre\n\nIl part.")
    assert unbroken(apart) == (apart.words, apart.sentences)


def test_an_office_at_the_head_of_a_text_has_no_determiner_though_the_text_ends_with_one() -> None:
    found = candidate("Ministre vu par le")
    assert (found.determiner, found.number) == ("", "s")


def test_an_office_does_not_run_over_the_end_of_a_heading() -> None:
    text = "Il est le premier\n\nMinistre belge, il\nva."
    words, sentences = unbroken(read(text))
    assert [" ".join(words.forms[t.first : t.end]) for t in find_candidates(words, sentences)] == ["Ministre belge"]


def test_an_office_may_be_the_last_word_of_a_sentence_without_a_full_stop() -> None:
    assert find_candidates(*unbroken(read("Il est ministre")))[0].role == "gov.minister"


def test_a_participle_right_behind_a_title_may_be_the_next_one() -> None:
    text = "Le président du Chili envoyé de Paris."
    found = find_candidates(*unbroken(read(text)))
    assert [words(title, text) for title in found] == ["président du Chili", "envoyé de Paris"]


def test_a_title_goes_on_for_forty_five_words_behind_its_office_at_most() -> None:
    found = candidate(f"Le ministre{' belge' * 60} part.")
    assert found.end - found.head_end == 45


@pytest.mark.parametrize("short", "me mm mme mmes mlle mlles mgr dr pr".split())
def test_a_short_civility_in_small_letters_is_another_word(short: str) -> None:
    assert find_candidates(*unbroken(read(f"Il a vu {short} Petit."))) == []


@pytest.mark.parametrize("long", "madame maître docteur monsieur professeur".split())
def test_a_civility_in_full_needs_no_capital(long: str) -> None:
    assert candidate(f"Il a vu {long} Petit.").role == "civility"


@pytest.mark.parametrize("article", "le la du au".split())
def test_capitals_behind_an_article_are_a_party_and_no_civility(article: str) -> None:
    assert find_candidates(*unbroken(read(f"Il parle, {article} MR Paul Petit part."))) == []


def test_a_civility_in_capitals_has_a_name_behind_it() -> None:
    assert candidate("Il a vu MR Petit").role == "civility"
    assert find_candidates(*unbroken(read("Ils votent MR ce soir."))) == []
    assert find_candidates(*unbroken(read("Ils votent MR"))) == []


def test_an_office_of_several_states_is_the_first_one_s_until_the_text_tells() -> None:
    found = candidate("Le procureur du roi part.")
    assert (found.codes, found.options) == (("BE",), ("BE", "MA"))
    found = candidate("Le pape part.")
    assert (found.codes, found.options) == (("VA",), ())


def test_a_civility_takes_no_complement() -> None:
    text = "Mme adjointe socialiste"
    assert words(candidate(text), text) == "Mme"


def test_those_who_represent_a_state_do_so_by_a_verb_without_an_article() -> None:
    assert find_titles("Des élus représentant du Chili Paul Petit partent.") == []
    assert first("Le représentant du Chili Paul Petit part.").text == "représentant du Chili"

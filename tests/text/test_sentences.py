import pytest
from hypothesis import given

from frpolnlp.text.reading import read
from tests.strategies import texts


def sentences(text: str) -> list[str]:
    reading = read(text)
    return [text[slice(*reading.span(first, end))] for first, end in reading.sentences]


@given(texts)
def test_sentences_are_in_order_apart_and_leave_out_line_breaks_only(text: str) -> None:
    reading = read(text)
    at = 0
    for first, end in reading.sentences:
        assert at <= first < end
        assert set(reading.words.forms[at:first]) <= {"\n"}
        at = end
    assert set(reading.words.forms[at:]) <= {"\n"}


@given(texts)
def test_every_word_of_a_sentence_knows_it(text: str) -> None:
    reading = read(text)
    for number, (first, end) in enumerate(reading.sentences):
        assert {reading.sentence_of(word) for word in range(first, end)} == {number}


@given(texts)
def test_words_are_found_again_from_the_author_s_offsets(text: str) -> None:
    reading = read(text)
    for word in range(len(reading.words)):
        start, end = reading.span(word, word + 1)
        if start < end:
            first, stop = reading.words_of(start, end)
            assert first <= word < stop


@pytest.mark.parametrize(
    "parts",
    [
        ["Il part.", "Elle reste."],
        ["Lors d'une réunion.", "Cela a duré."],
        ["Il a dit « oui. »", "Elle part."],
        ["« Oui ! », dit-il.", "Elle part."],
        ["M. Macron et Mme. Le Pen parlent.", "Fin."],
        ["Les 1.186 détenus sont libres.", "Fin."],
        ["Le président J. Biden parle.", "Il sort."],
        ["Le réseau X.", "Il l'a quitté."],
        ["Vraiment ?", "Oui !", "Bien…", "Soit."],
        ["”Oui”, dit-il.", "”Non”, dit-elle."],
        ["« Qui part ? » demande-t-il.", "Personne."],
        ["Ce projet (adopté en mai. . .) est vieux.", "Fin."],
        ["L'article 49 al. 3 s'applique.", "Fin."],
        ["Il est né le 3 janv. 1950 à Paris.", "Fin."],
        ["Le site Lemonde.fr le dit.", "Fin."],
        ["La SNCF, la C.G.T. et l'État négocient.", "Fin."],
    ],
)
def test_sentences_of_the_press(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_sentence_begins_without_a_blank() -> None:
    assert sentences("Il préside la réunion.Cela dure.") == ["Il préside la réunion.", "Cela dure."]
    assert sentences("Il a dit oui.« Non », dit-elle.") == ["Il a dit oui.", "« Non », dit-elle."]
    assert sentences('Il a dit oui."Non", dit-elle.') == ["Il a dit oui.", '"Non", dit-elle.']
    assert sentences('Il a dit "oui."Elle a dit non.') == ['Il a dit "oui."', "Elle a dit non."]


def test_a_title_line_is_a_sentence() -> None:
    assert sentences("Le président démissionne\n\nIl part.") == ["Le président démissionne", "Il part."]


def test_wrapped_lines_are_joined() -> None:
    text = "Le président a dit\nque la loi serait\nvotée avant\nla fin de\nl'année. Il part."
    assert len(sentences(text)) == 2


def test_windows_line_ends_cut_as_the_others_do() -> None:
    text = "Un titre\n\nIl part. Elle reste.\nFin."
    assert [one.strip() for one in sentences(text.replace("\n", "\r\n"))] == sentences(text)


@pytest.mark.parametrize("mark", ["«", "(", "[", "-", "–", "—", "•", "*", "+", "¿", "¡", '"'])
def test_a_mark_that_opens_begins_a_sentence_though_a_small_letter_follows(mark: str) -> None:
    assert sentences(f"Il part. {mark} lundi, il vient.") == ["Il part.", f"{mark} lundi, il vient."]


@pytest.mark.parametrize("end", [".", "!", "?", "…", "..."])
def test_what_closes_belongs_to_the_sentence_that_ends(end: str) -> None:
    assert sentences(f"Il part{end}) Elle reste{end}] Fin{end}{end} Ou") == [
        f"Il part{end})", f"Elle reste{end}]", f"Fin{end}{end}", "Ou",
    ]  # fmt: skip
    assert sentences(f"Un « oui{end} » Elle{end}\nil part") == [f"Un « oui{end} »", f"Elle{end}", "il part"]


@pytest.mark.parametrize(
    "short",
    "M Mm Mme Mmes Mlle Mgr Dr Pr St Ste Me art al cf env vol fig no nos bd av gal col cdt lt cne ex p pp janv févr "
    "sept oct nov déc hab tél réf éd".split(),
)
def test_a_word_that_a_point_shortens_ends_no_sentence(short: str) -> None:
    assert len(sentences(f"Voir {short}. Dupont ici.")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("([...] Il part)", ["([...] Il part)"]),
        ("(... Il part.", ["(... Il part."]),
        ("[… Il part.", ["[… Il part."]),
        ("Il part… Elle reste.", ["Il part…", "Elle reste."]),
        ("Le M.Dupont part.", ["Le M.Dupont part."]),
        ("Fin.« Oui. »Bon.", ["Fin.", "« Oui. »", "Bon."]),
        ("Le 3.Un autre.", ["Le 3.Un autre."]),
        ("a.B c", ["a.B c"]),
        ('Il part.") Elle reste', ["Il part.", '") Elle reste']),
        (". Il part", [".", "Il part"]),
        ("… Il part", ["…", "Il part"]),
        ("Il part. »Elle", ["Il part.", "»Elle"]),
        ("Il part!.Elle reste", ["Il part!.", "Elle reste"]),
        ("Le réseau X. Le chef", ["Le réseau X.", "Le chef"]),
        ("Le réseau X. Chef", ["Le réseau X. Chef"]),
        ("Il part. 3 heures", ["Il part.", "3 heures"]),
        ("Fin…\nil part", ["Fin…", "il part"]),
        ("Il part . elle", ["Il part . elle"]),
        ("Le bd . Elle part", ["Le bd .", "Elle part"]),
        ("Titre\nsuite, et fin.", ["Titre suite, et fin."]),
        ("Titre\nsuite", ["Titre suite"]),
        ("Titre\n.", ["Titre ."]),
        ("« Il part. »\nelle", ["« Il part. »", "elle"]),
        ("… Il part (", ["…", "Il part ("]),
        ("Il mesure 2 m. Le mur aussi.", ["Il mesure 2 m.", "Le mur aussi."]),
        ("Voir Mme.Dupont ici.", ["Voir Mme.Dupont ici."]),
    ],
)
def test_ends_of_sentences(text: str, expected: list[str]) -> None:
    assert [" ".join(one.split()) for one in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\nIl part.", ["Il part."]),
        ("\nil part", ["il part"]),
        ("\nA.\nB\nC\nD", ["A.", "B", "C", "D"]),
        ("a\nB\nC.\nD\nE", ["a\nB\nC.", "D\nE"]),
        ("Il part.\n", ["Il part."]),
        ("\n", []),
        ("Titre \nSuite", ["Titre", "Suite"]),
        ("Titre\n suite", ["Titre", "suite"]),
        ("Titre\n\nsuite", ["Titre", "suite"]),
        ("a\nB\nC\nD", ["a", "B", "C", "D"]),
        ("a\nB\nC\nD\nE", ["a\nB\nC\nD\nE"]),
        ("a.\nB\nC\nD\nE\nF", ["a.", "B\nC\nD\nE\nF"]),
        ("a\nB.\nC)\nD\nE\nF\nG", ["a\nB.", "C)\nD\nE\nF\nG"]),
        ("a\nB.\nC)\nD\nE\nF", ["a", "B.", "C)", "D", "E", "F"]),
    ],
)
def test_line_breaks_end_a_sentence_unless_the_text_is_wrapped(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize("mark", [",", ";", ")", "»"])
def test_a_line_that_begins_with_a_closing_mark_goes_on(mark: str) -> None:
    assert sentences(f"Titre\n{mark} Suite") == [f"Titre\n{mark} Suite"]


def test_lines_of_more_than_a_hundred_characters_are_not_wrapped() -> None:
    assert len(sentences("x" * 100 + "\nB\nC\nD\nE\nF")) == 1
    assert len(sentences("x" * 101 + "\nB\nC\nD\nE\nF")) == 6
    assert len(sentences("a\nB\nC\nD\n" + "X" * 101 + "\nF")) == 6


@pytest.mark.parametrize(
    "word",
    "le la les l' un une des il elle ils elles ce cet cette ces on mais et en à dans pour selon d' au aux du de son sa "
    "ses leur leurs c' nous vous je j' qui que si quand alors depuis après avant".split(),
)
def test_a_word_that_often_begins_a_sentence_ends_one_after_an_initial(word: str) -> None:
    rest = "on" if word.endswith("'") else " chef"
    assert sentences(f"Le réseau X. {word.capitalize()}{rest} part.") == [
        "Le réseau X.",
        f"{word.capitalize()}{rest} part.",
    ]
    assert len(sentences(f"Le réseau X. {word}{rest} part.")) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Un ("X. Il") part', ['Un ("X.', 'Il") part']),
        ("Il part.Ah", ["Il part.", "Ah"]),
        ("Il part.A b", ["Il part.A b"]),
        ("Le 3.« a »", ["Le 3.« a »"]),
        ("Il part.)Elle", ["Il part.)", "Elle"]),
        ("Il part.)elle", ["Il part.)elle"]),
        ("Il part (enfin).Elle", ["Il part (enfin).", "Elle"]),
        ("Il part (enfin).elle", ["Il part (enfin).elle"]),
        ('Un "oui".Elle', ['Un "oui".', "Elle"]),
        ('Le 3.)"Oui" dit', ["Le 3.)", '"Oui" dit']),
        ("Le 3.)«Oui» dit", ["Le 3.)", "«Oui» dit"]),
        ("Le M. Elle", ["Le M. Elle"]),
        ("Il part... 3 fois", ["Il part...", "3 fois"]),
        ("Il part? elle", ["Il part? elle"]),
        ("Il part!» elle", ["Il part!» elle"]),
        ("« Il part!» Elle", ["« Il part!»", "Elle"]),
        ("X. Le roi", ["X.", "Le roi"]),
        ("Le réseau X. «Le roi»", ["Le réseau X. «Le roi»"]),
        (".Il", [".", "Il"]),
        (".Il 3", [".", "Il 3"]),
        ("Vu à Pô.Elle", ["Vu à Pô.", "Elle"]),
        ("A.Bc", ["A.Bc"]),
        ("à.Bc", ["à.", "Bc"]),
        ("Fin (oui.) elle part", ["Fin (oui.) elle part"]),
        ("(Il part. Elle part.) Fin", ["(Il part.", "Elle part.)", "Fin"]),
    ],
)
def test_marks_that_touch_what_follows(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected

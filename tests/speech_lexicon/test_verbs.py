import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.conjugation import forms
from frpolnlp.speech_lexicon.cues import cues
from frpolnlp.speech_lexicon.verbs import (
    AMBIGUOUS,
    CONDITIONAL,
    FINITE,
    INFINITIVE,
    PAST_PARTICIPLE,
    PLURAL,
    PRESENT_PARTICIPLE,
    RATHER_OTHER,
    REFLEXIVE,
    SINGULAR,
    TAKES_ETRE,
    homographs,
    lemma_of,
    read_homographs,
    read_verbs,
    surely_finite,
    verb_forms,
)


def test_the_list_is_large_and_holds_the_anchor_of_every_cue() -> None:
    known = {lemma_of(packed) for form, packed in verb_forms().items() if packed & INFINITIVE}
    assert len(known) >= 2500
    assert {cue.anchor for cue in cues().values()} <= known


@pytest.mark.parametrize(
    ("form", "lemma", "flags"),
    [
        ("soutient", "soutenir", SINGULAR),
        ("voteront", "voter", PLURAL),
        ("pourrait", "pouvoir", SINGULAR | CONDITIONAL),
        ("étaient", "être", PLURAL),
        ("sommes", "être", PLURAL),
        ("arrivée", "arriver", PAST_PARTICIPLE | TAKES_ETRE),
        ("réunissant", "réunir", PRESENT_PARTICIPLE),
        ("abstenir", "abstenir", INFINITIVE | REFLEXIVE),
        ("naquit", "naître", SINGULAR | TAKES_ETRE),
    ],
)
def test_a_form_knows_its_verb_and_what_it_is(form: str, lemma: str, flags: int) -> None:
    packed = verb_forms()[form]
    assert lemma_of(packed) == lemma
    assert packed & flags == flags


def test_participles_and_infinitives_are_not_finite() -> None:
    for form in ("soutenu", "soutenir", "soutenant", "réunies"):
        assert not verb_forms()[form] & FINITE, form


@pytest.mark.parametrize("form", ["table", "entre", "contre", "excellent", "commerce", "président", "parti"])
def test_a_form_that_is_rather_another_word_is_not_surely_finite(form: str) -> None:
    assert verb_forms()[form] & RATHER_OTHER
    assert not surely_finite(form)


@pytest.mark.parametrize("form", ["est", "a", "affirme", "rappelle", "dit", "précise", "soutiennent", "finit"])
def test_common_verbs_of_the_press_are_surely_finite(form: str) -> None:
    assert surely_finite(form)


def test_each_homograph_is_a_stored_form_and_there_are_many() -> None:
    known = homographs()
    assert len(known) >= 400
    assert not [form for form in known if form not in verb_forms()]
    for form, homograph in known.items():
        assert (homograph.frequent == "even") == bool(verb_forms()[form] & AMBIGUOUS), form


def test_third_persons_of_the_table_are_those_of_the_conjugation() -> None:
    for verb in ("exiger", "craindre", "conclure", "appeler"):
        for form, features in forms(verb):
            if features.person == 3 and features.mood != "subjimpf":
                assert verb_forms()[form] & (SINGULAR if features.number == "s" else PLURAL), form


@pytest.mark.parametrize("row", ["porte\tthing\tother", "porte\tnoun\toften", "porte\t\tother", "\tnoun\tother"])
def test_a_bad_homograph_names_file_and_line(row: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.tsv, line 2"):
        read_homographs(f"form\tother\tfrequent\n{row}\n", "mine.tsv")


@pytest.mark.parametrize("rows", ["voter\tetre", "voter\t\tsi", "voter\nvoter"])
def test_a_bad_verb_names_file_and_line(rows: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.tsv, line [23]"):
        read_verbs(f"infinitive\tauxiliary\treflexive\n{rows}\n", "mine.tsv")

import pytest

from frpolnlp.conjugation import forms
from frpolnlp.cue_lexicon import cues
from frpolnlp.lexicon import LexiconError
from frpolnlp.verbs import (
    homographs,
    read_homographs,
    read_verbs,
    surely_finite,
    verb_forms,
    verbs,
)


def test_the_list_is_large_and_holds_the_anchor_of_every_cue() -> None:
    assert len(verbs()) >= 2500
    assert {cue.anchor for cue in cues().values()} <= verbs().keys()
    assert all(verb in verb_forms() for verb in verbs())


@pytest.mark.parametrize(
    ("form", "mood", "number"),
    [
        ("soutient", "pres", "s"),
        ("voteront", "fut", "p"),
        ("pourrait", "cond", "s"),
        ("étaient", "impf", "p"),
        ("sommes", "pres", "p"),
        ("arrivée", "past_part", "s"),
        ("réunissant", "pres_part", ""),
        ("abstenir", "inf", ""),
        ("naquit", "past", "s"),
        ("ait", "subj", "s"),
        ("fût", "subjimpf", "s"),
    ],
)
def test_a_form_says_what_it_is(form: str, mood: str, number: str) -> None:
    assert (mood, number) in {(features.mood, features.number) for features in verb_forms()[form]}


def test_a_form_of_several_verbs_or_tenses_has_all_their_readings_once() -> None:
    for form in ("dit", "affirme", "étaient", "peigne", "promis"):
        readings = verb_forms()[form]
        assert len(set(readings)) == len(readings) > 1, form


def test_participles_and_infinitives_are_not_finite() -> None:
    for form in ("soutenu", "soutenir", "soutenant", "réunies"):
        assert not any(features.finite for features in verb_forms()[form]), form
        assert not surely_finite(form)


@pytest.mark.parametrize("form", ["table", "entre", "contre", "excellent", "commerce", "président", "parti"])
def test_a_form_that_is_rather_another_word_is_not_surely_finite(form: str) -> None:
    assert homographs()[form].frequent == "other"
    assert not surely_finite(form)


@pytest.mark.parametrize("form", ["est", "a", "affirme", "rappelle", "dit", "précise", "soutiennent", "finit"])
def test_common_verbs_of_the_press_are_surely_finite(form: str) -> None:
    assert surely_finite(form)


def test_each_homograph_is_a_stored_form_and_there_are_many() -> None:
    known = homographs()
    assert len(known) >= 400
    assert not [form for form in known if form not in verb_forms()]


def test_third_persons_of_the_table_are_those_of_the_conjugation() -> None:
    for verb in ("exiger", "craindre", "conclure", "appeler"):
        for form, features in forms(verb):
            if features.person == 3 and features.mood != "subjimpf":
                assert features in verb_forms()[form], form


@pytest.mark.parametrize("row", ["porte\tthing\tother", "porte\tnoun\toften", "porte\t\tother", "\tnoun\tother"])
def test_a_bad_homograph_names_file_and_line(row: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.tsv, line 2"):
        read_homographs(f"form\tother\tfrequent\n{row}\n", "mine.tsv")


@pytest.mark.parametrize("rows", ["voter\tetre", "voter\t\tsi", "voter\nvoter"])
def test_a_bad_verb_names_file_and_line(rows: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.tsv, line [23]"):
        read_verbs(f"infinitive\tauxiliary\treflexive\n{rows}\n", "mine.tsv")

from collections.abc import Mapping
from typing import Any

import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.conjugation import forms
from frpolnlp.speech_lexicon.nouns import addressee_nouns, media_nouns, norms, noun_cues, read_noun_cues, source_nouns


def test_the_lists_are_large() -> None:
    assert len({cue.noun for cue in noun_cues().values()}) >= 120
    assert len(norms()) >= 150
    assert len({found.noun for found in source_nouns().values()}) >= 400
    assert len(media_nouns()) >= 120
    assert len(addressee_nouns()) >= 80


def test_every_support_verb_conjugates() -> None:
    for cue in noun_cues().values():
        for verb in cue.support:
            assert list(forms(verb.split()[0])), (cue.noun, verb)


def test_a_norm_does_not_speak_and_a_document_does() -> None:
    for noun in ("Constitution", "loi", "critères", "régions", "calendrier", "humeur", "modalités", "besoins"):
        assert noun in norms(), noun
    for noun in ("rapport", "communiqué", "étude", "sondage", "presse", "bilan", "chiffres", "données", "ministère"):
        assert noun not in norms(), noun
        assert noun in source_nouns(), noun


def test_no_noun_both_speaks_and_is_a_norm_in_the_same_number() -> None:
    assert norms().keys() & source_nouns().keys() == {"article"}


def test_plurals_point_to_their_noun() -> None:
    assert source_nouns()["journaux"].noun == "journal"
    assert source_nouns()["porte-parole"].number == "s"
    assert source_nouns()["procureures"].gender == "f"
    assert noun_cues()["appels"] is noun_cues()["appel"]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"gender": "m", "frames": ["np_by"]}, "np_by"),
        ({"gender": "n", "frames": ["quote"]}, "gender"),
        ({"frames": ["quote"]}, "gender"),
        ({"gender": "m"}, "frames"),
        ({"gender": "m", "frames": ["quote"], "verbs": []}, "verbs"),
        ("quote", "table"),
    ],
)
def test_a_bad_noun_names_file_and_key(entry: Mapping[str, Any], words: str) -> None:
    with pytest.raises(LexiconError, match=rf"mine\.toml.*appel.*{words}"):
        read_noun_cues({"appel": entry}, "mine.toml")

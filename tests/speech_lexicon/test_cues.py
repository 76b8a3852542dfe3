from collections.abc import Mapping
from typing import Any

import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.conjugation import forms
from frpolnlp.speech_lexicon.cues import conjugate, cue_forms, cues, read_cues, split_lemma


def test_the_list_is_large_and_each_lemma_conjugates() -> None:
    known = cues()
    assert len(known) >= 320
    for cue in known.values():
        assert any(features.mood == "inf" and form == cue.anchor for form, features in forms(cue.anchor)), cue.lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("annonçait", "annoncer"),
        ("démenti", "démentir"),
        ("promirent", "promettre"),
        ("fait", "faire savoir"),
        ("mettent", "mettre en garde"),
        ("félicitée", "se féliciter"),
        ("appelle", "en appeler"),
        ("prend", "s'en prendre"),
        ("interrogea", "s'interroger"),
        ("suggérait", "suggérer"),
        ("tire", "tirer la sonnette d'alarme"),
    ],
)
def test_inflected_forms_find_their_cue(form: str, lemma: str) -> None:
    assert lemma in {found.cue.lemma for found in cue_forms()[form]}


def test_longer_expressions_come_before_the_simple_verb() -> None:
    lemmas = [found.cue.lemma for found in cue_forms()["demande"]]
    assert lemmas.index("se demander") < lemmas.index("demander")
    assert lemmas.index("demander pardon") < lemmas.index("demander")


def test_frames_follow_what_counts_as_attribution() -> None:
    known = cues()
    for lemma in ("annoncer", "confirmer", "dénoncer", "rejeter", "démentir", "réclamer", "exiger", "proposer"):
        assert "" in known[lemma].prepositions("np"), lemma
    for lemma in ("critiquer", "condamner", "fustiger", "saluer", "évoquer", "mentionner"):
        assert known[lemma].prepositions("np") == (), lemma
        assert "" in known[lemma].prepositions("np_quote"), lemma
    assert known["insister"].prepositions("np_quote") == ("sur",)
    assert known["mettre en garde"].prepositions("np") == ("contre", "sur")
    assert known["accuser"].prepositions("obj") == ("de",)
    for lemma in ("penser", "craindre", "ordonner", "décider", "refuser", "accepter"):
        assert known[lemma].strength == "quote_only", lemma


@pytest.mark.parametrize(
    ("lemma", "parts"),
    [
        ("s'en prendre", (True, ("en",), "prendre", ())),
        ("en appeler", (False, ("en",), "appeler", ())),
        ("se dire", (True, (), "dire", ())),
        ("faire l'éloge", (False, (), "faire", ("l'", "éloge"))),
    ],
)
def test_a_key_is_split_into_its_parts(lemma: str, parts: tuple[object, ...]) -> None:
    assert split_lemma(lemma) == parts


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"frames": ["incises"]}, "incises"),
        ({"frames": []}, "frames"),
        ({"frames": ["que", "que"]}, "twice"),
        ({"frames": ["que:de"]}, "que:de"),
        ({}, "frames"),
        ({"frames": ["que"], "strenght": "always"}, "strenght"),
        ({"frames": ["que"], "strength": "often"}, "strength"),
        ({"frames": ["que"], "passive": "yes"}, "passive"),
        ({"frames": ["que"], "exclude": "mot"}, "exclude"),
        ("incise", "table"),
    ],
)
def test_a_bad_entry_names_file_key_and_problem(entry: Mapping[str, Any], words: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read_cues({"affirmer": entry}, "mine.toml")
    for part in ("E102", "mine.toml", "affirmer", words):
        assert part in str(caught.value)


def test_a_key_that_is_no_verb_is_named() -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml.*table"):
        conjugate(read_cues({"table": {"frames": ["que"]}}, "mine.toml"), "mine.toml")
    with pytest.raises(LexiconError, match=r"mine\.toml.*holds no verb"):
        read_cues({"se": {"frames": ["que"]}}, "mine.toml")

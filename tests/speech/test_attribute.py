"""What went wrong once in the walk over a text."""

import pytest

from frpolnlp.speech.attribute import attribute
from frpolnlp.text.reading import read


def test_a_preposition_with_nothing_behind_it_does_not_hold_the_walk_up() -> None:
    assert attribute(read("Le maire demande à que tout cesse, a dit Paul Mercier.")) != []


def test_a_quoted_sentence_inside_a_paragraph_goes_to_the_one_who_was_speaking() -> None:
    text = "La maire annonce la réouverture du pont. « Nous avons attendu ce jour plus de vingt ans ». Il pleut."
    found = attribute(read(text))
    assert [one.construction for one in found] == ["np_content", "no_cue"]
    assert found[1].controller is found[0]


def test_a_quoted_line_of_its_own_is_nobodys_sentence() -> None:
    assert not attribute(
        read("Le pont a rouvert.\n« Nous avons attendu ce jour pendant plus de vingt ans »\nIl pleuvait.")
    )


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Dans un communiqué publié mardi, la mairie annonce que le pont rouvre.", "un communiqué"),
        ("Sur son compte Telegram, le gouverneur a fait état de trois morts.", "son compte Telegram"),
        ("Lors d'une conférence de presse, la ministre a promis de partir.", "une conférence de presse"),
        ("Dans la rue, le maire a annoncé que le pont rouvre.", None),
        ("Sur ce point, le maire a annoncé que rien ne presse.", None),
    ],
)
def test_a_medium_that_opens_the_sentence_was_not_seen(text: str, medium: str | None) -> None:
    reading = read(text)
    [one] = attribute(reading)
    assert (None if one.medium is None else reading.text(*one.medium)) == medium


def test_a_comma_that_ends_a_quote_left_open_does_not_raise() -> None:
    assert attribute(read("Paul Morel a dit que « Le, a dit\nPaul Morel, Le”“, a dit Paul Morel, « Le ». ")) != []


KINDS = {
    "Le maire a évoqué « un incident technique grossi à la loupe ».": "mixed",
    "Le maire a dit « des gens meurent ».": "direct",
    "« Le pont est fermé » et « la route est coupée », a dit le maire.": "direct",
    "« Le pont est fermé » et « une honte », a dit le maire.": "mixed",
    "« Le pont est fermé » mardi et « la route est coupée », a dit le maire.": "mixed",
}


@pytest.mark.parametrize("text", KINDS)
def test_direct_is_made_of_whole_quoted_clauses_only(text: str) -> None:
    assert [one.kind for one in attribute(read(text))] == [KINDS[text]]


def test_a_word_behind_an_incise_that_is_no_phrase_was_source_and_content_at_once() -> None:
    assert attribute(read("» Le pont,dit jusque ")) == []


def test_marks_in_disorder_do_not_put_the_source_into_what_was_said() -> None:
    for one in attribute(read('Paul averti ["e„cependant "stupéfait"par   partiYéléma-Ton|S6,S7]„ ["une')):
        assert one.source is None or all(one.source[1] <= a or b <= one.source[0] for a, b in one.content)

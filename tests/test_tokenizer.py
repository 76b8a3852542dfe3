"""The tokenizer that remembers gives the tokens of spaCy's, whatever it has learned before."""

import pickle
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

import frpolnlp
from frpolnlp import seeds
from frpolnlp.tokenizer import MAX_CHUNKS, ChunkTokenizer, _parts, from_plain
from tests.conftest import pipeline
from tests.strategies import storable

SPECIAL = "(M. Dupont, Mme. Durand) l'a dit aujourd'hui, « qu'aujourd'hui… » etc.), est-il venu ?\n\nA-t-il\tdit :) 20h"


def tokens(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.text, token.norm_, token.whitespace_) for token in doc]


@pytest.fixture(scope="module")
def plain() -> Tokenizer:
    return spacy.blank("fr").tokenizer


@pytest.fixture(scope="module")
def learned() -> ChunkTokenizer:
    tokenizer = from_plain(spacy.blank("fr").tokenizer)
    tokenizer.warm()
    return tokenizer


@given(text=storable)
def test_the_tokens_are_those_of_the_plain_tokenizer(text: str, plain: Tokenizer, learned: ChunkTokenizer) -> None:
    for _ in range(2):
        assert tokens(learned(text)) == tokens(plain(text))


@pytest.mark.parametrize("text", [*map(seeds.article, seeds.names()), SPECIAL], ids=[*seeds.names(), "special cases"])
def test_whole_texts_are_cut_as_before(text: str, plain: Tokenizer, learned: ChunkTokenizer) -> None:
    before = tokens(plain(text))
    assert tokens(learned(text)) == before
    assert tokens(learned(text)) == before


@settings(max_examples=20)
@given(st.lists(st.tuples(st.sampled_from(("«", "é", "oui»,", "1.")), st.integers(1, 1_500)), max_size=6))
def test_a_chunk_that_no_word_fills_is_cut_in_parts_and_the_text_is_kept(pieces: list[tuple[str, int]]) -> None:
    text = " ".join(piece * number for piece, number in pieces)
    parts = _parts(text)
    assert "".join(parts) == text
    assert max(len(chunk) for part in parts for chunk in part.split() or [""]) <= 1_000
    doc = pipeline().make_doc(text)
    assert doc.text == text


def test_a_long_chunk_among_words_leaves_their_tokens_alone(plain: Tokenizer, learned: ChunkTokenizer) -> None:
    """spaCy took 18 seconds for 20,000 marks without a blank: its work grows with the square."""
    doc = learned(f"M. Dupont l'a dit.  {'«' * 20_000}\nIl part.")
    assert [token.text for token in doc][:6] == ["M.", "Dupont", "l'", "a", "dit", "."]
    assert [token.text for token in doc][-4:] == ["\n", "Il", "part", "."]
    assert [token.text for token in doc].count("«") == 20_000


def test_a_long_chunk_gives_the_bytes_of_the_plain_tokenizer(plain: Tokenizer, learned: ChunkTokenizer) -> None:
    """Each part of it began a sentence."""
    text = f"Hier, M. Dupont l'a dit{'«' * 2_500} aujourd'hui. "
    assert learned(text).to_bytes() == plain(text).to_bytes()
    assert not learned(text).has_annotation("SENT_START")


def test_chunks_after_a_special_case_are_remembered() -> None:
    calls: list[str] = []
    tokenizer = from_plain(spacy.blank("fr").tokenizer)
    find = tokenizer.infix_finditer

    def counted(chunk: str) -> object:
        calls.append(chunk)
        return find(chunk)

    tokenizer.infix_finditer = counted
    tokenizer("M. Zorglub parlait")
    assert "Zorglub" in calls
    calls.clear()
    tokenizer("M. Zorglub parlait")
    assert not calls


def test_a_rule_that_is_added_holds_for_chunks_that_were_learned() -> None:
    tokenizer = from_plain(spacy.blank("fr").tokenizer)
    tokenizer("rendezvous demain")
    tokenizer.add_special_case("rendezvous", [{"ORTH": "rendez"}, {"ORTH": "vous"}])
    assert [token.text for token in tokenizer("rendezvous demain")] == ["rendez", "vous", "demain"]


def test_no_affix_of_french_is_a_letter_in_a_word(plain: Tokenizer) -> None:
    letters = [chr(point) for point in range(0x2000) if chr(point).isalpha()]
    cut = [
        word
        for letter in letters
        for word in (letter, f"a{letter}", f"{letter}a", f"a{letter}a")
        if plain.prefix_search(word) or plain.suffix_search(word) or next(plain.infix_finditer(word), None)
    ]
    assert not cut


def test_a_word_of_letters_is_not_looked_at_letter_by_letter() -> None:
    tokenizer = from_plain(spacy.blank("fr").tokenizer)
    assert tokenizer.token_match("zorglubine")
    assert not tokenizer.token_match("zorglub.")


def test_an_affix_that_is_changed_holds_inside_words_of_letters() -> None:
    tokenizer = from_plain(spacy.blank("fr").tokenizer)
    assert len(tokenizer("quinzekm")) == 1
    tokenizer.suffix_search = re.compile("km$").search
    assert [token.text for token in tokenizer("quinzekm seizekm")] == ["quinze", "km", "seize", "km"]


def test_other_affixes_than_those_of_french_hold_inside_words_of_letters() -> None:
    plain = spacy.blank("fr").tokenizer
    plain.prefix_search = re.compile("^anti").search
    assert [token.text for token in from_plain(plain)("antigel")] == ["anti", "gel"]


def test_only_what_comes_again_is_learned_ahead_of_memory_zones() -> None:
    nlp = frpolnlp.load()
    tokenizer = nlp.tokenizer
    tokenizer.learn(["Zorglub parle"])
    assert "Zorglub" not in tokenizer._known
    tokenizer.learn(["Zorglub écrit"])
    assert "Zorglub" in tokenizer._known
    assert "écrit" not in tokenizer._known
    strings = len(nlp.vocab.strings)
    with nlp.memory_zone():
        assert len(tokenizer("Zorglub rit aux éclats-là.")) == 6
        tokenizer.learn(["Zorglubine", "Zorglubine"])  # not kept: it would be freed with the zone
    assert len(nlp.vocab.strings) == strings
    assert "Zorglubine" not in tokenizer._known


def test_what_is_remembered_has_a_bound() -> None:
    tokenizer = from_plain(spacy.blank("fr").tokenizer)
    tokenizer.max_cache_size = 10
    tokenizer(" ".join(f"mot{number}" for number in range(8)))
    tokenizer(" ".join(f"nom{number}" for number in range(8)))
    assert len(tokenizer._known) <= 10
    assert [token.text for token in tokenizer("nom1, mot1")] == ["nom1", ",", "mot1"]


def test_pickle_keeps_the_tokenizer(learned: ChunkTokenizer) -> None:
    other = pickle.loads(pickle.dumps(learned))
    assert type(other) is ChunkTokenizer
    assert other.max_cache_size == MAX_CHUNKS
    assert tokens(other(SPECIAL)) == tokens(learned(SPECIAL))


def test_a_saved_pipeline_is_loaded_in_a_fresh_process(tmp_path: Path) -> None:
    frpolnlp.load().to_disk(tmp_path / "pipeline")
    program = (
        "import sys, spacy; nlp = spacy.load(sys.argv[1]); print(type(nlp.tokenizer).__name__);"
        "print([token.text for token in nlp.make_doc('M. Dupont l\\'a dit.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "pipeline")], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["ChunkTokenizer", "['M.', 'Dupont', \"l'\", 'a', 'dit', '.']"]


@pytest.mark.model
def test_a_trained_pipeline_keeps_its_own_rules(md: Language) -> None:
    assert isinstance(md.tokenizer, ChunkTokenizer)
    original = spacy.load("fr_core_news_md", exclude=["tok2vec", "parser", "ner", "morphologizer", "attribute_ruler"])
    assert tokens(md.tokenizer(SPECIAL)) == tokens(original.tokenizer(SPECIAL))

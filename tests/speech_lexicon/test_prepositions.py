from typing import Any

import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.prepositions import prepositions, read_prepositions, spellings


def test_contractions_are_spelled_out() -> None:
    assert "de l'avis du" in prepositions()["de l'avis de"].spellings
    assert spellings("selon") == ("selon",)


@pytest.mark.parametrize("entry", [{"kind": "noun"}, {"strong": True}, {"norms": "yes"}, 3])
def test_a_bad_preposition_names_file_and_key(entry: Any) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml.*selon"):
        read_prepositions({"selon": entry}, "mine.toml")

from collections.abc import Mapping
from typing import Any

import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.adjuncts import adjuncts, read_adjuncts


def test_the_list_of_adverbs_is_large() -> None:
    assert len(adjuncts().adverbs) >= 200


@pytest.mark.parametrize(
    "lists",
    [
        {"adverbs": ["hier"], "phrases": [], "time_words": [], "verbless": []},
        {"adverbs": ["hier", "hier"], "phrases": [], "time_words": [], "openers": [], "verbless": []},
        {"adverbs": "hier", "phrases": [], "time_words": [], "openers": [], "verbless": []},
        {"adverbs": [], "phrases": [], "time_words": [], "openers": [], "verbless": [], "nouns": []},
    ],
)
def test_a_bad_adjunct_list_names_file_and_key(lists: Mapping[str, Any]) -> None:
    with pytest.raises(LexiconError, match=r"mine\.toml, key"):
        read_adjuncts(lists, "mine.toml")

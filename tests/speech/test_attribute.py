"""What went wrong once in the walk over a text."""

from frpolnlp.speech.attribute import attribute
from frpolnlp.text.reading import read


def test_a_preposition_with_nothing_behind_it_does_not_hold_the_walk_up() -> None:
    assert attribute(read("Le maire demande à que tout cesse, a dit Paul Mercier.")) != []

import pytest

from frpolnlp.lexicon import LexiconError
from frpolnlp.speech_lexicon.checks import read_rows


@pytest.mark.parametrize("row", ["loi\tx", "\tf"])
def test_a_bad_row_names_file_and_line(row: str) -> None:
    with pytest.raises(LexiconError, match=r"mine\.tsv, line 2"):
        read_rows(f"noun\tgender\n{row}\n", "mine.tsv", {"gender": ("m", "f")})

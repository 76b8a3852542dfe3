"""Write the list of frequent chunks that the tokenizer is warmed with: ``python benchmarks/make_chunks.py``.

A chunk is what stands between two blanks. Counted are the texts of this repository: ``benchmarks/gold``, ``seeds``, the
tests' examples and the French of ``docs``; the frequent words are added with the marks that may follow them.
"""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "frpolnlp" / "lexicons" / "tokens" / "chunks.txt"
TEXTS = ("benchmarks/gold/**/*.txt", "seeds/*.txt", "tests/examples/*.txt", "docs/**/*.md")
#: marks that follow a word, tried on the words that come at least so often
MARKS, OFTEN = (",", "."), 3
#: inline mark-up of the gold texts and examples: [words|LABEL]
MARKUP = re.compile(r"\[([^\[\]|]*)\|[^\]]*\]")
HEAD = """# Morceaux fréquents (ce qui se trouve entre deux blancs) dont le découpeur connaît d'avance le résultat.
# Un morceau par ligne ; comptés dans les textes de ce dépôt par benchmarks/make_chunks.py.
# Exemple attesté : « l'a » dans « il l'a dit ».
"""


def plain(text: str) -> str:
    previous = None
    while previous != text:
        previous, text = text, MARKUP.sub(r"\1", text)
    return text


def main() -> None:
    counts: Counter[str] = Counter()
    for pattern in TEXTS:
        for path in sorted(ROOT.glob(pattern)):
            counts.update(plain(path.read_text(encoding="utf8")).split())
    kept = {chunk for chunk in counts if is_french(chunk)}
    words = Counter({chunk.strip('«»,.;:!?()"…'): 0 for chunk in kept})
    for chunk, number in counts.items():
        if (word := chunk.strip('«»,.;:!?()"…')) in words:
            words[word] += number
    for word, number in words.items():
        if number >= OFTEN and word[-1:].isalpha():
            kept.update(word + mark for mark in MARKS)
            kept.add(word)
    TARGET.write_text(HEAD + "".join(f"{chunk}\n" for chunk in sorted(kept)), encoding="utf8")
    print(f"{len(kept)} chunks of {sum(counts.values())} words")


def is_french(chunk: str) -> bool:
    return bool(re.fullmatch(r"[«“(\"]?(?:\w+['’])?[\w-]+[,.;:!?»”)\"…]*", chunk)) and not re.search(
        r"[A-Z_]{4,}|\d\w*\d{3}|\w_", chunk
    )


if __name__ == "__main__":
    main()

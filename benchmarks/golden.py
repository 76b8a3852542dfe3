"""Write what the library finds in the articles of ``seeds/`` to ``seeds/*.json``, one record a file.

``make golden`` runs it. The differences are then reviewed by eye (``git diff seeds``): a test compares each article
with its record, so that no change of output goes unseen.
"""

import json
from pathlib import Path

import frpolnlp
from frpolnlp import seeds

FOLDER = Path(__file__).parents[1] / "seeds"


def main() -> None:
    """Annotate every article and write its record."""
    nlp = frpolnlp.load()
    for name in seeds.names():
        record = frpolnlp.to_records(nlp(seeds.article(name)), name)
        (FOLDER / f"{name}.json").write_text(
            json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf8", newline="\n"
        )
        counts = ", ".join(f"{len(record[part])} {part}" for part in ("people", "titles", "attributions"))
        print(f"{name}: {counts}")


if __name__ == "__main__":
    main()

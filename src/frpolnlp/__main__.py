"""``python -m frpolnlp`` is the command ``frpolnlp``."""

from frpolnlp.cli import main

if __name__ == "__main__":
    main()

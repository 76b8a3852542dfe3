"""People whom the press names by their initials: *NKM*, *MBS*, and those whom a text introduces so.

Takes the state of a search (:class:`frpolnlp.names.search.Search`) and adds to it the initials that stand for a person:
those of ``lexicons/names/acronyms.toml``, and those in brackets behind a full name (``Ana Vautrin-Keller (AVK)``).
"""

from collections.abc import Mapping, Sequence
from functools import cache

from frpolnlp.lexicon import toml
from frpolnlp.names.evidence import evidence_before
from frpolnlp.names.search import Search
from frpolnlp.text.propernames import Run

#: words of a surname that initials may pass over: *VGE* for *Valéry Giscard d'Estaing*
_PASSED = frozenset(("d", "de", "du", "des", "la", "le"))


def person_of(form: str) -> str | None:
    """Return the name of the person whom the initials ``form`` stand for in any text, or None.

    Example:
        >>> person_of("NKM"), person_of("AOC"), person_of("nkm")
        ('Nathalie Kosciusko-Morizet', None, None)
    """
    return _sure().get(form)


def stands_for(form: str, name: str) -> bool:
    """Say whether ``form`` is three or more capitals, the initials of ``name``.

    Example:
        >>> stands_for("VGE", "Valéry Giscard d'Estaing"), stands_for("AMLO", "Andrés Manuel López Obrador")
        (True, True)
        >>> stands_for("VG", "Valéry Giscard"), stands_for("Vge", "Valéry Giscard d'Estaing")
        (False, False)
    """
    if len(form) < 3 or not form.isalpha() or not form.isupper():
        return False
    words = name.replace("-", " ").replace("’", " ").replace("'", " ").split()
    return form in (
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word.lower() not in _PASSED).upper(),
    )


def take_acronyms(search: Search, runs: Sequence[Run]) -> None:
    """Take the initials that stand for a person, but behind an article or a thing's noun (``l'aéroport JFK``)."""
    forms = search.forms
    introduced = {
        forms[mention.end + 1]
        for mention in search.found.values()
        if forms[mention.end : mention.end + 1] == ["("]
        and forms[mention.end + 2 : mention.end + 3] == [")"]
        and stands_for(forms[mention.end + 1], search.reading.text(mention.first, mention.end))
    }
    sure, doubtful = _sure(), _doubtful()
    taken: set[int] | None = None
    for run in runs:
        for i in range(run.first, run.end):
            form = forms[i]
            if form not in sure and form not in introduced and form not in doubtful:
                continue
            if taken is None:
                taken = {at for mention in search.found.values() for at in range(mention.first, mention.end)}
            if i in taken:
                continue
            named = form in sure or form in introduced or _is_named(search, form)
            evidence = evidence_before(forms, search.lower, i)
            if named and evidence.kind not in ("article", "thing", "body"):
                search.add(i, i + 1, evidence.gender)


def _is_named(search: Search, form: str) -> bool:
    return any(
        stands_for(form, search.reading.text(mention.first, mention.end))
        for mention in search.found.values()
        if mention.end - mention.first > 1
    )


@cache
def _sure() -> Mapping[str, str]:
    return dict(toml("names/acronyms")["surs"])


@cache
def _doubtful() -> frozenset[str]:
    return frozenset(toml("names/acronyms")["douteux"])

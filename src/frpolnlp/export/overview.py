"""The corpus page: who is quoted how often, by role, country, gender, kind, and over time, as tables with bars.

Takes voices (:mod:`frpolnlp.export.corpus`); gives HTML. Every bar has its figure beside it.
"""

from collections.abc import Sequence

from frpolnlp.export.corpus import Voice, by_period, by_speaker, counted
from frpolnlp.export.markup import Html, element
from frpolnlp.export.words import role, word
from frpolnlp.places import country_name

#: rows of a table; what is more is summed up in a last row
_ROWS = 25


def overview(voices: Sequence[Voice], documents: int, lang: str) -> Html:
    """Return the tables of the corpus page.

    Args:
        voices: The speakers of all attributions.
        documents: How many documents there are.
        lang: ``"en"`` or ``"fr"``.
    """
    roles = [role(voice.role, lang) if voice.role else word("no_role", lang) for voice in voices if _is_person(voice)]
    places = [_places(voice, lang) for voice in voices if _is_person(voice)]
    genders = [word(voice.gender or "unknown", lang) for voice in voices if _is_person(voice)]
    speakers = [(voice.name, quotes) for voice, quotes, _ in by_speaker(voices)]
    quotes = len({(voice.document, voice.attribution) for voice in voices})
    tables = [
        _table("by_speaker", "speaker", speakers, lang),
        _table("by_role", "speaker", counted(roles), lang),
        _table("by_country", "speaker", counted(name for names in places for name in names), lang),
        _table("by_gender", "speaker", counted(genders), lang, word("gender_note", lang)),
        _table("by_type", "speaker", counted(word(voice.type, lang) for voice in voices), lang),
        _table("by_kind", "quote", counted(word(kind, lang) for kind in _kinds(voices)), lang),
    ]
    if months := by_period(voices):
        tables.append(_table("by_month", "month", months, lang, rows=len(months)))
    counts = ((documents, "documents"), (quotes, "quotes"), (len(speakers), "voices"))
    return element(
        "section",
        element("h2", word("overview", lang)),
        element("p", " · ".join(f"{count} {word(name, lang)}" for count, name in counts)),
        element("div", *tables, class_="tables"),
        class_="overview",
    )


def _table(
    name: str, column: str, counts: Sequence[tuple[str, int]], lang: str, note: str = "", rows: int = _ROWS
) -> Html:
    shown = list(counts[:rows])
    rest = counts[rows:]
    if rest:
        shown.append((f"{len(rest)} {word('others', lang)}", sum(count for _, count in rest)))
    if not shown:
        return Html()
    total = sum(count for _, count in counts)
    highest = max(count for _, count in shown)
    head = element(
        "tr",
        element("th", word(column, lang), scope="col"),
        element("th", word("quotes", lang), scope="col"),
        element("th", word("share", lang), scope="col"),
    )
    body = [
        element(
            "tr",
            element("th", element("bdi", label), scope="row"),
            element("td", str(count), class_="figure"),
            element("td", _bar(count / highest), element("span", f"{count / total:.0%}"), class_="bar"),
        )
        for label, count in shown
    ]
    caption = element("caption", word(name, lang))
    return element(
        "div",
        element("table", caption, element("thead", head), element("tbody", *body)),
        element("p", note, class_="hint") if note else Html(),
    )


def _bar(share: float) -> Html:
    box = element("rect", width=f"{100 * share:.1f}", height=10, rx=1)
    return element("svg", box, viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")


def _places(voice: Voice, lang: str) -> list[str]:
    return [country_name(code) for code in voice.countries] or [word("no_country", lang)]


def _is_person(voice: Voice) -> bool:
    return voice.type == "person" and voice.resolved


def _kinds(voices: Sequence[Voice]) -> list[str]:
    return list({(voice.document, voice.attribution): voice.kind for voice in voices}.values())

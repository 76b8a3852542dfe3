"""The corpus page: who is quoted how often, by role, country, gender, kind, and over time, as tables with bars.

Takes voices (:mod:`frpolnlp.export.corpus`); gives HTML. Every bar has its figure beside it.
"""

from collections.abc import Sequence

from frpolnlp.export.corpus import Voice, by_period, by_speaker, counted
from frpolnlp.export.markup import Html, element
from frpolnlp.export.source import Record
from frpolnlp.export.words import country, percent, role, word

#: rows of a table; what is more is summed up in a last row
_ROWS = 25
#: quotes of one speaker that are listed
_LISTED = 50


def overview(voices: Sequence[Voice], records: Sequence[Record], lang: str, *, texts: bool = True) -> Html:
    """Return the tables of the corpus page, and what each of the most quoted speakers said.

    Args:
        voices: The speakers of all attributions of ``records``.
        records: The documents.
        lang: ``"en"`` or ``"fr"``.
        texts: Whether the texts stand on the page too; then what is said is listed by speaker, with links to them.
    """
    roles = [role(voice.role, lang) if voice.role else word("no_role", lang) for voice in voices if _is_person(voice)]
    places = [_places(voice, lang) for voice in voices if _is_person(voice)]
    genders = [word(voice.gender or "unknown", lang) for voice in voices if _is_person(voice)]
    rows = by_speaker(voices)
    speakers = [(voice.name, quotes) for voice, quotes, _ in rows]
    quotes = len({(voice.document, voice.attribution) for voice in voices})
    tables = [
        _table("by_speaker", "speaker", speakers, lang, spread=[documents for _, _, documents in rows], links=texts),
        _table("by_role", "role", counted(roles), lang),
        _table("by_country", "country", counted(name for names in places for name in names), lang),
        _table("by_gender", "gender", counted(genders), lang, word("gender_note", lang)),
        _table("by_type", "kind", counted(word(voice.type, lang) for voice in voices), lang),
        _table("by_kind", "kind", counted(word(kind, lang) for kind in _kinds(voices)), lang),
    ]
    if months := by_period(voices):
        tables.append(_table("by_month", "month", months, lang, rows=len(months)))
    counts = ((len(records), "texts"), (quotes, "quotes"), (len(speakers), "voices"))
    return element(
        "section",
        element("h2", word("overview", lang)),
        element("p", *_counts(counts, lang), class_="counts"),
        element("div", *tables, class_="tables"),
        _said(rows[:_ROWS], voices, records, lang) if texts and rows else Html(),
        class_="overview",
    )


def _counts(counts: Sequence[tuple[int, str]], lang: str) -> list[Html]:
    return [element("span", element("b", str(count)), f" {word(name, lang)}") for count, name in counts]


def _said(
    rows: Sequence[tuple[Voice, int, int]], voices: Sequence[Voice], records: Sequence[Record], lang: str
) -> Html:
    """Return for each speaker what the texts report, each quote with a link to where it stands."""
    of_key: dict[str, list[Voice]] = {voice.key: [] for voice, _, _ in rows}
    for voice in voices:
        if voice.resolved and voice.key in of_key:
            of_key[voice.key].append(voice)
    places = [{found["id"]: at for at, found in enumerate(record["attributions"], 1)} for record in records]
    folded = []
    for number, (first, quotes, _) in enumerate(rows):
        said = of_key[first.key]
        items = [_quote(voice, records[voice.document], places[voice.document][voice.attribution]) for voice in said]
        if len(items) > _LISTED:
            items[_LISTED:] = [element("li", f"{len(items) - _LISTED} {word('more_quotes', lang)}", class_="hint")]
        summary = element("summary", element("bdi", first.name), f" ({quotes})")
        folded.append(element("details", summary, element("ul", *items), id=f"v{number}"))
    heading = element("h2", word("of_speaker", lang))
    return element("div", heading, element("div", *folded, class_="said"), class_="by-speaker")


def _quote(voice: Voice, record: Record, at: int) -> Html:
    found = record["attributions"][at - 1]
    said = " […] ".join(span["text"] for span in found["content"])
    name = record["id"] or str(voice.document + 1)
    link = element("a", element("bdi", f"{name}, {at}"), href=f"#d{voice.document}m{at}")
    day = f" · {voice.date[:10]}" if voice.date else ""
    return element("li", element("span", said, class_="words", lang="fr"), Html(" "), element("small", link, day))


def _table(
    name: str,
    column: str,
    counts: Sequence[tuple[str, int]],
    lang: str,
    note: str = "",
    rows: int = _ROWS,
    spread: Sequence[int] = (),
    links: bool = False,
) -> Html:
    """Return a table with a bar a row; ``spread`` has in how many texts each stands, ``links`` go to what is said."""
    shown = list(counts[:rows])
    rest = counts[rows:]
    if rest:
        shown.append((f"{len(rest)} {word('others', lang)}", sum(count for _, count in rest)))
    if not shown:
        return Html()
    total = sum(count for _, count in counts)
    highest = max(count for _, count in counts[:rows])
    columns = [column, "quotes", *(["texts"] if spread else []), "share"]
    head = element("tr", *(element("th", _capital(word(one, lang)), scope="col") for one in columns))
    body = []
    for at, (label, count) in enumerate(shown):
        known = at < rows and at < len(counts)
        title = element("bdi", label)
        cells = [element("td", str(count), class_="figure")]
        if spread:
            cells.append(element("td", str(spread[at]) if known else "", class_="figure"))
        bar = _bar(count / highest) if known else _bar(0)  # what is summed up would dwarf the others
        cells.append(element("td", bar, element("span", percent(count / total, lang)), class_="bar"))
        linked = element("a", title, href=f"#v{at}") if links and known else title
        body.append(element("tr", element("th", linked, scope="row"), *cells))
    caption = element("caption", word(name, lang))
    return element(
        "div",
        element("table", caption, element("thead", head), element("tbody", *body)),
        element("p", note, class_="hint") if note else Html(),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bar(share: float) -> Html:
    box = element("rect", width=f"{100 * share:.1f}", height=10, rx=1)
    return element("svg", box, viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true")


def _places(voice: Voice, lang: str) -> list[str]:
    return [country(code, lang) for code in voice.countries] or [word("no_country", lang)]


def _is_person(voice: Voice) -> bool:
    return voice.type == "person" and voice.resolved


def _kinds(voices: Sequence[Voice]) -> list[str]:
    return list({(voice.document, voice.attribution): voice.kind for voice in voices}.values())

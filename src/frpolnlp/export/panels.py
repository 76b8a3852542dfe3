"""What stands beside and below a text in the report: speakers, people, titles, and every quote as a card.

Takes a record and its links; gives lists whose entries are buttons, so that all can be reached by keyboard and heard.
"""

import re
from collections.abc import Sequence

from frpolnlp.export.article import is_doubtful, title_tip
from frpolnlp.export.corpus import LOW_CONFIDENCE
from frpolnlp.export.links import Links, SpeakerEntry
from frpolnlp.export.markup import Html, element, join
from frpolnlp.export.source import Record
from frpolnlp.export.words import percent, reason, word

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,15}")


def aside(record: Record, links: Links, number: int, lang: str) -> Html:
    """Return the lists beside the text: speakers with counts, people, titles."""
    order = {found["id"]: index for index, found in enumerate(record["attributions"], 1)}
    speakers = [_speaker(entry, links, number, order, lang) for entry in links.speakers]
    people = [_person(person, links, lang) for person in record["people"]]
    titles = [
        _entry(f"T{index}", links, element("bdi", title["text"]), title_tip(title, lang))
        for index, title in enumerate(record["titles"])
    ]
    return join(
        [
            element("h3", f"{word('speakers', lang)} ({len(speakers)})"),
            element("ul", *speakers, class_="speakers") if speakers else element("p", word("no_quotes", lang)),
            _folded(word("people", lang), people),
            _folded(word("titles", lang), titles),
            element("h3", word("selected", lang)),
            element("div", element("p", word("hint", lang), class_="hint"), class_="card panel", aria_live="polite"),
        ]
    )


def cards(record: Record, links: Links, number: int, lang: str) -> Html:
    """Return every quote of a document with all that is known of it."""
    order = {found["id"]: index for index, found in enumerate(record["attributions"], 1)}
    return element(
        "ol",
        *(_card(found, links, number, order, lang) for found in record["attributions"]),
        class_="cards",
    )


def _card(found: Record, links: Links, number: int, order: dict[str, int], lang: str) -> Html:
    index = order[found["id"]]
    badges = [word(found["kind"], lang), word(found["construction"], lang)]
    badges += [word("hedged", lang)] if found["hedged"] else []
    if (outer := found["nested_in"]) in order:
        badges.append(f"{word('nested_in', lang)} {order[outer]}")
    doubts = [word("low", lang)] if found["confidence"] < LOW_CONFIDENCE else []
    if (code := found["unresolved"]) is not None:
        doubts.append(f"{word('unresolved', lang)}: {reason(code, lang)}")
    marks = [element("span", badge, class_="badge") for badge in badges]
    marks += [element("span", doubt, class_="badge x") for doubt in doubts]
    facts = [
        (word("speaker", lang), ", ".join(f"{s['name']} ({word(s['type'], lang)})" for s in found["speakers"]) or "–"),
        *((word(part, lang), found[part]["text"]) for part in ("cue", "source", "addressee", "medium") if found[part]),
        (word("confidence", lang), percent(found["confidence"], lang)),
        (word("because", lang), _reasons(found["because"], lang)),
    ]
    rows = [join([element("dt", name), element("dd", element("bdi", value))]) for name, value in facts if value]
    said = " […] ".join(span["text"] for span in found["content"])
    number_link = element("a", str(index), href=f"#d{number}m{index}", class_=f"no {links.colour(found['id'])}")
    return element(
        "li",
        element("p", number_link, Html(" "), *_spaced(marks), class_="head"),
        element("blockquote", said, lang="fr"),
        element("dl", *rows),
        class_=f"card {links.colour(found['id'])}" + (" x" if is_doubtful(found) else ""),
        data_id=found["id"],
        data_r=" ".join(links.related[found["id"]]),
    )


def _reasons(because: Sequence[str], lang: str) -> str:
    return ("; " if lang == "en" else " ").join(reason(one, lang) for one in because)


def _speaker(entry: SpeakerEntry, links: Links, number: int, order: dict[str, int], lang: str) -> Html:
    said = [
        element("a", str(order[id]), href=f"#d{number}m{order[id]}", aria_label=f"{word('quote', lang)} {order[id]}")
        for id in entry.attributions
    ]
    return element(
        "li",
        _button(
            join([element("i", class_=f"dot {entry.colour}", aria_hidden="true"), element("bdi", entry.name)]),
            f"{len(entry.attributions)} {word('quotes' if len(entry.attributions) > 1 else 'quote', lang).lower()}",
        ),
        element("small", word(entry.type, lang), " · ", *_spaced(said), class_="where"),
        data_id=entry.link,
        data_r=" ".join(links.related[entry.link]),
    )


def _person(person: Record, links: Links, lang: str) -> Html:
    note = f"{len(person['mentions'])}×"
    kb_id = str(person["kb_id"] or "")
    more = []
    if _WIKIDATA.fullmatch(kb_id):
        more = [element("a", kb_id, href=f"https://www.wikidata.org/wiki/{kb_id}", rel="noopener noreferrer")]
    elif kb_id:
        more = [element("small", kb_id)]
    return _entry(person["id"], links, element("bdi", person["name"]), note, *more)


def _entry(id: str, links: Links, name: Html, note: str, *more: Html) -> Html:
    return element("li", _button(name, note), *more, data_id=id, data_r=" ".join(links.related[id]))


def _button(name: Html, note: str) -> Html:
    return element(
        "button", name, Html(" "), element("small", note), type="button", class_="pick", aria_pressed="false"
    )


def _folded(name: str, entries: Sequence[Html]) -> Html:
    summary = element("summary", f"{name} ({len(entries)})")
    return element("details", summary, element("ul", *entries)) if entries else Html()


def _spaced(parts: Sequence[Html]) -> list[Html]:
    return [Html(part if number == 0 else f" {part}") for number, part in enumerate(parts)]

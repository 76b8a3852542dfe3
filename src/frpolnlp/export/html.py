"""One self-contained HTML page from Docs or records: the texts with who said what, and counts over them.

Takes Docs or records; gives a :class:`Page`, a str that notebooks show. Nothing is loaded from elsewhere: the page's
own style and script are allowed by their hashes in its Content-Security-Policy, and nothing else is.
"""

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from frpolnlp.export.article import article
from frpolnlp.export.corpus import voices
from frpolnlp.export.links import link
from frpolnlp.export.markup import Html, element, join
from frpolnlp.export.overview import overview
from frpolnlp.export.panels import aside, cards
from frpolnlp.export.source import Record, records_of
from frpolnlp.export.words import check_language, word

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Page(str):
    """An HTML page; a notebook shows it in a frame of its own."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        frame = 'sandbox="allow-scripts allow-popups" width="100%" height="600" title="frpolnlp"'
        return f'<iframe {frame} srcdoc="{escape(self, quote=True)}"></iframe>'


def to_html(
    source: "Record | Doc | Iterable[Record | Doc]", *, lang: str = "en", title: str | None = None, texts: bool = True
) -> Page:
    """Return one self-contained page: each text with its quotes, and for several texts an overview of the corpus.

    Args:
        source: Docs, records, or one of them.
        lang: The language of the page's own words, ``"en"`` or ``"fr"``.
        title: The page's title; without it, “Who said what” with the id of a single document.
        texts: Whether the texts are shown. Without them a page over thousands of documents stays small.

    Raises:
        ValueError: ``lang`` is another language (E504), or ``source`` holds something else (E501).

    Example:
        >>> import frpolnlp
        >>> page = to_html(frpolnlp.load()("« Oui », a dit Maia Sandu."))
        >>> page.startswith("<!doctype html>"), "Maia Sandu" in page
        (True, True)
    """
    check_language(lang)
    records = list(records_of(source))
    name = title or _title(records, lang)
    body = []
    if len(records) != 1 or not texts:
        body.append(overview(list(voices(records)), records, lang, texts=texts))
    if texts and len(records) > 1:
        body.append(_contents(records, lang))
    if texts:
        body += [_document(record, number, lang) for number, record in enumerate(records)]
    heading = word("title", lang) if title is None else title
    return Page(_page(name, heading, join(body), lang))


def _title(records: list[Record], lang: str) -> str:
    name = word("title", lang)
    return f"{name} – {records[0]['id']}" if len(records) == 1 and records[0]["id"] else name


def _contents(records: list[Record], lang: str) -> Html:
    items = [
        element(
            "li",
            element("a", element("bdi", _name(record, number, lang)), href=f"#d{number}"),
            f" ({len(record['attributions'])})",
        )
        for number, record in enumerate(records)
    ]
    heading = element("h2", word("all_texts", lang))
    return element("nav", heading, element("ol", *items), aria_label=word("documents", lang), class_="contents")


def _document(record: Record, number: int, lang: str) -> Html:
    links = link(record)
    head = [element("h2", element("bdi", _name(record, number, lang)), id=f"d{number}")]
    date = record.get("date")
    counts = [
        _count(len(record["attributions"]), "quote", "quotes", lang),
        _count(len(links.speakers), "voice", "voices", lang),
        _count(len(record["titles"]), "title_found", "titles_found", lang),
    ]
    head.append(element("p", " · ".join([*([date] if isinstance(date, str) else []), *counts]), class_="hint"))
    parts = [
        element("div", article(record, links, number, lang), class_="text", lang="fr", id=f"d{number}t", tabindex=-1),
        element("aside", aside(record, links, number, lang), aria_label=word("speakers", lang)),
    ]
    below = []
    if record["attributions"]:
        heading = element("h3", f"{word('all_quotes', lang)} ({len(record['attributions'])})")
        below = [heading, cards(record, links, number, lang)]
    return element("article", *head, element("div", *parts, class_="sides"), *below, class_="document")


def _count(number: int, one: str, several: str, lang: str) -> str:
    """Return a number with its noun; French has the singular for 0 too."""
    single = number == 1 or (number == 0 and lang == "fr")
    return f"{number} {word(one if single else several, lang).lower()}"


def _key(lang: str) -> Html:
    """Return the key of the marks, each shown as it looks in a text."""
    marks = {
        "q c0": "key_quote", "q c1 x": "key_doubt", "k c0": "key_cue", "s c0": "key_source", "t": "key_title",
        "n": "key_person",
    }  # fmt: skip
    items = [element("li", element("span", word(key, lang), class_=classes)) for classes, key in marks.items()]
    return element("ul", *items, class_="key", aria_label=word("legend", lang))


def _name(record: Record, number: int, lang: str) -> str:
    return record["id"] or f"{word('one_document', lang)} {number + 1}"


def _page(title: str, heading: str, body: Html, lang: str) -> str:
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = "".join(
        [
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="generator" content="frpolnlp">',
            element("title", title),
            f"<style>{style}</style>",
        ]
    )
    key = _key(lang) if 'id="d0t"' in body else Html()
    top = element("header", element("h1", element("bdi", heading)), key)
    skip = element("a", word("skip", lang), href="#d0t", class_="skip") if 'id="d0t"' in body else ""
    foot = element("footer", word("made", lang))
    return (
        f'<!doctype html>\n<html lang="{lang}"><head>{head}</head>'
        f"<body>{skip}{top}<main>{body}</main>{foot}<script>{script}</script></body></html>\n"
    )


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode('utf8')).digest()).decode('ascii')}"


@cache
def _asset(name: str) -> str:
    return (files("frpolnlp") / "export" / "assets" / name).read_text(encoding="utf8").replace("\r\n", "\n")

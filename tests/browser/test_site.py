"""The built documentation as a reader meets it: live report, search, languages, a phone, the dark."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.browser.conftest import ROOT, Shown

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
Visit = Callable[..., Shown]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, browser: Any) -> Iterator[tuple[str, Path]]:
    """Build the site and serve it on this machine alone; give its address and its folder."""
    pytest.importorskip("mkdocs", reason="the group docs brings it")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=300)
    with (
        pytest.MonkeyPatch.context() as patch,
        ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)), False) as server,
    ):
        patch.setenv("FRPOLNLP_LOOPBACK", "1")
        server.server_bind()
        server.server_activate()
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", folder
        server.shutdown()


@pytest.fixture
def visit(browser: Any, site: tuple[str, Path]) -> Iterator[Visit]:
    """Give a function that opens a page of the site; keywords are those of a browser context."""
    contexts = []

    def opened(page: str = "", **options: Any) -> Shown:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        shown = Shown(context.new_page())
        shown.page.on("console", lambda message: _keep(shown, message))
        shown.page.on("pageerror", lambda problem: shown.complaints.append(str(problem)))
        shown.page.on("request", lambda request: shown.requests.append(request.url))
        shown.page.goto(site[0] + page, wait_until="networkidle")
        return shown

    yield opened
    for context in contexts:
        context.close()


def _keep(shown: Shown, message: Any) -> None:
    """Keep a complaint, but for the theme's own look for a site map beside the page in the other language."""
    if not message.location["url"].endswith("/sitemap.xml"):
        shown.complaints.append(message.text)


def elsewhere(shown: Shown, site: tuple[str, Path]) -> list[str]:
    """Return what the page asked for that is not on the site."""
    return [url for url in shown.requests if not url.startswith((site[0], "data:", "blob:"))]


@pytest.mark.parametrize("lang", ["", "fr/"])
def test_every_page_opens_without_a_complaint_and_asks_nothing_of_others(
    visit: Visit, site: tuple[str, Path], lang: str
) -> None:
    folder = site[1] / lang
    pages = sorted(path.parent.relative_to(site[1]).as_posix() for path in folder.rglob("index.html"))
    pages = [page for page in pages if lang or not page.startswith("fr")]
    assert len(pages) > 20
    shown = visit()
    for page in pages:
        shown.page.goto(f"{site[0]}{page}/".replace("/./", "/"), wait_until="load")
        broken = "all => all.filter(one => !one.complete || !one.naturalWidth).map(one => one.src)"
        assert shown.page.locator("img").evaluate_all(broken) == []
        assert shown.page.locator("article p").first.inner_text().strip()
    assert not shown.complaints
    assert not elsewhere(shown, site)


@pytest.mark.parametrize(("page", "name"), [("", "Donald Trump"), ("fr/", "Donald Trump")])
def test_the_home_page_has_the_live_report(visit: Visit, page: str, name: str) -> None:
    shown = visit(page)
    frame = shown.page.locator("iframe")
    frame.scroll_into_view_if_needed()
    inside = frame.element_handle().content_frame()
    inside.wait_for_selector(".text .m")
    inside.locator(".text .n", has_text=name).first.hover()
    assert inside.locator(".m.on").count() > 1
    assert not shown.complaints


def test_search_finds_a_page(visit: Visit) -> None:
    shown = visit()
    shown.page.keyboard.press("/")
    shown.page.keyboard.type("gephi", delay=20)
    found = shown.page.locator(".md-search-result__link").first
    found.wait_for()
    assert "gephi" in found.get_attribute("href")
    assert not shown.complaints


@pytest.mark.parametrize("page", ["", "quickstart/", "guides/spreadsheet/", "accuracy/"])
def test_the_french_switch_leads_to_the_same_page(visit: Visit, site: tuple[str, Path], page: str) -> None:
    shown = visit(page)
    link = shown.page.locator("a[hreflang=fr]").first
    shown.page.goto(link.evaluate("one => one.href"))
    assert shown.page.url == f"{site[0]}fr/{page}"
    assert shown.page.locator("html").get_attribute("lang") == "fr"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["", "fr/", "quickstart/", "report/", "plots/", "accuracy/", "reference/"])
def test_pages_fit_a_phone_in_the_light_and_in_the_dark(visit: Visit, page: str, scheme: str) -> None:
    name = f"site-{page.replace('/', '-') or 'home-'}{scheme}"
    shown = visit(page, color_scheme=scheme, **PHONE)
    assert shown.page.evaluate("document.documentElement.scrollWidth") <= 360
    shown.shoot(f"{name}-phone")
    wide = visit(page, color_scheme=scheme)
    wide.shoot(name)
    scheme_now = wide.page.evaluate("document.body.getAttribute('data-md-color-scheme')")
    assert scheme_now == {"light": "default", "dark": "slate"}[scheme]

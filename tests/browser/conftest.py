"""A headless Chromium for the tests of this folder: Debian's, driven by Playwright, with no way out to a network."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCREENSHOTS = ROOT / "build" / "screenshots"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars"
).split()


@dataclass
class Shown:
    """A page in the browser, with all that it complained of and asked for."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def shoot(self, name: str, **options: Any) -> None:
        """Keep a screenshot to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", **options)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Start the browser; `make browser-test` names it in CHROMIUM, and then it must be there."""
    wanted = os.environ.get("CHROMIUM")
    path = wanted or shutil.which("chromium")
    if not wanted:
        pytest.importorskip("playwright", reason="make browser-test installs it")
        if not path:
            pytest.skip("there is no Chromium: make browser-test installs it")
    from playwright.sync_api import sync_playwright

    home = tmp_path_factory.mktemp("home")

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=FLAGS, env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home)}
        )
        yield started
        started.close()


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Give a function that opens a page's HTML; keywords are those of a browser context."""
    contexts = []

    def opened(html: str, **options: Any) -> Shown:
        path = tmp_path / "page.html"
        path.write_bytes(html.encode("utf8"))
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        shown = Shown(context.new_page())
        shown.page.on("console", lambda message: shown.complaints.append(message.text))
        shown.page.on("pageerror", lambda problem: shown.complaints.append(str(problem)))
        shown.page.on("dialog", lambda dialog: (shown.complaints.append("a dialog"), dialog.dismiss()))
        shown.page.on("request", lambda request: shown.requests.append(request.url))
        shown.page.goto(path.as_uri())
        return shown

    yield opened
    for context in contexts:
        context.close()

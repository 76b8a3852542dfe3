"""The report as people use it: with a mouse, a finger, a keyboard, a screen reader, on paper, in the dark."""

from collections.abc import Callable
from typing import Any

import pytest

from frpolnlp import to_html
from tests.export.payloads import HOSTILE
from tests.export.samples import articles, overlapping
from tests.export.test_html import hostile

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
Show = Callable[..., Any]


def lit(shown: Any, selector: str) -> set[str]:
    """Return the links of what is lit in the text."""
    found: list[str] = shown.page.locator(f".text {selector}.on").evaluate_all("all => all.map(one => one.textContent)")
    return set(found)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_text_is_the_text_and_nothing_is_asked_of_a_network(show: Show, number: int) -> None:
    shown = show(to_html(articles()[number]))
    assert shown.page.locator(".text").evaluate("one => one.textContent") == articles()[number]["text"]
    assert not shown.complaints
    assert len(shown.requests) == 1
    shown.shoot(f"article-{number}", full_page=True)


def test_a_mouse_over_a_quote_lights_up_its_cue_source_and_speaker(show: Show) -> None:
    shown = show(to_html(overlapping()))
    shown.page.locator(".text .m").nth(0).hover()
    assert "a dit" in lit(shown, ".k")
    assert "la " in lit(shown, ".s")
    assert shown.page.locator("aside li.on bdi").all_text_contents() == ["Eva Nox"]
    shown.page.locator("h1").hover()
    assert not lit(shown, "")


def test_a_name_lights_up_all_that_the_person_said(show: Show) -> None:
    shown = show(to_html(articles()[0]))
    shown.page.locator(".text .n", has_text="Donald Trump").first.hover()
    said = {
        one["id"] for one in articles()[0]["attributions"] if any(s["name"] == "Donald Trump" for s in one["speakers"])
    }
    marks = shown.page.locator(".m.on").evaluate_all("all => all.map(one => one.dataset.l)")
    assert set(marks) == said
    shown.shoot("hover")


def test_a_click_holds_and_escape_lets_go(show: Show) -> None:
    shown = show(to_html(overlapping()))
    shown.page.locator(".m").nth(1).click()
    shown.page.locator("h1").hover()
    assert "“Non.”" in lit(shown, ".q")
    panel = shown.page.locator(".panel")
    assert "Ana Pop" in panel.inner_text()
    assert "low confidence" in panel.inner_text()
    shown.page.keyboard.press("Escape")
    assert not lit(shown, "")


def test_the_keyboard_reaches_every_quote_and_every_list(show: Show) -> None:
    shown = show(to_html(overlapping()))
    seen = []
    for _ in range(30):
        shown.page.keyboard.press("Tab")
        seen.append(shown.page.evaluate("document.activeElement.dataset.l ?? document.activeElement.className"))
    assert seen[0] == "skip"
    assert [one for one in dict.fromkeys(seen) if one.startswith("A")] == ["A0", "A1", "A2"]
    assert "pick" in seen
    shown.page.locator(".m").nth(0).focus()
    assert "a dit" in lit(shown, ".k")
    shown.page.keyboard.press("ArrowRight")
    assert shown.page.evaluate("document.activeElement.dataset.l") == "A1"
    assert "Ana Pop" in shown.page.locator(".panel").inner_text()
    shown.page.keyboard.press("Enter")
    shown.page.locator("h1").hover()
    assert "“Non.”" in lit(shown, ".q")


def test_a_screen_reader_hears_quotes_with_number_kind_speaker_and_doubt(show: Show) -> None:
    shown = show(to_html(overlapping()))
    for name in (
        "Quote 1, direct : Eva Nox",
        "Quote 2, direct : Ana Pop, low confidence",
        "Quote 3, indirect : on ne sait qui, not resolved",
    ):
        assert shown.page.get_by_role("button", name=name, exact=True).count() == 1
    assert shown.page.get_by_role("main").count() == 1
    assert shown.page.get_by_role("complementary").count() == 1
    assert shown.page.locator(".panel").get_attribute("aria-live") == "polite"
    assert shown.page.locator(".text").get_attribute("lang") == "fr"


def test_a_finger_on_a_title_shows_its_role_and_country(show: Show) -> None:
    shown = show(to_html(overlapping()), **PHONE)
    shown.page.locator(".text .t").first.tap()
    assert shown.page.locator(".tip").inner_text() == "minister · Romania · former"
    assert shown.page.locator(".panel").is_visible()
    shown.shoot("phone")


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_is_wider_than_its_screen(show: Show, width: int) -> None:
    for page in (to_html(articles()[0]), to_html([overlapping(), *articles()], lang="fr")):
        shown = show(page, viewport={"width": width, "height": 700})
        assert shown.page.evaluate("document.documentElement.scrollWidth") <= width
    shown.shoot(
        f"corpus-{width}", full_page=width in (360, 1280), clip={"x": 0, "y": 0, "width": width, "height": 2200}
    )


_CONTRAST = """all => {
  const light = (color) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map((value) => value / 255).map((v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  };
  const behind = (one) => {
    const color = getComputedStyle(one).backgroundColor;
    return color === "rgba(0, 0, 0, 0)" && one.parentElement ? behind(one.parentElement) : color;
  };
  return all.map((one) => {
    const [a, b] = [light(getComputedStyle(one).color), light(behind(one))].sort((x, y) => y - x);
    return [(a + 0.05) / (b + 0.05), one.className];
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_can_be_read_on_its_colour(show: Show, scheme: str) -> None:
    shown = show(to_html([overlapping(), *articles()]), color_scheme=scheme)
    for selector in (".text span", ".m, .no", ".hint, small, dt, dd, .badge, a", "th, td"):
        found = shown.page.locator(selector).evaluate_all(_CONTRAST)
        assert found
        worst = min(found)
        assert worst[0] >= 4.5, (selector, worst)
    shown.shoot(f"scheme-{scheme}")


def test_grey_paper_says_who_speaks_without_colour(show: Show) -> None:
    shown = show(to_html(articles()[0]))
    shown.page.emulate_media(media="print")
    quote = shown.page.locator(".text .q").first
    assert quote.evaluate("one => getComputedStyle(one).backgroundColor") == "rgba(0, 0, 0, 0)"
    assert quote.evaluate("one => getComputedStyle(one).borderBottomStyle") == "solid"
    label = shown.page.locator(".m").nth(3).evaluate("one => getComputedStyle(one, '::before').content")
    assert "Donald Trump" in label
    shown.shoot("print", full_page=True)


def test_it_can_be_read_without_scripts(show: Show) -> None:
    shown = show(to_html(overlapping()), java_script_enabled=False)
    assert shown.page.locator(".text").text_content() == overlapping()["text"]
    assert shown.page.locator(".text .t").first.get_attribute("title") == "minister · Romania · former"


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 6))
def test_hostile_strings_run_nothing_and_load_nothing(show: Show, first: int) -> None:
    batch = HOSTILE[first : first + 6]
    shown = show(to_html([hostile(payload) for payload in batch], title=batch[0]))
    for mark in shown.page.locator(".m").all():
        mark.click()
    shown.page.locator(".text [data-tip]").first.hover()
    assert shown.page.evaluate("window.broken") is None
    assert not shown.complaints
    assert len(shown.requests) == 1
    assert shown.page.locator("script").count() == 1
    assert shown.page.locator("img, iframe, base, form, object, embed, link").count() == 0


def test_a_speaker_of_the_overview_leads_to_what_was_said_and_that_to_the_text(show: Show) -> None:
    shown = show(to_html([overlapping(), *articles()]))
    shown.page.locator(".tables a", has_text="Donald Trump").click()
    said = shown.page.locator("details:target")
    assert said.locator("li").count() == 4
    assert "« Je voulais avant tout" in said.inner_text()
    shown.shoot("corpus-speaker")
    said.locator("a").first.click()
    assert shown.page.evaluate("document.activeElement.dataset.who ?? location.hash") in ("Donald Trump", "#d1m4")
    assert not shown.complaints


def test_on_a_phone_what_was_touched_stays_above_the_panel(show: Show) -> None:
    shown = show(to_html(articles()[0]), **PHONE)
    shown.page.locator(".m").nth(4).tap()
    shown.page.wait_for_timeout(800)  # the page scrolls smoothly
    top = shown.page.locator(".panel").bounding_box()["y"]
    touched = shown.page.locator(".m.on").bounding_box()
    assert touched["y"] >= 0
    assert touched["y"] + touched["height"] <= top
    shown.shoot("phone-panel")

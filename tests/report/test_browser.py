"""The report in a real browser: what a reader clicks, types, points at and hears; skipped where none is installed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sukien.report.build import render, report
from sukien.report.data import payload

from .browser import MISSING, Reader, browser

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (Debian: chromium chromium-driver)"),
    # Selenium leaves sockets to its driver open until it is collected.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with browser(tmp_path_factory.mktemp("chromium")) as found:
        yield found


@pytest.fixture(scope="module")
def page(run_folder: Path) -> Path:
    path = run_folder / "report.html"
    path.write_text(report(run_folder, "en"), encoding="utf-8")
    return path


@pytest.fixture
def reader(driver: Any, page: Path) -> Iterator[Reader]:
    found = Reader(driver, page)
    found.open()
    yield found
    assert found.severe() == []
    assert found.run("return window.pwned") is None


def test_every_view_opens_in_both_languages(reader: Reader) -> None:
    titles = set()
    for language in ("vi", "en"):
        reader.one(f"#languages [lang={language}]").click()
        assert reader.one("html").get_attribute("lang") == language
        for view in ("overview", "review", "events", "meetings", "people", "articles"):
            reader.go(view)
            titles.add(reader.text("h1"))
            assert reader.text(f'nav a[href="#{view}"][aria-current=page]')
    assert len(titles) == 12


def test_overview_draws_its_charts(reader: Reader) -> None:
    reader.wait("document.querySelectorAll('.chart svg').length === 4")
    assert reader.run("return [...document.querySelectorAll('.chart')].every((c) => c.getAttribute('aria-label'))")
    charts = "[...document.querySelectorAll('.chart svg')]"
    assert all(reader.run(f"return {charts}.map((svg) => svg.querySelectorAll('path').length)"))
    reader.one(".figure details summary").click()
    assert reader.all(".figure details[open] tbody tr")
    second = reader.all(".switch button")[1]
    second.click()
    assert second.get_attribute("aria-pressed") == "true"


def test_a_bar_leads_to_its_events(reader: Reader) -> None:
    reader.run("figures[1]; document.querySelectorAll('.figure')[1].querySelector('details').open = true")
    reader.one(".less .below a").click()
    reader.wait("document.getElementById('main').className === 'view-events'")
    assert reader.all(".chosen .drop")
    assert reader.all("#results tbody tr")


def test_filters_search_and_sort(reader: Reader) -> None:
    reader.go("events")
    everything = len(reader.all("#results tbody tr"))
    reader.one("input[name=q]").send_keys("dai tuong phan van giang")
    found = len(reader.all("#results tbody tr"))
    assert 0 < found < everything
    assert "Giang" in reader.text("#results tbody")
    assert "q=dai" in reader.driver.current_url
    reader.one("input[name=q]").clear()
    reader.one("input[name=q]").send_keys("zzz")
    assert "No event matches" in reader.text("#results")
    reader.one(".chosen, nav a[href='#events']").click()
    reader.open("events?type=visit")
    types = reader.run("return [...document.querySelectorAll('#results td.col-type')].map((c) => c.textContent)")
    assert set(types) == {"Visit"}
    reader.open("events")
    dates = "return [...document.querySelectorAll('#results .col-confidence meter')].map((m) => m.value)"
    head = reader.one("#results th.col-confidence")
    head.find_element("css selector", "button").click()
    assert reader.one("#results th.col-confidence").get_attribute("aria-sort") == "ascending"
    assert reader.run(dates) == sorted(reader.run(dates))
    reader.one("#results th.col-confidence button").click()
    assert reader.run(dates) == sorted(reader.run(dates), reverse=True)


def test_pointing_at_a_field_lights_its_evidence(reader: Reader) -> None:
    from selenium.webdriver import ActionChains

    reader.go("articles")
    reader.go("article/plain")
    reader.all(".own a")[0].click()
    reader.wait("document.getElementById('main').className === 'view-event'")
    rows = [row for row in reader.all("dl .field") if row.find_elements("css selector", ".quote")]
    assert rows
    for row in rows:
        ActionChains(reader.driver).move_to_element(row.find_element("css selector", "dt")).perform()
        quotes = {one.text for one in row.find_elements("css selector", "q")}
        lit = reader.run("return [...document.querySelectorAll('.piece.on')].map((p) => p.textContent).join('')")
        assert lit
        assert all(quote.strip('“”"') in lit or lit in quote for quote in quotes), (quotes, lit)
    ActionChains(reader.driver).move_to_element(reader.one("h1")).perform()
    assert not reader.all(".piece.on")


def test_evidence_by_keyboard(reader: Reader) -> None:
    from selenium.webdriver import Keys

    reader.go("article/plain")
    reader.all(".own a")[0].click()
    reader.wait("document.getElementById('main').className === 'view-event'")
    reader.run("document.querySelector('.quote').focus()")
    assert reader.all(".piece.on")
    reader.run("document.querySelector('mark[tabindex=\"0\"]').focus()")
    before = reader.text(".details")
    assert before
    reader.driver.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    assert reader.run("return document.activeElement.matches('mark[tabindex=\"0\"]')")
    assert len(reader.all("mark[tabindex='0']")) == 1
    assert reader.text(".details")
    reader.driver.switch_to.active_element.send_keys(Keys.END)
    assert reader.run("return document.activeElement === [...document.querySelectorAll('mark')].at(-1)")


def test_what_was_left_out_is_listed_with_why(reader: Reader) -> None:
    reader.open("articles")
    reader.run("document.querySelector('main details').open = true")
    assert "articles.jsonl:6: not Vietnamese" in reader.one("main details li").text


def test_skip_link_and_focus(reader: Reader) -> None:
    from selenium.webdriver import Keys

    reader.one("body").send_keys(Keys.TAB)
    assert reader.run("return document.activeElement.id") == "skip"
    reader.driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert reader.run("return document.activeElement.id") == "main"
    reader.one("nav a[href='#people']").send_keys(Keys.ENTER)
    reader.wait("document.activeElement.tagName === 'H1'")


@pytest.mark.parametrize("name", ["plain", "emoji", "hostile"])
def test_mentions_stand_where_they_are(reader: Reader, run_folder: Path, name: str) -> None:
    reader.go(f"article/{name}")
    article = next(one for one in payload(run_folder)["documents"] if one["doc_id"] == name)
    texts = reader.run(
        "return documents.get(arguments[0]).entities.map((e, i) => annotate(documents.get(arguments[0]), [], () => {})"
        ".pieces.filter((p) => p.mentions.includes(i)).map((p) => p.node.textContent).join(''))".replace(
            "arguments[0]", json.dumps(name)
        )
    )
    assert texts == [one["text"] for one in article["entities"]]
    shown = reader.run("return [...document.querySelectorAll('.text p')].map((p) => p.textContent).join('')")
    assert "".join(shown.split()) == "".join(article["text"].split())


def test_hostile_markup_is_only_text(reader: Reader) -> None:
    for view in ("articles", "article/hostile", "events", "overview", "people", "review"):
        reader.go(view)
        assert not reader.all("main img, main script, main b, main i")
    reader.go("article/hostile")
    assert "</script><script>window.pwned=1</script>" in reader.text("h1")
    assert not reader.all("a[href^='javascript:']")
    reader.run("location.hash = 'event/<img src=x onerror=window.pwned=4>'")
    for odd in ("%E0%A4%A", "event/%E0%A4%A", "constructor", "article/none", "events?type=%%&sort=-none"):
        reader.run(f"location.hash = {json.dumps(odd)}")
        reader.wait(f"location.hash.endsWith({json.dumps(odd[-4:])}) && document.querySelector('h1')")


def test_an_odd_id_has_an_address(reader: Reader) -> None:
    reader.go("articles")
    links = [a for a in reader.all("#main tbody a") if "odd" in (a.get_attribute("href") or "")]
    links[0].click()
    reader.wait("document.getElementById('main').className === 'view-article'")
    assert reader.all(".text mark")


def test_what_lies_beside_a_meeting(reader: Reader) -> None:
    reader.go("article/plain")
    links = {one.text: one.get_attribute("href").split("#")[1] for one in reader.all(".own a")}
    reader.go(next(href for name, href in links.items() if "ADMM" in name))
    shown = " ".join(one.text for one in reader.all(".also"))
    assert "In the same days and place" in shown
    assert "Talks · Singapore – Vietnam" in shown
    assert "Ng Eng Hen" in shown


def test_series_have_their_short_names(reader: Reader) -> None:
    names = "return ['ADSOM_PLUS', 'ADMM_PLUS_EWG', 'ASEAN_PLUS_3', 'ADMM'].map((id) => seriesShort({ id, name: id }))"
    assert reader.run(names) == ["ADSOM+", "ADMM+ EWG", "ASEAN+3", "ADMM"]


def test_a_state_is_named_once(reader: Reader) -> None:
    assert reader.run("return place({ location: { text: 'Nhật Bản', city: null, country: 'JP' } })") == "Japan"
    assert (
        reader.run("return place({ location: { text: 'Jakarta', city: null, country: 'ID' } })") == "Jakarta, Indonesia"
    )


def test_sessions_of_two_states_are_theirs(reader: Reader) -> None:
    rows = reader.run(
        "const event = (id, countries, edition) => ({ event_id: id, type: 'talks', status: 'occurred', countries,"
        " people: [], tellings: [], date: null, location: null, title: id, meeting: { id: 'VDP', edition, level:"
        " 'bilateral' } });"
        "const card = seriesCard('VDP', [event('a', ['IN', 'VN'], 1), event('b', ['LA', 'VN'], 2),"
        " event('c', ['IN', 'VN'], 2)]);"
        "return [...card.querySelectorAll('tbody')].map((part) => [...part.querySelectorAll('th')].map((one) =>"
        " one.textContent))"
    )
    assert rows == [["India – Vietnam", "2", "1"], ["Laos – Vietnam", "2"]]


def test_paper_has_page_heads_and_no_navigation(reader: Reader) -> None:
    reader.go("events")
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    shown = "return getComputedStyle(document.querySelector(arguments[0])).display"
    assert reader.driver.execute_script(shown, ".top nav") == "none"
    assert reader.driver.execute_script(shown, "thead button") == "contents", "else the next page has an empty head"
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_the_review_list_since_an_earlier_run(driver: Any, run_folder: Path, tmp_path: Path) -> None:
    data = payload(run_folder, run_folder)
    assert (data["run"]["since"], data["run"]["settled"]) == (run_folder.name, [])
    assert not any(event["fresh"] for event in data["events"])
    path = tmp_path / "same.html"
    path.write_text(render(data, "en"), encoding="utf-8")
    reader = Reader(driver, path)
    reader.open("review?reason=fresh")
    assert "No event matches" in reader.text(".none")
    first = next(event for event in data["events"] if event["review"])
    first["fresh"] = True
    data["run"]["settled"] = [{"type": "visit", "title": "<b>Một chuyến thăm</b>", "doc_id": "gone"}]
    path = tmp_path / "since.html"
    path.write_text(render(data, "en"), encoding="utf-8")
    reader = Reader(driver, path)
    reader.open("review")
    assert f"New since {run_folder.name} (1)" in reader.text(".chosen")
    reader.open("review?reason=fresh")
    assert len(reader.all(".cards > li")) == 1
    reader.one("#main details summary").click()
    assert "<b>Một chuyến thăm</b> · gone" in reader.text("#main details")
    assert reader.severe() == []


def test_the_review_list_grows_on_demand(driver: Any, run_folder: Path, tmp_path: Path) -> None:
    data = payload(run_folder)
    doubtful = next(event for event in data["events"] if event["review"])
    data["events"] = [{**doubtful, "event_id": f"copy-{n}"} for n in range(70)]
    path = tmp_path / "many.html"
    path.write_text(render(data, "en"), encoding="utf-8")
    reader = Reader(driver, path)
    reader.open("review")
    assert len(reader.all(".cards > li")) == 60
    reader.one(".more button").click()
    assert len(reader.all(".cards > li")) == 70
    assert not reader.all(".more button")


def test_a_lost_text_is_said(reader: Reader) -> None:
    reader.go("article/lost")
    assert "no longer where it was read" in reader.text(".warning")
    assert reader.all(".reading")
    reader.go("articles")
    assert "input.json" in reader.text(".card.warn")


def test_review_puts_doubts_first(reader: Reader) -> None:
    reader.go("review")
    assert all(card.find_elements("css selector", ".reasons li") for card in reader.all(".cards > li"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_that_axe_finds(reader: Reader, theme: str) -> None:
    axe = pytest.importorskip("axe_core_python", reason="not installed: axe-core-python")
    source = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    emulate = "Emulation.setEmulatedMedia"
    reader.driver.execute_cdp_cmd(emulate, {"features": [{"name": "prefers-color-scheme", "value": theme}]})
    reader.open()
    reader.run(source)
    event = reader.run("return DATA.events[0].event_id")
    for view in ("overview", "review", "events", "meetings", "people", "articles", "article/plain", f"event/{event}"):
        reader.go(view)
        found = reader.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then((found) => done("
            "found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3)}`)))"
        )
        assert found == [], view
    reader.driver.execute_cdp_cmd(emulate, {"features": []})


def test_dark_and_paper(reader: Reader) -> None:
    light = reader.run("return getComputedStyle(document.body).backgroundColor")
    emulate = "Emulation.setEmulatedMedia"
    reader.driver.execute_cdp_cmd(emulate, {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    assert reader.run("return getComputedStyle(document.body).backgroundColor") != light
    reader.run("dispatchEvent(new Event('beforeprint'))")
    assert reader.run("return getComputedStyle(document.body).backgroundColor") == light
    reader.run("dispatchEvent(new Event('afterprint'))")
    reader.driver.execute_cdp_cmd(emulate, {"features": []})


def test_a_narrow_page_does_not_scroll_sideways(reader: Reader) -> None:
    reader.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 380, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    )
    for view in ("overview", "review", "events", "meetings", "people", "articles", "article/plain"):
        reader.go(view)
        assert reader.run("return document.documentElement.scrollWidth") <= 380, view
    reader.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_thousand_events_open_at_once(driver: Any, run_folder: Path, tmp_path: Path) -> None:
    data = payload(run_folder)
    few = {key: data[key] for key in ("documents", "events", "happenings")}
    copies = range(1000 // len(few["events"]) + 1)
    data["documents"] = [{**one, "doc_id": f"{one['doc_id']}-{n}"} for n in copies for one in few["documents"]]
    data["events"] = [
        {**one, "event_id": f"{one['event_id']}-{n}", "doc_id": f"{one['doc_id']}-{n}"}
        for n in copies
        for one in few["events"]
    ]
    data["happenings"] = [
        {**one, "happening_id": f"{one['happening_id']}-{n}", "tellings": [f"{id_}-{n}" for id_ in one["tellings"]]}
        for n in copies
        for one in few["happenings"]
    ]
    assert len(data["events"]) >= 1000
    path = tmp_path / "large.html"
    path.write_text(render(data, "en"), encoding="utf-8")
    reader = Reader(driver, path)
    reader.open()
    reader.wait("document.querySelectorAll('.chart svg').length === 4")
    taken = reader.run("return performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert 0 < taken < 4000, "2 s on an idle machine, with as much again for a busy one"
    reader.go("events")
    assert len(reader.all("#results tbody tr")) == 100
    reader.one(".more button").click()
    assert len(reader.all("#results tbody tr")) > 100
    assert reader.severe() == []

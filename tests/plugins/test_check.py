"""Plug-ins that fit, and what is said of those that do not."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from sukien import mention as m
from sukien.errors import PluginError
from sukien.extractors import EXTRACTORS
from sukien.mention import Mention, Seen
from sukien.plugins import Exporter, Extractor
from sukien.plugins.check import FILES, PROVIDES, check_exporters, in_order, needed
from sukien.plugins.discover import Plugin
from sukien.plugins.use import holders_with, run_exporter, run_extractor
from sukien.records import ArticleRecord, Document
from sukien.resolve import settle
from sukien.rules import Pack, load_pack
from sukien.run import run
from sukien.text import Text


def nothing(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
    return []


def plugin(name: str, needs: Sequence[str] = (), provides: Sequence[str] = ("SHIP",)) -> Plugin[Extractor]:
    return Plugin(name, f"sukien-{name}", "1.0", Extractor(nothing, tuple(provides), tuple(needs)))


def exporter(name: str, file: str, needs: Sequence[str] = ()) -> Plugin[Exporter]:
    return Plugin(name, f"sukien-{name}", "1.0", Exporter(file, lambda record: "", needs=tuple(needs)))


def test_each_runs_after_what_it_needs() -> None:
    ports = plugin("ports", needs=["FLEET"], provides=["PORT"])
    fleets = plugin("fleets", needs=["ships", "COUNTRY"], provides=["FLEET"])
    ships = plugin("ships")
    for given in ([ports, fleets, ships], [ships, ports, fleets]):
        assert [one.name for one in in_order(given)] == ["ships", "fleets", "ports"]
    assert needed(fleets, [ports, ships, fleets]) == ["countries", "patterns", "ships"]


def test_a_label_means_all_that_give_it() -> None:
    ships, boats = plugin("ships"), plugin("boats")
    fleets = plugin("fleets", needs=["SHIP"], provides=["SHIP"])
    assert needed(fleets, [boats, fleets, ships]) == ["boats", "ships"]


@pytest.mark.parametrize(
    ("plugins", "code", "told"),
    [
        ([plugin("ships", needs=["VESSEL"])], "plugin.need", "it needs 'VESSEL', which nothing here provides"),
        ([plugin("countries")], "plugin.clash", "the name 'countries' is one of sukien's own"),
        ([plugin("ships"), plugin("ships")], "plugin.clash", "the name 'ships' is taken by ships (sukien-ships 1.0)"),
        ([plugin("a", needs=["b"]), plugin("b", needs=["a"])], "plugin.cycle", "a circle: "),
        ([plugin("ships", provides=["Ship"])], "plugin.invalid", "'Ship' is no label"),
        ([plugin("ships", provides=[])], "plugin.invalid", "it provides no label"),
        ([plugin("Ships")], "plugin.invalid", "'Ships' is no name"),
    ],
)
def test_what_does_not_fit_is_told(plugins: list[Plugin[Extractor]], code: str, told: str) -> None:
    with pytest.raises(PluginError) as caught:
        in_order(plugins)
    assert caught.value.code == code
    assert told in caught.value.message
    assert f"sukien-{plugins[0].name} 1.0" in caught.value.where
    assert "uninstall" in caught.value.remedy


@pytest.mark.parametrize(
    ("exporters", "told"),
    [
        ([exporter("calendar", "events.csv")], "the file events.csv is written by sukien itself too"),
        ([exporter("a", "x.ics"), exporter("b", "x.ics")], "the file x.ics is written by a (sukien-a 1.0) too"),
        ([exporter("calendar", "../x.ics")], "'../x.ics' is no plain file name"),
        ([exporter("calendar", "x.ics", needs=["SHIP"])], "it needs 'SHIP', which nothing here provides"),
    ],
)
def test_exporters_that_do_not_fit(exporters: list[Plugin[Exporter]], told: str) -> None:
    with pytest.raises(PluginError, match="sukien-") as caught:
        check_exporters(exporters, [])
    assert told in str(caught.value)


def test_an_exporter_may_need_what_a_plugin_gives() -> None:
    check_exporters([exporter("calendar", "x.ics", needs=["SHIP", "dates"])], [plugin("ships")])


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (["SHIP"], "no Mention"),
        ([Mention("PORT", 0, 2, "ships.a", {})], "a label that it does not declare"),
        ([Mention("SHIP", 0, 99, "ships.a", {})], "a span outside of the text"),
        ([Mention("SHIP", 2, 2, "ships.a", {})], "a span outside of the text"),
        ([Mention("SHIP", 0, 2, "", {})], "without a rule"),
    ],
)
def test_what_an_extractor_returns_is_checked(found: list[Mention], told: str) -> None:
    one = Plugin("ships", "sukien-ships", "1.0", Extractor(lambda text, pack, seen: found, ("SHIP",)))
    with pytest.raises(PluginError, match=told):
        run_extractor(one, Text.read("Tàu đến."), load_pack(), {})


def test_an_extractor_that_fails_is_named() -> None:
    def broken(text: Text, pack: Pack, seen: Seen) -> list[Mention]:
        raise KeyError("name")

    one = Plugin("ships", "sukien-ships", "1.0", Extractor(broken, ("SHIP",)))
    with pytest.raises(PluginError, match=r"ships \(sukien-ships 1.0\): it failed: KeyError: 'name'"):
        run_extractor(one, Text.read("Tàu đến."), load_pack(), {})


def test_an_exporter_must_return_text() -> None:
    record = ArticleRecord(
        document=Document.model_validate(
            {"doc_id": "a", "source": {}, "published": {}, "text_sha256": "0" * 64, "length": 0}
        )
    )
    one = Plugin("c", "sukien-c", "1.0", Exporter("c.txt", lambda record: None))
    with pytest.raises(PluginError, match="returned a NoneType, no text"):
        run_exporter(one, record)


def test_labels_hold_each_other_as_declared() -> None:
    one = Plugin("s", "sukien-s", "1", Extractor(nothing, ("SHIP",), inside=(m.ROLE,), holds=(m.COUNTRY,)))
    role, ship = Mention(m.ROLE, 0, 30, "r.a", {}), Mention("SHIP", 5, 20, "s.a", {})
    country, person = Mention(m.COUNTRY, 5, 10, "c.a", {}), Mention(m.PERSON, 12, 20, "p.a", {})
    kept, lost = settle([role, ship, country, person], holders_with([one]))
    assert kept == [role, ship, country]
    assert [(a.loser, a.winner) for a in lost] == [(person, role)]
    assert ship not in settle([role, ship])[0]


def test_what_sukien_has_of_its_own_is_known() -> None:
    assert PROVIDES.keys() == EXTRACTORS.keys()
    assert {label for labels in PROVIDES.values() for label in labels} == {*m.LABELS, m.GROUP, m.DECOY}


def test_the_same_thing_found_twice_stands_once() -> None:
    low, high = (Mention(m.ORGANIZATION, 0, 9, f"o.{p}", {}, p) for p in (1, 5))
    kept, lost = settle([low, high])
    assert (kept, [one.loser for one in lost]) == ([high], [low])


def test_no_exporter_can_take_a_file_of_a_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Đoàn đến Lào.", encoding="utf-8")
    run([str(tmp_path / "a.txt")], tmp_path / "out")
    written = {path.name for path in (tmp_path / "out").iterdir() if not path.name.startswith(".")}
    assert written <= set(FILES)

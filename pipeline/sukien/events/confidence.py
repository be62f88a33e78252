"""How sure an event is: calibrated on gold, from what the finished record holds and how it came by it."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import Any

WEIGHTS = {
    "": 2.2,
    "listed series": 1.1,
    "three people or more": 0.5,
    "several days": 1.0,
    "visit": -0.7,
    "talks": -0.5,
    "day taken over": -1.2,
    "no day": -1.4,
    "no place": -0.4,
    "one state": -0.8,
    "no state": -0.6,
    "one of those who meet": -0.6,
    "only hinted at": -0.9,
}
"""Sign -> what it adds to the log-odds that an event is right; "" is what all begin with.

Fitted by benchmarks/accuracy/calibrate.py on 1,329 events of composed gold articles (own18 to own24), as they were
read when nobody had yet looked at them.
"""
_MOST = 3
_LOWEST, _HIGHEST = 0.05, 0.97


def confidence(event: Mapping[str, Any]) -> float:
    """A probability between 0 and 1 that an event, a row of `events.jsonl`, is right."""
    odds = WEIGHTS[""] + sum(WEIGHTS[sign] for sign in signs(event))
    return round(min(_HIGHEST, max(_LOWEST, 1 / (1 + exp(-odds)))), 2)


def signs(event: Mapping[str, Any]) -> list[str]:
    """What makes an event surer or less sure than others."""
    type_, people, states = event["type"], len(event["participants"]), len(event["countries"])
    holds = {
        "listed series": event["meeting"] is not None and event["meeting"]["id"] is not None,
        "three people or more": people >= _MOST,
        "several days": event["date"] is not None and event["date"]["start"] != event["date"]["end"],
        type_: type_ in WEIGHTS,
        "day taken over": any(warning.startswith("date.story") for warning in event["warnings"]),
        "no day": event["date"] is None or event["date"]["value"] is None,
        "no place": event["location"] is None,
        "one state": states == 1,
        "no state": states == 0,
        "only hinted at": any(warning.startswith("type.hint") for warning in event["warnings"]),
        "one of those who meet": type_ == "talks" and people == 1,
    }
    return [sign for sign, told in holds.items() if told]

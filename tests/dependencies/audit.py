"""What the installed dependencies are held to: pinned, allowed, not withdrawn, without a weakness that we know of.

Asks no network: what is known stands in requirements/audit.yaml, with its date. Prints what is wrong, if anything.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PINS, KNOWN = ROOT / "requirements" / "constraints.txt", ROOT / "requirements" / "audit.yaml"


class Installed(NamedTuple):
    """A distribution of this environment that the project asks for, itself or by way of another."""

    name: str
    version: str
    licence: str


def installed() -> dict[str, Installed]:
    """Every installed distribution that the project needs, with any of its extras, to the bottom."""
    out: dict[str, Installed] = {}
    waiting = list(asked())
    seen = set(waiting)
    while waiting:
        one = Requirement(waiting.pop())
        name = canonicalize_name(one.name)
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # of an extra, or another system's
        out[name] = Installed(name, found.version, licence_of(found.metadata))
        for following in found.requires or ():
            marker = Requirement(following).marker
            wanted = marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *one.extras))
            if wanted and following not in seen:
                seen.add(following)
                waiting.append(following)
    return out


def asked() -> Iterator[str]:
    """What pyproject.toml asks for, all extras together."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield from project["dependencies"]
    for extra in project["optional-dependencies"].values():
        yield from extra


def licence_of(told: Any) -> str:
    """What a distribution says of its licence: an SPDX expression, else the classifier, else the field."""
    if expression := told.get("License-Expression"):
        return str(expression)
    named = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License ::")]
    field = str(told.get("License") or "").strip().split("\n")[0].strip()
    short = field if 0 < len(field) < 40 and field != "UNKNOWN" else ""
    return " OR ".join(dict.fromkeys(named)) or short or "none"


def allowed(expression: str, known: Mapping[str, Any]) -> bool:
    """Whether a licence may be used: of alternatives one, of licences that hold together all."""
    written, names = known["written"], set(known["allowed"])
    ways = (re.split(r"\s+AND\s+", way) for way in re.split(r"\s+OR\s+", expression))
    return any(all(written.get(part.strip(), part.strip()) in names for part in way) for way in ways)


def pins() -> dict[str, str]:
    """The versions in constraints.txt by name."""
    lines = PINS.read_text(encoding="utf-8").splitlines()
    rows = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in rows}


def complaints(found: Mapping[str, Installed], pinned: Mapping[str, str], told: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong, with what to do; nothing where all is well."""
    licences = told["licences"]
    for name, one in sorted(found.items()):
        if name not in pinned:
            yield f"{name} {one.version} is not in requirements/constraints.txt: add it there"
        elif pinned[name] != one.version:
            yield f"{name} is {one.version}, not {pinned[name]} as in requirements/constraints.txt: install that"
        exception = licences["exceptions"].get(name)
        licence = exception["licence"] if exception else one.licence
        if not exception and not allowed(licence, licences):
            yield f"{name}: its licence '{licence}' is not allowed in requirements/audit.yaml: replace it"
    for name, version in sorted({**pinned, **{one.name: one.version for one in found.values()}}.items()):
        for row in told["withdrawn"]:
            if row["package"] == name and Version(str(row["version"])) == Version(version):
                yield f"{name} {version} was withdrawn by its makers ({row['source']}): take another version"
        for row in told["advisories"]:
            if row["package"] == name and Version(version) < Version(str(row["below"])):
                yield f"{name} {version} has {row['id']} ({row['source']}): take {row['below']} or later"


def known() -> dict[str, Any]:
    """The contents of requirements/audit.yaml."""
    loaded: dict[str, Any] = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    return loaded


def main() -> int:
    """Print what is wrong; 0 where nothing is."""
    found, told = installed(), known()
    wrong = list(complaints(found, pins(), told))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(found)} installed dependencies, {len(wrong)} complaints, as of {told['as_of']}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

"""What SECURITY.md says of limits is what holds."""

from pathlib import Path

from sukien.limits import Limits


def test_every_limit_is_told() -> None:
    told = (Path(__file__).parent.parent / "SECURITY.md").read_text(encoding="utf-8")
    for name, field in Limits.model_fields.items():
        assert f"| `{name}` | {field.default:,} | {field.description} |" in told

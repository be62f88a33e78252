"""The records are what the contract says, and the schemas are what the records say."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from sukien import records
from sukien.records import ArticleRecord, Entity
from sukien.schema import MODELS, schemas

SCHEMAS = Path(__file__).parent.parent / "schemas"
MODEL_CLASSES = [m for m in vars(records).values() if isinstance(m, type) and issubclass(m, records.Record)]


@pytest.mark.parametrize("name", MODELS)
def test_schemas_are_up_to_date(name: str) -> None:
    written = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == schemas()[name], "run `make schemas`"


@pytest.mark.parametrize("model", MODEL_CLASSES, ids=lambda model: model.__name__)
def test_every_record_is_closed_frozen_and_described(model: type[BaseModel]) -> None:
    assert model.model_config.get("frozen")
    assert model.model_config.get("extra") == "forbid"
    assert model.__doc__ or model.__name__.startswith("_")
    for name, field in model.model_fields.items():
        assert field.description or name in ("label", "norm", "document", "events"), name


def test_norm_is_checked_by_label() -> None:
    row = {"id": "e1", "label": "COUNTRY", "start": 0, "end": 2, "text": "Mỹ", "section": "body", "rule": "country.us"}
    from pydantic import TypeAdapter

    adapter: TypeAdapter[Entity] = TypeAdapter(Entity)
    found = adapter.validate_python({**row, "norm": {"alpha_2": "US"}})
    assert isinstance(found, records.CountryEntity)
    for norm in ({"alpha_2": "usa"}, {"alpha_2": "US", "other": 1}, {}):
        with pytest.raises(ValidationError):
            adapter.validate_python({**row, "norm": norm})
    with pytest.raises(ValidationError):
        adapter.validate_python({**row, "label": "GROUP", "norm": {}})


def test_a_span_that_says_something_else_is_refused() -> None:
    entity = {"id": "e1", "label": "LOCATION", "start": 0, "end": 2, "text": "Ba", "section": "body", "rule": "a.b"}
    document = {
        "doc_id": "a", "source": {}, "published": {}, "text_sha256": "0" * 64, "length": 4,
        "entities": [{**entity, "norm": {}}],
    }  # fmt: skip
    record = ArticleRecord.model_validate({"document": document})
    record.verify("Ba Vì")
    with pytest.raises(ValueError, match="entity e1"):
        record.verify("Lào")

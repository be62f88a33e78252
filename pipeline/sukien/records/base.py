"""What all records share: their base, and the kinds of values in them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, JsonValue
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from sukien import display

SCHEMA_VERSION: Literal["1.0"] = "1.0"

SectionKind = Literal["headline", "lead", "body", "caption", "byline", "related", "boilerplate"]
EventType = Literal["meeting", "talks", "visit", "call", "exercise", "agreement", "appointment", "ceremony", "other"]
Status = Literal["occurred", "ongoing", "planned", "cancelled"]
Mode = Literal["online", "in_person", "hybrid"]
Plover = Literal["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
                 "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]  # fmt: skip

Offset = Annotated[int, Field(ge=0)]
Alpha2 = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class _WordsFirst:
    """Tries a value as words before what it is annotated with: of JSON it asks Python what each value is, twice."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices: list[CoreSchema | tuple[CoreSchema, str]] = [core_schema.str_schema(strict=True), handler(source)]
        return core_schema.union_schema(choices, mode="left_to_right")

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema["choices"][-1])


Free = Annotated[JsonValue, _WordsFirst()]
"""Any JSON, mostly words."""


class Record(BaseModel):
    """What all records share: they cannot change and bear no field that is not described here."""

    # Each is built when it is first used: most programs use few of them, and all take a fifth of a second.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return display.fields(type(self).__name__, self.model_dump(mode="json"))

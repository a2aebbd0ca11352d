"""The JSON Schema (draft 2020-12) of what is printed, generated from the record types.

``python -m dateline.serve.json_schema FOLDER`` writes it; the copies in ``docs/schema/`` are compared with it
by a test.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from dateline.records.happening import Happening
from dateline.records.reading import Reading

RECORDS: tuple[tuple[str, type[Reading] | type[Happening], str], ...] = (
    ("page", Reading, "One line of `dateline read --format jsonl`: everything read out of one article."),
    ("event", Happening, "One line of `dateline events --format jsonl`: one event of the chronology."),
)
"""Name of the schema, the record, and what one line of it is."""


class _AllKeysPresent(GenerateJsonSchema):
    """Every key is always printed, those with a default too."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        return True


def json_schemas() -> dict[str, dict[str, Any]]:
    """Each schema by the name of its file, without suffix."""
    return {
        name: {
            "$schema": GenerateJsonSchema.schema_dialect,
            **record.model_json_schema(mode="serialization", schema_generator=_AllKeysPresent),
            "title": f"Dateline: {name} record",
            "description": what,
        }
        for name, record, what in RECORDS
    }


def write_schemas(folder: Path) -> None:
    """Write each schema to ``NAME.schema.json`` in the folder."""
    for name, schema in json_schemas().items():
        (folder / f"{name}.schema.json").write_text(in_json(schema))


def in_json(schema: dict[str, Any]) -> str:
    """The schema as the file holds it."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))

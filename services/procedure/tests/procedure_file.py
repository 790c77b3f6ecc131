"""Everything in the file of a case, for comparisons: its fields and those of every part, by name."""

from copy import copy
from dataclasses import fields, is_dataclass
from typing import Any

from procedure.domain.case import Case
from procedure.domain.file.case_file import CaseFile

PARTS = {each.name for each in fields(CaseFile) if is_dataclass(each.default_factory)}


def copy_of(case: Case) -> Case:
    """Another case with the same file. Records are replaced, never edited, so only the parts are copied."""
    values = {each.name: getattr(case, each.name) for each in fields(CaseFile)}
    return Case(**{name: copy(value) if name in PARTS else value for name, value in values.items()})


def contents_of(case: Case) -> dict[str, Any]:
    """Each field once; no two parts have a field of the same name."""
    parts = [getattr(case, name) for name in sorted(PARTS)]
    own = {each.name: getattr(case, each.name) for each in fields(CaseFile) if each.name not in PARTS}
    return own | {each.name: getattr(part, each.name) for part in parts for each in fields(part)}

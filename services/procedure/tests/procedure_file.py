"""Everything in the file of a case, for comparisons: its fields and those of every part, by name."""

from copy import copy
from dataclasses import fields, is_dataclass
from typing import Any

from procedure.domain.case import Case
from procedure.domain.file.case_file import CaseFile

PARTS = {each.name: each.default_factory for each in fields(CaseFile) if is_dataclass(each.default_factory)}
OWN = [each.name for each in fields(CaseFile)]  # asked once: a walk compares files thousands of times
OF_PART = [(name, each.name) for name, part in sorted(PARTS.items()) for each in fields(part)]


def copy_of(case: Case) -> Case:
    """Another case with the same file. Records are replaced, never edited, so only the parts are copied."""
    values = {name: getattr(case, name) for name in OWN}
    return Case(**{name: copy(value) if name in PARTS else value for name, value in values.items()})


def contents_of(case: Case) -> dict[str, Any]:
    """Each field once; no two parts have a field of the same name."""
    own = {name: getattr(case, name) for name in OWN if name not in PARTS}
    return own | {name: getattr(getattr(case, part), name) for part, name in OF_PART}

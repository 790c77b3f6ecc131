"""A case in its row: the columns of `cases` hold the fields of all parts of the file.

SQLAlchemy loads and watches the row; the aggregate knows nothing of it (decisions 0004 and 0012).
"""

from dataclasses import fields, is_dataclass
from typing import Any
from uuid import UUID

from procedure.domain.case import Case
from procedure.domain.file.case_file import CaseFile
from procedure.domain.parties.people import gather_people

_PARTS: dict[str, Any] = {
    each.name: each.default_factory for each in fields(CaseFile) if is_dataclass(each.default_factory)
}
_OF_PART = {name: tuple(each.name for each in fields(kind)) for name, kind in _PARTS.items()}
_OWN = tuple(each.name for each in fields(CaseFile) if each.name not in _PARTS)

COLUMNS = frozenset(_OWN).union(*_OF_PART.values())  # each is an attribute of the case or of one of its parts


class CaseRow:
    """The stored fields of a case. `tables` maps its attributes, one for each column."""

    complaint_id: UUID
    version: int
    revision: int


def case_in(row: CaseRow) -> Case:
    """The case as stored. A file from before people had an id gets them here."""
    parts = {name: kind(**{each: getattr(row, each) for each in _OF_PART[name]}) for name, kind in _PARTS.items()}
    case = Case(**{each: getattr(row, each) for each in _OWN}, **parts)
    gather_people(case)
    return case


def put_into(row: CaseRow, case: Case) -> None:
    """Store everything that changed. Unchanged attributes are not set, so SQLAlchemy does not make a new version for
    them."""
    _put(row, case, _OWN)
    for name, names in _OF_PART.items():
        _put(row, getattr(case, name), names)


def _put(row: CaseRow, source: object, names: tuple[str, ...]) -> None:
    for name in names:
        value = getattr(source, name)
        if getattr(row, name, None) != value:
            setattr(row, name, value)

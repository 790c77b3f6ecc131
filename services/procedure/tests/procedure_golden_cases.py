"""The golden cases from their file: who complained about what, and the officials."""

from datetime import datetime
from pathlib import Path
from typing import Any

import procedure_builders as make
import yaml
from procedure_builders import CALENDAR, act, an_official
from procedure_side_story import COMMITTEE

from procedure.domain.calendar.terms import TermRules
from procedure.domain.case import Case
from procedure.domain.file.people import Person
from procedure.domain.organisation.directory import Directory, Team
from words.submissions import Channel, ComplaintForm

GOLDEN: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "domain/golden_cases.yaml").read_text())


_TEAMS = sorted({step["team"] for case in GOLDEN.values() for step in case["steps"] if "team" in step})


_DIRECTORY = make.a_directory(
    *(an_official(f"clerk of {team}", team) for team in _TEAMS),
)


DIRECTORY = Directory(_DIRECTORY.officials, {**_DIRECTORY.teams, **{each: Team(each, each, "tm") for each in _TEAMS}})


def submission_of(name: str) -> Any:
    """The complaint as intake submits it."""
    said = GOLDEN[name]["submission"]
    submitter, representative = said.get("submitter"), said.get("representative")
    received_at: datetime = said["received"]
    address = make.a_submission().complainant.address if submitter else None
    return make.a_submission(
        received_at.isoformat(),
        reference=f"K-{received_at.year}-0000{name[1:]}",
        channel=Channel(said["channel"]),
        form=ComplaintForm(said.get("form", "WRITTEN")),
        language=said.get("language", "nl"),
        anonymous=submitter is None,
        complainant=Person(submitter, address) if submitter else None,
        representative=Person(representative, address) if representative else None,
        account=make.an_account(what_happened=said["text"], happened_on=said.get("happened")),
    )


def opened(name: str) -> Case:
    """The case after T1."""
    submission = submission_of(name)
    return Case.open(act("system", submission.received_on), submission, TermRules(), CALENDAR, COMMITTEE)

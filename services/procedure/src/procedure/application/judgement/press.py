"""The input and the output of a press for decision documents."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from procedure.application.organisation.municipality import Municipality, OmbudsmanOffice
from procedure.domain.case import Case
from procedure.domain.file.people import party_of
from procedure.domain.investigation.committee import Advice
from procedure.domain.judgement.decision import Correction
from procedure.domain.judgement.norms import NORMS
from procedure.domain.judgement.reasoning import Reasoning
from procedure.domain.organisation.directory import Directory
from words.cases import Outcome
from words.people import PartyKind, ResponsibleBody


class PressAway(Exception):  # noqa: N818 - named as the refusals are
    """No document could be made. Nothing was decided, and the request can be repeated."""


@dataclass(frozen=True, kw_only=True)
class DecisionText:
    """The full text of the document."""

    reference: str
    municipality: Municipality
    complainant: str | None
    representative: str | None
    team: str | None
    body: ResponsibleBody
    received_on: date
    heard_on: tuple[date, ...]
    decided_on: date
    decided_by: str | None
    made_on: date
    reasoning: Reasoning
    norms: dict[str, str]
    outcome: Outcome
    advice: Advice | None
    deviation_reason: str | None
    ombudsman: OmbudsmanOffice
    ombudsman_until: date
    correction: Correction | None


@dataclass(frozen=True)
class Printed:
    """The same text for the screen and for paper."""

    html: bytes
    pdf: bytes


class Press(Protocol):
    async def print(self, text: DecisionText) -> Printed:
        """Both are accessible (WCAG, PDF/UA). Raises `PressAway`."""
        ...


def text_of(case: Case, directory: Directory, municipality: Municipality, today: date) -> DecisionText:
    """The judgement of a decided case as it reads now."""
    decision, until = case.judgement.decision, case.clocks.ombudsman_until
    assert decision is not None  # noqa: S101 - of a decided case only
    assert until is not None  # noqa: S101 - the year starts when a case is decided
    team = directory.teams.get(case.parties.team or "")
    sessions = case.investigation.hearing.sessions if case.investigation.hearing else ()
    signed = directory.officials.get(decision.decided_by)
    return DecisionText(
        reference=case.reference,
        municipality=municipality,
        complainant=_name_of(case, PartyKind.COMPLAINANT),
        representative=_name_of(case, PartyKind.REPRESENTATIVE),
        team=team.name if team else None,
        body=case.parties.responsible_body,
        received_on=case.received_on,
        heard_on=tuple(sorted({each.held_on for each in sessions})),
        decided_on=decision.decided_on,
        decided_by=signed.name if signed else None,
        made_on=today,
        reasoning=decision.current,
        norms={code: norm.name for code, norm in NORMS.items()},
        outcome=decision.outcome,
        advice=case.investigation.advice,
        deviation_reason=decision.deviation_reason,
        ombudsman=municipality.ombudsman(today),
        ombudsman_until=until,
        correction=decision.corrections[-1] if decision.corrections else None,
    )


def _name_of(case: Case, kind: PartyKind) -> str | None:
    """The name of the complainant, or of the representative who handed the complaint in, as known now."""
    party = case.parties.party(party_of(case.complaint_id, kind))
    return party.person.name if party else None

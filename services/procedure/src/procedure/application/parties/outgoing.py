"""Events, letters and audit details about the accused and the other parties."""

from contracts.event import Fact
from contracts.letters.hearing import AccusedHearingLetter
from contracts.procedure import triage
from procedure.application.letters.desk import Desk, contact_for
from procedure.application.letters.parcels import Parcel, copy_of
from procedure.application.letters.recipients import accused
from procedure.application.outgoing import Telling, about
from procedure.domain.case import Case
from procedure.domain.parties.accused import AccusedNamed
from procedure.domain.parties.party import PartyRecorded


def _accused_named(fact: AccusedNamed) -> Fact:
    return triage.AccusedNamedData(**about(fact), team=fact.team, theme=fact.theme, body_conduct=fact.body_conduct)


def _later_accused_letters(fact: AccusedNamed, case: Case, desk: Desk) -> list[Parcel]:
    parcels: list[Parcel] = [(accused(fact.to_inform), copy_of(case))]
    if case.investigation.hearing is not None:
        offer = {"reply_due_on": case.investigation.hearing.reply_due_on, "options": case.investigation.hearing.options}
        letter = AccusedHearingLetter(handler_name=contact_for(case, desk).name, **offer)
        parcels.append((accused(fact.to_invite), letter))
    return parcels


TELLING = Telling(
    events={
        AccusedNamed: (triage.AccusedNamed, _accused_named),
    },
    letters={
        AccusedNamed: _later_accused_letters,
    },
    details={
        PartyRecorded: lambda fact: {"kind": str(fact.kind)},
    },
)

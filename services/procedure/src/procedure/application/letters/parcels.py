"""A letter with the people it is for, and what letters have in common."""

from collections.abc import Iterable

from contracts.letters import Letter
from contracts.letters.hearing import ComplaintCopyLetter
from contracts.letters.receiving import AcknowledgementLetter, CommitteeAcknowledgementLetter
from contracts.procedure import letter_due
from procedure.domain.case import Case
from procedure.domain.triage.completion import Received
from words.submissions import MissingItem

Parcel = tuple[Iterable[letter_due.Recipient], Letter]


def copy_of(case: Case) -> ComplaintCopyLetter:
    """The complaint as the accused gets it: everything that was said, also what was added when it was asked for, but no
    address (Awb 9:9)."""
    account = case.submission.account
    added = (each.text for done in case.triage.completions for each in done.contents if _about_conduct(each))
    return ComplaintCopyLetter(
        received_on=case.received_on,
        what_happened="\n\n".join([account.what_happened, *filter(None, added)]),
        consequences=account.consequences,
        burden=account.burden,
    )


def _about_conduct(received: Received) -> bool:
    return received.item is MissingItem.CONDUCT


def acknowledgement_of(case: Case) -> AcknowledgementLetter | CommitteeAcknowledgementLetter:
    """Awb 9:6; where a committee will advise it says so, and names the ten weeks (Awb 9:15(1))."""
    committee = case.investigation.committee
    kind = CommitteeAcknowledgementLetter if committee else AcknowledgementLetter
    account = case.submission.account
    return kind(
        received_at=case.submission.received_at,
        received_on=case.triage.writing.received_on if case.triage.writing else case.received_on,
        decide_due_on=committee.decide_due_on if committee else case.clocks.decide_due_on,
        what_happened=account.what_happened,
        consequences=account.consequences,
        burden=account.burden,
        about=account.about,
    )

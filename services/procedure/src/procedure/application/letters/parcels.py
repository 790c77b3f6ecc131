"""A letter with the people it is for, and what letters have in common."""

from collections.abc import Iterable

from contracts.letters import Letter
from contracts.letters.hearing import ComplaintCopyLetter
from contracts.letters.receiving import AcknowledgementLetter, CommitteeAcknowledgementLetter
from contracts.procedure import letter_due
from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import forms_of_copy
from procedure.domain.file.people import party_of
from procedure.domain.triage.completion import Received
from words.people import PartyKind
from words.submissions import MissingItem

Parcel = tuple[Iterable[letter_due.Recipient], Letter]


def copy_of(case: Case) -> ComplaintCopyLetter:
    """The complaint as the accused gets it: who complains, about what, and everything that was said, also what was
    added when it was asked for. Whoever complained first stays the complainant here, because the words are theirs; of
    the others only those who still complain are named. No address, telephone number, e-mail address or BSN (Awb
    9:9)."""
    submission, account = case.submission, case.submission.account
    author = case.parties.party(party_of(case.complaint_id, PartyKind.COMPLAINANT))
    return ComplaintCopyLetter(
        received_on=case.received_on,
        what_happened=account.what_happened,
        consequences=account.consequences,
        burden=account.burden,
        channel=submission.channel,
        anonymous=submission.anonymous,
        complainant_name=None if submission.anonymous or author is None else author.person.name,
        complainant_left=author is not None and author not in case.parties.complaining,
        co_complainant_names=tuple(
            each.person.name
            for each in case.parties.complaining
            if each.kind is PartyKind.CO_COMPLAINANT and each.person.name
        ),
        representative_name=_handed_in_by(case),
        about=account.about,
        happened_on=account.happened_on,
        dated_on=next((each.day for each in _completed(case, MissingItem.DATE)), submission.dated_on),
        conduct_towards=account.conduct_towards,
        forms=tuple(sorted(forms_of_copy(case))),
        added=tuple(each.text for each in _completed(case, MissingItem.CONDUCT) if each.text),
    )


def _handed_in_by(case: Case) -> str | None:
    """The representative who handed the complaint in, as known now: it is in the complaint. One who came later is
    not."""
    party = case.parties.party(party_of(case.complaint_id, PartyKind.REPRESENTATIVE))
    return party.person.name if party else None


def _completed(case: Case, item: MissingItem) -> list[Received]:
    """What came in of this item when it was asked for, oldest first."""
    return [each for done in case.triage.completions for each in done.contents if each.item is item]


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

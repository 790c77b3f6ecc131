"""The letter about papers that are filed after the copy was sent, and the audit details of documents."""

from contracts.letters.hearing import ComplaintPapersLetter
from procedure.application.letters.desk import Desk
from procedure.application.letters.parcels import Parcel
from procedure.application.letters.recipients import accused
from procedure.application.outgoing import Telling
from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import ComplaintSupplemented, CopyDeclared
from procedure.domain.documents.filing import DocumentStored


def _paper_letter(fact: ComplaintSupplemented, case: Case, _desk: Desk) -> list[Parcel]:
    return [(accused(fact.accused), ComplaintPapersLetter(received_on=case.received_on))]


TELLING = Telling(
    letters={
        ComplaintSupplemented: _paper_letter,
    },
    details={
        ComplaintSupplemented: lambda fact: {
            "documentId": str(fact.paper.document_id),
            "version": str(fact.paper.version.number),
        },
        CopyDeclared: lambda fact: {
            "form": fact.form,
            "documentIds": ",".join(map(str, fact.document_ids)),
        },
        DocumentStored: lambda fact: {
            "documentId": str(fact.document_id),
            "version": str(fact.number),
            "sha256": fact.sha256,
        },
    },
)

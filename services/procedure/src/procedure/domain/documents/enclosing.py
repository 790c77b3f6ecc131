"""Which documents were enclosed with which messages: they stay as they were sent (Awb 2:12)."""

from procedure.domain.access.admission import GuardedCase
from procedure.domain.documents.complaint_copy import goes_along
from procedure.domain.documents.document import Document
from procedure.domain.judgement.document import advice_to_enclose
from words.cases import DocumentKind

_TO_ACCUSED = frozenset({"M09", "M09A"})
ENCLOSING = _TO_ACCUSED | {"M16", "M20"}  # the messages that enclose documents of the file


def went_along(case: GuardedCase, code: str, document: Document) -> bool:
    """Whether a message with this code enclosed the document, which then stays as it was sent."""
    if code in _TO_ACCUSED:
        return goes_along(case, document)
    if code == "M20":
        return document.kind is DocumentKind.COMPLAINT and _was_handed_over(case)
    by_advice = document.document_id == advice_to_enclose(case)
    return code == "M16" and (document.kind is DocumentKind.DECISION or by_advice)


def _was_handed_over(case: GuardedCase) -> bool:
    """The whole case was handed over, now or before it was reopened; a part that was split off takes no papers
    along."""
    ending = case.ending
    earlier = [(each.ended.forwarding, each.ended.reclassification) for each in ending.reopenings]
    return any(any(ways) for ways in [(ending.forwarding, ending.reclassification), *earlier])

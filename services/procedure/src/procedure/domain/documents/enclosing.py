"""Which documents were enclosed with which messages: they stay as they were sent (Awb 2:12)."""

from procedure.domain.access.admission import GuardedCase
from procedure.domain.documents.document import Document
from procedure.domain.judgement.document import advice_to_enclose
from words.cases import DocumentKind

_ENCLOSED = {
    "M09": DocumentKind.COMPLAINT,
    "M09A": DocumentKind.COMPLAINT,
    "M16": DocumentKind.DECISION,
    "M20": DocumentKind.COMPLAINT,
}
ENCLOSING = frozenset(_ENCLOSED)  # the messages that enclose documents of the file


def went_along(case: GuardedCase, code: str, document: Document) -> bool:
    """Whether a message with this code enclosed the document, which then stays as it was sent."""
    if code == "M16" and document.document_id == advice_to_enclose(case):
        return True
    return document.kind is _ENCLOSED.get(code) and (code != "M20" or _was_handed_over(case))


def _was_handed_over(case: GuardedCase) -> bool:
    """The whole case was handed over, now or before it was reopened; a part that was split off takes no papers
    along."""
    ending = case.ending
    earlier = [(each.ended.forwarding, each.ended.reclassification) for each in ending.reopenings]
    return any(any(ways) for ways in [(ending.forwarding, ending.reclassification), *earlier])

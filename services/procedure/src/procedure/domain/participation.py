"""Who had a part in handling a complaint, now or before (C8)."""

from procedure.domain.case_file import CaseFile
from procedure.domain.endings import ReplacedPart


def took_part(case: CaseFile) -> frozenset[str]:
    """Who ever handled this case or decided on it: none of them follows it up with the ombudsman."""
    ends = [(case.decision, case.refusal), *((each.ended.decision, each.ended.refusal) for each in case.reopenings)]
    deciders = [each.decided_by for pair in ends for each in pair if each is not None]
    drafters = [draft.submitted_by for draft in case.drafts]
    returned = [draft.returned_by for draft in case.drafts]
    former = [each.former for each in case.replacements if each.part is ReplacedPart.HANDLER]
    heard = [each.recorded_by for each in case.explanations]
    parts = (case.handler_id, *former, *heard, *drafters, *returned, *deciders)
    return frozenset(each for each in parts if each)

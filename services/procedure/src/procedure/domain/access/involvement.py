"""Who has or had a part in handling a complaint (C3, C5, C8)."""

from procedure.domain.access.conflicts import HandlerWasInvolved, Involvement
from procedure.domain.file.case_file import CaseFile
from words.people import ReplacedPart, ReplacementReason, Role


def took_part(case: CaseFile) -> frozenset[str]:
    """Everybody who ever handled this case or decided on it: none of them may be its ombudsman liaison (C8)."""
    ends = [
        (case.judgement.decision, case.ending.refusal),
        *((each.ended.decision, each.ended.refusal) for each in case.ending.reopenings),
    ]
    deciders = [each.decided_by for pair in ends for each in pair if each is not None]
    returned = [draft.returned_by for draft in case.judgement.drafts]
    return handled(case) | {each for each in (*returned, *deciders) if each}


def handled(case: CaseFile) -> frozenset[str]:
    """Everybody who ever was the handler, or stood in for one, heard a side or drafted (C5)."""
    heard = [each.recorded_by for each in case.investigation.explanations]
    drafters = [draft.submitted_by for draft in case.judgement.drafts]
    parts = (
        case.investigation.handler_id,
        *_replaced(case, ReplacedPart.HANDLER),
        *heard,
        *drafters,
        *_stood_in(case, Role.HANDLER),
    )
    return frozenset(each for each in parts if each)


def talked(case: CaseFile) -> frozenset[str]:
    """Everybody who ever was the team manager of the talk, or stood in for one, or had one (C3)."""
    spoken = [contact.recorded_by for contact in case.informal.contacts]
    parts = (
        case.informal.team_manager_id,
        *_replaced(case, ReplacedPart.TEAM_MANAGER),
        *spoken,
        *_stood_in(case, Role.TEAM_MANAGER),
    )
    return frozenset(each for each in parts if each)


def involvement(case: CaseFile) -> Involvement:
    """Everything in the file that can keep an official from a part in it."""
    parties, investigation = case.parties, case.investigation
    declared = [each.official_id for each in case.access.declared]
    replaced = [each.former for each in investigation.replacements if each.reason is ReplacementReason.CONFLICT]
    excepted = parties.body_conduct and HandlerWasInvolved.code in investigation.handler_warnings
    return Involvement(
        parties.accused,
        parties.involved,
        parties.body_conduct,
        talked=talked(case),
        barred=frozenset(each for each in (*declared, *replaced) if each),
        excepted=investigation.handler_id if excepted else None,
    )


def _replaced(case: CaseFile, part: ReplacedPart) -> list[str | None]:
    return [each.former for each in case.investigation.replacements if each.part is part]


def _stood_in(case: CaseFile, role: Role) -> list[str]:
    return [each.official_id for each in case.access.stand_ins if each.role is role]

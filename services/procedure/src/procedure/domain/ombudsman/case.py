"""The aggregate of O1 to O6 and O9: a case of the ombudsman, about a complaint or of their own accord (Awb 9:18, 9:26).

Each step is a function in the module of its concept, with its line, refusals, record and fact. This page lists them.
"""

from typing import Self
from uuid import UUID

from procedure.domain.ombudsman import closing as closing_steps
from procedure.domain.ombudsman import correspondence, opening
from procedure.domain.ombudsman import report as report_steps
from procedure.domain.ombudsman.case_file import OmbudsmanFile
from procedure.domain.track.complaint import FollowUp
from procedure.domain.track.step import TrackStep
from words.ombudsman import OmbudsmanState

OMBUDSMAN_STEPS: tuple[TrackStep[OmbudsmanState], ...] = (
    opening.OPEN,
    correspondence.REQUEST_INTERVENTION,
    correspondence.ANSWER_INTERVENTION,
    correspondence.ASK,
    correspondence.ANSWER_QUESTION,
    correspondence.RECEIVE_FINDINGS,
    correspondence.RESPOND_TO_FINDINGS,
    report_steps.RECEIVE_REPORT,
    closing_steps.CLOSE_WITHOUT_RULING,
    closing_steps.CLOSE,
)


class OmbudsmanCase(OmbudsmanFile):
    """Zero or more per complaint, also while it is still being handled (Awb 9:20(2)); or without a complaint, of the
    ombudsman's own accord. Ombudsmen judge their own competence and terms (Awb 9:22-9:24): what looks wrong there is a
    warning, never a refusal."""

    @classmethod
    def open(cls, by: FollowUp, file_id: UUID, reference: str, letter: opening.OmbudsmanLetter) -> Self:
        """O1. A ground is required exactly when a complainant went to the ombudsman about a complaint we know (R23)."""
        complaint = by.complaint
        opening.check_letter(letter, by)
        case = cls(
            file_id=file_id,
            reference=reference,
            state=OmbudsmanState.NOTIFIED,
            received_on=letter.received_on,
            opened_at=by.act.at,
            opened_by=by.actor.official_id,
            complaint_id=complaint.complaint_id if complaint else None,
            complaint_reference=complaint.reference if complaint else None,
            ombudsman=letter.ombudsman,
            file_number=letter.file_number,
            ground=letter.ground,
            warnings=opening.warnings_about(letter, complaint),
        )
        about = case.take(opening.OPEN, by)
        fact = opening.OmbudsmanCaseOpened(
            **about, ombudsman=letter.ombudsman, ground=letter.ground, received_on=letter.received_on
        )
        case.tell(fact)
        return case

    request_intervention = correspondence.request_intervention
    answer_intervention = correspondence.answer_intervention
    ask = correspondence.ask
    answer_question = correspondence.answer_question
    receive_findings = correspondence.receive_findings
    respond_to_findings = correspondence.respond_to_findings
    receive_report = report_steps.receive_report
    close_without_ruling = closing_steps.close_without_ruling
    close = closing_steps.close

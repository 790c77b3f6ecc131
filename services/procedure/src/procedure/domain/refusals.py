"""Steps that the law or the municipality's rules forbid as things stand. No message names a person."""

from datetime import date
from typing import ClassVar

from servicekit.errors import Conflict
from words.cases import CaseState


class Refusal(Conflict):
    """A refusal that needs no more words than these."""

    message: ClassVar[str]

    def __init__(self) -> None:
        super().__init__(self.message)


class StepNotPossible(Conflict):
    """The state table has no such step from here."""

    code = "step-not-possible"

    def __init__(self, number: str, step: str, state: CaseState, article: str) -> None:
        super().__init__(f"{number}: one cannot {step} while the case is in {state}.")
        self.article = article


class AccusedNotNamed(Refusal):
    code = "accused-not-named"
    article = "Awb 9:9"
    message = "First name who is complained about, or the team when that is unknown."


class AccusedNotRemovable(Refusal):
    code = "accused-not-removable"
    article = "Awb 9:9"
    message = "Somebody who was sent a copy stays in the file; others can be added."


class TeamManagerConflicted(Refusal):
    code = "team-manager-conflicted"
    article = "Awb 2:4"
    message = "This team manager is accused, took part in the event or works below the accused (C4)."


class NoTeamManagerAvailable(Refusal):
    code = "no-team-manager-available"
    article = "Awb 2:4"
    message = "No team manager is free of conflict; start the formal procedure (C4, T9)."


class TeamManagerAvailable(Refusal):
    code = "team-manager-available"
    article = "Awb 2:4"
    message = "A team manager without conflict is available; route the case to him."


class NoConversationYet(Refusal):
    code = "no-conversation-yet"
    article = "Awb 9:2"
    message = "There was no talk with the complainant yet, so there is nothing they did not agree on."


class InformalTermStillRuns(Conflict):
    code = "informal-term-still-runs"

    def __init__(self, escalate_on: date) -> None:
        super().__init__(f"The informal term runs until {escalate_on:%d-%m-%Y}.")


class FormalTrackNotOpen(Conflict):
    """Awb 9:4(1): only for a written complaint about conduct towards the complainant, who must be known."""

    code = "formal-track-not-open"

    def __init__(self, why: str, article: str) -> None:
        super().__init__(f"No formal procedure: {why}.")
        self.article = article


class FormalReasonNotApplicable(Conflict):
    code = "formal-reason-not-applicable"
    article = "Awb 9:4(1)"

    def __init__(self, why: str) -> None:
        super().__init__(why)


class HandlerIsAccused(Refusal):
    code = "handler-is-accused"
    article = "Awb 9:7(1)"
    message = "Somebody complained about cannot handle the complaint (C2)."


class HandlerWasInvolved(Refusal):
    code = "handler-was-involved"
    article = "Awb 9:7(1)"
    message = "This official was involved in the conduct (C1); only about the body itself may a reason help."


class HandlerTooClose(Refusal):
    code = "handler-too-close"
    article = "Awb 9:7(1)"
    message = "This official is in the team of the accused, or works below the accused (C2)."


class HandlerMustStayOut(Refusal):
    code = "handler-must-stay-out"
    article = "Awb 9:7(1)"
    message = "This official declared a conflict, or was replaced because of one (C7, C10)."


class InformalManagerMayNotHandle(Refusal):
    code = "informal-manager-may-not-handle"
    article = "Awb 9:7(1)"
    message = "The team manager of the informal talk cannot be the handler (C3)."


class DrafterMayNotDecide(Refusal):
    code = "drafter-may-not-decide"
    article = "Awb 2:4"
    message = "Who handled the complaint or drafted the judgement does not decide on it (four eyes, C5)."


class InformalManagerMayNotDecide(Refusal):
    code = "informal-manager-may-not-decide"
    article = "Awb 2:4"
    message = "The team manager of the informal talk does not decide (C3)."


class HearingAlreadyOffered(Refusal):
    code = "hearing-already-offered"
    article = "Awb 9:10(1)"
    message = "Both sides were already offered a hearing."


class HearingNotOffered(Refusal):
    code = "hearing-not-offered"
    article = "Awb 9:10(1)"
    message = "First offer both sides a hearing."


class WaiverGroundNotApplicable(Refusal):
    code = "waiver-ground-not-applicable"
    article = "Awb 9:10(2)"
    message = "The grounds of 9:10(2) are for the complainant only; for the accused the offer is noted as not used."


class ReplyTermStillRuns(Conflict):
    code = "reply-term-still-runs"
    article = "Awb 9:10(2)(c)"

    def __init__(self, reply_due_on: date) -> None:
        super().__init__(f"The complainant may reply until {reply_due_on:%d-%m-%Y}.")


class OfferNotSent(Refusal):
    code = "offer-not-sent"
    article = "Awb 9:10(2)(c)"
    message = "It is not known yet that the offer was sent, so silence says nothing."


class AlreadyHeard(Refusal):
    code = "already-heard"
    article = "Awb 9:10(1)"
    message = "This side was heard."


class CopyNotSent(Refusal):
    code = "copy-not-sent"
    article = "Awb 9:9"
    message = "The copy of the complaint was not sent to every accused yet."


class ComplainantNotHeard(Refusal):
    code = "complainant-not-heard"
    article = "Awb 9:10(1)"
    message = "The complainant was not heard, and no ground for that is recorded."


class BothSidesNeeded(Conflict):
    code = "both-sides-needed"
    article = "Awb 9:10(1)"

    def __init__(self, side: str) -> None:
        super().__init__(f"The story of one side is not on file: {side}.")


class NoTermRunning(Refusal):
    code = "no-term-running"
    article = "Awb 9:4(1)"
    message = "No legal term runs for an oral or anonymous complaint."


class NotAmongNamed(Refusal):
    code = "not-among-named"
    article = "Awb 2:5"
    message = "The case is restricted to named officials, and this one is not among them (C9)."

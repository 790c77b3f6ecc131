"""Steps beside the main road that the law or the municipality's rules forbid as things stand."""

from datetime import date

from procedure.domain.refusals import Refusal
from servicekit.errors import Conflict


class AnonymousComplaint(Refusal):
    code = "anonymous-complaint"
    article = "Awb 9:4(2)(a)"
    message = "Nobody is known who could be asked or told."


class AuthorisationNotNeeded(Refusal):
    code = "authorisation-not-needed"
    article = "Awb 2:1(3)"
    message = "Nobody represents the complainant."


class ItemsStillMissing(Refusal):
    code = "items-still-missing"
    article = "Awb 9:4(2)"
    message = "Every item that was asked for must have come in, or be done without."


class NotOral(Refusal):
    code = "not-oral"
    article = "Awb 9:4(1)"
    message = "The complaint was made in writing already."


class RouteWasRight(Refusal):
    code = "route-was-right"
    article = "Awb 2:16"
    message = "It did not come by e-mail, or that was recorded already; the receipt counts."


class NoCommittee(Refusal):
    code = "no-committee"
    article = "Awb 9:13"
    message = "No committee advises on complaints of this kind; that is fixed beforehand."


class CommitteeNotTold(Refusal):
    code = "committee-not-told"
    article = "Awb 9:15(1)"
    message = "It is not known yet that the complainant was told of the committee (M01c)."


class AdviceMissing(Refusal):
    code = "advice-missing"
    article = "Awb 9:15(4)"
    message = "The committee has not advised yet."


class DeviationUnexplained(Refusal):
    code = "deviation-unexplained"
    article = "Awb 9:16"
    message = "The judgement differs from the advice: give the reason; the advice goes along."


class EarlierActsNotReviewed(Refusal):
    code = "earlier-acts-not-reviewed"
    article = "Awb 2:4"
    message = "What the former handler did under a conflict was not looked at again yet."


class ConsentNotAsked(Refusal):
    code = "consent-not-asked"
    article = "Awb 9:11(3)"
    message = "The complainant was not asked to agree with this date."


class TermNotPassed(Conflict):
    code = "term-not-passed"
    article = "Awb 9:11"

    def __init__(self, due_on: date) -> None:
        super().__init__(f"It is not late: there is time until {due_on:%d-%m-%Y}.")


class ExpectationPassed(Refusal):
    code = "expectation-passed"
    article = "Awb 9:11"
    message = "Nobody can expect a decision on a day before today."


class NotMandated(Refusal):
    code = "not-mandated"
    article = "Awb 9:8"
    message = "The coordinator has no mandate to refuse; propose it to the decision maker."


class EarlierCaseNotNamed(Refusal):
    code = "earlier-case-not-named"
    article = "Awb 9:8(1)(a)"
    message = "Name the earlier complaint in which it was handled."


class GroundContradicted(Conflict):
    """The file says otherwise."""

    code = "ground-contradicted"

    def __init__(self, why: str, article: str) -> None:
        super().__init__(f"The file contradicts it: {why}.")
        self.article = article


class RefusalTooLate(Conflict):
    code = "refusal-too-late"
    article = "Awb 9:8(3)"

    def __init__(self, due_on: date) -> None:
        super().__init__(f"The notice had to leave by {due_on:%d-%m-%Y}; later only with the reason why.")


class SignalNotApplicable(Refusal):
    code = "signal-not-applicable"
    article = "Awb 9:4(1)"
    message = "For that reason it cannot be only a signal; the complainant has a right to the procedure."


class TeamNotNamed(Refusal):
    code = "team-not-named"
    article = "Awb 9:2"
    message = "Name the team first, so that it can be told."


class SatisfiedMeansResolved(Refusal):
    code = "satisfied-means-resolved"
    article = "Awb 9:5"
    message = "Who is satisfied did not withdraw: record what was agreed (T7)."


class DisputeTermPassed(Conflict):
    code = "dispute-term-passed"
    article = "Awb 9:5"

    def __init__(self, until: date) -> None:
        super().__init__(
            f"Until {until:%d-%m-%Y} it could be reopened; now it is a new complaint that follows this one."
        )


class NoCriminalCase(Refusal):
    code = "no-criminal-case"
    article = "Awb 9:8(1)(f)"
    message = "It was not refused because of a criminal case."


class NotLinkedToOmbudsman(Refusal):
    code = "not-linked-to-ombudsman"
    article = "Awb 9:27"
    message = "That case of the ombudsman is not about this complaint."


class AlreadyInPart(Refusal):
    code = "already-in-part"
    article = "Awb 9:7(1)"
    message = "This official has that part already."


class AlreadyDeclared(Refusal):
    code = "already-declared"
    article = "Awb 9:7(1)"
    message = "The declaration is in the file already."


class NoReviewNeeded(Refusal):
    code = "no-review-needed"
    article = "Awb 2:4"
    message = "Nothing was done under a conflict that must be looked at again."


class AccessNotNeeded(Refusal):
    code = "access-not-needed"
    article = "Awb 2:5"
    message = "The file is open to you already."


class FollowsItself(Refusal):
    code = "follows-itself"
    article = "Awb 9:5"
    message = "A complaint cannot follow up itself."


class RestrictorNotNamed(Refusal):
    code = "restrictor-not-named"
    article = "Awb 2:5"
    message = "Whoever restricts a case must be among the named, or nobody could lift it."

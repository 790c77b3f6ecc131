"""Every clock on one page: from when it runs, how long, and what ends it. How a date is counted stands in `terms`."""

from dataclasses import dataclass

from procedure.domain.calendar.terms import COMMITTEE_WEEKS, DECISION_WEEKS, EXTENSION, POLICY, REFUSAL_WEEKS, TermRules

_DEFAULT = TermRules()


@dataclass(frozen=True)
class ClockLine:
    """`clock` is the name on the wire. A length that the municipality chooses is given as it is by default."""

    clock: str
    starts: str
    length: str
    ends: str
    article: str


CLOCKS = (
    ClockLine("ackDueOn", "receipt", f"{_DEFAULT.acknowledgement_working_days} working days",
              "M01 sent", f"Awb 9:6; {POLICY}"),
    ClockLine("refusalDueOn", "receipt", f"{REFUSAL_WEEKS} weeks",
              "M18 sent, or a handler was appointed (T10)", "Awb 9:8(3)"),
    ClockLine("decideDueOn", "receipt", f"{DECISION_WEEKS} weeks; {COMMITTEE_WEEKS} with a committee",
              "the notice sent (M16, M18), or any other closing", "Awb 9:11(1)"),
    ClockLine("extendedDueOn", "end of the term before", f"{EXTENSION.days // 7} weeks at most, once",
              "as above", "Awb 9:11(2)"),
    ClockLine("consentDueOn", "the complainant's written consent", "as agreed; each time anew",
              "as above", "Awb 9:11(3)"),
    ClockLine("informalContactDueOn", "routed to the team manager",
              f"{_DEFAULT.informal_contact_working_days} working days", "first attempt to make contact", POLICY),
    ClockLine("informalEscalateOn", "receipt", f"{_DEFAULT.informal_escalation_days} days",
              "the talk ended", POLICY),
    ClockLine("completionDueOn", "what is missing was asked for (M02, M03, M04)", "14 days",
              "it came in, or is not asked for any more", POLICY),
    ClockLine("hearingReplyDueOn", "offer of a hearing sent (M10)", f"{_DEFAULT.hearing_reply_days} days",
              "reply", f"Awb 9:10(2)(c); {POLICY}"),
    ClockLine("disputeUntil", "agreement", f"{_DEFAULT.dispute_days} days", "-", POLICY),
    ClockLine("ombudsmanUntil", "notice sent, closing, or the day on which it should have ended",
              "1 year, never shifted", "-", "Awb 9:24(1)"),
    ClockLine("ombudsmanInfoDueOn", "letter of the ombudsman", "the date in the letter", "answered", "Awb 9:31(3)"),
    ClockLine("findingsResponseDueOn", "findings of the ombudsman", "the date in the letter",
              "responded to", "Awb 9:35(2)"),
    ClockLine("recommendationResponseDueOn", "recommendation received",
              f"{_DEFAULT.recommendation_response_weeks} weeks", "answered", f"Awb 9:36(4); {POLICY}"),
    ClockLine("recommendationImplDueOn", "recommendation accepted", "the date in the plan", "implemented", POLICY),
)  # fmt: skip

"""Golden cases of the specification, with the clock set: K01 informally solved, K02 decided, K03 adjourned."""

from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_resolution,
    a_sending,
    act,
    an_accused,
    an_element,
    day,
)
from procedure_story import (
    Story,
)

from procedure.domain.facts import TermsSet
from procedure.domain.records import Element
from procedure.domain.vocabulary import (
    AdjournmentReason,
    CaseState,
    Channel,
    ClockStatus,
    ComplaintForm,
    FormalReason,
    Judgement,
    Outcome,
    TermsReason,
)


def states_of(story: Story) -> list[CaseState]:
    facts = story.case.collect_facts()
    seen = [fact.state for fact in facts]
    return [state for i, state in enumerate(seen) if i == 0 or state is not seen[i - 1]]


def test_k01_an_informal_talk_ends_the_case() -> None:
    story = Story(a_case("2026-03-02T09:14:00+01:00", channel=Channel.WEB_FORM))
    story.triage("2026-03-02").route("2026-03-03").talk("2026-03-05")
    story.case.resolve_informally(act("tm", "2026-03-09"), a_resolution("2026-03-09"), CALENDAR)

    case = story.case
    dates = (case.ack_due_on, case.refusal_due_on, case.decide_due_on)
    assert dates == (day("2026-03-09"), day("2026-03-30"), day("2026-04-13"))
    assert (case.outcome, case.clock_status) == (Outcome.RESOLVED_INFORMALLY, ClockStatus.STOPPED)
    assert (case.closed_on, case.watch_on) == (day("2026-03-09"), None)
    assert states_of(story) == [
        CaseState.RECEIVED,
        CaseState.TRIAGE,
        CaseState.INFORMAL,
        CaseState.RESOLVED_INFORMALLY,
    ]


def test_k02_is_decided_on_the_day_after_easter_monday() -> None:
    story = Story(a_case("2026-02-20")).triage("2026-02-20").route("2026-02-23").talk("2026-02-25")
    story.escalate("2026-03-04").appoint("2026-03-05").copy_sent("2026-03-05").explain("2026-03-10")
    story.offer("2026-03-10").hear("2026-03-19")
    story.draft("2026-04-01", an_element(Judgement.FOUNDED, "N14"), an_element(Judgement.UNFOUNDED, "N07"))
    story.decide("2026-04-07")
    story.case.record_sending(act("system", "2026-04-07"), a_sending("M16", "2026-04-07"), CALENDAR)

    case = story.case
    assert (case.ack_due_on, case.refusal_due_on) == (day("2026-02-27"), day("2026-03-20"))
    assert case.decide_due_on == case.notice_sent_on == day("2026-04-07")
    assert case.outcome is Outcome.PARTLY_FOUNDED
    assert (case.ombudsman_until, case.ombudsman_until_provisional) == (day("2027-04-07"), False)
    assert states_of(story)[2:] == [
        CaseState.INFORMAL,
        CaseState.FORMAL_INTAKE,
        CaseState.INVESTIGATION,
        CaseState.DECISION_PENDING,
        CaseState.DECIDED,
    ]


def test_k03_is_adjourned_once_and_decided_within_the_new_term() -> None:
    story = Story(a_case("2026-04-02T16:40:00+02:00", language="en"))
    story.triage("2026-04-03", an_accused("clerk-2")).route("2026-04-03")
    story.case.start_formal_procedure(act("kc", "2026-04-16"), FormalReason.TIME_PASSED, None, DIRECTORY, CALENDAR)
    story.appoint("2026-04-17").copy_sent("2026-04-17").explain("2026-04-20").offer("2026-04-20").hear("2026-05-07")
    reason = AdjournmentReason.EXTERNAL_INFORMATION
    story.case.adjourn(act("kc", "2026-05-11"), reason, "Wij wachten op een verklaring.", None, CALENDAR)
    elements: tuple[Element, ...] = (an_element(Judgement.FOUNDED, "N02", "N17"),)
    story.draft("2026-06-08", *elements).decide("2026-06-10")

    case = story.case
    assert (case.ack_due_on, case.refusal_due_on) == (day("2026-04-13"), day("2026-04-30"))
    assert (case.decide_due_on, case.extended_due_on) == (day("2026-05-18"), day("2026-06-11"))
    assert case.due_on == day("2026-06-11")
    assert (case.outcome, case.ombudsman_until) == (Outcome.FOUNDED, day("2027-06-10"))


def test_an_oral_or_anonymous_complaint_has_no_clock_at_all() -> None:
    oral = a_case("2026-06-09", form=ComplaintForm.ORAL)
    anonymous = a_case("2026-05-04", anonymous=True, complainant=None)

    for case in (oral, anonymous):
        assert (case.ack_due_on, case.refusal_due_on, case.decide_due_on, case.due_on) == (None,) * 4
        assert case.clock_status is ClockStatus.NONE


def test_every_change_of_a_date_is_told_with_its_reason() -> None:
    story = Story(a_case("2026-02-20")).triage("2026-02-20").route("2026-02-20").talk("2026-02-20")
    story.escalate("2026-02-20").appoint("2026-02-20").copy_sent("2026-02-20").explain("2026-02-20")
    story.offer("2026-02-20").hear("2026-02-20")
    story.case.adjourn(act("kb", "2026-03-20"), AdjournmentReason.HEARING, "Ziekte.", None, CALENDAR)
    story.draft("2026-03-20").decide("2026-03-20")
    story.case.record_sending(act("system", "2026-03-23"), a_sending("M16", "2026-03-23"), CALENDAR)

    told = [fact for fact in story.case.collect_facts() if isinstance(fact, TermsSet)]

    assert [(fact.reason, fact.due_on, fact.ombudsman_until) for fact in told] == [
        (TermsReason.OPENED, day("2026-04-07"), None),
        (TermsReason.ADJOURNED, day("2026-05-01"), None),
        (TermsReason.CLOSED, day("2026-05-01"), day("2027-03-20")),
        (TermsReason.NOTICE_SENT, day("2026-05-01"), day("2027-03-23")),
    ]

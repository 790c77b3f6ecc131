"""The parts of a case by themselves: each has its own fields and rules, and needs no case."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from procedure_builders import CALENDAR, day

from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.emergency import EmergencyAccess
from procedure.domain.access.restriction import Restriction
from procedure.domain.calendar.terms import Counting, TermRules, consent_due
from procedure.domain.file.access import Access
from procedure.domain.file.clocks import Clocks, GivenAlert
from procedure.domain.file.ending import Ending
from procedure.domain.file.investigation import Investigation
from procedure.domain.file.messages import Messages, Sending
from procedure.domain.file.ombudsman import OmbudsmanLinks
from procedure.domain.file.parties import Parties
from procedure.domain.file.people import Accused
from procedure.domain.investigation.committee import Committee
from procedure.domain.organisation.actor import Actor
from procedure.domain.retention.keeping import EndedOmbudsmanCase
from procedure.domain.steps.fact import Occasion
from words.cases import CaseState
from words.clocks import Clock, ClockStatus, DeadlineAlert
from words.people import AccusedKind, DeclaredConflict, Role

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ABOUT = Occasion(
    standing_in_for=None,
    complaint_id=UUID(int=1), reference="K-2026-000001", state=CaseState.RECEIVED, at=NOON, official_id="kc",
    role=Role.COORDINATOR, step="T1",
)  # fmt: skip
COUNTING = Counting(TermRules(), CALENDAR, committee=False)


def running(received: str = "2026-03-02") -> Clocks:
    clocks = Clocks()
    clocks.start(COUNTING, day(received), ABOUT, "ontvangst")
    return clocks


def an_actor(official_id: str, *roles: Role) -> Actor:
    return Actor(official_id, frozenset(roles))


def test_clocks_start_at_receipt_and_say_why_each_date_is_what_it_is() -> None:
    clocks = running()

    assert (clocks.refusal_due_on, clocks.due_on) == (day("2026-03-30"), day("2026-04-13"))
    assert clocks.clock_status is ClockStatus.RUNNING
    assert {each.due.clock for each in clocks.computations} == {Clock.ACKNOWLEDGEMENT, Clock.REFUSAL, Clock.DECISION}
    assert {(each.why, each.role) for each in clocks.computations} == {("ontvangst", Role.COORDINATOR)}


def test_the_latest_allowed_date_is_in_force_and_its_article_is_told() -> None:
    clocks = running()
    assert clocks.article_in_force() == "Awb 9:11(1)"

    clocks.extended_due_on = day("2026-05-11")
    clocks.renew_due()
    assert (clocks.due_on, clocks.article_in_force()) == (day("2026-05-11"), "Awb 9:11(2)")

    clocks.consent_due_on = day("2026-06-01")
    clocks.remember(consent_due(day("2026-05-01"), day("2026-06-01")), ABOUT, "uitstel")
    clocks.renew_due()
    assert (clocks.due_on, clocks.article_in_force()) == (day("2026-06-01"), "Awb 9:11(3)")
    assert clocks.clock_status is ClockStatus.EXTENDED_BY_CONSENT


def test_stopped_clocks_watch_only_a_notice_that_is_awaited_and_was_not_told_late() -> None:
    waiting, late, done = running(), running(), running()
    late.alerts = (GivenAlert(day("2026-04-13"), DeadlineAlert.OVERDUE),)

    waiting.stop(ends_on=day("2026-04-10"), notice_due_on=day("2026-04-13"))
    late.stop(ends_on=day("2026-04-20"), notice_due_on=day("2026-04-13"))
    done.stop(ends_on=None, notice_due_on=None)

    assert (waiting.watch_on, late.watch_on, done.watch_on) == (day("2026-04-14"), None, None)
    assert {each.clock_status for each in (waiting, late, done)} == {ClockStatus.STOPPED}


def test_clocks_that_never_ran_stay_without_status_when_they_are_stopped() -> None:
    clocks = Clocks()

    clocks.stop(ends_on=day("2026-04-10"), notice_due_on=None)

    assert clocks.clock_status is ClockStatus.NONE


@pytest.mark.parametrize(
    ("official_id", "roles", "closed"),
    [
        ("accused", (Role.COORDINATOR,), True),  # shut out
        ("accused", (Role.AUDITOR,), True),  # an auditor too
        ("stranger", (Role.COORDINATOR,), True),  # not among the named
        ("stranger", (Role.AUDITOR,), False),  # an auditor still sees it
        ("named", (Role.COORDINATOR,), False),
    ],
)
def test_a_restricted_case_is_closed_to_officials_shut_out_or_not_named(
    official_id: str, roles: tuple[Role, ...], closed: bool
) -> None:
    restriction = Restriction(("named", "accused"), "Werkt hier.", day("2026-03-02"), "kc")
    access = Access(shut_out=("accused",), restriction=restriction)

    assert access.is_closed_to(an_actor(official_id, *roles)) is closed


def test_emergency_access_lasts_until_its_moment_and_never_opens_to_officials_shut_out() -> None:
    until = datetime(2026, 3, 3, 12, tzinfo=UTC)
    opened = tuple(EmergencyAccess(each, "Spoed.", NOON, until) for each in ("kc", "accused"))
    access = Access(shut_out=("accused",), emergency_access=opened)

    assert access.is_open_in_emergency(an_actor("kc"), NOON)
    assert not access.is_open_in_emergency(an_actor("kc"), until)
    assert not access.is_open_in_emergency(an_actor("kc"), None)
    assert not access.is_open_in_emergency(an_actor("accused"), NOON)
    assert not access.is_open_in_emergency(an_actor("other"), NOON)


def test_a_declaration_alone_closes_nothing_until_it_was_worked_out() -> None:
    declared = ConflictDeclaration("kb", DeclaredConflict.PARTNER_OR_HOUSEHOLD, day("2026-03-02"))

    assert not Access(declared=(declared,)).is_closed_to(an_actor("kb"))


def test_a_person_or_the_body_itself_is_named_and_an_unknown_accused_cannot_be_reached() -> None:
    unknown = Accused(uuid4(), AccusedKind.UNKNOWN, team="burgerzaken")
    official = Accused(uuid4(), AccusedKind.OFFICIAL, official_id="clerk")

    assert not Parties().are_named
    assert Parties(body_conduct=True).are_named
    assert Parties(accused=(unknown,)).are_named
    assert Parties(accused=(unknown, official)).reachable_accused == (official,)


def test_a_committee_counts_when_the_complainant_was_told_and_sees_the_file_when_it_was_asked() -> None:
    flagged = Committee(day("2026-03-02"), day("2026-05-11"))
    told = Committee(day("2026-03-02"), day("2026-05-11"), told_on=day("2026-03-03"))
    asked = Committee(day("2026-03-02"), day("2026-05-11"), day("2026-03-03"), day("2026-03-20"))

    seen = [Investigation(committee=each) for each in (None, flagged, told, asked)]

    assert [each.advised_by_committee for each in seen] == [False, False, True, True]
    assert [each.referred_to_committee for each in seen] == [False, False, False, True]


def test_a_forgotten_handler_leaves_nothing_that_opens_the_file_to_the_next() -> None:
    investigation = Investigation(
        handler_id="kb", handler_reason="Nodig.", handler_warnings=("x",), no_involvement_declared_at=NOON
    )

    investigation.forget_handler()

    assert investigation == Investigation()


def test_of_the_messages_that_left_only_those_since_a_moment_and_to_somebody_count() -> None:
    first = Sending(uuid4(), "M16", "COMPLAINANT", "LETTER", day("2026-03-02"))
    second = Sending(uuid4(), "M16", "REPRESENTATIVE", "LETTER", day("2026-03-09"))
    messages = Messages(sendings=(first, second))

    assert messages.sent_on("M16") == (day("2026-03-02"), day("2026-03-09"))
    assert messages.sent_on("M16", "COMPLAINANT") == (day("2026-03-02"),)
    assert messages.sent_on("M16", since=1) == (day("2026-03-09"),)
    assert messages.sent_on("M09") == ()
    assert messages.knows(first.message_id)
    assert not messages.knows(uuid4())


def test_the_ombudsman_is_done_when_the_last_ombudsman_case_ended() -> None:
    one, other = uuid4(), uuid4()
    links = OmbudsmanLinks(ombudsman_cases=(one, other))
    assert OmbudsmanLinks().all_ended_on is None

    links.note_ended(EndedOmbudsmanCase(one, day("2027-05-01")))
    assert links.all_ended_on is None
    links.note_ended(EndedOmbudsmanCase(other, day("2027-01-01")))
    assert links.all_ended_on == day("2027-05-01")

    links.note_ended(EndedOmbudsmanCase(one, day("2027-06-01")))
    assert links.all_ended_on == day("2027-06-01")
    assert len(links.ended_ombudsman_cases) == 2


def test_an_ending_that_is_undone_counts_no_more() -> None:
    ending = Ending(closed_on=day("2026-04-10"))

    ending.undo()

    assert ending == Ending()
    assert ending.last_reopened_on is None

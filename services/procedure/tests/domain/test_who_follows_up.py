"""Who has to do with a file of the ombudsman track: each relation by itself, with a complaint and without (C8)."""

from dataclasses import replace
from typing import Any

import pytest
from procedure_builders import a_sending, act, day
from procedure_documents import a_document
from procedure_ombudsman import OPENED, accepted, an_ombudsman_case, following, linked_case
from procedure_side_story import a_refusal

from procedure.domain.access.sight import Sight
from procedure.domain.errors import DayNotPossible, RoleNotAllowed
from procedure.domain.organisation.actor import SYSTEM, Actor
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.domain.track.complaint import ComplaintNow, FollowUp, complaint_now
from procedure.domain.track.fact import TrackDocumentStored, TrackFileRead, TrackSendingRecorded
from procedure.domain.track.tracked_file import FileChanged, FileNotFound
from words.people import ResponsibleBody, Role

LATER = "2026-06-01"
KC, CC, DM, OL = Role.COORDINATOR, Role.COUNCIL_CLERK, Role.DECISION_MAKER, Role.OMBUDSMAN_LIAISON
AUDITOR, MANAGEMENT, OWNER = Role.AUDITOR, Role.MANAGEMENT, Role.OWNER
COUNCIL, MAYOR = ResponsibleBody.RAAD, ResponsibleBody.BURGEMEESTER
NOBODY: frozenset[str] = frozenset()


def a_complaint(**more: Any) -> ComplaintNow:
    """About which nobody is kept out, and in which nobody took part."""
    values: dict[str, Any] = {"shut_out": NOBODY, "restricted_to": None, "took_part": NOBODY, "in_charge": ()}
    return replace(complaint_now(linked_case()), **{**values, **more})


def by(*roles: Role, about: ComplaintNow | None = None, bodies: tuple[ResponsibleBody, ...] = ()) -> FollowUp:
    """Somebody known as x."""
    actor = Actor("x", frozenset(roles), bodies=frozenset(bodies))
    return FollowUp(replace(act("ol", LATER), actor=actor), about)


PLAIN, COUNCILS = a_complaint(), a_complaint(responsible_body=COUNCIL)
MINE, CLOSED = a_complaint(took_part=frozenset({"x"})), a_complaint(shut_out=frozenset({"x"}))
OTHERS, NAMED = a_complaint(restricted_to=frozenset({"kc"})), a_complaint(restricted_to=frozenset({"x"}))


@pytest.mark.parametrize(
    ("who", "roles", "sight"),
    [
        (by(KC), {KC}, Sight.FILE),
        (by(KC, about=PLAIN), {KC}, Sight.FILE),
        (by(OL), {OL}, Sight.FILE),
        (by(OL, about=PLAIN), {OL}, Sight.FILE),
        (by(OL, about=MINE), set(), Sight.NONE),  # who handled or decided does not follow it up
        (by(KC, OL, about=MINE), {KC}, Sight.FILE),  # in another role they may
        (by(DM), {DM}, Sight.FILE),
        (by(DM, bodies=(MAYOR,)), {DM}, Sight.FILE),  # about no complaint there is no body
        (by(DM, about=PLAIN), {DM}, Sight.FILE),
        (by(DM, about=PLAIN, bodies=(MAYOR,)), set(), Sight.NONE),
        (by(DM, about=COUNCILS, bodies=(COUNCIL,)), {DM}, Sight.FILE),
        (by(CC), set(), Sight.NONE),
        (by(CC, about=PLAIN), set(), Sight.NONE),
        (by(CC, about=COUNCILS), {CC, KC}, Sight.FILE),  # coordinates what is the council's
        (by(AUDITOR, about=PLAIN), set(), Sight.FILE),
        (by(MANAGEMENT, about=PLAIN), set(), Sight.OUTCOME),
        (by(MANAGEMENT, AUDITOR, about=PLAIN), set(), Sight.FILE),
        (by(Role.HANDLER, about=PLAIN), set(), Sight.NONE),
        (by(Role.TEAM_MANAGER), set(), Sight.NONE),
        (FollowUp(replace(act("system", LATER), actor=SYSTEM), PLAIN), {Role.SYSTEM}, Sight.FILE),
        # kept from the complaint
        (by(KC, OL, DM, about=CLOSED), set(), Sight.NONE),
        (by(AUDITOR, about=CLOSED), set(), Sight.NONE),
        (by(MANAGEMENT, about=CLOSED), set(), Sight.NONE),
        (by(KC, about=OTHERS), set(), Sight.NONE),
        (by(MANAGEMENT, about=OTHERS), set(), Sight.NONE),
        (by(AUDITOR, about=OTHERS), set(), Sight.FILE),
        (by(KC, about=NAMED), {KC}, Sight.FILE),
    ],
)
def test_each_relation_to_a_file_of_the_track_by_itself(who: FollowUp, roles: set[Role], sight: Sight) -> None:
    case = an_ombudsman_case()

    assert (case.capacities(who), case.sight(who)) == (roles, sight)


@pytest.mark.parametrize(
    ("owner", "about", "roles"),
    [
        ("x", None, {OWNER}),
        ("x", PLAIN, {OWNER}),
        ("x", CLOSED, set()),
        ("x", OTHERS, set()),
        ("x", NAMED, {OWNER}),
        ("y", PLAIN, set()),
    ],
)
def test_an_owner_is_in_the_file_by_the_plan_alone(owner: str, about: ComplaintNow | None, roles: set[Role]) -> None:
    it = accepted()
    it.owner_id = owner

    assert it.capacities(by(about=about)) == roles
    assert it.capacities(by(KC, about=about)) == (
        roles | {KC} if about is not CLOSED and about is not OTHERS else roles
    )


@pytest.mark.parametrize(
    ("complaint", "closed"),
    [(PLAIN, False), (NAMED, False), (OTHERS, True), (CLOSED, True), (replace(NAMED, shut_out=frozenset({"x"})), True)],
)
def test_a_complaint_is_closed_to_who_is_shut_out_or_not_named(complaint: ComplaintNow, *, closed: bool) -> None:
    assert complaint.is_closed_to("x") is closed


def test_whom_a_question_of_the_ombudsman_concerns_is_in_charge_now() -> None:
    decided, refused = linked_case(), linked_case()
    refused.ending.refusal, refused.judgement.decision = replace(a_refusal(LATER), decided_by="deputy"), None
    refused.investigation.handler_id = refused.informal.team_manager_id = None

    assert complaint_now(decided).in_charge == (
        (Role.HANDLER, "kb"),
        (Role.TEAM_MANAGER, "tm"),
        (DM, "director"),
    )
    assert complaint_now(refused).in_charge == ((DM, "deputy"),)


def test_somebody_who_looked_at_an_earlier_revision_reads_it_again() -> None:
    case = an_ombudsman_case()
    case.revision = 3

    assert case.admit(by(OL), 3) is case.admit(by(OL)) is Sight.FILE
    for revision in (2, 4):
        with pytest.raises(FileChanged):
            case.admit(by(OL), revision)
    with pytest.raises(FileNotFound):
        case.admit(by(Role.HANDLER), 3)


def test_of_what_they_did_themselves_somebody_hears_again_unless_it_is_hidden_now() -> None:
    case = an_ombudsman_case()
    case.refuse_hidden(by(Role.HANDLER, about=PLAIN))

    with pytest.raises(FileNotFound):
        case.refuse_hidden(by(OL, about=CLOSED))


@pytest.mark.parametrize(
    ("who", "role"),
    [
        (by(OL), OL),
        (by(AUDITOR), AUDITOR),
        (by(MANAGEMENT), MANAGEMENT),
        (by(OL, AUDITOR), OL),
        (by(DM, OL), DM),
        (by(MANAGEMENT, Role.HANDLER), MANAGEMENT),
    ],
)
def test_reading_is_written_down_in_the_role_that_opened_the_file(who: FollowUp, role: Role) -> None:
    case = an_ombudsman_case()
    case.collect_facts()
    case.note_reading(who, "ombudsman-case")

    (fact,) = case.collect_facts()
    assert isinstance(fact, TrackFileRead)
    assert (fact.role, fact.part) == (role, "ombudsman-case")


@pytest.mark.parametrize(
    ("who", "role"),
    [(by(OL), OL), (by(DM), DM), (by(KC, OL), OL), (by(DM, OL), DM)],  # by name, of those that take steps
)
def test_who_takes_steps_files_documents_in_that_role(who: FollowUp, role: Role) -> None:
    case = an_ombudsman_case()
    case.collect_facts()
    case.note_document(who, a_document(case.file_id))

    (fact,) = case.collect_facts()
    assert isinstance(fact, TrackDocumentStored)
    assert fact.role is role


@pytest.mark.parametrize("who", [by(KC), by(AUDITOR), by(MANAGEMENT)])
def test_who_only_reads_files_no_documents(who: FollowUp) -> None:
    with pytest.raises(RoleNotAllowed):
        an_ombudsman_case().note_document(who, a_document())


def test_documents_are_for_who_sees_the_whole_file() -> None:
    case = an_ombudsman_case()
    case.check_document_sight(by(AUDITOR))

    with pytest.raises(RoleNotAllowed):
        case.check_document_sight(by(MANAGEMENT))
    with pytest.raises(FileNotFound):
        case.check_document_sight(by(Role.HANDLER))


def test_evidence_of_a_message_is_kept_once_and_counts_by_its_code() -> None:
    case, system = an_ombudsman_case(), following("system", LATER)
    sending = a_sending("M25", LATER)
    case.collect_facts()
    for each in (sending, sending, a_sending("M27", "2026-06-02")):
        case.record_sending(system, each)

    assert [type(fact) for fact in case.collect_facts()] == [TrackSendingRecorded] * 2
    assert (case.sent_on("M25"), case.sent_on("M27"), case.sent_on("M26")) == (
        (day(LATER),),
        (day("2026-06-02"),),
        (),
    )


def test_a_step_of_a_person_is_an_edit_and_what_the_system_does_is_none() -> None:
    assert an_ombudsman_case().revision == 1, "opening it edits nothing"
    it = accepted(due="2026-12-31")
    before = it.revision

    it.remind(following("system", "2026-12-17"))
    assert it.revision == before
    it.note_progress(following("tm-2", "2026-12-18"), "De brief ligt klaar.")
    assert it.revision == before + 1


def test_what_somebody_could_do_now_is_theirs_and_possible_from_here() -> None:
    it = accepted()
    it.owner_id = "x"

    def offered(who: FollowUp) -> list[str]:
        return [each.step.number for each in it.outlooks(RECOMMENDATION_STEPS, who) if each.is_possible]

    assert offered(by()) == ["O8", "O8p", "O8e"]
    assert offered(by(DM)) == ["O8", "O8p", "O8e"]
    it.owner_id = "y"
    assert (offered(by()), offered(by(DM)), offered(by(OL))) == ([], ["O8p"], [])
    assert offered(FollowUp(replace(act("system", LATER), actor=SYSTEM))) == ["O8m"]


@pytest.mark.parametrize(
    ("on", "possible"), [("2026-05-11", False), (OPENED, True), (LATER, True), ("2026-06-02", False)]
)
def test_nothing_in_a_file_happened_before_it_began_or_after_today(on: str, *, possible: bool) -> None:
    case = an_ombudsman_case()
    if possible:
        case.check_day("heldOn", day(on), by(OL))
        return

    with pytest.raises(DayNotPossible):
        case.check_day("heldOn", day(on), by(OL))

"""What an official sees of a case and in which roles they act: each relation by itself, and what ends it (C1-C11)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from procedure_builders import CALENDAR, a_case, a_contact, a_reasoning, act, an_explanation, day
from procedure_side_story import a_refusal, refused_case
from procedure_story import decided_case, formal_case, informal_case, investigated_case, pending_case

from procedure.domain.access.declaration import ConflictDeclaration
from procedure.domain.access.emergency import EmergencyAccess
from procedure.domain.access.involvement import handled, involvement, talked, took_part
from procedure.domain.access.restriction import Restriction
from procedure.domain.access.sight import Sight
from procedure.domain.case import Case
from procedure.domain.investigation.committee import Committee
from procedure.domain.investigation.replacement import Replacement
from procedure.domain.judgement.draft import Draft
from procedure.domain.organisation.actor import SYSTEM, Actor
from words.people import DeclaredConflict, ReplacedPart, ReplacementReason, ResponsibleBody, Role, Side

NONE, OUTCOME, SHELL, FILE = Sight.NONE, Sight.OUTCOME, Sight.SHELL, Sight.FILE
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
KC, KB, TM, DM, CC = Role.COORDINATOR, Role.HANDLER, Role.TEAM_MANAGER, Role.DECISION_MAKER, Role.COUNCIL_CLERK
COM, OL, AUDITOR = Role.COMMITTEE_MEMBER, Role.OMBUDSMAN_LIAISON, Role.AUDITOR
COUNCIL, MAYOR = ResponsibleBody.RAAD, ResponsibleBody.BURGEMEESTER


def somebody(*roles: Role, official_id: str = "x", bodies: frozenset[ResponsibleBody] = frozenset()) -> Actor:
    return Actor(official_id, frozenset(roles), bodies=bodies)


def of_the_council(case: Case) -> Case:
    case.parties.responsible_body = COUNCIL
    return case


def with_ombudsman(case: Case) -> Case:
    case.ombudsman.ombudsman_cases = (uuid4(),)
    return case


def shell_only(case: Case) -> Case:
    case.investigation.no_involvement_declared_at = None
    return case


def proposed(case: Case) -> Case:
    case.ending.refusal_proposal = a_refusal("2026-03-02")
    return case


def refused(case: Case, by: str) -> Case:
    case.ending.refusal = replace(a_refusal("2026-03-02"), decided_by=by)
    return case


@pytest.mark.parametrize(
    ("actor", "case", "sight"),
    [
        (somebody(KC), a_case(), FILE),
        (somebody(AUDITOR), a_case(), FILE),
        (SYSTEM, a_case(), FILE),
        (somebody(Role.MANAGEMENT), a_case(), NONE),
        (somebody(Role.PLATFORM_ADMIN), a_case(), NONE),
        (somebody(), a_case(), NONE),
        # the clerk: of the council's cases, and of no other
        (somebody(CC), of_the_council(a_case()), FILE),
        (somebody(CC), a_case(), NONE),
        (somebody(DM), of_the_council(a_case()), NONE),
        # the handler: theirs, with the role, and the file after the declaration (C7)
        (somebody(KB, official_id="kb"), investigated_case(), FILE),
        (somebody(KB, official_id="kb"), shell_only(investigated_case()), SHELL),
        (somebody(KB, official_id="kb-2"), investigated_case(), NONE),
        (somebody(TM, official_id="kb"), investigated_case(), NONE),
        # who decides: when it lies before them or they decided it, for their own body, never with the talk behind them
        (somebody(DM), pending_case(), FILE),
        (somebody(DM), investigated_case(), NONE),
        (somebody(DM), proposed(investigated_case()), FILE),
        (somebody(KB), pending_case(), NONE),
        (somebody(DM, official_id="tm"), pending_case(), NONE),
        (somebody(DM, bodies=frozenset({MAYOR})), pending_case(), NONE),
        (somebody(DM, bodies=frozenset({COUNCIL, MAYOR})), of_the_council(pending_case()), FILE),
        (somebody(DM, official_id="director"), decided_case(), FILE),
        (somebody(DM, official_id="deputy"), decided_case(), NONE),
        (somebody(DM, official_id="deputy"), refused(investigated_case(), by="deputy"), FILE),
        (somebody(DM, official_id="director"), refused(investigated_case(), by="deputy"), NONE),
        # the manager of the talk: until it is formal, and then how it ended
        (somebody(TM, official_id="tm"), informal_case(), FILE),
        (somebody(TM, official_id="tm-2"), informal_case(), NONE),
        (somebody(KB, official_id="tm"), informal_case(), NONE),
        (somebody(TM, official_id="tm"), formal_case(), OUTCOME),
        # the liaison: of what is with the ombudsman, without a part in it (C8)
        (somebody(OL), with_ombudsman(decided_case()), FILE),
        (somebody(OL), decided_case(), NONE),
        (somebody(OL, official_id="kb"), with_ombudsman(decided_case()), NONE),
        (somebody(OL, official_id="director"), with_ombudsman(decided_case()), NONE),
        # the committee: nothing that was not referred to it
        (somebody(COM), investigated_case(), NONE),
        # two relations: the wider one counts; a role without its relation adds nothing
        (somebody(KB, DM, official_id="kb"), shell_only(pending_case()), FILE),
        (somebody(TM, DM, official_id="tm-2"), pending_case(), FILE),
        (somebody(KB, OL, official_id="kb-2"), with_ombudsman(investigated_case()), FILE),
    ],
)
def test_each_relation_gives_its_own_sight(actor: Actor, case: Case, sight: Sight) -> None:
    assert case.sight(actor) is sight


def test_the_committee_sees_what_it_was_asked_about_and_not_before() -> None:
    case, member = investigated_case(), somebody(COM, KB)
    told = Committee(day("2026-03-02"), None, told_on=day("2026-03-03"))

    case.investigation.committee = told
    assert case.sight(member) is NONE
    assert case.capacities(member) == frozenset()

    case.investigation.committee = replace(told, requested_on=day("2026-03-04"))
    assert case.sight(member) is FILE
    assert case.sight(somebody(DM)) is NONE
    assert case.capacities(member) == {COM}


@pytest.mark.parametrize("role", [KC, AUDITOR, CC, COM, OL])
def test_who_is_shut_out_sees_nothing_in_any_role(role: Role) -> None:
    case = with_ombudsman(of_the_council(pending_case()))
    case.access.shut_out = ("x",)

    assert case.sight(somebody(role)) is NONE
    assert case.capacities(somebody(role)) == frozenset()
    assert case.is_kept_out("x")
    assert not case.is_kept_out("y")


def test_a_restricted_case_is_there_for_the_named_and_for_auditors_and_only_the_named_act() -> None:
    case = a_case()
    case.access.restriction = Restriction(("kc",), "Werkt hier zelf.", day("2026-03-02"), "kc")

    assert case.sight(somebody(KC, official_id="kc")) is FILE
    assert case.sight(somebody(KC, official_id="kc-2")) is NONE
    assert case.sight(somebody(AUDITOR)) is FILE
    assert case.sight(SYSTEM) is FILE
    assert case.capacities(somebody(KC, official_id="kc")) == {KC}
    assert case.capacities(somebody(KC, AUDITOR)) == frozenset()
    assert case.capacities(SYSTEM) == {Role.SYSTEM}
    assert case.is_kept_out("kc-2")
    assert not case.is_kept_out("kc")


def test_broken_glass_is_open_to_one_person_until_its_hour_and_never_to_somebody_with_a_conflict() -> None:
    case = a_case()
    until = NOON + timedelta(hours=24)
    case.access.emergency_access = (EmergencyAccess("x", "Spoed.", NOON, until),)
    reader = somebody(DM)

    assert case.sight(reader, until - timedelta(microseconds=1)) is FILE
    assert case.sight(reader, until) is NONE
    assert case.sight(reader) is NONE  # without a moment there is no emergency
    assert case.sight(somebody(DM, official_id="y"), NOON) is NONE
    assert case.capacities(reader) == {DM}
    case.access.restriction = Restriction(("kc",), "Werkt hier zelf.", day("2026-03-02"), "kc")
    assert case.sight(reader, NOON) is FILE
    case.access.shut_out = ("x",)
    assert case.sight(reader, NOON) is NONE


@pytest.mark.parametrize(
    ("actor", "case", "capacities"),
    [
        (somebody(KC, AUDITOR, Role.PLATFORM_ADMIN), a_case(), {KC}),
        (somebody(CC), of_the_council(a_case()), {KC}),  # of the council's cases the clerk is coordinator
        (somebody(CC), a_case(), set()),
        (somebody(DM), a_case(), {DM}),
        (somebody(DM, bodies=frozenset({COUNCIL})), a_case(), set()),
        (somebody(DM, bodies=frozenset({COUNCIL})), of_the_council(a_case()), {DM}),
        (somebody(TM, KB, official_id="tm"), informal_case(), {TM}),
        (somebody(TM, official_id="tm-2"), informal_case(), set()),
        (somebody(TM, KB, official_id="tm"), formal_case(), set()),
        (somebody(KB, TM, official_id="kb"), investigated_case(), {KB}),
        (somebody(KB, official_id="kb-2"), investigated_case(), set()),
        (somebody(COM), investigated_case(), set()),
        (somebody(OL, KB), with_ombudsman(decided_case()), {OL}),
        (somebody(OL), decided_case(), set()),
        (somebody(OL, official_id="kb"), with_ombudsman(decided_case()), set()),
    ],
)
def test_each_relation_gives_its_own_capacities(actor: Actor, case: Case, capacities: set[Role]) -> None:
    assert case.capacities(actor) == capacities


def replaced(
    case: Case, part: ReplacedPart, former: str | None, reason: ReplacementReason = ReplacementReason.LEFT
) -> Case:
    case.investigation.replacements = (
        Replacement(part, former, "nieuw", reason, "Zo is het.", day("2026-03-02"), "kc"),
    )
    return case


def test_who_had_a_part_before_being_replaced_still_had_it() -> None:
    former_handler = replaced(a_case(), ReplacedPart.HANDLER, "oud")
    former_manager = replaced(a_case(), ReplacedPart.TEAM_MANAGER, "oud")

    assert (handled(former_handler), talked(former_handler)) == ({"oud"}, frozenset())
    assert (handled(former_manager), talked(former_manager)) == (frozenset(), {"oud"})
    assert handled(replaced(a_case(), ReplacedPart.HANDLER, None)) == frozenset()
    assert took_part(former_handler) == {"oud"}
    assert took_part(former_manager) == frozenset()  # the talk is no part in handling it (C8)


def heard_by(case: Case, official_id: str) -> Case:
    heard = replace(an_explanation(Side.COMPLAINANT, "2026-03-02"), recorded_by=official_id)
    case.investigation.explanations = (heard,)
    return case


def spoken_to_by(case: Case, official_id: str) -> Case:
    case.informal.contacts = (replace(a_contact("2026-03-02"), recorded_by=official_id),)
    return case


def drafted(case: Case, by: str, returned_by: str | None = None) -> Case:
    case.judgement.drafts = (Draft(1, a_reasoning(), day("2026-03-02"), by, returned_by=returned_by),)
    return case


def brought_back_by_the_ombudsman() -> Case:
    case, ombudsman_case = decided_case(), uuid4()
    case.link_ombudsman(act("ol", "2026-06-01"), ombudsman_case)
    agreed = day("2026-07-01")
    case.reopen_for_ombudsman(act("ol", "2026-06-01"), ombudsman_case, "Hoor mevrouw alsnog.", agreed, CALENDAR)
    return case


def refused_and_reconsidered(by: str) -> Case:
    case = refused_case()
    case.ending.refusal = replace(a_refusal("2026-03-02"), decided_by=by)
    case.reconsider(act("kc", "2026-03-09"), "Toch wel.", CALENDAR, criminal_case_ended=False)
    return case


def test_who_heard_a_side_or_drafted_handled_it_also_without_being_the_handler() -> None:
    assert handled(heard_by(a_case(), "invaller")) == {"invaller"}
    assert handled(drafted(a_case(), "schrijver", "director")) == {"schrijver"}
    assert handled(shell_only(investigated_case())) == {"kb"}
    assert talked(spoken_to_by(a_case(), "invaller")) == {"invaller"}
    assert talked(informal_case()) == {"tm"}


def test_who_handled_returned_or_decided_took_part_also_before_a_reopening() -> None:
    assert took_part(drafted(a_case(), "schrijver", "director")) == {"schrijver", "director"}
    assert took_part(decided_case()) == took_part(brought_back_by_the_ombudsman()) == {"kb", "director"}
    assert took_part(refused(a_case(), by="deputy")) == took_part(refused_and_reconsidered(by="deputy")) == {"deputy"}
    assert took_part(a_case()) == frozenset()


def test_a_replacement_bars_the_former_handler_only_for_a_conflict() -> None:
    left = replaced(a_case(), ReplacedPart.HANDLER, "oud")
    conflicted = replaced(a_case(), ReplacedPart.HANDLER, "oud", ReplacementReason.CONFLICT)
    declared = a_case()
    declared.access.declared = (ConflictDeclaration("x", DeclaredConflict.INVOLVED, day("2026-03-02")),)

    assert involvement(left).barred == frozenset()
    assert involvement(conflicted).barred == {"oud"}
    assert involvement(declared).barred == {"x"}


@pytest.mark.parametrize("body_conduct", [False, True])
@pytest.mark.parametrize("warnings", [(), ("handler-too-close",), ("handler-was-involved",)])
def test_only_an_involved_handler_about_the_body_is_excepted(warnings: tuple[str, ...], *, body_conduct: bool) -> None:
    case = investigated_case()
    case.parties.body_conduct, case.investigation.handler_warnings = body_conduct, warnings

    excepted = body_conduct and "handler-was-involved" in warnings
    assert involvement(case).excepted == ("kb" if excepted else None)

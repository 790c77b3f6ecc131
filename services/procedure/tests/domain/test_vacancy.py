"""Cases that need a team manager, handler or decision maker and have none who can act (L24)."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from procedure_builders import DIRECTORY, a_case, act, day
from procedure_side_story import a_refusal, committee_case, in_triage
from procedure_steps import designated
from procedure_story import decided_case, formal_case, informal_case, investigated_case, pending_case

from procedure.domain.access.restriction import Restriction
from procedure.domain.access.vacancy import NobodyInCharge, Vacancy, vacancy_of
from procedure.domain.case import Case
from procedure.domain.organisation.absence import Absence
from procedure.domain.organisation.directory import Directory, Official
from words.people import CasePart, ResponsibleBody, Role, VacancyCause

TODAY = day("2026-03-10")
AWAY = Absence(TODAY, TODAY)
HANDLER, MANAGER, DECIDER = CasePart.HANDLER, CasePart.TEAM_MANAGER, CasePart.DECISION_MAKER


def town(**changes: dict[str, object]) -> Directory:
    """The directory with other fields of these officials; an underscore stands for the hyphen of an id."""
    known: dict[str, Official] = dict(DIRECTORY.officials)
    for name, more in changes.items():
        who = name.replace("_", "-")
        known[who] = replace(known[who], **more)  # type: ignore[arg-type]
    return replace(DIRECTORY, officials=known)


def cause(case: Case, directory: Directory = DIRECTORY, on: str = "2026-03-10") -> tuple[str, str] | None:
    found = vacancy_of(case, directory, day(on))
    return (found.part, found.cause) if found else None


@pytest.mark.parametrize(
    "story",
    [a_case, in_triage, informal_case, designated, investigated_case, committee_case, pending_case, decided_case],
)
def test_while_everybody_is_here_nothing_is_vacant(story: Callable[[], Case]) -> None:
    assert cause(story()) is None


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"active": False}, VacancyCause.LEFT),
        ({"roles": frozenset({Role.COORDINATOR})}, VacancyCause.ROLE_MISSING),
        ({"absences": (AWAY,), "substitute": None}, VacancyCause.ABSENT),
    ],
)
def test_a_part_is_vacant_whose_holder_left_lost_the_role_or_is_absent_without_substitute(
    change: dict[str, object], why: VacancyCause
) -> None:
    assert cause(informal_case(), town(tm=change)) == (MANAGER, why)
    for story in (designated, investigated_case, committee_case):
        assert cause(story(), town(kb=change)) == (HANDLER, why)
    assert cause(pending_case(), town(kb=change)) is None, "it waits for the decision maker"


def test_an_official_whom_the_directory_does_not_hold_is_one_who_left() -> None:
    case = investigated_case()
    case.investigation.handler_id = "nobody"

    assert cause(case) == (HANDLER, VacancyCause.LEFT)


def test_a_part_is_vacant_whose_holder_may_not_see_the_case() -> None:
    shut_out, not_named = investigated_case(), investigated_case()
    shut_out.access.shut_out = ("kb",)
    not_named.restrict(act("kc", TODAY), Restriction(("kc",), "Werkt hier.", TODAY, "kc"), DIRECTORY)

    assert cause(shut_out) == cause(not_named) == (HANDLER, VacancyCause.SHUT_OUT)


def test_a_part_to_which_nobody_was_appointed_is_vacant() -> None:
    talk = informal_case()
    talk.informal.team_manager_id = None

    assert cause(formal_case()) == (HANDLER, VacancyCause.NOT_APPOINTED)
    assert cause(talk) == (MANAGER, VacancyCause.NOT_APPOINTED)


@pytest.mark.parametrize(("on", "left"), [("2026-03-09", False), ("2026-03-10", True), ("2026-03-11", False)])
def test_a_part_is_vacant_on_the_days_of_the_absence(on: str, left: bool) -> None:
    assert (cause(investigated_case(), town(kb={"absences": (AWAY,)}), on) is not None) is left


def test_a_substitute_who_can_act_fills_the_part() -> None:
    with_kb_2 = {"absences": (replace(AWAY, substitute="kb-2"),)}
    talked = investigated_case()
    talked.informal.team_manager_id = "kb-2"

    assert cause(investigated_case(), town(kb=with_kb_2)) is None
    assert cause(investigated_case(), town(kb=with_kb_2, kb_2={"absences": (AWAY,)})) == (HANDLER, VacancyCause.ABSENT)
    assert cause(talked, town(kb=with_kb_2)) == (HANDLER, VacancyCause.ABSENT), "C3"
    assert cause(designated(), town(kb=with_kb_2)) == (HANDLER, VacancyCause.ABSENT), "not declared: nothing to take"


def test_of_several_decision_makers_one_who_can_decide_is_enough() -> None:
    away: dict[str, object] = {"absences": (AWAY,), "substitute": None}

    assert cause(pending_case(), town(director=away)) is None
    assert cause(pending_case(), town(director=away, deputy={"active": False})) == (DECIDER, VacancyCause.NOBODY_FREE)


def test_a_decision_maker_of_another_body_or_without_four_eyes_cannot_decide() -> None:
    of_council = {"bodies": frozenset({ResponsibleBody.RAAD})}
    handled = {"roles": frozenset({Role.DECISION_MAKER, Role.HANDLER})}
    alone = town(director={"active": False}, deputy=of_council, kb=handled)

    assert cause(pending_case(), alone) == (DECIDER, VacancyCause.NOBODY_FREE)
    alone = town(director={"active": False}, deputy=of_council, kb=handled, kb_2=handled)
    assert cause(pending_case(), alone) is None


def test_the_one_decision_maker_of_a_body_may_be_stood_in_for() -> None:
    case = pending_case()
    case.parties.responsible_body = ResponsibleBody.RAAD
    college = {"bodies": frozenset({ResponsibleBody.COLLEGE})}
    away = {"absences": (replace(AWAY, substitute="deputy"),)}

    assert cause(case, town(presidium=away, director=college, deputy=college)) is None
    assert cause(case, town(presidium={"absences": (AWAY,)}, director=college, deputy=college)) == (
        DECIDER,
        VacancyCause.NOBODY_FREE,
    )


def test_a_proposal_not_to_handle_it_waits_for_a_decision_maker_in_any_state() -> None:
    nobody = town(director={"active": False}, deputy={"active": False})
    proposed, talk = in_triage(), informal_case()
    for case in (proposed, talk):
        case.ending.refusal_proposal = a_refusal("2026-03-10")

    assert cause(proposed) is None
    assert cause(proposed, nobody) == cause(talk, nobody) == (DECIDER, VacancyCause.NOBODY_FREE)
    assert cause(in_triage(), nobody) is None


def test_a_closed_case_waits_for_nobody() -> None:
    assert cause(decided_case(), town(kb={"active": False}, director={"active": False})) is None


def told(case: Case, directory: Directory) -> list[Vacancy]:
    case.watch_vacancy(act("system", TODAY), directory)
    return [fact.vacancy for fact in case.collect_facts() if isinstance(fact, NobodyInCharge)]


def test_it_is_told_once_and_again_after_it_was_mended_and_happened_anew() -> None:
    case, gone = investigated_case(), town(kb={"active": False})
    case.collect_facts()
    left = Vacancy(HANDLER, VacancyCause.LEFT)

    assert told(case, gone) == [left]
    assert told(case, gone) == []
    assert told(case, town(kb={"roles": frozenset()})) == [], "another cause is not mended"
    assert told(case, DIRECTORY) == []
    assert told(case, gone) == [left]


def test_a_part_not_given_out_yet_is_no_news_to_coordinators() -> None:
    case = formal_case()
    case.collect_facts()

    assert told(case, DIRECTORY) == []
    assert case.charge.vacancy == Vacancy(HANDLER, VacancyCause.NOT_APPOINTED)


def test_what_a_step_leaves_vacant_is_looked_at_again_and_what_it_mends_is_mended() -> None:
    case, gone = investigated_case(), town(kb={"active": False})
    told(case, DIRECTORY)
    assert case.charge.charge_judged_on == TODAY

    case.renew_vacancy(gone, TODAY)
    assert (case.charge.vacancy, case.charge.charge_judged_on) == (Vacancy(HANDLER, VacancyCause.LEFT), None)
    assert told(case, gone) == [Vacancy(HANDLER, VacancyCause.LEFT)]
    case.renew_vacancy(gone, TODAY)
    assert case.charge.charge_judged_on == TODAY, "nothing new"
    case.renew_vacancy(DIRECTORY, TODAY)
    assert (case.charge.vacancy, case.charge.vacancy_told) == (None, False)

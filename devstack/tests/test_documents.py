"""The generated documents say what the code says, and what they list is in order."""

from collections import defaultdict
from pathlib import Path

import pytest

from devstack.documents import problems_page, procedure_page
from devstack.documents.__main__ import main
from devstack.documents.procedure_page import CLOCKS, Step
from devstack.documents.refusals import refusals
from procedure.domain.ombudsman.case import OMBUDSMAN_STEPS
from procedure.domain.recommendations.recommendation import RECOMMENDATION_STEPS
from procedure.domain.steps.table import STEPS
from words.cases import CaseState
from words.clocks import Clock


def test_a_problem_code_has_one_meaning_in_all_services() -> None:
    statuses = defaultdict(set)
    for each in refusals():
        statuses[each.code].add(each.status)

    assert {code: found for code, found in statuses.items() if len(found) > 1} == {}


def test_the_page_describes_every_refusal_of_every_service() -> None:
    page = problems_page.page()

    assert {each.service for each in refusals()} == {
        "servicekit", "intake", "procedure", "notifications", "reporting",
    }  # fmt: skip
    for each in refusals():
        assert f"| `{each.code}` | {each.status} |" in page
        assert each.words


@pytest.mark.parametrize(
    "line",
    [
        "| `adjournment-too-long` | 409 | Awb 9:11(2) | “The case can be adjourned to … at the latest.” |",
        "| `handler-is-accused` | 409 | Awb 9:7(1) | “An official who is complained about cannot handle the complaint "
        "(C2).” |",
        "| `role-not-allowed` | 403 | that of the step | “In this case you may not ….” |",
        "| `role-missing` | 403 |  | “None of your roles may do this.” |",
        "| `database-away` | 503 |  |",
    ],
)
def test_a_problem_shows_its_status_its_article_and_its_text(line: str) -> None:
    assert line in problems_page.page()


def test_every_step_is_on_the_page_of_the_procedure_once() -> None:
    lines = procedure_page.page().splitlines()

    steps: tuple[Step, ...] = (*STEPS, *OMBUDSMAN_STEPS, *RECOMMENDATION_STEPS)
    for step in steps:
        (line,) = [each for each in lines if each.startswith(f"| {step.number} | {step.name} |")]
        assert step.article in line
        assert f"`{step.target}`" in line if step.target else "stays" in line


def test_every_state_has_its_dutch_label_and_every_clock_its_line() -> None:
    lines = procedure_page.page().splitlines()

    for state in CaseState:
        assert [line for line in lines if line.startswith(f"| `{state}` | ") and line.split(" | ")[1]]
    assert {each.value for each in Clock} <= {each.clock for each in CLOCKS}


def test_the_diagram_draws_every_change_of_state() -> None:
    page = procedure_page.page()

    assert "    [*] --> RECEIVED: T1\n" in page
    assert '    state "any open state" as OPEN\n' in page
    for step in STEPS:
        arrows = [line for line in page.splitlines() if f"--> {step.target}:" in line]
        numbers = {number for line in arrows for number in line.partition(": ")[2].split(", ")}
        assert step.target is None or step.number in numbers


@pytest.mark.parametrize(
    ("line", "rule"), [("C1", "handler-was-involved"), ("C2", "handler-is-accused"), ("C8", "owner-may-not-verify")]
)
def test_a_conflict_rule_names_the_refusals_that_enforce_it(line: str, rule: str) -> None:
    (found,) = [each for each in procedure_page.page().splitlines() if each.startswith(f"| {line} |")]

    assert f"`{rule}`" in found


def test_the_check_reports_a_document_that_is_out_of_date_and_writing_updates_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check"], tmp_path) == 1
    assert "problems.md: out of date" in capsys.readouterr().err

    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0

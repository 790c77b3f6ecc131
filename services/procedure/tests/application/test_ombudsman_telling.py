"""What each step of the ombudsman track tells: its public fact and its letters; never a name or a text in public."""

from typing import Any

from procedure_builders import DIRECTORY, a_case, day
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_ombudsman import (
    ADVICE,
    a_question,
    a_recommendation,
    a_reply,
    a_report,
    accepted,
    an_ombudsman_case,
    closed_case,
    declined,
    following,
    implemented,
    linked_case,
)
from procedure_story import Story

from contracts.event import Door
from procedure.domain.ombudsman.case import OmbudsmanCase
from words.messages import FileKind, RecipientKind
from words.ombudsman import OmbudsmanGround, RecommendationSource

LATER = "2026-06-01"


async def told(*files: Any) -> MemoryStore:
    memory = MemoryStore(directory=DIRECTORY)
    async with begin_memory_work(memory, a_municipality())() as work:
        for file in files:
            await (work.ombudsman_cases if isinstance(file, OmbudsmanCase) else work.recommendations).add(file)
    return memory


def recipients(store: MemoryStore, code: str) -> list[tuple[str, str | None]]:
    due = [data for data in store.told("case-letters.due") if data.letter.code == code]
    return [(each.kind, each.official_id) for data in due for each in data.recipients]


def whole_case() -> OmbudsmanCase:
    complaint = linked_case()
    case = an_ombudsman_case(complaint)
    case.request_intervention(following("ol", LATER, complaint), a_question(LATER, "2026-06-05"))
    case.answer_intervention(following("ol", "2026-06-03", complaint), a_reply("2026-06-03"))
    case.ask(following("ol", "2026-06-10", complaint), a_question("2026-06-10", "2026-06-30"))
    case.receive_findings(following("ol", "2026-08-03", complaint), a_question("2026-08-03", "2026-08-31"))
    case.receive_report(following("ol", "2026-09-15", complaint), a_report(), ())
    case.close(following("ol", "2026-12-14", complaint), [], "Klaar.")
    return case


async def test_every_step_of_the_ombudsman_is_a_public_fact_about_the_ombudsman_case() -> None:
    case = whole_case()
    store = await told(case)

    public = [each for each in store.outgoing if each.event.door is Door.PUBLIC]
    assert [each.event.type_name().split("wederhoor.")[1] for each in public] == [
        "ombudsman-cases.opened.v1",
        "ombudsman-cases.intervention-requested.v1",
        "ombudsman-cases.replied.v1",
        "ombudsman-cases.information-requested.v1",
        "ombudsman-cases.findings-received.v1",
        "ombudsman-cases.report-received.v1",
        "ombudsman-cases.closed.v1",
    ]
    assert {each.subject for each in public} == {case.file_id}
    [opened] = store.told("ombudsman-cases.opened")
    assert (opened.complaint_id, opened.reference, opened.state) == (case.complaint_id, "K-2026-000123", "NOTIFIED")
    [closed] = store.told("ombudsman-cases.closed")
    assert (closed.reason, closed.ruling, closed.closed_on) == ("FOLLOWED_UP", "IMPROPER", day("2026-12-14"))


async def test_every_step_of_a_recommendation_is_a_public_fact() -> None:
    store = await told(implemented(linked_case()))

    types = [each.event.type_name() for each in store.outgoing if each.event.door is Door.PUBLIC]
    assert [each.split("recommendations.")[1] for each in types] == [
        "recorded.v1",
        "answered.v1",
        "progressed.v1",
        "implemented.v1",
    ]
    [done] = store.told("recommendations.implemented")
    assert (done.implemented_on, done.due_on, done.state) == (day("2026-12-14"), day("2026-12-31"), "IMPLEMENTED")


async def test_nothing_public_has_a_text_or_the_id_of_an_official() -> None:
    store = await told(whole_case(), implemented(linked_case()), declined())

    public = "".join(each.data.model_dump_json() for each in store.outgoing if each.event.door is Door.PUBLIC)
    for secret in ("tussenbericht", "geantwoord", "Dat doen wij al", '"ol"', '"tm-2"', "director", "4711", "2026/104"):
        assert secret not in public


async def test_the_handler_and_the_decision_maker_are_told_of_it_and_of_every_question() -> None:
    store = await told(whole_case())

    in_charge = [("HANDLER", "kb"), ("TEAM_MANAGER", "tm"), ("DECISION_MAKER", "director")]
    assert recipients(store, "M25I") == in_charge
    assert recipients(store, "M25") == in_charge * 3
    questions = [data for data in store.told("case-letters.due") if data.letter.code == "M25"]
    assert [data.letter.due_on for data in questions] == [day("2026-06-05"), day("2026-06-30"), day("2026-08-31")]
    assert {(data.file, data.reference, data.contact.name) for data in questions} == {
        (FileKind.OMBUDSMAN_CASE, "O-2026-000001", "Naam van ol")
    }


async def test_while_the_complaint_is_open_coordinators_are_told_too_and_officials_shut_out_are_not() -> None:
    complaint = Story(a_case()).triage("2026-03-02").route("2026-03-02").case
    complaint.access.shut_out = (*complaint.access.shut_out, "kc-2")

    store = await told(an_ombudsman_case(complaint, ground=OmbudsmanGround.TAKES_TOO_LONG))

    assert recipients(store, "M25I") == [("TEAM_MANAGER", "tm"), ("COORDINATOR", "kc")]


async def test_coordinators_are_told_of_an_investigation_of_the_ombudsmans_own_accord() -> None:
    store = await told(an_ombudsman_case())

    assert recipients(store, "M25I") == [("COORDINATOR", "kc"), ("COORDINATOR", "kc-2")]
    [opened] = store.told("ombudsman-cases.opened")
    assert (opened.complaint_id, opened.reference, opened.ground) == (None, None, None)


async def test_the_ombudsman_is_told_how_a_recommendation_is_followed_or_why_not() -> None:
    store = await told(accepted(), declined())

    yes, no = [data for data in store.told("case-letters.due") if data.letter.code == "M26"]
    [to] = yes.recipients
    assert (to.kind, to.name) == (RecipientKind.OMBUDSMAN, "Nationale ombudsman")
    assert (to.address.lines, to.address.postcode, to.address.city) == (
        ("Antwoordnummer 10870",),
        "2501 WB",
        "Den Haag",
    )
    assert (yes.letter.accepted, yes.letter.plan, yes.letter.due_on, yes.letter.report_number) == (
        True,
        "Een brief, elke vier weken.",
        day("2026-12-31"),
        "2026/104",
    )
    assert (no.letter.accepted, no.letter.reasons, no.letter.recommendation) == (False, "Dat doen wij al.", ADVICE)
    assert yes.file is FileKind.RECOMMENDATION


async def test_a_recommendation_from_another_source_leads_to_no_letter_outside() -> None:
    of_year = {"source": RecommendationSource.ANNUAL_REPORT, "ombudsman_case_id": None, "ombudsman": None}

    it = a_recommendation(**of_year)
    it.decline(following("director", "2026-10-06"), "Dat doen wij al.")

    assert (await told(it)).letters() == []


async def test_a_case_that_ends_without_a_ruling_says_so() -> None:
    store = await told(closed_case())

    [closed] = store.told("ombudsman-cases.closed")
    assert (closed.reason, closed.ruling, closed.state) == ("WITHDRAWN", "NOT_APPLICABLE", "CLOSED_WITHOUT_RULING")


async def test_every_step_leaves_a_line_in_the_trail_under_the_id_of_its_file() -> None:
    case, it = whole_case(), implemented()
    store = await told(case, it)

    lines = [(each.complaint_id, each.step) for each in store.entries]
    assert [step for file_id, step in lines if file_id == case.file_id] == ["O1", "O2", "O2a", "O3", "O4", "O5", "O9"]
    assert [step for file_id, step in lines if file_id == it.file_id] == ["O7a", "O7", "O8e", "O8v"]
    assert all(isinstance(value, str) for each in store.entries for value in each.details.values())

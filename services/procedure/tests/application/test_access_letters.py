"""Who is told that a file was opened in an emergency, and who is told from whom a case is kept."""

from typing import Any

from procedure_builders import CALENDAR, DIRECTORY, a_directory, a_naming, act, an_official
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_steps import WAYS
from procedure_story import investigated_case

from procedure.application.access.break_glass import BreakGlass, break_glass
from procedure.domain.case import Case
from words.people import Role

DAY = "2026-03-02"
WATCHING = a_directory(an_official("chief", "directie", Role.MANAGEMENT), an_official("chief-2", "x", Role.MANAGEMENT))


async def opened_in_an_emergency(case: Case, official: str) -> MemoryStore:
    memory = MemoryStore(directory=WATCHING)
    begin = begin_memory_work(memory, a_municipality())
    async with begin() as work:
        case.collect_facts()
        await work.cases.add(case)
    async with begin() as work:
        command = BreakGlass(act=act(official, DAY), complaint_id=case.complaint_id, reason="Klager is in gevaar.")
        await break_glass(command, work)
    return memory


async def test_auditors_and_management_hear_who_opened_the_file_and_why() -> None:
    memory = await opened_in_an_emergency(investigated_case(), "deputy")

    (due,) = memory.told("case-letters.due")
    assert (due.letter.code, due.letter.reason) == ("M33", "Klager is in gevaar.")
    assert due.letter.official_name == "Naam van deputy"
    assert {each.official_id for each in due.recipients} == {"auditor", "chief", "chief-2", "director"}
    entry = memory.entries[-1]
    assert (entry.action, entry.official_id) == ("emergency-opened", "deputy")


async def test_neither_the_official_who_opened_it_nor_those_shut_out_are_told() -> None:
    case = investigated_case()
    case.name_accused(act("kc", DAY), a_naming(*case.parties.accused, involved=("chief",)), WATCHING, CALENDAR)

    memory = await opened_in_an_emergency(case, "director")

    (due,) = memory.told("case-letters.due")
    assert {each.official_id for each in due.recipients} == {"auditor", "chief-2"}


async def test_the_other_services_are_told_who_is_shut_out_when_the_handler_had_a_conflict() -> None:
    memory = MemoryStore(directory=DIRECTORY)
    case = investigated_case()
    case.collect_facts()
    WAYS["T31"].take(case, act("kc", DAY))
    async with begin_memory_work(memory, a_municipality())() as work:
        await work.cases.add(case)

    told: list[Any] = memory.told("case-access.changed")
    assert [data.shut_out for data in told] == [("clerk", "kb")]
    letters = [
        (data.letter.code, [each.official_id for each in data.recipients]) for data in memory.told("case-letters.due")
    ]
    assert letters == [("M08", ["kb-2"])]

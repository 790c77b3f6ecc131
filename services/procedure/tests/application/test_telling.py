"""What each step tells: its public fact, the letters, and who is shut out; never a name or a text in public."""

from typing import Any

from procedure_builders import (
    CALENDAR,
    DIRECTORY,
    a_case,
    a_directory,
    a_naming,
    a_resolution,
    a_sending,
    a_stranger,
    act,
    an_accused,
    an_official,
    day,
)
from procedure_fake_store import MemoryStore
from procedure_fakes import a_municipality, begin_memory_work
from procedure_story import Story, informal_case, investigated_case

from contracts.event import Door
from procedure.domain.case import Case
from procedure.domain.file.people import Person
from procedure.domain.steps.fact import CaseFact
from words.clocks import AdjournmentReason
from words.messages import RecipientKind
from words.people import Role
from words.submissions import ComplaintForm

DAY = "2026-03-02"
REPRESENTED = Person("E. Testman", None, "e.testman@example.org", None)


async def told(case: Case, **store: Any) -> MemoryStore:
    memory = MemoryStore(directory=store.get("directory", DIRECTORY))
    async with begin_memory_work(memory, a_municipality())() as work:
        await work.cases.add(case)
    return memory


def by_step(case: Case) -> dict[str, list[str]]:
    steps: dict[str, list[str]] = {}
    for fact in case.collect_facts():
        assert isinstance(fact, CaseFact)
        steps.setdefault(fact.step, []).append(type(fact).__name__)
    return steps


def whole_story(**more: Any) -> Story:
    story = Story(a_case(**more)).triage(DAY, an_accused(), a_stranger()).route(DAY).talk(DAY).escalate(DAY)
    story.appoint(DAY).copy_sent(DAY).explain(DAY).offer(DAY).hear(DAY)
    story.case.adjourn(act("kc", DAY), AdjournmentReason.ABSENCE, "De behandelaar is ziek.", None, CALENDAR)
    return story.draft(DAY).decide(DAY)


def test_every_step_leaves_exactly_its_facts() -> None:
    assert by_step(whole_story().case) == {
        "T1": ["PartiesTold", "CaseOpened", "TermsSet"],
        "T2": ["TriageStarted"],
        "T2a": ["PartiesTold", "AccusedNamed", "AccessChanged"],
        "T5": ["TeamManagerAssigned"],
        "T6": ["ConversationRecorded"],
        "T8": ["FormalProcedureStarted"],
        "T10a": ["HandlerDesignated"],
        "T10": ["HandlerAppointed"],
        "": ["SendingRecorded"] * 4,
        "T11": ["ExplanationRecorded"] * 3,
        "T12": ["HearingOffered"],
        "T13": ["HearingHeld"],
        "T19": ["Adjourned", "TermsSet"],
        "T16": ["DraftSubmitted"],
        "T18": ["Decided", "TermsSet", "DecisionDocumented"],
    }


async def test_the_letters_follow_the_steps() -> None:
    store = await told(whole_story().case)

    assert store.letters() == [
        "M01", "M05", "M06I", "M07", "M08", "M09", "M10", "M11", "M12", "M13", "M14", "M17", "M17", "M16",
    ]  # fmt: skip


async def test_each_letter_goes_to_the_people_it_concerns() -> None:
    store = await told(whole_story().case)

    outcomes = [
        [recipient.kind.name for recipient in data.recipients]
        for data in store.told("case-letters.due")
        if data.letter.code == "M17"
    ]
    assert outcomes == [["ACCUSED", "ACCUSED"], ["TEAM_MANAGER"]]
    kinds = {
        data.letter.code: [recipient.kind.name for recipient in data.recipients]
        for data in store.told("case-letters.due")
    }
    assert kinds["M01"] == kinds["M16"] == ["COMPLAINANT"]
    assert (kinds["M05"], kinds["M08"]) == (["TEAM_MANAGER"], ["HANDLER"])
    assert kinds["M09"] == kinds["M11"] == kinds["M14"] == ["ACCUSED", "ACCUSED"]


async def test_a_letter_names_a_stranger_by_the_id_of_a_party_and_an_official_by_that_of_the_directory_too() -> None:
    case = whole_story().case
    store = await told(case)

    copies = next(data for data in store.told("case-letters.due") if data.letter.code == "M09")
    official, stranger = copies.recipients
    named, outside = case.parties.accused
    assert (official.official_id, official.party_id, official.name) == ("clerk", named.accused_id, None)
    assert (stranger.official_id, stranger.party_id, stranger.name) == (None, outside.accused_id, None)
    known = {each.party_id: each for each in store.told("case-parties.recorded")[-1].parties}
    assert (known[outside.accused_id].name, known[outside.accused_id].address.city) == ("B. Inhuur", "Voorbeeldstad")
    assert named.accused_id not in known


async def test_the_representative_gets_the_acknowledgement_and_with_the_complainant_the_decision() -> None:
    store = await told(whole_story(representative=REPRESENTED).case)

    kinds = {data.letter.code: [each.kind for each in data.recipients] for data in store.told("case-letters.due")}
    assert kinds["M01"] == [RecipientKind.REPRESENTATIVE]
    assert kinds["M16"] == [RecipientKind.COMPLAINANT, RecipientKind.REPRESENTATIVE]


async def test_nobody_is_written_to_about_an_anonymous_complaint_but_the_manager() -> None:
    story = Story(a_case(anonymous=True, complainant=None)).triage(DAY).route(DAY)

    assert (await told(story.case)).letters() == ["M05"]


async def test_an_oral_complaint_is_not_acknowledged_but_its_talk_is_announced() -> None:
    story = Story(a_case(form=ComplaintForm.ORAL)).triage(DAY).route(DAY)

    store = await told(story.case)

    assert store.letters() == ["M05", "M06I"]
    assert store.told("terms-set")[0].clock_status == "NONE"


async def test_an_accused_named_later_gets_copy_and_offer_alone() -> None:
    story = Story(a_case()).triage(DAY).route(DAY).talk(DAY).escalate(DAY).appoint(DAY).offer(DAY)
    story.case.collect_facts()
    story.case.name_accused(act("kc", DAY), a_naming(*story.case.parties.accused, a_stranger()), DIRECTORY, CALENDAR)

    store = await told(story.case)

    due = store.told("case-letters.due")
    stranger = story.case.parties.accused[-1].accused_id
    assert [(data.letter.code, [each.party_id for each in data.recipients]) for data in due] == [
        ("M09", [stranger]),
        ("M11", [stranger]),
    ]


async def test_the_letter_about_an_agreement_says_until_when_the_complainant_may_disagree() -> None:
    story = Story(a_case()).triage(DAY).route(DAY).talk(DAY)
    story.case.resolve_informally(act("tm", "2026-03-21"), a_resolution("2026-03-20"), CALENDAR)

    letter = (await told(story.case)).told("case-letters.due")[-1].letter

    assert (letter.code, letter.agreed_on) == ("M06", day("2026-03-20"))
    assert letter.dispute_until == day("2026-04-07")  # 14 days end on the Saturday before Easter
    assert letter.ombudsman_until == day("2027-03-20")


async def test_the_contact_person_is_the_official_in_charge() -> None:
    store = await told(whole_story().case)

    names = {data.letter.code: data.contact.name for data in store.told("case-letters.due")}
    assert names["M16"] == "Naam van kb"

    informal = await told(Story(a_case()).triage(DAY).route(DAY).case)
    names = {data.letter.code: data.contact.name for data in informal.told("case-letters.due")}
    assert (names["M05"], names["M06I"]) == ("Gemeente Voorbeeldstad, Klachten", "Naam van tm")


async def test_an_official_with_two_roles_gets_one_alert_and_a_conflicted_one_none() -> None:
    both = an_official("kc-2", "klachten", Role.COORDINATOR, Role.MANAGEMENT)
    story = Story(a_case()).triage(DAY, an_accused(), involved=("director",)).route(DAY)
    story.case.collect_facts()
    story.case.watch_deadline(act("system", "2026-04-14"))

    store = await told(story.case, directory=a_directory(both))

    (alert,) = [data for data in store.told("case-letters.due") if data.letter.code == "M23"]
    assert [each.official_id for each in alert.recipients] == ["kc", "kc-2"]


async def test_public_facts_hold_no_name_no_text_and_no_officials_id() -> None:
    story = whole_story(representative=REPRESENTED)
    story.case.record_sending(act("system", DAY), a_sending("M16", DAY), CALENDAR)
    story.case.watch_deadline(act("system", "2026-05-12"))
    store = await told(story.case)

    public = [each for each in store.outgoing if each.event.door is Door.PUBLIC]
    wire = " ".join(each.data.model_dump_json(by_alias=True) for each in public)

    secrets = [
        "Denkbeeld", "Testman", "Dorpsstraat", "mails", "Inhuur", "ziek", "Verslag", "excuses", "Naam van",
        '"kb"', '"kc"', '"tm"', '"director"', '"clerk"',
    ]  # fmt: skip
    assert [secret for secret in secrets if secret in wire] == []
    assert len({each.event for each in public}) == 13


async def test_the_accused_is_told_of_an_agreement_only_if_they_knew_of_the_complaint() -> None:
    knew = Story(investigated_case(DAY)).copy_sent(DAY).case
    knew.resolve_informally(act("kb", DAY), a_resolution(DAY), CALENDAR)
    did_not = informal_case(DAY)
    did_not.resolve_informally(act("tm", DAY), a_resolution(DAY), CALENDAR)

    for case, told_to in ((knew, ["COMPLAINANT", "ACCUSED"]), (did_not, ["COMPLAINANT"])):
        (letter,) = [each for each in (await told(case)).told("case-letters.due") if each.letter.code == "M06"]
        assert [each.kind.name for each in letter.recipients] == told_to

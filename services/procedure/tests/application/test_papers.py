"""What came with the complaint is enclosed with its copy and with a forwarding (Awb 9:9, 2:3(1))."""

from typing import Any
from uuid import UUID

import pytest
from procedure_builders import CALENDAR, DIRECTORY, a_case, a_naming, a_sending, a_stranger, act, day
from procedure_documents import LETTER, OTHER_LETTER, a_content
from procedure_fake_store import MemoryStore
from procedure_fakes import begin_memory_work
from procedure_side_story import LATER, WATERSCHAP, a_reclassification, brought_back_without_handler, in_triage
from procedure_story import Story, formal_case, informal_case, investigated_case, kept

from procedure.application.clocks.record_notice_sent import RecordNoticeSent, record_notice_sent
from procedure.application.documents.declare_copy import DeclareCopy, declare_copy
from procedure.application.documents.enclosing import papers_for
from procedure.application.documents.store_document import StoreDocument, StoreVersion, store_document, store_version
from procedure.domain.case import Case
from procedure.domain.documents.complaint_copy import NotOfTheComplaint
from procedure.domain.documents.document import Document, DocumentSealed
from procedure.domain.endings.forwarding import Forwarding, Receiver
from procedure.domain.endings.reclassification import Reclassification
from procedure.domain.investigation.handler import HandlerAppointed
from words.cases import CopyForm, DocumentKind
from words.endings import ReclassifiedKind
from words.submissions import Channel

DAY = "2026-03-02"
PHOTO = b"\x89PNG\r\n\x1a\nEen foto."


class File:
    """One case in a store, with steps on it and letters about it."""

    def __init__(self, case: Case) -> None:
        self.id, self.memory = case.complaint_id, MemoryStore(directory=DIRECTORY)
        self.begin = begin_memory_work(self.memory)

    async def opened(self, case: Case) -> "File":
        case.collect_facts()
        await kept(self, case)
        return self

    async def filed(
        self, data: bytes = LETTER, kind: DocumentKind = DocumentKind.COMPLAINT, copy_of: UUID | None = None
    ) -> Document:
        given: dict[str, Any] = {"content": self._content(data), "kind": kind, "title": "Stuk", "copy_of": copy_of}
        command = StoreDocument(act=act("kc", DAY), complaint_id=self.id, **given)
        async with self.begin() as work:
            return await store_document(command, work)

    async def renewed(self, document: Document, data: bytes) -> None:
        given: dict[str, Any] = {"document_id": document.document_id, "after": 1, "content": self._content(data)}
        async with self.begin() as work:
            await store_version(StoreVersion(act=act("kc", DAY), complaint_id=self.id, **given), work)

    async def declared(self, form: CopyForm) -> None:
        command = DeclareCopy(act=act("kc", DAY), complaint_id=self.id, form=form, document_id=None)
        async with self.begin() as work:
            await declare_copy(command, work)

    def _content(self, data: bytes) -> Any:
        content = a_content(data)
        self.memory.shelf.contents[content.sha256] = data
        return content

    async def act(self, step: Any) -> None:
        async with self.begin() as work:
            step(await work.cases.get(self.id))

    async def sent(self, code: str, recipient: str = "ACCUSED") -> None:
        command = RecordNoticeSent(
            act=act("system", DAY), complaint_id=self.id, sending=a_sending(code, DAY, recipient)
        )
        async with self.begin() as work:
            await record_notice_sent(command, work)

    def enclosed(self) -> list[tuple[str, list[tuple[UUID, int]]]]:
        """Every letter with its enclosed documents, as (id, version)."""
        due = self.memory.told("case-letters.due")
        return [(each.letter.code, [(it.document_id, it.version) for it in each.enclosures]) for each in due]

    @property
    def sealed(self) -> set[UUID]:
        return {each.document_id for each in self.memory.shelf.documents.values() if each.sealed_on == day(DAY)}


async def a_file(case: Case) -> File:
    return await File(case).opened(case)


async def test_the_copy_encloses_the_latest_version_of_every_paper_and_no_other_document() -> None:
    case = formal_case()
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    file = await a_file(case)
    letter, photo = await file.filed(), await file.filed(PHOTO)
    await file.filed(OTHER_LETTER, DocumentKind.AUTHORISATION)
    await file.renewed(letter, OTHER_LETTER)

    await file.act(lambda it: it.declare_no_involvement(act("kb", DAY), DIRECTORY))

    (copy,) = file.enclosed()
    assert (copy[0], set(copy[1])) == ("M09", {(letter.document_id, 2), (photo.document_id, 1)})
    (due,) = file.memory.told("case-letters.due")
    enclosed = next(each for each in due.enclosures if each.document_id == letter.document_id)
    assert (enclosed.name, enclosed.sha256) == ("verklaring.pdf", a_content(OTHER_LETTER).sha256)


def by_letter() -> Case:
    case = Story(a_case(DAY, channel=Channel.LETTER)).triage(DAY).route(DAY).talk(DAY).escalate(DAY).case
    case.designate_handler(act("kc", DAY), "kb", None, DIRECTORY)
    return case


async def test_the_accused_gets_the_covered_copy_of_a_letter_and_another_body_the_letter() -> None:
    file = await a_file(by_letter())
    await file.filed()
    copy = await file.filed(OTHER_LETTER, DocumentKind.COMPLAINT_COPY)

    await file.act(lambda it: it.declare_no_involvement(act("kb", DAY), DIRECTORY))

    assert file.enclosed() == [("M09", [(copy.document_id, 1)])]
    assert file.memory.told("case-letters.due")[0].letter.forms == (CopyForm.COVERED,)

    other = await a_file(in_triage(channel=Channel.LETTER))
    letter = await other.filed()
    await other.filed(OTHER_LETTER, DocumentKind.COMPLAINT_COPY)
    await other.act(lambda it: it.forward(act("kc", DAY), Forwarding(WATERSCHAP, "Van hen.", day(DAY), "kc")))

    assert ("M20", [(letter.document_id, 1)]) in other.enclosed()


async def test_a_covered_copy_goes_instead_of_the_one_document_it_names() -> None:
    file = await a_file(by_letter())
    letter, photo = await file.filed(), await file.filed(PHOTO)
    copy = await file.filed(OTHER_LETTER, DocumentKind.COMPLAINT_COPY, copy_of=letter.document_id)
    await file.declared(CopyForm.NOTHING_TO_COVER)

    await file.act(lambda it: it.declare_no_involvement(act("kb", DAY), DIRECTORY))

    ((code, enclosed),) = file.enclosed()
    assert (code, set(enclosed)) == ("M09", {(photo.document_id, 1), (copy.document_id, 1)})


async def test_a_letter_that_was_typed_over_stays_here_and_the_file_says_who_declared_it() -> None:
    file = await a_file(by_letter())
    letter = await file.filed()
    await file.declared(CopyForm.TYPED_OVER)

    await file.act(lambda it: it.declare_no_involvement(act("kb", DAY), DIRECTORY))

    assert file.enclosed() == [("M09", [])]
    (entry,) = [each for each in file.memory.entries if each.action == "copy-declared"]
    assert (entry.details["form"], entry.details["documentIds"]) == ("TYPED_OVER", str(letter.document_id))
    assert entry.official_id == "kc"


async def test_only_a_covered_copy_is_a_copy_of_something() -> None:
    file = await a_file(by_letter())
    letter = await file.filed()

    with pytest.raises(NotOfTheComplaint):
        await file.filed(OTHER_LETTER, DocumentKind.OTHER, copy_of=letter.document_id)


async def test_an_accused_named_later_gets_the_papers_with_the_copy_and_not_with_the_offer() -> None:
    file = await a_file(Story(investigated_case()).offer(DAY).case)
    paper = await file.filed()
    await file.act(
        lambda it: it.name_accused(act("kc", DAY), a_naming(*it.parties.accused, a_stranger()), DIRECTORY, CALENDAR)
    )

    assert file.enclosed()[1:] == [("M09", [(paper.document_id, 1)]), ("M11", [])]


async def test_the_copy_of_a_case_that_the_ombudsman_brought_back_has_its_papers_too() -> None:
    file = await a_file(brought_back_without_handler())
    paper = await file.filed()
    await file.act(lambda it: it.declare_no_involvement(act("kb", LATER), DIRECTORY))

    assert file.enclosed() == [("M07B", []), ("M09", [(paper.document_id, 1)])]


async def test_a_later_paper_and_each_version_of_it_goes_to_the_accused_alone_by_itself() -> None:
    file = await a_file(investigated_case())
    first = await file.filed()
    second = await file.filed(PHOTO)
    await file.renewed(second, OTHER_LETTER)

    assert file.enclosed() == [
        ("M09A", [(first.document_id, 1)]),
        ("M09A", [(second.document_id, 1)]),
        ("M09A", [(second.document_id, 2)]),
    ]
    due = file.memory.told("case-letters.due")
    assert {(each.kind, each.official_id) for letter in due for each in letter.recipients} == {("ACCUSED", "clerk")}
    assert {letter.letter.received_on for letter in due} == {day(DAY)}


async def test_that_the_accused_get_a_later_paper_is_in_the_audit_trail() -> None:
    file = await a_file(investigated_case())
    paper = await file.filed()

    entry = file.memory.entries[-1]
    assert (entry.action, entry.official_id) == ("complaint-supplemented", "kc")
    assert entry.details == {"documentId": str(paper.document_id), "version": "1"}


FORWARDING = Forwarding(WATERSCHAP, "Het was hun medewerker.", day(DAY), "kc")
OBJECTION = Reclassification(ReclassifiedKind.OBJECTION, 2, "Een besluit.", WATERSCHAP, None, day(DAY), "kc", None)


@pytest.mark.parametrize(
    ("send_on", "notice"),
    [
        (lambda it: it.forward(act("kc", DAY), FORWARDING), "M19"),
        (lambda it: it.reclassify(act("kc", DAY), OBJECTION), "M21"),
    ],
    ids=["to another body", "as something else"],
)
async def test_a_forwarded_complaint_goes_with_its_papers_and_the_notice_without(send_on: Any, notice: str) -> None:
    file = await a_file(in_triage())
    paper = await file.filed()

    await file.act(send_on)

    assert file.enclosed() == [(notice, []), ("M20", [(paper.document_id, 1)])]
    assert not file.sealed
    await file.sent("M20", "OTHER_BODY")
    assert file.sealed == {paper.document_id}


async def test_of_a_part_that_is_split_off_the_papers_stay() -> None:
    file = await a_file(in_triage())
    await file.filed()
    part = Reclassification(ReclassifiedKind.CLAIM, 4, "Schade.", WATERSCHAP, None, day(DAY), "kc", "De schade.")

    await file.act(lambda it: it.split(act("kc", DAY), part))
    await file.sent("M20", "OTHER_BODY")

    assert file.enclosed() == [("M21", []), ("M20", [])]
    assert not file.sealed


async def test_what_was_sent_stays_as_it_was() -> None:
    file = await a_file(investigated_case())
    paper, other = await file.filed(), await file.filed(PHOTO, DocumentKind.STATEMENT)
    assert not file.sealed

    await file.sent("M12")
    assert not file.sealed
    await file.sent("M09A")

    assert file.sealed == {paper.document_id}
    with pytest.raises(DocumentSealed):
        await file.renewed(paper, OTHER_LETTER)
    await file.renewed(other, OTHER_LETTER)


class Unasked:
    async def of_file(self, _file_id: UUID) -> list[Document]:
        raise AssertionError


@pytest.mark.parametrize("to", [None, Receiver("Waterschap Voorbeeld", None)], ids=["to nobody", "without address"])
async def test_papers_are_asked_for_only_where_a_letter_encloses_them(to: Receiver | None) -> None:
    whole = Story(informal_case()).talk(DAY).escalate(DAY).appoint(DAY).copy_sent(DAY).explain(DAY).offer(DAY)
    told = whole.hear(DAY).draft(DAY).decide(DAY).case.collect_facts()
    nowhere = in_triage()
    if to is None:
        nowhere.reclassify(act("kc", DAY), a_reclassification(DAY))
    else:
        nowhere.forward(act("kc", DAY), Forwarding(to, "Het was hun medewerker.", day(DAY), "kc"))
    rest = [fact for fact in told if not isinstance(fact, HandlerAppointed)]

    assert await papers_for(nowhere, [*rest, *nowhere.collect_facts()], Unasked()) == ()  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        await papers_for(nowhere, told, Unasked())  # type: ignore[arg-type]

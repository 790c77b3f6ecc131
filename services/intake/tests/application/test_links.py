from uuid import uuid4

import pytest
from intake_builders import MONDAY, a_complaint, a_mark
from intake_fakes import MemoryFrontDoor, MemoryMessageTexts, MemoryQuestions, MemoryStore, MemoryWork

from intake.application.own_page.give_link import GiveLink, give_link
from intake.application.own_page.open_own_page import open_file, open_own_page
from intake.application.own_page.revoke_links import RevokeLinks, revoke_links
from intake.domain.errors import ComplaintNotFound, LinkUnknown


async def test_a_fresh_link_opens_the_own_page() -> None:
    store = MemoryStore()
    proof = await MemoryFrontDoor(store).accept(a_complaint(), a_mark(), bytes(32))

    command = GiveLink(proof.complaint_id)
    secret = await give_link(command, MemoryWork(store), now=MONDAY, make_secret=lambda: bytes(range(16)))

    page = await open_own_page(secret, MemoryQuestions(store), MemoryMessageTexts(), today=MONDAY.date())
    assert page.file.proof == proof


async def test_there_is_no_link_to_a_complaint_that_never_came() -> None:
    work = MemoryWork(MemoryStore())

    with pytest.raises(ComplaintNotFound):
        await give_link(GiveLink(uuid4()), work, now=MONDAY, make_secret=lambda: bytes(16))


async def test_withdrawn_links_are_as_unknown_as_any_other() -> None:
    store = MemoryStore()
    proof = await MemoryFrontDoor(store).accept(a_complaint(), a_mark(), bytes(32))
    command = GiveLink(proof.complaint_id)
    secret = await give_link(command, MemoryWork(store), now=MONDAY, make_secret=lambda: bytes(range(16)))

    await revoke_links(RevokeLinks(proof.complaint_id), MemoryWork(store), now=MONDAY)

    with pytest.raises(LinkUnknown):
        await open_file(secret, MemoryQuestions(store))

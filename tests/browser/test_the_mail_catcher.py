"""The inbox as a person uses it, in a browser: links lead out of it, and what a stranger sent stays in its frame."""

from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from browser import Browser

from devstack.driving import eventually
from devstack.mail.mailbox import Mailbox, parse
from devstack.mail.web import create_inbox
from devstack.ports import free_ports
from devstack.serving import ThreadServer

SCRIPT = '<p id="seen">nothing ran</p><script>document.getElementById("seen").textContent = "it ran"</script>'


class Inbox:
    """The catcher's pages, and a page of another origin to link to: that of `localhost` is not that of 127.0.0.1."""

    def __init__(self) -> None:
        (port,) = free_ports(1)
        self.url, self.elsewhere = f"http://127.0.0.1:{port}", f"http://localhost:{port}/?to=own-page"
        self._mailbox = Mailbox()
        self.server = ThreadServer(create_inbox(self._mailbox), port)

    def receive(self, *, text: str = "", html: str = "") -> str:
        """The address of the page that shows this message."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = (
            "klachten@voorbeeldstad.example",
            "a@burger.example",
            "Bericht",
        )
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        caught = parse(message.as_bytes(), str(message["From"]), [str(message["To"])])
        self._mailbox.add(caught)
        return f"{self.url}/messages/{caught.id}"


@pytest.fixture(scope="module")
def inbox() -> Iterator[Inbox]:
    inbox = Inbox()
    inbox.server.start()
    yield inbox
    inbox.server.stop()


@pytest.fixture
def browser() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


def other_tab(browser: Browser) -> None:
    """Show the tab that a click opened."""
    first = browser.tabs[0]
    eventually(lambda: len(browser.tabs) == 2, 10, what="a second tab")
    browser.show(next(tab for tab in browser.tabs if tab != first))


def check_opened_by_itself(browser: Browser, url: str) -> None:
    other_tab(browser)
    eventually(lambda: browser.url == url, 10, what=f"the page {url}, not {browser.url}")
    assert browser.text("h1") == "Postbus"
    assert browser.run("return window.top === window.self && window.opener === null && window.origin !== 'null'")


@pytest.mark.parametrize("target", ["", ' target="_blank"'])
def test_a_link_in_the_formatted_message_opens_outside_its_frame(browser: Browser, inbox: Inbox, target: str) -> None:
    page = inbox.receive(
        html=f'<!doctype html><html><body><a{target} href="{inbox.elsewhere}">uw pagina</a></body></html>'
    )
    browser.open(page)

    browser.into_frame()
    browser.click("a")

    check_opened_by_itself(browser, inbox.elsewhere)


def test_a_link_in_a_plain_text_can_be_clicked(browser: Browser, inbox: Inbox) -> None:
    browser.open(inbox.receive(text=f"Lees uw bericht: {inbox.elsewhere}.\n\nMet <b>vriendelijke</b> groet"))

    assert "Met <b>vriendelijke</b> groet" in browser.text("pre")
    browser.click("pre a")

    check_opened_by_itself(browser, inbox.elsewhere)


def test_a_message_runs_no_script_and_does_not_replace_the_inbox(browser: Browser, inbox: Inbox) -> None:
    page = inbox.receive(html=f'{SCRIPT}<a target="_top" href="{inbox.elsewhere}">naar voren</a>')
    browser.open(page)

    browser.into_frame()
    assert browser.text("#seen") == "nothing ran"
    browser.click("a")

    assert browser.tabs == [browser.tab]
    assert browser.url == page

"""A real browser, driven over W3C WebDriver: what the tests of pages need, without a library of fifty megabytes."""

import subprocess
import tempfile
from typing import Any, Self

import httpx

from devstack.driving import eventually
from devstack.ports import answers, free_ports

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver names an element on the wire
_SWITCHES = (
    "--headless=new",
    "--no-sandbox",  # Chromium refuses its own sandbox to root
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--window-size=1200,900",
)


class Browser:
    """Debian's Chromium, without a window and with a profile of its own that goes when it closes."""

    def __init__(self) -> None:
        (self._port,) = free_ports(1)
        self._profile = tempfile.TemporaryDirectory(prefix="wederhoor-browser", ignore_cleanup_errors=True)
        self._driver: subprocess.Popen[bytes] | None = None
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{self._port}", timeout=60, trust_env=False)
        self._session = ""

    def __enter__(self) -> Self:
        command = ["chromedriver", f"--port={self._port}"]
        self._driver = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        eventually(lambda: answers(self._port), what="chromedriver")
        options = {"args": [*_SWITCHES, f"--user-data-dir={self._profile.name}"]}
        wanted = {"capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}}
        self._session = self._told("POST", "/session", wanted)["sessionId"]
        return self

    def __exit__(self, *_: object) -> None:
        if self._session:
            self._ask("DELETE", "")
        self._http.close()
        if self._driver:
            self._driver.terminate()
            self._driver.wait(20)
        self._profile.cleanup()

    def _told(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        answer = self._http.request(method, path, json=body if method == "POST" else None).json()["value"]
        if isinstance(answer, dict) and "error" in answer:
            raise LookupError(f"{answer['error']}: {answer['message'].splitlines()[0]}")
        return answer

    def _ask(self, method: str, command: str, **body: Any) -> Any:
        return self._told(method, f"/session/{self._session}{command}", body)

    def open(self, url: str) -> None:
        self._ask("POST", "/url", url=url)

    @property
    def url(self) -> str:
        return str(self._ask("GET", "/url"))

    @property
    def tabs(self) -> list[str]:
        return list(self._ask("GET", "/window/handles"))

    @property
    def tab(self) -> str:
        return str(self._ask("GET", "/window"))

    def show(self, tab: str) -> None:
        self._ask("POST", "/window", handle=tab)

    def into_frame(self) -> None:
        """From here on everything is about the page in the first frame."""
        self._ask("POST", "/frame", id=0)

    def text(self, selector: str) -> str:
        return str(self._ask("GET", f"/element/{self._find(selector)}/text"))

    def click(self, selector: str) -> None:
        """As a person does it: where something lies on top, it fails."""
        self._ask("POST", f"/element/{self._find(selector)}/click")

    def _find(self, selector: str) -> str:
        return str(self._ask("POST", "/element", using="css selector", value=selector)[_ELEMENT])

    def run(self, script: str) -> Any:
        """What this JavaScript returns on the page that is shown."""
        return self._ask("POST", "/execute/sync", script=script, args=[])

"""Letters as PDF, made by servicekit's press."""

from notifications.domain.errors import HandoverDeferred
from servicekit.paper.press import SECONDS, Press, PressError


class PdfPrinter:
    def __init__(self, seconds: float = SECONDS) -> None:
        self._press = Press(seconds)

    async def document(self, html: str) -> bytes:
        """The page as PDF. HandoverDeferred when the press failed or took too long: the letter waits."""
        try:
            return await self._press.document(html)
        except PressError as error:
            raise HandoverDeferred(f"document-{error}") from None

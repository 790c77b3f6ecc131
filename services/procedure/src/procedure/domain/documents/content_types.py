"""Which types of file are accepted. The content decides what a file is, never its name alone."""

import codecs
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from typing import BinaryIO

from servicekit.errors import FieldError, Invalid

PDF, HTML = "application/pdf", "text/html"
_UNSPECIFIC = ("", "application/octet-stream")
_HEAD = 64 * 1024
_ODT = b"application/vnd.oasis.opendocument.text"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r")) + b"\x7f"


class DocumentNotAccepted(Invalid):
    """Empty, of another type than it claims, or of a type that is not accepted."""

    code = "document-not-accepted"

    def __init__(self, message: str) -> None:
        super().__init__(f"{message}.", [FieldError("file", message)])


@dataclass(frozen=True)
class FileType:
    """`suffixes[0]` is added to a name that has none of them."""

    media_type: str
    suffixes: tuple[str, ...]
    fits: Callable[[BinaryIO], bool]


def _begins(*signatures: bytes) -> Callable[[BinaryIO], bool]:
    return lambda body: body.read(16).startswith(signatures)


def _members(body: BinaryIO) -> list[str]:
    try:
        with zipfile.ZipFile(body) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return []


def _odt(body: BinaryIO) -> bool:
    """The first member of the archive says what it is; a file with macros is not accepted."""
    named = body.read(30 + 8 + len(_ODT))[30:] == b"mimetype" + _ODT
    members = _members(body)
    macros = any(name.startswith(("Basic/", "Scripts/")) for name in members)
    return named and "content.xml" in members and not macros


def _docx(body: BinaryIO) -> bool:
    members = _members(body)
    macros = any(name.lower().endswith("vbaproject.bin") for name in members)
    return {"[Content_Types].xml", "word/document.xml"} <= set(members) and not macros


def _text(body: BinaryIO) -> bool:
    """UTF-8 without control characters."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := body.read(_HEAD):
            decoder.decode(piece)
            if len(piece.translate(None, _CONTROLS)) != len(piece):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _mail(body: BinaryIO) -> bool:
    """A message as a mail program saves it (RFC 5322)."""
    headers = BytesHeaderParser().parsebytes(body.read(_HEAD))
    return not headers.defects and "From" in headers and any(name in headers for name in ("Date", "Received"))


ACCEPTED = (
    FileType(PDF, ("pdf",), _begins(b"%PDF-1.", b"%PDF-2.")),
    FileType("image/png", ("png",), _begins(b"\x89PNG\r\n\x1a\n")),
    FileType("image/jpeg", ("jpg", "jpeg"), _begins(b"\xff\xd8\xff")),
    FileType(_ODT.decode(), ("odt",), _odt),
    FileType("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ("docx",), _docx),
    FileType("message/rfc822", ("eml",), _mail),
    FileType("text/plain", ("txt",), _text),
)


def recognise(claimed: str, body: BinaryIO) -> FileType:
    """The type of a content, which must match the claimed type, if any. Refuses what is not accepted."""
    kind = claimed.partition(";")[0].strip().lower()
    possible = [each for each in ACCEPTED if kind in {*_UNSPECIFIC, each.media_type}]
    if not possible:
        raise DocumentNotAccepted(
            "files of this type are not accepted: only PDF, PNG, JPEG, ODT, DOCX, EML and plain text"
        )
    for each in possible:
        body.seek(0)
        if each.fits(body):
            body.seek(0)
            return each
    raise DocumentNotAccepted("the content is not of the type it claims, or it has macros")

"""A file is what its content says, and only some types are accepted."""

import io
import zipfile

import pytest

from procedure.domain.documents.content_types import DocumentNotAccepted, recognise
from procedure.domain.documents.file_names import clean_name

ODT = "application/vnd.oasis.opendocument.text"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = b"From: h.denkbeeld@voorbeeldstad.example\nDate: Mon, 2 Mar 2026 12:00:00 +0100\nSubject: Vraag\n\nDag.\n"


def archive(*names: str, first: bytes = ODT.encode()) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(name, first if name == "mimetype" else b"<x/>")
    return made.getvalue()


GOOD = [
    ("application/pdf", b"%PDF-1.7\n..."),
    ("image/png", b"\x89PNG\r\n\x1a\n\x00"),
    ("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
    (ODT, archive("mimetype", "content.xml")),
    (DOCX, archive("[Content_Types].xml", "word/document.xml")),
    ("message/rfc822", MAIL),
    ("text/plain", "Eén regel.\r\nNog een.\n".encode()),
]


@pytest.mark.parametrize(("media_type", "data"), GOOD)
def test_what_is_what_it_says_is_taken(media_type: str, data: bytes) -> None:
    assert recognise(f"{media_type}; charset=utf-8", io.BytesIO(data)).media_type == media_type


@pytest.mark.parametrize(("media_type", "data"), GOOD)
def test_what_says_nothing_is_recognised(media_type: str, data: bytes) -> None:
    assert recognise("application/octet-stream", io.BytesIO(data)).media_type == media_type


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("application/pdf", b"MZ\x90\x00"),
        ("application/pdf", b""),
        ("image/png", b"%PDF-1.7"),
        ("text/plain", b"tekst met \x00"),
        ("text/plain", b"\xff\xfe"),
        ("text/plain", b"\xc3"),
        ("message/rfc822", b"Dag, dit is geen bericht.\n"),
        ("message/rfc822", b"From: iemand\n\nZonder datum.\n"),
        (ODT, archive("content.xml", "mimetype")),
        (ODT, archive("mimetype", "meta.xml")),
        (ODT, archive("mimetype", "content.xml", first=b"application/vnd.oasis.opendocument.calc")),
        (ODT, archive("mimetype", "content.xml", "Basic/Standard/Module1.xml")),
        (DOCX, archive("mimetype", "content.xml")),
        (DOCX, archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        (DOCX, b"PK\x03\x04 half"),
        ("text/html", b"<p>Dag</p>"),
        ("application/zip", archive("a")),
        ("application/octet-stream", b"MZ\x90\x00\x03"),
    ],
)
def test_everything_else_is_refused(media_type: str, data: bytes) -> None:
    with pytest.raises(DocumentNotAccepted):
        recognise(media_type, io.BytesIO(data))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("verklaring.pdf", "verklaring.pdf"),
        ("Verslag  van\thet horen.PDF", "Verslag van het horen.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\klerk\\brief.pdf", "brief.pdf"),
        ("brief.exe", "brief.exe.pdf"),
        ("brief\u202efdp.exe", "brieffdp.exe.pdf"),
        ('a"b;\r\nX: y.pdf', "a_b; X_ y.pdf"),
        ("brief\x00.pdf", "brief.pdf"),
        ("", "document.pdf"),
        (". .pdf", "document.pdf"),
        ("x" * 400, "x" * 120 + ".pdf"),
        ("Één.pdf", "Één.pdf"),
    ],
)
def test_a_name_is_cleaned(given: str, kept: str) -> None:
    assert clean_name(given, ("pdf",)) == kept


def test_a_name_without_a_suffix_gets_the_first_of_its_type() -> None:
    assert clean_name("foto", ("jpg", "jpeg")) == "foto.jpg"
    assert clean_name("foto.JPEG", ("jpg", "jpeg")) == "foto.jpeg"

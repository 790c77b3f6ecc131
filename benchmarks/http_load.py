"""A small HTTP/1.1 load generator: clients with one connection each, which send the next request after each answer.
Runs as a separate process (`python -m benchmarks.http_load HOST PORT COUNT CLIENTS`) and prints every response time in
ms."""

import asyncio
import json
import sys
import time
from uuid import uuid4

TEXT = ("Ik heb in drie weken vier keer gebeld over mijn aanvraag. Elke keer zou iemand mij terugbellen. " * 6)[:500]
COMPLAINT = {
    "account": {"whatHappened": TEXT, "consequences": "Ik kon niet verder.", "conductTowards": "SELF"},
    "complainant": {
        "name": "mw. B. Voorbeeld",
        "address": {"lines": ["Proefstraat 12"], "postcode": "1234 AB", "city": "Voorbeeldstad"},
        "email": "b.voorbeeld@post.example",
        "phone": "0600000000",
        "electronicConsent": True,
    },
}


def _request(host: str) -> bytes:
    body = json.dumps(COMPLAINT).encode()
    head = (
        f"POST /v1/complaints HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nIdempotency-Key: {uuid4()}\r\n\r\n"
    )
    return head.encode() + body


async def _client(host: str, port: int, count: int, took: list[float]) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    for _ in range(count):
        request = _request(host)
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 201"):
            raise RuntimeError(head.split(b"\r\n", 1)[0].decode())
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(int(length.split(b":")[1]))
        took.append(1000 * (time.perf_counter() - began))
    writer.close()


async def load(host: str, port: int, count: int, clients: int) -> tuple[float, list[float]]:
    """Total seconds, and milliseconds per answer. Raises when an answer is not 201."""
    took: list[float] = []
    began = time.perf_counter()
    await asyncio.gather(*(_client(host, port, count // clients, took) for _ in range(clients)))
    return time.perf_counter() - began, took


if __name__ == "__main__":
    _host, _port, _count, _clients = sys.argv[1], *map(int, sys.argv[2:5])
    seconds, answers = asyncio.run(load(_host, _port, _count, _clients))
    print(json.dumps({"seconds": seconds, "milliseconds": answers}))

"""Stories in which everything that people write contains one mark, so that one search finds every leak."""

from collections.abc import Iterable, Mapping
from functools import partial

from broker import Overheard, publish
from evidence import Operator, check_messages
from premises import Premises, a_key, until
from stories import ACCUSED, TEAM, THEME, Cast, Complaint, Ending

from contracts.event import Door
from devstack.driving import Mail, reasoning
from devstack.driving.web import Json

MARK = "quibbelwerf"
STRAY = "wielewaalzang"  # in unreadable messages of an intruder, so the stream may contain it
PHONE, POSTCODE = "0687654329", "9876 QZ"
_PUBLIC, _PERSONAL = "nl.wederhoor.messages.sent.v1", "nl.wederhoor.complaint-files.submitted.v1"
Places = Mapping[str, bytes]


def found_in(places: Places, *needles: str) -> list[str]:
    """Each place with one of these words, with its context; case does not matter."""
    return [
        f"{place}: {text[max(0, at - 80) : at + 80]!r}"
        for place, text in ((place, text.lower()) for place, text in places.items())
        for at in (text.find(needle.lower().encode()) for needle in needles)
        if at >= 0
    ]


def whole(messages: Iterable[Overheard]) -> Places:
    """Body, routing key and headers of each message."""
    return {f"{n}": m.body + f" {m.routing_key} {m.headers}".encode() for n, m in enumerate(messages)}


def outside_of(mail: Mail) -> str:
    """Everything in an e-mail but its addressee."""
    headers = {name: value for name, value in mail.headers.items() if name.lower() != "to"}
    return f"{mail.sender} {mail.subject} {mail.text} {mail.html} {headers}"


def a_marked_complaint(who: str) -> Json:
    def said(what: str) -> str:
        return f"{MARK}-{what}-{who}"

    address = {"lines": [f"{said('straat')} 7"], "postcode": POSTCODE, "city": said("stad")}
    told = {"whatHappened": said("gebeurd"), "consequences": said("gevolg"), "burden": said("last")}
    person = {"name": said("naam"), "email": f"{said('post')}@post.example", "phone": PHONE, "address": address}
    account = {**told, "about": said("over"), "conductTowards": "SELF"}
    return {"account": account, "complainant": {**person, "electronicConsent": True}, "team": TEAM, "theme": THEME}


def hand_in(cast: Cast, who: str) -> Complaint:
    body = a_marked_complaint(who)
    receipt = cast.citizen.submit(body)
    email = str(body["complainant"]["email"])
    return Complaint(receipt.complaint_id, receipt.reference, receipt.own_page_url, email, consent=True)


def talk(cast: Cast, complaint: Complaint) -> None:
    answers = {"whatHappened": f"{MARK} één", "consequences": f"{MARK} twee", "burden": f"{MARK} drie"}
    cast.coordinator.await_case(complaint.id)
    cast.coordinator.triage(complaint.id)
    cast.coordinator.name_accused(complaint.id, ACCUSED, team=TEAM, theme=THEME)
    cast.coordinator.route(complaint.id)
    cast.manager.contact(complaint.id, answers, note=f"{MARK} notitie")


def go_the_formal_way(cast: Cast, complaint: Complaint) -> None:
    judged = (f"{MARK} element", "N07", "FOUNDED", f"{MARK} redenen")
    written = reasoning(f"{MARK} bevindingen", judged, conclusions=("APOLOGY",), text=f"{MARK} conclusie")
    talk(cast, complaint)
    cast.manager.formal(complaint.id, note=f"{MARK} toelichting")
    cast.coordinator.appoint(complaint.id, cast.handler.id)
    cast.handler.declare(complaint.id)
    for side in ("COMPLAINANT", "ACCUSED"):
        cast.handler.explanation(complaint.id, side, f"{MARK} uitleg")
    hearing = cast.handler.offer_hearing(complaint.id)
    cast.handler.report_hearing(complaint.id, hearing["id"], f"{MARK} verslag")
    cast.handler.await_step(complaint.id, "T16")
    cast.handler.draft(complaint.id, written)
    cast.decider.send_back(complaint.id, f"{MARK} terug")
    cast.handler.draft(complaint.id, written)
    cast.coordinator.adjourn(complaint.id, f"{MARK} uitstel")
    cast.decider.decide(complaint.id)


def live(cast: Cast, who: str, ending: Ending) -> tuple[Complaint, list[Json]]:
    """Play a whole story, and return the delivery log at its end."""
    complaint = hand_in(cast, who)
    formal = ending is Ending.DECIDED
    if formal:
        go_the_formal_way(cast, complaint)
    else:
        talk(cast, complaint)
        cast.manager.resolve(complaint.id, f"{MARK} opgelost")
    assert MARK in cast.citizen.own_page(complaint.own_page_url).text
    expected = complaint.messages(ending, adjourned=formal)
    return complaint, until(lambda: check_messages(cast, complaint, expected))


def go_wrong(premises: Premises, cast: Cast, complaint: Complaint) -> set[int]:
    """Provoke refusals of every kind, with requests full of marked words."""
    token = premises.token(cast.coordinator.id, "complaint_coordinator")
    bad: Json = {"account": {"whatHappened": MARK * 2000, MARK: MARK}, "complainant": {"email": MARK}, "theme": MARK}
    key = {"Idempotency-Key": a_key(), "If-Match": '"1"', "X-Correlation-ID": f"{MARK} {MARK}", "User-Agent": MARK}
    case = f"/v1/cases/{complaint.id}"
    tried = [
        ("intake", "POST", "/v1/complaints", {"json": bad}),
        ("intake", "POST", "/v1/complaints", {"json": a_marked_complaint("een"), "headers": key}),
        ("intake", "POST", "/v1/complaints", {"json": a_marked_complaint("twee"), "headers": key}),
        ("intake", "POST", "/v1/complaints", {"content": f'{{"{MARK}'.encode()}),
        ("intake", "POST", "/v1/complaints", {"content": MARK.encode() * 40_000}),
        ("intake", "POST", "/klacht", {"data": {"whatHappened": "", "name": MARK, "email": MARK, "sleutel": MARK}}),
        ("intake", "GET", f"/mijn-klacht/{MARK}", {}),
        ("intake", "GET", f"/mijn-klacht/{complaint.own_page_url.rpartition('/')[2]}/{MARK}", {}),
        ("intake", "GET", f"/v1/complaints/{MARK}", {"token": token}),
        ("intake", "POST", f"/{MARK}/?naam={MARK}", {"token": MARK}),
        ("procedure", "GET", f"/v1/cases?state={MARK}&cursor={MARK}", {"token": token}),
        ("procedure", "GET", f"{case}/{MARK}", {"token": token}),
        ("procedure", "GET", case, {"token": MARK}),
        ("procedure", "PUT", f"{case}/triage", {"token": token, "headers": key}),
        ("procedure", "PUT", f"{case}/accused", {"token": token, "headers": key, "json": {"accused": MARK}}),
        ("procedure", "PUT", f"{case}/formal-procedure", {"token": token, "headers": key, "json": {"note": MARK}}),
        ("notifications", "GET", f"/v1/messages?complaintId={MARK}", {"token": token}),
        ("notifications", "POST", f"/v1/tasks/{complaint.id}/resolution", {"token": token, "json": {"x": MARK}}),
        ("reporting", "GET", f"/v1/annual-reports/{MARK}", {"token": token}),
    ]
    answers = [premises.request(service, method, path, **more) for service, method, path, more in tried]  # type: ignore[arg-type]
    return {answer.status_code for answer in answers}


def _parked(operator: Operator, service: str, count: int) -> bool:
    return len(operator.inbox(service)) == count


def send_nonsense(premises: Premises, operator: Operator) -> None:
    """Send unreadable messages through both doors; they are parked, listed and dismissed."""
    for door, key in ((Door.PUBLIC, _PUBLIC), (Door.PERSONAL, _PERSONAL)):
        publish(premises.env["AMQP_URL"], door, [Overheard(f'{{"naam": "{STRAY} {key}'.encode(), key)])
    for service, parked in (("procedure", 2), ("intake", 1), ("notifications", 1), ("reporting", 1)):
        until(partial(_parked, operator, service, parked), f"parked at {service}")
        for line in operator.inbox(service):
            assert STRAY not in str(line)
            dismissal = {"reason": "Een test stuurde dit."}
            operator.ask(service, "POST", f"inbox/{line['key']}/dismissal", json=dismissal).raise_for_status()

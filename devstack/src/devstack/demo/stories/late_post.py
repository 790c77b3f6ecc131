"""Two letters that lay in a drawer: registered today, counted from the day on which they truly came."""

from datetime import timedelta

from devstack.demo.scene import Scene
from devstack.demo.stage import Stage
from servicekit.clock import legal_day, utc_now

NEAR, OLDEST = 36, 50  # days: the first is due within days, the second was due already

PARKING = {
    "account": {
        "whatHappened": "Het hoofd van de afdeling Parkeren zei mij twee keer dat ik geen vergunning nodig had. "
        "Nu heb ik twee boetes en niemand belt mij terug.",
        "consequences": "Twee naheffingsaanslagen.",
        "conductTowards": "SELF",
        "about": "mevrouw Parkeerwens",
    },
    "complainant": {
        "name": "Robin Steekproef",
        "address": {"lines": ["Denkbeeldstraat 8"], "postcode": "1234 AD", "city": "Voorbeeldstad"},
        "email": "r.steekproef@burger.example",
        "electronicConsent": True,
    },
}
MARKET = {
    "account": {
        "whatHappened": "Een toezichthouder schreeuwde tegen mij op de markt, waar iedereen bij stond.",
        "conductTowards": "SELF",
    },
    "complainant": {
        "name": "Wouter Schijnbaar",
        "address": {"lines": ["Luchtstraat 21"], "postcode": "1234 AE", "city": "Voorbeeldstad"},
    },
}


def tell(stage: Stage) -> tuple[Scene, Scene]:
    """The complaint about parking and the one about the market."""
    stage.story("Two letters from a drawer", "registered today, counted from the true day of receipt")
    parking = _register(stage, PARKING, NEAR, "about the head of Parkeren")
    parking.mail("M01")
    market = _register(stage, MARKET, OLDEST, "about a supervisor of the market")
    stage.told.act("Both come back below: from now on the system watches their dates.")
    return parking, market


def _register(stage: Stage, body: dict[str, object], days: int, about: str) -> Scene:
    received_on = legal_day(utc_now()) - timedelta(days=days)
    receipt = stage.registrar.register(body, received_on=received_on)
    stage.told.act(
        f"{stage.registrar.name} (registrar) registers a letter {about} that came {days} days ago. "
        f"Its number is {receipt.reference}."
    )
    scene = stage.scene(receipt)
    scene.facts("complaints.received", "complaints.terms-set")
    scene.due()
    person = body["complainant"]
    assert isinstance(person, dict)
    stage.private(person["name"], person["name"].split()[-1], person["address"]["lines"][0])
    scene.count(
        "received.total", "received.byChannel.LETTER", "received.byForm.WRITTEN", "acknowledgement.late", "track.open"
    )
    return scene

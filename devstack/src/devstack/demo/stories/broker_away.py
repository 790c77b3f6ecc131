"""A complaint is accepted while RabbitMQ is stopped; what follows from it comes later, and once."""

from devstack.demo.errors import ToldWrongError
from devstack.demo.scene import Scene
from devstack.demo.stage import Broker, Stage
from devstack.driving import Receipt
from devstack.driving.web import new_key

BODY = {
    "account": {
        "whatHappened": "Mijn moeder kreeg een huisbezoek zonder afspraak. De consulent zei dat zij zich aanstelt.",
        "conductTowards": "SELF",
    },
    "complainant": {
        "name": "Agnes Bedenksel-Oud",
        "address": {"lines": ["Hofje van Verbeelding 3"], "postcode": "1234 AF", "city": "Voorbeeldstad"},
    },
    "representative": {"name": "Esther Bedenksel", "email": "e.bedenksel@burger.example", "electronicConsent": True},
    "team": "wmo",
}


def tell(stage: Stage) -> None:
    stage.story("While RabbitMQ is away", "accepted, acknowledged when it returns, and only once")
    if stage.broker is None:
        stage.told.act("Skipped: this system was started by somebody else, and its RabbitMQ is not ours to stop.")
        return
    receipt = _accepted(stage, stage.broker)
    stage.told.act("RabbitMQ is started again.")
    with stage.told.busy("RabbitMQ starts"):
        stage.broker.start()
    scene = stage.scene(receipt)
    scene.facts("complaints.received", "complaints.terms-set")
    _once(stage, scene)
    scene.count("received.total", "received.byChannel.WEB_FORM", "received.byForm.WRITTEN", "acknowledgement.onTime")
    scene.count("track.open", "timeliness.notYetDue")


def _accepted(stage: Stage, broker: Broker) -> Receipt:
    stage.told.act("RabbitMQ is stopped.")
    with stage.told.busy("RabbitMQ stops"):
        broker.stop()
    citizen = stage.system.citizen()
    key = new_key()
    receipt, again = citizen.submit(BODY, key=key), citizen.submit(BODY, key=key)
    stage.private("Agnes", "Bedenksel", "Hofje van Verbeelding", "aanstelt")
    stage.told.act(
        "Esther Bedenksel complains for her mother, with an app that uses the API. The app sends it twice with the "
        f"same Idempotency-Key, as after a lost answer: both times it gets {receipt.reference}."
    )
    if receipt.complaint_id != again.complaint_id:
        raise ToldWrongError("The repeated request made another complaint.")
    stage.told.seen("page", f"her own page works: “{citizen.own_page(again.own_page_url).state}”")
    waiting = stage.system.with_role("operator").outbox("intake")
    stage.told.seen("outbox", f"intake keeps {waiting['pending']} facts that RabbitMQ has not taken yet")
    return receipt


def _once(stage: Stage, scene: Scene) -> None:
    address = "e.bedenksel@burger.example"
    scene.mail("M01", "REPRESENTATIVE")
    codes = [message["code"] for message in stage.coordinator.messages(scene.id)]
    mails = stage.system.inbox(address).mails(scene.reference)
    if codes.count("M01") != 1 or len(mails) != len({mail.message_id for mail in mails}):
        raise ToldWrongError(f"Not once: {codes}, {len(mails)} e-mails.")
    stage.told.seen("once", f"{', '.join(codes)} in the delivery log; {len(mails)} e-mails in the inbox of {address}")

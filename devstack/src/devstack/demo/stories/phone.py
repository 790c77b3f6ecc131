"""A complaint by telephone: oral, so no term of the law runs (Awb 9:4(1)); solved at once all the same."""

from devstack.demo.errors import ToldWrongError
from devstack.demo.stage import Stage

CALL = {
    "account": {
        "whatHappened": "De medewerker van het Wmo-loket kwam niet op de afspraak en belde niet af.",
        "conductTowards": "SELF",
    },
    "complainant": {
        "name": "Leida Fictief",
        "phone": "06 00 00 00 00",
        "email": "l.fictief@burger.example",
        "electronicConsent": True,
    },
    "theme": "toezegging",
}
ANSWERS = {"whatHappened": "Afspraak gemist.", "consequences": "Een middag vrij genomen.", "burden": "Een beetje."}


def tell(stage: Stage) -> None:
    stage.story("By telephone", "oral: no term of the law runs, and yet it is handled and counted")
    receipt = stage.registrar.register(CALL, channel="PHONE")
    stage.private("Leida", "Fictief", "06 00 00 00 00")
    stage.told.act(f"{stage.registrar.name} answers the telephone and registers what she hears: {receipt.reference}.")
    scene = stage.scene(receipt)
    scene.facts("complaints.received", "complaints.terms-set")
    status = stage.coordinator.terms(scene.id)["clockStatus"]
    if status != "NONE":
        raise ToldWrongError(f"The clock of an oral complaint is {status}.")
    stage.told.seen("date", "none: the clock status is NONE, and no acknowledgement is due (Awb 9:4(1), 9:6)")
    manager = stage.system.manager_of("wmo")
    stage.told.act(f"{manager.name} (team manager of Wmo) is asked, calls back and makes a new appointment at once.")
    stage.coordinator.triage(scene.id)
    stage.coordinator.name_accused(scene.id, "o-1406", theme="toezegging")
    stage.coordinator.route(scene.id)
    manager.contact(scene.id, ANSWERS)
    manager.resolve(scene.id, "Nieuwe afspraak morgen om tien uur, met excuses.", kind="DIRECT_ACTION")
    scene.facts("complaints.conversation-recorded", "complaints.resolved-informally")
    scene.mail("M06")
    scene.count("received.total", "received.byChannel.PHONE", "received.byForm.ORAL", "timeliness.withoutTerm")
    scene.count("track.resolvedInformally", "track.directAction")

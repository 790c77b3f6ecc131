"""A letter that goes the whole formal way (Awb 9:7 to 9:12)."""

from datetime import timedelta

from devstack.demo.errors import ToldWrongError
from devstack.demo.scene import Scene
from devstack.demo.stage import Stage
from devstack.demo.wording import long_day
from devstack.driving import Official, reasoning
from servicekit.clock import legal_day, utc_now

WORDS = "Al vijf maanden vraag ik hoe het met mijn aanvraag staat. Vier mails, nul antwoorden."
LETTER = {
    "account": {
        "whatHappened": WORDS,
        "consequences": "Ik kon niet verder met mijn bedrijf.",
        "burden": "Ik heb er slecht van geslapen.",
        "conductTowards": "SELF",
    },
    "complainant": {
        "name": "Hendrik Hersenspinsel",
        "address": {"lines": ["Fabelkade 14"], "postcode": "1234 AC", "city": "Voorbeeldstad"},
    },
}
SCAN = f"{WORDS}\nHendrik Hersenspinsel"
TALK = {
    "whatHappened": "Meneer kreeg op vier mails geen antwoord.",
    "consequences": "Zijn bedrijf ligt stil.",
    "burden": "Ja, veel.",
}
FIRST_DRAFT = reasoning(
    "Tussen maart en juni zijn vier mails ontvangen en niet beantwoord.",
    ("Vier mails zijn niet beantwoord.", "N14", "FOUNDED", "De gemeente heeft niet gereageerd."),
    ("De medewerker was onvriendelijk.", "N07", "UNFOUNDED", "Daarvan is niet gebleken."),
)
DRAFT = reasoning(
    "Tussen maart en juni zijn vier mails ontvangen en niet beantwoord. De medewerker erkent dat.",
    (
        "Vier mails zijn niet beantwoord.",
        "N14",
        "FOUNDED",
        "Vijf maanden niets laten horen is niet voortvarend. Een tussenbericht was goed mogelijk geweest.",
    ),
    ("De medewerker was onvriendelijk.", "N07", "UNFOUNDED", "Beide verhalen lopen uiteen; bewijs is er niet."),
    conclusions=("APOLOGY", "WORK_PROCESS_CHANGE"),
    text="Wij bieden excuses aan. Bij vertraging krijgt u voortaan elke vier weken bericht.",
)


def tell(stage: Stage) -> None:
    stage.story("Five months without an answer", "letter, no agreement, the whole formal procedure on paper")
    scene = _registered(stage)
    _no_agreement(stage, scene)
    handler = _handler(stage, scene)
    _heard(stage, scene, handler)
    _judged(stage, scene, handler)
    _sent(stage, scene)


def _registered(stage: Stage) -> Scene:
    received_on = legal_day(utc_now()) - timedelta(days=17)
    receipt = stage.registrar.register(LETTER, received_on=received_on)
    stage.private("Hendrik", "Hersenspinsel", "Fabelkade", "vijf maanden")
    stage.told.act(
        f"{stage.registrar.name} registers the letter of Hendrik Hersenspinsel with the day it came, "
        f"{long_day(received_on)}: {receipt.reference}. He did not agree to e-mail, so he gets letters."
    )
    scene = stage.scene(receipt)
    scene.facts("complaints.received", "complaints.terms-set")
    scene.due()
    scene.letter("M01")
    scene.count("received.total", "received.byChannel.LETTER", "received.byForm.WRITTEN", "acknowledgement.late")
    return scene


def _no_agreement(stage: Stage, scene: Scene) -> None:
    coordinator, manager = stage.coordinator, stage.system.manager_of("vergunningen")
    stage.told.act(
        f"{coordinator.name} names an official of Vergunningen, notes that Sanne Schets took part in the matter, and "
        f"asks {manager.name} to talk. He reaches Hendrik, but they do not agree: the formal procedure starts."
    )
    coordinator.triage(scene.id)
    coordinator.name_accused(scene.id, "o-1402", theme="termijn", involved=["o-1024"])
    coordinator.route(scene.id)
    manager.contact(scene.id, TALK)
    manager.formal(scene.id, "NO_AGREEMENT")
    scene.facts("complaints.team-manager-assigned", "complaints.formal-procedure-started")
    scene.mail("M05", "TEAM_MANAGER")
    scene.letter("M07")


def _handler(stage: Stage, scene: Scene) -> Official:
    coordinator, handler = stage.coordinator, stage.system.official("o-1020")
    stage.told.act(f"{coordinator.name} designates Sanne Schets as handler: she took part (C1).")
    scene.refused(lambda: coordinator.appoint(scene.id, "o-1024"), "handler-was-involved")
    stage.told.act("Then Gijs Gedachte: he works in the same team as the official complained about (C2).")
    scene.refused(lambda: coordinator.appoint(scene.id, "o-1023"), "handler-too-close")
    stage.told.act(f"Then {handler.name}. Her declaration waits: nobody looked at the letter, which shows his address.")
    coordinator.appoint(scene.id, handler.id)
    scene.refused(lambda: handler.declare(scene.id), "copy-not-ready")
    stage.told.act(
        f"{coordinator.name} files the scan, and a copy with the address covered for the accused (Awb 9:9). "
        "Now the handler declares that she was not involved; that opens the file (Awb 9:7)."
    )
    coordinator.file_document(scene.id, "COMPLAINT", "Klachtbrief", f"{SCAN}\nFabelkade 14, 1234 AC Voorbeeldstad")
    coordinator.file_document(scene.id, "COMPLAINT_COPY", "Klachtbrief zonder adres", SCAN)
    handler.declare(scene.id)
    scene.facts("complaints.handler-appointed")
    scene.mail("M08", "HANDLER")
    scene.mail("M09", "ACCUSED")
    return handler


def _heard(stage: Stage, scene: Scene, handler: Official) -> None:
    stage.told.act(f"{handler.name} hears the story of both sides, offers both a hearing, and holds it.")
    accused_id = handler.case(scene.id)["accused"][0]["accusedId"]
    handler.explanation(scene.id, "COMPLAINANT", "Meneer licht toe wanneer hij mailde en belde.")
    handler.explanation(scene.id, "ACCUSED", "De mails kwamen in een map die niemand las.", accused_id=accused_id)
    hearing = handler.offer_hearing(scene.id)["id"]
    scene.facts("complaints.explanation-recorded", "complaints.hearing-offered")
    scene.due("hearingReplyDueOn")
    scene.letter("M10")
    scene.mail("M11", "ACCUSED")
    handler.report_hearing(scene.id, hearing, "Verslag: klager en medewerker hebben beiden hun verhaal gedaan.")
    scene.facts("complaints.hearing-held")
    scene.count("hearing.offered", "hearing.heardComplainant", "hearing.heardAccused")


def _judged(stage: Stage, scene: Scene, handler: Official) -> None:
    judge = stage.system.with_role("decision_maker")
    stage.told.act(f"{handler.name} submits a draft. She may not decide on it herself.")
    handler.await_step(scene.id, "T16")
    handler.draft(scene.id, FIRST_DRAFT)
    scene.facts("complaints.draft-submitted")
    scene.refused(lambda: handler.decide(scene.id), "role-missing")
    stage.told.act(f"{judge.name} (decision maker) sends it back once: no conclusions. Then he decides.")
    judge.send_back(scene.id, "Wat gaan wij hiervan leren? De conclusies ontbreken.")
    handler.draft(scene.id, DRAFT)
    judge.decide(scene.id)
    scene.facts("complaints.draft-returned", "complaints.decided", "complaints.terms-set")
    scene.mail("M17", "ACCUSED")
    scene.mail("M17", "TEAM_MANAGER")
    scene.due("ombudsmanUntil")


def _sent(stage: Stage, scene: Scene) -> None:
    letter = scene.letter("M16")
    paper = " ".join(stage.print_room.paper(letter).text.split())
    for words in ("deels gegrond", "Nationale ombudsman", "0800 33 55 555", "Wij bieden excuses aan"):
        if words not in paper:
            raise ToldWrongError(f"The letter of judgement lacks “{words}”.")
    stage.told.seen("", "on the paper: “deels gegrond”, the apology, and the way to the National Ombudsman")
    stage.told.act("The print room prints what waits and posts it: only now the judgement counts as sent (Awb 2:19).")
    scene.posted("M01", "M06I", "M07", "M10", "M16")
    scene.facts("complaints.terms-set")
    scene.due("ombudsmanUntil")
    scene.count("track.formal", "track.formalStarted.NO_AGREEMENT", "judgement.total", "judgement.partlyFounded")
    scene.count("elements.total", "elements.total", "elements.founded", "elements.unfounded", "timeliness.withinTerm")

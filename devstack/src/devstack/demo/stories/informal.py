"""A complaint on the web form, solved in a conversation by the team manager (Awb 9:5)."""

from devstack.demo.scene import Scene
from devstack.demo.stage import Stage

FORM = {
    "whatHappened": "Ik heb drie keer een losse stoeptegel gemeld. Niemand reageert. "
    "Aan de telefoon werd ik afgewimpeld door een medewerker.",
    "consequences": "Mijn buurvrouw is over de tegel gevallen.",
    "burden": "Ja, ik voelde mij niet serieus genomen.",
    "conductTowards": "SELF",
    "about": "de medewerker van de telefoon",
    "team": "klantcontact",
    "name": "Samira Verzonnen",
    "street": "Plein der Bedenksels 1",
    "postcode": "1234 AB",
    "city": "Voorbeeldstad",
    "email": "s.verzonnen@burger.example",
    "electronicConsent": "ja",
}
ANSWERS = {
    "whatHappened": "De medewerker zei dat zij er niets aan kon doen en hing op.",
    "consequences": "De buurvrouw heeft haar pols gekneusd.",
    "burden": "Mevrouw was boos en teleurgesteld.",
}


def tell(stage: Stage) -> Scene:
    stage.story("Put off on the telephone", "web form, e-mail with consent, solved in a good conversation")
    scene = _submitted(stage)
    _routed(stage, scene)
    _talked(stage, scene)
    return scene


def _submitted(stage: Stage) -> Scene:
    citizen = stage.system.citizen()
    receipt = citizen.submit_form(FORM)
    stage.private("Samira", "Verzonnen", FORM["street"], FORM["email"], "stoeptegel")
    stage.told.act(
        "Samira Verzonnen fills in the web form, without login or script, and says yes to e-mail. "
        f"The page gives her number {receipt.reference} and the secret address of her own page."
    )
    scene = stage.scene(receipt)
    scene.facts("complaints.received", "complaints.terms-set")
    scene.due()
    scene.mail("M01R")
    scene.mail("M01")
    stage.told.seen("page", f"her own page says: “{citizen.own_page(receipt.own_page_url).state}”")
    stage.told.act(
        "(Such an e-mail says no more than that a message is ready, and gives a secret link (Awb 2:10). The text "
        "itself is on her own page; officials log in to read theirs.)"
    )
    scene.count("received.total", "received.byChannel.WEB_FORM", "received.byForm.WRITTEN", "acknowledgement.onTime")
    return scene


def _routed(stage: Stage, scene: Scene) -> None:
    coordinator = stage.coordinator
    stage.told.act(
        f"{coordinator.name} (complaint coordinator) looks at it, finds out which official it is about, and asks the "
        "manager of Klantcontact to talk with Samira."
    )
    coordinator.triage(scene.id)
    coordinator.name_accused(scene.id, "o-1401", theme="bejegening")
    coordinator.route(scene.id)
    scene.facts("complaints.triage-started", "complaints.accused-named", "complaints.team-manager-assigned")
    scene.due("informalContactDueOn")
    scene.mail("M05", "TEAM_MANAGER")
    scene.mail("M06I")


def _talked(stage: Stage, scene: Scene) -> None:
    manager = stage.system.manager_of("klantcontact")
    stage.told.act(f"{manager.name} (team manager) calls. Nobody answers; she writes that down and calls again later.")
    manager.contact(scene.id, note="Geen gehoor, voicemail ingesproken.")
    manager.contact(scene.id, ANSWERS)
    scene.facts("complaints.conversation-recorded")
    stage.told.act("They agree: an apology, and the tile is repaired this week. That ends the case (Awb 9:5).")
    manager.resolve(scene.id, "Excuses aangeboden; de tegel wordt deze week vastgelegd.")
    scene.facts("complaints.resolved-informally", "complaints.terms-set")
    scene.mail("M06")
    scene.due("ombudsmanUntil")
    scene.count("track.resolvedInformally", "track.conversation", "timeliness.withinTerm")

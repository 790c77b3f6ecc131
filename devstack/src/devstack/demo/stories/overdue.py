"""A complaint whose date has passed: everybody in charge is warned, and the citizen is told where to go."""

from devstack.demo.errors import ToldWrongError
from devstack.demo.scene import Scene
from devstack.demo.stage import Stage
from devstack.driving import Receipt


def tell(stage: Stage, scene: Scene, receipt: Receipt) -> None:
    stage.told.chapter("Too late", f"the second letter of the drawer, {scene.reference}: its date has passed")
    stage.told.act("Nobody does anything. The system sees by itself that the date has passed, and warns.")
    scene.facts("complaints.term-exceeded")
    scene.mail("M23", "COORDINATOR")
    scene.mail("M23", "MANAGEMENT")
    page = stage.system.citizen().own_page(receipt.own_page_url)
    stage.told.act("Wouter Schijnbaar looks at his own page.")
    for words in ("Duurt het u te lang?", "Nationale ombudsman"):
        if words not in page.text:
            raise ToldWrongError(f"The own page lacks “{words}”.")
    stage.told.seen("page", "“Duurt het u te lang? … U kunt nu naar de Nationale ombudsman omdat het te lang duurt.”")
    overdue = [item["reference"] for item in stage.coordinator.worklist(overdue=True)]
    if scene.reference not in overdue:
        raise ToldWrongError("The overdue complaint is not on the list of overdue complaints.")
    stage.told.seen("list", f"the coordinator's list of overdue complaints (overdue=true): {', '.join(overdue)}")
    scene.count("timeliness.overdue")

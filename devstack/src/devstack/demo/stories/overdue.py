"""A complaint whose date has passed: everybody in charge is warned, and the citizen is told where to go."""

from devstack.demo.errors import ToldWrongError
from devstack.demo.scene import Scene
from devstack.demo.stage import Stage


def tell(stage: Stage, scene: Scene) -> None:
    stage.story("Too late", f"the second letter of the drawer, {scene.reference}: its date has passed", scene)
    stage.told.act("Nobody does anything. The system sees by itself that the date has passed, and warns.")
    scene.facts("complaints.term-exceeded")
    scene.mail("M23", "COORDINATOR")
    scene.mail("M23", "MANAGEMENT")
    page = stage.system.citizen().own_page(scene.own_page_url)
    stage.told.act("Wouter Schijnbaar looks at his own page.")
    told_him = page.lines("omdat het te lang duurt")
    if not told_him:
        raise ToldWrongError("The own page does not tell the way to the ombudsman.")
    stage.told.seen("page", f"“{told_him[0]}”")
    overdue = [item["reference"] for item in stage.coordinator.worklist(overdue=True)]
    if scene.reference not in overdue:
        raise ToldWrongError("The overdue complaint is not on the list of overdue complaints.")
    stage.told.seen("list", f"the coordinator's list of overdue complaints (overdue=true): {', '.join(overdue)}")
    scene.count("timeliness.overdue")

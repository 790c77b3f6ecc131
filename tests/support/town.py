"""The demo municipality with officials in roles that nobody there would have, so that tests reach every rule."""

from pathlib import Path

import yaml
from stories import ACCUSED

from devstack.municipality import DEMO_FILE
from words.people import OfficialRole

ALL_ROLES = "o-1901"
MORE_ROLES = {
    ACCUSED: [role.value for role in OfficialRole],  # shut out of the case about them, whatever their roles
    "o-1020": ["complaint_handler", "decision_maker"],  # would decide on their own draft
}


def town_with_odd_roles(folder: Path) -> Path:
    """Its file. They are the last of the list: the driver plays with the first who has a role."""
    town = yaml.safe_load(DEMO_FILE.read_text(encoding="utf-8"))
    for official in town["officials"]:
        official["roles"] = MORE_ROLES.get(official["id"], official["roles"])
    everything = [role.value for role in OfficialRole]
    everybody = {"id": ALL_ROLES, "name": "Xandra Xerox", "email": "x.xerox@voorbeeldstad.example", "roles": everything}
    town["officials"].append(everybody)
    file = folder / "town.yaml"
    file.write_text(yaml.safe_dump(town, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file

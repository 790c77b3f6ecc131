"""Whether post with an address could arrive."""

import re
from collections.abc import Sequence

_NOWHERE = re.compile(
    r"\b(?:zonder|geen)\s+(?:vaste?\s+)?(?:woon|verblijf|adres)|\bz\.?\s?v\.?\s?w\.?\s?(?:[oe]\.?n?\.?\s?)?v\.?p?\b|dakloos",
    re.IGNORECASE,
)


def deliverable(lines: Sequence[str], postcode: str | None, city: str | None) -> bool:
    """There is a street and a place, in whichever fields. A line that says that there is no address, such as "zonder
    vaste woon- of verblijfplaats", is neither."""
    known = [line for line in lines if line.strip() and not _NOWHERE.search(line)]
    return bool(known) and bool(postcode or city or len(known) > 1)

"""Makes the modules in `support` importable, with asserts that show differences: test folders are no packages."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "support"))
pytest.register_assert_rewrite("evidence", "premises", "public_facts", "stories")

"""Makes `procedure_builders` and `procedure_fakes` importable: test folders are not packages (importlib mode)."""

import sys
from pathlib import Path

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("unhurried")
sys.path.insert(0, str(Path(__file__).parent))

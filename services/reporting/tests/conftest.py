"""Makes the `reporting_*` helpers importable: test folders are no packages (importlib mode)."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

"""Where the demo municipality is."""

from pathlib import Path

DEMO_FILE = Path(__file__).with_name("voorbeeldstad.yaml")

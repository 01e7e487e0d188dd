"""Where the program and the project are."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHUGIAI = os.environ.get("CHUGIAI", str(ROOT / ".build/debug/chugiai"))

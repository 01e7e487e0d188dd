"""Where the program and the project are."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHUGIAI = os.environ.get("CHUGIAI", str(ROOT / ".build/debug/chugiai"))

# Pages that the server writes for people belong to the run, not to whoever runs it.
os.environ["XDG_CACHE_HOME"] = str(ROOT / ".build/client-sessions/cache")

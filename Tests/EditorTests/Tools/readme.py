"""The commands that the READMEs of Editors/ tell a newcomer, done word for word where the reader is told to be."""

import os
import pathlib
import re
import subprocess

EDITORS = pathlib.Path(os.environ["CHUGIAI_EDITORS"])
ROOT = EDITORS.parent


def commands(page, heading):
    """The lines of the shell under a heading, in order."""
    text = (EDITORS / page).read_text(encoding="utf-8")
    found = re.search(rf"^(#+) (?:\d+\. )?{re.escape(heading)}\n(.*?)(?=^\1 |\Z)", text, re.MULTILINE | re.DOTALL)
    if not found:
        raise ValueError(f"{page} has no part “{heading}”")
    blocks = re.findall(r"^```sh\n(.*?)^```", found[2], re.MULTILINE | re.DOTALL)
    return "".join(blocks).splitlines()


def follow(page):
    """Makes the folder for articles and sets the editor up. Returns the last command, which starts the editor; here it is
    not done."""
    *lines, last = commands("README.md", "A folder for your articles") + commands(page, "Set up")
    subprocess.run(
        ["bash", "-e", "-c", "\n".join(lines)], cwd=ROOT, stdin=subprocess.DEVNULL, check=True)
    return last

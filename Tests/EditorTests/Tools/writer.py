"""What sessions in Python share: the task of the Swift test, the notes for it, and waiting for what an editor does."""

import json
import os
import time


class Problem(Exception):
    """Something that a writer would wait for in vain."""


def until(condition, what, seconds=20, seen=None, passing=()):
    """What the condition gives, once that is something. `seen` tells what there is instead, errors that are `passing`
    are those of a look that came at the wrong moment."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = condition()
        except passing:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Problem(f"waited for {what}" + (f"; there was:\n{seen()}" if seen else ""))
        time.sleep(0.05)


def work(session, *arguments):
    """Does the session with its task and writes its notes; the Swift test says whether they are right."""
    with open(os.environ["CHUGIAI_TASK"], encoding="utf-8") as file:
        task = json.load(file)
    note = {"findings": [], "hovers": {}, "colours": {}}
    try:
        session(*arguments, task, note)
    except Exception as problem:  # whatever it was, the test tells
        note["problem"] = f"{type(problem).__name__}: {problem}"
    with open(os.environ["CHUGIAI_OUT"], "w", encoding="utf-8") as file:
        json.dump(note, file, ensure_ascii=False)

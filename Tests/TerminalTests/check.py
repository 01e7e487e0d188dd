"""Drives the built program in terminals and shells, part by part. usage: check.py CHUGIAI [PART ...]"""
import os, shutil, signal, subprocess, sys, tempfile

import interruption, memory, progress, shells, watching

PARTS = [progress, interruption, watching, shells, memory]


def main(program, *wanted):
    program = os.path.abspath(program)
    # Whoever starts this in the background has it ignore Ctrl-C, and what it starts would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    failures = 0
    for part in PARTS:
        if wanted and part.__name__ not in wanted:
            continue
        for name, test in sorted(vars(part).items()):
            if not name.startswith("test_"):
                continue
            with tempfile.TemporaryDirectory() as folder:
                title = f"{part.__name__}: {name[5:].replace('_', ' ')}"
                try:
                    said = test(program, folder)
                except (AssertionError, subprocess.TimeoutExpired) as failure:
                    failures += 1
                    print(f"FAILED  {title}\n        {failure}", flush=True)
                else:
                    print(f"ok      {title}" + (f": {said}" if said else ""), flush=True)
    if failures:
        raise SystemExit(f"{failures} failed")


main(*sys.argv[1:])

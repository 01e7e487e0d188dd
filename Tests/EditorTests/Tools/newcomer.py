"""Does what the READMEs of Editors/ tell a newcomer, word for word, on an account that has nothing; then looks at what the
editor shows. Ends with 0 when all is there.

    newcomer.py PAGE [--see WORDS] [--keys KEYS] [--then WORDS] [--colour WORDS]

The commands are those of Editors/README.md under “A folder for your articles” and of the page under “Set up”, run where
the reader is told to be. The last one starts the editor: in a terminal, where it is asked for `--see`, given `--keys` and
asked for `--then`. `--colour` are words that have to stand out from the text.
"""

import argparse
import os
import sys

from readme import ROOT, follow
from terminal import Terminal, typed

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("page")
    parser.add_argument("--see")
    parser.add_argument("--keys", default="")
    parser.add_argument("--then")
    parser.add_argument("--colour")
    options = parser.parse_args()
    kept = {name: os.environ[name] for name in ("HOME", "PATH")}
    os.environ.clear()
    os.environ.update(kept, LC_ALL="C.UTF-8")
    terminal = Terminal(["bash", "-c", follow(options.page)], rows=40, columns=110, folder=str(ROOT))

    def look(words):
        if words and not terminal.wait(lambda: terminal.shows(words), 30):
            sys.exit(f"{options.page}: waited for “{words}”; the screen:\n{terminal.text()}")

    try:
        look(options.see)
        if options.colour:
            plain = set(terminal.colours("buổi lễ"))
            if not terminal.wait(lambda: set(terminal.colours(options.colour)) - plain, 15):
                sys.exit(f"{options.page}: “{options.colour}” has no colour; the screen:\n{terminal.text()}")
        for keys in options.keys.split(" ") if options.keys else []:
            terminal.send(typed(keys))
            terminal.settle(0.5, 3)
        look(options.then)
    finally:
        terminal.child.terminate(force=True)


if __name__ == "__main__":
    main()

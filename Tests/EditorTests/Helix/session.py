"""A writer's session in a real Helix: opens an article, goes to findings and words and reads the screen, then renames,
fixes and tidies by keys. What was seen goes as JSON to CHUGIAI_OUT; the Swift test says whether it is right.

    session.py HELIX
"""

import os
import pathlib
import shutil
import sys
import time
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tools"))
from terminal import Terminal  # noqa: E402
from writer import Problem, work  # noqa: E402

ENTER, ESCAPE, DOWN = "\r", "\x1b", "\x1b[B"


class Helix:
    def __init__(self, program, folder, file):
        self.terminal = Terminal([program, file], rows=44, columns=150, folder=folder)
        self.taken = pathlib.Path(os.environ["HOME"]) / "taken"

    def wait(self, what, condition, seconds=15):
        found = self.terminal.wait(condition, seconds)
        if not found:
            raise Problem(f"waited for {what}; the screen:\n{self.terminal.text()}")
        return found

    def press(self, *keys):
        for key in keys:
            self.terminal.send(key)
            # An escape that is read together with the next key would be another key.
            self.settle(0.4 if key == ESCAPE else 0.1)

    def ask(self, what, keys, condition):
        """Presses the keys until the condition holds: on a busy machine a key may come too early."""
        for _ in range(3):
            self.press(*keys)
            found = self.terminal.wait(condition, 6)
            if found:
                return found
            self.press(ESCAPE)
        raise Problem(f"waited for {what}; the screen:\n{self.terminal.text()}")

    def settle(self, quiet=0.1, seconds=3):
        """Draws until nothing changes for a while, but for the status line, where something may turn."""
        end = time.monotonic() + seconds
        last, since = None, time.monotonic()
        while time.monotonic() < end:
            self.terminal.read(0.02)
            rows = self.terminal.rows()
            del rows[-2]
            if rows != last:
                last, since = rows, time.monotonic()
            elif time.monotonic() - since > quiet:
                return

    def command(self, words):
        self.press(":" + words)
        self.press(ENTER)

    def selected(self):
        """The text that is selected, byte by byte, as Helix hands it to other programs."""
        self.taken.unlink(missing_ok=True)
        self.command(f"pipe-to cat > {self.taken}")
        self.wait("the selection", lambda: self.taken.exists() and self.taken.stat().st_size > 0)
        return self.taken.read_bytes().decode()

    def text(self):
        self.press("%")
        text = self.selected()
        self.press(";", "g", "g")
        return text

    def point(self, word):
        """Selects the first place of the word, the cursor on its first letter."""
        self.press(ESCAPE, "g", "g", "/" + word, ENTER)
        self.press("\x1b;")
        if self.selected() != word:
            raise Problem(f"not at {word}; the screen:\n{self.terminal.text()}")

    def box(self, keys):
        """The text of what the keys bring up over the rest: the rectangle of cells that they change."""
        before = self.cells()

        def changed():
            after = self.cells()
            # The last two lines are the status and the prompt.
            return [(y, x) for y in range(len(after) - 2) for x in range(len(after[y])) if after[y][x] != before[y][x]]

        self.ask("what " + " ".join(keys) + " shows", keys, changed)
        self.settle(0.3, 5)
        cells, spots = self.cells(), changed()
        top, bottom = min(y for y, _ in spots), max(y for y, _ in spots)
        left, right = min(x for _, x in spots), max(x for _, x in spots)
        return ["".join(cells[y][left:right + 1]).strip() for y in range(top, bottom + 1)]

    def listed(self):
        """What the list of a picker shows; the text to its right is a look at the file."""
        rows = [row.split("││")[0].split("│")[-1].strip() for row in self.terminal.rows() if "││" in row]
        # Before there is something to choose, the list is not there yet.
        return rows if any(row.startswith(">") for row in rows) else []

    def cells(self):
        screen = self.terminal.screen
        return [[screen.buffer[y][x].data for x in range(screen.columns)] for y in range(screen.lines)]

    def language(self):
        self.command("set-language")
        line = self.terminal.rows()[-1].strip()
        self.press(ESCAPE)
        return line

    def changes(self, what, keys):
        before = self.text()
        keys()
        end = time.monotonic() + 10
        while time.monotonic() < end:
            self.settle(0.2)
            after = self.text()
            if after != before:
                return after
        raise Problem(f"{what} changed nothing; the screen:\n{self.terminal.text()}")

    def end(self):
        self.press(ESCAPE)
        self.command("quit-all!")
        self.terminal.finish(5)


def session(program, task, note):
    home = pathlib.Path(os.environ["HOME"])
    editors = pathlib.Path(os.environ["CHUGIAI_EDITORS"])
    article = pathlib.Path(task["article"])
    spell = lambda text: unicodedata.normalize("NFD" if task["name"] == "nfd" else "NFC", text)
    # As the README says: settings of ours for Helix, and the language in the folder of the articles.
    (home / ".config/helix").mkdir(parents=True)
    shutil.copy(editors / "Helix/config.toml", home / ".config/helix/config.toml")
    (article.parent / ".helix").mkdir()
    shutil.copy(editors / "Helix/languages.toml", article.parent / ".helix/languages.toml")
    os.environ["PATH"] = os.path.dirname(os.environ["CHUGIAI_BIN"]) + ":" + os.environ["PATH"]

    other = Helix(program, str(home), task["other"])
    other.wait("the text", lambda: other.terminal.shows("CHQS"))
    note["otherFiletype"] = other.language()
    other.end()

    helix = Helix(program, str(article.parent), str(article))
    try:
        helix.wait("findings", lambda: helix.terminal.shows("Cấp bậc viết sai"), 20)
        note["filetype"] = helix.language()
        for _ in range(task["findings"]):
            helix.press("]", "d")
            note["findings"].append({"text": helix.selected()})
        # Below the line of the cursor the messages hang from their words, the last word's first. The box that told the
        # keys behind "]" may stand there still.
        def messages():
            rows = [row for row in helix.terminal.rows() if "└─" in row or "├─" in row]
            return rows if len(rows) == task["findings"] and not any("─┘" in row for row in rows) else None

        hanging = helix.wait("messages", messages)
        for finding, row in zip(note["findings"], reversed(hanging)):
            finding["message"] = spell(row)

        for word in task["words"]:
            helix.point(word)
            note["hovers"][word] = spell("\n".join(helix.box([" ", "k"])))
            helix.press(ESCAPE)

        helix.ask("the outline", [" ", "s"], helix.listed)
        # The list comes in pieces.
        helix.settle(0.4, 5)
        note["symbols"] = [spell(row) for row in helix.listed()]
        helix.press(ESCAPE, ESCAPE)
        note["hints"] = [{"text": spell(row)} for row in helix.terminal.rows() if "thứ" in row]

        def rename():
            helix.point(task["rename"]["word"])
            helix.ask("the question for a name", [" ", "r"], lambda: helix.terminal.shows("rename-to"))
            helix.press("\x15", task["rename"]["to"], ENTER)

        note["renamed"] = helix.changes("rename", rename)

        def choose(words):
            offers = helix.box([" ", "a"])
            choice = unicodedata.normalize("NFC", words)
            at = [i for i, row in enumerate(offers) if choice in unicodedata.normalize("NFC", row)]
            if not at:
                raise Problem(f"no action with {choice}: {offers}")
            helix.press(*[DOWN] * at[0], ENTER)

        def fix():
            helix.point(task["fix"]["word"])
            choose(task["fix"]["choice"])

        note["fixed"] = helix.changes("fix", fix)
        note["formatted"] = helix.changes("format", lambda: helix.command("format"))
        # The cursor on the first letter, as after any motion: Helix sends that letter.
        helix.point(task["label"]["word"])
        helix.press(";")
        choose(task["label"]["choice"])
        helix.wait("the label", lambda: os.path.exists(task["label"]["file"]))
    finally:
        helix.end()


if __name__ == "__main__":
    work(session, sys.argv[1])

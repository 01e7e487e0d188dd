"""A writer's session in a real Kate on a screen without a monitor; what it shows goes to CHUGIAI_OUT.

Kate is set up by the commands of Editors/Kate/README.md. Menus and dialogs are pressed as a screen reader
does, hovers come from the mouse, colours are read off the screen, and texts from the saved file.
"""

import os
import shutil
import subprocess
import time

import desktop
from desktop import Bus, Picture, point_at, until
from readme import follow
from writer import Problem, work

HOME, SERVER = os.environ["HOME"], os.environ["CHUGIAI_BIN"]
LINE = 17  # points from one line of text to the next, with the font below
FONT = "DejaVu Sans Mono,10,-1,5,50,0,0,0,0,0"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def set_up(articles):
    """What the README says, then what makes the screen readable for us."""
    os.environ["PATH"] = os.path.dirname(SERVER) + ":" + os.environ["PATH"]
    follow("Kate/README.md")
    shutil.copy(os.path.join(HOME, "bai-viet/.kateconfig"), articles)
    with open(os.path.join(HOME, ".config/katerc"), "a", encoding="utf-8") as katerc:
        katerc.write(f"""
[KTextEditor Renderer]
Color Theme=ChuGiai Dark
Auto Color Theme Selection=false
Text Font={FONT}
[General]
Startup Session=new
Show welcome view for new window=false
""")
    # Without smoothing each point of a letter has the colour of the letter.
    write(os.path.join(HOME, ".config/fontconfig/fonts.conf"),
          '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir>'
          '<match target="font"><edit name="antialias" mode="assign"><bool>false</bool></edit></match></fontconfig>')


class Kate:
    def __init__(self, file):
        self.log = open(os.path.join(HOME, "kate.log"), "w", encoding="utf-8")
        self.process = subprocess.Popen(["kate", "-b", file], stdout=self.log, stderr=self.log)
        try:
            desktop.wait_for_window("kate", self.process.pid)
            bus = Bus()
            self.shown = until(lambda: bus.program(self.process.pid), "Kate can be read")
        except Exception as problem:
            status = self.process.poll()
            self.end()
            raise Problem(f"{problem}; status {status}, Kate said:\n{read(self.log.name)}") from problem

    def end(self):
        self.process.kill()
        self.process.wait()
        self.log.close()

    def open(self, file):
        subprocess.run(["kate", file], check=True, stdout=self.log, stderr=self.log)
        return self.editor(file)

    def editor(self, file):
        return until(lambda: self.shown.find("text", os.path.basename(file)), f"{file} is shown")

    def mode(self):
        """The file type, as the line at the bottom has it."""
        names = [thing.name for thing in self.shown.walk() if thing.role == "button menu"]
        return names[-1] if names else ""

    def tip(self, other_than):
        """What floats over the text, if it is not what did before."""
        shown = [thing.text for thing in self.shown.children if thing.role == "label" and thing.is_showing]
        return next((text for text in shown if text != other_than), None)

    def choose(self, *path):
        """A command of the menus."""
        thing = self.shown
        for name in path:
            thing = until(lambda: thing.find("menu item", name, hidden=True), f"menu {name}")
        thing.press()

    def click(self, *path):
        """A command of a menu that is filled when it is opened: by the mouse."""
        thing = self.shown
        for name in path:
            thing = until(lambda: thing.find("menu item", name, hidden=True), f"menu {name}")
            until(lambda: thing.is_showing, f"menu {name} is open")
            thing.click()

    def save(self, file, editor):
        self.choose("File", "Save")
        until(lambda: read(file) == editor.text, "the file is saved")
        return read(file)


def read(file):
    with open(file, encoding="utf-8", newline="") as content:
        return content.read()


class Text:
    """The text in the window: where its words are on the screen."""

    def __init__(self, editor):
        self.editor = editor
        # Kate counts the width of its border twice.
        self.border = editor.box(0)[0] - editor.place[0]

    def at(self, word):
        """Offset of the word's last place in the text, in what AT-SPI counts: code points here, UTF-16 in Qt."""
        text = self.editor.text
        return units(text[:text.rindex(word)])

    def box(self, word):
        """The word's first syllable on the screen."""
        start = self.at(word)
        first, last = self.editor.box(start), self.editor.box(start + units(word.split(" ")[0]) - 1)
        return first[0] - self.border, first[1], last[0] + last[2] - first[0], LINE


def units(text):
    return len(text.encode("utf-16-le")) // 2


def after(text, offset):
    """The text from an offset on."""
    return text.encode("utf-16-le")[2 * offset:].decode("utf-16-le", "replace")


def colours(text, words):
    """Each word's colours: all but those of paper."""
    paper = {"#1b1c1e", "#26272a"}
    picture = Picture()
    found = {}
    for word in words:
        counts = picture.counts(text.box(word))
        found[word] = [colour for colour, count in counts.items() if colour not in paper and count > 8]
    return found


def session(task, out):
    set_up(os.path.dirname(task["article"]))
    kate = Kate(task["other"])
    try:
        kate.editor(task["other"])
        until(lambda: kate.mode(), "the mode is shown")
        out["otherFiletype"] = kate.mode()
        editor = kate.open(task["article"])
        until(lambda: kate.shown.find("push button", "Yes"), "the question whether the server may be started").press()
        text = Text(editor)
        until(lambda: kate.mode() == "Vietnamese Article", "the article's mode")
        out["filetype"] = kate.mode()

        # Colours, as soon as they have come.
        plain = {"#eff0f1"}
        until(lambda: all(set(found) - plain for found in colours(text, task["words"]).values()), "colours")
        out["colours"] = colours(text, task["words"])

        # What is found, in the list at the bottom; a double click goes there.
        kate.shown.find("check box", "LSP").click()
        tree = until(lambda: kate.shown.find("tree"), "the list of findings")
        rows = until(lambda: [row for row in tree.walk() if "[chugiai]" in row.name], "findings")
        for row in rows:
            editor.move_cursor(0)
            row.click()
            start = until(lambda: editor.cursor, f"{row.name} leads somewhere")
            out["findings"].append({"message": row.name, "rest": after(editor.text, start)})
        # One hover stays until the next one comes.
        last = None
        for word in task["words"]:
            x, y, width, height = text.box(word)
            point_at(x + 3, y + height // 2)
            last = until(lambda: kate.tip(other_than=last), f"a hover of {word}")
            out["hovers"][word] = last

        editor.move_cursor(text.at(task["rename"]["word"]) + 1)
        kate.choose("LSP Client", "Rename")
        dialog = until(lambda: kate.shown.find("dialog", "Rename"), "the dialog for a new name")
        dialog.find("text").write(task["rename"]["to"])
        dialog.find("push button", "OK").press()
        until(lambda: task["rename"]["word"] not in editor.text, "the new name")
        out["renamed"] = kate.save(task["article"], editor)

        editor.move_cursor(text.at(task["fix"]["word"]) + 1)
        kate.choose("LSP Client", "Quick Fix")
        until(lambda: task["fix"]["word"] not in editor.text, "the fix")
        # What else the quick fix might do comes at once with it or never.
        time.sleep(0.5)
        out["fixed"] = kate.save(task["article"], editor)
        out["files"] = sorted(os.listdir(os.path.dirname(task["article"])))

        # Without a selection Kate asks about the line; a double click selects the syllable.
        x, y, _, height = text.box(task["label"]["word"])
        point_at(x + 3, y + height // 2)
        subprocess.run(["xdotool", "click", "--repeat", "2", "--delay", "50", "1"], check=True)
        kate.click("LSP Client", "Code Action", lambda name: task["label"]["choice"] in name)
        until(lambda: os.path.exists(task["label"]["file"]), "the label")
    except Exception as problem:
        raise Problem(f"{problem}; on the screen:\n{kate.shown.outline()}") from problem
    finally:
        kate.end()


if __name__ == "__main__":
    desktop.within_desktop()
    work(session)

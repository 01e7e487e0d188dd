"""A terminal that a test can read: a program in a pty, what it draws kept by pyte as cells with colours.

As a program it runs COMMAND to its end, because many editors draw nothing without a terminal:

    terminal.py [--rows N] [--columns N] [--seconds N] -- COMMAND ...
"""

import argparse
import os
import re
import sys
import time
import unicodedata

import pexpect
import pyte


class Screen(pyte.Screen):
    """pyte's, for programs that ask more of their terminal than it knows: what it does not know changes nothing."""

    def select_graphic_rendition(self, *attributes, private=False):
        if not private:
            super().select_graphic_rendition(*attributes)


class Terminal:
    def __init__(self, command, rows=40, columns=120, environment=None, folder=None):
        """`environment` is all that the program gets; without it, this process's own in a terminal of all colours."""
        self.screen = Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        # What the program wrote, for tests that look for what no screen shows.
        self.raw = b""
        if environment is None:
            environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        self.child = pexpect.spawn(
            command[0], command[1:], dimensions=(rows, columns), env=environment, cwd=folder, timeout=None)
        self.child.delaybeforesend = None

    def read(self, seconds=0.05):
        """Takes in what the program has drawn; False when it has ended."""
        try:
            chunk = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return True
        except (pexpect.EOF, OSError):
            return False
        # Questions of the program to its terminal: pyte knows none of the newer answers, and none is an answer too.
        self.raw += chunk
        self.stream.feed(chunk)
        return True

    def wait(self, condition, seconds=20):
        """Draws until the condition holds; what it was in the end."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            if not self.read():
                break
        return condition()

    def settle(self, quiet=0.4, seconds=5):
        """Draws until nothing has changed for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.screen.dirty.clear()
            stop = time.monotonic() + quiet
            while time.monotonic() < stop:
                if not self.read():
                    return
            if not self.screen.dirty:
                return

    def send(self, keys):
        self.child.send(keys)

    def rows(self):
        return [self.row(y) for y in range(self.screen.lines)]

    def row(self, y):
        # A wide character fills two cells; the second is empty.
        return "".join(self.screen.buffer[y][x].data for x in range(self.screen.columns)).rstrip()

    def text(self):
        return "\n".join(self.rows()).rstrip()

    def shows(self, words):
        """Whether the words are on the screen, on one line; screens are composed, so the words are too."""
        return unicodedata.normalize("NFC", words) in unicodedata.normalize("NFC", self.text())

    def cells(self, words):
        """The cells of the first place where the words stand."""
        words = unicodedata.normalize("NFC", words)
        for y in range(self.screen.lines):
            line = [self.screen.buffer[y][x] for x in range(self.screen.columns)]
            starts, text = [], ""
            for cell in line:
                starts.append(len(text))
                text += unicodedata.normalize("NFC", cell.data)
            at = text.find(words)
            if at >= 0:
                return [line[x] for x in range(len(line)) if at <= starts[x] < at + len(words)]
        return []

    def colours(self, words):
        """The colours of the words, each once, as six hexadecimal digits or a name."""
        return sorted({cell.fg for cell in self.cells(words) if cell.data.strip()})

    def finish(self, seconds=10):
        """Waits for the program's own end; ends it when that does not come. Its status, or the negative number of the
        signal that ended it; None where we had to."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.read():
            pass
        if self.child.isalive():
            time.sleep(0.2)
        if self.child.isalive():
            self.child.terminate(force=True)
            return None
        self.child.close()
        return -self.child.signalstatus if self.child.signalstatus else self.child.exitstatus


def typed(keys):
    """Keys as a shell can write them: \\e is escape, \\r enter, \\xHH any other."""
    keys = keys.replace("\\e", "\x1b").replace("\\r", "\r")
    return re.sub(r"\\x([0-9a-fA-F]{2})", lambda found: chr(int(found[1], 16)), keys)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--columns", type=int, default=120)
    parser.add_argument("--seconds", type=float, default=80)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    terminal = Terminal(options.command, options.rows, options.columns)
    status = terminal.finish(options.seconds)
    if status is None:
        sys.exit(f"ended after {options.seconds:.0f} s; the screen:\n{terminal.text()}")
    sys.exit(status)


if __name__ == "__main__":
    main()

"""A program in a terminal that tests can read, and runs that are long without load."""
import os, signal, subprocess, tempfile, time

import pexpect
import pyte

ARTICLE = "Sáng 31/6/2025, Đại tá Lê Giả Định dự hội nghị của của Sở.\n"
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "LANG": "", "TERM": "xterm-256color", "PATH": os.environ["PATH"], "HOME": "/nowhere"}


def environment(**more):
    return {**ENVIRONMENT, **{name: value for name, value in more.items() if value is not None}}


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def eventually(condition, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return condition()


class Terminal:
    """A program in a pty, what it draws kept as cells."""

    def __init__(self, command, columns=80, rows=24, **more):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            command[0], command[1:], dimensions=(rows, columns), env=environment(**more), timeout=None)
        self.child.delaybeforesend = None

    def read(self):
        try:
            chunk = self.child.read_nonblocking(65536, 0.1)
        except pexpect.TIMEOUT:
            return
        except (pexpect.EOF, OSError):
            return
        self.raw += chunk
        self.stream.feed(chunk)

    @property
    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self):
        return "\n".join(self.lines).rstrip()

    def shows(self, text, seconds=15):
        def look():
            self.read()
            return text in self.text
        if not eventually(look, seconds):
            raise AssertionError(f"not shown: {text!r}; on the screen:\n{self.text}")

    def lacks(self, text, seconds=15):
        def look():
            self.read()
            return text not in self.text
        assert eventually(look, seconds), f"still shown: {text!r}; on the screen:\n{self.text}"

    def send(self, text):
        self.child.send(text)

    def end(self, seconds=10):
        """Exit status, or the negative number of the signal that ended it."""
        def over():
            self.read()
            return not self.child.isalive()
        assert eventually(over, seconds), f"still running; on the screen:\n{self.text}"
        self.read()
        self.child.close()
        return -self.child.signalstatus if self.child.signalstatus else self.child.exitstatus


class Waiting:
    """A run that has done two of its four texts and waits for the third, a pipe, until `feed`."""

    def __init__(self, folder):
        self.folder = folder
        self.paths = [os.path.join(folder, name) for name in ("a.txt", "b.txt", "cho.txt", "d.txt")]
        for path in self.paths[:2] + self.paths[3:]:
            write(path, ARTICLE)
        self.pipe = self.paths[2]
        self.end = None
        if not os.path.exists(self.pipe):
            os.mkfifo(self.pipe)

    def feed(self):
        write(self.pipe, ARTICLE)

    def reached(self):
        """Whether the run has come to the pipe: only then can it be opened without waiting for a reader."""
        try:
            self.end = os.open(self.pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            return False
        return True

    def interrupt(self, process, number=signal.SIGINT):
        """Sends the signal once the run waits; what was written, how it ended, and how long that took."""
        assert eventually(self.reached), "the run never came to its third text"
        # One of the texts before it may still be worked on.
        time.sleep(0.7)
        process.send_signal(number)
        start = time.monotonic()
        errors = process.communicate(timeout=20)[1]
        seconds = time.monotonic() - start
        os.close(self.end)
        self.output.seek(0)
        return self.output.read(), errors.decode(), process.returncode, seconds

    def start(self, program, *options, **more):
        # Into a file: a report may be longer than a pipe that nobody reads takes.
        self.output = tempfile.TemporaryFile()
        return subprocess.Popen(
            [program, *options, *self.paths], stdout=self.output, stderr=subprocess.PIPE,
            env=environment(**more), start_new_session=True)

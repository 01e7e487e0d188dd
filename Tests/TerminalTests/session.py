"""A program in a terminal that tests can read, and runs that are long without load."""
import os, signal, subprocess, sys, tempfile, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "EditorTests", "Tools"))
import terminal  # noqa: E402

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


class Terminal(terminal.Terminal):
    """A program of which a test demands what it shows; it knows nothing of this machine's own settings."""

    def __init__(self, command, columns=80, rows=24, **more):
        super().__init__(command, rows, columns, environment(**more))

    def expect(self, text, seconds=15):
        # What the keys have led to first: the screen of before may show the same words.
        self.read(0.1)
        if not self.wait(lambda: self.shows(text), seconds):
            raise AssertionError(f"not shown: {text!r}; on the screen:\n{self.text()}")

    def end(self, seconds=10):
        """Exit status, or the negative number of the signal that ended it."""
        status = self.finish(seconds)
        assert status is not None, f"still running; on the screen:\n{self.text()}"
        return status


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

"""A screen without a monitor, and the program on it as a screen reader has it: what is shown, as text and as pixels.

Accessible objects come over D-Bus (AT-SPI), pixels from the root window of Xvfb. Nothing is asked of the program that a
person at the screen would not see.
"""

import functools
import os
import pathlib
import signal
import subprocess
import sys

from gi.repository import Gio, GLib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tools"))
import writer  # noqa: E402

WIDTH, HEIGHT = 1280, 800
ACCESSIBLE, TEXT, ACTION = ("org.a11y.atspi." + name for name in ("Accessible", "Text", "Action"))
SHOWING = 25  # of the states that AT-SPI numbers


def within_desktop():
    """Runs this script again with a screen and a session bus of its own, unless it has them; ends with its status."""
    if os.environ.get("CHUGIAI_DESKTOP"):
        os.environ["DISPLAY"] = os.environ["CHUGIAI_DESKTOP"]
        return
    # What started this may keep signals back, and programs begun here would inherit that and never end.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    for number in (signal.SIGTERM, signal.SIGCHLD, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    read, write = os.pipe()
    # Without -noreset the screen begins anew when the last program on it goes, and one that comes just then is refused.
    screen = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).decode().strip()
    runtime = os.path.join(os.environ["HOME"], "run")
    os.makedirs(runtime, mode=0o700, exist_ok=True)
    try:
        status = subprocess.call(
            ["dbus-run-session", "--", sys.executable, *sys.argv],
            env={**os.environ, "CHUGIAI_DESKTOP": ":" + number, "XDG_RUNTIME_DIR": runtime,
                 "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"})
    finally:
        screen.kill()
        screen.wait()
    sys.exit(status)


# What is looked at may go meanwhile.
until = functools.partial(writer.until, passing=GLib.Error)


def wait_for_window(name, process):
    """Until a KDE program of that name has its window on the screen and its loop turns."""
    search = ["xdotool", "search", "--onlyvisible", "--class", name]
    until(lambda: subprocess.run(search, stdout=subprocess.DEVNULL).returncode == 0, f"the window of {name}")
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    question = GLib.Variant("(s)", ("org.qtproject.Qt.QCoreApplication",))
    # Both answers come out of the loop; what was due before the first is done at the second.
    for _ in range(2):
        until(lambda: session.call_sync(
            f"org.kde.{name}-{process}", "/MainApplication", "org.freedesktop.DBus.Properties", "GetAll", question,
            None, 0, 5000, None), f"an answer of {name}")


class Bus:
    """The bus on which programs describe what they show; the first to ask for it has it started.

    That must not be before the program's loop turns. Qt 5.15, when it begins, looks whether the bus is there, asks for its
    address, and in the first turn of its loop shows its windows on the bus that it has by then: mostly none yet, and it
    does not try again. A bus that comes later it waits for.
    """

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def call(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None, 0, 5000, None).unpack()

    def program(self, process):
        """The program of that process id; None while it has not come."""
        of_bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        for name in self.call(*of_bus, "ListNames")[0]:
            if not name.startswith(":"):
                continue
            try:
                if self.call(*of_bus, "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0] == process:
                    found = Thing(self, name, "/org/a11y/atspi/accessible/root")
                    found.children  # answers only when the program is ready
                    return found
            except GLib.Error:
                continue
        return None


class Thing:
    """Something that a program shows: a window, a button, a text."""

    def __init__(self, bus, name, path):
        self.bus, self.address = bus, (name, path)

    def call(self, interface, method, arguments=None):
        return self.bus.call(*self.address, interface, method, arguments)

    @property
    def children(self):
        return [Thing(self.bus, *child) for child in self.call(ACCESSIBLE, "GetChildren")[0]]

    @property
    def name(self):
        arguments = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
        return self.call("org.freedesktop.DBus.Properties", "Get", arguments)[0]

    @property
    def role(self):
        return self.call(ACCESSIBLE, "GetRoleName")[0]

    @property
    def is_showing(self):
        return bool(self.call(ACCESSIBLE, "GetState")[0][0] >> SHOWING & 1)

    @property
    def text(self):
        return self.call(TEXT, "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    @property
    def place(self):
        """Where it is on the screen: x, y, width, height."""
        return self.call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (0,)))[0]

    def click(self):
        x, y, width, height = self.place
        point_at(x + width // 2, y + height // 2)
        subprocess.run(["xdotool", "click", "1"], check=True)

    def box(self, offset):
        """Where a character stands on the screen: x, y, width, height."""
        return self.call(TEXT, "GetCharacterExtents", GLib.Variant("(iu)", (offset, 0)))

    def move_cursor(self, offset):
        self.call(TEXT, "SetCaretOffset", GLib.Variant("(i)", (offset,)))

    @property
    def cursor(self):
        arguments = GLib.Variant("(ss)", (TEXT, "CaretOffset"))
        return self.call("org.freedesktop.DBus.Properties", "Get", arguments)[0]

    def press(self):
        # Not waited for: what opens a dialog answers only when the dialog is closed.
        connection = self.bus.connection
        connection.call(*self.address, ACTION, "DoAction", GLib.Variant("(i)", (0,)), None, 0, 60000, None, None, None)
        connection.flush_sync(None)

    def write(self, text):
        self.call("org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    def walk(self, hidden=False, depth=40):
        """This and everything in it that is shown; what goes away meanwhile is passed over."""
        yield self
        if depth == 0:
            return
        try:
            children = self.children
        except GLib.Error:
            return
        for child in children:
            try:
                if hidden or child.is_showing:
                    yield from child.walk(hidden, depth - 1)
            except GLib.Error:
                continue

    def find(self, role=None, name=None, hidden=False):
        """The first thing inside of that role and name; a name may be a condition."""
        for thing in self.walk(hidden):
            try:
                if role and thing.role != role:
                    continue
                if name is None or (name(thing.name) if callable(name) else thing.name.replace("&", "") == name):
                    return thing
            except GLib.Error:
                continue
        return None

    def outline(self):
        """For messages: everything that is shown."""
        lines = []

        def add(thing, depth):
            try:
                text = ""
                if thing.role in ("text", "label", "editor"):
                    try:
                        text = " " + repr(thing.text[:200])
                    except GLib.Error:
                        pass
                lines.append("  " * depth + f"{thing.role} {thing.name!r}{text}")
                for child in thing.children:
                    if child.is_showing:
                        add(child, depth + 1)
            except GLib.Error:
                return

        add(self, 0)
        return "\n".join(lines)


class Picture:
    """The screen as it is: red, green, blue of each point."""

    def __init__(self):
        taken = subprocess.run(
            ["import", "-window", "root", "-depth", "8", "rgb:-"], stdout=subprocess.PIPE, check=True).stdout
        if len(taken) != WIDTH * HEIGHT * 3:
            raise ValueError(f"{len(taken)} bytes of {WIDTH}×{HEIGHT}")
        self.points = taken

    def counts(self, box):
        """How often each colour, `#rrggbb`, is in a box."""
        x, y, width, height = box
        counts = {}
        for row in range(max(0, y), min(HEIGHT, y + height)):
            start = (row * WIDTH + max(0, x)) * 3
            line = self.points[start:start + 3 * min(width, WIDTH - max(0, x))]
            for at in range(0, len(line) - 2, 3):
                colour = "#" + line[at:at + 3].hex()
                counts[colour] = counts.get(colour, 0) + 1
        return counts


def point_at(x, y):
    subprocess.run(["xdotool", "mousemove", str(x), str(y)], check=True)

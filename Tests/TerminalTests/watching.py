"""`--watch`: what changes is checked again, on the same screen."""
import os, signal

from session import ARTICLE, Terminal, write


def test_changes_are_checked_until_control_c(program, folder):
    path = os.path.join(folder, "a.txt")
    write(path, "Việc của ta.\n")
    terminal = Terminal([program, "check", "--watch", "--lang", "en", folder], rows=60)
    terminal.expect("1 file read, nothing to mend.")
    write(path, "Việc của của ta.\n")
    terminal.expect("style/doubled-word")
    write(os.path.join(folder, "b.txt"), ARTICLE)
    terminal.expect("b.txt")
    terminal.expect("date/impossible")
    os.remove(os.path.join(folder, "b.txt"))
    # As editors write: a new file put in the old one's place.
    write(os.path.join(folder, "a.tmp"), "Họp ngày 32/1/2025.\n")
    os.replace(os.path.join(folder, "a.tmp"), path)
    terminal.expect("32/1/2025")
    terminal.send("\x03")
    status = terminal.end()
    assert status == -signal.SIGINT, f"{status}\n{terminal.text()}"
    assert "interrupted" not in terminal.text()


def test_settings_that_change_hold(program, folder):
    path = os.path.join(folder, "a.txt")
    write(path, ARTICLE)
    terminal = Terminal([program, "check", "--watch", "--lang", "en", folder], rows=60)
    terminal.expect("1 file read: 1 error, 1 warning")
    write(os.path.join(folder, "chugiai.json"), '{"rules": {"date": "off"}}')
    terminal.expect("1 file read: 1 warning")
    terminal.send("\x03")
    status = terminal.end()
    assert status == -signal.SIGINT, f"{status}\n{terminal.text()}"

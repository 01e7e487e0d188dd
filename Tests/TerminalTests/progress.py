"""The bar on a terminal's last line."""
import os, subprocess, threading

from session import Terminal, Waiting, environment


def started(program, folder, *options, columns=80, **more):
    run = Waiting(folder)
    return run, Terminal([program, "check", "--lang", "en", "-o", os.path.join(folder, "ra.txt"), *options, *run.paths],
                         columns=columns, **more)


def test_bar_tells_files_speed_time_and_findings_and_goes(program, folder):
    run, terminal = started(program, folder)
    terminal.expect("2/4 files")
    line = next(line for line in terminal.rows() if "2/4" in line)
    for part in ("█", "░", " MB/s", " left", "4 found"):
        assert part in line, f"{part!r} is not in {line!r}"
    assert len(line) < 80
    terminal.read()
    run.feed()
    assert terminal.end() == 1
    assert terminal.text() == "", f"something stays on the screen: {terminal.text()!r}"
    return line.strip()


def test_bar_keeps_to_one_line_however_narrow(program, folder):
    for columns in (60, 40, 20, 8, 3):
        run, terminal = started(program, folder, columns=columns)
        terminal.expect("2/4" if columns > 4 else "66")
        for _ in range(8):
            terminal.read()
        assert sum(bool(line) for line in terminal.rows()) == 1, f"{columns} columns:\n{terminal.text()}"
        run.feed()
        assert terminal.end() == 1
        assert terminal.text() == ""


def test_bar_makes_way_for_a_report_on_the_same_terminal(program, folder):
    run = Waiting(folder)
    terminal = Terminal([program, "check", "--lang", "en", "--format", "jsonl", *run.paths], columns=300, rows=40)
    terminal.expect("2/4 files")
    run.feed()
    assert terminal.end() == 1
    assert "files" not in terminal.text() and "█" not in terminal.text(), terminal.text()
    assert sum(line.startswith('{"path"') for line in terminal.rows()) == 8, terminal.text()


def test_no_bar_where_there_is_no_terminal_or_a_simple_one_or_nobody_wants_it(program, folder):
    run = Waiting(folder)
    process = run.start(program, "check", "-q")
    threading.Timer(1.5, run.feed).start()
    assert process.communicate(timeout=20)[1] == b""
    for options, more in ((["-q"], {}), ([], {"TERM": "dumb"})):
        run, terminal = started(program, folder, *options, **more)
        threading.Timer(2, run.feed).start()
        assert terminal.end() == 1
        assert b"2/4" not in terminal.raw and b"\x1b" not in terminal.raw, terminal.raw


def test_colour_follows_the_terminal_and_the_environment(program, folder):
    path = Waiting(folder).paths[0]
    for more, coloured in (({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)):
        terminal = Terminal([program, "check", path], **more)
        assert terminal.end() == 1
        assert (b"\x1b[" in terminal.raw) == coloured, f"{more}: {terminal.raw!r}"
    piped = subprocess.run([program, "check", path], capture_output=True, env=environment())
    assert b"\x1b" not in piped.stdout


def test_report_keeps_to_the_width_of_its_terminal(program, folder):
    path = os.path.join(folder, "dai.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Các đơn vị huấn luyện tốt. " * 20 + "Ngày 31/6/2025 họp. " + "Bộ đội giúp dân gặt lúa. " * 20)
    for columns in (60, 100):
        terminal = Terminal([program, "check", path], columns=columns)
        assert terminal.end() == 1
        excerpt = next(line for line in terminal.rows() if "31/6/2025" in line and "…" in line)
        assert len(excerpt) <= columns
        marker = terminal.rows()[terminal.rows().index(excerpt) + 1]
        assert marker.index("^") == excerpt.index("31/6/2025") and marker.count("^") == len("31/6/2025")

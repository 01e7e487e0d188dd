"""Ctrl-C, being told to end, and readers that go away."""
import json, os, signal, subprocess, time
import xml.etree.ElementTree as xml
from html.parser import HTMLParser

from session import ARTICLE, Terminal, Waiting, environment, write


def balanced(text):
    class Reader(HTMLParser):
        open = []

        def handle_starttag(self, tag, attributes):
            if tag not in ("meta", "link", "br", "input", "img", "hr", "path", "rect", "line", "circle", "use"):
                self.open.append(tag)

        def handle_endtag(self, tag):
            if self.open and self.open[-1] == tag:
                self.open.pop()
    reader = Reader()
    reader.open = []
    reader.feed(text)
    return reader.open == [] and text.rstrip().endswith("</html>")


# How many findings or texts a reader of the closed document sees: two of four texts, two findings each.
FORMATS = {
    "text": lambda text: text.count("date/impossible") * 2 if text.endswith("\n") and "2 files read" in text else 0,
    "jsonl": lambda text: len([json.loads(line) for line in text.splitlines()]) if text.endswith("\n") else 0,
    "json": lambda text: len(json.loads(text)),
    "sarif": lambda text: len(json.loads(text)["runs"][0]["results"]),
    "gitlab": lambda text: len(json.loads(text)),
    "github": lambda text: len(text.splitlines()) if text.endswith("\n") else 0,
    "junit": lambda text: len(list(xml.fromstring(text).iter("failure"))),
    "checkstyle": lambda text: len(list(xml.fromstring(text).iter("error"))),
    "html": lambda text: 4 if balanced(text) and text.count("<article") == 2 else 0,
}


def test_every_format_is_closed_with_what_is_done(program, folder):
    slowest = 0
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        for name, count in FORMATS.items():
            run = Waiting(folder)
            output, errors, status, time = run.interrupt(
                run.start(program, "check", "--lang", "en", "--format", name), number)
            slowest = max(slowest, time)
            assert status == -number, f"{name}: {status} {errors}"
            assert errors == "chugiai: interrupted after 2 of 4 files\n", f"{name}: {errors!r}"
            found = count(output.decode())
            assert found == 4, f"{name}: {found}\n{output.decode()}"
            if number != signal.SIGINT and name == "json":
                break
    return f"ended within {slowest:.2f} s"


def test_annotate_too(program, folder):
    for name in ("text", "jsonl", "tsv", "conll", "html"):
        run = Waiting(folder)
        output, errors, status, _ = run.interrupt(run.start(program, "annotate", "--lang", "en", "--format", name))
        text = output.decode()
        assert status == -signal.SIGINT and errors == "chugiai: interrupted after 2 of 4 files\n", errors
        assert text.endswith("\n") and (name != "html" or balanced(text)), f"{name}: {text[-200:]}"
        if name == "jsonl":
            assert len([json.loads(line) for line in text.splitlines()]) == 2


def test_lines_of_a_stream_are_whole(program, folder):
    process = subprocess.Popen(
        [program, "annotate", "--jsonl-input"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment())
    record = json.dumps({"id": 1, "text": ARTICLE}, ensure_ascii=False).encode() + b"\n"
    process.stdin.write(record * 3 + record[:20])
    process.stdin.flush()
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    output = process.stdout.read().decode()
    assert process.wait(10) == -signal.SIGINT
    assert [json.loads(line)["id"] for line in output.splitlines()] == [1, 1, 1], output


def test_nothing_half_written_stays(program, folder):
    run = Waiting(folder)
    known = os.path.join(folder, "da-biet.json")
    report = os.path.join(folder, "ra.json")
    write(report, "old")
    for options in (["--format", "json", "-o", report], ["--write-baseline", "--baseline", known]):
        before = sorted(os.listdir(folder))
        output, errors, status, _ = run.interrupt(run.start(program, "check", "--lang", "en", *options))
        assert status == -signal.SIGINT, status
        assert sorted(os.listdir(folder)) == before, os.listdir(folder)
    assert open(report).read() == "old"
    assert not os.path.exists(known)


def test_fixes_are_whole_files(program, folder):
    run = Waiting(folder)
    run.interrupt(run.start(program, "check", "--fix"))
    texts = [open(path, encoding="utf-8").read() for path in run.paths[:2] + run.paths[3:]]
    mended = ARTICLE.replace("của của", "của").replace("31/6", "30/6")
    assert texts[:2] == [texts[0]] * 2 and texts[0] != ARTICLE and texts[0].endswith("Sở.\n"), texts
    assert texts[2] in (ARTICLE, texts[0]) and len(texts[0]) <= len(ARTICLE) >= len(mended), texts
    assert not [name for name in os.listdir(folder) if name.startswith(".")]


def test_control_c_at_the_terminal(program, folder):
    run = Waiting(folder)
    terminal = Terminal([program, "check", "--lang", "en", *run.paths])
    terminal.expect("2/4 files")
    terminal.send("\x03")
    assert terminal.end() == -signal.SIGINT
    assert "█" not in terminal.text(), terminal.text()
    assert "2 files read: 2 errors, 2 warnings" in terminal.text() and "interrupted after 2 of 4 files" in terminal.text()


def test_a_second_control_c_waits_for_nobody(program, folder):
    # A full pipe that nobody reads: the report cannot be closed.
    write(os.path.join(folder, "dai.txt"), ARTICLE * 5000)
    process = subprocess.Popen(
        [program, "check", "--format", "json", os.path.join(folder, "dai.txt")], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=environment())
    time.sleep(4)
    process.send_signal(signal.SIGINT)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    assert process.wait(5) == -signal.SIGINT
    process.communicate()


def test_nohup_is_kept_to(program, folder):
    run = Waiting(folder)
    process = subprocess.Popen(
        [program, "check", "--format", "jsonl", *run.paths], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(), preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    time.sleep(1)
    process.send_signal(signal.SIGHUP)
    time.sleep(0.5)
    run.feed()
    output, errors = process.communicate(timeout=20)
    assert process.returncode == 1 and errors == b"" and len(output.splitlines()) == 8


def test_a_closed_pipe_ends_quietly(program, folder):
    for number in range(300):
        write(os.path.join(folder, f"{number}.txt"), ARTICLE * 40)
    # What the threads leave behind when a run ends early depends on chance, so the last of them is tried often.
    often = ["annotate --format jsonl --jobs 2"] * 60
    for command in ("check", "check --format json", "annotate", "annotate --format jsonl", "man", "rules", *often):
        paths = "" if command in ("man", "rules") else folder
        line = f'set -o pipefail; "{program}" {command} {paths} | head -c 20 >/dev/null'
        result = subprocess.run(["bash", "-c", line], capture_output=True, env=environment(), timeout=120)
        assert result.stderr == b"", f"{command}: {result.stderr}"
        assert result.returncode in (0, 1), f"{command}: {result.returncode}"

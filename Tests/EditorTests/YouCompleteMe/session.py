"""A writer's session through ycmd, the server of YouCompleteMe, over HTTP as the plug-in speaks to it: what it would show
is noted, and edits are done as the plug-in does them. What was seen goes as JSON to CHUGIAI_OUT; the Swift test says
whether it is right.

    session.py YCMD
"""

import base64
import hashlib
import hmac
import json
import os
import pathlib
import secrets
import socket
import subprocess
import sys
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tools"))
from writer import Problem, until, work  # noqa: E402

FILETYPE = "chugiai"


class Daemon:
    def __init__(self, program, options):
        self.secret = secrets.token_bytes(16)
        home = pathlib.Path(os.environ["HOME"])
        file = home / "ycmd.json"
        file.write_text(json.dumps({**options, "hmac_secret": base64.b64encode(self.secret).decode()}))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = home / "ycmd.log"
        self.process = subprocess.Popen(
            [program, f"--port={self.port}", f"--options_file={file}", "--idle_suicide_seconds=60", "--log=info"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=open(self.log, "w"))
        self.wait("ycmd", lambda: self.is_healthy())

    def is_healthy(self):
        try:
            return self.ask("/healthy") is True
        except OSError:
            return False

    def wait(self, what, condition):
        return until(condition, what, seen=lambda: self.log.read_text()[-3000:])

    def ask(self, path, body=None):
        method = "GET" if body is None else "POST"
        content = b"" if body is None else json.dumps(body).encode()
        sign = lambda data: hmac.new(self.secret, data, hashlib.sha256).digest()
        signature = sign(b"".join(sign(part) for part in (method.encode(), path.partition("?")[0].encode(), content)))
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", data=content if body is not None else None, method=method,
            headers={"content-type": "application/json", "x-ycm-hmac": base64.b64encode(signature).decode()})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise Problem(f"{path}: {error.read().decode()[:2000]}") from error

    def end(self):
        try:
            self.ask("/shutdown", {})
            self.process.wait(10)
        except (Problem, OSError, subprocess.TimeoutExpired):
            self.process.kill()


class Article:
    """The text in the editor. Lines and columns are ycmd's: from 1, columns in bytes of UTF-8."""

    def __init__(self, daemon, path):
        self.daemon = daemon
        self.path = path
        self.text = pathlib.Path(path).read_bytes().decode()

    def place(self, word):
        """Where the first place of the word begins."""
        at = self.text.encode().find(word.encode())
        if at < 0:
            raise Problem(f"not in the text: {word}")
        before = self.text.encode()[:at]
        return before.count(b"\n") + 1, at - (before.rfind(b"\n") + 1) + 1

    def body(self, place=(1, 1), **more):
        return {
            "filepath": self.path, "line_num": place[0], "column_num": place[1],
            "file_data": {self.path: {"filetypes": [FILETYPE], "contents": self.text}}, **more,
        }

    def whole(self):
        lines = self.text.split("\n")
        return {
            "start": {"line_num": 1, "column_num": 1, "filepath": self.path},
            "end": {"line_num": len(lines), "column_num": len(lines[-1].encode()) + 1, "filepath": self.path},
        }

    def ask(self, path, place=(1, 1), **more):
        return self.daemon.ask(path, self.body(place, **more))

    def command(self, place, *words):
        return self.ask("/run_completer_command", place, command_arguments=list(words))

    def parse(self):
        return self.ask("/event_notification", event_name="FileReadyToParse")

    def taken(self, extent):
        start, end = extent["start"], extent["end"]
        return self.text.encode()[self.offset(start):self.offset(end)].decode()

    def offset(self, place):
        lines = self.text.encode().split(b"\n")
        return sum(len(line) + 1 for line in lines[:place["line_num"] - 1]) + place["column_num"] - 1

    def apply(self, answer, words=""):
        """Does the first fix with the words, as the plug-in would; the text after it."""
        fixes = [fix for fix in answer["fixits"] if words in fix["text"]]
        if not fixes:
            raise Problem(f"no fix with {words}: {[fix['text'] for fix in answer['fixits']]}")
        fix = fixes[0]
        if fix.get("resolve"):
            fix = self.ask("/resolve_fixit", fixit=fix)["fixits"][0]
        data = self.text.encode()
        for chunk in sorted(fix["chunks"], key=lambda chunk: -self.offset(chunk["range"]["start"])):
            start, end = (self.offset(chunk["range"][side]) for side in ("start", "end"))
            data = data[:start] + chunk["replacement_text"].encode() + data[end:]
        self.text = data.decode()
        self.parse()
        return self.text


def places(answer):
    return answer if isinstance(answer, list) else [answer]


def session(program, task, note):
    # As the README says, but for the program's place.
    server = {
        "name": "chugiai", "cmdline": [os.environ["CHUGIAI_BIN"], "lsp"], "filetypes": [FILETYPE],
        "project_root_files": ["chugiai.json"],
    }
    settings = pathlib.Path(os.environ["CHUGIAI_EDITORS"]) / "YouCompleteMe/ycm_extra_conf.py"
    daemon = Daemon(program, {"language_server": [server], "global_ycm_extra_conf": str(settings)})
    try:
        write(Article(daemon, task["article"]), task, note)
    finally:
        daemon.end()


def write(article, task, note):
    daemon = article.daemon
    article.parse()
    daemon.wait("the server", lambda: daemon.ask("/ready?subserver=" + FILETYPE))
    found = daemon.wait("findings", lambda: [f for f in article.parse() or [] if isinstance(f, dict)])
    note["findings"] = [{"text": article.taken(one["location_extent"]), "message": one["text"]} for one in found]
    note["commands"] = article.ask("/defined_subcommands")

    tokens = article.ask("/semantic_tokens", range=article.whole())["semantic_tokens"]["tokens"]
    for word in task["words"]:
        line, column = article.place(word)
        note["hovers"][word] = article.command((line, column), "GetHover")["detailed_info"]
        covering = [
            token for token in tokens
            if token["range"]["start"]["line_num"] == line
            and token["range"]["start"]["column_num"] <= column < token["range"]["end"]["column_num"]
        ]
        note["colours"][word] = [token["type"] for token in covering]

    hints = article.ask("/inlay_hints", range=article.whole())["inlay_hints"]
    note["hints"] = [
        {
            "text": hint["label"],
            "before": article.text.encode()[:article.offset(hint["position"])].decode().split("\n")[-1],
        } for hint in hints
    ]
    note["symbols"] = [one["description"] for one in places(article.command((1, 1), "GoToDocumentOutline"))]
    person = task["rename"]["word"]
    note["found"] = [one["description"] for one in places(article.command((1, 1), "GoToSymbol", person))]
    note["references"] = [
        f"{one['line_num']}:{one['column_num']}"
        for one in places(article.command(article.place(person), "GoToReferences"))
    ]
    note["places"] = [
        f"{line + 1}:{at + 1}" for line, text in enumerate(article.text.encode().split(b"\n"))
        for at in range(len(text)) if text.startswith(person.encode(), at)
    ]
    definition = places(article.command(article.place(task["words"][0]), "GoToDefinition"))[0]
    line = article.text.encode().split(b"\n")[definition["line_num"] - 1]
    note["definition"] = line[definition["column_num"] - 1:].decode(errors="replace")
    detail = article.ask("/detailed_diagnostic", article.place(task["fix"]["word"]))
    note["detail"] = detail["message"]

    # A new line, and in it the beginning of a name. Two whole words would be taken for the whole of it.
    whole, began = article.text, person[:person.index(" ") + 2]
    article.text = whole + began
    line = article.text.count("\n") + 1
    answer = article.ask("/completions", (line, len(began.encode()) + 1), force_semantic=True)
    kept = began.encode()[:answer["completion_start_column"] - 1].decode()
    note["completions"] = [kept + one["insertion_text"] for one in answer["completions"]]
    article.text = whole
    article.parse()

    note["renamed"] = article.apply(article.command(article.place(person), "RefactorRename", task["rename"]["to"]))
    fix = article.command(article.place(task["fix"]["word"]), "FixIt")
    note["fixed"] = article.apply(fix, task["fix"]["choice"])
    note["formatted"] = article.apply(article.ask(
        "/run_completer_command", command_arguments=["Format"], options={"tab_size": 2, "insert_spaces": True}))


if __name__ == "__main__":
    work(session, sys.argv[1])

#!/usr/bin/env python3
"""A long session with the server: documents of several kinds are edited at random and asked about, again and again
compared with the same text opened anew; the server's memory must not grow with the time. Some lie in a folder where
entities are labelled: what is accepted and refused at random must stand in the label file where its words are.

usage: soak-server.py CHUGIAI SECONDS [SEED]
"""
import glob, json, os, random, re, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Server:
    def __init__(self, program):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
        self.number, self.findings = 0, {}
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {
            "general": {"positionEncodings": ["utf-32"]},
            "textDocument": {"publishDiagnostics": {"versionSupport": True, "relatedInformation": True},
                             "codeAction": {"codeActionLiteralSupport": {}}}}})
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps(dict(message, jsonrpc="2.0"), ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def receive(self):
        length = 0
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit(f"the server has gone: {self.process.wait()}")
            if line == b"\r\n":
                break
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self.findings[params["uri"]] = (params.get("version"), params["diagnostics"])
        elif "method" in message and "id" in message:
            self.send({"id": message["id"], "result": None})
        return message

    def ask(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result", message.get("error"))

    def shown(self, uri, version):
        """The findings of a document as they are at a version."""
        while self.findings.get(uri, (None,))[0] != version:
            self.receive()
        return self.findings[uri][1]

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024


class Document:
    """A text as the client has it, in lines; positions are code points."""

    def __init__(self, server, path, text):
        self.server, self.path, self.uri, self.text, self.version = server, path, "file://" + path, text, 1
        # What another article of this name has left behind: where its words are not here, it stays as it is.
        self.left = set(label_lines(path))
        server.findings.pop(self.uri, None)
        server.tell("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": "plaintext", "version": 1, "text": text}})

    def position(self, offset):
        before = self.text[:offset]
        start = max(before.rfind("\n"), before.rfind("\r")) + 1
        lone = before.count("\r") - before.count("\r\n")
        return {"line": before.count("\n") + lone, "character": offset - start}

    def edit(self, start, end, text):
        # There is no place between the two of a line end.
        start, end = (place + (self.text[place - 1:place + 1] == "\r\n") for place in (start, end))
        change = {"range": {"start": self.position(start), "end": self.position(end)}, "text": text}
        self.text = self.text[:start] + text + self.text[end:]
        self.version += 1
        self.server.tell("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]})

    def answers(self):
        """Everything that the server says of the document, apart from its name."""
        said = [self.server.shown(self.uri, self.version)]
        document = {"uri": self.uri}
        for method in ("documentSymbol", "foldingRange", "semanticTokens/full", "documentLink"):
            said.append(self.server.ask("textDocument/" + method, {"textDocument": document}))
        for offset in range(0, len(self.text), max(len(self.text) // 5, 1)):
            place = {"textDocument": document, "position": self.position(offset)}
            said.append(self.server.ask("textDocument/hover", place))
            said.append(self.server.ask("textDocument/references", dict(place, context={"includeDeclaration": True})))
        return strip(said, self.uri)

    def save(self):
        with open(self.path, "w", encoding="utf-8", newline="") as file:
            file.write(self.text)
        self.server.tell("textDocument/didSave", {"textDocument": {"uri": self.uri}})

    def range(self, start, end):
        return {"start": self.position(start), "end": self.position(end)}

    def label(self, chance):
        """Says something of a place, or of many."""
        start = chance.randrange(len(self.text) + 1)
        range = self.range(start, min(start + chance.choice([0, 0, 1, 5, 12]), len(self.text)))
        found = self.server.ask("textDocument/codeAction", {
            "textDocument": {"uri": self.uri}, "range": range,
            "context": {"diagnostics": [], "only": ["refactor.label"]}})
        # Everything at once is not for each time: nothing would be left to say.
        found = [action for action in found
                 if "range" in json.dumps(action["command"]["arguments"]) or chance.random() < 0.05]
        if found:
            said = self.server.ask("workspace/executeCommand", {
                name: value for name, value in chance.choice(found)["command"].items() if name != "title"})
            if "code" in (said or {}):
                raise SystemExit(f"the server does not do what it has offered: {said}")

    def check_labels(self):
        """The labels of the saved article stand where their words are."""
        names, count = set(), 0
        for line in label_lines(self.path):
            entity = re.fullmatch(r"T(\d+)\t(?:not-)?[a-z]+ (\d+ \d+(?:;\d+ \d+)*)\t([^\t]+)", line)
            if not entity:
                if not re.fullmatch(r"#\d+\tAnnotatorNotes T\d+\t.*", line):
                    raise SystemExit(f"{self.path}: no line of a label file: {line!r}")
                continue
            count += 1
            places = [tuple(map(int, place.split())) for place in entity[2].split(";")]
            pieces = [self.text[start:end] for start, end in places]
            words = " ".join(re.sub("[\0-\x1f\x85\u2028\u2029]", " ", piece) for piece in pieces)
            # Of pages and Markdown the words are without markup.
            is_wrong = not all(pieces) or self.path.endswith(".txt") and words != entity[3]
            if entity[1] in names or is_wrong and line not in self.left:
                raise SystemExit(f"{self.path}: {line!r}, but there is {words!r}")
            names.add(entity[1])
        return count

    def close(self):
        self.server.tell("textDocument/didClose", {"textDocument": {"uri": self.uri}})


def strip(value, uri):
    """Without what names the document or an answer."""
    if isinstance(value, dict):
        return {key: strip(item, uri) for key, item in value.items() if key != "resultId"}
    if isinstance(value, list):
        return [strip(item, uri) for item in value]
    return value.replace(uri, "URI") if isinstance(value, str) else value


def label_file(path):
    return (path[:-4] if path.endswith(".txt") else path) + ".ann"


def label_lines(path):
    try:
        with open(label_file(path), encoding="utf-8", newline="") as file:
            return [line for line in file.read().split("\n") if line]
    except FileNotFoundError:
        return []


MARKS = ["\n", "\n\n", " ", "*", "**", "`", "```\n", "[", "](b)", "<!--", "-->", "<p>", "</p>", "<pre>", "&agrave;", "&",
         "(", ")", "“", "31/4/2024", "QXZT", "UBND", "Thiếu đô đốc ", "của của ", "😀", "\u0301", "\r\n", "\u2028", "---\n"]


def main():
    program, seconds = os.path.abspath(sys.argv[1]), float(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
    chance = random.Random(seed)
    articles = [open(path, encoding="utf-8", newline="").read()
                for path in sorted(glob.glob(os.path.join(ROOT, "Tests/Fixtures/articles/*.txt")))]
    server = Server(program)
    scratch = tempfile.TemporaryDirectory()
    with open(os.path.join(scratch.name, "chugiai.json"), "w", encoding="utf-8") as settings:
        settings.write('{"labels": true}')
    end, rounds, edits, labels, seen = time.monotonic() + seconds, 0, 0, 0, []
    while time.monotonic() < end:
        name = f"{rounds % 7}." + chance.choice(["txt", "md", "html"])
        # Mostly what people write; now and then so long that what is kept of it shows.
        text = "\n\n".join(chance.choices(articles, k=60 if rounds % 20 == 0 else chance.randint(1, 3)))
        is_labelled = rounds % 3 == 1
        path = os.path.join(scratch.name if is_labelled else "/soak", name)
        if is_labelled and os.path.exists(label_file(path)) and chance.random() < 0.8:
            os.remove(label_file(path))
        document = Document(server, path, text)
        if is_labelled:
            document.save()
        for _ in range(chance.randint(1, 60)):
            start = chance.randrange(len(document.text) + 1)
            stop = min(start + chance.choice([0, 0, 0, 1, 2, 5, 40, 400]), len(document.text))
            other = chance.choice(articles)
            piece = chance.randrange(len(other))
            text = chance.choice([chance.choice(MARKS), other[piece:piece + chance.randint(0, 60)], ""])
            document.edit(start, stop, text)
            edits += 1
            if is_labelled:
                document.label(chance)
            if chance.random() < 0.2:
                server.ask("textDocument/completion", {
                    "textDocument": {"uri": document.uri}, "position": document.position(start)})
        if is_labelled:
            document.save()
        edited = document.answers()
        if is_labelled:
            labels += document.check_labels()
        document.close()
        fresh = Document(server, path, document.text)
        # A label without its words is looked for again when an article is opened, and may find what was typed since.
        if fresh.answers() != edited and not document.left:
            kept = os.path.join(ROOT, ".build/soak", f"differs-{seed}-{rounds}-{name}")
            os.makedirs(os.path.dirname(kept), exist_ok=True)
            with open(kept, "w", encoding="utf-8", newline="") as file:
                file.write(document.text)
            if is_labelled and os.path.exists(label_file(path)):
                shutil.copy(label_file(path), label_file(kept))
            raise SystemExit(f"seed {seed}, round {rounds}: the edited document says other things; its text is {kept}")
        if is_labelled:
            # What is edited and thrown away leaves the labels where the article has them.
            fresh.edit(0, min(len(fresh.text), chance.randint(0, 40)), chance.choice(MARKS))
            fresh.label(chance)
        fresh.close()
        rounds += 1
        if rounds % 20 == 0:
            seen.append(server.memory())
    print(f"{rounds} documents, {edits} edits, {labels} labels, seed {seed}; memory "
          + " ".join(f"{value:.0f}" for value in seen[::max(len(seen) // 8, 1)]) + " MiB")
    # The first documents fill the memory that the later ones use again.
    if len(seen) >= 8 and seen[-1] > max(seen[:len(seen) // 2]) * 1.15 + 2:
        raise SystemExit(f"the memory grows: {seen[0]:.0f} → {seen[-1]:.0f} MiB")
    server.ask("shutdown", None)
    server.tell("exit", None)
    status = server.process.wait(20)
    raise SystemExit(f"the server ended with {status}" if status else 0)


main()

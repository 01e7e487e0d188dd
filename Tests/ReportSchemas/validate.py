"""Every format of `check` on awkward articles: valid by its schema, and the same findings as the JSON lines say.

usage: validate.py CHUGIAI SARIF-SCHEMA JUNIT-XSD [CHECKSTYLE-REPORT]

CHECKSTYLE-REPORT is one that Checkstyle itself has written, to hold our schema of it against.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse

import awkward
import jsonschema
from lxml import etree

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
failures = []


def expect(condition, what):
    print(("  ok    " if condition else "  WRONG ") + what)
    if not condition:
        failures.append(what)


def same(found, wanted, what):
    expect(len(found) == len(wanted), f"{what}: {len(found)} findings of {len(wanted)}")
    for one, other in zip(sorted(found, key=repr), sorted(wanted, key=repr)):
        if one != other:
            return expect(False, f"{what}:\n    {one!r}\n    {other!r}")


def schema(path, cls):
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    cls.check_schema(content)
    return cls(content, format_checker=cls.FORMAT_CHECKER)


def errors(validator, value):
    return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(value)][:3]


class Run:
    """What `check` says of a folder in one format and language."""

    def __init__(self, chugiai, folder, language):
        self.chugiai, self.folder, self.language = chugiai, folder, language

    def __call__(self, format, *more):
        run = subprocess.run([self.chugiai, "check", "--format", format, "--lang", self.language, *more, "."],
                             cwd=self.folder, capture_output=True)
        if run.returncode != 1 or run.stderr:
            expect(False, f"{format} ends with {run.returncode}: {run.stderr.decode()[:300]}")
        return run.stdout


# XML has no place for these at all; each format says what it puts there.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def in_xml(text):
    return UNWRITABLE.sub("\ufffd", text)


def path_of(record):
    return record["path"].removeprefix("./")


def json_formats(run, records):
    validator = schema(os.path.join(ROOT, "Protocol/check.schema.json"), jsonschema.Draft7Validator)
    wrong = [e for r in records for e in errors(validator, r)]
    expect(not wrong, f"JSON lines are as Protocol/check.schema.json says {wrong or ''}")
    expect(json.loads(run("json")) == records, "JSON has the records of the JSON lines")
    statistics = json.loads(run("json", "--statistics"))
    counts = {}
    for record in records:
        counts[record["rule"]] = counts.get(record["rule"], 0) + 1
    expect({s["rule"]: s["count"] for s in statistics} == counts, "statistics count them")


def places_are_true(folder, records):
    """Lines, columns and offsets against a count of our own."""
    for record in records:
        with open(os.path.join(folder, record["path"]), "rb") as file:
            data = file.read()
        # A byte order mark is bytes of the file, but no column.
        before = data[: record["start"]].decode().removeprefix("\ufeff")
        lines = re.split("\r\n|\n|\r", before)
        if data[record["start"] : record["end"]].decode() != record["text"] \
                or (record["line"], record["column"]) != (len(lines), len(lines[-1]) + 1):
            return expect(False, f"place of {record}")
    expect(True, "offsets, lines and columns are those of the files")


def sarif(run, records, sarif_schema):
    log = json.loads(run("sarif"))
    wrong = errors(schema(sarif_schema, jsonschema.Draft4Validator), log)
    expect(not wrong, f"SARIF is as the official schema says {wrong or ''}")
    tool = log["runs"][0]["tool"]["driver"]
    expect(log["runs"][0]["columnKind"] == "unicodeCodePoints", "SARIF says what a column is")
    expect(all(len(r["help"]["text"]) > 100 and r["help"]["markdown"] for r in tool["rules"]), "SARIF: every rule has its help")
    results = log["runs"][0]["results"]
    expect(all(tool["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in results), "SARIF: findings know their rules")
    prints = [(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r["partialFingerprints"]["chugiai/v1"]) for r in results]
    expect(len(set(prints)) == len(prints), "SARIF: no fingerprint twice in a file")
    addresses = {uri for uri, _ in prints}
    expect(all(re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) for uri in addresses), "SARIF: addresses are encoded")

    def edits(changes):
        return [(c["deletedRegion"]["byteOffset"], c["deletedRegion"]["byteOffset"] + c["deletedRegion"]["byteLength"],
                 c["insertedContent"]["text"]) for c in changes[0]["replacements"]]

    found = []
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        found.append((
            urllib.parse.unquote(place["artifactLocation"]["uri"]), result["ruleId"], result["message"]["text"], region["startLine"],
            region["startColumn"], region["byteOffset"], region["byteOffset"] + region["byteLength"], result["level"],
            [(f["description"]["text"], f["properties"]["safe"], edits(f["artifactChanges"])) for f in result.get("fixes", [])],
            result["partialFingerprints"]["chugiai/v1"]))
    levels = {"error": "error", "warning": "warning", "information": "note", "hint": "note"}
    same(found, [(path_of(r), r["rule"], r["message"], r["line"], r["column"], r["start"], r["end"], levels[r["severity"]],
                  [(f["title"], f["safe"], [(e["start"], e["end"], e["newText"]) for e in f["edits"]]) for f in r["fixes"]],
                  r["fingerprint"]) for r in records], "SARIF")


def gitlab(run, records):
    report = json.loads(run("gitlab"))
    wrong = errors(schema(os.path.join(HERE, "gitlab.schema.json"), jsonschema.Draft7Validator), report)
    expect(not wrong, f"GitLab's report is as its documentation says {wrong or ''}")
    expect(len({r["fingerprint"] for r in report}) == len(report), "GitLab: no fingerprint twice")
    levels = {"error": "critical", "warning": "major", "information": "minor", "hint": "info"}
    same([(r["location"]["path"], r["location"]["lines"]["begin"], r["check_name"], r["description"], r["severity"]) for r in report],
         [(path_of(r), r["line"], r["rule"], r["message"], levels[r["severity"]]) for r in records], "GitLab")


def xml(data, xsd):
    tree = etree.fromstring(data)
    validator = etree.XMLSchema(etree.parse(xsd))
    valid = validator.validate(tree)
    return tree, "" if valid else str(validator.error_log)[:400]


def junit(run, records, xsd):
    tree, wrong = xml(run("junit"), xsd)
    expect(not wrong, f"JUnit is as the schema of Jenkins says {wrong}")
    expect(len(tree) == len(list(awkward.texts())), "JUnit: every article is a suite")
    expect(all(int(s.get("failures")) == len(s.findall("testcase/failure")) and int(s.get("tests")) == len(s) for s in tree),
           "JUnit: suites count right")
    found = [(c.get("classname"), c.get("name"), f.tag, f.get("message"), f.get("type"), f.text)
             for c in tree.iter("testcase") for f in c]

    def case(record):
        place = f"{record['line']}:{record['column']}"
        about = in_xml(record["path"]), f"{record['rule']} {place}"
        written = f"{record['path']}:{place}: {record['text']}"
        # Only what makes the run fail is a failed test.
        if record["severity"] in ("error", "warning"):
            return *about, "failure", in_xml(record["message"]), record["severity"], in_xml(written)
        return *about, "system-out", None, None, in_xml(f"{record['severity']}: {record['message']}\n{written}")

    same(found, [case(record) for record in records], "JUnit")


def checkstyle(run, records, reference):
    xsd = os.path.join(HERE, "checkstyle.xsd")
    if reference:
        _, wrong = xml(open(reference, "rb").read(), xsd)
        expect(not wrong, f"our schema of Checkstyle's reports takes one of Checkstyle's own {wrong}")
    else:
        print("  (no Checkstyle here: its schema is not held against a report of its own)")
    tree, wrong = xml(run("checkstyle"), xsd)
    expect(not wrong, f"Checkstyle is as its schema says {wrong}")
    levels = {"error": "error", "warning": "warning", "information": "info", "hint": "info"}
    found = [(f.get("name"), e.get("line"), e.get("column"), e.get("severity"), e.get("message"), e.get("source")) for f in tree for e in f]
    same(found, [(in_xml(r["path"]), str(r["line"]), str(r["column"]), levels[r["severity"]], in_xml(r["message"]), "chugiai." + r["rule"])
                 for r in records], "Checkstyle")


def github(run, records):
    """As the runner reads it: a line is a command where it begins with ::, properties end at the next ::."""
    def plain(text):
        for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            text = text.replace(code, sign)
        return text

    found = []
    for line in run("github").decode().removesuffix("\n").split("\n"):
        match = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line, re.DOTALL)
        if not match or "\r" in line:
            return expect(False, f"GitHub: no command: {line!r}")
        values = dict(p.split("=", 1) for p in match[2].split(","))
        data = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        found.append((plain(values["file"]), values["line"], values["col"], plain(values["title"]), match[1], data))
    levels = {"error": "error", "warning": "warning", "information": "notice", "hint": "notice"}
    same(found, [(path_of(r), str(r["line"]), str(r["column"]), r["rule"], levels[r["severity"]], r["message"]) for r in records], "GitHub")


def unread(chugiai, sarif_schema, junit_xsd):
    """A file that cannot be read stands in the reports that have a place for it."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "a.txt"), "wb") as file:
            file.write(bytes(64))

        def report(format):
            run = subprocess.run([chugiai, "check", "--format", format, "a.txt", "b & c.txt"], cwd=folder, capture_output=True)
            expect(run.returncode == 2 and run.stderr.count(b"\n") == 2, f"{format}: two files cannot be read")
            return run.stdout

        log = json.loads(report("sarif"))
        wrong = errors(schema(sarif_schema, jsonschema.Draft4Validator), log)
        invocation = log["runs"][0]["invocations"][0]
        expect(not wrong and not invocation["executionSuccessful"] and len(invocation["toolExecutionNotifications"]) == 2,
               f"SARIF names files that cannot be read as the official schema says {wrong or ''}")
        tree, wrong = xml(report("junit"), junit_xsd)
        expect(not wrong and [s.get("errors") for s in tree] == ["1", "1"], f"JUnit has them as errors {wrong}")
        tree, wrong = xml(report("checkstyle"), os.path.join(HERE, "checkstyle.xsd"))
        expect(not wrong and [f.get("name") for f in tree] == ["a.txt", "b & c.txt"], f"Checkstyle has them {wrong}")


def main():
    chugiai, sarif_schema, junit_xsd = map(os.path.abspath, sys.argv[1:4])
    reference = os.path.abspath(sys.argv[4]) if len(sys.argv) > 4 else None
    with tempfile.TemporaryDirectory() as folder:
        awkward.write(folder)
        for language in ("vi", "en"):
            print(language)
            run = Run(chugiai, folder, language)
            records = [json.loads(line) for line in run("jsonl").splitlines()]
            awkward_ones = [r for r in records if UNWRITABLE.search(r["text"]) or "]]>" in r["text"] or "\n" in r["text"]]
            in_messages = [r for r in records if any(s in r["message"] for s in '\n"%<')]
            expect(len(records) > 60 and len(awkward_ones) > 20 and len(in_messages) > 10,
                   f"{len(records)} findings, {len(awkward_ones)} with awkward texts, {len(in_messages)} with awkward messages")
            json_formats(run, records)
            places_are_true(folder, records)
            sarif(run, records, sarif_schema)
            gitlab(run, records)
            junit(run, records, junit_xsd)
            checkstyle(run, records, reference)
            github(run, records)
        unread(chugiai, sarif_schema, junit_xsd)
        addresses = subprocess.run([chugiai, "check", "--format", "sarif", os.path.join(folder, "a b.txt")], capture_output=True).stdout
        expect(f'"uri":"file://{urllib.parse.quote(folder)}/a%20b.txt"'.encode() in addresses, "SARIF: a path from the root is an address of a file")
    raise SystemExit(f"{len(failures)} wrong" if failures else 0)


main()

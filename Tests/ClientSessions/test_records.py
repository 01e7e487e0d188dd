"""The schemas of Protocol/ against what the program writes, and against what is wrong."""

import json
import subprocess

import pytest
from conftest import CHUGIAI, ROOT
from jsonschema import Draft7Validator
from referencing import Registry, Resource

PROTOCOL = ROOT / "Protocol"
ARTICLES = sorted((ROOT / "Tests/Fixtures/articles").iterdir())
SCHEMAS = {p.name.removesuffix(".schema.json"): json.loads(p.read_text()) for p in PROTOCOL.glob("*.schema.json")}
REGISTRY = Registry().with_resources(
    (name + ".schema.json", Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
)


def validator(name, definition=None):
    schema = SCHEMAS[name]
    if definition:
        schema = {**schema, "oneOf": [{"$ref": "#/definitions/" + definition}]}
    return Draft7Validator(schema, registry=REGISTRY)


def run(*arguments, text=None):
    result = subprocess.run([CHUGIAI, *map(str, arguments)], input=text, capture_output=True, encoding="utf-8")
    assert result.returncode in (0, 1, 2), result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schemas_are_schemas(name):
    Draft7Validator.check_schema(SCHEMAS[name])


def test_annotations():
    records = run("annotate", "--format", "jsonl", "--explain", *ARTICLES)
    assert len(records) == len(ARTICLES)
    for record in records:
        validator("annotate").validate(record)
        text = next(p for p in ARTICLES if str(p) == record["path"]).read_bytes()
        for entity in record["entities"]:
            assert text[entity["start"] : entity["end"]].decode() == entity["text"]


def test_lines_in_lines_out():
    huge = "Đại tá Trần Thí Dụ. " * 15_000
    lines = [
        '{"id": 7, "text": "Đại tá Trần Thí Dụ"}\r', '{"id": null, "text": ""}', '{"id": "x"}', '{"text": "TP Vinh"}',
        json.dumps({"id": "huge", "text": huge}), "no", "", "[1]", '{"id": 1, "text": 5}', "[" * 100_000,
        json.dumps({"id": [1], "text": "\ud800 TP Vinh \0"}), '{"id": 8, "text": "TP Vinh"} {}', '{"id": 9, "text": "TP Vinh"}',
    ]
    result = subprocess.run(
        [CHUGIAI, "annotate", "--jsonl-input", "--lang", "en"], input="\n".join(lines), capture_output=True, encoding="utf-8")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [r["id"] for r in records] == [7, None, "x", None, "huge", None, None, None, 1, None, [1], None, 9]
    for record in records:
        validator("annotate").validate(record)
    bad = [number for number, record in enumerate(records, 1) if "error" in record]
    assert bad == [3, 4, 6, 7, 8, 9, 10, 12]
    assert [int(line.split(":")[2]) for line in result.stderr.splitlines()] == bad
    assert result.returncode == 2
    assert len(records[4]["entities"]) == 30_000 and records[4]["people"][0]["name"] == "Trần Thí Dụ"


def test_findings():
    records = run("check", "--format", "jsonl", *ARTICLES)
    assert len(records) > 5
    for record in records:
        validator("check").validate(record)


def labelled(folder):
    """An article with labels beside it: one accepted, one refused, one of a thing that nobody reads."""
    folder.mkdir()
    text = "Sáng 3-2-2021, Đại tá Trần Văn Thử họp ở Sở Mơ.\n"
    (folder / "bai.txt").write_text(text, encoding="utf-8")
    rows = [("person", "Trần Văn Thử"), ("not-date", "3-2-2021"), ("organization", "Sở Mơ")]
    (folder / "bai.ann").write_text("".join(
        f"T{n}\t{kind} {text.index(words)} {text.index(words) + len(words)}\t{words}\n" for n, (kind, words) in enumerate(rows, 1)
    ), encoding="utf-8")
    return folder


def test_annotations_as_labelled(tmp_path):
    (record,) = run("annotate", "--labels", "--format", "jsonl", "--explain", labelled(tmp_path / "an"))
    validator("annotate").validate(record)
    assert [e["text"] for e in record["entities"] if e["recognizer"] == "label"] == ["Sở Mơ"]


def test_comparisons(tmp_path):
    one, other = labelled(tmp_path / "an"), labelled(tmp_path / "binh")
    words = (other / "bai.ann").read_text(encoding="utf-8")
    (other / "bai.ann").write_text(words.replace("not-date", "rank").replace("T3", "T4"), encoding="utf-8")
    (other / "them.ann").write_text("")
    for arguments in [[one, other], [other, one], [one, one], ["--reading", one, other], ["--kind", "date", one, other]]:
        lines = run("compare", "--format", "jsonl", *arguments)
        (whole,) = run("compare", "--format", "json", *arguments)
        for record in [*lines, whole, *run("compare", "--format", "json", "--statistics", *arguments)]:
            validator("compare").validate(record)
        assert whole.pop("differences") == lines[:-1] and whole == lines[-1]
    (extra,) = run("compare", "--format", "jsonl", "--kind", "rank", one, other)[:-1]
    assert extra["difference"] == "extra" and (extra["line"], extra["column"]) == (1, 6)


def test_baseline(tmp_path):
    path = tmp_path / "da-biet.json"
    subprocess.run([CHUGIAI, "check", "--baseline", path, "--write-baseline", *ARTICLES], capture_output=True)
    written = json.loads(path.read_text())
    assert written["findings"]
    validator("baseline").validate(written)


def test_entities_of_the_transcripts():
    seen = 0
    for path in PROTOCOL.glob("Transcripts/*.jsonl"):
        asked = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            line = json.loads(line)
            message = line.get("msg", {})
            if message.get("method") == "chugiai/entities":
                asked[message["id"]] = True
                validator("entities", "params").validate(message["params"])
            elif message.get("method") == "$/chugiai/entities":
                seen += 1
                validator("entities", "notification").validate(message["params"])
            elif line["dir"] == "s2c" and message.get("id") in asked:
                seen += 1
                validator("entities", "result").validate(message["result"])
    assert seen >= 4


def test_settings_of_the_transcripts():
    good = [
        {},
        {"language": "vi", "semanticTokens": "custom", "maximumFindings": 1, "index": False},
        {"rules": {"style": "off", "date/impossible": "error"}, "glossaries": ["a.tsv"]},
    ]
    for settings in good:
        validator("settings").validate(settings)


@pytest.mark.parametrize(
    "name, wrong",
    [
        ("settings", {"maximumFindings": 0}),
        ("settings", {"colour": "red"}),
        ("settings", {"rules": {"style": "loud"}}),
        ("chugiai", {"rulez": {}}),
        ("chugiai", {"overrides": [{"rules": {}}]}),
        ("annotate", {"path": "a", "entities": [{"kind": "dog", "start": 0, "end": 1, "text": "a"}], "people": []}),
        ("annotate", {"path": "a", "entities": [{"kind": "date", "start": -1, "end": 1, "text": "a"}], "people": []}),
        ("annotate", {"entities": [], "people": []}),
        ("check", {"path": "a"}),
        ("compare", {"difference": "missing", "path": "a", "second": {"kind": "date", "start": 0, "end": 1, "text": "a"}}),
        ("compare", {"difference": "other", "path": "a", "first": {"kind": "date", "start": 0, "end": 1, "text": "a"}}),
        ("compare", {"first": "a", "second": "b", "articles": 1, "onlyFirst": [], "onlySecond": [], "kinds": []}),
        ("baseline", {"version": 2, "findings": {}}),
        ("baseline", {"version": 1, "findings": {"a": ["x"]}}),
        ("entities", {"entities": [{"kind": "date"}], "people": []}),
        ("entities", {"uri": "a:b", "people": []}),
    ],
)
def test_what_is_wrong_is_refused(name, wrong):
    assert list(validator(name).iter_errors(wrong))

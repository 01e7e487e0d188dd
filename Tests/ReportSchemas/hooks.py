"""The hooks of .pre-commit-hooks.yaml run by pre-commit itself, and the README's snippets for services as they stand.

usage: hooks.py CHUGIAI
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
WRONG = "Các xã của của huyện họp ngày 31/6/2025.\n"
failures = []


def expect(condition, what):
    print(("  ok    " if condition else "  WRONG ") + what)
    if not condition:
        failures.append(what)


def run(command, folder, **more):
    path = os.pathsep.join([str(PROGRAM.parent), os.path.dirname(sys.executable), os.environ["PATH"]])
    environment = {
        **os.environ, "PATH": path, "PRE_COMMIT_HOME": str(ROOT / ".build/pre-commit"), "CHUGIAI_URL": PROGRAM.as_uri()
    }
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", **more)
    return result.returncode, result.stdout + result.stderr


def hooks(folder):
    (folder / "bai").mkdir()
    for name in ("bai/a b.txt", "bai/b.md", "ma.py"):
        (folder / name).write_text(WRONG, encoding="utf-8")
    for words in ("init -q", "config user.email a@b.example", "config user.name a", "add ."):
        run(["git", *words.split()], folder)
    status, said = run(["pre-commit", "try-repo", str(ROOT), "chugiai", "--all-files"], folder)
    expect(status == 1 and said.count("date/impossible") == 2 and "ma.py" not in said, "the hook finds what is wrong in articles only")
    status, said = run(["pre-commit", "try-repo", str(ROOT), "chugiai-fix", "--all-files"], folder)
    texts = [(folder / name).read_text(encoding="utf-8") for name in ("bai/a b.txt", "bai/b.md", "ma.py")]
    expect(status == 1 and ["của của" in t for t in texts] == [False, False, True], "the other one mends it, and says so by its status")
    for name in ("bai/a b.txt", "bai/b.md"):
        (folder / name).write_text("Các xã của huyện họp.\n", encoding="utf-8")
    run(["git", "add", "."], folder)
    for hook in ("chugiai", "chugiai-fix"):
        status, said = run(["pre-commit", "try-repo", str(ROOT), hook, "--all-files"], folder)
        expect(status == 0, f"{hook} lets good articles pass {said if status else ''}")
    (folder / "bai/a.txt").write_text(WRONG, encoding="utf-8")


def snippets(folder):
    blocks = [yaml.safe_load(b) for b in re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)]
    github = next(b for b in blocks if "jobs" in b)["jobs"]["chugiai"]["steps"]
    commands = [step["run"] for step in github if "run" in step]
    states = [run(command, folder, shell=True)[0] for command in commands]
    # A step that fails is the last that runs.
    expect(states[:-1] == [0] * (len(states) - 1) and states[-1] == 1, f"GitHub's steps end with {states}")
    for step in github:
        if "sarif_file" in step.get("with", {}):
            results = json.loads((folder / step["with"]["sarif_file"]).read_text(encoding="utf-8"))["runs"][0]["results"]
            expect(len(results) == 2, "what is uploaded is what was found")
    gitlab = next(b for b in blocks if "script" in b.get("chugiai", {}))["chugiai"]
    (folder / "chugiai").unlink()
    status, _ = run(f'{gitlab["before_script"]}\n{gitlab["script"]}', folder, shell=True)
    report = folder / gitlab["artifacts"]["reports"]["codequality"]
    expect(status == 1 and len(json.loads(report.read_text(encoding="utf-8"))) == 2, "GitLab's report is where the job says")
    expect(report.name != "chugiai.json", "and does not lie where settings are read")
    known = [hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))]
    (settings,) = next(b for b in blocks if "repos" in b)["repos"]
    expect([h["id"] in known for h in settings["hooks"]] == [True], "the hook of the README is one of ours")
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [settings]}), encoding="utf-8")
    status, said = run(["pre-commit", "validate-config"], folder)
    expect(status == 0, f"pre-commit reads the README's settings {said}")


with tempfile.TemporaryDirectory() as name:
    hooks(pathlib.Path(name))
    snippets(pathlib.Path(name))
raise SystemExit(f"{len(failures)} wrong" if failures else 0)

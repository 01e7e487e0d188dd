"""Completions in the shells themselves, and the manual page."""
import os, shlex, subprocess

from session import Terminal, environment, write


def scripts(program, folder):
    """The folder with the scripts in it and `chugiai` on the path."""
    bin = os.path.join(folder, "bin")
    os.makedirs(bin, exist_ok=True)
    os.symlink(program, os.path.join(bin, "chugiai"))
    for shell, name in (("bash", "chugiai.bash"), ("zsh", "_chugiai"), ("fish", "chugiai.fish")):
        with open(os.path.join(bin, name), "wb") as file:
            subprocess.run([program, "completions", shell], stdout=file, check=True, env=environment())
    write(os.path.join(folder, "bài viết.txt"), "")
    write(os.path.join(folder, "thiet-lap.json"), "{}")
    return bin


# What is typed before the key, what must be offered, what must not.
CASES = [
    ("", ["check", "annotate", "lsp", "help"], ["--fix"]),
    ("ch", ["check"], ["annotate"]),
    ("check --fo", ["--format"], ["--fix"]),
    ("check --format ", ["text", "sarif", "html"], ["--fix"]),
    ("check --format j", ["json", "jsonl", "junit"], ["text"]),
    ("check --fail-on ", ["error", "never"], []),
    ("check --select date/im", ["date/impossible"], ["style/doubled-word"]),
    ("check --select style,date/im", ["style,date/impossible"], []),
    ("check --encoding t", ["tcvn3"], ["viscii"]),
    ("explain rank/mis", ["rank/misspelled"], ["date/impossible"]),
    ("completions ", ["bash", "zsh", "fish"], ["check"]),
    ("help an", ["annotate"], ["check"]),
    ("annotate --format co", ["conll"], ["text"]),
    ("rules --format ", ["jsonl"], ["sarif"]),
    ("check --config thiet", ["thiet-lap.json"], []),
]


def compare(shell, line, offered, wanted, unwanted):
    for word in wanted:
        assert word in offered, f"{shell}: `chugiai {line}` does not offer {word}: {offered}"
    for word in unwanted:
        assert word not in offered, f"{shell}: `chugiai {line}` offers {word}: {offered}"


def test_bash(program, folder):
    bin = scripts(program, folder)
    for line, wanted, unwanted in CASES + [("check --format=j", ["json", "jsonl"], ["text"]), ("check --format=", ["text"], [])]:
        # The words as bash itself cuts them.
        words = [word for part in line.split(" ") for word in part.replace("=", " = ").split(" ") if word]
        if line == "" or line.endswith((" ", "=")) and not line.endswith("="):
            words.append("")
        words = ["chugiai"] + words
        code = (f"source {shlex.quote(bin)}/chugiai.bash; COMP_WORDS=({' '.join(map(shlex.quote, words))}); "
                f"COMP_CWORD={len(words) - 1}; _chugiai; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        result = subprocess.run(["bash", "-c", code], capture_output=True, text=True, cwd=folder, env=environment())
        if "thiet" not in line:
            compare("bash", line, result.stdout.split("\n"), wanted, unwanted)


def at_terminal(command, prompt, lines, folder):
    """Types each line and the key; what the terminal shows."""
    terminal = Terminal(command, columns=120, rows=40, HOME=folder, PS1=prompt, PROMPT=prompt)
    terminal.expect(prompt.strip())
    for line in lines:
        terminal.send(line)
    return terminal


def test_bash_at_a_terminal(program, folder):
    bin = scripts(program, folder)
    terminal = at_terminal(["bash", "--norc", "--noprofile", "-i"], "bereit> ", [
        f"bind 'set show-all-if-ambiguous on'; source {bin}/chugiai.bash; cd {folder}; clear\n"], folder)
    terminal.send("chugiai check --format=jso\t")
    terminal.expect("--format=json")
    terminal.send("l bài\t")
    terminal.expect("--format=jsonl bài\\ viết.txt")
    terminal.send("\x15chugiai explain rank/missp\t")
    terminal.expect("chugiai explain rank/misspelled")
    terminal.send("\x15chugiai check --config thiet\t")
    terminal.expect("--config thiet-lap.json")
    terminal.send("\x15exit\n")
    terminal.end()


def test_zsh_at_a_terminal(program, folder):
    bin = scripts(program, folder)
    terminal = at_terminal(["zsh", "-f", "-i"], "bereit> ", [
        f"fpath=({bin} $fpath); autoload -Uz compinit && compinit -u -D; PROMPT='bereit> '; "
        f"setopt no_beep; cd {folder}; clear\n"], folder)
    for line, wanted, unwanted in CASES:
        # What was listed before must be gone, or it would be taken for the answer.
        terminal.send("\x15\x0c")
        empty = terminal.wait(lambda: terminal.text().strip() == "bereit>")
        assert empty, f"zsh: the screen is not cleared:\n{terminal.text()}"
        # One answer is put on the line, several are listed below it.
        terminal.send("chugiai " + line + ("\t" if len(wanted) == 1 else "\t\t"))
        for word in wanted:
            terminal.expect(word)
        for word in unwanted:
            assert word not in terminal.text(), f"zsh: `chugiai {line}` offers {word}:\n{terminal.text()}"
        terminal.send("\x03")
        terminal.read()
    terminal.send("\x15\x0cchugiai check --format=ht\t")
    terminal.expect("--format=html")
    terminal.send("\x15\x0cchugiai check bài\t")
    terminal.expect("bài\\ viết.txt")
    terminal.send("\x15exit\n")
    terminal.end()


def test_fish(program, folder):
    bin = scripts(program, folder)
    more = [("check --format=", ["--format=json"], []), ("check -", ["--fix", "-q"], []), ("check bài", ["bài viết.txt"], [])]
    for line, wanted, unwanted in CASES + more:
        # Names of files with spaces come quoted.
        result = subprocess.run(
            ["fish", "--no-config", "-c", f"source {bin}/chugiai.fish; complete -C {shlex.quote('chugiai ' + line)}"],
            capture_output=True, text=True, cwd=folder, env=environment(HOME=folder))
        assert result.stderr == "", result.stderr
        offered = [answer.split("\t")[0].replace("\\ ", " ") for answer in result.stdout.split("\n")]
        compare("fish", line, offered, wanted, unwanted)


def test_the_scripts_are_sound(program, folder):
    bin = scripts(program, folder)
    for command in (["bash", "-n", bin + "/chugiai.bash"], ["zsh", "-n", bin + "/_chugiai"], ["fish", "-n", bin + "/chugiai.fish"]):
        result = subprocess.run(command, capture_output=True, text=True, env=environment(HOME=folder))
        assert result.returncode == 0 and result.stderr == "", f"{command}: {result.stderr}"


def test_the_manual_page_has_no_faults(program, folder):
    for language in ("vi", "en"):
        path = os.path.join(folder, f"chugiai.{language}.1")
        with open(path, "wb") as file:
            subprocess.run([program, "man", "--lang", language], stdout=file, check=True, env=environment())
        result = subprocess.run(
            ["man", "--warnings", "-E", "UTF-8", "-l", path], capture_output=True, text=True,
            env=environment(MANWIDTH="80", MANPAGER="cat"))
        assert result.returncode == 0 and result.stderr == "", result.stderr
        assert all(len(line) <= 80 for line in result.stdout.splitlines())
        for part in ("--write-baseline", "chugiai.json", "NO_COLOR", "130"):
            assert part in result.stdout, f"{language}: {part}"

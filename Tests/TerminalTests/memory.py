"""Memory stays where it is however many files there are."""
import glob, os, resource, subprocess, sys

from session import environment

HERE = os.path.dirname(os.path.abspath(__file__))
COMMANDS = [["check", "--format", format] for format in ("text", "json", "sarif", "html", "junit")] + [
    ["annotate", "--format", "jsonl"]]


def corpus(folder, count):
    articles = [open(path, encoding="utf-8").read()
                for path in sorted(glob.glob(os.path.join(HERE, "..", "Fixtures", "articles", "*.txt")))]
    for number in range(count):
        text = "\n".join(articles[(number + more) % len(articles)] for more in range(4))
        name = os.path.join(folder, str(number // 500))
        os.makedirs(name, exist_ok=True)
        with open(os.path.join(name, f"{number}.txt"), "wb") as file:
            file.write(text.encode()[:4096])


def peak(command):
    """The most memory it had, in kilobytes; asked of a process that has no other children."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    result = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, env=environment())
    return int(result.stdout)


def test_five_thousand_files_take_no_more_than_a_thousand(program, folder):
    few, many = os.path.join(folder, "few"), os.path.join(folder, "many")
    corpus(few, 1000)
    corpus(many, 5000)
    most = 0
    for command in COMMANDS:
        small, large = peak([program, *command, few]), peak([program, *command, many])
        # What grows is the list of files: some hundred bytes each.
        assert large - small < 8000, f"{' '.join(command)}: {small} KB for 1,000 files, {large} KB for 5,000"
        assert large < 100_000, f"{' '.join(command)}: {large} KB"
        most = max(most, large)
    return f"at most {most // 1024} MB"

"""Runs annotate.py in local mode over a corpus in shards and compares with a single run.

usage: check.py CHUGIAI (with a Python that has pyspark)
"""
import glob, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ARTICLES = sorted(glob.glob(os.path.join(HERE, "..", "Fixtures", "articles", "*.txt")))


def main(program):
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as folder:
        shards = os.path.join(folder, "shards")
        os.mkdir(shards)
        lines = []
        for copy in range(20):
            for path in ARTICLES:
                with open(path, encoding="utf-8") as file:
                    record = {"id": f"{copy}-{os.path.basename(path)}", "text": file.read()}
                lines.append(json.dumps(record, ensure_ascii=False))
        for shard in range(4):
            with open(os.path.join(shards, f"{shard}.jsonl"), "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in lines[shard::4])
        target = os.path.join(folder, "out")
        environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
        subprocess.run(
            [sys.executable, os.path.join(HERE, "annotate.py"), shards, target, program], check=True,
            env=dict(environment, PYSPARK_SUBMIT_ARGS="--master local[2] --conf spark.ui.enabled=false pyspark-shell"),
            stderr=subprocess.DEVNULL)
        spark = []
        for part in glob.glob(os.path.join(target, "part-*")):
            with open(part, encoding="utf-8") as file:
                spark += file.read().splitlines()
        single = subprocess.run(
            [program, "annotate", "--jsonl-input"], input="\n".join(lines) + "\n", text=True, encoding="utf-8",
            capture_output=True, check=True).stdout.splitlines()
    if not single or sorted(spark) != sorted(single):
        raise SystemExit(f"Spark gave {len(spark)} records, a single run {len(single)}, and they are not the same")
    print(f"{len(single)} records in 4 shards, the same through Spark as in a single run")


main(*sys.argv[1:])

"""Annotates a corpus with Apache Spark: every partition goes through one `chugiai annotate --jsonl-input`.

spark-submit annotate.py INPUT OUTPUT [CHUGIAI]

INPUT holds lines of {"id", "text"} (a file, a folder of shards, hdfs://…, s3a://…); OUTPUT gets one line for each.
CHUGIAI is where the program is on every worker; `spark-submit --files chugiai` brings it along as ./chugiai.
"""
import sys

from pyspark.sql import SparkSession


def main(source, target, program="./chugiai"):
    spark = SparkSession.builder.appName("chugiai").getOrCreate()
    # One thread a task: Spark itself fills the cores. A worker that fails makes its task fail, and Spark tries again.
    lines = spark.sparkContext.textFile(source).pipe(
        f"{program} annotate --jsonl-input --jobs 1 -", checkCode=True)
    lines.saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

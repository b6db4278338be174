"""Annotates articles on Spark: RDD.pipe hands lines of JSON to the command line, one process a partition.

    spark-submit scripts/scale/annotate_spark.py INPUT.jsonl OUTPUT [CLI]

Each line is {"id", "text", "date"?}; CLI is the path of dist/cli.js on every node (default: dist/cli.js), with node on
the PATH. The map keeps no state, so any partitioning gives the same lines; see docs/scale.md.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def main(source: str, target: str, cli: str) -> None:
    spark = SparkSession.builder.appName("corroborate annotate").getOrCreate()
    lines = spark.sparkContext.textFile(source, minPartitions=spark.sparkContext.defaultParallelism * 4)
    lines.pipe(f"node {shlex.quote(cli)} annotate --stdin").saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) == 4 else "dist/cli.js")

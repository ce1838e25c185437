#!/usr/bin/env bash
# Fewer files, and none that nobody needs, by spark-submit, weekly. Variables as in nightly.sh.
set -euo pipefail
home=${KEYGRADE_HOME:-$(cd "$(dirname "$0")/.." && pwd -P)}
exec "${SPARK_HOME:?set SPARK_HOME to a Spark 4.2 installation}/bin/spark-submit" \
  --name "keygrade maintain" \
  --class org.keygrade.cli.Main \
  --master "${KEYGRADE_MASTER:-local[*]}" \
  --packages io.delta:delta-spark_2.13:4.4.0 \
  --properties-file "${KEYGRADE_CONF:-$home/conf}/spark-defaults.conf" \
  --driver-java-options "-Dkeygrade.home=$home" \
  "${KEYGRADE_JAR:-$home/target/keygrade-thin.jar}" \
  maintain \
  --conf "${KEYGRADE_CONF:-$home/conf}" \
  --warehouse "${KEYGRADE_WAREHOUSE:-$home/warehouse}" \
  "$@"

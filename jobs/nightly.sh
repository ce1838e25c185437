#!/usr/bin/env bash
# One night by spark-submit, for any scheduler. A failed night is recovered at once; the exit code is the night's:
# 0 done, 1 failed, 2 wrong configuration or input, 3 refused by a gate, 4 another run holds the lock.
#
#   SPARK_HOME           the Spark 4.2 installation to submit with
#   KEYGRADE_HOME        where keygrade-thin.jar and conf/ lie (default: the folder above this one)
#   KEYGRADE_MASTER      the cluster, for example yarn or k8s://https://host:6443 (default: local[*])
#   KEYGRADE_WAREHOUSE   the warehouse, for example hdfs:///data/keygrade (default: $KEYGRADE_HOME/warehouse)
#   KEYGRADE_CONF        the configuration folder (default: $KEYGRADE_HOME/conf)
# Arguments are handed to the nightly command: --as-of 2026-10-31, --refresh, --accept moves ...
set -uo pipefail
home=${KEYGRADE_HOME:-$(cd "$(dirname "$0")/.." && pwd -P)}

submit() {
  local command=$1
  shift
  "${SPARK_HOME:?set SPARK_HOME to a Spark 4.2 installation}/bin/spark-submit" \
    --name "keygrade $command" \
    --class org.keygrade.cli.Main \
    --master "${KEYGRADE_MASTER:-local[*]}" \
    --packages io.delta:delta-spark_2.13:4.4.0 \
    --properties-file "${KEYGRADE_CONF:-$home/conf}/spark-defaults.conf" \
    --driver-java-options "-Dkeygrade.home=$home" \
    "${KEYGRADE_JAR:-$home/target/keygrade-thin.jar}" \
    "$command" \
    --conf "${KEYGRADE_CONF:-$home/conf}" \
    --warehouse "${KEYGRADE_WAREHOUSE:-$home/warehouse}" \
    "$@"
}

submit nightly "$@"
status=$?
case $status in
  0 | 2 | 3 | 4) ;;
  *) submit recover || echo "keygrade: recovery failed; run this again with the command recover" >&2 ;;
esac
exit $status

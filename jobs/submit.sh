# How the scripts here hand a keygrade command to spark-submit; they read this file.
#
#   SPARK_HOME           the Spark 4.2 installation to submit with
#   KEYGRADE_HOME        where keygrade-thin.jar and conf/ lie (default: the folder above this one)
#   KEYGRADE_MASTER      the cluster, for example yarn or k8s://https://host:6443 (default: local[*])
#   KEYGRADE_WAREHOUSE   the warehouse, for example hdfs:///data/keygrade (default: $KEYGRADE_HOME/warehouse)
#   KEYGRADE_CONF        the configuration folder (default: $KEYGRADE_HOME/conf)
# shellcheck shell=bash
: "${SPARK_HOME:?set SPARK_HOME to a Spark 4.2 installation}"
home=${KEYGRADE_HOME:-$(cd "$(dirname "$0")/.." && pwd -P)}

# submit COMMAND [ARGUMENT...] takes the place of the shell.
submit() {
  local command=$1
  shift
  exec "$SPARK_HOME/bin/spark-submit" \
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

#!/usr/bin/env bash
# Times calibration, scoring, ranking and tier_confidence: src/bench/scoring.sh [ACCOUNTS [FOLDER]]
#
# Accounts have random metrics, one of ten missing, and are scored by the shipped model. KEYGRADE_MEMORY sets the heap.
set -euo pipefail
cd "$(dirname "$0")/../.."

accounts=${1:-1000000}
folder=${2:-target/bench/scoring}
./mvnw -B -ntp -q -Pquick,bench test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/bench-classpath
options=$(sed -n 's:.*<spark.module.options>\(.*\)</spark.module.options>.*:\1:p' pom.xml)
# shellcheck disable=SC2086 # options are many
java "-Xmx${KEYGRADE_MEMORY:-6g}" $options -Dlog4j2.configurationFile=conf/log4j2.properties \
  -cp "target/bench-classes:target/classes:$(cat target/bench-classpath)" \
  org.keygrade.grade.ScoringBenchmark "$accounts" "$folder"

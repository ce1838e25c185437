#!/usr/bin/env bash
# Times the network step of a night against a naive formulation of it: src/bench/network.sh [ACCOUNTS [FOLDER]]
#
# Makes a company once (Parquet, 40 interactions an account) and computes its relationship network, here and by groupBy,
# collect_list and a UDF over JGraphT; src/bench/java says what each computes. KEYGRADE_MEMORY sets the heap.
set -euo pipefail
cd "$(dirname "$0")/../.."

accounts=${1:-100000}
folder=${2:-target/bench/network}
memory=${KEYGRADE_MEMORY:-6g}
company=$folder/company-$accounts
if [ ! -e "$company/complete" ]; then
  rm -rf "$company"
  KEYGRADE_MEMORY=$memory ./keygrade generate --accounts "$accounts" --as-of 2026-10-31 --format parquet \
    --dirt 0 --out "$company"
  touch "$company/complete"
fi
./mvnw -B -ntp -q -Pquick,bench test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/bench-classpath
options=$(sed -n 's:.*<spark.module.options>\(.*\)</spark.module.options>.*:\1:p' pom.xml)
# shellcheck disable=SC2086 # options are many
java "-Xmx$memory" $options -Dlog4j2.configurationFile=conf/log4j2.properties \
  -cp "target/bench-classes:target/classes:$(cat target/bench-classpath)" \
  org.keygrade.network.NetworkBenchmark "$company" "$folder/work-$accounts"

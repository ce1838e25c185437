#!/usr/bin/env bash
# Times all standard metrics of one account's graph, against JGraphT: src/bench/graph.sh [OPTIONS OF JMH]
#
# Both sides build the graph from a list of edges and compute the same metrics; src/bench/java says which. Prints the
# mean time of an account in microseconds and how many times as long JGraphT takes.
set -euo pipefail
cd "$(dirname "$0")/../.."

source src/bench/common.sh
compile
results=target/bench-graph.csv
java -cp "target/bench-classes:target/classes:$(cat target/bench-classpath)" org.openjdk.jmh.Main \
  -rf csv -rff "$results" "$@" StandardMetricsBenchmark

echo
echo '| people | keygrade | JGraphT | ratio |'
echo '|---|---|---|---|'
awk -F, '
  NR > 1 { gsub(/"/, ""); split($1, name, "."); time[name[length(name)], $NF] = $5; people[$NF] = 1 }
  END { for (n in people) printf "| %d | %.1f µs | %.1f µs | %.0f |\n", n, time["keygrade", n], time["jgrapht", n],
        time["jgrapht", n] / time["keygrade", n] }
' "$results" | sort -t'|' -k2 -n

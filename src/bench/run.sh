#!/usr/bin/env bash
# Times whole nights beside what they could be: src/bench/run.sh ACCOUNTS [FOLDER]
#
# Makes a company once, then in each of three rounds (ROUNDS sets how many) runs a full first night into a new
# warehouse, the next night with a delivery for one account in a hundred, once as it is and once with --full; the floor
# of the first night; the same metrics, scores and tiers by DuckDB; and the networks of a sample by JGraphT. Prints the
# medians side by side; docs/performance.md says what each line means. KEYGRADE_MEMORY sets the heap (6g).
set -euo pipefail

usage='usage: src/bench/run.sh ACCOUNTS [FOLDER]'
accounts=${1:?$usage}
top=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "${2:-$top/target/bench}"
folder=$(cd "${2:-$top/target/bench}" && pwd)
cd "$top"
source src/bench/common.sh

first_day=2026-10-31
next_day=2026-11-01
sample=$((accounts < 10000 ? accounts : 10000))
data=$folder/company-$accounts
later=$folder/later-$accounts
sampled=$folder/sample-$sample
conf=$folder/conf-$accounts
warehouse=$folder/warehouse-$accounts
rounds=$folder/rounds-$accounts

withdraw() {
  rm -f "$data"/{sales,interactions}/later.parquet
}

deliver() {
  local dataset
  for dataset in sales interactions; do
    cp "$later/$dataset"/part-*.parquet "$data/$dataset/later.parquet"
  done
}

# logged NAME COMMAND...: shows what the command prints and keeps it for the comparison.
logged() {
  local log=$round/$1.log
  shift
  "$@" | tee "$log"
}

play() {
  rm -rf "$warehouse" "$warehouse-full" "$folder/floor"
  mkdir -p "$round"
  withdraw
  echo "== $round: first night"
  logged first night "$conf" "$warehouse" "$first_day"
  echo "== $round: the floor of that night"
  logged floor bench "$KEYGRADE_MEMORY" org.keygrade.bench.Floor "$conf" "$warehouse" "$folder/floor"
  rm -rf "$folder/floor"
  echo "== $round: DuckDB"
  logged duckdb bench 1g org.keygrade.bench.DuckBenchmark "$conf" "$warehouse" "$folder/duckdb" "$KEYGRADE_MEMORY"
  cp -a "$warehouse" "$warehouse-full"
  deliver
  echo "== $round: next night"
  logged next night "$conf" "$warehouse" "$next_day"
  echo "== $round: the same night, all networks"
  logged full night "$conf" "$warehouse-full" "$next_day" --full
  withdraw
  echo "== $round: networks of a sample"
  logged network bench "$KEYGRADE_MEMORY" org.keygrade.network.NetworkBenchmark "$sampled" "$folder/network"
}

company "$data" "$accounts" 0.0005
company "$sampled" "$sample" 0
configure "$conf" "$data"
compile
withdraw
[ -e "$later/interactions/_SUCCESS" ] ||
  bench "$KEYGRADE_MEMORY" org.keygrade.bench.Delivery "$conf" "$data" "$later" "$next_day"
rm -rf "$rounds"
for number in $(seq "${ROUNDS:-3}"); do
  round=$rounds/round-$number
  play
done
echo "== $accounts accounts, ${ROUNDS:-3} rounds, $(nproc) cores, heap $KEYGRADE_MEMORY"
bench 256m org.keygrade.bench.Comparison "$accounts" "$sample" "$rounds" | tee "$rounds/comparison.md"

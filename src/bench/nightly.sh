#!/usr/bin/env bash
# Times whole nights of a generated company: src/bench/nightly.sh ACCOUNTS FOLDER [OPTIONS OF ./keygrade nightly]
#
# Makes the company once (Parquet, 20 sales and 40 interactions an account), then runs a first night into a new
# warehouse and the night of the next day on top of it. KEYGRADE_MEMORY sets the heap (6g here, if unset).
set -euo pipefail

accounts=${1:?usage: src/bench/nightly.sh ACCOUNTS FOLDER [OPTIONS]}
mkdir -p "${2:?usage: src/bench/nightly.sh ACCOUNTS FOLDER [OPTIONS]}"
folder=$(cd "$2" && pwd)
shift 2
home=$(cd "$(dirname "$0")/../.." && pwd)
export KEYGRADE_MEMORY=${KEYGRADE_MEMORY:-6g}

data=$folder/company-$accounts
if [ ! -e "$data/complete" ]; then
  rm -rf "$data"
  "$home/keygrade" generate --accounts "$accounts" --as-of 2026-10-31 --format parquet --dirt 0.0005 --out "$data"
  touch "$data/complete"
fi

conf=$folder/conf-$accounts
rm -rf "$conf"
cp -r "$home/conf" "$conf"
sed -e 's/format: csv/format: parquet/' -e "s#\.\./sample-data/\([a-z_]*\)[./].*#$data/\1#" \
  "$home/conf/pipeline.yaml" >"$conf/pipeline.yaml"

warehouse=$folder/warehouse-$accounts
rm -rf "$warehouse"
for day in 2026-10-31 2026-11-01; do
  echo "== night of $day: $accounts accounts, $(nproc) cores, heap $KEYGRADE_MEMORY"
  time "$home/keygrade" nightly --conf "$conf" --warehouse "$warehouse" --as-of "$day" "$@"
done

#!/usr/bin/env bash
# Times first nights of companies of several sizes: src/bench/nights.sh FOLDER ACCOUNTS...
#
# Makes each company once and runs a first night of it into a new warehouse, one after another, in the same heap
# (KEYGRADE_MEMORY, 6g). SIZE says how large accounts are (1: 20 sales and 40 interactions each; see keygrade generate
# --help). docs/performance.md says what came of it.
set -euo pipefail

usage='usage: src/bench/nights.sh FOLDER ACCOUNTS...'
mkdir -p "${1:?$usage}"
folder=$(cd "$1" && pwd)
shift
: "${1:?$usage}"
cd "$(dirname "$0")/../.."
source src/bench/common.sh

for accounts in "$@"; do
  name=$accounts${SIZE:+-of-$SIZE}
  company "$folder/company-$name" "$accounts" 0.0005 "${SIZE:-1}"
  configure "$folder/conf-$name" "$folder/company-$name"
  rm -rf "$folder/warehouse-$name"
  echo "== $accounts accounts${SIZE:+ of size $SIZE}"
  night "$folder/conf-$name" "$folder/warehouse-$name" 2026-10-31
done

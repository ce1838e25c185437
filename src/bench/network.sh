#!/usr/bin/env bash
# Times the network step of a night against a naive formulation of it: src/bench/network.sh [ACCOUNTS [FOLDER]]
#
# Makes a company once (Parquet, 40 interactions an account) and computes its relationship network, here and by groupBy,
# collect_list and a UDF over JGraphT; src/bench/java says what each computes. KEYGRADE_MEMORY sets the heap.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/common.sh

accounts=${1:-100000}
folder=${2:-target/bench/network}
company "$folder/company-$accounts" "$accounts" 0
compile
bench "$KEYGRADE_MEMORY" org.keygrade.network.NetworkBenchmark "$folder/company-$accounts" "$folder/work-$accounts"

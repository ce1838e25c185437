#!/usr/bin/env bash
# Times calibration, scoring, ranking and tier_confidence: src/bench/scoring.sh [ACCOUNTS [FOLDER]]
#
# Accounts have random metrics, one of ten missing, and are scored by the shipped model. KEYGRADE_MEMORY sets the heap.
set -euo pipefail
cd "$(dirname "$0")/../.."
source src/bench/common.sh

compile
bench "$KEYGRADE_MEMORY" org.keygrade.grade.ScoringBenchmark "${1:-1000000}" "${2:-target/bench/scoring}"

#!/usr/bin/env bash
# Fewer files, and none that nobody needs, by spark-submit, weekly. Variables as in submit.sh.
set -euo pipefail
. "$(dirname "$0")/submit.sh"
submit maintain "$@"

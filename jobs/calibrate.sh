#!/usr/bin/env bash
# A new baseline by spark-submit, monthly. Variables as in submit.sh.
set -euo pipefail
. "$(dirname "$0")/submit.sh"
submit calibrate "$@"

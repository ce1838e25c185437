#!/usr/bin/env bash
# One night by spark-submit, for any scheduler. A failed night is recovered at once; the exit code is the night's:
# 0 done, 1 failed, 2 wrong configuration or input, 3 refused by a gate, 4 another run holds the lock.
# Variables as in submit.sh. Arguments are handed to the nightly command: --as-of 2026-10-31, --refresh, --accept moves ...
set -uo pipefail
. "$(dirname "$0")/submit.sh"

(submit nightly "$@")
status=$?
case $status in
  0 | 2 | 3 | 4) ;;
  *) (submit recover) || echo "keygrade: recovery failed; run this again with the command recover" >&2 ;;
esac
exit $status

"""Reads a warehouse with delta-rs, at its published versions: rows must be as many as published, parts must add up.

    python read_gold.py WAREHOUSE

Prints one line per table; ends with 1 and a sentence if anything differs.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

from deltalake import DeltaTable, QueryBuilder

TOLERANCE = 1e-6  # points of a score, which goes to 100


def columns(place, version=None, wanted="*"):
    """The wanted columns of a table, every row of them, as lists by name."""
    table = DeltaTable(str(place), version=version)
    rows = QueryBuilder().register("t", table).execute(f"select {wanted} from t").read_all()
    return {name: rows.column(name).to_pylist() for name in rows.schema.names}


def publication(warehouse):
    """Table -> version and rows, as gold/_current.json says; the ledger must agree and adds the state tables."""
    current = json.loads((warehouse / "gold/_current.json").read_text())
    ledger = columns(warehouse / "control/publications", wanted="id, tables")
    head = max(ledger["id"])
    check(current["publication"] == head, f"_current.json names {current['publication']}, the ledger {head}")
    tables = {
        path: {"version": state["version"], "rows": state["rows"]}
        for path, state in ledger["tables"][ledger["id"].index(head)]
    }
    named = {path: state for path, state in tables.items() if not path.startswith("state/")}
    check(current["tables"] == named, f"_current.json says {current['tables']}, the ledger {named}")
    return tables


def read(warehouse, tables):
    """Every published table, whole, with as many rows as the publication says."""
    found = {}
    for path, state in sorted(tables.items()):
        found[path] = columns(warehouse / path, state["version"])
        rows = len(next(iter(found[path].values())))
        check(rows == state["rows"], f"{path} has {rows} rows at version {state['version']}, {state['rows']} published")
        print(f"{path}: {rows} rows at version {state['version']}")
    return found


def check_parts(grades, parts):
    """The parts of every scored account add up to its score."""
    totals = defaultdict(float)
    for account, contribution in zip(parts["account_id"], parts["contribution"], strict=True):
        totals[account] += contribution or 0.0
    scores = {
        account: score
        for account, score in zip(grades["account_id"], grades["score"], strict=True)
        if score is not None
    }
    check(scores, "no account has a score")
    apart = [account for account, score in scores.items() if not abs(totals[account] - score) <= TOLERANCE]
    check(not apart, f"parts do not add up to the score of {apart}")
    print(f"the parts of {len(scores)} accounts add up to their scores")


def check(holds, sentence):
    if not holds:
        sys.exit(sentence)


def main(warehouse):
    tables = read(warehouse, publication(warehouse))
    check_parts(tables["gold/account_grades"], tables["gold/score_parts"])


if __name__ == "__main__":
    main(Path(sys.argv[1]))

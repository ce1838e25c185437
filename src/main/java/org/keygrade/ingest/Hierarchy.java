package org.keygrade.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Groups of accounts: an account with all its subsidiaries. Pointers are doubled each round (pointer jumping, Wyllie
 * 1979), so a chain of n accounts takes log2(n) joins, over the accounts that have a parent only.
 */
public final class Hierarchy {
    private static final String ID = "account_id";
    private static final String PARENT = "parent_account_id";
    private static final String TO = "_to";
    private static final String DONE = "_done";

    private Hierarchy() {}

    /**
     * The ultimate parent of every account. An account whose parent is not there is its own. Accounts on a cycle have
     * their links cut: each is its own, and what hangs below one belongs to it.
     *
     * @param accounts account_id (unique), parent_account_id
     * @return account_id, group_id, cyclic: whether the account is on a cycle
     */
    public static Dataset<Row> groups(Dataset<Row> accounts) {
        return resolved(accounts.select(ID, PARENT).localCheckpoint());
    }

    private static Dataset<Row> resolved(Dataset<Row> accounts) {
        Dataset<Row> links = links(accounts);
        Dataset<Row> ends = ends(links);
        Dataset<Row> open = ends.where(col(DONE).equalTo(false)).drop(DONE);
        Dataset<Row> cyclic = onCycle(open);
        Dataset<Row> groups = ends.where(col(DONE)).drop(DONE);
        if (!cyclic.isEmpty()) {
            Dataset<Row> below = links.join(open.select(ID), ID, "left_semi").join(cyclic, ID, "left_anti");
            groups = groups.union(ends(below).drop(DONE));
        }
        return accounts.select(ID)
                .join(groups, accounts.col(ID).equalTo(groups.col(ID)), "left_outer")
                .join(cyclic.toDF("_cyclic"), accounts.col(ID).equalTo(col("_cyclic")), "left_outer")
                .select(
                        accounts.col(ID),
                        coalesce(col(TO), accounts.col(ID)).as("group_id"),
                        col("_cyclic").isNotNull().as("cyclic"));
    }

    private static Dataset<Row> links(Dataset<Row> accounts) {
        Dataset<Row> ids = accounts.select(col(ID).as("_parent"));
        return accounts.where(col(PARENT).isNotNull())
                .join(ids, col(PARENT).equalTo(col("_parent")), "left_semi")
                .select(col(ID), col(PARENT).as(TO));
    }

    /**
     * Follows links until they end. A round that brings nobody to an end shows that who is left never will be: on the
     * way of a chain still longer than the doubled pointers there would be one.
     *
     * @return account_id, _to: the last account of the chain, _done: false where the chain has no end
     */
    private static Dataset<Row> ends(Dataset<Row> links) {
        Dataset<Row> starts = links.select(col(ID).as("_start"));
        Dataset<Row> state = links.join(starts, col(TO).equalTo(col("_start")), "left_outer")
                .select(col(ID), col(TO), col("_start").isNull().as(DONE))
                .localCheckpoint(false);
        long open = open(state);
        for (long before = Long.MAX_VALUE; open > 0 && open < before; ) {
            before = open;
            state = jumped(state).localCheckpoint(false);
            open = open(state);
        }
        return state;
    }

    private static long open(Dataset<Row> state) {
        return state.where(col(DONE).equalTo(false)).count();
    }

    private static Dataset<Row> jumped(Dataset<Row> state) {
        Dataset<Row> next =
                state.select(col(ID).as("_at"), col(TO).as("_next"), col(DONE).as("_there"));
        Dataset<Row> further = state.where(col(DONE).equalTo(false))
                .join(next, col(TO).equalTo(col("_at")))
                .select(col(ID), col("_next").as(TO), col("_there").as(DONE));
        return state.where(col(DONE)).union(further);
    }

    /** Whoever walks at least as many steps as there are accounts without an end stands on a cycle, and meets all of it. */
    private static Dataset<Row> onCycle(Dataset<Row> endless) {
        long accounts = endless.count();
        Dataset<Row> steps = endless;
        for (long walked = 1; walked < accounts; walked *= 2) {
            Dataset<Row> next = steps.select(col(ID).as("_at"), col(TO).as("_next"));
            steps = steps.join(next, col(TO).equalTo(col("_at")))
                    .select(col(ID), col("_next").as(TO))
                    .localCheckpoint();
        }
        return steps.select(col(TO).as(ID)).distinct();
    }
}

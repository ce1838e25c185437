package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;
import static org.keygrade.ingest.Staging.STATE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Input;

/** Silver as it will be once the staged rows are in it. */
final class Preview {
    private Preview() {}

    /** The keys that references to this input may use, closed rows included. */
    static Dataset<Row> keys(Night night, StagedDataset staged) {
        String key = staged.input().key().get(0);
        Dataset<Row> judged = staged.judged();
        Dataset<Row> fresh = judged == null
                ? null
                : judged.where(col(STATE).equalTo(Verdict.ACCEPTED)).select(key);
        if (!night.warehouse().exists(staged.input().silver())) {
            return fresh == null ? night.empty(staged.input().silver()).select(key) : fresh;
        }
        Dataset<Row> present = night.warehouse().read(staged.input().silver()).select(key);
        return fresh == null ? present : present.union(fresh);
    }

    /** The open rows, without bookkeeping. */
    static Dataset<Row> rows(Night night, StagedDataset staged) {
        Input input = staged.input();
        String[] names = Staging.business(input).toArray(String[]::new);
        Dataset<Row> judged = staged.judged();
        Dataset<Row> fresh = judged == null ? null : staged.winners(judged).selectExpr(names);
        boolean whole = night.source(input).load() == Load.SNAPSHOT
                && !staged.arrivals().isEmpty();
        if (fresh != null && (whole || !night.warehouse().exists(input.silver()))) {
            return fresh;
        }
        if (!night.warehouse().exists(input.silver())) {
            return night.empty(input.silver()).selectExpr(names);
        }
        Dataset<Row> open =
                SilverView.open(night.warehouse().read(input.silver())).selectExpr(names);
        String[] key = input.key().toArray(String[]::new);
        return fresh == null
                ? open
                : open.join(fresh.selectExpr(key), key, "left_anti").union(fresh);
    }
}

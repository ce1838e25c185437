package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.ROW;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.ingest.DatasetReport.Finding;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.warehouse.Work;

/** Accounts of this night's deliveries that stand on a cycle of parents: they are kept, their links are not used. */
final class Cycles {
    static final String CODE = "cyclic_parent";

    private Cycles() {}

    /** The same, with groups and the accounts on a cycle looked for if new accounts came with parents. */
    static Staged found(Night night, Staged staged) {
        StagedDataset accounts = staged.of(Inputs.ACCOUNTS);
        Dataset<Row> judged = accounts.judged();
        if (judged == null || !accounts.columns().contains("parent_account_id")) {
            return staged;
        }
        Dataset<Row> groups = Work.stored(Hierarchy.groups(Preview.rows(night, accounts)), staged.folder() + "/groups");
        Dataset<Row> cyclic = night.few(of(accounts, judged, groups), staged.folder() + "/cyclic");
        Staged grouped = staged.withGroups(groups);
        List<Finding> findings = Tally.findings(cyclic);
        return findings.isEmpty() ? grouped : grouped.withCyclic(accounts.and(findings.get(0)), cyclic);
    }

    /** The judged rows of such accounts, with {@code cyclic_parent:parent_account_id='...'} as their code. */
    private static Dataset<Row> of(StagedDataset accounts, Dataset<Row> judged, Dataset<Row> groups) {
        Input input = accounts.input();
        Dataset<Row> cyclic = groups.where(col("cyclic")).select("account_id");
        Column code = concat(lit(CODE + ":parent_account_id='"), col("parent_account_id"), lit("'"));
        return accounts.winners(judged)
                .join(cyclic, "account_id")
                .withColumn(CODES, array(code))
                .withColumn(ROW, Texts.json(input, true));
    }
}

package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.table.Inputs;
import org.keygrade.testing.TestSpark;
import org.keygrade.warehouse.Warehouse;

class SilverMergeTest {
    private static final String DDL = "member_id string, full_name string, job_title string, department string, "
            + "left_on date, _delivery_seq bigint, _position bigint, _closed_by bigint";
    private static final int DELIVERIES = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void deliveriesMergedInAnyOrderGiveTheSameSilver(long seed) {
        Random random = new Random(seed);
        List<List<Row>> deliveries = new ArrayList<>();
        TreeMap<String, Row> newest = new TreeMap<>();
        for (long seq = 1; seq <= DELIVERIES; seq++) {
            List<Row> rows = new ArrayList<>();
            for (int member = 0; member < 6; member++) {
                if (random.nextBoolean()) {
                    String title = random.nextBoolean() ? null : "title " + seq;
                    Row row = row("m" + member, "name " + seq, title, null, null, seq, (long) member, null);
                    rows.add(row);
                    newest.put("m" + member, row);
                }
            }
            deliveries.add(rows);
        }
        Collections.shuffle(deliveries, random);
        deliveries.add(deliveries.get(0));

        Warehouse warehouse = new Warehouse(TestSpark.session(), folder.toString());
        warehouse.createOrWiden(Inputs.TEAM_MEMBERS.silver());
        SilverMerge merge = new SilverMerge(warehouse, Inputs.TEAM_MEMBERS, DELIVERIES, "run");
        deliveries.forEach(rows -> merge.upsert(frame(DDL, rows.toArray(Row[]::new))));

        Dataset<Row> expected = frame(DDL, newest.values().toArray(Row[]::new));
        assertThat(newest).as("members, seed %d", seed).isNotEmpty();
        assertSameRows(expected, warehouse.read(Inputs.TEAM_MEMBERS.silver()));
    }
}

package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.pipeline.NightReport.InputLine;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Inputs;
import org.keygrade.table.Rejects;
import org.keygrade.testing.Nights;
import org.keygrade.warehouse.Warehouse;

/** A real database, by configuration alone: conf/steelwheels, with its published totals. */
@Tag("proof")
class SteelWheelsTest {
    private static final LocalDate LAST_ORDER = LocalDate.of(2005, 5, 31);

    @TempDir
    Path folder;

    @Test
    void theShopIsGradedByConfigurationAlone() {
        Nights nights = Nights.over(Nights.sampleConf().resolve("steelwheels"), folder);
        NightReport report = nights.night(LAST_ORDER);

        assertThat(report.inputs())
                .filteredOn(line -> line.dataset().equals("sales"))
                .singleElement()
                .extracting(InputLine::read, InputLine::accepted, InputLine::rejected)
                .containsExactly(3001L, 3000L, 1L);
        assertThat(nights.table(AccountGrades.TABLE).count()).isEqualTo(126);
        assertThat(nights.table(AccountGrades.TABLE)
                        .where(col("account_manager_id").isNull())
                        .count())
                .isEqualTo(22);
        assertThat(report.tiers().get(0).accounts()).isEqualTo(10);

        Warehouse warehouse = new Warehouse(nights.spark(), folder.toString());
        Row sold = warehouse
                .read(Inputs.SALES.silver())
                .agg(sum("revenue"), sum("cost"), countDistinct("account_id"))
                .head();
        assertThat(sold.getLong(0)).isEqualTo((11_581_065L - 300_000L) * 100);
        assertThat(sold.getLong(2)).isEqualTo(102);
        Row orphan = warehouse
                .read(Rejects.TABLE)
                .where(col("dataset").equalTo(lit("sales")))
                .head();
        assertThat(orphan.<String>getAs("row")).contains("11150").contains("300000");
    }
}

package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.SmallCompany.DAY;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.AccountGrades;
import org.keygrade.testing.Nights;
import org.keygrade.testing.SmallCompany;

/** Nights whose tiers are cut in the gaps of the scores. */
@Tag("proof")
class NaturalBreaksNightTest {
    private static final String SALES = "sale_id,account_id,sold_on,revenue,currency";

    @TempDir
    Path folder;

    /** Three clumps of scores, about 6, 41 and 91 points; then the best lose two thirds of their revenue. */
    @Test
    void cutsStayUntilTheNextCalibration() {
        SmallCompany company = SmallCompany.in(folder)
                .configure("tiers.yaml", "method: threshold", "method: natural_breaks\n    band: 2")
                .configure("tiers.yaml", "from_score: 60, ", "")
                .configure("tiers.yaml", "from_score: 30, ", "")
                .file(
                        "data/sales/june.csv",
                        SALES,
                        "S1,A1,2026-06-21,50,EUR",
                        "S2,A2,2026-06-21,60,EUR",
                        "S3,A3,2026-06-21,70,EUR",
                        "S4,A4,2026-06-21,400,EUR",
                        "S5,A5,2026-06-21,420,EUR",
                        "S6,A6,2026-06-21,900,EUR",
                        "S7,A7,2026-06-21,910,EUR",
                        "S8,A8,2026-06-21,920,EUR");
        Nights nights = company.nights("warehouse");
        nights.night(DAY);
        assertThat(tiers(nights))
                .containsExactly(
                        "A1 bronze",
                        "A2 bronze",
                        "A3 bronze",
                        "A4 silver",
                        "A5 silver",
                        "A6 gold",
                        "A7 gold",
                        "A8 gold");

        company.file(
                "data/sales/july.csv",
                SALES,
                "S9,A6,2026-07-01,-600,EUR",
                "S10,A7,2026-07-01,-600,EUR",
                "S11,A8,2026-07-01,-600,EUR");
        nights.night(DAY.plusDays(1));
        assertThat(tiers(nights))
                .contains("A3 bronze", "A4 silver", "A5 silver", "A6 silver", "A7 silver", "A8 silver");

        new Calibrate(nights.run(DAY.plusDays(2))).store();
        nights.night(DAY.plusDays(2));
        assertThat(tiers(nights)).contains("A3 bronze", "A4 gold", "A5 gold", "A6 silver", "A7 silver", "A8 silver");
    }

    private static List<String> tiers(Nights nights) {
        return nights.table(AccountGrades.TABLE).sort(col("account_id")).collectAsList().stream()
                .map(NaturalBreaksNightTest::tier)
                .toList();
    }

    private static String tier(Row row) {
        return row.getAs("account_id") + " " + row.getAs("tier");
    }
}

package org.keygrade.generate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.KeygradeException;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.testing.TestSpark;

class CompanyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final SparkSession SPARK = TestSpark.session();

    @TempDir
    Path folder;

    private GenerateOptions options(GenerateOptions.Format format, double dirt) {
        return new GenerateOptions(40, 5, AS_OF, 1, folder.resolve("landing").toString(), format, dirt);
    }

    private static Feed feed(Input input, long accounts) {
        return Feeds.of(new World(accounts, 5, AS_OF)).stream()
                .filter(feed -> feed.input().equals(input))
                .findFirst()
                .orElseThrow();
    }

    private Dataset<Row> written(String dataset) {
        return SPARK.read().parquet(folder.resolve("landing").resolve(dataset).toString());
    }

    @Test
    void partitionsDoNotCount() {
        for (Feed feed : Feeds.of(new World(50, 5, AS_OF))) {
            assertThat(Company.rows(SPARK, feed, 7).collectAsList())
                    .as(feed.input().name())
                    .isEqualTo(Company.rows(SPARK, feed, 1).collectAsList());
        }
    }

    @Test
    void parquetHoldsEveryDatasetTyped() {
        Company.generate(SPARK, options(GenerateOptions.Format.PARQUET, 0), (name, write) -> write.run());
        for (Feed feed : Feeds.of(new World(40, 5, AS_OF))) {
            assertThat(written(feed.input().name()).collectAsList())
                    .as(feed.input().name())
                    .containsExactlyInAnyOrderElementsOf(
                            Company.rows(SPARK, feed, 1).collectAsList());
        }
        assertThatThrownBy(() -> Company.generate(
                        SPARK, options(GenerateOptions.Format.PARQUET, 0), (name, write) -> write.run()))
                .isInstanceOf(KeygradeException.class)
                .hasMessageContaining("fx_rates is already there");
    }

    @Test
    void csvHasAHeaderAndIsoTimes() {
        String target = folder.resolve("talks").toString();
        Company.write(SPARK, options(GenerateOptions.Format.CSV, 0), feed(Inputs.INTERACTIONS, 40), target);
        Dataset<Row> talks = SPARK.read().option("header", true).csv(target);
        assertThat(talks.columns()).containsExactlyElementsOf(Shape.names(Inputs.INTERACTIONS));
        assertThat(talks.filter(col("occurred_at").rlike("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"))
                        .count())
                .isEqualTo(talks.count());
    }

    @Test
    void dirtBreaksItsShareOfRows() {
        Feed sales = feed(Inputs.SALES, 300);
        Dataset<Row> clean = Company.rows(SPARK, sales, 2);
        Dataset<Row> dirty = new Dirt(5, 0.1, AS_OF).on(Inputs.SALES, clean).cache();
        Dataset<Row> asText = new Dirt(5, 0, AS_OF).on(Inputs.SALES, clean);
        double broken = dirty.except(asText).count() / (double) clean.count();
        assertThat(broken).isBetween(0.07, 0.11);
        assertThat(dirty.count()).isGreaterThan(clean.count());
        assertThat(dirty.filter("sold_on = '2025-02-30'").count()).isPositive();
        assertThat(dirty.filter("revenue = 'see attachment'").count()).isPositive();
        assertThat(dirty.filter("sale_id is null").count()).isPositive();
        assertThat(dirty.filter("account_id = 'NOBODY-KNOWS'").count()).isPositive();
        assertThat(dirty.filter("currency = 'XXX'").count()).isPositive();
        assertThat(dirty.filter(col("sold_on").gt(AS_OF.toString())).count()).isPositive();
        assertThat(dirty.filter("sale_id is not null")
                        .groupBy("sale_id")
                        .count()
                        .filter("count > 1")
                        .count())
                .isPositive();
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> new GenerateOptions(0, 1, AS_OF, 1, "x", GenerateOptions.Format.CSV, 0))
                .hasMessageContaining("--accounts");
        assertThatThrownBy(() -> new GenerateOptions(1, 1, AS_OF, 1, "x", GenerateOptions.Format.CSV, 2))
                .hasMessageContaining("--dirt");
        assertThatThrownBy(() -> new GenerateOptions(1, 1, AS_OF, 0, "x", GenerateOptions.Format.CSV, 0))
                .hasMessageContaining("--size");
    }
}

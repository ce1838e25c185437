package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.ScoringModel;
import org.keygrade.testing.TestSpark;

class ClaimsTest {
    private static final Dataset<Row> ACCOUNTS = frame(
            "account_id string, segment string, employees int, wallet_estimate bigint",
            row("a", "shop", 5, 10_050L),
            row("b", "factory", 0, 10_049L),
            row("c", null, null, null));

    private static ScoringModel model(String name, @Nullable String filter) {
        return new ScoringModel("models/" + name + ".yaml", name, filter, List.of(), .5, null, null, null);
    }

    @Test
    void everyModelWhoseFilterIsTrue() {
        assertSameRows(
                frame(
                        "account_id string, claims array<string>",
                        row("a", List.of("shops", "all")),
                        row("b", List.of("small", "all")),
                        row("c", List.of("all"))),
                Claims.of(
                        ACCOUNTS,
                        List.of(
                                model("shops", "Segment = 'shop'"),
                                model("small", "employees < 3"),
                                model("all", null))));
    }

    /** Money is in the currency, not in the hundredths it is stored in; what has no result does not claim. */
    @Test
    void moneyAndWhatHasNoResult() {
        assertSameRows(
                frame(
                        "account_id string, claims array<string>",
                        row("a", List.of("rich")),
                        row("b", List.of()),
                        row("c", List.of())),
                Claims.of(
                        ACCOUNTS,
                        List.of(
                                model("rich", "wallet_estimate >= 100.5"),
                                model("busy", "wallet_estimate / employees > 1000"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "segmnt = 'shop' | , expression line 1 column 1: unknown column `segmnt`. Nothing was read or written."
                        + " Did you mean `segment`?",
                "segment = 'shop' and rand() < 1 | , expression line 1 column 22: the function `rand` is not allowed.",
                "segment in (select 1) | , expression line 1 column 9: `insubquery` is not allowed.",
                "employees + 1 | : the expression gives int, not true or false. Nothing was read or written. Write a"
                        + " condition, as in segment = 'retail'.",
                "segment = | , expression line 1 column 10: not a Spark SQL expression.",
            })
    void mistakesAreFoundWithoutAccounts(String filter, String message) {
        assertThatThrownBy(() -> Claims.check(
                        TestSpark.session(), List.of(model("good", "region = 'north'"), model("bad", filter))))
                .hasMessageStartingWith("models/bad.yaml filter" + message);
    }

    @Test
    void everyColumnOfAccountsMayBeNamed() {
        assertThatCode(() -> Claims.check(
                        TestSpark.session(),
                        List.of(model(
                                "all",
                                "coalesce(region, country, industry, stage) = 'x' and wants_key_account and"
                                        + " customer_since > date'2020-01-01' and wallet_estimate > 5"))))
                .doesNotThrowAnyException();
    }
}

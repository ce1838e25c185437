package org.keygrade.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.testing.TestSpark;

class AllowedExpressionTest {
    private static final Set<String> COLUMNS = Set.of("region", "amount", "sold");

    private static Column parse(String expression) {
        return AllowedExpression.parse(TestSpark.session(), "pipeline.yaml:7 region", expression, COLUMNS);
    }

    @Test
    void plainFunctionsOfColumnsPass() {
        Column region = parse("upper(trim(REGION))");
        Column amount = parse("case when amount like '%-' then -cast(replace(amount, '-') as decimal(18,2))"
                + " else try_cast(amount as decimal(18,2)) end");
        Column sold = parse("to_date(sold, 'dd.MM.yyyy') between date '2026-01-01' and date '2026-12-31'");
        assertSameRows(
                frame("region string, amount string, sold boolean", row("NORTH", "-12.50", true)),
                frame("region string, amount string, sold string", row(" north", "12.50-", "31.10.2026"))
                        .select(region.as("region"), amount.cast("string").as("amount"), sold.as("sold")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`region`",
                "region || '-' || amount",
                "coalesce(nullif(region, ''), 'none')",
                "region in ('a', 'b') and not region is null or amount <=> sold",
                "cast(amount as double) * 1.19 - 3 / 2 % 7",
                "substring(region from 2 for 3)",
                "trim(leading '0' from amount)",
                "sold::date + interval 1 day",
                "extract(year from to_date(sold))",
                "region ilike 'n%' or region rlike '^n'",
                "'it is now or never'",
            })
    void ordinaryExpressionsPass(String expression) {
        assertThat(parse(expression)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java_method('java.lang.Runtime', 'getRuntime')",
                "reflect('java.lang.System', 'exit', 1)",
                "try_reflect('java.lang.System', 'getenv')",
                "JAVA_METHOD('java.lang.Runtime', 'getRuntime')",
                "`java_method`('java.lang.Runtime', 'getRuntime')",
                "system.builtin.java_method('java.lang.Runtime', 'getRuntime')",
                "upper(java_method('java.lang.Runtime', 'getRuntime'))",
                "(select max(value) from text.`/etc/passwd`)",
                "upper((select max(value) from text.`/etc/passwd`))",
                "exists(select 1 from text.`/etc/passwd`)",
                "region in (select value from text.`/etc/passwd`)",
                "transform(split(region, ','), y -> java_method('java.lang.System', 'getenv'))",
                "filter(array(region), y -> true)",
                "rand()",
                "uuid()",
                "now()",
                "current_date()",
                "current_timestamp",
                "unix_timestamp()",
                "current_user",
                "session_user()",
                "input_file_name()",
                "monotonically_increasing_id()",
                "spark_partition_id()",
                "read_files('/etc/passwd')",
                "from_json(region, 'a int')",
                "*",
                "region.*",
                "count(*)",
                "upper(distinct region)",
                "sum(amount) over ()",
                "first(region)",
                "region[0]",
                "region.secret",
                "identifier('region')",
                ":parameter",
                "?",
                "region as other",
                "struct(region)",
                "cast(region as array<string>)",
                "cast(region as variant)",
                "cast(region as binary)",
                "cast(region as interval day)",
                "cast(region as string collate unicode_ci)",
                "'${env:HOME}'",
                "cast('today' as date)",
                "date'now'",
                "timestamp \"yesterday\"",
                "region; drop table accounts",
                "region region region",
                "",
            })
    void anythingElseIsRefused(String expression) {
        assertThatThrownBy(() -> parse(expression))
                .isInstanceOfSatisfying(
                        KeygradeException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageStartingWith("pipeline.yaml:7 region, expression line ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "upper(regoin) | line 1 column 7: unknown column `regoin`. Nothing was read or written."
                        + " Did you mean `region`? Known: amount, region, sold.",
                "current_user | line 1 column 1: unknown column `current_user`. Nothing was read or written."
                        + " Known: amount, region, sold.",
                "1 + java_method('a', 'b') | line 1 column 5: the function `java_method` is not allowed."
                        + " Nothing was read or written. docs/configuration.md lists those that are.",
                "upper(region) + (select 1) | line 1 column 17: `scalarsubquery` is not allowed."
                        + " Nothing was read or written. Use plain functions of columns.",
                "cast(region as map<int,int>) | line 1 column 1: a cast to map<int,int> is not allowed."
                        + " Nothing was read or written. Cast to text, number, boolean, date or time.",
                "upper(region | line 1 column 13: not a Spark SQL expression."
                        + " Nothing was read or written. Check quotes, commas and brackets.",
                "sold = 'now' | line 1 column 8: a word for the current time."
                        + " Nothing was read or written. Write a date; a night knows its as-of date only.",
            })
    void theMessageNamesThePosition(String expression, String message) {
        assertThatThrownBy(() -> parse(expression)).hasMessage("pipeline.yaml:7 region, expression " + message);
    }

    @Test
    void thePositionCountsLines() {
        assertThatThrownBy(() -> parse("upper(region)\n  || rand()")).hasMessageContaining("line 2 column 6: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 1_000, 4_000})
    void deepNestingEndsInAMessage(int depth) {
        assertThatThrownBy(() -> parse("(".repeat(depth) + "region" + ")".repeat(depth) + " + rand()"))
                .isInstanceOf(KeygradeException.class);
        assertThatThrownBy(() -> parse("1" + " + 1".repeat(depth) + " + rand()"))
                .isInstanceOf(KeygradeException.class);
    }

    @Test
    void aLongExpressionIsRefused() {
        assertThatThrownBy(() -> parse("'" + "x".repeat(10_001) + "'")).hasMessageContaining("longer than 10,000");
    }
}

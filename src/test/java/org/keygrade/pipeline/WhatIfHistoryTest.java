package org.keygrade.pipeline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.SmallCompany.DAY;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.pipeline.WhatIfHistory.Night;
import org.keygrade.table.TierMovements;
import org.keygrade.testing.Nights;
import org.keygrade.testing.SmallCompany;

/** Nights of a company, replayed. */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhatIfHistoryTest {
    private static final String MODEL = """
            name: Volume, talk and fit
            groups:
              - name: all
                weight: 1
                why: For the test.
                criteria:
                  - {name: revenue, metric: revenue_ttm, weight: 7, curve: {linear: {from: 0, to: 1000}}, why: Much.}
                  - {name: talk, metric: engagement_trend, weight: 1, curve: {linear: {from: 0, to: 2}}, why: Talks.}
                  - {name: fit, metric: rating.fit, weight: 1, curve: {linear: {from: 0, to: 10}}, why: Fits.}
                  - {name: size, metric: segment, weight: 1, curve: {lookup: {large: 1, small: 0.2}}, why: Size.}
            """;

    @TempDir
    static Path folder;

    private static SmallCompany company;
    private static Nights nights;

    @BeforeAll
    static void company() {
        company = segments(SmallCompany.in(folder), "large", "small")
                .configure("pipeline.yaml", "gates:", "retention: {history_every: 1}\ngates:")
                .configure("tiers.yaml", "dwell_days: 0", "band: 2\n    dwell_days: 2")
                .file("conf/scoring-model.yaml", MODEL.strip())
                .source("ratings", "ratings.csv")
                .source("contacts", "contacts.csv")
                .source("team_members", "members.csv")
                .source("interactions", "interactions.csv")
                .file("data/ratings.csv", "account_id,criterion,rated_on,rating", "A2,fit,2026-06-01,9")
                .file("data/contacts.csv", "contact_id,account_id,full_name", "C1,A1,One", "C6,A6,Six")
                .file("data/members.csv", "member_id,full_name", "M1,Member")
                .file(
                        "data/interactions.csv",
                        "interaction_id,contact_id,member_id,account_id,occurred_at,channel",
                        "I1,C1,M1,A1,2026-06-10T09:00:00Z,meeting",
                        "I2,C6,M1,A6,2026-06-11T09:00:00Z,meeting");
        nights = company.nights("warehouse");
    }

    private static SmallCompany segments(SmallCompany of, String even, String odd) {
        String[] lines = new String[9];
        lines[0] = "account_id,name,segment";
        for (int n = 1; n <= 8; n++) {
            lines[n] = "A%d,Company %d,%s".formatted(n, n, n % 2 == 0 ? even : odd);
        }
        return of.file("data/accounts.csv", lines);
    }

    private static void sold(int day, String account, int revenue) {
        company.file(
                "data/sales/more%d%s.csv".formatted(day, account),
                "sale_id,account_id,sold_on,revenue,currency",
                "M%d%s,%s,2026-06-30,%d,EUR".formatted(day, account, account, revenue));
    }

    @Test
    @Order(1)
    void oneNightIsTooFew() {
        nights.night(DAY);
        Run run = nights.run(DAY);

        assertThatThrownBy(() -> WhatIfHistory.of(run, run.config().models()))
                .isInstanceOfSatisfying(
                        KeygradeException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("score_history holds one night only, 2026-06-30; changes need two.")
                .hasMessageContaining("retention.history_every");
    }

    /** Accounts rise, fall, wait out the dwell, gain a rating and change their segment. */
    @Test
    @Order(2)
    void theCurrentModelMovesWhomTheNightsMoved() {
        sold(1, "A1", 900);
        sold(1, "A7", -600);
        nights.night(DAY.plusDays(1));
        sold(2, "A7", 600);
        company.file("data/ratings.csv", "account_id,criterion,rated_on,rating", "A5,fit,2026-06-02,10");
        nights.night(DAY.plusDays(2));
        segments(company, "small", "large");
        sold(3, "A8", -700);
        nights.night(DAY.plusDays(3));
        nights.night(DAY.plusDays(5));
        Run run = nights.run(DAY);

        WhatIfHistory found = WhatIfHistory.of(run, run.config().models());

        assertThat(found.since()).isEqualTo(DAY);
        Map<LocalDate, Long> published = published();
        assertThat(published.values()).as("the nights moved somebody").anyMatch(moved -> moved > 0);
        assertThat(changes(found)).isEqualTo(published);
        assertThat(found.nights())
                .as("the model as it is, beside itself")
                .allSatisfy(night -> assertThat(night.candidate()).isEqualTo(night.current()));
        assertThat(found.total().accounts()).isEqualTo(4 * 8);
    }

    private static Map<LocalDate, Long> changes(WhatIfHistory found) {
        return found.nights().stream()
                .collect(toMap(Night::asOf, night -> night.current().all(), Long::sum, TreeMap::new));
    }

    private static Map<LocalDate, Long> published() {
        Map<LocalDate, Long> moved = new TreeMap<>();
        nights.table(TierMovements.TABLE)
                .where("from_tier IS NOT NULL AND to_tier IS NOT NULL")
                .selectExpr("cast(as_of as string)", "if(from_tier = to_tier, 0, accounts)")
                .collectAsList()
                .forEach(row -> moved.merge(LocalDate.parse(row.getString(0)), (long) row.getInt(1), Long::sum));
        return moved;
    }
}

package org.keygrade.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keygrade.table.AccountMetrics;

class CatalogueTest {
    @Test
    void everyMetricHasItsColumnAndEveryColumnItsMetric() {
        List<String> columns = AccountMetrics.TABLE.columnNames();
        assertThat(Catalogue.names())
                .as("add the metric's line to Catalogue and its column to table/AccountMetrics, in the same place")
                .isEqualTo(columns.subList(2, columns.size() - 2));
    }

    @Test
    void namesAreUniqueAndNoneIsARating() {
        assertThat(Catalogue.names()).doesNotHaveDuplicates().noneMatch(Catalogue::isRating);
        assertThat(Catalogue.isRating("rating.strategic_fit")).isTrue();
        assertThat(Catalogue.isRating("rating.")).isFalse();
    }

    @Test
    void everyMetricIsDescribed() {
        assertThat(Catalogue.all()).allSatisfy(metric -> {
            assertThat(metric.unit()).isNotBlank();
            assertThat(metric.range()).isNotBlank();
            assertThat(metric.definition()).isNotBlank();
            assertThat(metric.needs()).isNotEmpty();
        });
    }

    @Test
    void needsReadAsPeopleWriteThem() {
        assertThat(Catalogue.metric("net_contribution_ttm").orElseThrow().needs())
                .extracting(Need::toString)
                .containsExactly("sales.cost", "service_costs");
    }
}

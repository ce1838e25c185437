package org.keygrade.pipeline;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keygrade.testing.SmallCompany;

/** The small company with a segment for each account, shops and factories, and a model for each of the two. */
final class SegmentedCompany {
    static final String FIRST = "conf/scoring-model.yaml";
    static final String SECOND = "conf/scoring-models/factories.yaml";
    static final String ARE_SHOPS = "filter: segment = 'shop'";
    static final String ARE_FACTORIES = "filter: segment = 'factory'";
    private static final String SHOPS = """
            name: Shops
            FILTER
            groups:
              - name: volume
                weight: 3
                why: What they buy.
                criteria:
                  - {name: revenue, metric: revenue_ttm, curve: percentile, why: By rank.}
              - name: rhythm
                weight: 1
                why: Shops buy often.
                criteria:
                  - {name: recency, metric: order_recency_days, curve: {linear: {from: 0, to: 20}}, why: Days.}
            """;
    private static final String FACTORIES = """
            name: Factories
            FILTER
            groups:
              - name: volume
                weight: 1
                why: What they buy.
                criteria:
                  - {name: revenue, metric: revenue_ttm, curve: {linear: {from: 0, to: 2000}}, why: By amount.}
                  - {name: place, metric: revenue_ttm, curve: percentile, why: By rank.}
            """;

    private SegmentedCompany() {}

    /** With the segments of A1 and so on. */
    static SmallCompany in(Path folder, String... segments) {
        Stream<String> lines = IntStream.rangeClosed(1, segments.length)
                .mapToObj(n -> "A%d,Company %d,%s".formatted(n, n, segments[n - 1]));
        return SmallCompany.in(folder)
                .file(
                        "data/accounts.csv",
                        Stream.concat(Stream.of("account_id,name,segment"), lines)
                                .toArray(String[]::new))
                .file(FIRST, shops(ARE_SHOPS))
                .file(SECOND, factories(ARE_FACTORIES));
    }

    /** The model of shops with a filter, or none. */
    static String shops(String filter) {
        return SHOPS.replace("FILTER", filter);
    }

    /** The model of factories with a filter, or none. */
    static String factories(String filter) {
        return FACTORIES.replace("FILTER", filter);
    }
}

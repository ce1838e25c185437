package org.keygrade.grade;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Tier;
import org.keygrade.table.AccountGrades;

/** Columns that look something up by the name of a tier. */
final class TierColumns {
    private TierColumns() {}

    /** Names of the scheme's tiers, best first. */
    static List<String> names(TierScheme scheme) {
        return new ArrayList<>(scheme.tiers().stream().map(Tier::name).toList());
    }

    /** 0 for the best tier, one more than the last tier's for ungraded, null for a tier the scheme does not have. */
    static Column level(TierScheme scheme, Column tier) {
        Column last =
                when(tier.equalTo(AccountGrades.UNGRADED), lit(scheme.tiers().size()));
        return chain(scheme, last, tier, found -> scheme.tiers().indexOf(found));
    }

    /** A value of the tier; null for ungraded. */
    static Column of(TierScheme scheme, Column tier, Function<Tier, Object> value) {
        return chain(scheme, lit(null), tier, value);
    }

    private static Column chain(TierScheme scheme, Column otherwise, Column tier, Function<Tier, Object> value) {
        Column found = otherwise;
        for (Tier candidate : scheme.tiers()) {
            found = when(tier.equalTo(candidate.name()), lit(value.apply(candidate)))
                    .otherwise(found);
        }
        return found;
    }
}

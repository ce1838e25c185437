package org.keygrade.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.TierScheme.Method;

/** What separates two tiers: one key per method, and the order its numbers must have from best to last. */
enum Cut {
    THRESHOLD(
            Setting.optional(
                    "from_score",
                    Numbers.between(0, 100),
                    "required with `threshold`, except in the last tier",
                    "Lowest score of the tier, 0 to 100; falls from tier to tier."),
            (previous, bound) -> bound < previous,
            "scores must fall from the best tier to the last."),
    SHARE(
            Setting.optional(
                    "top_share",
                    Numbers.SHARE,
                    "required with `share`, except in the last tier",
                    "Share of the ranked accounts in this tier or a better one, 0 to 1; rises from tier to tier."),
            (previous, bound) -> bound > previous,
            "shares are cumulative and must rise from the best tier to the last."),
    CAPACITY(
            Setting.optional(
                    "seats",
                    new Parser<>(Numbers.COUNT.expected(), (node, place) -> (double) Numbers.COUNT.read(node, place)),
                    "required with `capacity`, except in the last tier",
                    "Number of accounts the tier has room for."),
            (previous, bound) -> true,
            "");

    private final Setting<Double> setting;
    private final BiPredicate<Double, Double> inOrder;
    private final String order;

    Cut(Setting<Double> setting, BiPredicate<Double, Double> inOrder, String order) {
        this.setting = setting;
        this.inOrder = inOrder;
        this.order = order;
    }

    static Cut of(Method method) {
        return valueOf(method.name());
    }

    static String word(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    static Setting<?>[] all() {
        return Arrays.stream(values()).map(cut -> cut.setting).toArray(Setting<?>[]::new);
    }

    /** The bound of a tier that is not the last; {@code previous} is that of the next better tier. */
    double read(Section tier, @Nullable Double previous) {
        refuseOthers(tier);
        double bound = tier.get(setting);
        if (previous != null && !inOrder.test(previous, bound)) {
            throw tier.unusable(
                    setting, order, "Order the tiers, best first, and check their `" + setting.key() + "`.");
        }
        return bound;
    }

    /** The last tier takes whoever is left: no bound. */
    @Nullable
    Double none(Section tier) {
        refuseOthers(tier);
        if (tier.has(setting)) {
            throw tier.unusable(setting, "the last tier takes whoever is left.", "Remove it, or add a tier below.");
        }
        return null;
    }

    private void refuseOthers(Section tier) {
        Arrays.stream(values())
                .filter(cut -> cut != this && tier.has(cut.setting))
                .findFirst()
                .ifPresent(cut -> {
                    throw tier.unusable(
                            cut.setting,
                            "does not belong to this method.",
                            "Write `" + setting.key() + "`, or change `method:`.");
                });
    }
}

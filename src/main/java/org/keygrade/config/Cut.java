package org.keygrade.config;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.TierScheme.Method;

/**
 * What separates two tiers: a key per method, and the order its numbers must have from best to last.
 *
 * @param inOrder whether a tier's number (second) may follow that of the next better tier (first)
 * @param order that rule in words
 */
record Cut(Setting<Double> setting, BiPredicate<Double, Double> inOrder, String order) {
    private static final Cut SCORE = new Cut(
            Setting.optional(
                    "from_score",
                    Numbers.between(0, 100),
                    "required with `threshold`, except in the last tier",
                    "Lowest score of the tier, 0 to 100; falls from tier to tier."),
            (better, bound) -> bound < better,
            "scores must fall from the best tier to the last.");
    private static final Cut SHARE = new Cut(
            Setting.optional(
                    "top_share",
                    Numbers.SHARE,
                    "required with `share`, except in the last tier",
                    "Share of the ranked accounts in this tier or a better one, 0 to 1; rises from tier to tier."),
            (better, bound) -> bound > better,
            "shares are cumulative and must rise from the best tier to the last.");
    private static final Cut SEATS = new Cut(
            Setting.optional(
                    "seats",
                    new Parser<>(Numbers.COUNT.expected(), (node, place) -> (double) Numbers.COUNT.read(node, place)),
                    "required with `capacity`, except in the last tier",
                    "Number of accounts the tier has room for."),
            (better, bound) -> true,
            "");
    private static final List<Cut> ALL = List.of(SCORE, SHARE, SEATS);

    /** What separates the tiers of a method; null: nothing that is configured. */
    static @Nullable Cut of(Method method) {
        return switch (method) {
            case THRESHOLD -> SCORE;
            case SHARE -> SHARE;
            case CAPACITY -> SEATS;
            case NATURAL_BREAKS -> null;
        };
    }

    /** Refuses whatever separates the tiers of other methods. */
    static void refuseAll(Section tier) {
        refuse(ALL, tier, "Remove it: this method finds its cuts itself.");
    }

    static String word(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    static Setting<?>[] all() {
        return ALL.stream().map(Cut::setting).toArray(Setting<?>[]::new);
    }

    /** The bound of a tier that is not the last; {@code better} is that of the tier above it. */
    Double read(Section tier, @Nullable Double better) {
        refuseOthers(tier);
        Double bound = tier.get(setting);
        if (better != null && !inOrder.test(better, bound)) {
            String fix = "Order the tiers, best first, and check their `" + setting.key() + "`.";
            throw tier.unusable(setting, order, fix);
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
        refuse(
                ALL.stream().filter(cut -> !cut.equals(this)).toList(),
                tier,
                "Write `" + setting.key() + "`, or change `method:`.");
    }

    private static void refuse(List<Cut> cuts, Section tier, String fix) {
        cuts.stream().filter(cut -> tier.has(cut.setting)).findFirst().ifPresent(cut -> {
            throw tier.unusable(cut.setting, "does not belong to this method.", fix);
        });
    }
}

package org.keygrade.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ConfigErrors;
import org.keygrade.weight.Ahp;
import org.keygrade.weight.Comparisons;

/** {@code judgements:} of one level of the criteria tree: each name with what it is compared to, and the ratio. */
final class Judgements {
    static final Setting<Map<String, Map<String, Double>>> JUDGEMENTS = Setting.optional(
            "judgements",
            Parser.named(Parser.named(Numbers.RATIO)),
            "`weight` counts",
            "Pairwise comparisons instead of weights (AHP): `{profit: {volume: 3}}` says that profit counts three times"
                    + " as much as volume, `1/3` the opposite. Each pair once, or both ways round.");
    static final Setting<String> ACCEPTED_BY = Setting.optional(
            "accepted_by",
            Parser.TEXT,
            "nobody",
            "Who answers for judgements that contradict each other: a consistency ratio of 0.10 or more is refused"
                    + " without a name.");

    // 0.33 and 3 are meant as reciprocals.
    private static final double ROUNDED = .02;

    private Judgements() {}

    /**
     * The weights behind a level's judgements.
     *
     * @param section the block that holds them
     * @param names what must be compared, each with each
     * @return null if there are no judgements
     */
    static @Nullable Ahp of(Section section, List<String> names) {
        Map<String, Map<String, Double>> given = section.maybe(JUDGEMENTS);
        if (given == null) {
            return null;
        }
        check(section, given, names);
        Ahp ahp = Ahp.of(new Comparisons(names, matrix(section, given, names)));
        Ahp.Judgement worst = ahp.worst();
        if (!ahp.isConsistent() && worst != null && !section.has(ACCEPTED_BY)) {
            throw inconsistent(section, ahp, worst);
        }
        return ahp;
    }

    private static void check(Section section, Map<String, Map<String, Double>> given, List<String> names) {
        if (names.size() < 2 || names.size() > Ahp.MOST) {
            throw section.unusable(
                    JUDGEMENTS,
                    names.size() + " names can not be compared with each other.",
                    names.size() < 2
                            ? "Remove it: there is nothing to compare."
                            : "Put them into groups of up to ten.");
        }
        String place = section.at(JUDGEMENTS).toString();
        given.forEach((name, others) -> {
            known(place, name, names);
            others.keySet().forEach(other -> known(place + "." + name, other, names));
        });
    }

    private static void known(String place, String name, List<String> names) {
        if (!names.contains(name)) {
            throw ConfigErrors.unknown(place, "name", name, names);
        }
    }

    private static double[][] matrix(Section section, Map<String, Map<String, Double>> given, List<String> names) {
        double[][] matrix = new double[names.size()][names.size()];
        for (int a = 0; a < names.size(); a++) {
            matrix[a][a] = 1;
            refuseItself(section, given, names.get(a));
            for (int b = 0; b < a; b++) {
                double ratio = ratio(section, given, names.get(b), names.get(a));
                matrix[b][a] = ratio;
                matrix[a][b] = 1 / ratio;
            }
        }
        return matrix;
    }

    private static double ratio(Section section, Map<String, Map<String, Double>> given, String a, String b) {
        Double ratio = given.getOrDefault(a, Map.of()).get(b);
        Double inverse = given.getOrDefault(b, Map.of()).get(a);
        if (ratio == null) {
            return 1 / present(section, inverse, a, b);
        }
        if (inverse != null && Math.abs(ratio * inverse - 1) > ROUNDED) {
            throw section.unusable(
                    JUDGEMENTS,
                    a + " counts " + Numbers.plain(ratio) + " times as much as " + b + ", and " + b + " counts "
                            + Numbers.plain(inverse) + " times as much as " + a + ".",
                    "Keep one of the two, or make them reciprocal.");
        }
        return ratio;
    }

    private static double present(Section section, @Nullable Double inverse, String a, String b) {
        if (inverse == null) {
            throw section.unusable(
                    JUDGEMENTS,
                    a + " and " + b + " are not compared.",
                    "Say how many times as much " + a + " counts: `" + a + ": {" + b + ": ...}`.");
        }
        return inverse;
    }

    private static void refuseItself(Section section, Map<String, Map<String, Double>> given, String name) {
        Double itself = given.getOrDefault(name, Map.of()).get(name);
        if (itself != null && itself != 1) {
            throw section.unusable(JUDGEMENTS, name + " is compared to itself.", "Remove it, or write 1.");
        }
    }

    private static RuntimeException inconsistent(Section section, Ahp ahp, Ahp.Judgement worst) {
        String problem = String.format(
                Locale.ROOT,
                "the judgements contradict each other: consistency ratio %.2f of at most %.2f (lambda_max %.3f)."
                        + " Furthest off: %s is said to count %s times as much as %s, and the rest says %.2f times.",
                ahp.consistencyRatio(),
                Ahp.INCONSISTENT,
                ahp.lambdaMax(),
                worst.more(),
                Numbers.plain(worst.ratio()),
                worst.less(),
                worst.implied());
        return section.unusable(JUDGEMENTS, problem, "Judge again, or write who answers for it: `accepted_by: NAME`.");
    }
}

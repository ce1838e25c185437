package org.keygrade.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.Parser.Located;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.config.TierScheme.ServiceLevel;
import org.keygrade.config.TierScheme.Tier;
import org.keygrade.error.ConfigErrors;

/** {@code tiers.yaml}. All its schemes are checked, the one named by {@code scheme:} is used. */
final class TiersFile {
    private static final String NO_TIER = "ungraded";

    private static final Setting<Integer> CONTACT =
            Setting.required("contact_cadence_days", Numbers.COUNT, "Longest time between two contacts.");
    private static final Setting<Integer> REVIEW =
            Setting.required("review_cadence_days", Numbers.COUNT, "Time between two account reviews.");
    private static final Setting<Boolean> SPONSOR =
            Setting.required("sponsor_required", Parser.YES, "Whether an executive sponsor is named.");
    private static final Setting<Integer> RESPONSE =
            Setting.required("response_hours", Numbers.COUNT, "How fast a request is answered.");
    private static final Schema SERVICE_SCHEMA = Schema.of("tiers.yaml: service", CONTACT, REVIEW, SPONSOR, RESPONSE);

    private static final Setting<String> TIER =
            Setting.required("name", Parser.TEXT, "The word that is stored; unique in the scheme, not `ungraded`.");
    private static final Setting<String> LABEL = Setting.required("label", Parser.TEXT, "What people read.");
    private static final Setting<Section> SERVICE = Setting.required(
            "service", Parser.section(SERVICE_SCHEMA), "The service that is appropriate for the tier.");
    private static final Schema TIER_SCHEMA =
            Schema.of("tiers.yaml: a tier", TIER, LABEL, SERVICE).and("tiers.yaml: a tier", Cut.all());

    private static final Setting<Method> METHOD = Setting.required(
            "method",
            Parser.word("method", Method.class),
            "How scores become tiers. `threshold`: a lowest score per tier. `share`: a share of the ranked accounts."
                    + " `capacity`: a number of seats. `natural_breaks`: cuts in the gaps of the baseline's scores.");
    private static final Setting<List<Section>> TIERS = Setting.required(
            "tiers", Parser.list(Parser.section(TIER_SCHEMA)), "Best first; the last takes whoever is left.");
    private static final Setting<Double> BAND = Setting.of(
            "band",
            Numbers.between(0, 100),
            3.0,
            "Not with `capacity`: points by which a score must clear a cut before the tier moves.");
    private static final Setting<Integer> DWELL_DAYS = Setting.of(
            "dwell_days",
            Numbers.DAYS,
            14,
            "Not with `capacity`: days the new tier must have been the target before the account moves.");
    private static final Setting<Double> SEAT_BAND = Setting.of(
            "seat_band",
            Numbers.between(0, 1),
            .1,
            "Only with `capacity`: share of the seats around the last one within which an incumbent keeps its seat.");
    private static final Setting<String> CEILING = Setting.optional(
            "opt_out_ceiling",
            Parser.TEXT,
            "the last tier",
            "Best tier of an account that does not want key account treatment.");
    private static final Setting<Integer> HELD_DAYS =
            Setting.of("held_days", Numbers.DAYS, 30, "Days an account that lost its score keeps its tier.");
    private static final Schema SCHEME_SCHEMA =
            Schema.of("tiers.yaml: a scheme", METHOD, TIERS, BAND, DWELL_DAYS, SEAT_BAND, CEILING, HELD_DAYS);

    private static final Setting<String> SCHEME =
            Setting.required("scheme", Parser.TEXT, "The scheme in force: one of the names below `schemes:`.");
    private static final Setting<Map<String, Located>> SCHEMES =
            Setting.required("schemes", Parser.named(Parser.LATER), "Schemes by name.");

    static final Schema SCHEMA = Schema.of("tiers.yaml", SCHEME, SCHEMES);

    private TiersFile() {}

    static List<Schema> schemas() {
        return List.of(SCHEMA, SCHEME_SCHEMA, TIER_SCHEMA, SERVICE_SCHEMA);
    }

    static TierScheme read(Section file) {
        Map<String, TierScheme> schemes = new LinkedHashMap<>();
        file.get(SCHEMES)
                .forEach((name, at) ->
                        schemes.put(name, scheme(name, Section.of(at.node(), at.place(), SCHEME_SCHEMA))));
        TierScheme chosen = schemes.get(file.get(SCHEME));
        if (chosen == null) {
            throw ConfigErrors.unknown(file.at(SCHEME).toString(), "scheme", file.get(SCHEME), schemes.keySet());
        }
        return chosen;
    }

    private static TierScheme scheme(String name, Section scheme) {
        Method method = scheme.get(METHOD);
        boolean seats = method == Method.CAPACITY;
        refuse(scheme, seats ? List.of(BAND, DWELL_DAYS) : List.of(SEAT_BAND), method);
        List<Tier> tiers = tiers(scheme, Cut.of(method));
        return new TierScheme(
                name,
                method,
                tiers,
                seats ? 0 : scheme.get(BAND),
                seats ? 0 : scheme.get(DWELL_DAYS),
                seats ? scheme.get(SEAT_BAND) : 0,
                ceiling(scheme, tiers),
                scheme.get(HELD_DAYS));
    }

    private static void refuse(Section scheme, List<Setting<?>> settings, Method method) {
        settings.stream().filter(scheme::has).findFirst().ifPresent(setting -> {
            String problem = "has no meaning with method " + Cut.word(method) + ".";
            throw scheme.unusable(setting, problem, "Remove it.");
        });
    }

    private static String ceiling(Section scheme, List<Tier> tiers) {
        List<String> names = tiers.stream().map(Tier::name).toList();
        String ceiling = scheme.get(CEILING, names.get(names.size() - 1));
        if (!names.contains(ceiling)) {
            throw ConfigErrors.unknown(scheme.at(CEILING).toString(), "tier", ceiling, names);
        }
        return ceiling;
    }

    private static List<Tier> tiers(Section scheme, @Nullable Cut cut) {
        List<Section> sections = scheme.get(TIERS);
        if (sections.size() < 2) {
            throw scheme.unusable(TIERS, "one tier grades nobody.", "List at least two tiers, best first.");
        }
        List<Tier> tiers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : sections) {
            checkName(section, names);
            tiers.add(tier(section, bound(section, cut, tiers, tiers.size() == sections.size() - 1)));
        }
        return tiers;
    }

    private static @Nullable Double bound(Section section, @Nullable Cut cut, List<Tier> better, boolean last) {
        if (cut == null) {
            Cut.refuseAll(section);
            return null;
        }
        Double previous =
                better.isEmpty() ? null : better.get(better.size() - 1).bound();
        return last ? cut.none(section) : cut.read(section, previous);
    }

    private static void checkName(Section section, Set<String> seen) {
        String name = section.get(TIER);
        if (name.equals(NO_TIER)) {
            String problem = "`" + NO_TIER + "` is what accounts without a score are called.";
            throw section.unusable(TIER, problem, "Choose another name.");
        }
        if (!seen.add(name)) {
            throw ConfigErrors.twice(section.at(TIER).toString(), name);
        }
    }

    private static Tier tier(Section section, @Nullable Double bound) {
        Section service = section.get(SERVICE);
        return new Tier(
                section.get(TIER),
                section.get(LABEL),
                bound,
                new ServiceLevel(
                        service.get(CONTACT), service.get(REVIEW), service.get(SPONSOR), service.get(RESPONSE)));
    }
}

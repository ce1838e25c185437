package org.keygrade.config;

import static org.keygrade.config.Numbers.COUNT;
import static org.keygrade.config.Numbers.DAYS;
import static org.keygrade.config.Numbers.NOT_NEGATIVE;
import static org.keygrade.config.Numbers.POSITIVE;
import static org.keygrade.config.Numbers.SHARE;
import static org.keygrade.config.Numbers.between;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;

/** {@code network.yaml}. A segment names only the numbers that differ. */
final class NetworkFile {
    private static final Strength SHIPPED = new Strength(
            90,
            3,
            1,
            1.5,
            Map.of("meeting", 3.0, "call", 2.0, "event", 1.5, "email", 1.0, "message", .5),
            new State(-.3, 3, 90, 60, -.5, .6));

    private static final Setting<Double> HALF_LIFE = Setting.of(
            "half_life_days", POSITIVE, SHIPPED.halfLifeDays(), "Days after which an interaction counts half.");
    private static final Setting<Double> SATURATION = Setting.of(
            "saturation",
            POSITIVE,
            SHIPPED.saturation(),
            "Weight of interactions at which a relationship has 63 % of full strength.");
    private static final Setting<Double> OUTBOUND =
            Setting.of("outbound", NOT_NEGATIVE, SHIPPED.outbound(), "Weight of what we sent.");
    private static final Setting<Double> INBOUND =
            Setting.of("inbound", NOT_NEGATIVE, SHIPPED.inbound(), "Weight of what they sent.");

    private static final Schema CHANNELS_SCHEMA = new Schema(
            "network.yaml: channels",
            List.of(channel("meeting"), channel("call"), channel("event"), channel("email"), channel("message")));

    private static final Setting<Double> AT_RISK_SENTIMENT = Setting.of(
            "at_risk_sentiment",
            between(-1, 1),
            SHIPPED.state().atRiskSentiment(),
            "Sentiment at or below this is at risk.");
    private static final Setting<Integer> AT_RISK_ROWS = Setting.of(
            "at_risk_rows",
            COUNT,
            SHIPPED.state().atRiskRows(),
            "... on at least so many interactions with sentiment.");
    private static final Setting<Integer> DORMANT_DAYS = Setting.of(
            "dormant_days",
            COUNT,
            SHIPPED.state().dormantDays(),
            "Silence longer than this (or twice the usual gap, if longer) is dormant.");
    private static final Setting<Integer> NEW_DAYS =
            Setting.of("new_days", DAYS, SHIPPED.state().newDays(), "First contact within so many days is new.");
    private static final Setting<Double> DECAYING_TREND = Setting.of(
            "decaying_trend", between(-100, 0), SHIPPED.state().decayingTrend(), "Trend at or below this is decaying.");
    private static final Setting<Double> STRONG_STRENGTH = Setting.of(
            "strong_strength",
            SHARE,
            SHIPPED.state().strongStrength(),
            "Strength from which a relationship is strong.");
    private static final Schema STATE_SCHEMA = Schema.of(
            "network.yaml: state",
            AT_RISK_SENTIMENT,
            AT_RISK_ROWS,
            DORMANT_DAYS,
            NEW_DAYS,
            DECAYING_TREND,
            STRONG_STRENGTH);

    private static final Setting<Section> CHANNELS =
            Setting.block("channels", CHANNELS_SCHEMA, "What one interaction weighs, by channel.");
    private static final Setting<Section> STATE =
            Setting.block("state", STATE_SCHEMA, "When a relationship is at risk, dormant, new, decaying or strong.");
    private static final Schema STRENGTH_SCHEMA = Schema.of(
            "network.yaml: defaults, and a segment", HALF_LIFE, SATURATION, OUTBOUND, INBOUND, CHANNELS, STATE);

    private static final Setting<Double> COVERED_AT =
            Setting.of("covered_at", SHARE, .3, "Reach from which a contact counts as covered by our team.");
    private static final Setting<Integer> DEFAULT_SENIORITY = Setting.of(
            "default_seniority", Numbers.wholeBetween(1, 5), 2, "Seniority of a contact without one, 1 to 5.");
    private static final Setting<Section> DEFAULTS =
            Setting.block("defaults", STRENGTH_SCHEMA, "Numbers of every account whose segment has no own.");
    private static final Setting<Map<String, Section>> SEGMENTS = Setting.optional(
            "segments",
            Parser.named(Parser.section(STRENGTH_SCHEMA)),
            "none",
            "By segment of accounts: the numbers that differ; the others come from `defaults`.");

    static final Schema SCHEMA = Schema.of("network.yaml", COVERED_AT, DEFAULT_SENIORITY, DEFAULTS, SEGMENTS);

    private NetworkFile() {}

    static List<Schema> schemas() {
        return List.of(SCHEMA, STRENGTH_SCHEMA, CHANNELS_SCHEMA, STATE_SCHEMA);
    }

    static NetworkConfig read(Section file) {
        Strength defaults = strength(file.block(DEFAULTS), SHIPPED);
        Map<String, Section> named = file.maybe(SEGMENTS);
        Map<String, Strength> segments = new LinkedHashMap<>();
        if (named != null) {
            named.forEach((name, section) -> segments.put(name, strength(section, defaults)));
        }
        return new NetworkConfig(defaults, segments, file.get(COVERED_AT), file.get(DEFAULT_SENIORITY));
    }

    private static Setting<Double> channel(String name) {
        double weight = SHIPPED.channels().getOrDefault(name, 0.0);
        return Setting.of(name, NOT_NEGATIVE, weight, "Weight of one interaction by " + name + ".");
    }

    private static Strength strength(Section section, Strength inherited) {
        return new Strength(
                section.get(HALF_LIFE, inherited.halfLifeDays()),
                section.get(SATURATION, inherited.saturation()),
                section.get(OUTBOUND, inherited.outbound()),
                section.get(INBOUND, inherited.inbound()),
                channels(section.block(CHANNELS), inherited.channels()),
                state(section.block(STATE), inherited.state()));
    }

    private static Map<String, Double> channels(Section section, Map<String, Double> inherited) {
        Map<String, Double> weights = new LinkedHashMap<>();
        inherited.forEach((name, weight) -> weights.put(name, section.get(channel(name), weight)));
        return weights;
    }

    private static State state(Section section, State inherited) {
        return new State(
                section.get(AT_RISK_SENTIMENT, inherited.atRiskSentiment()),
                section.get(AT_RISK_ROWS, inherited.atRiskRows()),
                section.get(DORMANT_DAYS, inherited.dormantDays()),
                section.get(NEW_DAYS, inherited.newDays()),
                section.get(DECAYING_TREND, inherited.decayingTrend()),
                section.get(STRONG_STRENGTH, inherited.strongStrength()));
    }
}

package org.keygrade.config;

import static org.keygrade.config.Numbers.COUNT;
import static org.keygrade.config.Numbers.DAYS;
import static org.keygrade.config.Numbers.NOT_NEGATIVE;
import static org.keygrade.config.Numbers.POSITIVE;
import static org.keygrade.config.Numbers.SHARE;
import static org.keygrade.config.Numbers.between;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keygrade.config.NetworkConfig.Expected;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;
import org.keygrade.config.NetworkConfig.Ties;

/** {@code network.yaml}. A segment names only the numbers that differ. */
final class NetworkFile {
    private static final Strength SHIPPED = new Strength(
            90,
            3,
            1,
            1.5,
            Map.of("meeting", 3.0, "call", 2.0, "event", 1.5, "email", 1.0, "message", .5),
            new State(-.3, 3, 90, 60, -.5, .6),
            List.of());
    private static final Ties SHIPPED_TIES =
            new Ties(.6, Map.of("works_with", .4, "influences", .5, "conflicts_with", .5, "blocks", .5), 20);

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
    private static final Setting<Integer> UP_TO =
            Setting.required("up_to", COUNT, "For accounts of up to so many employees, and unknown ones.");
    private static final Setting<Integer> CONTACTS =
            Setting.required("contacts", COUNT, "People there whom one should know.");
    private static final Schema EXPECTED_SCHEMA =
            Schema.of("network.yaml: expected_contacts, an entry", UP_TO, CONTACTS);
    private static final Setting<List<Section>> EXPECTED_CONTACTS = Setting.optional(
            "expected_contacts",
            Parser.list(Parser.section(EXPECTED_SCHEMA)),
            "nobody is expected",
            "How many contacts an account should have on record, by its employees, smallest first; the last entry holds"
                    + " for all larger ones. Contacts that are not on record then count as not reached.");
    private static final Schema STRENGTH_SCHEMA = Schema.of(
            "network.yaml: defaults, and a segment",
            HALF_LIFE,
            SATURATION,
            OUTBOUND,
            INBOUND,
            CHANNELS,
            STATE,
            EXPECTED_CONTACTS);

    private static final Setting<Double> REPORTS_TO = Setting.of(
            "reports_to", SHARE, SHIPPED_TIES.reportsTo(), "Weight of the tie between a contact and its manager.");
    private static final Setting<Integer> LARGEST_MEETING = Setting.of(
            "largest_meeting",
            COUNT,
            SHIPPED_TIES.largestMeeting(),
            "Contacts in one interaction are tied a little; in an interaction of more than so many they are not.");
    private static final Schema TIES_SCHEMA = Schema.of(
            "network.yaml: ties",
            REPORTS_TO,
            tie("works_with"),
            tie("influences"),
            tie("conflicts_with"),
            tie("blocks"),
            LARGEST_MEETING);

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

    private static final Setting<Section> TIES =
            Setting.block("ties", TIES_SCHEMA, "How strong what lies between two contacts is, 0 to 1.");

    static final Schema SCHEMA = Schema.of(
            "network.yaml", COVERED_AT, DEFAULT_SENIORITY, TIES, DEFAULTS, SEGMENTS, BoardFile.BOARD, BoardFile.WORDS);

    private NetworkFile() {}

    static List<Schema> schemas() {
        List<Schema> all = new ArrayList<>(
                List.of(SCHEMA, TIES_SCHEMA, STRENGTH_SCHEMA, CHANNELS_SCHEMA, STATE_SCHEMA, EXPECTED_SCHEMA));
        all.addAll(BoardFile.schemas());
        return all;
    }

    static NetworkConfig read(Section file) {
        Strength defaults = strength(file.block(DEFAULTS), SHIPPED);
        Map<String, Section> named = file.maybe(SEGMENTS);
        Map<String, Strength> segments = new LinkedHashMap<>();
        if (named != null) {
            named.forEach((name, section) -> segments.put(name, strength(section, defaults)));
        }
        return new NetworkConfig(
                defaults,
                segments,
                file.get(COVERED_AT),
                file.get(DEFAULT_SENIORITY),
                ties(file.block(TIES)),
                BoardFile.board(file));
    }

    private static Ties ties(Section section) {
        Map<String, Double> declared = new LinkedHashMap<>();
        SHIPPED_TIES.declared().keySet().forEach(kind -> declared.put(kind, section.get(tie(kind))));
        return new Ties(section.get(REPORTS_TO), declared, section.get(LARGEST_MEETING));
    }

    private static Setting<Double> tie(String kind) {
        return Setting.of(
                kind, SHARE, SHIPPED_TIES.of(kind), "Weight of a " + kind + " tie that is written down without one.");
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
                state(section.block(STATE), inherited.state()),
                expected(section, inherited.expectedContacts()));
    }

    private static List<Expected> expected(Section section, List<Expected> inherited) {
        List<Section> entries = section.maybe(EXPECTED_CONTACTS);
        if (entries == null) {
            return inherited;
        }
        List<Expected> expected = entries.stream()
                .map(entry -> new Expected(entry.get(UP_TO), entry.get(CONTACTS)))
                .toList();
        for (int at = 1; at < expected.size(); at++) {
            if (expected.get(at).upTo() <= expected.get(at - 1).upTo()) {
                throw entries.get(at).unusable(UP_TO, "The entries do not rise.", "Put the smallest accounts first.");
            }
        }
        return expected;
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

package org.keygrade.network;

import org.jspecify.annotations.Nullable;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;

/** What has passed between one member and one contact, row by row, oldest first. */
final class Pair {
    /** How far back a trend compares, and what counts as recent. */
    static final int RECENT_DAYS = 90;

    private final Contact contact;
    private final Member member;
    private final Flow now = new Flow();
    private final Flow before = new Flow();
    private final Days gaps = new Days();
    private final double[] channels = new double[Channel.values().length];
    private int seenChannels;
    private double sentimentSum;
    private double sentimentWeight;
    private int sentimentRows;
    private int recentRows;
    private int rows;
    private int firstAge;
    private int lastAge;

    Pair(Contact contact, Member member) {
        this.contact = contact;
        this.member = member;
    }

    Member member() {
        return member;
    }

    /** Adds a row that is not older than the last one; several contacts share the weight of an interaction. */
    void add(Touch touch, int contactsInInteraction, Rules.Segment rules) {
        double weight = rules.weight(touch.channel()) / Math.sqrt(contactsInInteraction);
        double decay = rules.decay().at(touch.age());
        now.add(touch, weight * decay);
        if (touch.age() >= RECENT_DAYS) {
            before.add(touch, weight * rules.decay().at(touch.age() - RECENT_DAYS));
        } else {
            recentRows++;
        }
        channels[touch.channel().index()] += weight * decay;
        seenChannels |= 1 << touch.channel().index();
        addSentiment(touch.sentiment(), decay);
        addDay(touch.age());
    }

    private void addSentiment(double sentiment, double decay) {
        if (!Double.isNaN(sentiment)) {
            sentimentSum += decay * sentiment;
            sentimentWeight += decay;
            sentimentRows++;
        }
    }

    private void addDay(int age) {
        if (rows == 0) {
            firstAge = age;
        } else if (lastAge > age) {
            gaps.add(lastAge - age);
        }
        lastAge = age;
        rows++;
    }

    /** Both work where the relationship is, and ours is on the team. */
    boolean active() {
        return contact.here() && member.active();
    }

    /** The relationship is told of while it is active, and kept after one of the two has left. */
    boolean told() {
        return !member.isMentor() && (member.active() || member.left() || !contact.here());
    }

    double sentimentSum() {
        return sentimentSum;
    }

    double sentimentWeight() {
        return sentimentWeight;
    }

    double strength(Strength strength) {
        return 1 - StrictMath.exp(-now.rate(strength) / strength.saturation());
    }

    /** What {@link #strength} was 90 days ago. */
    double earlierStrength(Strength strength) {
        return 1 - StrictMath.exp(-before.rate(strength) / strength.saturation());
    }

    Relationship relationship(Strength strength) {
        double trend = log2((1 + now.rate(strength)) / (1 + before.rate(strength)));
        Double sentiment = sentimentWeight == 0 ? null : sentimentSum / sentimentWeight;
        double value = strength(strength);
        return new Relationship(
                member.id(),
                contact.id(),
                value,
                trend,
                now.reciprocity(),
                sentiment,
                lastAge,
                recentRows,
                rows,
                mainChannel().word(),
                state(strength.state(), value, trend, sentiment),
                active());
    }

    private String state(State bounds, double strength, double trend, @Nullable Double sentiment) {
        if (sentiment != null && sentiment <= bounds.atRiskSentiment() && sentimentRows >= bounds.atRiskRows()) {
            return "at_risk";
        }
        if (lastAge > bounds.dormantDays() && lastAge > 2 * gaps.median()) {
            return "dormant";
        }
        if (firstAge <= bounds.newDays()) {
            return "new";
        }
        if (trend <= bounds.decayingTrend()) {
            return "decaying";
        }
        return strength >= bounds.strongStrength() ? "strong" : "steady";
    }

    private Channel mainChannel() {
        int best = Integer.numberOfTrailingZeros(seenChannels);
        for (int i = best + 1; i < channels.length; i++) {
            best = (seenChannels & (1 << i)) != 0 && channels[i] > channels[best] ? i : best;
        }
        return Channel.at(best);
    }

    static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}

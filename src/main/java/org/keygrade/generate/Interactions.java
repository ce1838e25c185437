package org.keygrade.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.keygrade.generate.People.Person;
import org.keygrade.generate.Team.Seat;

/**
 * interactions: who of ours met whom of theirs. Where we get on, they reach out to us, sound warm and see us more each
 * month; where we do not, it cools off. Some fell silent. Nobody has ever spoken to a silo.
 */
final class Interactions {
    private static final String MEETING = "meeting";
    private static final String EVENT = "event";
    private static final Weighted<String> CHANNELS = Weighted.of("email", 0.45)
            .or("call", 0.22)
            .or(MEETING, 0.15)
            .or("message", 0.14)
            .or(EVENT, 0.04);
    private static final int OPENING = 8;
    private static final int DAY_MINUTES = 600;

    private final World world;
    private final Account account;
    private final Timeline timeline;
    private final List<Person> people;
    private final List<Seat> seats;
    private final int favourite;

    private Interactions(World world, Account account) {
        this.world = world;
        this.account = account;
        this.timeline = Timeline.of(World.TALK_MONTHS, ago -> density(account, ago));
        this.people = People.of(world, account).stream()
                .filter(person ->
                        person.branch() < 0 || person.branch() != account.bond().silo())
                .toList();
        this.seats = Team.of(world, account);
        this.favourite = world.dice("favourite", account.index()).below(Math.max(1, people.size()));
    }

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        Interactions talks = new Interactions(world, account);
        return talks.timeline.total() > 0
                ? IntStream.range(0, account.bond().events())
                        .boxed()
                        .flatMap(talks::event)
                        .iterator()
                : Collections.emptyIterator();
    }

    private static double density(Account account, int monthsAgo) {
        if (monthsAgo * Timeline.MONTH < account.bond().silentDays()) {
            return 0;
        }
        boolean quiet =
                account.tenders() && Math.floorMod(monthsAgo - account.trade().peak(), 12) > 3;
        return (quiet ? 0.05 : 1) * StrictMath.exp((0.5 - account.health()) * 1.6 * monthsAgo / 12);
    }

    private Stream<Row> event(int event) {
        Dice dice = world.dice("interactions", account.index(), event);
        int ago = timeline.daysAgo((event + dice.uniform()) / account.bond().events());
        String channel = dice.pick(CHANNELS);
        boolean together = channel.equals(MEETING) || channel.equals(EVENT);
        Seat seat = seat(dice, ago);
        int first = first(dice, ago);
        int size = together ? Math.min(people.size(), dice.within(1, 4)) : 1;
        Instant at = at(ago, dice);
        String direction = direction(dice, together);
        return IntStream.range(0, size)
                .mapToObj(i -> people.get((first + i) % people.size()))
                .filter(person -> person.presentBefore(ago))
                .map(person -> row(dice, event, person, seat, at, channel, direction));
    }

    private Row row(
            Dice dice, int event, Person person, Seat seat, Instant at, String channel, @Nullable String direction) {
        double mood = Values.clamp(account.health() * 1.5 - 0.65 + 0.3 * dice.normal(), -1, 1);
        return RowFactory.create(
                Values.item('I', account.index(), event),
                Values.contact(account.index(), person.index()),
                Values.member(seat.member()),
                account.id(),
                at,
                channel,
                direction,
                dice.chance(0.6) ? Values.share(mood) : null);
    }

    /** Each account has a favourite; the others are seen less the further they are from it. */
    private int first(Dice dice, int ago) {
        double share = dice.uniform();
        int chosen = (favourite + (int) (people.size() * share * share)) % people.size();
        return people.get(chosen).presentBefore(ago) ? chosen : 0;
    }

    /** Mostly the account manager of that day. */
    private Seat seat(Dice dice, int ago) {
        List<Seat> serving = seats.stream().filter(seat -> seat.servedOn(ago)).toList();
        return serving.isEmpty() ? seats.get(0) : serving.get(dice.chance(0.6) ? 0 : dice.below(serving.size()));
    }

    private @Nullable String direction(Dice dice, boolean together) {
        boolean theirs = dice.chance(0.1 + 0.5 * account.health());
        return together ? null : theirs ? "inbound" : "outbound";
    }

    private Instant at(int ago, Dice dice) {
        LocalDate day = world.daysAgo(ago);
        return day.atTime(OPENING, 0).plusMinutes(dice.below(DAY_MINUTES)).toInstant(ZoneOffset.UTC);
    }
}

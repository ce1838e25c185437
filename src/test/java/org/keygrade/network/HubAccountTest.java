package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.network.NetworkSamples.AS_OF;
import static org.keygrade.network.NetworkSamples.config;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.network.Contact.Presence;
import org.keygrade.network.Rules.Roster;
import org.keygrade.table.NetworkRows;

/** One account that half of the world is a contact of, as when walk-in customers share a number. */
class HubAccountTest {
    private static final int CONTACTS = 8_000;
    private static final int MEMBERS = 300;
    private static final int TIES = 30_000;
    private static final int TOUCHES = 50_000;
    private static final List<String> ROLES =
            List.of("decision_maker", "economic_buyer", "specifier", "influencer", "user", "gatekeeper");

    @Test
    void aHubIsEstimatedAndComesInPieces() {
        Iterator<Row> pieces = new GraphFunction(Rules.of(config(), AS_OF, Roster.LISTED)).results("hub", hub());

        Set<Object> positions = new HashSet<>();
        int number = 0;
        while (pieces.hasNext()) {
            Row piece = pieces.next();
            assertThat(piece.getInt(1)).isEqualTo(number);
            assertThat(piece.isNullAt(2)).as("the summary is in the first").isEqualTo(number > 0);
            if (number == 0) {
                assertThat((boolean) piece.getStruct(2).get(NetworkRows.SUMMARY.fieldIndex("approximate")))
                        .isTrue();
            }
            Object[] people = (Object[]) piece.get(4);
            assertThat(people == null ? 0 : people.length).isLessThanOrEqualTo(Portions.LARGEST);
            for (int at = 0; people != null && at < people.length; at++) {
                positions.add(((Row) people[at]).get(0));
            }
            number++;
        }
        assertThat(positions).as("everybody, once").hasSize(CONTACTS + MEMBERS);
    }

    private static AccountGraph hub() {
        Random random = new Random(3);
        AccountGraph graph = new AccountGraph(Rules.of(config(), AS_OF, Roster.LISTED));
        for (int contact = 0; contact < CONTACTS; contact++) {
            String manager = contact == 0 ? null : id("c", random.nextInt(contact));
            String role = ROLES.get(random.nextInt(ROLES.size()));
            graph.contact(
                    id("c", contact),
                    new ContactFacts("C" + contact, null, "d" + contact % 40, 2, role, "pumps", manager, null),
                    Presence.HERE);
        }
        for (int tie = 0; tie < TIES; tie++) {
            String from = id("c", random.nextInt(CONTACTS));
            graph.tie(new DeclaredTie(from, id("c", random.nextInt(CONTACTS)), TieKind.WORKS_WITH, null));
        }
        for (int touch = TOUCHES; touch > 0; touch--) {
            graph.touch(NetworkSamples.touch(
                    touch / 300,
                    "i" + touch,
                    id("c", random.nextInt(CONTACTS)),
                    id("m", random.nextInt(MEMBERS)),
                    Channel.MEETING,
                    Direction.UNKNOWN));
        }
        return graph;
    }

    private static String id(String side, int number) {
        return String.format("%s%06d", side, number);
    }
}

package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchyTest {
    private static final String ACCOUNTS = "account_id string, parent_account_id string";
    private static final String GROUPS = "account_id string, group_id string, cyclic boolean";

    @Test
    void chainsCyclesAndParentsThatAreNotThere() {
        assertSameRows(
                frame(
                        GROUPS,
                        row("top", "top", false),
                        row("middle", "top", false),
                        row("bottom", "top", false),
                        row("orphan", "orphan", false),
                        row("below orphan", "orphan", false),
                        row("self", "self", true),
                        row("below self", "self", false),
                        row("a", "a", true),
                        row("b", "b", true),
                        row("below b", "b", false),
                        row("far below b", "b", false)),
                Hierarchy.groups(frame(
                        ACCOUNTS,
                        row("top", null),
                        row("middle", "top"),
                        row("bottom", "middle"),
                        row("orphan", "nobody"),
                        row("below orphan", "orphan"),
                        row("self", "self"),
                        row("below self", "self"),
                        row("a", "b"),
                        row("b", "a"),
                        row("below b", "b"),
                        row("far below b", "below b"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithWalkingEveryChain(long seed) {
        Map<String, String> parents = forest(new Random(seed));
        List<Row> expected = new ArrayList<>();
        parents.keySet().forEach(id -> expected.add(row(id, root(parents, id), onCycle(parents, id))));

        List<Row> accounts = new ArrayList<>();
        parents.forEach((id, parent) -> accounts.add(row(id, parent)));
        Dataset<Row> groups = Hierarchy.groups(frame(ACCOUNTS, accounts.toArray(Row[]::new)));
        assertThat(expected).as("seed %d", seed).hasSizeGreaterThan(20);
        assertSameRows(frame(GROUPS, expected.toArray(Row[]::new)), groups);
    }

    private static Map<String, String> forest(Random random) {
        int accounts = 30 + random.nextInt(60);
        Map<String, String> parents = new HashMap<>();
        for (int i = 0; i < accounts; i++) {
            boolean chained = random.nextInt(10) < 8;
            int parent = random.nextInt(10) < 7 ? Math.max(0, i - 1) : random.nextInt(accounts + 3);
            parents.put("a" + i, chained ? "a" + parent : null);
        }
        return parents;
    }

    private static String root(Map<String, String> parents, String id) {
        String at = id;
        while (!onCycle(parents, at) && parents.get(at) != null && parents.containsKey(parents.get(at))) {
            at = parents.get(at);
        }
        return at;
    }

    private static boolean onCycle(Map<String, String> parents, String id) {
        Set<String> seen = new HashSet<>();
        String at = parents.get(id);
        while (at != null && seen.add(at)) {
            if (at.equals(id)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}

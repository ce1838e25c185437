package org.keygrade.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Paths between few people, found by trying all there are. */
final class NaivePaths {
    /** A path and the product of its weights; nobody and 0 where there is none. */
    record Path(double reliability, List<Integer> people) {
        static final Path NONE = new Path(0, List.of());
    }

    private final Map<Integer, Map<Integer, Double>> edges = new HashMap<>();

    NaivePaths edge(int one, int other, double weight) {
        edges.computeIfAbsent(one, first -> new HashMap<>()).put(other, weight);
        edges.computeIfAbsent(other, first -> new HashMap<>()).put(one, weight);
        return this;
    }

    Map<Integer, Double> neighbours(int person) {
        return edges.getOrDefault(person, Map.of());
    }

    /** The most reliable simple path, which neither leads through those who are shut nor from one start to another. */
    Path best(Set<Integer> from, int to, Set<Integer> shut) {
        Path best = Path.NONE;
        for (int start : from) {
            Set<Integer> avoid = new HashSet<>(shut);
            avoid.addAll(from);
            best = extended(best, 1, List.of(start), to, avoid);
        }
        return best;
    }

    private Path extended(Path found, double reliability, List<Integer> people, int to, Set<Integer> avoid) {
        Path best = found;
        for (Map.Entry<Integer, Double> step :
                neighbours(people.get(people.size() - 1)).entrySet()) {
            double further = reliability * step.getValue();
            int next = step.getKey();
            if (further > best.reliability() && !people.contains(next)) {
                List<Integer> longer = new ArrayList<>(people);
                longer.add(next);
                if (next == to) {
                    best = new Path(further, longer);
                } else if (!avoid.contains(next)) {
                    best = extended(best, further, longer, to, avoid);
                }
            }
        }
        return best;
    }

    /**
     * How many paths share nobody in between: one if a start is next to the end, and as many as the fewest people who
     * must be away for nothing else to lead there (Menger 1927), found by sending every set of people away.
     */
    int disjoint(Set<Integer> from, int to, int people) {
        int[] between = IntStream.range(0, people)
                .filter(at -> at != to && !from.contains(at))
                .toArray();
        int fewest = between.length;
        for (int set = 0; set < 1 << between.length; set++) {
            if (Integer.bitCount(set) < fewest && !leads(from, to, chosen(between, set))) {
                fewest = Integer.bitCount(set);
            }
        }
        return fewest + (from.stream().anyMatch(start -> neighbours(start).containsKey(to)) ? 1 : 0);
    }

    private static Set<Integer> chosen(int[] people, int set) {
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < people.length; i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(people[i]);
            }
        }
        return chosen;
    }

    /** Whether a path leads there past others, by way of somebody. */
    private boolean leads(Set<Integer> from, int to, Set<Integer> away) {
        List<Integer> open = new ArrayList<>(from);
        Set<Integer> seen = new HashSet<>(from);
        for (int at = 0; at < open.size(); at++) {
            for (int next : neighbours(open.get(at)).keySet()) {
                if (next == to && !from.contains(open.get(at))) {
                    return true;
                } else if (next != to && !away.contains(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** All shortest paths from one to another, each from its first to its last person. */
    List<List<Integer>> shortest(int from, int to) {
        List<List<Integer>> open = List.of(List.of(from));
        Set<Integer> seen = new HashSet<>(Set.of(from));
        while (!open.isEmpty() && !seen.contains(to)) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> path : open) {
                for (int next : neighbours(path.get(path.size() - 1)).keySet()) {
                    if (!seen.contains(next)) {
                        List<Integer> extended = new ArrayList<>(path);
                        extended.add(next);
                        longer.add(extended);
                    }
                }
            }
            longer.forEach(path -> seen.add(path.get(path.size() - 1)));
            open = longer;
        }
        return open.stream().filter(path -> path.get(path.size() - 1) == to).toList();
    }
}

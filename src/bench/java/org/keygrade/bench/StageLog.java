package org.keygrade.bench;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the stages of one night, or of one of its rivals, took.
 *
 * @param seconds by stage, in the order they ran; stages of one name are added up
 */
record StageLog(Map<String, Double> seconds) {
    /** A line of {@link org.keygrade.pipeline.Progress}: stage, rows if it has any, seconds. */
    private static final Pattern LINE = Pattern.compile("^ {2}(\\S.*?) +(?:-?[\\d,]+ rows +)?(\\d+\\.\\d) s$");

    StageLog {
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }

    /** The stages among the lines a program printed. */
    static StageLog of(List<String> lines) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher stage = LINE.matcher(line);
            if (stage.matches()) {
                seconds.merge(stage.group(1), Double.valueOf(stage.group(2)), Double::sum);
            }
        }
        return new StageLog(seconds);
    }

    /**
     * These stages together.
     *
     * @throws IllegalStateException if one of them did not run: a stage of another name must not count as none
     */
    double sum(Collection<String> stages) {
        return stages.stream().mapToDouble(this::of).sum();
    }

    private double of(String stage) {
        Double found = seconds.get(stage);
        if (found == null) {
            throw new IllegalStateException(
                    "There is no stage `" + stage + "` among " + seconds.keySet() + "; was it renamed?");
        }
        return found;
    }

    /** All stages together. */
    double sum() {
        return sum(seconds.keySet());
    }
}

package org.keygrade.pipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** One line per step of a job, with rows and seconds, while it runs. */
public final class Progress {
    private final PrintStream out;
    private final List<Step> steps = new ArrayList<>();

    /** What one step took. */
    public record Step(String name, long rows, Duration time) {}

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step and prints its line; {@code rows} tells how many rows the result holds. */
    public <T> T step(String name, Supplier<T> work, ToLongFunction<T> rows) {
        long start = System.nanoTime();
        T result = work.get();
        Step step = new Step(name, rows.applyAsLong(result), Duration.ofNanos(System.nanoTime() - start));
        steps.add(step);
        out.println(line(step));
        return result;
    }

    /** Runs a step that has no rows of its own. */
    public void step(String name, Runnable work) {
        step(
                name,
                () -> {
                    work.run();
                    return name;
                },
                done -> -1);
    }

    /** A line of its own. */
    public void say(String line) {
        out.println(line);
    }

    /** The steps so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    private static String line(Step step) {
        String rows = step.rows() < 0 ? "" : String.format(Locale.ROOT, "%,d rows", step.rows());
        return String.format(
                Locale.ROOT,
                "  %-44s %18s %8.1f s",
                step.name(),
                rows,
                step.time().toMillis() / 1000.0);
    }
}

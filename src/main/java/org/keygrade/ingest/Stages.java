package org.keygrade.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Link;
import org.keygrade.warehouse.Workers;

/** Runs the stages of a night side by side, each as soon as those it refers to are done. */
final class Stages {
    private final Night night;
    private final Workers workers;
    private final Function<Input, Stage> stages;
    private final Map<String, CompletableFuture<StagedDataset>> running = new LinkedHashMap<>();
    private @Nullable CompletableFuture<Dataset<Row>> spans;

    Stages(Night night, Workers workers, Function<Input, Stage> stages) {
        this.night = night;
        this.workers = workers;
        this.stages = stages;
    }

    /** Every configured dataset, staged. */
    Map<String, StagedDataset> run() {
        night.inputs().forEach(this::start);
        Map<String, StagedDataset> staged = new LinkedHashMap<>();
        running.forEach((name, dataset) -> staged.put(name, Workers.result(dataset)));
        return staged;
    }

    private void start(Input input) {
        List<CompletableFuture<?>> needed = new ArrayList<>();
        Map<String, CompletableFuture<StagedDataset>> referred = referred(input);
        needed.addAll(referred.values());
        CompletableFuture<Dataset<Row>> rates = input.hasMoney() ? spans : null;
        if (rates != null) {
            needed.add(rates);
        }
        CompletableFuture<StagedDataset> staged = workers.after(needed, () -> {
            Map<String, StagedDataset> earlier = new HashMap<>();
            referred.forEach((name, dataset) -> earlier.put(name, dataset.join()));
            return stages.apply(input).run(earlier, rates == null ? null : rates.join());
        });
        running.put(input.name(), staged);
        if (input.equals(Inputs.FX_RATES)) {
            spans = workers.after(
                    List.of(staged),
                    () -> Exchange.spans(Preview.rows(night, staged.join()), night.asOf())
                            .localCheckpoint());
        }
    }

    private Map<String, CompletableFuture<StagedDataset>> referred(Input input) {
        Map<String, CompletableFuture<StagedDataset>> referred = new HashMap<>();
        for (Link link : input.links()) {
            CompletableFuture<StagedDataset> dataset = running.get(link.input());
            if (link.missing() == Link.Missing.PARK && dataset != null) {
                referred.put(link.input(), dataset);
            }
        }
        return referred;
    }
}

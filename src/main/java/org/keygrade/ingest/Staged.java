package org.keygrade.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Check;
import org.keygrade.table.Input;

/** All new deliveries of a night, read and judged; silver does not know of them yet. */
public final class Staged {
    private final Map<String, StagedDataset> datasets;
    private final Ledger ledger;
    private final String folder;
    private final @Nullable Dataset<Row> groups;
    private final @Nullable Dataset<Row> cyclic;

    Staged(Map<String, StagedDataset> datasets, Ledger ledger, String folder) {
        this(datasets, ledger, folder, null, null);
    }

    private Staged(
            Map<String, StagedDataset> datasets,
            Ledger ledger,
            String folder,
            @Nullable Dataset<Row> groups,
            @Nullable Dataset<Row> cyclic) {
        this.datasets = datasets;
        this.ledger = ledger;
        this.folder = folder;
        this.groups = groups;
        this.cyclic = cyclic;
    }

    /** What was found, dataset by dataset. */
    public List<DatasetReport> reports() {
        return datasets.values().stream().map(StagedDataset::report).toList();
    }

    /** The gates of ingest; a failed one that was not accepted means {@link Ingest#commit} must not be called. */
    public List<Check> checks() {
        return datasets.values().stream()
                .flatMap(dataset -> dataset.checks().stream())
                .toList();
    }

    /** Whether {@link Ingest#commit} would change a row of silver or of the control tables. */
    public boolean changes() {
        return datasets.values().stream().anyMatch(StagedDataset::changes);
    }

    /**
     * {@link Hierarchy#groups} of the accounts as they will be once these are in silver, readable while their
     * folder is there; empty if no accounts came with parents.
     */
    public Optional<Dataset<Row>> groups() {
        return Optional.ofNullable(groups);
    }

    Staged withGroups(Dataset<Row> found) {
        return new Staged(datasets, ledger, folder, found, cyclic);
    }

    Staged withCyclic(StagedDataset accounts, Dataset<Row> found) {
        Map<String, StagedDataset> replaced = new LinkedHashMap<>(datasets);
        replaced.put(accounts.input().name(), accounts);
        return new Staged(replaced, ledger, folder, groups, found);
    }

    /** One of the configured datasets. */
    StagedDataset of(Input input) {
        StagedDataset found = datasets.get(input.name());
        if (found == null) {
            throw new IllegalArgumentException(input.name() + " is not configured");
        }
        return found;
    }

    List<StagedDataset> datasets() {
        return List.copyOf(datasets.values());
    }

    Ledger ledger() {
        return ledger;
    }

    String folder() {
        return folder;
    }

    @Nullable
    Dataset<Row> cyclic() {
        return cyclic;
    }
}

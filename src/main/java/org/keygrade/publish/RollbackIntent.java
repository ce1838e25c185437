package org.keygrade.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.keygrade.warehouse.Warehouse;

/**
 * Written before inputs are restored, deleted after the rollback is published. Gold that is ahead of its publication
 * can be told from its commits; silver cannot, since every night moves it before it publishes. So a rollback of inputs
 * that was cut off is finished, not undone.
 */
final class RollbackIntent {
    private static final String FILE = "control/_rollback.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RollbackIntent() {}

    static void write(Warehouse warehouse, long target, String runId) {
        try {
            byte[] content = JSON.writeValueAsBytes(Map.of("publication", target, "run", runId));
            SmallFile.replace(warehouse, FILE, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Warehouse warehouse) {
        try {
            warehouse.fileSystem().delete(new Path(warehouse.path(FILE)), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isThere(Warehouse warehouse) {
        return read(warehouse).isPresent();
    }

    /** Ends a rollback that was cut off; empty if there was none. */
    static Optional<Publication> finish(Warehouse warehouse, @Nullable String catalog, Publications publications) {
        Optional<JsonNode> intent = read(warehouse);
        if (intent.isEmpty()) {
            return Optional.empty();
        }
        String runId = intent.get().path("run").asText();
        if (publications.isPublished(runId, Publication.Kind.ROLLBACK)) {
            delete(warehouse);
            return Optional.empty();
        }
        return Optional.of(new Rollback(warehouse, catalog, Rollback.Inputs.RESTORED)
                .to(intent.get().path("publication").asLong(), runId));
    }

    private static Optional<JsonNode> read(Warehouse warehouse) {
        Path file = new Path(warehouse.path(FILE));
        try {
            FileSystem files = warehouse.fileSystem();
            if (!files.exists(file)) {
                return Optional.empty();
            }
            try (InputStream in = files.open(file)) {
                return Optional.of(JSON.readTree(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.keygrade.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Area;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;

/**
 * What follows a publication and can be made again from it: catalog views, and gold/_current.json for readers that
 * know neither. The file comes last, so that a file of the head's id says all is there.
 */
final class Current {
    private static final String FILE = Area.GOLD.folder() + "/_current.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Current() {}

    static void publish(Warehouse warehouse, @Nullable String catalog, Publication publication) {
        if (catalog != null) {
            new Catalog(warehouse, catalog).publish(publication);
        }
        FailPoint.VIEWS_MADE.pass();
        SmallFile.replace(warehouse, FILE, json(publication));
        FailPoint.CURRENT_WRITTEN.pass();
        Permissions.apply(warehouse);
    }

    /** Fails if the file names a publication that control/publications does not have: its log lost a commit. */
    static void refuseLostLedger(Warehouse warehouse, Publications publications) {
        lost(warehouse, publications).ifPresent(id -> {
            String head = publications
                    .head()
                    .map(found -> "publication " + found.id())
                    .orElse("none");
            throw PublishErrors.ledgerBehind(warehouse.path(FILE), id, head);
        });
    }

    /** The publication that the file names, if control/publications does not have it. */
    static Optional<Long> lost(Warehouse warehouse, Publications publications) {
        return named(warehouse).filter(id -> publications.find(id).isEmpty());
    }

    /** Whether the file says what it should of this publication. */
    static boolean says(Warehouse warehouse, Publication publication) {
        try {
            return JSON.readTree(json(publication)).equals(read(warehouse).orElse(JSON.nullNode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Catches up with the head if the run that published it died too early; true if there was anything to do. */
    static boolean rollForward(Warehouse warehouse, @Nullable String catalog, Publications publications) {
        Optional<Long> named = named(warehouse);
        Optional<Publication> behind =
                publications.head().filter(publication -> !named.equals(Optional.of(publication.id())));
        behind.ifPresent(publication -> publish(warehouse, catalog, publication));
        return behind.isPresent();
    }

    private static Optional<Long> named(Warehouse warehouse) {
        return read(warehouse)
                .map(content -> content.path("publication"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asLong);
    }

    /** Empty if there is no such file, or none that can be parsed. */
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
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** State is for the next night only, so it is not named. */
    private static byte[] json(Publication publication) {
        ObjectNode root = JSON.createObjectNode();
        root.put("publication", publication.id());
        root.put("as_of", publication.asOf().toString());
        ObjectNode tables = root.putObject("tables");
        new TreeMap<>(publication.tables()).forEach((path, state) -> {
            if (!path.startsWith(Area.STATE.folder() + "/")) {
                tables.putObject(path).put("version", state.version()).put("rows", state.rows());
            }
        });
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

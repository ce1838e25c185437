package org.keygrade.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.keygrade.table.Area;
import org.keygrade.warehouse.Warehouse;

/**
 * Who may read what, on file systems that have users and groups; elsewhere the store's own rules hold. Everything is the
 * owner's alone (0700/0600), but gold, which the group reads (0750/0640). What lies in an area follows the mode of the
 * area's folder, so one chmod of gold_people gives it permissions of its own and later nights keep them.
 */
final class Permissions {
    // The group must be able to pass through to gold, not to look around.
    private static final int ROOT = 0710;
    private static final int GOLD = 0750;
    private static final int OWNER = 0700;

    private Permissions() {}

    /** Makes the folders of the areas before anything is written to them; leaves the mode of those that are there. */
    static void prepare(Warehouse warehouse) {
        set(warehouse, modes -> {
            modes.create("", ROOT);
            for (Area area : Area.values()) {
                modes.create(area.folder(), area == Area.GOLD ? GOLD : OWNER);
            }
        });
    }

    /** Gives what was written since the mode of its area. */
    static void apply(Warehouse warehouse) {
        set(warehouse, modes -> {
            for (Area area : Area.values()) {
                modes.spread(area.folder());
            }
        });
    }

    /** Makes the warehouse's folder, before anything can be locked in it. */
    static void createRoot(Optional<Modes> modes) throws IOException {
        if (modes.isPresent()) {
            modes.get().create("", ROOT);
        }
    }

    private interface Setting {
        void on(Modes modes) throws IOException;
    }

    private static void set(Warehouse warehouse, Setting setting) {
        try {
            Optional<Modes> modes = Modes.of(warehouse);
            if (modes.isPresent()) {
                setting.on(modes.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void ownersAlone(Path file) throws IOException {
        if (LocalModes.of(file).isPresent()) {
            LocalModes.set(file, OWNER & ~Modes.EXECUTE);
        }
    }
}

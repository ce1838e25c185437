package org.keygrade.publish;

import java.io.IOException;
import java.util.Optional;
import org.keygrade.warehouse.Warehouse;

/** Who may read the files of a warehouse, where its file system knows of users and groups. Modes are POSIX bits. */
sealed interface Modes permits LocalModes, HadoopModes {
    /** Reading, writing and passing through, for the owner, the group and everybody. */
    int ACCESS = 0777;
    /** Passing through: what folders have and files do not. */
    int EXECUTE = 0111;

    /** Those of the warehouse's folder; empty on an object store and the like, whose own rules hold. */
    static Optional<Modes> of(Warehouse warehouse) throws IOException {
        Optional<java.nio.file.Path> local = SmallFile.local(warehouse, "");
        return local.isPresent()
                ? LocalModes.of(local.get())
                : HadoopModes.of(warehouse.fileSystem(), new org.apache.hadoop.fs.Path(warehouse.root()));
    }

    /** Makes a folder with this mode; leaves one that is there as it is. */
    void create(String below, int mode) throws IOException;

    /** Gives all that lies in a folder the mode of the folder; nothing if it is not there. */
    void spread(String below) throws IOException;
}

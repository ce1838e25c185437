package org.keygrade.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.error.KeygradeException;

/** Where one dataset comes from. Every method fails with an error of {@code InputErrors} that names what to mend. */
public interface Source {
    /**
     * What lies there now, ordered by path, whether it is {@link Known#has known} or not: every file, the present
     * version of a Delta table, or the next extraction of a database (always exactly one). A location that is absent or
     * holds no file, an empty file and a file in another encoding are errors. A file that has kept its size and
     * modification time is not read again.
     */
    List<Delivery> deliveries(Known known);

    /**
     * The rows of these deliveries: the columns of {@link RawColumns}, then every column of the input, then
     * {@code currency} if the input has money. They are text, trimmed, or already of a type that their column
     * {@linkplain org.keygrade.table.Type#reads reads}; what is empty or not brought is null. A header that
     * lacks a mandatory or a mapped column is an error.
     */
    Dataset<Row> read(List<Delivery> deliveries);

    /** What a failure met while the rows were read means for people; empty if the source cannot tell. */
    default Optional<KeygradeException> explained(Exception failure) {
        return Optional.empty();
    }

    /** Our names of the columns these deliveries bring, {@code currency} included. */
    Set<String> columns(List<Delivery> deliveries);
}

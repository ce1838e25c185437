package org.keygrade.table;

import java.util.List;

/** {@code control/deliveries}: what was read, once per file or extract. */
public final class Deliveries {
    public static final Table TABLE = Table.of(
            Area.CONTROL,
            "deliveries",
            "a file or extract that was read",
            List.of("dataset", "delivery_seq"),
            Column.required("dataset", Type.STRING, "the dataset it belongs to"),
            Column.required("path", Type.STRING, "the file, or the source of the extract"),
            Column.required("size", Type.LONG, "bytes; 0 for an extract"),
            Column.required("modified_at", Type.TIMESTAMP, "when the file was last written, UTC"),
            Column.required("content_hash", Type.STRING, "hash of what was delivered"),
            Column.required("delivery_seq", Type.LONG, "place in the order of arrival, over all datasets"),
            Column.of("watermark", Type.STRING, "the highest watermark the extract reached"),
            Column.required("columns", Type.STRINGS, "the columns it brought"),
            Column.required("rows_read", Type.LONG, "rows in it = accepted + rejected + parked + duplicates"),
            Column.required("accepted", Type.LONG, "rows that went on to silver"),
            Column.required("rejected", Type.LONG, "rows left out; see control/rejects"),
            Column.required("parked", Type.LONG, "rows that waited for a reference or a rate when they came"),
            Column.required("duplicates", Type.LONG, "rows identical to a later one of the same delivery"),
            Column.required("run_id", Type.STRING, "the run that read it"),
            Column.required("as_of", Type.DATE, "the business date of that run"));

    private Deliveries() {}
}

package org.keygrade.source;

/** The columns every {@link Source#read} begins with. */
public final class RawColumns {
    /** {@link Delivery#path} of the delivery that brought the row. */
    public static final String PATH = "_path";
    /**
     * BIGINT, unique and ordered within a path, the same however Spark groups files into tasks. The number of the row
     * (from 1) except in the later parts of a text file that Spark splits, where it is only ordered.
     */
    public static final String POSITION = "_position";
    /** The row as it came, as JSON text of their columns; {@code {"_line": ...}} if it has no columns. */
    public static final String RAW = "_raw";
    /** Why the row cannot be split into fields; null if it can. */
    public static final String CORRUPT = "_corrupt";

    private RawColumns() {}
}

package org.keygrade.table;

import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.TIMESTAMP;

import java.util.List;

/** {@code control/suppressed}: the people who were forgotten, so that no delivery and no rollback brings them back. */
public final class Suppressed {
    public static final Table TABLE = Table.of(
            Area.CONTROL,
            "suppressed",
            "a contact who was forgotten",
            List.of("contact_hash"),
            Column.required("contact_hash", STRING, "SHA-256 of the contact's key, in hexadecimal"),
            Column.required("since", TIMESTAMP, "when the person was forgotten, UTC"),
            Column.of("because", STRING, "why, as whoever asked for it put it").aboutPeople(),
            Column.required("run_id", STRING, "the run that forgot"));

    private Suppressed() {}
}

package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold_people/shared_contacts: people who appear at several accounts. */
public final class SharedContacts {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "shared_contacts",
            "a contact, not left, whose e-mail appears at other accounts as well",
            List.of("email_hash", "account_id", "contact_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required(
                            "email_hash",
                            STRING,
                            "SHA-256 of the e-mail, trimmed, A to Z in lower case, in hexadecimal")
                    .aboutPeople(),
            Column.required("account_id", STRING, "an account where it appears"),
            Column.required("contact_id", STRING, "the contact there"),
            Column.required("accounts", INT, "accounts where it appears, at least 2"));

    private SharedContacts() {}
}

package org.keygrade.table;

import static org.keygrade.table.Mention.field;
import static org.keygrade.table.Mention.row;

import java.util.List;

/** Every column of silver and of the published tables that names a contact. */
public final class Mentions {
    private static final String OF_CONTACTS = "side = 'contact'";

    private static final List<Mention> ALL = List.of(
            row(Inputs.CONTACTS.silver(), "contact_id"),
            field(Inputs.CONTACTS.silver(), "reports_to_contact_id"),
            row(Inputs.CONTACT_TIES.silver(), "from_contact_id"),
            row(Inputs.CONTACT_TIES.silver(), "to_contact_id"),
            row(Inputs.INTERACTIONS.silver(), "contact_id"),
            field(AccountNetworks.TABLE, "decision_maker_path"),
            field(AccountNetworks.TABLE, "weakest_link_from"),
            field(AccountNetworks.TABLE, "weakest_link_to"),
            row(Relationships.TABLE, "contact_id"),
            row(PersonPositions.TABLE, "person_id").where(OF_CONTACTS),
            row(Departures.TABLE, "person_id").where(OF_CONTACTS),
            field(Departures.TABLE, "successor_id").where(OF_CONTACTS),
            row(NextMoves.TABLE, "contact_id"),
            row(NextMoves.TABLE, "path"),
            row(Attention.TABLE, "person_id").where("reason <> '" + AttentionReason.SOLE_THREAD_LEFT.word() + "'"),
            row(SharedContacts.TABLE, "contact_id"));

    private Mentions() {}

    public static List<Mention> all() {
        return ALL;
    }

    /** Those of one table; most tables name nobody. */
    public static List<Mention> of(Table table) {
        return ALL.stream().filter(mention -> mention.table().equals(table)).toList();
    }

    /** The inputs that name contacts. */
    public static List<Input> inputs() {
        return Inputs.all().stream()
                .filter(input -> !of(input.silver()).isEmpty())
                .toList();
    }
}

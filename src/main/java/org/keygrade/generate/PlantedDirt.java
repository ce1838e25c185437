package org.keygrade.generate;

import java.time.LocalDate;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/** Lines that are wrong on purpose, and some that only look so; their keys begin with D-. */
final class PlantedDirt {
    private static final String ACCOUNT = "A00000003";
    private static final String CONTACT = "C00000003-0";

    private PlantedDirt() {}

    static void add(Sheets sheets, LocalDate asOf) {
        accounts(sheets, asOf);
        sales(sheets, asOf);
        people(sheets, asOf);
    }

    private static void accounts(Sheets sheets, LocalDate asOf) {
        new Story(sheets, asOf, "D-NEWLINE", "Zwei Zeilen\nund \"Söhne\", GmbH");
        new Story(sheets, asOf, "D-CYCLE-A", "Ringtausch A GmbH").is("parent_account_id", "D-CYCLE-B");
        new Story(sheets, asOf, "D-CYCLE-B", "Ringtausch B GmbH").is("parent_account_id", "D-CYCLE-A");
        new Story(sheets, asOf, "D-BAD-STAGE", "Sonderphase GmbH").is("stage", "honeymoon");
    }

    private static void sales(Sheets sheets, LocalDate asOf) {
        LocalDate day = asOf.minusDays(20);
        sale(sheets, "D-BAD-DATE", "2026-02-30");
        sale(sheets, "D-BAD-NUMBER", day).set("revenue", "1.234,50 EUR");
        sale(sheets, "D-NO-REVENUE", day).set("revenue", null);
        sale(sheets, "D-NO-ACCOUNT-YET", day).set("account_id", "S-NOT-YET");
        sale(sheets, "D-UNKNOWN-CURRENCY", day).set(Shape.CURRENCY, "XXX");
        sale(sheets, "D-FUTURE", asOf.plusDays(20));
        sale(sheets, "D-TWICE", day).set("revenue", "100.00");
        sale(sheets, "D-TWICE", day).set("revenue", "150.00");
        Line same = sale(sheets, "D-SAME", day);
        sheets.add(Inputs.SALES, same.copy(Inputs.SALES));
    }

    private static Line sale(Sheets sheets, String id, Object day) {
        return sheets.line(Inputs.SALES)
                .set("sale_id", id)
                .set("account_id", ACCOUNT)
                .set("sold_on", day)
                .set("product_line", "pumps")
                .set("quantity", 1.0)
                .set("revenue", "120.00")
                .set("cost", "80.00")
                .set(Shape.CURRENCY, "EUR");
    }

    private static void people(Sheets sheets, LocalDate asOf) {
        on(sheets, Inputs.CONTACTS, "contact_id", "D-NO-NAME").set("email", "nobody@a3.example");
        on(sheets, Inputs.CONTACTS, "contact_id", "D-SENIORITY")
                .set("full_name", "Max Übermut")
                .set("seniority", 9);
        on(sheets, Inputs.CONTACT_TIES, "from_contact_id", CONTACT)
                .set("to_contact_id", "D-STRANGER")
                .set("kind", "works_with");
        talk(sheets, "D-STRANGE-MEMBER", asOf).set("member_id", "D-STRANGER");
        talk(sheets, "D-FAX", asOf).set("channel", "fax");
        Line same = talk(sheets, "D-SAME-TALK", asOf);
        sheets.add(Inputs.INTERACTIONS, same.copy(Inputs.INTERACTIONS));
    }

    private static Line talk(Sheets sheets, String id, LocalDate asOf) {
        return on(sheets, Inputs.INTERACTIONS, "interaction_id", id)
                .set("contact_id", CONTACT)
                .set("member_id", Cast.INES)
                .set("occurred_at", asOf.minusDays(9) + "T10:15:00Z")
                .set("channel", "call")
                .set("direction", "inbound");
    }

    private static Line on(Sheets sheets, Input input, String column, String value) {
        return sheets.line(input).set("account_id", ACCOUNT).set(column, value);
    }
}

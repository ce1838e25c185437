package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/product_bridges: whether users of one product line know who specifies another that the account buys. */
public final class ProductBridges {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "product_bridges",
            "an account and two product lines it buys",
            List.of("account_id", "product_line_a", "product_line_b"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("product_line_a", STRING, "the line that is used"),
            Column.required("product_line_b", STRING, "the line that is specified"),
            Column.required("users_a", INT, "contacts who use the first"),
            Column.required("specifiers_b", INT, "contacts who specify the second"),
            Column.required("ties", INT, "pairs of the two within two steps of each other"),
            Column.required("gap", BOOLEAN, "no such pair: a bridge to build"));

    private ProductBridges() {}
}

package org.keygrade.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/** One planted account, told in verbs; each verb adds lines to the sample. */
final class Story {
    private static final String EUR = "EUR";
    private static final int MONTHS = 38;

    private final Sheets sheets;
    private final LocalDate asOf;
    private final String id;
    private final Line account;

    Story(Sheets sheets, LocalDate asOf, String id, String name) {
        this.sheets = sheets;
        this.asOf = asOf;
        this.id = id;
        this.account = sheets.line(Inputs.ACCOUNTS)
                .set("account_id", id)
                .set("name", name)
                .set("industry", "logistics")
                .set("region", "DACH")
                .set("country", "DE")
                .set("segment", "mid_market")
                .set("customer_since", asOf.minusYears(9))
                .set("stage", "exploitation")
                .set("stage_since", asOf.minusMonths(20))
                .set("wants_key_account", true)
                .set(Shape.CURRENCY, EUR);
    }

    /** What is special about the account itself. */
    Story is(String column, @Nullable Object value) {
        account.set(column, value);
        return this;
    }

    LocalDate daysAgo(int days) {
        return asOf.minusDays(days);
    }

    /** What is sold in a month, against the usual: 1 is usual, 0 nothing. */
    interface Course {
        double at(int monthsAgo);
    }

    /** One sales line a month. */
    Story buys(Product product, double perMonth, Course course) {
        for (int ago = MONTHS - 1; ago >= 0; ago--) {
            double revenue = perMonth * course.at(ago);
            if (revenue != 0) {
                LocalDate day = asOf.minusMonths(ago).minusDays(2 + sheets.count(Inputs.SALES) % 5);
                sale(product, day, revenue);
            }
        }
        return this;
    }

    Line sale(Product product, LocalDate day, double revenue) {
        int number = sheets.count(Inputs.SALES);
        return on(Inputs.SALES, "sale_id", "S-" + number)
                .set("order_id", "O-" + number)
                .set("sold_on", day)
                .set("product_id", product.code() + "-100")
                .set("product_line", product.line())
                .set("quantity", Math.signum(revenue) * 10)
                .set("revenue", Values.money(revenue))
                .set("cost", Values.money(revenue * (1 - product.margin())))
                .set(Shape.CURRENCY, EUR);
    }

    Story servedFor(double amount, int daysAgo) {
        on(Inputs.SERVICE_COSTS, "cost_id", "K-" + sheets.count(Inputs.SERVICE_COSTS))
                .set("incurred_on", daysAgo(daysAgo))
                .set("category", "support")
                .set("amount", Values.money(amount))
                .set(Shape.CURRENCY, EUR);
        return this;
    }

    Story rated(double fit, String evidence) {
        on(Inputs.RATINGS, "criterion", "strategic_fit")
                .set("rated_on", daysAgo(40))
                .set("rating", fit)
                .set("rated_by", Cast.RUTH)
                .set("evidence", evidence);
        return this;
    }

    Story hopesFor(Product product, double amount, double probability) {
        on(Inputs.OPPORTUNITIES, "opportunity_id", "P-" + sheets.count(Inputs.OPPORTUNITIES))
                .set("product_line", product.line())
                .set("stage", "proposal")
                .set("amount", Values.money(amount))
                .set("probability", probability)
                .set("created_on", daysAgo(70))
                .set("expected_close_on", daysAgo(-60))
                .set("outcome", "open")
                .set(Shape.CURRENCY, EUR);
        return this;
    }

    /** A member of ours on the team; the account manager also owns the account. */
    Story served(String member, String role) {
        on(Inputs.ACCOUNT_TEAM, "member_id", member).set("role", role).set("from_on", daysAgo(1100));
        return role.equals(Team.MANAGER) ? is("account_manager_id", member) : this;
    }

    Persona person(String key, String name) {
        String mail = Values.slug(name) + "@" + Values.slug(id) + ".example";
        return new Persona(
                this,
                on(Inputs.CONTACTS, "contact_id", contact(key))
                        .set("full_name", name)
                        .set("email", mail));
    }

    Story tie(String from, String kind, String to, double weight) {
        on(Inputs.CONTACT_TIES, "from_contact_id", contact(from))
                .set("to_contact_id", contact(to))
                .set("kind", kind)
                .set("weight", weight);
        return this;
    }

    /** Meetings, calls or mails of one of ours with some of theirs. */
    Talk talk(String member, String channel) {
        return new Talk(this, member, channel);
    }

    Story overridden(String tier, int fromDaysAgo, int untilDaysAgo, String reason) {
        on(Inputs.TIER_OVERRIDES, "tier", tier)
                .set("valid_from", daysAgo(fromDaysAgo))
                .set("valid_until", daysAgo(untilDaysAgo))
                .set("reason", reason)
                .set("author", Cast.RUTH);
        return this;
    }

    String contact(String key) {
        return "C" + id.substring(1) + "-" + key;
    }

    /** A line of this account. */
    Line on(Input input, String column, String value) {
        return sheets.line(input).set("account_id", id).set(column, value);
    }

    int count(Input input) {
        return sheets.count(input);
    }
}

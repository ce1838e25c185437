package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.LONG;
import static org.keygrade.table.Type.MONEY;
import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.TIMESTAMP;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inputs keygrade understands. Silver holds them under the same names, cleaned. {@code currency} is read and not
 * stored: money arrives in silver in the reporting currency.
 */
public final class Inputs {
    /** The order of a row among all that were read: which delivery brought it. */
    public static final String DELIVERY_SEQ = "_delivery_seq";
    /** The order of a row within its delivery. */
    public static final String POSITION = "_position";
    /** Where a row of a {@code snapshot} source has gone missing; null while the row is there. */
    public static final String CLOSED_BY = "_closed_by";

    private static final double ANY_MONEY = 9e14;

    public static final Input ACCOUNTS = Input.required(
                    "accounts",
                    "a customer company, or a site of one",
                    List.of("account_id"),
                    Column.required("account_id", STRING, "the account's key"),
                    Column.required("name", STRING, "the company's name"),
                    Column.of("parent_account_id", STRING, "the account it belongs to; none for an ultimate parent"),
                    Column.of("industry", STRING, "what it does"),
                    Column.of("region", STRING, "our sales region"),
                    Column.of("country", STRING, "where it sits"),
                    Column.of("segment", STRING, "our segment; network.yaml may set numbers by segment"),
                    Column.of("employees", INT, "people who work there").between(0, 1e8),
                    Column.of("customer_since", DATE, "the day it became a customer"),
                    Column.of("stage", STRING, "stage of the relationship")
                            .oneOf("pre_sales", "contract_negotiation", "implementation", "review", "exploitation"),
                    Column.of("stage_since", DATE, "the day the stage began"),
                    Column.of("account_manager_id", STRING, "the member who owns the total relationship"),
                    Column.of("wants_key_account", BOOLEAN, "false: opted out of key account treatment"),
                    Column.of("wallet_estimate", MONEY, "their yearly spend in what we sell")
                            .between(0, ANY_MONEY),
                    Column.of("no_contact_from", DATE, "first day of a no-contact window"),
                    Column.of("no_contact_until", DATE, "last day of a no-contact window"),
                    Column.of("no_contact_reason", STRING, "why nobody may be approached")
                            .oneOf("tender", "objection", "legal"))
            .links(new Link("account_manager_id", "team_members", Link.Missing.KEEP));

    public static final Input SALES = Input.required(
                    "sales",
                    "a line of an order or invoice; returns are negative",
                    List.of("sale_id"),
                    Column.required("sale_id", STRING, "the line's key"),
                    Column.required("account_id", STRING, "who bought"),
                    Column.of("order_id", STRING, "the order the line belongs to"),
                    Column.required("sold_on", DATE, "business date of the sale"),
                    Column.of("product_id", STRING, "what was sold"),
                    Column.of("product_line", STRING, "product line"),
                    Column.of("quantity", DOUBLE, "units sold; negative for returns")
                            .between(-1e12, 1e12),
                    Column.required("revenue", MONEY, "net revenue; negative for returns")
                            .between(-ANY_MONEY, ANY_MONEY),
                    Column.of("cost", MONEY, "cost of what was sold").between(-ANY_MONEY, ANY_MONEY))
            .dated("sold_on")
            .links(new Link("account_id", "accounts", Link.Missing.PARK))
            .ratedOn("sold_on");

    public static final Input OPPORTUNITIES = Input.optional(
                    "opportunities",
                    "a deal we may win, as it stands on the as-of date",
                    List.of("opportunity_id"),
                    Column.required("opportunity_id", STRING, "the opportunity's key"),
                    Column.required("account_id", STRING, "whose opportunity"),
                    Column.of("product_line", STRING, "product line"),
                    Column.required("stage", STRING, "our sales stage"),
                    Column.required("amount", MONEY, "expected revenue").between(0, ANY_MONEY),
                    Column.of("probability", DOUBLE, "chance to win, 0..1").between(0, 1),
                    Column.of("created_on", DATE, "the day it was recorded"),
                    Column.of("expected_close_on", DATE, "when we expect the decision"),
                    Column.of("closed_on", DATE, "when it was decided"),
                    Column.required("outcome", STRING, "open, won or lost").oneOf("open", "won", "lost"),
                    Column.of("competitor", STRING, "who else bid"),
                    Column.of("lost_reason", STRING, "why it was lost"))
            .dated("created_on")
            .links(new Link("account_id", "accounts", Link.Missing.PARK))
            .ratedOn("created_on");

    public static final Input CONTACTS = Input.optional(
                    "contacts",
                    "a person at a customer",
                    List.of("contact_id"),
                    Column.required("contact_id", STRING, "the contact's key"),
                    Column.required("account_id", STRING, "where the person works"),
                    Column.required("full_name", STRING, "the person's name").naming(),
                    Column.of("email", STRING, "the person's e-mail").naming(),
                    Column.of("job_title", STRING, "the person's job title").aboutPeople(),
                    Column.of("department", STRING, "the person's department"),
                    Column.of("seniority", INT, "1 (junior) .. 5 (board)").between(1, 5),
                    Column.of("buying_role", STRING, "role in the decision-making unit")
                            .oneOf("decision_maker", "economic_buyer", "specifier", "influencer", "user", "gatekeeper"),
                    Column.of("product_lines", STRING, "product lines used or specified, separated by ;"),
                    Column.of("reports_to_contact_id", STRING, "the contact's manager"),
                    Column.of("stance", STRING, "declared stance towards us").oneOf("supporter", "neutral", "opponent"),
                    Column.of("stance_on", DATE, "when the stance was declared"),
                    Column.of("stance_by", STRING, "who declared it").naming(),
                    Column.of("stance_evidence", STRING, "how we know").aboutPeople(),
                    Column.of("left_on", DATE, "the day the person left"))
            .links(
                    new Link("account_id", "accounts", Link.Missing.PARK),
                    new Link("reports_to_contact_id", "contacts", Link.Missing.KEEP));

    public static final Input CONTACT_TIES = Input.optional(
                    "contact_ties",
                    "a tie between two contacts of an account",
                    List.of("account_id", "from_contact_id", "to_contact_id", "kind"),
                    Column.required("account_id", STRING, "whose people"),
                    Column.required("from_contact_id", STRING, "one end; the one who influences or blocks"),
                    Column.required("to_contact_id", STRING, "the other end"),
                    Column.required("kind", STRING, "kind of tie")
                            .oneOf("works_with", "influences", "conflicts_with", "blocks"),
                    Column.of("weight", DOUBLE, "strength of the tie, 0..1").between(0, 1))
            .links(
                    new Link("account_id", "accounts", Link.Missing.PARK),
                    new Link("from_contact_id", "contacts", Link.Missing.PARK),
                    new Link("to_contact_id", "contacts", Link.Missing.PARK));

    public static final Input TEAM_MEMBERS = Input.optional(
            "team_members",
            "a person of ours",
            List.of("member_id"),
            Column.required("member_id", STRING, "the member's key"),
            Column.required("full_name", STRING, "the member's name").naming(),
            Column.of("job_title", STRING, "the member's job title").aboutPeople(),
            Column.of("department", STRING, "the member's department"),
            Column.of("left_on", DATE, "the day the member left"));

    public static final Input ACCOUNT_TEAM = Input.optional(
                    "account_team",
                    "who of ours serves an account, from when to when",
                    List.of("account_id", "member_id", "role", "from_on"),
                    Column.required("account_id", STRING, "the account"),
                    Column.required("member_id", STRING, "the member"),
                    Column.required("role", STRING, "role on the team; a mentor stands outside the day-to-day team")
                            .oneOf("account_manager", "sponsor", "specialist", "service", "mentor"),
                    Column.required("from_on", DATE, "first day in the role"),
                    Column.of("to_on", DATE, "last day in the role"))
            .links(
                    new Link("account_id", "accounts", Link.Missing.PARK),
                    new Link("member_id", "team_members", Link.Missing.PARK));

    public static final Input INTERACTIONS = Input.optional(
                    "interactions",
                    "one member and one contact in one interaction",
                    List.of("interaction_id", "contact_id", "member_id"),
                    Column.required("interaction_id", STRING, "rows of one meeting or mail share it"),
                    Column.required("contact_id", STRING, "their person"),
                    Column.required("member_id", STRING, "our person"),
                    Column.required("account_id", STRING, "the account"),
                    Column.required("occurred_at", TIMESTAMP, "when, UTC"),
                    Column.required("channel", STRING, "how").oneOf("meeting", "call", "email", "message", "event"),
                    Column.of("direction", STRING, "who reached out: inbound is theirs")
                            .oneOf("inbound", "outbound"),
                    Column.of("sentiment", DOUBLE, "-1 (hostile) .. 1 (warm)").between(-1, 1))
            .dated("occurred_at")
            .links(
                    new Link("account_id", "accounts", Link.Missing.PARK),
                    new Link("contact_id", "contacts", Link.Missing.PARK),
                    new Link("member_id", "team_members", Link.Missing.PARK));

    public static final Input RATINGS = Input.optional(
                    "ratings",
                    "a person's judgement of an account on one criterion",
                    List.of("account_id", "criterion", "rated_on"),
                    Column.required("account_id", STRING, "the account"),
                    Column.required("criterion", STRING, "what was judged"),
                    Column.required("rated_on", DATE, "when"),
                    Column.required("rating", DOUBLE, "the judgement, on the criterion's own scale")
                            .between(-1e9, 1e9),
                    Column.of("rated_by", STRING, "who judged").naming(),
                    Column.of("evidence", STRING, "how do you know?").aboutPeople())
            .dated("rated_on")
            .links(new Link("account_id", "accounts", Link.Missing.PARK));

    public static final Input SERVICE_COSTS = Input.optional(
                    "service_costs",
                    "a cost of serving an account",
                    List.of("cost_id"),
                    Column.required("cost_id", STRING, "the cost's key"),
                    Column.required("account_id", STRING, "who was served"),
                    Column.required("incurred_on", DATE, "business date of the cost"),
                    Column.of("category", STRING, "kind of cost"),
                    Column.required("amount", MONEY, "the cost").between(-ANY_MONEY, ANY_MONEY))
            .dated("incurred_on")
            .links(new Link("account_id", "accounts", Link.Missing.PARK))
            .ratedOn("incurred_on");

    public static final Input FX_RATES = Input.optional(
            "fx_rates",
            "the rate of a currency to the reporting currency from a day on",
            List.of("currency", "valid_on"),
            Column.required("currency", STRING, "ISO 4217 code"),
            Column.required("valid_on", DATE, "first day the rate holds"),
            Column.required("rate", DOUBLE, "units of the reporting currency for one unit")
                    .between(1e-9, 1e9));

    public static final Input TIER_OVERRIDES = Input.optional(
                    "tier_overrides",
                    "a person's signed and expiring word against the graded tier",
                    List.of("account_id", "valid_from"),
                    Column.required("account_id", STRING, "the account"),
                    Column.required("valid_from", DATE, "first day it holds"),
                    Column.required("tier", STRING, "the forced tier"),
                    Column.required("valid_until", DATE, "last day it holds"),
                    Column.required("reason", STRING, "why").aboutPeople(),
                    Column.required("author", STRING, "who signed").naming())
            .links(new Link("account_id", "accounts", Link.Missing.PARK));

    private static final List<Input> ALL = List.of(
            FX_RATES,
            ACCOUNTS,
            TEAM_MEMBERS,
            CONTACTS,
            CONTACT_TIES,
            ACCOUNT_TEAM,
            SALES,
            OPPORTUNITIES,
            INTERACTIONS,
            RATINGS,
            SERVICE_COSTS,
            TIER_OVERRIDES);

    private Inputs() {}

    /** Every input, those that others refer to first. */
    public static List<Input> all() {
        return ALL;
    }

    /** The input of this name, or null. */
    public static @Nullable Input named(String name) {
        return ALL.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The bookkeeping columns every silver table ends with. */
    static List<Column> bookkeeping() {
        return List.of(
                Column.required(DELIVERY_SEQ, LONG, "which delivery brought the row, in order of arrival"),
                Column.required(POSITION, LONG, "the row's position in its delivery"),
                Column.of(CLOSED_BY, LONG, "the snapshot delivery that no longer had the row; null while it is there"));
    }
}

package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold_people/attention: the morning list. Which promise is broken or due, and what changed that needs a decision. */
public final class Attention {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "attention",
            "an account and a reason to look after it; for some reasons, and a person",
            List.of("account_id", "reason", "person_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required(
                            "reason",
                            STRING,
                            "what it is about, the most urgent first: "
                                    + String.join(", ", AttentionReason.words())
                                    + "; docs/network.md explains each")
                    .oneOf(AttentionReason.words().toArray(String[]::new)),
            Column.of("person_id", STRING, "whom it is about: a contact; for sole_thread_left a member"),
            Column.of(
                    "since",
                    DATE,
                    "since when: the day a contact was due, the tier moved, the person left, the change was seen, the"
                            + " oldest opportunity was created, the override came within 14 days of its end, or of the"
                            + " last contact"),
            Column.of("owner_member_id", STRING, "the account manager; null where there is none"),
            Column.required("sentence", STRING, "what happened, and what to do about it")
                    .aboutPeople());

    private Attention() {}
}

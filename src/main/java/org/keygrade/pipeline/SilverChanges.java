package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.metric.Catalogue;
import org.keygrade.publish.Publication;
import org.keygrade.score.ModelId;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/** About whose people something changed between the inputs of a publication and those of this night. */
record SilverChanges(Run run, NightData data, Publication since) {
    /** The inputs that a network is made of, by account. */
    private static final List<Input> BY_ACCOUNT =
            List.of(Inputs.ACCOUNTS, Inputs.CONTACTS, Inputs.CONTACT_TIES, Inputs.ACCOUNT_TEAM, Inputs.INTERACTIONS);

    /**
     * Whether changes can be told: the same inputs and numbers then as now, and the logs of the change feed not cleaned
     * up yet.
     */
    boolean known() {
        Instant oldest = Instant.now().minus(run.warehouse().keptDays() - 1L, ChronoUnit.DAYS);
        ModelId then = ModelId.parse(since.modelId());
        return since.publishedAt().isAfter(oldest)
                && then.network().equals(ModelId.network(run.config().network()))
                && then.catalogue().equals(String.valueOf(Catalogue.VERSION))
                && BY_ACCOUNT.stream().allMatch(this::isKnown)
                && isKnown(Inputs.TEAM_MEMBERS);
    }

    private boolean isKnown(Input input) {
        Long from = since.inputs().get(input.silver().path());
        Long to = data.versions().get(input.silver().path());
        return (from != null && to != null) ? from <= to : Objects.equals(from, to);
    }

    /** account_id, once each. */
    Dataset<Row> accounts() {
        List<Dataset<Row>> found = new ArrayList<>();
        for (Input input : BY_ACCOUNT) {
            if (data.silver().has(input)) {
                found.add(changed(input).select("account_id"));
            }
        }
        found.add(arrived());
        if (data.silver().has(Inputs.CONTACTS)) {
            found.add(data.silver()
                    .of(Inputs.CONTACTS)
                    .where(passed(col("left_on")))
                    .select("account_id"));
        }
        if (data.silver().has(Inputs.ACCOUNT_TEAM)) {
            found.add(data.silver()
                    .of(Inputs.ACCOUNT_TEAM)
                    .where(passed(col("from_on")).or(passed(date_add(col("to_on"), 1))))
                    .select("account_id"));
        }
        if (data.silver().has(Inputs.TEAM_MEMBERS)) {
            found.addAll(ofMembers());
        }
        return found.stream().reduce(Dataset::unionAll).orElseThrow().distinct();
    }

    /** Every change of a table, as it was before and after. */
    private Dataset<Row> changed(Input input) {
        String path = input.silver().path();
        long from = Objects.requireNonNull(since.inputs().get(path), path);
        long to = Objects.requireNonNull(data.versions().get(path), path);
        return run.warehouse().changes(input.silver(), from, to);
    }

    /** Interactions that were delivered before their day, and whose day has come. */
    private Dataset<Row> arrived() {
        String zone = run.config().pipeline().businessTimeZone().getId();
        Column instant = col("occurred_at");
        // Cheap, and right in every zone: most interactions need no second look.
        Column about = instant.geq(lit(since.asOf()).cast("timestamp"))
                .and(instant.lt(lit(run.asOf().plusDays(2)).cast("timestamp")));
        return data.silver()
                .of(Inputs.INTERACTIONS)
                .where(about.and(passed(to_date(from_utc_timestamp(instant, zone)))))
                .select("account_id");
    }

    /** Whether a day has come since. */
    private Column passed(Column day) {
        LocalDate before = since.asOf();
        return day.gt(lit(before)).and(day.leq(lit(run.asOf())));
    }

    /** Whoever has to do with a member of ours about whom something changed: few, so each task holds them all. */
    private List<Dataset<Row>> ofMembers() {
        Dataset<Row> members = changed(Inputs.TEAM_MEMBERS)
                .select("member_id")
                .unionAll(data.silver()
                        .of(Inputs.TEAM_MEMBERS)
                        .where(passed(col("left_on")))
                        .select("member_id"))
                .distinct();
        List<Dataset<Row>> found = new ArrayList<>();
        for (Input input : List.of(Inputs.INTERACTIONS, Inputs.ACCOUNT_TEAM)) {
            if (data.silver().has(input)) {
                found.add(data.silver()
                        .of(input)
                        .join(broadcast(members), new String[] {"member_id"}, "left_semi")
                        .select("account_id"));
            }
        }
        return found;
    }
}

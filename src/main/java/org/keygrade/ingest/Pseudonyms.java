package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.error.InputErrors;
import org.keygrade.source.RawColumns;
import org.keygrade.source.Secrets;
import org.keygrade.table.Column.Privacy;
import org.keygrade.table.Input;

/**
 * The names and e-mails of a delivery, replaced before anything of it is written.
 *
 * @param function text to pseudonym; null: names stay as they are
 */
record Pseudonyms(Input input, @Nullable UserDefinedFunction function) {
    private static final String KEY = "privacy.key";

    /** Shorter keys can be found by trying. */
    private static final int LEAST_KEY = 16;

    /** As pipeline.yaml asks; the key is fetched only for an input that has names. */
    static Pseudonyms of(Night night, Input input) {
        Secret key = night.pipeline().pseudonymKey();
        return new Pseudonyms(input, key == null || names(input).isEmpty() ? null : function(key));
    }

    private static UserDefinedFunction function(Secret secret) {
        String key = Secrets.value(KEY, secret);
        if (key == null || key.length() < LEAST_KEY) {
            throw InputErrors.shortKey(KEY, LEAST_KEY);
        }
        return udf(new Pseudonym(key), DataTypes.StringType).withName("pseudonym");
    }

    private static List<String> names(Input input) {
        return input.columns().stream()
                .filter(column -> column.privacy() == Privacy.NAME)
                .map(org.keygrade.table.Column::name)
                .toList();
    }

    /**
     * Delivered rows with pseudonyms. What is kept of a faulty one are our columns: theirs may hold a name wherever
     * they like.
     */
    Dataset<Row> rows(Dataset<Row> delivered) {
        if (function == null) {
            return delivered;
        }
        Dataset<Row> replaced = delivered;
        for (String name : names(input)) {
            replaced = replaced.withColumn(name, function.apply(col(name).cast(DataTypes.StringType)));
        }
        return replaced.withColumn(RawColumns.RAW, struct(Staging.named(input.delivered())));
    }
}

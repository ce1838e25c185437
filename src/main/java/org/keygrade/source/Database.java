package org.keygrade.source;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.jdbc.JdbcDialects;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig;
import org.keygrade.error.InputErrors;
import org.keygrade.error.KeygradeException;

/**
 * Asks a database. Credentials are fetched for each question, travel as connection properties only, and are cut out of
 * what the driver says when it fails.
 */
record Database(SparkSession spark, String dataset, SourceConfig.Jdbc jdbc, Map<String, String> options) {
    private static final String FETCH_SIZE = "10000";

    /** The rows of a SELECT. Zoneless timestamps stay as they stand, whatever the time zone of this machine. */
    Dataset<Row> select(String sql) {
        return ask(() -> spark.read()
                .options(options)
                .option("preferTimestampNTZ", "true")
                .jdbc(jdbc.url(), "(" + sql + ") keygrade_rows", properties()));
    }

    /** The configured query, to be selected from. */
    String query() {
        return "(" + jdbc.query().strip().replaceFirst(";$", "") + ") keygrade_query";
    }

    /** The only value of a SELECT, as text. */
    @Nullable
    String value(String sql) {
        Dataset<Row> answer = Texts.of(select(sql));
        return ask(() -> answer.head()).getString(0);
    }

    /** A column as this database writes it. */
    String quoted(StructField column) {
        return JdbcDialects.get(jdbc.url()).quoteIdentifier(column.name());
    }

    /** The URL without what may be secret in it. */
    String place() {
        return jdbc.url()
                .replaceAll("(?i)((?:user|username|uid|password|pwd)=)[^;&]*", "$1***")
                .replaceAll("//[^/@]*@", "//");
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("fetchsize", options.getOrDefault("fetchsize", FETCH_SIZE));
        set(properties, "driver", jdbc.driver());
        set(properties, "user", secret(jdbc.user()));
        set(properties, "password", secret(jdbc.password()));
        return properties;
    }

    private @Nullable String secret(SourceConfig.@Nullable Secret secret) {
        return Secrets.value("Input " + dataset, secret);
    }

    private static void set(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (KeygradeException e) {
            throw e;
        } catch (Exception e) {
            throw InputErrors.database(dataset, place(), scrubbed(InputErrors.sentence(e)));
        }
    }

    /** What became of the database while its rows were read, if that is why it failed. */
    Optional<KeygradeException> lost(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return Optional.of(InputErrors.databaseLost(dataset, place(), scrubbed(InputErrors.sentence(cause))));
            }
        }
        return Optional.empty();
    }

    /** The exception itself is dropped: drivers put what they were given into its causes. */
    private String scrubbed(String text) {
        return Arrays.asList(jdbc.user(), jdbc.password()).stream()
                .map(this::secret)
                .filter(secret -> secret != null && !secret.isEmpty())
                .reduce(text, (said, secret) -> said.replace(secret, "***"));
    }
}

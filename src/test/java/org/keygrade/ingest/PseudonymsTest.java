package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;

/** Expected pseudonyms are those of {@code printf 'ada one' | openssl dgst -sha256 -hmac KEY}, its first 32 digits. */
class PseudonymsTest {
    private static final String KEY = "a key of the test, long enough";
    private static final String ADA = "p-c3596e52f790339ed33aa8a28f884d30";
    private static final String ADA_MAIL = "p-87735dd81c182ddc9758b4110df86dd0";
    private static final String BEN = "p-25f3084f7699d44365f3b19885b36012";
    private static final String CONTACT = "contact_id,account_id,full_name,email,job_title,seniority";

    @TempDir
    Path folder;

    private Company company(String key) throws IOException {
        Company company = new Company(folder);
        company.pseudonymise(Files.writeString(folder.resolve("key"), key));
        company.feed(Inputs.ACCOUNTS, Load.UPSERT).file("accounts", 1, "account_id,name", "A1,One Ltd");
        return company;
    }

    private static Dataset<Row> contacts(Company company) {
        return company.silver("2024-01-31")
                .of(Inputs.CONTACTS)
                .select("contact_id", "full_name", "email", "job_title", "seniority");
    }

    private static Dataset<Row> expected(Row... rows) {
        return frame("contact_id string, full_name string, email string, job_title string, seniority int", rows);
    }

    @Test
    void aNameIsTheSamePseudonymHoweverItIsWritten() {
        Pseudonym pseudonym = new Pseudonym(KEY);

        assertThat(pseudonym.call("Ada One")).isEqualTo(ADA);
        assertThat(pseudonym.call("  ADA \t one ")).isEqualTo(ADA);
        assertThat(pseudonym.call("Ben Two")).isEqualTo(BEN);
        assertThat(pseudonym.call(null)).isNull();
        assertThat(new Pseudonym(KEY + "!").call("Ada One")).startsWith("p-").isNotEqualTo(ADA);
    }

    @Test
    void namesAndEMailsAreNeverWritten() throws IOException {
        Company company = company(KEY);
        Feed contacts = company.feed(Inputs.CONTACTS, Load.UPSERT)
                .file(
                        "contacts",
                        2,
                        CONTACT,
                        "C1,A1,Ada One,Ada@X.example,Buyer,2",
                        "C2,A1,Ben Two,ben@x.example,Buyer,high",
                        "C3,A9,ben  two,,Clerk,1");
        company.night("2024-01-31", "run-1");

        assertSameRows(expected(row("C1", ADA, ADA_MAIL, "Buyer", 2)), contacts(company));
        assertSameRows(
                frame("codes array<string>", row((Object) new String[] {"unparseable:seniority='high'"})),
                company.table(Rejects.TABLE).select("codes"));
        assertThat(company.table(Rejects.TABLE).head().<String>getAs("row"))
                .contains("\"contact_id\":\"C2\"", "\"full_name\":\"" + BEN + "\"", "\"seniority\":\"high\"")
                .doesNotContain("Ben", "ben@x");
        assertThat(company.table(Parked.TABLE).head().<String>getAs("row"))
                .contains("\"contact_id\":\"C3\"", "\"full_name\":\"" + BEN + "\"")
                .doesNotContain("ben  two");

        company.feed(Inputs.ACCOUNTS, Load.UPSERT).file("accounts-2", 3, "account_id,name", "A9,Nine Ltd");
        contacts.remove("contacts");
        company.night("2024-01-31", "run-2");
        assertSameRows(
                expected(row("C1", ADA, ADA_MAIL, "Buyer", 2), row("C3", BEN, null, "Clerk", 1)), contacts(company));
    }

    @Test
    void aKeyThatCanBeGuessedIsRefused() throws IOException {
        Company company = company("secret");
        company.feed(Inputs.CONTACTS, Load.UPSERT).file("contacts", 2, CONTACT, "C1,A1,Ada One,,Buyer,2");

        assertThatThrownBy(() -> company.night("2024-01-31", "run-1"))
                .hasMessage(
                        "privacy.key: the key has fewer than 16 characters. Nothing was taken from it and nothing was"
                                + " published. Make a random one, for example with `openssl rand -hex 32`, and keep it:"
                                + " with another key everybody gets another pseudonym.");
    }
}

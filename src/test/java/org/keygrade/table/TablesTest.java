package org.keygrade.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void theDictionaryIsWhatTheDefinitionsSay() throws IOException {
        Path page = Path.of(System.getProperty("keygrade.home"), "docs", "tables.md");

        assertThat(Files.readString(page))
                .as("docs/tables.md is generated: run ./keygrade docs")
                .isEqualTo(TableDictionary.render(Tables.all()));
    }

    @Test
    void everyTableHasAPathOfItsOwn() {
        assertThat(Tables.all().stream().map(Table::path)).doesNotHaveDuplicates();
    }

    @Test
    void aNameFindsItsTableWithAndWithoutItsFolder() {
        assertThat(Tables.named("account_grades")).contains(AccountGrades.TABLE);
        assertThat(Tables.named("gold/account_grades")).contains(AccountGrades.TABLE);
        assertThat(Tables.named("account_grade")).isEmpty();
    }
}

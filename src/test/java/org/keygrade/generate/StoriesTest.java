package org.keygrade.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The planted stories are in the files as the README tells them. */
class StoriesTest {
    private static final Path SAMPLE = Path.of(System.getProperty("keygrade.home"), "sample-data");

    /** The rows of a dataset that have this word in this column; none of them holds a quoted comma. */
    private static List<String[]> rows(String dataset, int column, String word) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            List<Path> parts = files.filter(file -> file.toString().contains("/" + dataset))
                    .filter(Files::isRegularFile)
                    .toList();
            return parts.stream()
                    .flatMap(StoriesTest::lines)
                    .map(line -> line.split(",", -1))
                    .filter(fields -> fields.length > column && fields[column].equals(word))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Who of theirs (column 1) or ours (column 2) takes part in the account's interactions. */
    private static Set<String> talking(String account, int side) throws IOException {
        return rows("interactions/", 3, account).stream()
                .map(fields -> fields[side])
                .collect(Collectors.toSet());
    }

    private static BigDecimal revenue(String account, String fromMonth, String toMonth) throws IOException {
        return rows("sales/", 1, account).stream()
                .filter(fields -> fields[3].compareTo(fromMonth) >= 0 && fields[3].compareTo(toMonth) < 0)
                .map(fields -> new BigDecimal(fields[7]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theBigOneHasSixMembersAndFortyContactsInFiveDepartments() throws IOException {
        List<String[]> contacts = rows("contacts.csv", 1, "S-BIG-STABLE");
        assertThat(contacts).hasSize(40);
        assertThat(contacts.stream().map(fields -> fields[5]).distinct()).hasSize(5);
        assertThat(talking("S-BIG-STABLE", 2)).hasSize(6);
    }

    @Test
    void whoSpeaksToWhom() throws IOException {
        assertThat(talking("S-ONE-FAN", 1)).containsExactly("C-ONE-FAN-fan");
        assertThat(talking("S-GATEKEEPER", 1)).containsExactly("C-GATEKEEPER-gate");
        assertThat(talking("S-SILO", 1)).noneMatch(contact -> contact.contains("lab"));
        assertThat(talking("S-UNREACHED-KING", 1)).doesNotContain("C-UNREACHED-KING-king");
        assertThat(talking("S-MANAGER-LEFT", 2)).containsExactly(Cast.GONE);
        assertThat(talking("S-EMPTY", 1)).isEmpty();
        assertThat(rows("interactions/", 1, "C-DEPARTURE-king"))
                .isNotEmpty()
                .allMatch(fields -> fields[2].equals(Cast.INES));
    }

    @Test
    void figuresClimbFadeAndTurnNegative() throws IOException {
        assertThat(revenue("S-CLIMBER", "2025-11", "2026-11"))
                .isGreaterThan(revenue("S-CLIMBER", "2024-11", "2025-11").multiply(BigDecimal.valueOf(3)));
        assertThat(revenue("S-FADING-GIANT", "2025-11", "2026-11").multiply(BigDecimal.valueOf(2)))
                .isLessThan(revenue("S-FADING-GIANT", "2023-11", "2024-11"));
        assertThat(revenue("S-BIG-STABLE", "2025-11", "2026-11")).isGreaterThan(BigDecimal.valueOf(1_000_000));
        assertThat(revenue("S-RETURNS-ONLY", "2023", "2027")).isEqualByComparingTo("-10550.50");
        assertThat(rows("sales/", 1, "S-EMPTY")).isEmpty();
    }
}

package org.keygrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keygrade.testing.LaunchedNight;
import org.keygrade.testing.Program;
import org.keygrade.testing.Program.Ended;
import org.keygrade.testing.Said;

/** The launcher as it is shipped: the class path it puts together, what people see, the exit codes. */
@Tag("proof")
class LauncherTest {
    @Test
    void aNightSaysWhatItDid() {
        Ended night = LaunchedNight.shared().first().well();

        assertThat(night.out())
                .containsSubsequence(
                        "keygrade nightly, warehouse " + LaunchedNight.published(),
                        "read and check inputs",
                        "publish",
                        "Read\n",
                        "out_of_domain:stage='honeymoon'",
                        "Tiers\n",
                        "Premier Division",
                        "Who moved, and why\n",
                        "Top accounts\n",
                        "S-BIG-STABLE",
                        "Published as 1 in " + LaunchedNight.published(),
                        "gold/account_grades");
        assertThat(night.err()).as("a quiet log").doesNotContain("[Stage", " WARN ", " ERROR ");
        assertThat(LaunchedNight.published().resolve("gold/_current.json")).isRegularFile();
    }

    @Test
    void theDoctorFindsANightSound() {
        assertThat(onTheNight("doctor"))
                .contains("Sound: every table is what was published, and every publication that is kept can be read.")
                .doesNotContain("wrong: ", "The lock still names");
    }

    @Test
    void showPrintsCsvThatOtherProgramsRead() {
        List<String> lines = onTheNight("show", "account_grades", "--limit", "3", "--format", "csv")
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("account_id,as_of,name,")
                .endsWith(",relationship_coverage,board_evaluation");
        assertThat(lines.subList(1, 4))
                .allSatisfy(line -> assertThat(line)
                        .startsWith("A0000000")
                        .contains(",2026-10-31,", ",\"[{\"\"criterion\"\":\"\"")
                        .doesNotContain("\\"));
    }

    @Test
    void explainShowsThePartsOfAScore() {
        Ended explained =
                Program.keygrade(ofTheNight("explain", "S-BIG-STABLE")).end().well();

        assertThat(explained.out())
                .startsWith("S-BIG-STABLE  Nordhafen Logistik Bremen AG, as of 2026-10-31\nScore 90.75 of 100")
                .contains("rank 1;", "Tier premier since 2026-10-31: graded by its score")
                .containsPattern("gross_profit +gross_profit_ttm +359,933.28 +1.000 +25.0 % +25.00 +12.50 +data");
    }

    @Test
    void boardsAreWhatTheDocumentationShows() throws IOException {
        assertThat(page("docs/network.md"))
                .contains(onTheNight("board", "S-ONE-FAN").strip());
    }

    /** What stands between two lines of three dots, or the fences, is printed line by line. */
    @Test
    void theReadmeShowsRealOutput() throws IOException {
        String readme = page("README.md");
        assertThat(LaunchedNight.shared().first().out())
                .contains(block(readme, "  tier  ").lines().toList())
                .contains(block(readme, "  rank  ").lines().toList());
        assertThat(onTheNight("explain", "S-CLIMBER"))
                .contains(block(readme, "S-CLIMBER  ").lines().toList());
        assertThat(onTheNight("attention", "--limit", "1"))
                .contains(block(readme, "decision_maker_left").lines().toList());
    }

    private static String page(String path) throws IOException {
        return Files.readString(
                Path.of(System.getProperty("keygrade.home", ".")).resolve(path));
    }

    private static String block(String page, String start) {
        int from = page.indexOf("\n" + start) + 1;
        return page.substring(from).split("\n *\\.\\.\\.|\n\n(?! )|\n```", 2)[0];
    }

    @Test
    void validateReadsAndSaysWhetherANightCouldStart() {
        assertThat(onTheNight("validate"))
                .contains("keygrade validate, warehouse " + LaunchedNight.published())
                .contains("A night for 2026-10-31 could start.");
    }

    @Test
    void tablesListsWhatIsPublished() {
        assertThat(onTheNight("tables"))
                .startsWith("Publication 1 (night) as of 2026-10-31, model ")
                .containsPattern("gold/account_grades +1 +204 +an account\n")
                .containsPattern("silver/sales +\\d+ ");
    }

    @Test
    void aWrongOptionIsRefusedWithHelp() {
        Ended refused = Program.keygrade("nightly", "--wharehouse", "elsewhere").end();

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .startsWith("Unknown options: '--wharehouse', 'elsewhere'")
                .contains("Usage: keygrade nightly", "--warehouse=DIR");
    }

    /** What a command prints about the night. */
    private static String onTheNight(String... words) {
        return Said.out(ofTheNight(words));
    }

    private static String[] ofTheNight(String... words) {
        String[] arguments = Arrays.copyOf(words, words.length + 2);
        arguments[words.length] = "--warehouse";
        arguments[words.length + 1] = LaunchedNight.published().toString();
        return arguments;
    }
}

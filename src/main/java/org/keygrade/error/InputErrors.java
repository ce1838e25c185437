package org.keygrade.error;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;

/** Errors of what the outside world delivers: files, tables and databases that cannot be read at all. */
public final class InputErrors {
    private static final String WHY = "Nothing was taken from it and nothing was published.";

    private InputErrors() {}

    /** There is nothing at the configured path. */
    public static KeygradeException absent(String dataset, String path) {
        return usage(
                "Input " + dataset + ": there is nothing at " + path + ".",
                "Check sources." + dataset + ".path in pipeline.yaml, or see why the delivery did not come.");
    }

    /** The configured path holds no file that counts. */
    public static KeygradeException noFiles(String dataset, String path) {
        return usage(
                "Input " + dataset + ": " + path + " holds no file (names that begin with _ or . do not count).",
                "See why the delivery did not come, or correct sources." + dataset + ".path in pipeline.yaml.");
    }

    public static KeygradeException emptyFile(String dataset, String path) {
        return usage(
                "Input " + dataset + ": " + path + " is an empty file: not even a header.",
                "Have it delivered again; a delivery without rows still has a header. Or remove the file.");
    }

    /** Something between us and the storage or the database failed. */
    public static KeygradeException unreachable(String dataset, String place, Throwable cause) {
        return new KeygradeException(
                ExitCode.USAGE,
                "Input " + dataset + ": " + place + " cannot be read: " + sentence(cause),
                WHY,
                "Check the address, the permissions and that its libraries are on the class path.",
                cause);
    }

    public static KeygradeException malformedText(String dataset, String path, long offset, String encoding) {
        return usage(
                "Input " + dataset + ": byte " + offset + " of " + path + " is not " + encoding + " text.",
                "Name the file's encoding in sources." + dataset + ".options.encoding, for example ISO-8859-1"
                        + " or windows-1252.");
    }

    public static KeygradeException notThisFormat(String dataset, String path, String format, String problem) {
        return usage(
                "Input " + dataset + ": " + path + " is not a whole " + format + ": " + problem + ".",
                "Have it delivered again, or correct sources." + dataset + ".format in pipeline.yaml.");
    }

    public static KeygradeException duplicateHeader(String dataset, String path, String column, List<String> header) {
        return usage(
                "Input " + dataset + ": the header of " + path + " names " + column + " twice (upper and lower case"
                        + " do not differ). It has: " + list(header) + ".",
                "Give each column a name of its own, or leave one out.");
    }

    /**
     * A column we need is not there.
     *
     * @param ours our name of the column
     * @param theirs the name looked for
     */
    public static KeygradeException missingColumn(
            String dataset, String path, String ours, String theirs, List<String> header) {
        Optional<String> nearest = Nearest.to(theirs, header);
        String wanted = ours.equals(theirs) ? ours : theirs + " (mapped to " + ours + ")";
        return usage(
                "Input " + dataset + ": " + path + " has no column " + wanted + ". It has: " + list(header) + ".",
                nearest.map(name -> "Did you mean " + name + "? ").orElse("") + "Map it in pipeline.yaml: sources."
                        + dataset + ".columns: {" + ours + ": " + nearest.orElse("their_name") + "}.");
    }

    public static KeygradeException unusableExpression(String dataset, String path, Throwable cause) {
        return new KeygradeException(
                ExitCode.USAGE,
                "Input " + dataset + ": an expression in sources." + dataset + ".columns does not fit " + path + ": "
                        + sentence(cause),
                WHY,
                "Expressions see the columns of the delivery as text; cast what is a number or a date.",
                cause);
    }

    public static KeygradeException unusableOption(String dataset, String option, String problem, String fix) {
        return usage("sources." + dataset + ".options." + option + ": " + problem, fix);
    }

    public static KeygradeException missingVariable(String whose, String variable) {
        return usage(
                whose + ": the environment variable " + variable + " is not set.",
                "Set it for the user who runs keygrade, or name a file that holds the secret on its first line.");
    }

    public static KeygradeException shortKey(String whose, int least) {
        return usage(
                whose + ": the key has fewer than " + least + " characters.",
                "Make a random one, for example with `openssl rand -hex 32`, and keep it: with another key everybody"
                        + " gets another pseudonym.");
    }

    public static KeygradeException unreadableSecret(String whose, String path, String problem) {
        return usage(
                whose + ": the secret in " + path + " cannot be read: " + problem + ".",
                "Put the secret on the first line of that file, readable for the user who runs keygrade.");
    }

    /**
     * A database that cannot be asked.
     *
     * @param url without credentials
     * @param problem what the driver said, without credentials
     */
    public static KeygradeException database(String dataset, String url, String problem) {
        return usage(
                "Input " + dataset + ": the database at " + url + " refused: " + problem,
                "Check url, user, password and query of sources." + dataset + " in pipeline.yaml, that the database"
                        + " is up, and that the driver's jar is on the class path.");
    }

    /** A database that was there and then was not; what it said comes without credentials. */
    public static KeygradeException databaseLost(String dataset, String url, String problem) {
        return new KeygradeException(
                ExitCode.FAILED,
                "Input " + dataset + ": the database at " + url + " went away while its rows were read: " + problem,
                WHY,
                "Run the night again when the database is up; it asks for the same rows once more.",
                null);
    }

    public static KeygradeException unusableWatermark(
            String dataset, String url, String watermark, String problem, String fix) {
        return usage(
                "Input " + dataset + ": the watermark " + watermark + " of the query at " + url + " " + problem + ".",
                fix);
    }

    /** The first sentence of the innermost cause. */
    public static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String text =
                message == null ? "" : message.lines().findFirst().orElse("").strip();
        String said = text.isEmpty() ? root.getClass().getSimpleName() : text;
        String whole = root instanceof AccessDeniedException ? said + ": permission denied" : said;
        return whole.endsWith(".") ? whole : whole + ".";
    }

    private static String list(List<String> header) {
        return header.isEmpty() ? "no column" : String.join(", ", header);
    }

    private static KeygradeException usage(String problem, String fix) {
        return new KeygradeException(ExitCode.USAGE, problem, WHY, fix, null);
    }
}

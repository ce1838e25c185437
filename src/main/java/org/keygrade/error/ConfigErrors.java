package org.keygrade.error;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of the command line and the configuration. A place is a file with its line, and the key's path. */
public final class ConfigErrors {
    private ConfigErrors() {}

    /** A setting that cannot be used, with the place it stands at. */
    public static KeygradeException unusable(String place, String problem, String fix) {
        return usage(place, problem, fix, null);
    }

    /** A word that is none of the known ones; the nearest of them is suggested. */
    public static KeygradeException unknown(String place, String kind, String word, Collection<String> known) {
        String list = known.isEmpty()
                ? "There are none."
                : "Known: " + String.join(", ", known.stream().sorted().toList()) + ".";
        String fix = Nearest.to(word, known)
                .map(near -> "Did you mean `" + near + "`? ")
                .orElse("");
        return unusable(place, "unknown " + kind + " `" + word + "`.", fix + list);
    }

    /** An account that is not among the graded ones; they are too many to list. */
    public static KeygradeException unknownAccount(String account, List<String> alike) {
        String near = alike.isEmpty() ? "" : "The ids nearest to it: " + String.join(", ", alike) + ". ";
        return unusable(
                "explain",
                "no account `" + account + "` is published.",
                near + "./keygrade show account_grades --columns account_id,name lists the accounts.");
    }

    /** A member who is neither on the team list nor an account manager; they are too many to list. */
    public static KeygradeException unknownMember(String member, List<String> alike) {
        String near = alike.isEmpty() ? "" : "The ids nearest to it: " + String.join(", ", alike) + ". ";
        return unusable(
                "--member",
                "no member `" + member + "` is known.",
                near + "./keygrade show team_members --columns member_id,full_name lists the members.");
    }

    /** A setting that must be there and is not. */
    public static KeygradeException missing(String place, String key, String expected) {
        return unusable(place, "`" + key + "` is missing.", "Add `" + key + ":` with " + expected + ".");
    }

    /** A value of the wrong kind or out of its range. */
    public static KeygradeException notA(String place, String found, String expected) {
        return unusable(place, "`" + found + "` is not " + expected + ".", "Write " + expected + ".");
    }

    /** The same name twice where names must differ. */
    public static KeygradeException twice(String place, String name) {
        return unusable(place, "`" + name + "` is there twice.", "Keep one of them, or rename it.");
    }

    /** A file that is not the YAML keygrade reads. */
    public static KeygradeException syntax(String place, String detail) {
        return unusable(place, "not readable as YAML: " + detail + ".", "Mend the file; indent with spaces.");
    }

    /** A configuration file that is not there or cannot be read. */
    public static KeygradeException unreadable(String file, String detail, Throwable cause) {
        return usage(file, detail, "Name the configuration folder with --conf, and check the file.", cause);
    }

    /** {@code ${NAME}} in a configuration file, and no environment variable of that name. */
    public static KeygradeException noVariable(String place, String variable) {
        return unusable(
                place,
                "the environment variable `" + variable + "` is not set.",
                "Export " + variable + ", or write the value itself.");
    }

    /** A user, password or token in clear. The message never repeats it. */
    public static KeygradeException secretInClear(String place) {
        return unusable(
                place,
                "holds a user, password or token in clear.",
                "Take it out and write `user:` and `password:` as {env: VARIABLE} or {file: PATH}.");
    }

    /** An expression that is not allowed; line and column count from 1 within the expression. */
    public static KeygradeException expression(String place, int line, int column, String problem, String fix) {
        return unusable(place + ", expression line " + line + " column " + column, problem, fix);
    }

    /** A name in an expression that is none of the known ones. */
    public static KeygradeException expressionName(
            String place, int line, int column, String kind, String word, Collection<String> known) {
        return unknown(place + ", expression line " + line + " column " + column, kind, word, known);
    }

    private static KeygradeException usage(String place, String problem, String fix, @Nullable Throwable cause) {
        return new KeygradeException(
                ExitCode.USAGE, place + ": " + problem, "Nothing was read or written.", fix, cause);
    }
}

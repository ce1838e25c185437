package org.keygrade.config;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.keygrade.config.SourceConfig.FromEnvironment;
import org.keygrade.config.SourceConfig.FromFile;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.error.ConfigErrors;

/** Where secrets stand. In the configuration itself they are refused, wherever people put them. */
final class Secrets {
    private static final String WORDS =
            "(user|uid|passw|passphrase|pwd|secret|token|credential|(access|account|api|private)[._-]?key)";
    private static final Pattern NAME = Pattern.compile(WORDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("[\\w.-]*" + WORDS + "[\\w.-]*\\s*=", Pattern.CASE_INSENSITIVE);
    /** {@code thin:scott/tiger@host}, {@code //scott:tiger@host}; {@code thin:@host} names nobody. */
    private static final Pattern LOGIN = Pattern.compile("[^:/@]@");

    private static final Pattern LOGIN_IN_PATH = Pattern.compile("//[^/@]*:[^/@]*@");

    private static final Setting<String> ENV =
            Setting.optional("env", Parser.TEXT, "either this", "Environment variable that holds it.");
    private static final Setting<String> FILE = Setting.optional(
            "file", Parser.TEXT, "or this", "File whose first line is it; a relative path starts at pipeline.yaml.");
    static final Schema SCHEMA = Schema.of("pipeline.yaml: user and password", ENV, FILE);

    static final Parser<Secret> PARSER = new Parser<>("{env: VARIABLE} or {file: PATH}", Secrets::read);

    private Secrets() {}

    private static Secret read(Node node, Place place) {
        if (!(node instanceof Node.Fields)) {
            throw ConfigErrors.secretInClear(place.toString());
        }
        Section section = Section.of(node, place, SCHEMA);
        if (section.has(ENV) == section.has(FILE)) {
            throw ConfigErrors.notA(place.toString(), "this", "either {env: VARIABLE} or {file: PATH}");
        }
        return section.has(ENV) ? new FromEnvironment(section.get(ENV)) : new FromFile(section.get(FILE));
    }

    /** The same secret, a relative path made absolute. */
    static Secret resolved(Secret secret, Path folder) {
        return secret instanceof FromFile file
                ? new FromFile(folder.resolve(file.path()).normalize().toString())
                : secret;
    }

    static void refuseInUrl(String url, Place place) {
        refuse(PARAMETER.matcher(url).find() || LOGIN.matcher(url).find(), place);
    }

    static void refuseInPath(String path, Place place) {
        refuse(PARAMETER.matcher(path).find() || LOGIN_IN_PATH.matcher(path).find(), place);
    }

    static void refuseAsOption(String option, Place place) {
        refuse(NAME.matcher(option).find(), place);
    }

    private static void refuse(boolean found, Place place) {
        if (found) {
            throw ConfigErrors.secretInClear(place.toString());
        }
    }
}

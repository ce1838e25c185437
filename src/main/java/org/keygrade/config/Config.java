package org.keygrade.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.keygrade.error.ConfigErrors;

/**
 * Everything a company configures, validated as a whole.
 *
 * @param models by name; most companies have one. Of several, each has a filter
 * @param words what people read; changing them changes no score
 */
public record Config(
        Pipeline pipeline, List<ScoringModel> models, TierScheme tiers, NetworkConfig network, BoardWords words) {
    public Config {
        models = List.copyOf(models);
    }

    /**
     * Reads the files of a configuration folder. The first thing that does not fit is an error of exit code 2 that
     * names file, line, key and what to write instead.
     */
    public static Config load(Path folder) {
        return load(folder, System.getenv());
    }

    /** A scoring model from a file of its own. */
    public static ScoringModel model(Path file) {
        return ModelFile.read(section(file, (text, place) -> text, ModelFile.SCHEMA), file.toString());
    }

    /** The same with other scoring models; fails if they cannot be told apart. */
    public Config with(List<ScoringModel> others) {
        return new Config(pipeline, ModelFiles.distinct(others), tiers, network, words);
    }

    static Config load(Path folder, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Section network = section(folder, "network.yaml", NetworkFile.SCHEMA);
        return new Config(
                PipelineFile.read(section(folder, "pipeline.yaml", variables::fill, PipelineFile.SCHEMA), folder),
                ModelFiles.read(folder),
                TiersFile.read(section(folder, "tiers.yaml", TiersFile.SCHEMA)),
                NetworkFile.read(network),
                BoardFile.words(network));
    }

    /** The schema of every block of every file, in the order documentation lists them. */
    static List<Schema> schemas() {
        return Stream.of(PipelineFile.schemas(), ModelFile.schemas(), TiersFile.schemas(), NetworkFile.schemas())
                .flatMap(List::stream)
                .toList();
    }

    static Section section(Path folder, String name, Schema schema) {
        return section(folder, name, (text, place) -> text, schema);
    }

    private static Section section(Path folder, String name, BiFunction<String, Place, String> fill, Schema schema) {
        return section(folder.resolve(name), fill, schema);
    }

    private static Section section(Path file, BiFunction<String, Place, String> fill, Schema schema) {
        return Section.of(Yaml.read(file.toString(), text(file), fill), new Place(file.toString(), 1, ""), schema);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw ConfigErrors.unreadable(file.toString(), "there is no such file.", e);
        } catch (CharacterCodingException e) {
            throw ConfigErrors.unreadable(file.toString(), "the file is not UTF-8 text.", e);
        } catch (IOException e) {
            throw ConfigErrors.unreadable(file.toString(), "the file cannot be read.", e);
        }
    }
}

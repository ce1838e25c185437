package org.keygrade.config;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keygrade.error.ConfigErrors;

/** The scoring models of a configuration folder: {@code scoring-model.yaml}, and what is in {@code scoring-models}. */
final class ModelFiles {
    private static final String MORE = "scoring-models";
    private static final String SUFFIX = ".yaml";

    private ModelFiles() {}

    /** By name, so that what files are called makes no difference. */
    static List<ScoringModel> read(Path folder) {
        List<ScoringModel> models = new ArrayList<>(List.of(read(folder, ScoringModel.FIRST)));
        more(folder.resolve(MORE)).forEach(file -> models.add(read(folder, MORE + "/" + file)));
        return distinct(models);
    }

    private static ScoringModel read(Path folder, String name) {
        return ModelFile.read(Config.section(folder, name, ModelFile.SCHEMA), name);
    }

    private static List<String> more(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException e) {
            throw ConfigErrors.unreadable(folder.toString(), "the folder cannot be read.", e);
        }
        names.removeIf(name -> name.startsWith("."));
        names.forEach(name -> refuseOthers(folder, name));
        return names.stream().sorted().toList();
    }

    private static void refuseOthers(Path folder, String name) {
        if (!name.endsWith(SUFFIX)) {
            throw ConfigErrors.unusable(
                    folder.resolve(name).toString(),
                    "is not a scoring model: its name does not end in " + SUFFIX + ".",
                    "Rename it, or move it elsewhere.");
        }
    }

    /** The models by name, if each can be told from the others: by its own name, and by its filter. */
    static List<ScoringModel> distinct(List<ScoringModel> models) {
        Map<String, ScoringModel> byName = new TreeMap<>();
        for (ScoringModel model : models) {
            ScoringModel twin = byName.put(model.name(), model);
            if (twin != null) {
                throw ConfigErrors.unusable(
                        model.file(),
                        "the model of " + twin.file() + " is called `" + model.name() + "` too.",
                        "Give each model a `name` of its own.");
            }
        }
        if (models.size() > 1) {
            models.stream().filter(model -> model.filter() == null).findFirst().ifPresent(model -> {
                throw withoutFilter(model, models);
            });
        }
        return List.copyOf(byName.values());
    }

    private static RuntimeException withoutFilter(ScoringModel model, List<ScoringModel> models) {
        String files = models.stream().map(ScoringModel::file).sorted().collect(joining(", "));
        return ConfigErrors.unusable(
                model.file(),
                "`filter` is missing, and there are several models (" + files + ").",
                "Add `filter:` to each, so that exactly one claims each account, as in filter: segment <=> 'retail' here"
                        + " and filter: not (segment <=> 'retail') there.");
    }
}

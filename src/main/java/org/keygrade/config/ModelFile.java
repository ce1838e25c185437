package org.keygrade.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.error.ConfigErrors;

/** {@code scoring-model.yaml}. */
final class ModelFile {
    private enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    private static final Setting<String> CRITERION = Setting.required(
            "name", Parser.TEXT, "Names the criterion in score_parts and explanations; unique in the model.");
    private static final Setting<String> METRIC = Setting.required(
            "metric",
            Parser.TEXT,
            "What is judged: a metric of the catalogue, `rating.<criterion>`, or for a lookup a text column of accounts.");
    private static final Setting<Double> CRITERION_WEIGHT = Setting.of(
            "weight", Numbers.POSITIVE, 1.0, "How much it counts, relative to the other criteria of its group.");
    private static final Setting<Curve> CURVE =
            Setting.required("curve", Curves.PARSER, "How the metric becomes a value between 0 and 1.");
    private static final Setting<Direction> DIRECTION = Setting.of(
            "direction",
            Parser.word("direction", Direction.class),
            Direction.HIGHER_IS_BETTER,
            "`lower_is_better` mirrors the curve.");
    private static final Setting<Missing> MISSING = Setting.optional(
            "missing",
            Parser.word("missing policy", Missing.class),
            "by kind",
            "What an account without the metric gets. `exclude`: the others share the weight. `neutral`: the baseline"
                    + " median; the default of ratings. `worst`: zero; the default of relationship criteria.");
    private static final Setting<String> CRITERION_WHY =
            Setting.required("why", Parser.TEXT, "The priority it states, in a sentence people will read.");
    private static final Schema CRITERION_SCHEMA = Schema.of(
            "scoring-model.yaml: a criterion",
            CRITERION,
            METRIC,
            CRITERION_WEIGHT,
            CURVE,
            DIRECTION,
            MISSING,
            CRITERION_WHY);

    private static final Setting<String> GROUP =
            Setting.required("name", Parser.TEXT, "Names the group; unique in the model.");
    private static final Setting<Double> GROUP_WEIGHT =
            Setting.required("weight", Numbers.POSITIVE, "How much it counts, relative to the other groups.");
    private static final Setting<String> GROUP_WHY =
            Setting.required("why", Parser.TEXT, "The priority it states, in a sentence people will read.");
    private static final Setting<List<Section>> CRITERIA =
            Setting.required("criteria", Parser.list(Parser.section(CRITERION_SCHEMA)), "What the group is made of.");
    private static final Schema GROUP_SCHEMA =
            Schema.of("scoring-model.yaml: a group", GROUP, GROUP_WEIGHT, GROUP_WHY, CRITERIA);

    private static final Setting<String> NAME = Setting.required("name", Parser.TEXT, "The model's name, for people.");
    private static final Setting<Double> MIN_COVERAGE = Setting.of(
            "min_coverage",
            Numbers.SHARE,
            .5,
            "Lowest share of the weight an account must have data for, or it gets no score.");
    private static final Setting<String> BASELINE = Setting.optional(
            "baseline", Parser.TEXT, "the newest", "Id of the reference distribution, from `keygrade calibrate`.");
    private static final Setting<List<Section>> GROUPS =
            Setting.required("groups", Parser.list(Parser.section(GROUP_SCHEMA)), "Criteria that belong together.");

    static final Schema SCHEMA = Schema.of("scoring-model.yaml", NAME, MIN_COVERAGE, BASELINE, GROUPS);

    private ModelFile() {}

    static List<Schema> schemas() {
        return Stream.concat(Stream.of(SCHEMA, GROUP_SCHEMA, CRITERION_SCHEMA), Curves.schemas().stream())
                .toList();
    }

    static ScoringModel read(Section file) {
        Set<String> criteria = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<Group> groups = file.get(GROUPS).stream()
                .map(section -> group(unique(section, GROUP, names), criteria))
                .toList();
        return new ScoringModel(file.get(NAME), groups, file.get(MIN_COVERAGE), file.maybe(BASELINE));
    }

    private static Group group(Section section, Set<String> seen) {
        List<Criterion> criteria = section.get(CRITERIA).stream()
                .map(criterion -> criterion(unique(criterion, CRITERION, seen)))
                .toList();
        return new Group(section.get(GROUP), section.get(GROUP_WEIGHT), section.get(GROUP_WHY), criteria);
    }

    private static Criterion criterion(Section section) {
        return new Criterion(
                section.get(CRITERION),
                section.get(METRIC),
                section.get(CRITERION_WEIGHT),
                section.get(CURVE),
                section.get(DIRECTION) == Direction.LOWER_IS_BETTER,
                section.maybe(MISSING),
                section.get(CRITERION_WHY));
    }

    private static Section unique(Section section, Setting<String> name, Set<String> seen) {
        if (!seen.add(section.get(name))) {
            throw ConfigErrors.twice(section.at(name).toString(), section.get(name));
        }
        return section;
    }
}

package org.keygrade.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel.Blend;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.config.ScoringModel.Objective;
import org.keygrade.config.ScoringModel.Reads;
import org.keygrade.error.ConfigErrors;
import org.keygrade.weight.Ahp;

/** {@code scoring-model.yaml}. */
final class ModelFile {
    private enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    private static final Setting<String> CRITERION = Setting.required(
            "name", Parser.TEXT, "Names the criterion in score_parts and explanations; unique in the model.");
    private static final Setting<String> METRIC = Setting.optional(
            "metric",
            Parser.TEXT,
            "required, unless there is an `expression`",
            "What is judged: a metric of the catalogue, `rating.<criterion>`, or for a lookup a text column of accounts.");
    private static final Setting<String> EXPRESSION = Setting.optional(
            "expression",
            Parser.TEXT,
            "none",
            "Instead of a metric: Spark SQL over metrics of the catalogue. Missing where it has no result, as where it"
                    + " divides by zero.");
    private static final Setting<Double> CRITERION_WEIGHT = Setting.optional(
            "weight",
            Numbers.POSITIVE,
            "1",
            "How much it counts, relative to the other criteria of its group. Not beside `judgements` of the group.");
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
            EXPRESSION,
            CRITERION_WEIGHT,
            CURVE,
            DIRECTION,
            MISSING,
            CRITERION_WHY);

    private static final Setting<String> GROUP =
            Setting.required("name", Parser.TEXT, "Names the group; unique in the model.");
    private static final Setting<Double> GROUP_WEIGHT = Setting.optional(
            "weight",
            Numbers.POSITIVE,
            "required, unless groups are judged",
            "How much it counts, relative to the other groups. Not beside `judgements` of the groups.");
    private static final Setting<String> GROUP_WHY =
            Setting.required("why", Parser.TEXT, "The priority it states, in a sentence people will read.");
    private static final Setting<List<Section>> CRITERIA =
            Setting.required("criteria", Parser.list(Parser.section(CRITERION_SCHEMA)), "What the group is made of.");
    private static final Schema GROUP_SCHEMA = Schema.of(
            "scoring-model.yaml: a group",
            GROUP,
            GROUP_WEIGHT,
            GROUP_WHY,
            CRITERIA,
            Judgements.JUDGEMENTS,
            Judgements.ACCEPTED_BY);

    private static final Setting<String> NAME = Setting.required("name", Parser.TEXT, "The model's name, for people.");
    private static final Setting<String> FILTER = Setting.optional(
            "filter",
            Parser.TEXT,
            "all accounts",
            "Which accounts the model grades: a Spark SQL condition over the columns of accounts, as in"
                    + " `segment = 'retail'`; null counts as false. Required if there are several models: exactly one of"
                    + " them must claim each account.");
    private static final Setting<Double> MIN_COVERAGE = Setting.of(
            "min_coverage",
            Numbers.SHARE,
            .5,
            "Lowest share of the weight an account must have data for, or it gets no score.");
    private static final Setting<String> BASELINE = Setting.optional(
            "baseline", Parser.TEXT, "the newest", "Id of the reference distribution, from `keygrade calibrate`.");
    private static final Setting<List<Section>> GROUPS =
            Setting.required("groups", Parser.list(Parser.section(GROUP_SCHEMA)), "Criteria that belong together.");

    private static final Setting<Objective> BLEND_WITH = Setting.required(
            "with",
            Parser.word("method", Objective.class),
            "`entropy` or `critic`: weights the last calibration found in the portfolio itself.");
    private static final Setting<Double> BLEND_SHARE =
            Setting.required("share", Numbers.SHARE, "How much they count; the weights of this file share the rest.");
    private static final Schema BLEND_SCHEMA = Schema.of("scoring-model.yaml: blend", BLEND_WITH, BLEND_SHARE);
    private static final Setting<Section> BLEND = Setting.optional(
            "blend",
            Parser.section(BLEND_SCHEMA),
            "the weights of this file",
            "Mixes in weights that the portfolio suggests. They are advice: `./keygrade weights` shows them beside yours.");

    static final Schema SCHEMA = Schema.of(
            "scoring-model.yaml",
            NAME,
            FILTER,
            MIN_COVERAGE,
            BASELINE,
            GROUPS,
            Judgements.JUDGEMENTS,
            Judgements.ACCEPTED_BY,
            BLEND);

    private ModelFile() {}

    static List<Schema> schemas() {
        return Stream.concat(Stream.of(SCHEMA, GROUP_SCHEMA, CRITERION_SCHEMA, BLEND_SCHEMA), Curves.schemas().stream())
                .toList();
    }

    /** @param name the file's, below the configuration folder */
    static ScoringModel read(Section file, String name) {
        Set<String> criteria = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<Section> sections = file.get(GROUPS);
        sections.forEach(section -> unique(section, GROUP, names));
        Ahp judged = judged(file, sections, GROUP, GROUP_WEIGHT);
        List<Group> groups = IntStream.range(0, sections.size())
                .mapToObj(at -> group(sections.get(at), weight(judged, at), criteria))
                .toList();
        return new ScoringModel(
                name,
                file.get(NAME),
                file.maybe(FILTER),
                groups,
                file.get(MIN_COVERAGE),
                file.maybe(BASELINE),
                judged,
                blend(file));
    }

    private static Group group(Section section, @Nullable Double judgedWeight, Set<String> seen) {
        List<Section> sections = section.get(CRITERIA);
        sections.forEach(criterion -> unique(criterion, CRITERION, seen));
        Ahp judged = judged(section, sections, CRITERION, CRITERION_WEIGHT);
        List<Criterion> criteria = IntStream.range(0, sections.size())
                .mapToObj(at -> criterion(sections.get(at), weight(judged, at)))
                .toList();
        double weight = judgedWeight == null ? section.get(GROUP_WEIGHT) : judgedWeight;
        return new Group(section.get(GROUP), weight, section.get(GROUP_WHY), criteria, judged);
    }

    private static Criterion criterion(Section section, @Nullable Double judgedWeight) {
        boolean computed = section.has(EXPRESSION);
        if (computed && section.has(METRIC)) {
            throw section.unusable(
                    EXPRESSION, section.get(CRITERION) + " has a metric and an expression.", "Remove one of them.");
        }
        return new Criterion(
                section.get(CRITERION),
                section.get(computed ? EXPRESSION : METRIC),
                computed ? Reads.EXPRESSION : Reads.METRIC,
                judgedWeight == null ? section.get(CRITERION_WEIGHT, 1.0) : judgedWeight,
                section.get(CURVE),
                section.get(DIRECTION) == Direction.LOWER_IS_BETTER,
                section.maybe(MISSING),
                section.get(CRITERION_WHY));
    }

    /** What the judgements of a level say; they and weights exclude each other. */
    private static @Nullable Ahp judged(
            Section level, List<Section> members, Setting<String> name, Setting<Double> weight) {
        Ahp judged = Judgements.of(
                level, members.stream().map(member -> member.get(name)).toList());
        for (Section member : members) {
            if (judged != null && member.has(weight)) {
                throw member.unusable(
                        weight,
                        member.get(name) + " has a weight and is judged against others.",
                        "Remove `weight`, or the `judgements`.");
            }
        }
        return judged;
    }

    private static @Nullable Double weight(@Nullable Ahp judged, int at) {
        return judged == null ? null : judged.weights().get(at);
    }

    private static @Nullable Blend blend(Section file) {
        Section section = file.maybe(BLEND);
        return section == null ? null : new Blend(section.get(BLEND_WITH), section.get(BLEND_SHARE));
    }

    private static void unique(Section section, Setting<String> name, Set<String> seen) {
        if (!seen.add(section.get(name))) {
            throw ConfigErrors.twice(section.at(name).toString(), section.get(name));
        }
    }
}

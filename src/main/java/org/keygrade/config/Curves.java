package org.keygrade.config;

import static org.keygrade.config.Numbers.ANY;
import static org.keygrade.config.Numbers.POSITIVE;
import static org.keygrade.config.Numbers.SHARE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keygrade.config.ScoringModel.Band;
import org.keygrade.config.ScoringModel.Bands;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Log;
import org.keygrade.config.ScoringModel.Logistic;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.config.ScoringModel.Target;
import org.keygrade.config.ScoringModel.Yes;
import org.keygrade.error.ConfigErrors;

/** {@code curve:} of a criterion: a word, or a name with its numbers. */
final class Curves {
    private static final Setting<Double> FROM = Setting.required("from", ANY, "The metric that is worth 0.");
    private static final Setting<Double> LOG_FROM =
            Setting.required("from", POSITIVE, "The metric that is worth 0, as is everything below.");
    private static final Setting<Double> TO = Setting.required("to", ANY, "The metric that is worth 1.");
    private static final Setting<Double> MIDPOINT =
            Setting.required("midpoint", ANY, "The metric that is worth one half.");
    private static final Setting<Double> SLOPE =
            Setting.required("slope", POSITIVE, "How steep: one unit from the midpoint is worth 1/(1 + e^-slope).");
    private static final Setting<Double> IDEAL = Setting.required("ideal", ANY, "The metric that is worth 1.");
    private static final Setting<Double> TOLERANCE =
            Setting.required("tolerance", POSITIVE, "How far from the ideal the value has fallen to 0.");
    private static final Setting<Double> UP_TO = Setting.optional(
            "up_to", ANY, "no bound, in the last band only", "Largest metric of the band; bands rise.");
    private static final Setting<Double> VALUE = Setting.required("value", SHARE, "What the band is worth.");

    private static final Schema LINEAR = Schema.of("scoring-model.yaml: curve linear", FROM, TO);
    private static final Schema LOG = Schema.of("scoring-model.yaml: curve log", LOG_FROM, TO);
    private static final Schema LOGISTIC = Schema.of("scoring-model.yaml: curve logistic", MIDPOINT, SLOPE);
    private static final Schema TARGET = Schema.of("scoring-model.yaml: curve target", IDEAL, TOLERANCE);
    private static final Schema BAND = Schema.of("scoring-model.yaml: one of the bands", UP_TO, VALUE);

    private static final Map<String, Curve> WORDS = Map.of("percentile", new Percentile(), "boolean", new Yes());
    private static final Map<String, Parser<? extends Curve>> SHAPES = Map.of(
            "linear", section(LINEAR, Curves::linear),
            "log", section(LOG, Curves::log),
            "logistic", section(LOGISTIC, s -> new Logistic(s.get(MIDPOINT), s.get(SLOPE))),
            "target", section(TARGET, s -> new Target(s.get(IDEAL), s.get(TOLERANCE))),
            "bands", new Parser<>("a list of bands", Curves::bands),
            "lookup", new Parser<>("a block of words, each with its value", Curves::lookup));
    private static final List<String> NAMES =
            List.of("bands", "boolean", "linear", "log", "logistic", "lookup", "percentile", "target");

    static final Parser<Curve> PARSER = new Parser<>("a curve (" + String.join(", ", NAMES) + ")", Curves::read);

    private Curves() {}

    static List<Schema> schemas() {
        return List.of(LINEAR, LOG, LOGISTIC, TARGET, BAND);
    }

    private static <C extends Curve> Parser<C> section(Schema schema, Function<Section, C> make) {
        return new Parser<>("its numbers", (node, place) -> make.apply(Section.of(node, place, schema)));
    }

    private static Curve read(Node node, Place place) {
        if (node instanceof Node.Fields fields && fields.nodes().size() == 1) {
            Map.Entry<String, Node> only = fields.nodes().entrySet().iterator().next();
            return shape(only.getKey(), place).read(only.getValue(), place.child(only.getKey(), node.line()));
        }
        Curve curve = WORDS.get(known(Parser.TEXT.read(node, place), place));
        if (curve == null) {
            throw ConfigErrors.notA(
                    place.toString(), node.shown(), "a curve with its numbers, as in {linear: {from: 0, to: 1}}");
        }
        return curve;
    }

    private static Parser<? extends Curve> shape(String name, Place place) {
        Parser<? extends Curve> parser = SHAPES.get(known(name, place));
        if (parser == null) {
            throw ConfigErrors.unusable(
                    place.toString(), "`" + name + "` takes no numbers.", "Write `curve: " + name + "`.");
        }
        return parser;
    }

    private static String known(String name, Place place) {
        if (!NAMES.contains(name)) {
            throw ConfigErrors.unknown(place.toString(), "curve", name, NAMES);
        }
        return name;
    }

    private static Linear linear(Section section) {
        refuseUnlessRising(section, section.get(FROM));
        return new Linear(section.get(FROM), section.get(TO));
    }

    private static Log log(Section section) {
        refuseUnlessRising(section, section.get(LOG_FROM));
        return new Log(section.get(LOG_FROM), section.get(TO));
    }

    private static void refuseUnlessRising(Section section, double from) {
        if (!(from < section.get(TO))) {
            throw section.unusable(
                    TO, "`to` must be above `from`.", "Swap the two; `direction: lower_is_better` mirrors a curve.");
        }
    }

    private static Bands bands(Node node, Place place) {
        List<Section> sections = Parser.list(Parser.section(BAND)).read(node, place);
        List<Band> bands = new ArrayList<>();
        for (Section section : sections) {
            boolean last = bands.size() == sections.size() - 1;
            if (last == section.has(UP_TO)) {
                String problem = last ? "the last band must be open above." : "only the last band has no `up_to`.";
                throw section.unusable(UP_TO, problem, "Give every band but the last its `up_to`.");
            }
            double upTo = section.get(UP_TO, Double.POSITIVE_INFINITY);
            if (!bands.isEmpty() && !(bands.get(bands.size() - 1).upTo() < upTo)) {
                throw section.unusable(
                        UP_TO, "bands must rise.", "Order the bands by `up_to`, each above the one before.");
            }
            bands.add(new Band(upTo, section.get(VALUE)));
        }
        return new Bands(bands);
    }

    private static Lookup lookup(Node node, Place place) {
        return new Lookup(Parser.named(SHARE).read(node, place));
    }
}

package org.keygrade.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ConfigErrors;

/** One block of a file, read by its schema. Keys the schema does not know are refused, with the nearest known one. */
final class Section {
    private final Place place;
    private final Map<String, Node> nodes;

    private Section(Place place, Map<String, Node> nodes) {
        this.place = place;
        this.nodes = nodes;
    }

    static Section of(Node node, Place place, Schema schema) {
        if (!(node instanceof Node.Fields fields)) {
            throw ConfigErrors.notA(place.toString(), node.shown(), "a block of keys (" + schema.title() + ")");
        }
        fields.nodes().forEach((key, child) -> {
            if (!schema.keys().contains(key)) {
                Place at = new Place(place.file(), child.line(), place.key());
                throw ConfigErrors.unknown(at.toString(), "setting", key, schema.keys());
            }
        });
        return new Section(place, fields.nodes());
    }

    /** The value of the setting that decides which schema the rest of the block has. */
    static <T> T first(Node node, Place place, Setting<T> setting) {
        Map<String, Node> nodes = node instanceof Node.Fields fields ? fields.nodes() : Map.of();
        return new Section(new Place(place.file(), node.line(), place.key()), nodes).get(setting);
    }

    Place place() {
        return place;
    }

    /** Where a setting stands, or the block if it is not given. */
    Place at(Setting<?> setting) {
        Node node = nodes.get(setting.key());
        return node == null ? place : place.child(setting.key(), node.line());
    }

    boolean has(Setting<?> setting) {
        return nodes.containsKey(setting.key()) && !(nodes.get(setting.key()) instanceof Node.Empty);
    }

    /** The value, else the default; fails if the setting is required and not given. */
    <T> T get(Setting<T> setting) {
        T value = maybe(setting);
        if (value == null) {
            throw ConfigErrors.missing(
                    place.toString(), setting.key(), setting.parser().expected());
        }
        return value;
    }

    /** The value, else what was inherited. */
    <T> T get(Setting<T> setting, T inherited) {
        return has(setting) ? get(setting) : inherited;
    }

    /** The value, else the default, else null. */
    <T> @Nullable T maybe(Setting<T> setting) {
        Node node = nodes.get(setting.key());
        if (node == null || node instanceof Node.Empty) {
            return setting.fallback();
        }
        return setting.parser().read(node, place.child(setting.key(), node.line()));
    }

    /** A block; where it is not given, an empty one. */
    Section block(Setting<Section> setting) {
        Section given = maybe(setting);
        return given == null ? new Section(place.child(setting.key(), place.line()), Map.of()) : given;
    }

    /** An error about a setting's value that takes more than the value to see. */
    RuntimeException unusable(Setting<?> setting, String problem, String fix) {
        return ConfigErrors.unusable(at(setting).toString(), problem, fix);
    }
}

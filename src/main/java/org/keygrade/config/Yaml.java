package org.keygrade.config;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.keygrade.error.ConfigErrors;

/**
 * Reads one YAML document into nodes that know their line. Keys given twice, aliases and a second document are refused:
 * each would drop something silently.
 */
final class Yaml {
    private final YAMLParser parser;
    private final BiFunction<String, Place, String> fill;

    private Yaml(YAMLParser parser, BiFunction<String, Place, String> fill) {
        this.parser = parser;
        this.fill = fill;
    }

    /**
     * The top block of a document.
     *
     * @param file how messages name the file
     * @param fill what becomes of the text of each value
     */
    static Node.Fields read(String file, String text, BiFunction<String, Place, String> fill) {
        Place top = new Place(file, 1, "");
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            return new Yaml(parser, fill).document(top);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw ConfigErrors.syntax(new Place(file, line, "").toString(), found(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the parser found, without the lines that quote the file (they begin with a space). */
    private static String found(String message) {
        return message.lines().filter(line -> !line.startsWith(" ")).collect(joining("; "));
    }

    private Node.Fields document(Place top) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw ConfigErrors.syntax(top.toString(), "the file must begin with a key");
        }
        Node.Fields fields = fields(top);
        if (parser.nextToken() != null) {
            throw ConfigErrors.syntax(at(top).toString(), "a second document begins here");
        }
        return fields;
    }

    private Node node(Place place) throws IOException {
        if (parser.isCurrentAlias()) {
            throw ConfigErrors.syntax(place.toString(), "aliases (*name) are not supported");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(place);
            case START_ARRAY -> items(place);
            case VALUE_NULL -> new Node.Empty(place.line());
            default -> new Node.Scalar(place.line(), fill.apply(parser.getText(), place), parser.getText());
        };
    }

    private Node.Fields fields(Place place) throws IOException {
        Map<String, Node> nodes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place child = place.child(name, line());
            if (nodes.containsKey(name)) {
                throw ConfigErrors.twice(child.toString(), name);
            }
            parser.nextToken();
            nodes.put(name, node(child));
        }
        return new Node.Fields(place.line(), nodes);
    }

    private Node.Items items(Place place) throws IOException {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(place.item(nodes.size() + 1, line())));
        }
        return new Node.Items(place.line(), nodes);
    }

    private Place at(Place place) {
        return new Place(place.file(), line(), place.key());
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}

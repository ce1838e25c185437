package org.keygrade.config;

import static org.keygrade.config.Numbers.COUNT;
import static org.keygrade.config.Numbers.POSITIVE;
import static org.keygrade.config.Numbers.SHARE;
import static org.keygrade.config.Numbers.between;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keygrade.config.NetworkConfig.Board;

/** The blocks of {@code network.yaml} that are about the board. */
final class BoardFile {
    private static final Setting<Double> TIE_AT = Setting.of(
            "tie_at",
            SHARE,
            Board.SHIPPED.edgeAt(),
            "Weight from which what lies between two people counts in paths and graph metrics.");
    private static final Setting<Double> DECISIVE = Setting.of(
            "decisive", POSITIVE, Board.SHIPPED.decisive(), "Factor on the seniority of whoever decides or pays.");
    private static final Setting<Double> SENTIMENT_FLOOR = Setting.of(
            "sentiment_floor",
            between(-1, 0),
            Board.SHIPPED.inferredFloor(),
            "The worst stance that sentiment alone can tell; an opponent is only who somebody wrote down as one.");
    private static final Setting<Double> OURS_AT =
            Setting.of("ours_at", SHARE, Board.SHIPPED.oursAt(), "Stance from which a contact is on our side.");
    private static final Setting<Double> PLAYED_STRENGTH = Setting.of(
            "played_strength", SHARE, Board.SHIPPED.playedStrength(), "Strength that a move gives to a relationship.");
    private static final Setting<Double> PLAYED_STANCE = Setting.of(
            "played_stance", SHARE, Board.SHIPPED.playedStance(), "What winning somebody over adds to the stance.");
    private static final Setting<Integer> CANDIDATES =
            Setting.of("candidate_moves", COUNT, Board.SHIPPED.mostMoves(), "Moves tried on one board at most.");
    private static final Setting<Double> EXACT_UP_TO = Setting.of(
            "exact_up_to",
            POSITIVE,
            Board.SHIPPED.exactWork(),
            "People times edges up to which everything is exact; larger accounts are approximate, and say so.");
    private static final Setting<Integer> PROMINENT = Setting.of(
            "prominent_people",
            COUNT,
            Board.SHIPPED.prominent(),
            "How many people, by influence, departures and moves look at in a larger account.");
    private static final Schema BOARD_SCHEMA = Schema.of(
            "network.yaml: board",
            TIE_AT,
            DECISIVE,
            SENTIMENT_FLOOR,
            OURS_AT,
            PLAYED_STRENGTH,
            PLAYED_STANCE,
            CANDIDATES,
            EXACT_UP_TO,
            PROMINENT);
    private static final Schema WORDS_SCHEMA = new Schema(
            "network.yaml: words",
            BoardWords.KNOWN.stream().<Setting<?>>map(BoardFile::word).toList());

    static final Setting<Section> BOARD = Setting.block("board", BOARD_SCHEMA, "What the board is played by.");
    static final Setting<Section> WORDS = Setting.block(
            "words",
            WORDS_SCHEMA,
            "What `keygrade board` calls verdicts and pieces. Tables keep the words of chess, and no score changes.");

    private BoardFile() {}

    static List<Schema> schemas() {
        return List.of(BOARD_SCHEMA, WORDS_SCHEMA);
    }

    static Board board(Section file) {
        Section board = file.block(BOARD);
        return new Board(
                board.get(TIE_AT),
                board.get(DECISIVE),
                board.get(SENTIMENT_FLOOR),
                board.get(OURS_AT),
                board.get(PLAYED_STRENGTH),
                board.get(PLAYED_STANCE),
                board.get(CANDIDATES),
                board.get(EXACT_UP_TO),
                board.get(PROMINENT));
    }

    static BoardWords words(Section file) {
        Section section = file.block(WORDS);
        Map<String, String> words = new LinkedHashMap<>();
        BoardWords.KNOWN.forEach(name -> words.put(name, section.get(word(name))));
        return new BoardWords(words);
    }

    private static Setting<String> word(String name) {
        return Setting.of(name, Parser.TEXT, name, "What to call it.");
    }
}

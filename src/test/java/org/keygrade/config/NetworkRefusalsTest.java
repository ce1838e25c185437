package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.NetworkConfig.Board;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;

class NetworkRefusalsTest {
    @TempDir
    Path folder;

    private ConfFolder network(String text) {
        ConfFolder conf = ConfFolder.copy(folder);
        ConfFolder.write(folder.resolve("network.yaml"), text);
        return conf;
    }

    @Test
    void aSegmentInheritsFromTheDefaultsOfTheFile() {
        NetworkConfig network = network("""
                covered_at: 0.25
                defaults: {saturation: 4, channels: {call: 2.5}, state: {new_days: 30}}
                segments:
                  tender: {half_life_days: 365, channels: {email: 0}, state: {dormant_days: 365}}
                """).load().network();
        Map<String, Double> channels = Map.of("meeting", 3.0, "call", 2.5, "event", 1.5, "email", 1.0, "message", .5);
        Map<String, Double> tender = Map.of("meeting", 3.0, "call", 2.5, "event", 1.5, "email", .0, "message", .5);
        assertThat(network)
                .isEqualTo(new NetworkConfig(
                        new Strength(90, 4, 1, 1.5, channels, new State(-.3, 3, 90, 30, -.5, .6), List.of()),
                        Map.of(
                                "tender",
                                new Strength(365, 4, 1, 1.5, tender, new State(-.3, 3, 365, 30, -.5, .6), List.of())),
                        .25,
                        2,
                        ShippedConfTest.TIES,
                        NetworkConfig.Board.SHIPPED));
    }

    @Test
    void theBoardsNumbersAndWordsAreRead() {
        Config config = network("""
                board: {tie_at: 0.2, candidate_moves: 7}
                words: {winning: strong, king: decision maker}
                """).load();

        Board board = Board.SHIPPED;
        assertThat(config.network().board())
                .isEqualTo(new Board(
                        .2,
                        board.decisive(),
                        board.inferredFloor(),
                        board.oursAt(),
                        board.playedStrength(),
                        board.playedStance(),
                        7,
                        board.exactWork(),
                        board.prominent()));
        assertThat(config.words().of("winning")).isEqualTo("strong");
        assertThat(config.words().of("king")).isEqualTo("decision maker");
        assertThat(config.words().of("pawn")).isEqualTo("pawn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "board: {sentiment_floor: 1} | board.sentiment_floor: `1` is not a number between -1 and 0."
                        + " Write a number between -1 and 0.",
                "words: {kng: decider} | words: unknown setting `kng`. Did you mean `king`?"
                        + " Known: balanced, better, bishop, king, knight, losing, pawn, queen, rook, unclear, winning,"
                        + " worse.",
                "covered_at: 3 | covered_at: `3` is not a number between 0 and 1. Write a number between 0 and 1.",
                "default_seniority: 6 | default_seniority: `6` is not a whole number between 1 and 5."
                        + " Write a whole number between 1 and 5.",
                "defaults: {half_life_days: 0} | defaults.half_life_days: `0` is not a number above 0."
                        + " Write a number above 0.",
                "defaults: {saturation: -1} | defaults.saturation: `-1` is not a number above 0. Write a number above 0.",
                "defaults: {inbound: -1} | defaults.inbound: `-1` is not a number of at least 0."
                        + " Write a number of at least 0.",
                "defaults: {channels: {metting: 3}} | defaults.channels: unknown setting `metting`."
                        + " Did you mean `meeting`? Known: call, email, event, meeting, message.",
                "segments: {x: {halflife: 3}} | segments.x: unknown setting `halflife`."
                        + " Did you mean `half_life_days`? Known: channels, expected_contacts, half_life_days, inbound, outbound, saturation,"
                        + " state.",
                "defaults: {state: {dormant_days: -90}} | defaults.state.dormant_days:"
                        + " `-90` is not a whole number of at least 1. Write a whole number of at least 1.",
                "defaults: {state: {decaying_trend: 0.5}} | defaults.state.decaying_trend:"
                        + " `0.5` is not a number between -100 and 0. Write a number between -100 and 0.",
            })
    void isRefused(String text, String message) {
        assertThat(network(text).refusal()).isEqualTo("network.yaml:1 " + message);
    }
}

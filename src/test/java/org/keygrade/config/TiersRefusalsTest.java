package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersRefusalsTest {
    private static final String SERVICE =
            "service: {contact_cadence_days: 9, review_cadence_days: 99, sponsor_required: true, response_hours: 4}";
    private static final String TIERS = """
            scheme: cuts
            schemes:
              cuts:
                method: threshold
                tiers:
                  - {name: a, label: A, from_score: 80, SERVICE}
                  - {name: b, label: B, from_score: 50, SERVICE}
                  - {name: c, label: C, SERVICE}
              shares:
                method: share
                opt_out_ceiling: q
                tiers:
                  - {name: p, label: P, top_share: 0.05, SERVICE}
                  - {name: q, label: Q, top_share: 0.2, SERVICE}
                  - {name: r, label: R, SERVICE}
              places:
                method: capacity
                tiers:
                  - {name: x, label: X, seats: 10, SERVICE}
                  - {name: y, label: Y, seats: 5, SERVICE}
                  - {name: z, label: Z, SERVICE}
            """.replace("SERVICE", SERVICE);

    @TempDir
    Path folder;

    private ConfFolder conf() {
        return ConfFolder.copy(folder).with("tiers.yaml", TIERS);
    }

    @Test
    void naturalBreaksFindTheirCutsThemselves() {
        ConfFolder conf = conf().replace("tiers.yaml", "method: threshold", "method: natural_breaks");
        assertThat(conf.refusal())
                .isEqualTo("tiers.yaml:6 schemes.cuts.tiers[1].from_score: does not belong to this method."
                        + " Remove it: this method finds its cuts itself.");

        TierScheme scheme = conf.replace("tiers.yaml", " from_score: 80,", "")
                .replace("tiers.yaml", " from_score: 50,", "")
                .load()
                .tiers();
        assertThat(scheme.method()).isEqualTo(TierScheme.Method.NATURAL_BREAKS);
        assertThat(scheme.tiers()).extracting(TierScheme.Tier::bound).containsOnlyNulls();
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        TierScheme scheme = conf().load().tiers();
        TierScheme.ServiceLevel service = new TierScheme.ServiceLevel(9, 99, true, 4);
        assertThat(scheme)
                .isEqualTo(new TierScheme(
                        "cuts",
                        TierScheme.Method.THRESHOLD,
                        List.of(
                                new TierScheme.Tier("a", "A", 80.0, service),
                                new TierScheme.Tier("b", "B", 50.0, service),
                                new TierScheme.Tier("c", "C", null, service)),
                        3,
                        14,
                        0,
                        "c",
                        30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "scheme: cuts | scheme: cust | 1 scheme: unknown scheme `cust`."
                        + " Did you mean `cuts`? Known: cuts, places, shares.",
                "method: threshold | method: treshold | 4 schemes.cuts.method: unknown method `treshold`."
                        + " Did you mean `threshold`? Known: capacity, natural_breaks, share, threshold.",
                "from_score: 50 | from_score: 85 | 7 schemes.cuts.tiers[2].from_score: scores must fall from the best"
                        + " tier to the last. Order the tiers, best first, and check their `from_score`.",
                "from_score: 50 | from_score: 80 | 7 schemes.cuts.tiers[2].from_score: scores must fall from the best"
                        + " tier to the last. Order the tiers, best first, and check their `from_score`.",
                "from_score: 80 | from_score: 180 | 6 schemes.cuts.tiers[1].from_score:"
                        + " `180` is not a number between 0 and 100. Write a number between 0 and 100.",
                "from_score: 80, | NOTHING | 6 schemes.cuts.tiers[1]: `from_score` is missing."
                        + " Add `from_score:` with a number between 0 and 100.",
                "label: C, | label: C, from_score: 1, | 8 schemes.cuts.tiers[3].from_score: the last tier takes whoever"
                        + " is left. Remove it, or add a tier below.",
                "from_score: 80 | seats: 80 | 6 schemes.cuts.tiers[1].seats: does not belong to this method."
                        + " Write `from_score`, or change `method:`.",
                "top_share: 0.2 | top_share: 0.01 | 14 schemes.shares.tiers[2].top_share: shares are cumulative and must"
                        + " rise from the best tier to the last. Order the tiers, best first, and check their"
                        + " `top_share`.",
                "top_share: 0.2 | top_share: 20 | 14 schemes.shares.tiers[2].top_share:"
                        + " `20` is not a number between 0 and 1. Write a number between 0 and 1.",
                "seats: 5 | seats: 0 | 20 schemes.places.tiers[2].seats: `0` is not a whole number of at least 1."
                        + " Write a whole number of at least 1.",
                "seats: 5 | seats: 5.5 | 20 schemes.places.tiers[2].seats: `5.5` is not a whole number of at least 1."
                        + " Write a whole number of at least 1.",
                "name: b | name: a | 7 schemes.cuts.tiers[2].name: `a` is there twice. Keep one of them, or rename it.",
                "name: b | name: ungraded | 7 schemes.cuts.tiers[2].name: `ungraded` is what accounts without a score are"
                        + " called. Choose another name.",
                "opt_out_ceiling: q | opt_out_ceiling: s | 11 schemes.shares.opt_out_ceiling: unknown tier `s`."
                        + " Did you mean `p`? Known: p, q, r.",
                "method: capacity | band: 3 | 16 schemes.places: `method` is missing."
                        + " Add `method:` with one of threshold, share, capacity, natural_breaks.",
                "method: share | method: share, | 10 schemes.shares.method: unknown method `share,`."
                        + " Did you mean `share`? Known: capacity, natural_breaks, share, threshold.",
                "sponsor_required: true | sponsor_required: maybe | 6 schemes.cuts.tiers[1].service.sponsor_required:"
                        + " `maybe` is not true or false. Write true or false.",
                "response_hours: 4 | response_hours: 0 | 6 schemes.cuts.tiers[1].service.response_hours:"
                        + " `0` is not a whole number of at least 1. Write a whole number of at least 1.",
            })
    void isRefused(String from, String to, String message) {
        String replacement = to.equals("NOTHING") ? "" : to;
        assertThat(conf().replace("tiers.yaml", from, replacement).refusal()).isEqualTo("tiers.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource({
        "method: capacity, band: 3, '18 schemes.places.band: has no meaning with method capacity. Remove it.'",
        "method: capacity, dwell_days: 3, '18 schemes.places.dwell_days: has no meaning with method capacity. Remove it.'",
        "method: share, seat_band: .1, '11 schemes.shares.seat_band: has no meaning with method share. Remove it.'",
        "method: threshold, held_days: -1, '5 schemes.cuts.held_days: `-1` is not a whole number of at least 0."
                + " Write a whole number of at least 0.'",
        "method: threshold, dwell_days: -1, '5 schemes.cuts.dwell_days: `-1` is not a whole number of at least 0."
                + " Write a whole number of at least 0.'",
        "method: threshold, band: -1, '5 schemes.cuts.band: `-1` is not a number between 0 and 100."
                + " Write a number between 0 and 100.'",
    })
    void aSettingOfAnotherMethodOrOutOfRangeIsRefused(String method, String setting, String message) {
        assertThat(conf().replace("tiers.yaml", method, method + "\n    " + setting)
                        .refusal())
                .isEqualTo("tiers.yaml:" + message);
    }

    @Test
    void oneTierIsNoGrading() {
        ConfFolder conf = conf();
        ConfFolder.write(
                folder.resolve("tiers.yaml"),
                "scheme: s\nschemes:\n  s: {method: share, tiers: [{name: a, label: A, " + SERVICE + "}]}\n");
        assertThat(conf.refusal())
                .isEqualTo("tiers.yaml:3 schemes.s.tiers: one tier grades nobody."
                        + " List at least two tiers, best first.");
    }
}

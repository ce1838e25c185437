package org.keygrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keygrade.config.Reweighting;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Percentile;

class CandidateWeightsTest {
    private static final ScoringModel SHOPS = model("Shops", "shops.yaml", "profit", "coverage");
    private static final ScoringModel DEPOTS = model("Depots", "depots.yaml", "revenue");

    private static ScoringModel model(String name, String file, String... criteria) {
        List<Group> groups = Stream.of(criteria)
                .map(criterion -> new Group(criterion, 1, "because", List.of(criterion(criterion))))
                .toList();
        return new ScoringModel(file, name, null, groups, .5, null, null, null);
    }

    private static Criterion criterion(String name) {
        return new Criterion(name, name, 1, new Percentile(), false, null, "because");
    }

    @Test
    void oneNewWeightChangesEveryShareOfItsModelAndOfNoOther() {
        List<ScoringModel> current = List.of(SHOPS, DEPOTS);

        assertThat(printed(current, Reweighting.of(current, Map.of("profit", 3.0))))
                .isEqualTo("""
                        Weights of "Shops, reweighted"
                          criterion  weight  would be
                          ---------  ------  --------
                          profit     50.0 %    75.0 %
                          coverage   50.0 %    25.0 %

                        """);
    }

    @Test
    void whatComesAndGoesHasOneWeightOnly() {
        assertThat(printed(List.of(SHOPS), List.of(model("Other", "candidate.yaml", "coverage", "growth"))))
                .isEqualTo("""
                        Weights of "Other"
                          criterion  weight  would be
                          ---------  ------  --------
                          coverage   50.0 %    50.0 %
                          growth               50.0 %
                          profit     50.0 %

                        """);
    }

    private static String printed(List<ScoringModel> current, List<ScoringModel> candidates) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new CandidateWeights(current, candidates).print(out);
        out.flush();
        return text.toString();
    }
}

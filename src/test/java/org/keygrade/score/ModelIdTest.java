package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.score.Models.criterion;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.missing;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.network;
import static org.keygrade.score.Models.ten;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Missing;

class ModelIdTest {
    private static final ScoringModel MODEL = model(group(
            "all", 1, ten("revenue", 1), criterion("stage", 2, new Lookup(Map.of("review", 1.0, "pre_sales", .5)))));

    private static String id(ScoringModel model) {
        return ModelId.of(model, network(.3), "2026-10-31-1a2b3c4d", "1").toString();
    }

    /** A change of this value changes every company's model id: it must be meant, and noted in the change log. */
    @Test
    void theSameEverywhere() {
        assertThat(id(MODEL)).isEqualTo("4006e826a8-c2e888-1");
    }

    @Test
    void whateverMovesAScoreCounts() {
        Group group = MODEL.groups().get(0);
        assertThat(List.of(
                        id(MODEL),
                        id(new ScoringModel("test", MODEL.groups(), .6, null)),
                        id(model(new Group(
                                "all",
                                1,
                                "because",
                                List.of(ten("revenue", 2), group.criteria().get(1))))),
                        id(model(new Group("all", 1, "because", group.criteria().subList(0, 1)))),
                        id(model(group(
                                "all",
                                1,
                                missing(ten("revenue", 1), Missing.WORST),
                                group.criteria().get(1)))),
                        ModelId.of(MODEL, network(.4), "2026-10-31-1a2b3c4d", "1"),
                        ModelId.of(MODEL, network(.3), "2026-11-30-1a2b3c4d", "1"),
                        ModelId.of(MODEL, network(.3), "2026-10-31-1a2b3c4d", "2")))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.toString().matches("[0-9a-f]{10}-[0-9a-f]{6}-[12]"));
    }

    private static ScoringModel filtered(String filter) {
        return new ScoringModel("any.yaml", "test", filter, MODEL.groups(), .5, null, null, null);
    }

    @Test
    void theFilterCounts() {
        assertThat(List.of(id(MODEL), id(filtered("segment = 'a'")), id(filtered("segment = 'b'"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void severalModelsHaveOneIdInAnyOrder() {
        ModelId one = new ModelId("1111111111", "aaaaaa", "1");
        ModelId two = new ModelId("2222222222", "aaaaaa", "1");
        assertThat(ModelId.of(List.of(one))).isEqualTo(one);
        assertThat(ModelId.of(List.of(one, two)).toString()).matches("[0-9a-f]{10}-aaaaaa-1");
        assertThat(ModelId.of(List.of(two, one)))
                .isEqualTo(ModelId.of(List.of(one, two)))
                .isNotIn(one, two, ModelId.of(List.of(one, new ModelId("3333333333", "aaaaaa", "1"))));
    }

    @Test
    void wordsForPeopleDoNot() {
        Group group = MODEL.groups().get(0);
        Group reworded = new Group(group.name(), group.weight(), "other words", group.criteria());
        assertThat(id(new ScoringModel("renamed", List.of(reworded), .5, "2026-10-31-1a2b3c4d")))
                .isEqualTo(id(MODEL));
    }

    @Test
    void wordsCannotRunIntoEachOther() {
        assertThat(Fingerprint.of(12, List.of("a,b"))).isNotEqualTo(Fingerprint.of(12, List.of("a", "b")));
        assertThat(Fingerprint.of(12, Map.of("a", "b"))).isNotEqualTo(Fingerprint.of(12, Map.of("b", "a")));
    }
}

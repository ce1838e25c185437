package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    private static final String FIRST = "scoring-model.yaml";

    @TempDir
    Path folder;

    private ConfFolder conf;

    @BeforeEach
    void aSecondFolder() throws IOException {
        Files.createDirectory(folder.resolve("scoring-models"));
        conf = ConfFolder.copy(folder).with(FIRST, model("Shops", "filter: segment = 'shop'"));
    }

    private static String model(String name, String filter) {
        return """
                name: %s
                %s
                groups:
                  - name: volume
                    weight: 1
                    why: x
                    criteria: [{name: revenue, metric: revenue_ttm, curve: percentile, why: x}]
                """.formatted(name, filter);
    }

    private static String factories() {
        return model("Factories", "filter: not (segment <=> 'shop')");
    }

    @Test
    void byNameWhateverTheFilesAreCalled() {
        List<ScoringModel> models = conf.with("scoring-models/z.yaml", factories())
                .with("scoring-models/.swap", "no model")
                .load()
                .models();

        assertThat(models).extracting(ScoringModel::name).containsExactly("Factories", "Shops");
        assertThat(models)
                .extracting(ScoringModel::filter)
                .containsExactly("not (segment <=> 'shop')", "segment = 'shop'");
        assertThat(models).extracting(ScoringModel::file).containsExactly("scoring-models/z.yaml", FIRST);
    }

    @Test
    void aModelWithoutAFilterCannotBeOneOfSeveral() {
        conf.with("scoring-models/factories.yaml", model("Factories", ""));
        assertThat(conf.refusal())
                .isEqualTo("scoring-models/factories.yaml: `filter` is missing, and there are several models"
                        + " (scoring-model.yaml, scoring-models/factories.yaml). Add `filter:` to each, so that exactly"
                        + " one claims each account, as in filter: segment <=> 'retail' here and filter: not (segment <=>"
                        + " 'retail') there.");
    }

    @Test
    void namesDiffer() {
        conf.with("scoring-models/other.yaml", model("Shops", "filter: segment = 'factory'"));
        assertThat(conf.refusal())
                .isEqualTo("scoring-models/other.yaml: the model of scoring-model.yaml is called `Shops` too. Give each"
                        + " model a `name` of its own.");
    }

    @Test
    void whatIsThereIsRead() {
        conf.with("scoring-models/factories.yml", factories());
        assertThat(conf.refusal())
                .isEqualTo(
                        "scoring-models/factories.yml: is not a scoring model: its name does not end in .yaml. Rename"
                                + " it, or move it elsewhere.");
    }

    @Test
    void mistakesNameTheFile() {
        conf.with("scoring-models/factories.yaml", factories().replace("weight: 1", "weight: 0"));
        assertThat(conf.refusal())
                .startsWith("scoring-models/factories.yaml:5 groups[1].weight: `0` is not a number above 0.");
    }

    @Test
    void aCandidateTakesThePlaceOfItsName() {
        List<ScoringModel> models =
                conf.with("scoring-models/factories.yaml", factories()).load().models();
        ScoringModel candidate = new ScoringModel("Shops", List.of(), .9, null);

        assertThat(Replacement.of(models, candidate)).containsExactly(models.get(0), candidate);
        assertThat(Replacement.of(models.subList(0, 1), candidate))
                .as("of a single one, whatever it is called")
                .containsExactly(candidate);
        assertThatThrownBy(() -> Replacement.of(models, new ScoringModel("Shop", List.of(), .9, null)))
                .hasMessageContaining("unknown scoring model `Shop`")
                .hasMessageContaining("Did you mean `Shops`? Known: Factories, Shops.");
    }

    @Test
    void weightsReplaceThoseOfEveryModelThatHasThem() throws IOException {
        List<ScoringModel> models = conf.with(
                        "scoring-models/factories.yaml", factories().replace("name: volume", "name: size"))
                .load()
                .models();

        assertThat(Reweighting.of(models, Map.of("size", 7.0)))
                .extracting(ScoringModel::name)
                .containsExactly("Factories, reweighted", "Shops");
        List<ScoringModel> both = Reweighting.of(models, Map.of("revenue", 7.0));
        assertThat(both)
                .allSatisfy(
                        model -> assertThat(model.criteria().get(0).weight()).isEqualTo(7));
        assertThat(both)
                .extracting(ScoringModel::filter)
                .isEqualTo(models.stream().map(ScoringModel::filter).toList());
        assertThatThrownBy(() -> Reweighting.of(models, Map.of("volumes", 7.0)))
                .hasMessageContaining("unknown group or criterion `volumes`")
                .hasMessageContaining("Known: revenue, size, volume.");
    }
}

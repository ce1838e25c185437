package org.keygrade.config;

import java.util.List;
import org.keygrade.error.ConfigErrors;

/** Models of which a candidate takes the place of one. */
public final class Replacement {
    private Replacement() {}

    /**
     * The candidate in place of the model of its name; in place of the only one, whatever either is called.
     *
     * @throws org.keygrade.error.KeygradeException exit code 2, if there are several and none has its name
     */
    public static List<ScoringModel> of(List<ScoringModel> models, ScoringModel candidate) {
        if (models.size() == 1) {
            return List.of(candidate);
        }
        List<String> names = models.stream().map(ScoringModel::name).toList();
        if (!names.contains(candidate.name())) {
            throw ConfigErrors.unknown(candidate.file(), "scoring model", candidate.name(), names);
        }
        return models.stream()
                .map(model -> model.name().equals(candidate.name()) ? candidate : model)
                .toList();
    }
}

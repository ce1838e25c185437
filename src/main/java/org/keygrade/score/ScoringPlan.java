package org.keygrade.score;

import org.keygrade.config.ScoringModel;

/**
 * What accounts are scored by.
 *
 * @param model the applicable model: every metric it names is there
 * @param baseline fits the model
 */
public record ScoringPlan(ScoringModel model, Baseline baseline) {
    public ScoringPlan {
        if (!baseline.fits(model)) {
            throw new IllegalArgumentException("baseline " + baseline.id() + " does not fit model " + model.name());
        }
    }
}

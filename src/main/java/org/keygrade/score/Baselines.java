package org.keygrade.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keygrade.config.ScoringModel;
import org.keygrade.error.ScoreErrors;

/**
 * The baselines of a warehouse.
 *
 * @param all in the order they were calibrated; the last is the newest
 */
public record Baselines(List<Baseline> all) {
    public Baselines {
        all = List.copyOf(all);
    }

    /**
     * The baseline a model is scored by: the pinned one, else the newest of the accounts it grades.
     *
     * @param model the applicable model
     * @return empty if the model pins none and the newest does not hold its criteria as it defines them: calibrate anew
     * @throws org.keygrade.error.KeygradeException if the pinned one does not exist or does not fit
     */
    public Optional<Baseline> of(ScoringModel model) {
        String pinned = model.baseline();
        return pinned == null
                ? newest(model).filter(baseline -> baseline.fits(model))
                : Optional.of(pinned(pinned, model));
    }

    /** The pinned one, whether or not it fits the model, else the newest of the accounts it grades. */
    public Optional<Baseline> pinnedOrNewest(ScoringModel model) {
        String pinned = model.baseline();
        return pinned == null ? newest(model) : Optional.of(known(pinned, model));
    }

    private Optional<Baseline> newest(ScoringModel model) {
        return all.stream()
                .filter(baseline -> Objects.equals(baseline.population(), model.filter()))
                .reduce((earlier, later) -> later);
    }

    /** The same with a newest one; finding the same again adds nothing. */
    public Baselines with(Baseline calibrated) {
        List<Baseline> more = new ArrayList<>(all);
        more.removeIf(baseline -> baseline.id().equals(calibrated.id()));
        more.add(calibrated);
        return new Baselines(more);
    }

    private Baseline pinned(String id, ScoringModel model) {
        Baseline found = known(id, model);
        List<String> lacking = found.lacking(model);
        if (!lacking.isEmpty()) {
            throw ScoreErrors.unfitBaseline(model.file(), id, lacking);
        }
        return found;
    }

    private Baseline known(String id, ScoringModel model) {
        return all.stream()
                .filter(baseline -> baseline.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ScoreErrors.unknownBaseline(
                        model.file(), id, all.stream().map(Baseline::id).toList()));
    }
}

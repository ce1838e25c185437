package org.keygrade.score;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel.Objective;
import org.keygrade.weight.Moments;
import org.keygrade.weight.ObjectiveWeights;

/**
 * The weights a population suggests for a criterion among the criteria of its model.
 *
 * @param entropy 0..1, by how unevenly the values are spread
 * @param critic 0..1, by how much they vary and how little the others tell about them
 */
public record Suggested(double entropy, double critic) {
    double by(Objective method) {
        return switch (method) {
            case ENTROPY -> entropy;
            case CRITIC -> critic;
        };
    }

    /**
     * One for each column, in one pass over the rows.
     *
     * @param values columns of doubles 0..1 in steps of 1e-9, or nulls
     */
    static List<Suggested> of(Dataset<Row> values) {
        int criteria = values.columns().length;
        Moments moments = values.javaRDD().treeAggregate(new Moments(criteria), Suggested::withRow, Moments::merge);
        double[] entropy = ObjectiveWeights.entropy(moments);
        double[] critic = ObjectiveWeights.critic(moments);
        return IntStream.range(0, criteria)
                .mapToObj(at -> new Suggested(entropy[at], critic[at]))
                .toList();
    }

    private static Moments withRow(Moments moments, Row row) {
        return moments.add(IntStream.range(0, row.size())
                .mapToDouble(at -> row.isNullAt(at) ? Double.NaN : row.getDouble(at))
                .toArray());
    }
}

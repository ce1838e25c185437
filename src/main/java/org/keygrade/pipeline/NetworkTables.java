package org.keygrade.pipeline;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.network.RelationshipNetwork;
import org.keygrade.publish.Staged;

/**
 * What a night knows of relationships; both are empty where interactions are not configured.
 *
 * @param network the written rows of the network step
 * @param relationships gold_people/relationships
 */
record NetworkTables(Optional<RelationshipNetwork> network, Optional<Staged> relationships) {
    @Nullable
    Dataset<Row> accountMetrics() {
        return network.map(RelationshipNetwork::accountMetrics).orElse(null);
    }

    @Nullable
    Dataset<Row> relationshipRows() {
        return relationships.map(Staged::rows).orElse(null);
    }
}

package org.keygrade.generate;

import java.io.Serializable;
import java.util.List;

/**
 * A product line of the made-up company, a maker of plant equipment.
 *
 * @param margin gross margin before discounts, 0..1
 */
record Product(String line, String code, double margin) implements Serializable {
    static final List<Product> ALL = List.of(
            new Product("pumps", "PU", 0.28),
            new Product("valves", "VA", 0.33),
            new Product("drives", "DR", 0.24),
            new Product("sensors", "SE", 0.42),
            new Product("controls", "CO", 0.38),
            new Product("spare_parts", "SP", 0.47),
            new Product("software", "SW", 0.68),
            new Product("service", "SV", 0.36));
}

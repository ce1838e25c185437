package org.keygrade.generate;

import java.io.Serializable;
import java.util.List;

/**
 * A product line of the made-up company, a maker of plant equipment.
 *
 * @param margin gross margin before discounts, 0..1
 */
record Product(String line, String code, double margin) implements Serializable {
    static final Product PUMPS = new Product("pumps", "PU", 0.28);
    static final Product VALVES = new Product("valves", "VA", 0.33);
    static final Product DRIVES = new Product("drives", "DR", 0.24);
    static final Product SENSORS = new Product("sensors", "SE", 0.42);
    static final Product CONTROLS = new Product("controls", "CO", 0.38);
    static final Product SPARE_PARTS = new Product("spare_parts", "SP", 0.47);
    static final Product SOFTWARE = new Product("software", "SW", 0.68);
    static final Product SERVICE = new Product("service", "SV", 0.36);

    static final List<Product> ALL = List.of(PUMPS, VALVES, DRIVES, SENSORS, CONTROLS, SPARE_PARTS, SOFTWARE, SERVICE);
}

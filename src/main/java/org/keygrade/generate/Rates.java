package org.keygrade.generate;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** fx_rates: a rate per currency and month that swings slowly around its usual value. EUR is what is reported in. */
final class Rates {
    static final int MONTHS = 60;

    private static final List<Map.Entry<String, Double>> CURRENCIES = currenciesOf(Land.ALL.entries());

    private Rates() {}

    private static List<Map.Entry<String, Double>> currenciesOf(List<Land> lands) {
        Map<String, Double> rates = new TreeMap<>();
        lands.stream()
                .filter(land -> !land.currency().equals("EUR"))
                .forEach(land -> rates.put(land.currency(), land.rate()));
        return List.copyOf(rates.entrySet());
    }

    static long currencies() {
        return CURRENCIES.size();
    }

    static Iterator<Row> rows(World world, long unit) {
        Map.Entry<String, Double> currency = CURRENCIES.get((int) unit);
        LocalDate first = world.asOf().withDayOfMonth(1).minusMonths(MONTHS - 1);
        double phase = world.dice("fx_rates", unit).uniform();
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> {
                    Dice dice = world.dice("fx_rates", unit, 1 + month);
                    double swing = 0.04 * StrictMath.sin(2 * StrictMath.PI * (month / 31.0 + phase));
                    double rate = currency.getValue() * (1 + swing + dice.between(-0.006, 0.006));
                    return RowFactory.create(
                            currency.getKey(), first.plusMonths(month), Math.round(rate * 10_000) / 10_000.0);
                })
                .iterator();
    }
}

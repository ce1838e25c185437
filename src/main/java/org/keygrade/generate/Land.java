package org.keygrade.generate;

import java.io.Serializable;
import java.util.List;

/**
 * Where an account sits.
 *
 * @param rate units of EUR for one unit of the currency, about
 * @param form the legal form its companies carry
 */
record Land(String country, String region, String currency, double rate, String form, List<String> towns)
        implements Serializable {
    private static final Land DE =
            new Land("DE", "DACH", "EUR", 1, "GmbH", List.of("Aalen", "Bremen", "Jena", "Kassel", "Ulm", "Zwickau"));

    /** The shares of accounts by country. */
    static final Weighted<Land> ALL = Weighted.of(DE, 28)
            .or(new Land("AT", "DACH", "EUR", 1, "GmbH", List.of("Graz", "Linz", "Wels", "Villach")), 6)
            .or(new Land("CH", "DACH", "CHF", 1.05, "AG", List.of("Baden", "Biel", "Chur", "Winterthur")), 7)
            .or(new Land("FR", "West", "EUR", 1, "SAS", List.of("Angers", "Dijon", "Lille", "Nantes", "Tours")), 12)
            .or(new Land("NL", "West", "EUR", 1, "BV", List.of("Breda", "Delft", "Zwolle", "Tilburg")), 7)
            .or(new Land("ES", "South", "EUR", 1, "SL", List.of("Burgos", "Gijón", "Murcia", "Vigo")), 7)
            .or(new Land("IT", "South", "EUR", 1, "Srl", List.of("Bergamo", "Modena", "Parma", "Udine")), 8)
            .or(new Land("SE", "North", "SEK", 0.088, "AB", List.of("Borås", "Luleå", "Örebro", "Umeå")), 5)
            .or(new Land("PL", "North", "PLN", 0.233, "Sp. z o.o.", List.of("Gdynia", "Łódź", "Opole", "Toruń")), 6)
            .or(new Land("GB", "Islands", "GBP", 1.17, "Ltd", List.of("Derby", "Leeds", "Luton", "Stoke")), 8)
            .or(new Land("US", "Overseas", "USD", 0.92, "Inc.", List.of("Akron", "Boise", "Dayton", "Tulsa")), 6);
}

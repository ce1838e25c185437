package org.keygrade.generate;

import static org.keygrade.generate.Product.CONTROLS;
import static org.keygrade.generate.Product.DRIVES;
import static org.keygrade.generate.Product.PUMPS;

import java.time.LocalDate;

/** Planted accounts where somebody leaves, left, or must not be approached. */
final class PeopleStories {
    private PeopleStories() {}

    static void tell(Sheets sheets, LocalDate asOf) {
        tender(new Story(sheets, asOf, "S-TENDER", "Stadtwerke Ulmental AöR"));
        departure(new Story(sheets, asOf, "S-DEPARTURE", "Meridian Mining Tulsa Inc."));
        contactLeft(new Story(sheets, asOf, "S-CONTACT-LEFT", "Quarto Energy Delft BV"));
        managerLeft(new Story(sheets, asOf, "S-MANAGER-LEFT", "Solenne Textiles Lille SAS"));
    }

    private static void tender(Story story) {
        story.is("segment", Account.PUBLIC_SECTOR).is("industry", "water").is("stage", "contract_negotiation");
        story.is("wallet_estimate", 600_000).is("no_contact_from", story.daysAgo(46));
        story.is("no_contact_until", story.daysAgo(-76)).is("no_contact_reason", "tender");
        story.served(Cast.INES, Team.MANAGER).buys(PUMPS, 120_000, ago -> ago % 12 == 9 ? 1 : 0);
        story.person("chief", "Karin Bachmann")
                .in("management", 5, "Works Director")
                .as("decision_maker");
        story.person("eng", "Jonas Keller")
                .in("engineering", 3, "Project Engineer")
                .as("specifier")
                .under("chief");
        story.talk(Cast.INES, "meeting").every(12).from(365, 300).mood(0.4).with("chief", "eng");
        story.talk(Cast.INES, "meeting").every(12).from(730, 665).mood(0.4).with("chief", "eng");
    }

    private static void departure(Story story) {
        story.is("country", "US")
                .is("region", "Overseas")
                .is("segment", "enterprise")
                .is("wallet_estimate", 1_200_000);
        story.served(Cast.CLARA, Team.MANAGER).served(Cast.INES, "specialist").served(Cast.LEI, "service");
        story.buys(DRIVES, 45_000, ago -> 1);
        story.person("king", "Gabriel Reyes").in("management", 5, "President").as("decision_maker");
        story.person("eng", "Anjali Sharma")
                .in("engineering", 3, "Reliability Engineer")
                .as("specifier");
        story.person("maint", "Carlos Silva")
                .in("maintenance", 3, "Maintenance Lead")
                .as("user");
        story.person("buy", "Dana Park").in("purchasing", 3, "Buyer").as("economic_buyer");
        story.tie("eng", "works_with", "maint", 0.7).tie("maint", "works_with", "buy", 0.4);
        story.talk(Cast.INES, "call").every(9).mood(0.7).with("king");
        story.talk(Cast.CLARA, "meeting").every(30).mood(0.4).with("eng", "buy");
        story.talk(Cast.LEI, "call").every(14).mood(0.4).with("maint");
    }

    private static void contactLeft(Story story) {
        story.is("country", "NL")
                .is("region", "West")
                .is("wallet_estimate", 350_000)
                .served(Cast.HANNE, Team.MANAGER);
        story.buys(CONTROLS, 12_000, ago -> ago < 2 ? 0.6 : 1);
        story.person("chief", "Bram Vermeulen")
                .in("management", 5, "Managing Director")
                .as("decision_maker")
                .left(25);
        story.person("next", "Femke Jansen")
                .in("operations", 4, "Head of Operations")
                .as("economic_buyer")
                .under("chief");
        story.talk(Cast.HANNE, "call").every(12).from(730, 30).mood(0.7).with("chief");
        story.talk(Cast.HANNE, "email").every(40).mood(0.1).unanswered().with("next");
    }

    private static void managerLeft(Story story) {
        story.is("country", "FR")
                .is("region", "West")
                .is("industry", "textiles")
                .is("wallet_estimate", 300_000);
        story.served(Cast.GONE, Team.MANAGER).buys(PUMPS, 11_000, ago -> ago < 3 ? 0.7 : 1);
        story.person("chief", "Camille Lambert")
                .in("management", 5, "Directrice")
                .as("decision_maker");
        story.person("eng", "Pierre Moreau")
                .in("engineering", 3, "Ingénieur")
                .as("specifier")
                .under("chief");
        story.talk(Cast.GONE, "meeting").every(30).from(720, 62).mood(0.5).with("chief", "eng");
    }
}

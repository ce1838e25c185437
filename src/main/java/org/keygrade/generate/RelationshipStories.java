package org.keygrade.generate;

import static org.keygrade.generate.Product.CONTROLS;
import static org.keygrade.generate.Product.PUMPS;
import static org.keygrade.generate.Product.SERVICE;
import static org.keygrade.generate.Product.SPARE_PARTS;

import java.time.LocalDate;
import java.util.List;

/** Planted accounts whose relationships are worth a look. */
final class RelationshipStories {
    private static final List<String> DEPARTMENTS = List.of("engineering", "production", "purchasing", "finance");
    private static final List<String> MEMBERS =
            List.of(Cast.CLARA, Cast.HANNE, Cast.KOJO, Cast.LEI, Cast.OLU, Cast.DIEGO);
    private static final int BIG = 40;

    private RelationshipStories() {}

    static void tell(Sheets sheets, LocalDate asOf) {
        bigStable(new Story(sheets, asOf, "S-BIG-STABLE", "Nordhafen Logistik Bremen AG"));
        oneFan(new Story(sheets, asOf, "S-ONE-FAN", "Talbach Abfüllanlagen GmbH"));
        gatekeeper(new Story(sheets, asOf, "S-GATEKEEPER", "Ferrovia Lombarda SpA"));
        silo(new Story(sheets, asOf, "S-SILO", "Kestrel Pharma Leeds Ltd"));
        tension(new Story(sheets, asOf, "S-TENSION", "Papierwerke Eichwald GmbH"));
        unreachedKing(new Story(sheets, asOf, "S-UNREACHED-KING", "Aceros del Norte SA"));
        bridge(new Story(sheets, asOf, "S-BRIDGE", "Chemiepark Rheinau GmbH"));
    }

    private static void bigStable(Story story) {
        story.is("segment", "enterprise")
                .is("employees", 4200)
                .is("wallet_estimate", 1_600_000)
                .buys(PUMPS, 52_000, ago -> 1 - 0.002 * ago)
                .buys(CONTROLS, 30_000, ago -> 1 - 0.002 * ago)
                .buys(SERVICE, 12_000, ago -> 1)
                .rated(9, "Joint road map signed in March")
                .hopesFor(CONTROLS, 240_000, 0.6)
                .servedFor(14_000, 60);
        List.of(Cast.HANNE, Cast.KOJO, Cast.OLU).forEach(member -> story.served(member, "specialist"));
        story.served(Cast.CLARA, Team.MANAGER).served(Cast.DIEGO, "sponsor").served(Cast.LEI, "service");
        story.served(Cast.RUTH, Team.MENTOR);
        for (int i = 0; i < BIG; i++) {
            bigStablePerson(story, i);
        }
        for (int i = 0; i < MEMBERS.size(); i++) {
            String member = MEMBERS.get(i);
            for (int with = i; with < BIG; with += MEMBERS.size()) {
                story.talk(member, with % 2 == 0 ? "call" : "email")
                        .every(40 + with)
                        .mood(0.5)
                        .with(key(with));
            }
            story.talk(member, "meeting").every(60).from(720, 3 + i).mood(0.55).with(key(i), key(i + 1), key(i + 7));
        }
    }

    private static String key(int person) {
        return "p" + (10 + person);
    }

    private static void bigStablePerson(Story story, int i) {
        Persona person = story.person(key(i), Words.person(Dice.of(1, "big", i, 0)));
        if (i == 0) {
            person.in("management", 5, "Chief Operating Officer").as("decision_maker");
            person.stands("supporter", 90, "Spoke for us at the supplier day");
            return;
        }
        int department = (i - 1) % DEPARTMENTS.size();
        boolean head = i <= DEPARTMENTS.size();
        List<String> roles = List.of("specifier", "user", "economic_buyer", "influencer");
        person.in(DEPARTMENTS.get(department), head ? 4 : 2 + i % 2, head ? "Head" : "Specialist")
                .as(!head && department == 2 ? "influencer" : roles.get(department))
                .under(head ? key(0) : key(department + 1))
                .using(i % 3 == 0 ? CONTROLS : PUMPS);
        story.tie(key(i), "works_with", key(1 + i % (BIG - 1)), 0.6);
    }

    private static void oneFan(Story story) {
        story.is("employees", 310).is("wallet_estimate", 400_000).served(Cast.INES, Team.MANAGER);
        story.buys(PUMPS, 14_000, ago -> 1).buys(SPARE_PARTS, 3_000, ago -> 1);
        story.person("fan", "Thabo Lindholm")
                .in("maintenance", 2, "Maintenance Planner")
                .as("user")
                .under("head");
        story.person("chief", "Ulla Sommer")
                .in("management", 5, "Managing Director")
                .as("decision_maker");
        story.person("head", "Pavel Richter")
                .in("maintenance", 4, "Head of Maintenance")
                .as("specifier")
                .under("chief");
        story.person("buyer", "Rania Costa")
                .in("purchasing", 4, "Head of Purchasing")
                .as("economic_buyer")
                .under("chief");
        for (int i = 0; i < 5; i++) {
            story.person("w" + i, Words.person(Dice.of(1, "fan", i, 0)))
                    .in("production", 2, "Operator")
                    .as("user");
            story.tie("w" + i, "works_with", "head", 0.5);
        }
        story.talk(Cast.INES, "email").every(6).mood(0.9).with("fan");
        story.talk(Cast.INES, "meeting").every(45).mood(0.9).with("fan");
    }

    private static void gatekeeper(Story story) {
        story.is("segment", "enterprise")
                .is("country", "IT")
                .is("region", "South")
                .is("wallet_estimate", 900_000);
        story.served(Cast.CLARA, Team.MANAGER).served(Cast.KOJO, "specialist").buys(CONTROLS, 26_000, ago -> 1);
        story.person("gate", "Chiara Marchetti")
                .in("purchasing", 3, "Category Manager")
                .as("gatekeeper")
                .under("chief");
        story.person("chief", "Luca Romano")
                .in("management", 5, "Director General")
                .as("decision_maker");
        story.person("cfo", "Paola Ferrari")
                .in("finance", 4, "Finance Director")
                .as("economic_buyer")
                .under("chief");
        story.person("eng", "Marco Bianchi")
                .in("engineering", 4, "Head of Signalling")
                .as("specifier")
                .under("chief");
        story.tie("gate", "works_with", "chief", 0.8).tie("gate", "works_with", "cfo", 0.7);
        story.tie("gate", "works_with", "eng", 0.6).tie("gate", "blocks", "eng", 0.3);
        story.talk(Cast.CLARA, "call").every(10).mood(0.1).with("gate");
        story.talk(Cast.KOJO, "email").every(20).mood(0).with("gate");
    }

    private static void silo(Story story) {
        story.is("country", "GB")
                .is("region", "Islands")
                .is("wallet_estimate", 700_000)
                .served(Cast.HANNE, Team.MANAGER);
        story.buys(PUMPS, 18_000, ago -> 1 - 0.004 * ago);
        story.person("chief", "Esther Okafor")
                .in("management", 5, "Site Director")
                .as("decision_maker");
        story.person("prod", "Ravi Kumar")
                .in("production", 4, "Head of Production")
                .as("user")
                .under("chief");
        story.person("buy", "Nadia Malik")
                .in("purchasing", 4, "Buyer")
                .as("economic_buyer")
                .under("chief");
        for (int i = 0; i < 6; i++) {
            story.person("lab" + i, Words.person(Dice.of(1, "silo", i, 0)))
                    .in("research", 3, "Process Scientist")
                    .as("specifier")
                    .using(CONTROLS);
            story.tie("lab" + i, "works_with", "lab" + (i + 1) % 6, 0.8);
        }
        story.tie("prod", "works_with", "buy", 0.6);
        story.talk(Cast.HANNE, "meeting").every(30).mood(0.5).with("chief", "prod");
        story.talk(Cast.HANNE, "email").every(14).mood(0.4).with("buy");
    }

    private static void tension(Story story) {
        story.is("wallet_estimate", 500_000).served(Cast.KOJO, Team.MANAGER).buys(PUMPS, 16_000, ago -> 1);
        story.person("chief", "Sven Hartmann")
                .in("management", 5, "Managing Director")
                .as("decision_maker");
        for (int i = 0; i < 3; i++) {
            story.person("prod" + i, Words.person(Dice.of(1, "tense", i, 0)))
                    .in("production", 3, "Shift Lead")
                    .as("user")
                    .under("chief");
            story.person("buy" + i, Words.person(Dice.of(1, "tense", i, 1)))
                    .in("purchasing", 3, "Buyer")
                    .as("economic_buyer")
                    .under("chief");
        }
        for (int i = 0; i < 3; i++) {
            story.tie("prod" + i, "conflicts_with", "buy" + i, 0.8).tie("buy" + i, "blocks", "prod" + (i + 1) % 3, 0.5);
        }
        story.talk(Cast.KOJO, "meeting").every(40).mood(0.5).with("prod0", "prod1", "prod2");
        story.talk(Cast.KOJO, "call").every(25).mood(-0.2).with("buy0");
    }

    private static void unreachedKing(Story story) {
        story.is("country", "ES")
                .is("region", "South")
                .is("wallet_estimate", 1_000_000)
                .served(Cast.CLARA, Team.MANAGER);
        story.buys(PUMPS, 22_000, ago -> 1).hopesFor(CONTROLS, 300_000, 0.4);
        story.person("king", "Beatriz Navarro")
                .in("management", 5, "Chief Executive")
                .as("decision_maker");
        for (int i = 0; i < 4; i++) {
            story.person("plant" + i, Words.person(Dice.of(1, "king", i, 0)))
                    .in("production", 2, "Plant Engineer")
                    .as("user");
            story.tie("plant" + i, "works_with", "plant" + (i + 1) % 4, 0.6);
            story.talk(Cast.CLARA, "call").every(20).mood(0.5).with("plant" + i);
        }
    }

    private static void bridge(Story story) {
        story.is("segment", "enterprise").is("wallet_estimate", 800_000).served(Cast.OLU, Team.MANAGER);
        story.buys(PUMPS, 20_000, ago -> 1).buys(CONTROLS, 9_000, ago -> 1);
        story.person("chief", "Jana Wagner")
                .in("management", 5, "Park Director")
                .as("decision_maker");
        for (int i = 0; i < 3; i++) {
            story.person("user" + i, Words.person(Dice.of(1, "bridge", i, 0)))
                    .in("production", 2, "Operator")
                    .as("user")
                    .using(PUMPS);
            story.person("spec" + i, Words.person(Dice.of(1, "bridge", i, 1)))
                    .in("engineering", 3, "Automation Engineer")
                    .as("specifier")
                    .using(CONTROLS);
        }
        for (int i = 0; i < 3; i++) {
            story.tie("user" + i, "works_with", "user" + (i + 1) % 3, 0.7);
            story.tie("spec" + i, "works_with", "spec" + (i + 1) % 3, 0.7);
        }
        story.talk(Cast.OLU, "meeting").every(30).mood(0.4).with("chief");
        story.talk(Cast.OLU, "call").every(20).mood(0.4).with("user0");
        story.talk(Cast.OLU, "email").every(15).mood(0.4).with("spec0");
    }
}

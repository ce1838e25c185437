package org.keygrade.generate;

import static org.keygrade.generate.Product.CONTROLS;
import static org.keygrade.generate.Product.DRIVES;
import static org.keygrade.generate.Product.PUMPS;
import static org.keygrade.generate.Product.SENSORS;
import static org.keygrade.generate.Product.SOFTWARE;

import java.time.LocalDate;

/** Planted accounts whose figures are worth a look. */
final class RevenueStories {
    private static final String PREMIER = "premier";

    private RevenueStories() {}

    static void tell(Sheets sheets, LocalDate asOf) {
        climber(new Story(sheets, asOf, "S-CLIMBER", "Lumen Robotics Winterthur AG"));
        fadingGiant(new Story(sheets, asOf, "S-FADING-GIANT", "Westermann Stahl GmbH"));
        optOut(new Story(sheets, asOf, "S-OPT-OUT", "Helios Instruments Jena GmbH"));
        override(new Story(sheets, asOf, "S-OVERRIDE", "Corvin Shipyards Gdynia Sp. z o.o."));
        group(sheets, asOf);
        new Story(sheets, asOf, "S-EMPTY", "Stille Reserve GmbH")
                .is("stage", null)
                .is("stage_since", null)
                .is("customer_since", null);
        Story returns =
                new Story(sheets, asOf, "S-RETURNS-ONLY", "Retour Handels GmbH").served(Cast.INES, Team.MANAGER);
        returns.sale(PUMPS, returns.daysAgo(50), -8_400);
        returns.sale(PUMPS, returns.daysAgo(15), -2_150.5);
    }

    private static void climber(Story story) {
        story.is("country", "CH").is("customer_since", story.daysAgo(800)).is("stage", "implementation");
        story.is("wallet_estimate", 900_000).served(Cast.OLU, Team.MANAGER).served(Cast.DIEGO, "sponsor");
        story.buys(SOFTWARE, 38_000, ago -> ago > 24 ? 0 : StrictMath.exp(-0.12 * ago));
        story.buys(SENSORS, 14_000, ago -> ago > 18 ? 0 : StrictMath.exp(-0.15 * ago));
        story.rated(9, "Their strategy paper names our platform").hopesFor(SOFTWARE, 420_000, 0.7);
        team(story, Cast.OLU, 0.7, 3);
        story.talk(Cast.DIEGO, "meeting").every(45).from(400, 12).mood(0.7).with("chief");
    }

    private static void fadingGiant(Story story) {
        story.is("segment", "enterprise")
                .is("employees", 9000)
                .is("wallet_estimate", 4_000_000)
                .is("stage", "review");
        story.served(Cast.CLARA, Team.MANAGER)
                .buys(DRIVES, 55_000, ago -> 0.35 + 0.045 * ago)
                .servedFor(38_000, 30);
        story.rated(4, "New board buys from a sister company");
        team(story, Cast.CLARA, -0.2, 120);
    }

    private static void optOut(Story story) {
        story.is("wants_key_account", false).is("wallet_estimate", 520_000).served(Cast.HANNE, Team.MANAGER);
        story.buys(SOFTWARE, 24_000, ago -> 1 - 0.01 * ago).buys(SENSORS, 15_000, ago -> 1 - 0.01 * ago);
        story.rated(9, "Asked in writing not to be treated as a key account").hopesFor(CONTROLS, 160_000, 0.8);
        team(story, Cast.HANNE, 0.8, 2);
    }

    private static void override(Story story) {
        story.is("country", "PL")
                .is("region", "North")
                .is("wallet_estimate", 200_000)
                .served(Cast.KOJO, Team.MANAGER);
        story.buys(DRIVES, 4_000, ago -> 1).overridden(PREMIER, 84, -6, "Reference shipyard until the trade fair");
        team(story, Cast.KOJO, 0.2, 9);
    }

    private static void group(Sheets sheets, LocalDate asOf) {
        Story head = new Story(sheets, asOf, "S-GROUP", "Valora Beverages Holding SE").served(Cast.CLARA, Team.MANAGER);
        head.is("segment", "enterprise").buys(SOFTWARE, 6_000, ago -> 1);
        team(head, Cast.CLARA, 0.5, 6);
        Story north = subsidiary(sheets, asOf, "S-GROUP-NORTH", "Valora Beverages Nord GmbH", "S-GROUP", 28_000);
        Story south = subsidiary(sheets, asOf, "S-GROUP-SOUTH", "Valora Beverages Süd GmbH", "S-GROUP", 17_000);
        qualityManagerOfBoth(north, south);
        subsidiary(sheets, asOf, "S-GROUP-SOUTH-BOTTLING", "Valora Abfüllung Süd GmbH", "S-GROUP-SOUTH", 9_000);
    }

    private static Story subsidiary(
            Sheets sheets, LocalDate asOf, String id, String name, String parent, double perMonth) {
        Story story = new Story(sheets, asOf, id, name).is("parent_account_id", parent);
        story.served(Cast.CLARA, Team.MANAGER).buys(PUMPS, perMonth, ago -> 1);
        team(story, Cast.CLARA, 0.3, 10);
        return story;
    }

    /** One person under two keys: the same e-mail in both companies. */
    private static void qualityManagerOfBoth(Story... companies) {
        for (Story company : companies) {
            company.person("quality", "Edda Lorenz")
                    .writing("edda.lorenz@valora.example")
                    .in("quality", 4, "Head of Quality")
                    .as("influencer")
                    .under("chief");
        }
    }

    /** A small, ordinary decision-making unit that one of ours talks to, lately or not. */
    private static void team(Story story, String member, double mood, int lastDaysAgo) {
        story.person("chief", Words.person(Dice.of(1, story.contact("chief"), 0, 0)))
                .in("management", 5, "Managing Director")
                .as("decision_maker");
        story.person("buyer", Words.person(Dice.of(1, story.contact("buyer"), 0, 0)))
                .in("purchasing", 4, "Head of Purchasing")
                .as("economic_buyer")
                .under("chief");
        story.person("eng", Words.person(Dice.of(1, story.contact("eng"), 0, 0)))
                .in("engineering", 3, "Engineer")
                .as("specifier")
                .under("chief");
        story.tie("eng", "works_with", "buyer", 0.5);
        story.talk(member, "meeting")
                .every(45)
                .from(600, lastDaysAgo)
                .mood(mood)
                .with("chief", "buyer");
        story.talk(member, "email").every(20).from(600, lastDaysAgo).mood(mood).with("eng");
    }
}

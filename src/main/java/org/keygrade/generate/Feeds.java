package org.keygrade.generate;

import java.util.List;
import org.keygrade.table.Inputs;

/** Every dataset of the made-up company. */
final class Feeds {
    private Feeds() {}

    static List<Feed> of(World world) {
        long accounts = world.accounts();
        double busy = Customers.rows(world.size());
        return List.of(
                new Feed(Inputs.FX_RATES, Rates.currencies(), Rates.MONTHS, unit -> Rates.rows(world, unit)),
                new Feed(Inputs.TEAM_MEMBERS, world.members(), 1, unit -> Members.rows(world, unit)),
                new Feed(Inputs.ACCOUNTS, accounts, 1, unit -> Accounts.rows(world, unit)),
                new Feed(Inputs.CONTACTS, accounts, 1 + 6 * busy, unit -> Contacts.rows(world, unit)),
                new Feed(Inputs.CONTACT_TIES, accounts, 20 * busy, unit -> Ties.rows(world, unit)),
                new Feed(Inputs.ACCOUNT_TEAM, accounts, 2, unit -> AccountTeams.rows(world, unit)),
                new Feed(Inputs.SALES, accounts, 20 * busy, unit -> Sales.rows(world, unit)),
                new Feed(Inputs.OPPORTUNITIES, accounts, 2 * busy, unit -> Opportunities.rows(world, unit)),
                new Feed(Inputs.INTERACTIONS, accounts, 40 * busy, unit -> Interactions.rows(world, unit)),
                new Feed(Inputs.RATINGS, accounts, 1, unit -> Ratings.rows(world, unit)),
                new Feed(Inputs.SERVICE_COSTS, accounts, 6 * busy, unit -> ServiceCosts.rows(world, unit)),
                new Feed(Inputs.TIER_OVERRIDES, accounts, 0.01, unit -> Overrides.rows(world, unit)));
    }
}

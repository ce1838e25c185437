package org.keygrade.board;

/**
 * How things stand, or would stand: how far we reach each contact, and where each stands.
 *
 * @param gone the person who is not there; -1 for nobody
 * @param met the contact who has a relationship to {@code by} that is not there yet; -1 for nobody
 * @param stance by contact, -1..1
 * @param reach by contact: 1 - product(1 - strength) over our members, 0..1
 * @param covering by contact: members whose relationship is at least tau strong
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared by nobody
record Position(int gone, int met, int by, double[] stance, double[] reach, int[] covering) {
    /** How things stand while a person is gone. */
    static Position of(int gone, Company company, double[] stance, double coveredAt) {
        int contacts = company.contacts().size();
        Position position =
                new Position(gone, Company.NOBODY, Company.NOBODY, stance, new double[contacts], new int[contacts]);
        Relations relations = company.relations();
        for (int contact = 0; contact < contacts; contact++) {
            if (contact != gone) {
                for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
                    if (company.member(relations.member()[at]) != gone) {
                        position.reached(contact, relations.strength()[at], coveredAt);
                    }
                }
            }
        }
        return position;
    }

    /** How they would stand without a person. */
    Position without(int person, Company company, double coveredAt) {
        return of(person, company, stance, coveredAt);
    }

    private void reached(int contact, double strength, double coveredAt) {
        reach[contact] = reach[contact] + strength * (1 - reach[contact]);
        covering[contact] += strength >= coveredAt ? 1 : 0;
    }

    /** How things would stand had a member this strong a relationship to a contact, who then stands elsewhere. */
    Position with(int contact, int member, double strength, double newStance, Company company, double coveredAt) {
        Position position =
                new Position(gone, contact, company.member(member), stance.clone(), reach.clone(), covering.clone());
        position.stance[contact] = newStance;
        position.reach[contact] = 0;
        position.covering[contact] = 0;
        position.reached(contact, strength, coveredAt);
        Relations relations = company.relations();
        for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
            if (relations.member()[at] != member) {
                position.reached(contact, relations.strength()[at], coveredAt);
            }
        }
        return position;
    }

    boolean has(int contact) {
        return contact != gone;
    }

    boolean covers(int contact, double coveredAt) {
        return reach[contact] >= coveredAt;
    }
}

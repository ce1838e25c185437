package org.keygrade.board;

import java.util.List;

/**
 * The people of an account and what lies between them, as of one day. A person is a place: contacts from 0, members
 * after them, each in order of their ids, so that the lowest place is the lowest id.
 *
 * @param contacts who works there
 * @param members our account team: mentors and those who left are not in it
 */
public record Company(List<Profile> contacts, List<String> members, Relations relations, Ties ties) {
    public Company {
        contacts = List.copyOf(contacts);
        members = List.copyOf(members);
    }

    /** In place of a person. */
    public static final int NOBODY = -1;

    public int people() {
        return contacts.size() + members.size();
    }

    /** The place of a member among all people. */
    public int member(int at) {
        return contacts.size() + at;
    }

    public boolean isContact(int person) {
        return person < contacts.size();
    }

    /** The place among the members of who knows a contact best, of some other than one; the lowest of equals. */
    public int strongest(int contact, int butFor) {
        int best = NOBODY;
        for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
            boolean stronger =
                    best == NOBODY || relations.strength()[at] > relations.strength()[best];
            best = relations.member()[at] != butFor && stronger ? at : best;
        }
        return best == NOBODY ? NOBODY : relations.member()[best];
    }

    public String id(int person) {
        return isContact(person) ? contacts.get(person).id() : members.get(person - contacts.size());
    }
}

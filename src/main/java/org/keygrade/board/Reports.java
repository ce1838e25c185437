package org.keygrade.board;

import java.util.List;

/** How many report to each contact, directly or indirectly; a circle of managers counts nobody twice. */
final class Reports {
    private final List<Profile> contacts;

    Reports(Company company) {
        contacts = company.contacts();
    }

    /** Reports by contact: linear in the contacts times the levels above them. */
    int[] counts() {
        int[] counts = new int[contacts.size()];
        int[] seenFrom = new int[contacts.size()];
        for (int contact = 0; contact < counts.length; contact++) {
            seenFrom[contact] = contact + 1;
            int above = contacts.get(contact).manager();
            while (above >= 0 && seenFrom[above] != contact + 1) {
                counts[above]++;
                seenFrom[above] = contact + 1;
                above = contacts.get(above).manager();
            }
        }
        return counts;
    }
}

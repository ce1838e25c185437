package org.keygrade.board;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The departments of an account.
 *
 * @param names in alphabetical order
 * @param of place of a contact's department among the names; a contact without one has a place of its own after them
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared by nobody
public record Departments(List<String> names, int[] of) {
    public static Departments of(Company company) {
        Map<String, Integer> places = new TreeMap<>();
        for (Profile contact : company.contacts()) {
            if (contact.department() != null) {
                places.put(contact.department(), 0);
            }
        }
        int next = 0;
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            place.setValue(next++);
        }
        int[] of = new int[company.contacts().size()];
        for (int contact = 0; contact < of.length; contact++) {
            String department = company.contacts().get(contact).department();
            of[contact] = department == null ? next + contact : places.getOrDefault(department, -1);
        }
        return new Departments(List.copyOf(places.keySet()), of);
    }

    /** Whether a contact's department is known. */
    public boolean knows(int contact) {
        return of[contact] < names.size();
    }
}

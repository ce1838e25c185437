package org.keygrade.network;

import org.jspecify.annotations.Nullable;

/**
 * What the contacts dataset says of a person.
 *
 * @param seniority 1 (junior) .. 5 (board)
 * @param buyingRole word of the input contract
 * @param productLines separated by ;
 * @param reportsTo the manager's id
 * @param declared what was written down lately of the person's stance: 1, 0 or -1; null for nothing
 */
record ContactFacts(
        @Nullable String name,
        @Nullable String title,
        @Nullable String department,
        @Nullable Integer seniority,
        @Nullable String buyingRole,
        @Nullable String productLines,
        @Nullable String reportsTo,
        @Nullable Double declared) {
    /** Of someone nobody listed. */
    static final ContactFacts NONE = new ContactFacts(null, null, null, null, null, null, null, null);
}

package org.keygrade.network;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down about two contacts.
 *
 * @param weight 0..1; null: what network.yaml gives the kind
 */
record DeclaredTie(
        String from, String to, TieKind kind, @Nullable Double weight) {}

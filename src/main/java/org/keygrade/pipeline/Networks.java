package org.keygrade.pipeline;

/** Whose relationship networks a night computes. Either way it publishes the same rows. */
public enum Networks {
    /** Those about which something changed, and those whose weekly day it is; the others are taken over. */
    DUE,
    /** Everybody's. */
    ALL
}

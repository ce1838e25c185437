package org.keygrade.generate;

import java.time.LocalDate;
import org.keygrade.error.ConfigErrors;

/**
 * What to generate.
 *
 * @param accounts number of accounts, at least 1
 * @param seed same seed, accounts and as-of date: same rows, whatever the partitioning
 * @param asOf the day the company is seen on; the newest events are dated just before it
 * @param size how large accounts are, above 0; at 1 they have about 20 sales, 40 interactions, 7 contacts and 20 ties
 *     each, at 0.05 two sales, four interactions and two contacts
 * @param out the folder below which each dataset gets a folder of its own (any Hadoop file system)
 * @param dirt share of rows, 0..0.5, broken in the ways contract checks look for; above 0 every column is text
 */
public record GenerateOptions(
        long accounts, long seed, LocalDate asOf, double size, String out, Format format, double dirt) {
    private static final double MOST_DIRT = 0.5;
    private static final double LARGEST = 100;

    /** How landing files are written. */
    public enum Format {
        CSV,
        PARQUET
    }

    public GenerateOptions {
        if (accounts < 1) {
            throw ConfigErrors.unusable("--accounts", accounts + " is not a company", "Give a number of at least 1.");
        }
        if (!(size > 0 && size <= LARGEST)) {
            throw ConfigErrors.unusable("--size", size + " is not how large accounts are", "Give a number up to 100.");
        }
        if (!(dirt >= 0 && dirt <= MOST_DIRT)) {
            throw ConfigErrors.unusable("--dirt", dirt + " is not a share of rows", "Give a number from 0 to 0.5.");
        }
    }

    World world() {
        return new World(accounts, seed, asOf, size);
    }
}

package org.keygrade.cli;

/** tier_reason in words. */
final class Reasons {
    private Reasons() {}

    static String sentence(String reason) {
        return switch (reason) {
            case "graded" -> "graded by its score";
            case "held_band" -> "held, because the score is within the band of the tier";
            case "held_dwell" -> "held, because the score has not been beyond the band for long enough";
            case "seat" -> "by its seat";
            case "held_no_data" -> "held for now, because the score is gone for lack of data";
            case "opt_out" -> "capped, because the customer does not want key account treatment";
            case "override" -> "forced by an override";
            case "insufficient_data" -> "not graded, for lack of data";
            default -> reason;
        };
    }
}

package org.keygrade.config;

/** Everything a company configures, validated as a whole. */
public record Config(Pipeline pipeline, ScoringModel model, TierScheme tiers, NetworkConfig network) {}

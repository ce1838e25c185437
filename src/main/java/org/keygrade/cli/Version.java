package org.keygrade.cli;

import picocli.CommandLine.IVersionProvider;

/** The versions that matter in a bug report. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String own = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "keygrade " + (own == null ? "(not packaged)" : own),
            "Spark " + org.apache.spark.package$.MODULE$.SPARK_VERSION(),
            "Delta " + io.delta.package$.MODULE$.VERSION(),
            "Java " + System.getProperty("java.version")
        };
    }
}

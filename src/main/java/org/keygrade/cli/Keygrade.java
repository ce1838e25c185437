package org.keygrade.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: names the others. */
@Command(
        name = "keygrade",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Grades key accounts, nightly, on Apache Spark and Delta Lake.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            NightlyCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            BoardCommand.class,
            AttentionCommand.class,
            ShowCommand.class,
            TablesCommand.class,
            WeightsCommand.class,
            WhatIfCommand.class,
            CalibrateCommand.class,
            RecoverCommand.class,
            RollbackCommand.class,
            DoctorCommand.class,
            MaintainCommand.class,
            ForgetCommand.class,
            GenerateCommand.class,
            DocsCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  failed",
            "  2  wrong usage, configuration or input; nothing was written",
            "  3  refused by a gate; nothing was published",
            "  4  another run holds the lock"
        })
final class Keygrade implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace stratoplan::cli {

/// Exit statuses of stratoplan-cli.
enum ExitStatus { Fine = 0, Findings = 1, Usage = 2, FileError = 3 };

/// One subcommand: a word, what it does, and a function that does it.
struct Command
{
    const char *name;
    const char *arguments; ///< "PLAN [--phase P]"
    const char *summary;
    bool drawsFigures; ///< needs QApplication instead of QCoreApplication
    int (*run)(const QStringList &arguments); ///< the words after the subcommand; returns an ExitStatus
};

int runAudit(const QStringList &arguments);
int runCarbon(const QStringList &arguments);
int runCatalog(const QStringList &arguments);
int runCommitments(const QStringList &arguments);
int runCompare(const QStringList &arguments);
int runCost(const QStringList &arguments);
int runExplain(const QStringList &arguments);
int runExport(const QStringList &arguments);
int runFigure(const QStringList &arguments);
int runMoney(const QStringList &arguments);
int runNew(const QStringList &arguments);
int runReprice(const QStringList &arguments);
int runReport(const QStringList &arguments);
int runResilience(const QStringList &arguments);
int runSamples(const QStringList &arguments);
int runSimulate(const QStringList &arguments);
int runTimeline(const QStringList &arguments);
int runTwin(const QStringList &arguments);

} // namespace stratoplan::cli

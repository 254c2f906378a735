// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/output.h"
#include "core/text/translations.h"

#include <QApplication>
#include <QFont>
#include <QLocale>

#include <memory>

using namespace stratoplan::cli;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Command commands[] = {
    {"samples", "", "list the sample plans", false, runSamples},
    {"new", "OUT.strato --sample NAME | --json IN [--force]", "make a plan from a sample or a text twin",
     false, runNew},
    {"export", "PLAN --json OUT", "write a plan as its text twin", false, runExport},
    {"cost",
     "PLAN [--option O] [--phase P] [--environment E] [--basis stated|catalog] [--by DIMENSION] [--scenario "
     "S]",
     "what a plan costs a month", false, runCost},
    {"compare",
     "PLAN [--by option|phase|scenario] [--option O] [--phase P] [--environment E]\n"
     "        [--basis stated|catalog] [--scenario S]",
     "options, phases or scenarios side by side, paired by role", false, runCompare},
    {"explain",
     "PLAN --component C [--option O] [--environment E] [--phase P | --month YYYY-MM] [--scenario S]",
     "why a figure is what it is", false, runExplain},
    {"timeline", "PLAN [--option O] [--basis stated|catalog] [--scenario S]",
     "phases, triggers, milestones and budgets by month", false, runTimeline},
    {"money", "PLAN [--option O] [--basis stated|catalog] [--scenario S]",
     "cost per user, break-even, present value, budgets that are passed, targets", false, runMoney},
    {"simulate", "PLAN [--option O] [--basis stated|catalog] [--runs N] [--seed N] [--scenario S]",
     "what chance does to it: bands by month, the chance to stay within budget, what matters most", false,
     runSimulate},
    {"commitments", "PLAN [--option O] [--scenario S] [--whole-terms]",
     "what to commit to, by family and term, for the least cost", false, runCommitments},
    {"audit", "PLAN", "findings and notes", false, runAudit},
    {"resilience", "PLAN [--option O]", "recovery targets against what is reached", false, runResilience},
    {"report", "PLAN [--pdf OUT] [--slides OUT] [--csv OUT] [--option O] [--phase P]", "write the report",
     true, runReport},
    {"figure", "PLAN --figure NAME (--svg OUT | --png OUT) [--option O] [--phase P]", "write one figure",
     true, runFigure},
    {"carbon", "PLAN [--option O] [--phase P]", "what running it emits a month, an estimate", false,
     runCarbon},
    {"catalog",
     "list | search WORDS [--provider P] [--service S] [--role R] [--region R] [--vcpu N] [--memory N]\n"
     "        [--architecture A] [--engine E] [--term T] [--min-price X] [--max-price X] [--catalog KEY]\n"
     "        [--sort price|vcpu-price|memory-price] [--limit N] | import FILE… [--skipped] [--progress] | "
     "remove KEY",
     "look into price catalogs, take in price lists", false, runCatalog},
    {"reprice", "PLAN [--catalog KEY] [--apply] [--only KEY,…] [--out FILE]",
     "compare frozen prices with a catalog, and take them over", false, runReprice},
    {"twin", "PLAN --option O --to aws|gcp|azure [--region R] [--name N] [--apply] [--out FILE]",
     "make a comparable option at another provider", false, runTwin},
};

void printHelp()
{
    print(u"stratoplan-cli plans what a system runs on and what it costs.\n\n"_s
          "Usage: stratoplan-cli COMMAND …\n\n");
    for (const Command &command : commands) {
        print(u"  %1 %2\n      %3\n"_s.arg(QLatin1StringView(command.name),
                                           QString::fromUtf8(command.arguments),
                                           QString::fromUtf8(command.summary)));
    }
    print(
        u"\nWhere a command prints data, --format table|csv|json chooses how.\n"
        "Dimensions: component, category, group, environment, role, region, account, tag:KEY, phase, month.\n"
        "Exit status: 0 fine, 1 findings (notes do not count), 2 usage, 3 file error.\n"_s);
}

/// Figures need QApplication; without a display it draws offscreen.
std::unique_ptr<QCoreApplication> makeApplication(const Command &command, int &argc, char **argv)
{
    if (!command.drawsFigures)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    auto application = std::make_unique<QApplication>(argc, argv);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    return application;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"stratoplan"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(STRATOPLAN_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    if (words.isEmpty() || words.front() == "--help"_L1 || words.front() == "help"_L1
        || words.front() == "-h"_L1) {
        printHelp();
        return words.isEmpty() ? Usage : Fine;
    }
    if (words.front() == "--version"_L1) {
        print(u"stratoplan-cli %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return Fine;
    }
    for (const Command &command : commands) {
        if (words.front() != QLatin1StringView(command.name))
            continue;
        const auto application = makeApplication(command, argc, argv);
        stratoplan::installTranslations(*application);
        return command.run(words.mid(1));
    }
    printError(u"There is no command “%1”. stratoplan-cli --help lists them."_s.arg(words.front()));
    return Usage;
}

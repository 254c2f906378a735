// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "core/text/translations.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What stands on the command line.
struct Arguments
{
    QString plan;
    QString sample;
};

Arguments readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main",
                                "Plans what a system runs on, what it costs and how "
                                "it recovers."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(u"sample"_s, QApplication::translate("main", "Open a sample plan."),
                                    u"NAME"_s);
    parser.addOption(sample);
    parser.addPositionalArgument(u"PLAN"_s, QApplication::translate("main", "Plan file to open."),
                                 u"[PLAN]"_s);
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(sample)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"stratoplan"_s);
    QApplication::setApplicationDisplayName(u"Stratoplan"_s);
    QApplication::setApplicationVersion(QStringLiteral(STRATOPLAN_VERSION));
    QApplication::setDesktopFileName(u"stratoplan"_s);
    stratoplan::installTranslations(application);
    const Arguments arguments = readArguments(application);
    stratoplan::Application program(application);
    if (!arguments.plan.isEmpty())
        program.open(arguments.plan);
    else if (!arguments.sample.isEmpty())
        program.openSample(arguments.sample);
    program.show();
    return QApplication::exec();
}

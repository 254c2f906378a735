// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/leverplan.h"
#include "benchmark/turns.h"
#include "support/planbuilder.h"
#include "ui/pagetest.h"
#include "ui/shell/commands/exportcommands.h"
#include "ui/shell/commands/filecommands.h"
#include "ui/shell/workspace.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int components = 2000;

/// Pages with the most widgets, and the others.
const QStringList pages {u"dashboard"_s, u"design"_s,     u"compare"_s, u"curves"_s,
                         u"topology"_s,  u"resilience"_s, u"roadmap"_s, u"catalog"_s};

} // namespace

/// The longest that the window could not answer while a report is written, a page is opened and the theme is
/// switched, on the sample and on a plan of two thousand components.
class BenchTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void report_data();
    void report();
    void page_data() { report_data(); }
    void page();
    void resize_data() { report_data(); }
    void resize();
    void theme_data() { report_data(); }
    void theme();

private:
    [[nodiscard]] static std::unique_ptr<PageTest> opened(const QString &plan);
};

std::unique_ptr<PageTest> BenchTurns::opened(const QString &plan)
{
    auto gui = std::make_unique<PageTest>(plan == "large"_L1 ? comparedPlan(components) : aBusyPlan(),
                                          u"dashboard"_s);
    if (plan == "sample"_L1 && !gui->window->files().openSample(u"sequelstring"_s))
        qFatal("the sample could not be opened");
    gui->settle();
    QTest::qWait(2000); // the simulation and the audit that follow the opening
    return gui;
}

void BenchTurns::report_data()
{
    QTest::addColumn<QString>("plan");
    QTest::newRow("sample") << u"sample"_s;
    QTest::newRow("large") << u"large"_s;
}

void BenchTurns::report()
{
    QFETCH(QString, plan);
    const auto gui = opened(plan);
    gui->prompts.onDialog = [](QDialog &) { return true; };
    gui->prompts.savePath = gui->path(u"report.pdf"_s);
    std::vector<Took> took;
    for (int round = 0; round < 9; ++round) {
        QFile::remove(gui->prompts.savePath);
        took.push_back(watch([&] { gui->get<QAction>("exportReportAction").trigger(); },
                             [&] { return QFile::exists(gui->prompts.savePath); }));
    }
    test::report(u"report, %1"_s.arg(plan), took);
    qInfo("%lld bytes", QFile(gui->prompts.savePath).size());
}

/// For the first time, when the page is made, and again.
void BenchTurns::page()
{
    QFETCH(QString, plan);
    const auto gui = opened(plan);
    const auto open = [&gui](const QString &page) {
        const Took took = watch([&] { gui->window->workspace()->showPage(page); }, [] { return true; });
        gui->settle();
        QTest::qWait(200);
        return took;
    };
    for (const QString &page : pages.mid(1))
        test::report(u"page, %1, %2 first"_s.arg(plan, page), {open(page)});
    QHash<QString, std::vector<Took>> again;
    for (int round = 0; round < 7; ++round) {
        for (const QString &page : pages)
            again[page].push_back(open(page));
    }
    for (const QString &page : pages)
        test::report(u"page, %1, %2 again"_s.arg(plan, page), again.value(page));
}

/// As when the window's edge is dragged.
void BenchTurns::resize()
{
    QFETCH(QString, plan);
    const auto gui = opened(plan);
    for (const QString &page : pages) {
        gui->openPage(page);
        QTest::qWait(300);
        std::vector<Took> took;
        for (int round = 0; round < 7; ++round)
            took.push_back(watch([&] { gui->window->resize(1400 - 6 * round, 900); }, [] { return true; }));
        test::report(u"resize, %1, on %2"_s.arg(plan, page), took);
    }
}

void BenchTurns::theme()
{
    QFETCH(QString, plan);
    const auto gui = opened(plan);
    for (const QString &page : pages)
        gui->openPage(page);
    for (const QString &page : pages) {
        gui->openPage(page);
        QTest::qWait(300);
        std::vector<Took> switched;
        std::vector<Took> next;
        for (int round = 0; round < 6; ++round) {
            const auto mode = round % 2 == 0 ? ThemeSource::Mode::Dark : ThemeSource::Mode::Light;
            switched.push_back(watch([&] { gui->theme.setMode(mode); }, [] { return true; }));
            QTest::qWait(300);
        }
        const QString other = pages.at((pages.indexOf(page) + 1) % pages.size());
        for (int round = 0; round < 6; ++round) {
            gui->theme.setMode(round % 2 == 0 ? ThemeSource::Mode::Dark : ThemeSource::Mode::Light);
            QCoreApplication::processEvents();
            next.push_back(watch([&] { gui->window->workspace()->showPage(other); }, [] { return true; }));
            gui->openPage(page);
        }
        test::report(u"theme, %1, on %2"_s.arg(plan, page), switched);
        test::report(u"at once to %1"_s.arg(other), next);
    }
}

QTEST_MAIN(BenchTurns)
#include "bench_turns.moc"

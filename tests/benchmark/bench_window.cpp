// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "document/edits/sizings.h"
#include "ui/pagetest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// How long the window takes for one edit of a plan of a thousand components and its way back, page by page.
class BenchWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editUndoAndRedo_data();
    void editUndoAndRedo();

private:
    static constexpr int components = 1000;
    static constexpr int rounds = 12;

    [[nodiscard]] static Plan largePlan();
};

Plan BenchWindow::largePlan()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.name = u"Large"_s;
    info.horizon = 36;
    small.plan.table<PlanInfo>().replace(info);
    const Month start = info.start;
    small.phase("MVP", start);
    small.phase("Growth", start + 6);
    small.phase("Enterprise", start + 18);
    const RateId rate = small.hourly("0.096");
    const OptionId options[] = {small.option("AWS"), small.option("GCP")};
    const EnvironmentId environments[] = {small.environment("Production"), small.environment("Staging")};
    for (int i = 0; i < components; ++i)
        small.priced(options[i % 2], environments[i / 2 % 2], "node", rate, "3");
    return small.plan;
}

void BenchWindow::editUndoAndRedo_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : {u"design"_s, u"compare"_s, u"dashboard"_s, u"curves"_s})
        QTest::newRow(qPrintable(page)) << page;
}

/// From the call to the end of what it leads to, painting included; in two parts: what happens at once, and
/// in turns of the event loop.
void BenchWindow::editUndoAndRedo()
{
    QFETCH(QString, page);
    PageTest gui(largePlan(), page);
    const ComponentId component = gui.document.plan().table<Component>().at(0).id;
    const auto timed = [](const QString &what, const std::function<void()> &act) {
        QList<qint64> atOnce;
        QList<qint64> inAll;
        for (int round = 0; round < 1; ++round) {
            QElapsedTimer clock;
            clock.start();
            act();
            atOnce.append(clock.nsecsElapsed());
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            inAll.append(clock.nsecsElapsed());
        }
        qInfo().noquote() << what << "at once" << double(atOnce.first()) / 1e6 << "ms, in all"
                          << double(inAll.first()) / 1e6 << "ms";
        return inAll.first();
    };
    for (int round = 0; round < rounds; ++round) {
        const auto edited = [&] {
            QVERIFY(edits::setQuantity(gui.document, {component, {}}, QuantityInput::of(4 + round)).ok());
        };
        timed(u"edit"_s, edited);
        gui.settle();
        timed(u"undo"_s, [&] { gui.document.undoStack().undo(); });
        gui.settle();
        timed(u"redo"_s, [&] { gui.document.undoStack().redo(); });
        gui.settle();
    }
}

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/leverplan.h"
#include "benchmark/measuring.h"
#include "document/recalculator.h"
#include "document/whatif.h"
#include "ui/pagetest.h"

#include <QAction>
#include <QTest>

#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

/// How long the window takes for one lever that is moved on a plan of ten thousand components and thirty-six
/// months with formulas, page by page: until every model has the new figures, until the visible page is
/// painted, and the longest that it could not answer in between.
class BenchLevers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moveLever_data();
    void moveLever();

private:
    static constexpr int components = 10'000;
    static constexpr int rounds = 25;
};

void BenchLevers::moveLever_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("lever");
    for (const QString &page :
         {u"design"_s, u"dashboard"_s, u"curves"_s, u"compare"_s, u"topology"_s, u"roadmap"_s}) {
        for (const QString &lever : {u"spot"_s, u"growth"_s, u"amounts"_s, u"hours"_s})
            QTest::newRow(qPrintable(page + u' ' + lever)) << page << lever;
    }
}

void BenchLevers::moveLever()
{
    QFETCH(QString, page);
    QFETCH(QString, lever);
    PageTest gui(leverPlan(components), page);
    gui.get<QAction>("showWhatIfAction").trigger();
    gui.settle();
    std::vector<double> figures;
    std::vector<double> painted;
    std::vector<double> longest;
    double began = 0; // processor time of this thread, which a busy machine does not change
    double calculated = 0;
    QObject::connect(&gui.recalculator, &Recalculator::finished, this,
                     [&] { calculated = processorTime() - began; });
    for (int round = 0; round < rounds; ++round) {
        double held = 0;
        began = processorTime();
        gui.whatIf.move(lever, Quantity::fromWhole(10 + round));
        double before = 0;
        // Turn by turn until nothing is left to do.
        for (int turn = 0; turn < 20; ++turn) {
            QCoreApplication::processEvents();
            const double now = processorTime() - began;
            held = std::max(held, now - before);
            before = now;
            if (turn > 2 && !gui.recalculator.isPending())
                break;
        }
        figures.push_back(calculated);
        painted.push_back(before);
        longest.push_back(held);
        QTest::qWait(30); // what each lever does is worked out beside
    }
    const auto text = [](const std::vector<double> &values) {
        return u"%1 (95 %: %2)"_s.arg(percentile(values, 0.5), 0, 'f', 1)
            .arg(percentile(values, 0.95), 0, 'f', 1);
    };
    qInfo().noquote() << page << lever << "figures" << text(figures) << "ms, painted" << text(painted)
                      << "ms, longest turn" << text(longest) << "ms";
}

QTEST_MAIN(BenchLevers)
#include "bench_levers.moc"

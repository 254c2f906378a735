// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark/measuring.h"
#include "core/smallplan.h"
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

    [[nodiscard]] static Plan largePlan();
};

Plan BenchLevers::largePlan()
{
    SmallPlan small;
    PlanInfo info = small.plan.info();
    info.name = u"Large"_s;
    info.horizon = 36;
    info.usersDriver = u"users"_s;
    small.plan.table<PlanInfo>().replace(info);
    small.phase("MVP", info.start);
    small.phase("Growth", info.start + 6);
    small.phase("Scale", info.start + 18);
    Driver users;
    users.key = u"users"_s;
    users.name = u"Users"_s;
    DriverPoint point;
    point.month = info.start;
    point.value = Range(Quantity::fromWhole(1000));
    users.points = {point};
    users.growth = Range(Percent::fromWhole(5));
    small.add(users);
    const OptionId option = small.option("AWS");
    const EnvironmentId environments[] = {small.environment("Production"), small.environment("Staging")};
    const RateId rate = small.hourly("0.096");
    static const char *const roles[] = {"virtual-machine", "relational-database", "object-storage", "cache"};
    for (int i = 0; i < components; ++i) {
        const ComponentId id = small.component(option, environments[i % 2], "node", roles[i % 4],
                                               i % 4 == 0       ? Category::Compute
                                                   : i % 4 == 2 ? Category::Storage
                                                                : Category::Databases);
        QuantityInput quantity;
        quantity.kind = QuantityInput::Kind::Formula;
        quantity.formula = u"max(2, ceil(users / %1))"_s.arg(100 + i % 50);
        small.charge(small.sizing(id, quantity), rate);
    }
    const auto lever = [](const char *key, Lever::Kind kind, const char *saved) {
        Lever row;
        row.key = row.name = QString::fromLatin1(key);
        row.kind = kind;
        row.unit = u"%"_s;
        row.bounds = Range(Quantity(), quantity(saved), Quantity::fromWhole(100));
        return row;
    };
    Lever spot = lever("spot", Lever::Kind::Cost, "0");
    spot.effect = u"1 - 0.7 * value / 100"_s;
    spot.selection.roles = {u"virtual-machine"_s};
    small.add(spot);
    Lever growth = lever("growth", Lever::Kind::Growth, "5");
    growth.driver = u"users"_s;
    small.add(growth);
    small.add(lever("amounts", Lever::Kind::Amount, "50")); // of every component
    Lever hours = lever("hours", Lever::Kind::Hours, "730");
    hours.bounds.high = Quantity::fromWhole(744);
    small.add(hours);
    return small.plan;
}

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
    PageTest gui(largePlan(), page);
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

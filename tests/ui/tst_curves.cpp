// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/evaluate.h"
#include "render/charts/chartview.h"
#include "support/planbuilder.h"
#include "ui/curves/curvedata.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

/// The busy plan with users: 100 in January, 1,000 from April on.
Plan planWithUsers()
{
    Plan plan = test::aBusyPlan();
    PlanInfo info = plan.info();
    info.usersDriver = u"users"_s;
    plan.table<PlanInfo>().replace(info);
    Driver users;
    users.id = DriverId(1);
    users.key = u"users"_s;
    users.unit = u"users"_s;
    users.interpolation = Driver::Interpolation::Step;
    users.points = {{Month(2026, 1), {}, Range(Quantity::fromWhole(100))},
                    {Month(2026, 4), {}, Range(Quantity::fromWhole(1000))}};
    plan.table<Driver>().insert(users);
    return plan;
}

/// AWS of that plan: 620 a month until March, 880 from April on, budget 600 in Growth (April to August).
struct Aws
{
    Plan plan = planWithUsers();
    CostTable costs = evaluate(plan, test::named<Option>(plan, u"AWS"_s), Basis::Catalog);
    CurveSource source {plan, costs, 0, {}};
};

} // namespace

/// What the curves are drawn from, and the page that shows them.
class TestCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonthHasAPointAndAPhaseAJump()
    {
        const Aws aws;
        const LineChartData data = curves::byMonth(aws.source);
        QCOMPARE(data.lines.size(), 1);
        const LineChartData::Line &line = data.lines.first();
        QCOMPARE(line.points.size(), 12);
        QCOMPARE(line.points.at(2).y, 620.0);
        QCOMPARE(line.points.at(3).y, 880.0);
        QCOMPARE(line.jumps, QList<int>({3, 8}));
    }

    void aBudgetOfAPhaseHoldsOverItsMonths()
    {
        const Aws aws;
        const LineChartData data = curves::byMonth(aws.source);
        QCOMPARE(data.limits.size(), 1);
        QCOMPARE(data.limits.first().points, QList<QPointF>({{2.5, 600}, {7.5, 600}}));
    }

    void theFirstMonthOverBudgetIsNamed()
    {
        const Aws aws;
        const auto crossing = curves::budgetCrossing(aws.source);
        QVERIFY(crossing.has_value());
        QCOMPARE(crossing->column, 3);
        QCOMPARE(crossing->cost, Money::fromWhole(880, Currency::of("USD")));
        const LineChartData data = curves::byMonth(aws.source);
        QCOMPARE(data.notes.size(), 1);
        QCOMPARE(data.notes.first().title, u"Over budget Apr 2026 to Aug 2026"_s);
    }

    void budgetAndPhasesCanBeLeftOut()
    {
        const Aws aws;
        CurveSource plain {aws.plan, aws.costs, 0, {false, false}};
        const LineChartData data = curves::byMonth(plain);
        QVERIFY(data.limits.isEmpty());
        QVERIFY(data.notes.isEmpty());
        QVERIFY(data.phases.isEmpty());
    }

    void phasesAreStretchesOfMonths()
    {
        const Aws aws;
        const QList<ChartPhase> phases = curves::phases(aws.plan, aws.costs.timeline);
        QCOMPARE(phases.size(), 3);
        QCOMPARE(phases.at(1).title, u"Growth"_s);
        QCOMPARE(phases.at(1).from, 3);
        QCOMPARE(phases.at(1).to, 8);
    }

    void costStandsAgainstUsers()
    {
        const Aws aws;
        const LineChartData cost = curves::byUsers(aws.source);
        QCOMPARE(cost.lines.first().points.first().x, 100.0);
        QCOMPARE(cost.lines.first().points.first().y, 620.0);
        QCOMPARE(cost.lines.first().points.last().x, 1000.0);
        const LineChartData each = curves::perUser(aws.source);
        QCOMPARE(each.lines.first().points.first().y, 6.2);
        QCOMPARE(each.lines.first().points.last().y, 0.88);
    }

    void withoutADriverThereIsNoCurveOverUsers()
    {
        const Plan plan = test::aBusyPlan();
        const CostTable costs = evaluate(plan, test::named<Option>(plan, u"AWS"_s), Basis::Catalog);
        QVERIFY(curves::byUsers({plan, costs, 0, {}}).lines.isEmpty());
        QVERIFY(curves::perUser({plan, costs, 0, {}}).lines.isEmpty());
    }

    void categoriesAddUpToTheTotal()
    {
        const Aws aws;
        const MonthlyCostData data = curves::stacked(aws.source);
        Money sum = Money::fromWhole(0, Currency::of("USD"));
        for (const ChartPart &part : data.parts)
            sum += part.amounts.at(3);
        QCOMPARE(sum, Money::fromWhole(880, Currency::of("USD")));
        QCOMPARE(data.totals.at(3), sum);
    }

    void thePageReadsTheMonthUnderTheKeyboard()
    {
        PageTest test(planWithUsers(), u"curves"_s);
        auto &chart = test.get<ChartView>("monthChart");
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Home);
        QVERIFY2(chart.readOutText().contains(u"$620"_s), qPrintable(chart.readOutText()));
        QTest::keyClick(&chart, Qt::Key_End);
        QVERIFY2(chart.readOutText().contains(u"$880"_s), qPrintable(chart.readOutText()));
    }

    void thePageShowsEveryView_data()
    {
        QTest::addColumn<QString>("segment");
        QTest::addColumn<QByteArray>("chart");
        QTest::newRow("months") << u"monthSegment"_s << QByteArray("categoryPanels");
        QTest::newRow("users") << u"usersSegment"_s << QByteArray("widePerUserChart");
        QTest::newRow("options") << u"optionSegment"_s << QByteArray("optionChart");
        QTest::newRow("categories") << u"categorySegment"_s << QByteArray("stackedChart");
    }

    void thePageShowsEveryView()
    {
        QFETCH(QString, segment);
        QFETCH(QByteArray, chart);
        PageTest test(planWithUsers(), u"curves"_s);
        test.window->findChild<QAbstractButton *>(segment)->click();
        test.settle();
        auto &view = test.get<ChartView>(chart.constData());
        QVERIFY(view.isVisible());
        QVERIFY(view.readOutCount() > 0);
    }

    void aChartIsSavedAsAPicture()
    {
        PageTest test(planWithUsers(), u"curves"_s);
        test.prompts.savePath = test.path(u"chart.svg"_s);
        test.get<ChartView>("monthChart").figureActions().saveSvgAction()->trigger();
        QFile file(test.path(u"chart.svg"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<svg"));
    }
};

QTEST_MAIN(TestCurves)
#include "tst_curves.moc"

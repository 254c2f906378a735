// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deenmate.h"
#include "document/edits/money/planmoney.h"
#include "document/edits/structure.h"
#include "models/money/breakevenmodel.h"
#include "render/charts/chartview.h"
#include "render/painted/figureview.h"
#include "support/planbuilder.h"
#include "ui/curves/commitments/commitmentwindow.h"
#include "ui/pagetest.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::DeenMate;
using test::PageTest;

namespace {

/// The busy plan with users: 100 in January, 1,000 from April on. AWS costs 620 a month until March, 880 from
/// April on.
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

Plan projections()
{
    DeenMate made;
    Budget budget;
    budget.name = u"Infrastructure"_s;
    budget.amount = Range(test::dollars("10000"));
    made.add(budget);
    return made.plan;
}

/// Compute of the first phase between 450 and 2,450 in place of 450.
Plan uncertainProjections()
{
    Plan plan = projections();
    Sizing sizing = plan.table<Sizing>().at(0);
    sizing.stated.amount = {test::dollars("450"), test::dollars("450"), test::dollars("2450")};
    plan.table<Sizing>().replace(sizing);
    PlanInfo info = plan.info();
    info.runs = 200;
    plan.table<PlanInfo>().replace(info);
    return plan;
}

/// Ten nodes for a year: 0.10 an hour on demand, 0.06 for a year.
Plan nodes()
{
    test::SmallPlan made;
    const OptionId aws = made.option("AWS");
    const RateId onDemand = made.hourly("0.1");
    made.priced(aws, made.environment("Production"), "Nodes", onDemand, "10");
    Rate committed = *made.plan.find(onDemand);
    committed.id = {};
    committed.term = u"1 year, no upfront"_s;
    committed.termMonths = 12;
    committed.tiers = {{Quantity(), test::price("0.06")}};
    made.add(committed);
    return made.plan;
}

void choose(PageTest &page, const QString &segment)
{
    page.window->findChild<QAbstractButton *>(segment)->click();
    page.settle();
}

void type(QLineEdit &input, const QString &text)
{
    input.setFocus();
    input.selectAll();
    QTest::keyClicks(&input, text);
    QTest::keyClick(&input, Qt::Key_Return);
}

QString answer(PageTest &page, const char *fact)
{
    const auto *label = page.window->findChild<QLabel *>(u"moneyFact:"_s + QString::fromLatin1(fact));
    return label ? label->text() : QString();
}

} // namespace

/// The Curves page as a person uses it.
class TestCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QTest::newRow("cumulative") << u"cumulativeSegment"_s << QByteArray("cumulativeChart");
        QTest::newRow("options") << u"optionSegment"_s << QByteArray("optionUsersChart");
    }

    void thePageShowsEveryView()
    {
        QFETCH(QString, segment);
        QFETCH(QByteArray, chart);
        PageTest test(planWithUsers(), u"curves"_s);
        choose(test, segment);
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

    void aPriceOfThreeDollarsBreaksEvenAsTheDocumentSays()
    {
        PageTest test(projections(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        QVERIFY(answer(test, "breakEven").isEmpty());
        type(test.get<QLineEdit>("userPriceEdit"), u"3"_s);
        test.settle();
        QCOMPARE(test.document.plan().info().userPrice, test::dollars("3"));
        auto &table = test.get<QTreeView>("breakEvenTable");
        QStringList needed;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            needed.append(table.model()->index(row, BreakEvenModel::Needed).data().toString());
        QCOMPARE(needed, QStringList({u"1,427"_s, u"3,368"_s, u"11,956"_s}));
        QCOMPARE(answer(test, "breakEven"), u"1,427 users"_s);
        QCOMPARE(answer(test, "budget:1"), u"passed in Nov 2025, month 3"_s);
        QVERIFY(test.get<ChartView>("revenueChart").readOutCount() == 12);
        test.document.undoStack().undo();
        test.settle();
        QVERIFY(test.document.plan().info().userPrice.isZero());
        QVERIFY(answer(test, "breakEven").isEmpty());
    }

    void whatIsNoPriceChangesNothing()
    {
        PageTest test(projections(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        auto &price = test.get<QLineEdit>("userPriceEdit");
        type(price, u"three"_s);
        QVERIFY(price.property("invalid").toBool());
        QVERIFY(!test.document.undoStack().canUndo());
    }

    void eachRefusalIsSaidUntilItIsMended()
    {
        PageTest test(projections(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        auto &rate = test.get<QLineEdit>("discountRateEdit");
        auto &price = test.get<QLineEdit>("userPriceEdit");
        auto &problem = test.get<QLabel>("moneyInputProblem");
        type(rate, u"much"_s);
        type(price, u"little"_s);
        QVERIFY2(problem.text().contains(u"little"_s), qPrintable(problem.text()));
        type(price, u"0"_s);
        QVERIFY(rate.property("invalid").toBool());
        QVERIFY(problem.isVisible());
        QVERIFY2(problem.text().contains(u"much"_s), qPrintable(problem.text()));
        type(rate, u"0"_s);
        QVERIFY(!problem.isVisible());
    }

    void whatIsRefusedIsMarked_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("share") << u"conversionEdit"_s << u"150"_s << u"100 %"_s;
        QTest::newRow("rate") << u"discountRateEdit"_s << u"120"_s << u"0 %"_s;
        QTest::newRow("price") << u"userPriceEdit"_s << u"-3"_s << QString();
    }

    void whatIsRefusedIsMarked()
    {
        QFETCH(QString, input);
        QFETCH(QString, text);
        QFETCH(QString, shown);
        PageTest test(projections(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        auto &line = test.get<QLineEdit>(qPrintable(input));
        auto &problem = test.get<QLabel>("moneyInputProblem");
        type(line, text);
        QVERIFY(line.property("invalid").toBool());
        QVERIFY(problem.isVisible());
        QVERIFY(!problem.text().isEmpty());
        QVERIFY(!test.document.undoStack().canUndo());
        // What the plan has comes back with its next change, and the mark goes.
        for (const char *other : {"userPriceEdit", "conversionEdit", "discountRateEdit", "breakEvenTable"})
            test.get<QWidget>(other).setFocus();
        QVERIFY(line.property("invalid").toBool());
        QVERIFY(problem.isVisible());
        QVERIFY(edits::setUserPrice(test.document, test::dollars("2"), Percent::fromWhole(100)).ok());
        test.document.undoStack().undo();
        test.settle();
        QCOMPARE(line.text(), shown);
        QVERIFY(!line.property("invalid").toBool());
        QVERIFY(!problem.isVisible());
    }

    void withoutAnOptionNoTargetIsHeld()
    {
        Plan plan = projections();
        Target target;
        target.id = plan.table<Target>().nextId();
        target.name = u"Cost"_s;
        target.measure = u"cost"_s;
        target.comparison = u"<"_s;
        target.value = test::quantity("10000");
        target.unit = u"USD"_s;
        plan.table<Target>().insert(target);
        PageTest test(plan, u"curves"_s);
        choose(test, u"moneySegment"_s);
        auto &table = test.get<QTreeView>("targetChecksTable");
        QVERIFY(table.model()->rowCount() > 0);
        for (const Option &option : plan.table<Option>())
            QVERIFY(edits::removeOption(test.document, option.id).ok());
        test.settle();
        QCOMPARE(table.model()->rowCount(), 0);
        QVERIFY(!table.isVisible());
    }

    void aDiscountRateGivesTodaysMoney()
    {
        PageTest test(projections(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        QVERIFY(answer(test, "present").isEmpty());
        type(test.get<QLineEdit>("discountRateEdit"), u"8 %"_s);
        test.settle();
        QCOMPARE(test.document.plan().info().discountRate, Percent::fromWhole(8));
        QVERIFY(!answer(test, "present").isEmpty());
        QCOMPARE(answer(test, "total"), u"$264,175"_s);
    }

    void theBandComesWhenTheSimulationIsDone()
    {
        PageTest test(uncertainProjections(), u"curves"_s);
        auto &chart = test.get<ChartView>("monthChart");
        test.uncertainty.finish();
        test.settle();
        QTRY_VERIFY((chart.setReadOut(0), chart.readOutText().contains(u"P10–P90"_s)));
        choose(test, u"panelsUncertaintySegment"_s);
        QVERIFY(test.get<FigureView>("tornadoFigure").figure());
        QVERIFY(test.get<FigureView>("chanceFigure").figure());
        test.get<QAbstractButton>("bandsButton").click();
        test.settle();
        chart.setReadOut(0);
        QVERIFY(!chart.readOutText().contains(u"P10"_s));
    }

    void theChanceOfEveryBudgetCanBeLookedAt()
    {
        Plan plan = uncertainProjections();
        Budget part;
        part.id = plan.table<Budget>().nextId();
        part.name = u"Compute"_s;
        part.environment = plan.table<Component>().at(0).environment;
        part.amount = Range(test::dollars("1"));
        plan.table<Budget>().insert(part);
        PageTest test(plan, u"curves"_s);
        choose(test, u"panelsUncertaintySegment"_s);
        test.uncertainty.finish();
        test.settle();
        auto &combo = test.get<QComboBox>("chanceBudgetCombo");
        QTRY_VERIFY(combo.isVisible());
        QCOMPARE(combo.count(), 2);
        const auto shown = [&test] { return test.get<FigureView>("chanceFigure").figure()->altText(); };
        const QString whole = shown();
        combo.setFocus();
        QTest::keyClick(&combo, Qt::Key_Down);
        test.settle();
        QCOMPARE(combo.currentText(), u"Compute"_s);
        QVERIFY2(shown() != whole && shown().contains(u"Chance of Compute"_s), qPrintable(shown()));
        test.settle();
        QCOMPARE(combo.currentText(), u"Compute"_s);
    }

    void categoriesShowTheirBands()
    {
        PageTest test(uncertainProjections(), u"curves"_s);
        test.uncertainty.finish();
        test.settle();
        auto &panels = test.get<ChartView>("categoryPanels");
        const auto says = [&panels](const QString &text) {
            for (int at = 0; at < 200; ++at) {
                panels.setReadOut(at);
                if (panels.readOutText().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(says(u"P10–P90"_s));
        test.get<QAbstractButton>("bandsButton").click();
        test.settle();
        QVERIFY(!says(u"P10–P90"_s));
    }

    void aScenarioStandsBesideTheSavedPlan()
    {
        PageTest test(planWithUsers(), u"curves"_s);
        test.whatIf.move(u"users"_s, Quantity::fromWhole(200));
        test.settle();
        auto &chart = test.get<ChartView>("monthChart");
        chart.setReadOut(0);
        QVERIFY2(chart.readOutText().contains(u"saved plan"_s), qPrintable(chart.readOutText()));
        test.whatIf.reset();
        test.settle();
        chart.setReadOut(0);
        QVERIFY(!chart.readOutText().contains(u"saved plan"_s));
    }

    void anyDriverCanBeChosen()
    {
        PageTest test(projections(), u"curves"_s);
        choose(test, u"usersSegment"_s);
        auto &drivers = test.get<QComboBox>("curveDriverCombo");
        drivers.setCurrentIndex(drivers.findData(u"requests"_s));
        test.settle();
        QVERIFY(test.get<ChartView>("wideUsersChart").figure()->altText().contains(u"500M"_s));
        choose(test, u"linearSegment"_s);
        choose(test, u"overMonthsSegment"_s);
        QCOMPARE(test.get<ChartView>("widePerUserChart").readOutCount(), 12);
    }

    void theBestCommitmentIsFoundAndApplied()
    {
        PageTest test(nodes(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        test.get<QAbstractButton>("commitmentQuestionButton").click();
        auto &window = test.get<CommitmentWindow>("commitmentWindow");
        auto *table = window.findChild<QTreeView *>(u"commitmentTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        // 10 × 730 h × (0.10 − 0.06) = 292 a month
        QCOMPARE(table->model()->index(0, CommitmentModel::SavingMonth).data().toString(), u"−292"_s);
        window.findChild<QSlider *>(u"shrinkBySlider"_s)->setValue(50);
        window.findChild<QSlider *>(u"shrinkChanceSlider"_s)->setValue(60);
        QTRY_COMPARE(table->model()->index(0, CommitmentModel::Coverage).data().toString(),
                     u"50\u00a0%, 5 of 10"_s);
        window.findChild<QAbstractButton *>(u"applyCommitmentButton"_s)->click();
        QCOMPARE(test.document.plan().table<Commitment>().size(), 1);
        test.settle();
        const auto costs = test.recalculator.costs(test.view.option(), Basis::Catalog);
        QCOMPARE(costs->total(0).amount.likely, test::dollars("584")); // 5 × 73 and 5 × 43.80
        test.document.undoStack().undo();
        QCOMPARE(test.document.plan().table<Commitment>().size(), 0);
    }

    void whatIsTriedOutIsNotCommitted()
    {
        Plan plan = nodes();
        Lever fewer;
        fewer.id = plan.table<Lever>().nextId();
        fewer.key = u"fewer"_s;
        fewer.name = u"Fewer nodes"_s;
        fewer.kind = Lever::Kind::Amount;
        fewer.effect = u"1 - value / 100"_s;
        fewer.bounds = {Quantity(), Quantity(), Quantity::fromWhole(100)};
        plan.table<Lever>().insert(fewer);
        PageTest test(plan, u"curves"_s);
        test.whatIf.move(u"fewer"_s, Quantity::fromWhole(60));
        test.settle();
        QCOMPARE(test.recalculator.costs(test.view.option(), Basis::Catalog)->total(0).amount.likely,
                 test::dollars("292")); // 4 x 0.10 x 730
        choose(test, u"moneySegment"_s);
        test.get<QAbstractButton>("commitmentQuestionButton").click();
        auto &window = test.get<CommitmentWindow>("commitmentWindow");
        auto *table = window.findChild<QTreeView *>(u"commitmentTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, CommitmentModel::Coverage).data().toString(),
                 u"100\u00a0%, 10 of 10"_s);
        window.findChild<QAbstractButton *>(u"applyCommitmentButton"_s)->click();
        QCOMPARE(test.document.plan().table<Commitment>().size(), 1);
        test.settle();
        QCOMPARE(test.recalculator.savedCosts(test.view.option(), Basis::Catalog)->total(0).amount.likely,
                 test::dollars("438")); // 10 x 0.06 x 730
    }

    void aClosedQuestionIsNotAsked()
    {
        PageTest test(nodes(), u"curves"_s);
        choose(test, u"moneySegment"_s);
        test.get<QAbstractButton>("commitmentQuestionButton").click();
        auto &window = test.get<CommitmentWindow>("commitmentWindow");
        QTRY_VERIFY(!window.search().isRunning());
        window.close();
        QSignalSpy runs(&window.search(), &CommitmentSearch::runningChanged);
        QTimer later; // than the question would be
        later.setSingleShot(true);
        Q_EMIT test.view.optionChanged(test.view.option());
        later.start(300);
        QTRY_VERIFY(!later.isActive());
        QCOMPARE(runs.size(), 0);
    }

    void aSearchCanBeStopped()
    {
        CommitmentSearch search;
        QSignalSpy answers(&search, &CommitmentSearch::answered);
        search.ask(nodes(), OptionId(1), {});
        search.cancel();
        QVERIFY(!search.isRunning());
        QTest::qWait(100);
        QCOMPARE(answers.size(), 0);
    }
};

QTEST_MAIN(TestCurves)
#include "tst_curves.moc"

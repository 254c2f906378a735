// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/budgets.h"
#include "document/edits/money/criteria.h"
#include "document/edits/money/planmoney.h"
#include "document/edits/money/targets.h"
#include "document/edits/prices/pricebook.h"
#include "document/edits/structure.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;
using Measure = Criterion::Measure;

class TestMoneyEdits : public QObject
{
    Q_OBJECT

    static Money dollars(qint64 amount) { return Money::fromWhole(amount, Currency::of("USD")); }
    static Money euros(qint64 amount) { return Money::fromWhole(amount, Currency::of("EUR")); }
    static Percent percent(qint64 number) { return Percent::fromWhole(number); }
    static Criterion judged(const QString &name)
    {
        Criterion criterion;
        criterion.name = name;
        return criterion;
    }

private Q_SLOTS:
    void budgetHasAnyNumberOfThresholds()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Budget budget;
        budget.group = {};
        budget.tag = {u"team"_s, u"core"_s};
        budget.amount = dollars(10'000);
        const auto id = edits::setBudget(document, budget);
        QVERIFY(id.ok());
        const QList<BudgetThreshold> thresholds {
            {percent(80), {}, false}, {percent(95), {}, true}, {{}, dollars(9'900), true}};
        QVERIFY(edits::setBudgetThresholds(document, *id, thresholds).ok());
        QCOMPARE(document.find(*id)->thresholds, thresholds);
        QVERIFY(
            !edits::setBudgetThresholds(document, *id, {{percent(80), {}, false}, {percent(80), {}, true}})
                 .ok());
        QVERIFY(!edits::setBudgetThresholds(document, *id, {{{}, {}, false}}).ok());
        QVERIFY(!edits::setBudgetThresholds(document, *id, {{{}, euros(1), false}}).ok());
        QVERIFY(edits::moveBudget(document, *id, 0).ok());
        QCOMPARE(document.plan().table<Budget>().at(0).id, *id);
        QVERIFY(edits::removeBudget(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void budgetInAnotherCurrencyNeedsAnExchangeRate()
    {
        Document document(aBusyPlan());
        Budget budget;
        budget.amount = euros(5000);
        QVERIFY(!edits::setBudget(document, budget).ok());
        CurrencyRate rate;
        rate.from = Currency::of("EUR");
        rate.to = Currency::of("USD");
        rate.rate = *ExchangeRate::fromString(u"1.1");
        rate.date = QDate(2026, 1, 2);
        rate.source = u"ECB"_s;
        QVERIFY(edits::addExchangeRate(document, rate).ok());
        QVERIFY(edits::setBudget(document, budget).ok());
        budget.amount = {euros(1), dollars(2), dollars(3)};
        QVERIFY(!edits::setBudget(document, budget).ok());
    }

    void userPriceAndDiscountRateArePlansOwn()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::setUserPrice(document, dollars(3), percent(40)).ok());
        QCOMPARE(document.plan().info().userPrice, dollars(3));
        QCOMPARE(document.plan().info().conversion, percent(40));
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::setUserPrice(document, euros(3), percent(40)).ok());
        QVERIFY(!edits::setUserPrice(document, dollars(3), percent(0)).ok());
        QVERIFY(!edits::setUserPrice(document, dollars(3), percent(101)).ok());
        QVERIFY(edits::setDiscountRate(document, percent(8)).ok());
        QCOMPARE(document.plan().info().discountRate, percent(8));
        QVERIFY(!edits::setDiscountRate(document, percent(-1)).ok());
        QVERIFY(!edits::setUnitDrivers(document, u"users"_s, {}).ok());
        QVERIFY(edits::setUnitDrivers(document, {}, {}).ok());
    }

    void simulationHasASeedAndRuns()
    {
        Document document(aBusyPlan());
        QVERIFY(edits::setSimulation(document, 7, 10'000).ok());
        QCOMPARE(document.plan().info().seed, 7);
        QCOMPARE(document.plan().info().runs, 10'000);
        QVERIFY(!edits::setSimulation(document, 0, 1000).ok());
        QVERIFY(!edits::setSimulation(document, 1, 99).ok());
        QVERIFY(!edits::setSimulation(document, 1, 100'001).ok());
        QCOMPARE(document.undoStack().count(), 1);
    }

    void criterionWeighsAndScores()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto id = edits::setCriterion(document, judged(u"Know-how"_s));
        QVERIFY(id.ok());
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(!edits::setCriterion(document, judged(u"know-how"_s)).ok());
        QVERIFY(edits::setCriterionWeight(document, *id, percent(40)).ok());
        QVERIFY(!edits::setCriterionWeight(document, *id, percent(101)).ok());
        QVERIFY(edits::setScore(document, *id, OptionId(1), percent(80)).ok());
        QVERIFY(edits::setScore(document, *id, OptionId(1), percent(90)).ok());
        QVERIFY(!edits::setScore(document, *id, OptionId(1), percent(110)).ok());
        QVERIFY(!edits::setScore(document, *id, OptionId(9), percent(10)).ok());
        QVERIFY(edits::setScoreReason(document, *id, OptionId(1), u"two people know it"_s).ok());
        QVERIFY(!edits::setScoreReason(document, *id, OptionId(2), u"nobody"_s).ok());
        const QList<Score> scores {{OptionId(1), percent(90), u"two people know it"_s}};
        QCOMPARE(document.find(*id)->scores, scores);
        QVERIFY(edits::renameCriterion(document, *id, u"Skills"_s).ok());
        QVERIFY(edits::setScore(document, *id, OptionId(1), std::nullopt).ok());
        QVERIFY(document.find(*id)->scores.isEmpty());
        QVERIFY(edits::removeCriterion(document, *id).ok());
        QVERIFY(document.plan() == before);
    }

    void removedOptionTakesItsScoresAlone()
    {
        Document document(aBusyPlan());
        const auto id = edits::setCriterion(document, judged(u"Know-how"_s));
        QVERIFY(edits::setScore(document, *id, OptionId(1), percent(80)).ok());
        QVERIFY(edits::removeOption(document, OptionId(1)).ok());
        QVERIFY(document.find(*id) != nullptr);
        QVERIFY(document.find(*id)->scores.isEmpty());
    }

    void usualCriteriaComeOnce()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(edits::addUsualCriteria(document).ok());
        QList<Measure> measures;
        for (const Criterion &criterion : document.plan().table<Criterion>())
            measures.append(criterion.measure);
        QCOMPARE(measures, (QList {Measure::Cost, Measure::Recovery, Measure::Availability, Measure::Notes}));
        QVERIFY(edits::addUsualCriteria(document).ok());
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(undoesAndRedoes(document, before));
        QVERIFY(edits::moveCriterion(document, document.plan().table<Criterion>().at(3).id, 0).ok());
        QCOMPARE(document.plan().table<Criterion>().at(0).measure, Measure::Notes);
    }

    void targetHasAMeasureAndAComparison()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        Target target;
        target.measure = u"cost  per user"_s;
        target.value = *Quantity::fromString(u"0.35");
        QVERIFY(!edits::setTarget(document, target).ok());
        target.comparison = u"<"_s;
        const auto id = edits::setTarget(document, target);
        QVERIFY(id.ok());
        QCOMPARE(document.find(*id)->name, u"cost per user"_s);
        QVERIFY(undoesAndRedoes(document, before));
        target.measure.clear();
        QVERIFY(!edits::setTarget(document, target).ok());
        QVERIFY(edits::moveTarget(document, *id, 0).ok());
        QVERIFY(edits::removeTarget(document, *id).ok());
        QVERIFY(document.plan() == before);
    }
};

QTEST_GUILESS_MAIN(TestMoneyEdits)
#include "tst_moneyedits.moc"

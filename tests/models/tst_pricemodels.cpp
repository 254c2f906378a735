// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/prices/pricebook.h"
#include "document/edits/time/commitments.h"
#include "models/prices/changetext.h"
#include "models/prices/exchangeratesmodel.h"
#include "models/prices/overridesmodel.h"
#include "models/prices/pricebookmodel.h"
#include "models/prices/repricefilter.h"
#include "models/prices/repricemodel.h"
#include "models/prices/twinmodel.h"
#include "support/modelprinter.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto mode = Tester::FailureReportingMode::QtTest;

CostSum sum(qint64 dollars)
{
    CostSum sum;
    sum.amount = Range(Money::fromWhole(dollars, Currency::of("USD")));
    return sum;
}

PriceBookEntry discount(qint64 percent, const QString &note)
{
    PriceBookEntry entry;
    entry.discount = Percent::fromWhole(percent);
    entry.note = note;
    return entry;
}

/// 10 units at 100 a month.
Plan simplePlan()
{
    return aPlan()
        .withPrice(u"node"_s, u"100"_s, Rate::Time::Month, u"node"_s)
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"Cluster"_s, 10, u"node"_s)
        .build();
}

struct Book
{
    explicit Book(const Plan &plan = simplePlan()) : document(plan) { }

    Document document;
    PlanView view {document};
    Recalculator recalculator {document};
    PriceBookModel model {document, view, recalculator};
    Tester tester {&model, mode};

    void settle()
    {
        QCoreApplication::sendPostedEvents();
        recalculator.flush();
        QCoreApplication::processEvents();
    }
    QString cell(int row, int column) const { return model.index(row, column).data().toString(); }
    QString detail(int row, int column) const { return model.index(row, column).data(DetailRole).toString(); }
};

} // namespace

/// The tables of the price book, and of re-pricing.
class TestPriceModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discountsStackInTheirOrder()
    {
        Book book;
        QVERIFY(edits::addPriceBookEntry(book.document, discount(10, u"frame"_s)).ok());
        QVERIFY(edits::addPriceBookEntry(book.document, discount(20, u"extra"_s)).ok());
        book.settle();
        QCOMPARE(book.model.rowCount(), 2);
        // 1,000, 10 % less 900, 20 % less of that 720
        QCOMPARE(book.cell(0, PriceBookModel::Total), u"1,000 → 900"_s);
        QCOMPARE(book.cell(1, PriceBookModel::Total), u"900 → 720"_s);
        QCOMPARE(book.cell(1, PriceBookModel::Worth), u"−180"_s);
        QCOMPARE(book.model.difference(), Money::fromWhole(-280, Currency::of("USD")));
    }

    void movedDiscountsAreWorthWhatTheirNewPlaceGives()
    {
        Book book;
        QVERIFY(edits::addPriceBookEntry(book.document, discount(10, u"frame"_s)).ok());
        const auto extra = edits::addPriceBookEntry(book.document, discount(20, u"extra"_s));
        book.settle();
        QVERIFY(edits::movePriceBookEntry(book.document, *extra, 0).ok());
        book.settle();
        QCOMPARE(book.detail(0, PriceBookModel::Scope), u"extra"_s);
        QCOMPARE(book.cell(0, PriceBookModel::Worth), u"−200"_s);
        QCOMPARE(book.cell(1, PriceBookModel::Worth), u"−80"_s);
        book.document.undoStack().undo();
        book.settle();
        QCOMPARE(book.detail(0, PriceBookModel::Scope), u"frame"_s);
    }

    void aLaterDiscountSaysWhenItBegins()
    {
        Plan plan = test::twoOptions().build();
        PriceBookEntry later = discount(20, u"extra"_s);
        later.from = QDate(2026, 5, 1);
        PriceBookEntry never = discount(10, u"elsewhere"_s);
        never.provider = u"nobody"_s;
        for (PriceBookEntry each : {later, never}) {
            each.id = plan.table<PriceBookEntry>().nextId();
            plan.table<PriceBookEntry>().insert(each);
        }
        Book book(plan);
        book.view.setOption(test::named<Option>(plan, u"AWS"_s));
        book.view.setPhase(test::named<Phase>(plan, u"MVP"_s));
        book.settle();
        QCOMPARE(book.cell(0, PriceBookModel::Months), u"from May 2026"_s);
        QCOMPARE(book.cell(0, PriceBookModel::Worth), u"0"_s);
        // 5 nodes at 100, 200 GB at 0.50 and 30 % on both, a node in staging: 880; 20 % of it
        QCOMPARE(book.detail(0, PriceBookModel::Worth), u"from May 2026: −$176 a month in Growth"_s);
        QCOMPARE(book.detail(1, PriceBookModel::Worth), QString());
    }

    void pricesSetByHandNameTheirUsers()
    {
        Document document(simplePlan());
        OverridesModel model(document);
        const Tester tester(&model, mode);
        PriceOverride own;
        own.rate = RateId(1);
        own.price = *UnitPrice::fromString(u"80");
        own.author = u"Mara"_s;
        own.date = QDate(2026, 7, 1);
        own.reason = u"Quote"_s;
        QVERIFY(edits::setPriceOverride(document, own).ok());
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, OverridesModel::UsedBy).data().toString(), u"Cluster"_s);
        QCOMPARE(model.index(0, OverridesModel::Reason).data().toString(), u"Quote"_s);
        QCOMPARE(model.index(0, OverridesModel::Reason).data(DetailRole).toString(),
                 u"by Mara on 1 Jul 2026"_s);
        QVERIFY(model.index(0, OverridesModel::ListPrice).data().toString().startsWith("$100"_L1));
        QVERIFY(model.index(0, OverridesModel::OwnPrice).data().toString().startsWith("$80"_L1));
        document.undoStack().undo();
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 0);
    }

    void aPriceFromADateSaysFromWhen()
    {
        Document document(simplePlan());
        PriceOverride own;
        own.rate = RateId(1);
        own.price = *UnitPrice::fromString(u"80");
        own.from = QDate(2026, 10, 15); // counts from the first of its month
        own.author = u"Mara"_s;
        own.date = QDate(2026, 7, 1);
        own.reason = u"Quote"_s;
        QVERIFY(edits::setDatedPrice(document, own).ok());
        const OverridesModel model(document);
        QCOMPARE(model.index(0, OverridesModel::OwnPrice).data(DetailRole).toString(), u"from Oct 2026"_s);
    }

    void currenciesWithoutARateAreMissing()
    {
        Plan plan = simplePlan();
        Rate rate = plan.table<Rate>().at(0);
        rate.currency = Currency::of("EUR");
        plan.table<Rate>().replace(rate);
        Document document(plan);
        ExchangeRatesModel model(document);
        const Tester tester(&model, mode);
        QCOMPARE(model.missing(), QStringList {u"EUR"_s});
        CurrencyRate exchange;
        exchange.from = Currency::of("EUR");
        exchange.to = Currency::of("USD");
        exchange.rate = *ExchangeRate::fromString(u"1.1");
        exchange.date = QDate(2026, 1, 29);
        exchange.source = u"ECB"_s;
        QVERIFY(edits::addExchangeRate(document, exchange).ok());
        QCoreApplication::processEvents();
        QCOMPARE(rowText(model, 0), u"EUR | USD | 1.1 | 29 Jan 2026 | ECB"_s);
        QVERIFY(model.missing().isEmpty());
    }

    void aTwinTellsWhatBecameOfEachComponent()
    {
        const Plan plan = simplePlan();
        edits::Twin twin;
        edits::TwinLine line;
        line.component = ComponentId(1);
        line.role = u"virtual-machine"_s;
        line.was = u"m5.large"_s;
        line.chosen = u"e2-standard-2"_s;
        line.fit.parts = {{FitKind::Larger, u"2 vCPU more than asked"_s}};
        twin.lines.append(line);
        line.chosen.clear();
        line.reason = u"No sourced price for search"_s;
        twin.lines.append(line);
        TwinModel model(plan, twin);
        const Tester tester(&model, mode);
        QCOMPARE(model.priced(), 1);
        QCOMPARE(model.unpriced(), 1);
        QCOMPARE(model.different(), 1);
        // What has no price comes first.
        QCOMPARE(model.index(0, TwinModel::Now).data().toString(), u"no price"_s);
        QCOMPARE(model.index(0, TwinModel::Fit).data().toString(), u"No sourced price for search"_s);
        QCOMPARE(rowText(model, 1),
                 u"Cluster | from the start | m5.large | e2-standard-2 | 2 vCPU more than asked"_s);
    }

    void aTwinsLinesAreFiltered()
    {
        const Plan plan = simplePlan();
        edits::Twin twin;
        for (const FitKind kind : {FitKind::Exact, FitKind::Larger, FitKind::OldPrice, FitKind::Unpriced}) {
            edits::TwinLine line;
            line.component = ComponentId(1);
            line.chosen = QString::number(static_cast<int>(kind));
            line.fit.parts = {{kind, u"as it is"_s}};
            line.reason = kind == FitKind::Unpriced ? u"No sourced price"_s : QString();
            twin.lines.append(line);
        }
        TwinModel model(plan, twin);
        const Tester tester(&model, mode);
        QCOMPARE(model.rowCount(), 4);
        model.setShown(TwinModel::Show::Unpriced);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, TwinModel::Fit).data().toString(), u"No sourced price"_s);
        model.setShown(TwinModel::Show::Differing);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, TwinModel::Now).data().toString(),
                 QString::number(static_cast<int>(FitKind::Larger)));
        QCOMPARE(model.lineCount(), 4);
        QCOMPARE(model.priced(), 3);
    }

    void effectsAreOverAllMonthsAndOfThePhase()
    {
        const Plan plan = test::twoOptions().build();
        OfferList newer;
        newer.with(u"aws/ec2/node/us"_s, u"other"_s, u"99.9"_s, {}, Rate::Time::Month, u"node"_s);
        newer.last().item.key = u"node"_s;
        RepriceModel model;
        const Tester tester(&model, mode);
        model.setChanges(plan, compareWithCatalog(plan, newer));
        QCOMPARE(model.count(PriceChange::Kind::Changed), 1);
        // What is not in the catalog stands last.
        QCOMPARE(model.changeAt(0).kind, PriceChange::Kind::Changed);
        QCOMPARE(model.changeAt(1).kind, PriceChange::Kind::Gone);
        CostChange effect;
        effect.months = 12;
        effect.horizon.before = sum(4000);
        effect.horizon.after = sum(3990);
        effect.phases = {{test::named<Phase>(plan, u"MVP"_s), sum(100), sum(100)},
                         {test::named<Phase>(plan, u"Growth"_s), sum(300), sum(299)}};
        model.setEffects({effect, std::nullopt}, effect.option, test::named<Phase>(plan, u"MVP"_s));
        const QModelIndex cell = model.index(0, RepriceModel::Effect);
        QCOMPARE(cell.data().toString(), u"−10.00"_s);
        QCOMPARE(cell.data(DetailRole).toString(), u"−1.00 a month in Growth"_s); // nothing in MVP
        QCOMPARE(model.headerData(RepriceModel::Effect, Qt::Horizontal, Qt::DisplayRole).toString(),
                 u"USD over 12 month(s)"_s);
        model.setEffects({effect, std::nullopt}, effect.option, test::named<Phase>(plan, u"Growth"_s));
        QCOMPARE(cell.data(DetailRole).toString(), u"−1.00 a month in Growth"_s);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("0.00 a month in MVP"_L1));
        // What happens in another option names it.
        effect.option = test::named<Option>(plan, u"GCP"_s);
        model.setEffects({effect, std::nullopt}, test::named<Option>(plan, u"AWS"_s),
                         test::named<Phase>(plan, u"Growth"_s));
        QCOMPARE(cell.data(DetailRole).toString(), u"in GCP"_s);
    }

    void anotherFreeAllowanceIsNoOtherPrice()
    {
        Plan plan = simplePlan();
        Rate own = *plan.find(RateId(1));
        own.free = Rate::Free::Always;
        own.allowance = Quantity::fromWhole(10);
        plan.table<Rate>().replace(own);
        OfferList newer;
        newer.with(u"aws/ec2/node/us"_s, u"other"_s, u"100"_s, {}, Rate::Time::Month, u"node"_s);
        newer.last().item.key = u"node"_s;
        newer.last().rates.first().free = Rate::Free::Always;
        newer.last().rates.first().allowance = Quantity::fromWhole(20);
        RepriceModel model;
        model.setChanges(plan, compareWithCatalog(plan, newer));
        QCOMPARE(model.changeAt(0).kind, PriceChange::Kind::Changed);
        QCOMPARE(model.index(0, RepriceModel::Status).data().toString(), u"free allowance changed"_s);
    }

    void changesBelowADollarShowCents()
    {
        const Format format;
        const auto dollars = [](qint64 micros) { return Money::fromMicros(micros, Currency::of("USD")); };
        QCOMPARE(fromToText(format, dollars(2'372'180'000), dollars(2'371'740'000)),
                 u"$2,372.18 → $2,371.74"_s);
        QCOMPARE(fromToText(format, dollars(2'372'180'000), dollars(2'871'740'000)), u"$2,372 → $2,872"_s);
        QCOMPARE(fromToText(format, dollars(2'372'180'000), dollars(2'372'180'000)), u"$2,372 → $2,372"_s);
        QCOMPARE(centsText(format, dollars(-440'000)), u"−0.44"_s);
        QCOMPARE(signedPercent(format, *Percent::fromString(u"-0.02")), u"−0.02\u00a0%"_s);
    }

    void changesAreCheckedWhereTheyCanBeTakenOver()
    {
        const Plan plan = simplePlan();
        OfferList newer;
        newer.with(u"aws/ec2/node/us"_s, u"other"_s, u"90"_s, {}, Rate::Time::Month, u"node"_s);
        newer.last().item.key = u"node"_s;
        RepriceModel model;
        const Tester tester(&model, mode);
        model.setChanges(plan, compareWithCatalog(plan, newer));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.chosen().size(), 1);
        QCOMPARE(model.index(0, RepriceModel::Difference).data().toString(), u"−10.0\u00a0%"_s);
        model.toggle(0);
        QVERIFY(model.chosen().isEmpty());
        model.check(RepriceModel::Check::All);
        QCOMPARE(model.chosen().size(), 1);
        RepriceFilter filter;
        filter.setSourceModel(&model);
        filter.setKind(PriceChange::Kind::Gone);
        QCOMPARE(filter.rowCount(), 0);
        filter.setKind(PriceChange::Kind::Changed);
        QCOMPARE(filter.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPriceModels)
#include "tst_pricemodels.moc"

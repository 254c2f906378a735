// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"
#include "document/edits/catalogitems.h"
#include "document/edits/components.h"
#include "document/edits/planedits.h"
#include "models/prices/twinmodel.h"
#include "models/roles.h"
#include "storage/pricelists/import.h"
#include "support/picks.h"
#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::columnTitled;
using test::PageTest;
using test::rowAt;

namespace {

constexpr int patience = 20'000;

/// The busy plan with all its prices from AWS. AWS costs 620 in MVP and, from April, in Growth: 5 nodes at
/// 100, 200 GB at 0.50, 30 % on top of both, and a node in staging, 880 in all.
Plan amazonPlan()
{
    Plan plan = test::aBusyPlan();
    for (const PriceItem &item : QList(plan.table<PriceItem>().rows())) {
        PriceItem changed = item;
        changed.provider = u"aws"_s;
        changed.service = u"Amazon EC2"_s;
        plan.table<PriceItem>().replace(changed);
    }
    return plan;
}

class PricesTest : public PageTest
{
public:
    PricesTest() : PageTest(amazonPlan(), u"design"_s), grid(get<QTreeView>("componentGrid"))
    {
        view.setPhase(row<Phase>(u"Growth"_s).id);
        settle();
    }

    QModelIndex amountCell(const QStringList &path, const QString &phase = u"Growth"_s)
    {
        return rowAt(*grid.model(), path)
            .siblingAtColumn(columnTitled(*grid.model(), u"USD a month"_s, phase));
    }
    QString total(const QString &phase)
    {
        const QAbstractItemModel &totals = *get<QTreeView>("totalRow").model();
        return totals.index(0, columnTitled(*grid.model(), u"USD a month"_s, phase)).data().toString();
    }
    PriceMark markOf(const QModelIndex &index)
    {
        return static_cast<PriceMark>(index.data(PriceMarkRole).toInt());
    }
    /// Facts of the trace of a cell with that label.
    QStringList facts(const QModelIndex &index, TraceFact::Kind kind)
    {
        grid.setCurrentIndex(index);
        settle();
        QStringList values;
        for (const TraceFact &fact : window->workspace()->page()->trace().value_or(Trace()).facts) {
            if (fact.kind == kind)
                values.append(fact.value);
        }
        return values;
    }
    template <class T>
    T &in(QWidget &parent, const char *name)
    {
        T *found = parent.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    void addDiscount(const QString &percent, const QString &from)
    {
        trigger("priceBookAction");
        prompts.onDialog = [this, percent, from](QDialog &dialog) {
            auto &provider = in<QComboBox>(dialog, "discountProviderCombo");
            provider.setCurrentIndex(provider.findData(u"aws"_s));
            in<QLineEdit>(dialog, "discountPercentEdit").setText(percent);
            in<QLineEdit>(dialog, "discountFromEdit").setText(from);
            return true;
        };
        get<QAbstractButton>("addFirstDiscountButton").click();
        settle();
    }
    RateId nodeRate()
    {
        for (const Rate &rate : document.plan().table<Rate>()) {
            if (document.find(rate.item)->key == "node"_L1)
                return rate.id;
        }
        qFatal("no price of a node");
    }

    QTreeView &grid;
    const QStringList cluster {u"Production"_s, u"Compute"_s, u"Cluster"_s};
};

} // namespace

/// What people do with prices in the window: discounts, prices of their own, re-pricing, twins.
class TestPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiscountCountsFromItsMonthOn()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        // 88 % of 500 and of 100, 30 % of their sum, 88 % of 100: 440 + 88 + 158.40 + 88
        QCOMPARE(test.total(u"Growth"_s), u"774"_s);
        QCOMPARE(test.total(u"MVP"_s), u"620"_s);
        QCOMPARE(test.amountCell(test.cluster).data().toString(), u"440"_s);
        QCOMPARE(test.markOf(test.amountCell(test.cluster)), PriceMark::Discounted);
        QCOMPARE(test.markOf(test.amountCell(test.cluster, u"MVP"_s)), PriceMark::None);
        const QStringList steps = test.facts(test.amountCell(test.cluster), TraceFact::Kind::Discount);
        QCOMPARE(steps.size(), 1);
        QVERIFY(steps.first().contains(u"12\u00a0%"_s));
        QVERIFY(steps.first().contains("Apr 2026"_L1));
        QVERIFY(test.facts(test.amountCell(test.cluster, u"MVP"_s), TraceFact::Kind::Discount).isEmpty());
        test.trigger("undoAction");
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
        test.trigger("redoAction");
        QCOMPARE(test.total(u"Growth"_s), u"774"_s);
    }

    void theBookSaysWhatEachDiscountIsWorth()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        const QAbstractItemModel &book = *test.get<QTreeView>("discountTable").model();
        QCOMPARE(book.rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < book.columnCount(); ++column)
            cells.append(book.index(0, column).data().toString());
        QVERIFY2(cells.contains(u"880 → 774"_s), qPrintable(cells.join(u" | "_s)));
        QVERIFY(cells.contains(u"−106"_s)); // 105.60
        QCOMPARE(test.get<QLabel>("listTotalLabel").text(), u"$880"_s);
        QCOMPARE(test.get<QLabel>("discountedTotalLabel").text(), u"$774"_s);
        QCOMPARE(test.get<QLabel>("discountWorthLabel").text(), u"−$106"_s);
    }

    void aNewDiscountIsChosen()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        auto &table = test.get<QTreeView>("discountTable");
        QCOMPARE(table.currentIndex().row(), 0);
        test.get<QAbstractButton>("addDiscountButton").click();
        test.settle();
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(table.currentIndex().row(), 1);
        QVERIFY(test.get<QAbstractButton>("removeDiscountButton").isEnabled());
    }

    void paidWhenDueIsSaidEverywhere()
    {
        PricesTest test;
        auto &chip = test.get<QAbstractButton>("cashViewButton");
        QVERIFY(!chip.isVisible());
        test.openPage(u"dashboard"_s);
        test.settle();
        const auto tile = [&] { return test.get<QAbstractButton>("nowTile").findChild<QLabel *>()->text(); };
        QCOMPARE(tile(), u"Monthly cost, Growth"_s);
        PlanInfo info = test.document.plan().info();
        info.upfront = UpfrontView::Cash;
        QVERIFY(edits::setPlanInfo(test.document, info));
        test.settle();
        QVERIFY(chip.isVisible());
        QCOMPARE(tile(), u"Paid in Apr 2026"_s);
        test.trigger("undoAction");
        QVERIFY(!chip.isVisible());
        QCOMPARE(tile(), u"Monthly cost, Growth"_s);
    }

    void aBadDiscountIsRefusedInItsDialog()
    {
        PricesTest test;
        test.trigger("priceBookAction");
        QString problem;
        bool isMarked = false;
        bool isMarkedStill = true;
        test.prompts.onDialog = [&](QDialog &dialog) {
            auto &percent = test.in<QLineEdit>(dialog, "discountPercentEdit");
            auto &message = test.in<QLabel>(dialog, "discountPercentEditProblem");
            percent.setText(u"lots"_s);
            test.in<QAbstractButton>(dialog, "acceptButton").click();
            problem = message.text();
            isMarked = percent.property("invalid").toBool() && message.isVisible();
            percent.setFocus();
            percent.selectAll();
            QTest::keyClicks(&percent, u"1"_s);
            isMarkedStill = percent.property("invalid").toBool() || message.isVisible();
            return false;
        };
        test.get<QAbstractButton>("addFirstDiscountButton").click();
        QVERIFY(!problem.isEmpty());
        QVERIFY(isMarked);
        QVERIFY(!isMarkedStill); // it is being corrected
        QVERIFY(test.document.plan().table<PriceBookEntry>().isEmpty());
    }

    void aPriceIsSetByHandWithItsReason()
    {
        PricesTest test;
        test.settings.author.set(u"Mara"_s);
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            test.in<QLineEdit>(dialog, "overrideReasonEdit").setText(u"Quote 4711"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        // 5 × 80 and 100, 30 % of both, 80 in staging
        QCOMPARE(test.total(u"Growth"_s), u"730"_s);
        QCOMPARE(test.markOf(test.amountCell(test.cluster)), PriceMark::ByHand);
        const QStringList own = test.facts(test.amountCell(test.cluster), TraceFact::Kind::Override);
        QCOMPARE(own.size(), 1);
        QVERIFY(own.first().contains("Mara"_L1));
        QVERIFY(own.first().contains("Quote 4711"_L1));
        test.trigger("undoAction");
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void aPriceSetByHandSaysWhichDiscountsEndWithIt()
    {
        PricesTest test;
        test.addDiscount(u"12"_s, u"2026-04"_s);
        test.get<QDialog>("priceBookWindow").close();
        QString ended;
        test.prompts.onDialog = [&](QDialog &dialog) {
            ended = test.in<QLabel>(dialog, "overrideDiscountsLabel").text();
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            test.in<QLineEdit>(dialog, "overrideAuthorEdit").setText(u"Mara"_s);
            test.in<QLineEdit>(dialog, "overrideReasonEdit").setText(u"Quote 4711"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        QCOMPARE(ended, u"−12\u00a0%, AWS, from Apr 2026"_s);
        QVERIFY(test.facts(test.amountCell(test.cluster), TraceFact::Kind::Discount).isEmpty());
        QVERIFY(test.facts(test.amountCell(test.cluster), TraceFact::Kind::Price).contains(ended));
    }

    void aPriceWithoutAReasonIsRefused()
    {
        PricesTest test;
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        QVERIFY(test.document.plan().table<PriceOverride>().isEmpty());
    }

    void theListPriceCountsAgainWhenItIsAskedFor()
    {
        PricesTest test;
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "overridePriceEdit").setText(u"80"_s);
            test.in<QLineEdit>(dialog, "overrideReasonEdit").setText(u"Quote"_s);
            test.in<QLineEdit>(dialog, "overrideAuthorEdit").setText(u"Mara"_s);
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        QCOMPARE(test.total(u"Growth"_s), u"730"_s);
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QAbstractButton>(dialog, "useListPriceButton").click();
            return true;
        };
        test.navigator.overridePrice(test.nodeRate());
        test.settle();
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void thePlanIsRepricedToANewerCatalog()
    {
        PricesTest test;
        importNewer(test);
        QStringList shown;
        int rows = 0;
        test.prompts.onDialog = [&](QDialog &dialog) {
            auto &table = test.in<QTreeView>(dialog, "repriceTable");
            auto &apply = test.in<QAbstractButton>(dialog, "repriceButton");
            auto &horizon = test.in<QLabel>(dialog, "repriceHorizonLabel");
            if (!QTest::qWaitFor([&] { return apply.isEnabled() && horizon.text().contains(u'$'); },
                                 patience))
                return false;
            rows = table.model()->rowCount();
            const auto both = [&](const QString &name) {
                return u"%1, %2"_s.arg(dialog.findChild<QLabel *>(name + u"Foot"_s)->text(),
                                       dialog.findChild<QLabel *>(name)->text());
            };
            shown = {both(u"repriceHorizonLabel"_s)};
            for (const QString &phase : {u"MVP"_s, u"Growth"_s})
                shown.append(both(u"repricePhaseLabel:%1"_s.arg(test.row<Phase>(phase).id.value())));
            return true;
        };
        test.trigger("repriceAction");
        QCOMPARE(rows, 1); // what changed; the disk costs the same
        // 3 nodes at 90 and 100, 30 % of both, 90 in staging for three months; 5 nodes for nine
        QCOMPARE(shown,
                 QStringList({u"$9,780 → $8,958, −$822"_s, u"$620.00 → $571.00, −$49.00"_s,
                              u"$880.00 → $805.00, −$75.00"_s}));
        QCOMPARE(test.total(u"Growth"_s), u"805"_s);
        QCOMPARE(test.document.find(test.nodeRate())->effective, QDate(2026, 9, 1));
        const QStringList facts = test.facts(test.amountCell(test.cluster), TraceFact::Kind::Price);
        QVERIFY2(facts.contains(u"1 Sep 2026"_s), qPrintable(facts.join(u" | "_s)));
        test.trigger("undoAction");
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
    }

    void onlyWhatIsCheckedIsRepriced()
    {
        PricesTest test;
        importNewer(test);
        bool isOffered = true;
        test.prompts.onDialog = [&](QDialog &dialog) {
            auto &apply = test.in<QAbstractButton>(dialog, "repriceButton");
            if (!QTest::qWaitFor([&] { return apply.isEnabled(); }, patience))
                return false;
            test.in<QComboBox>(dialog, "repriceKindCombo").setCurrentIndex(0); // all prices
            test.in<QAbstractButton>(dialog, "checkNoneButton").click();
            isOffered = apply.isEnabled();
            auto &table = test.in<QTreeView>(dialog, "repriceTable");
            table.setFocus();
            table.setCurrentIndex(test::rowBelow(*table.model(), {}, u"disk"_s));
            QTest::keyClick(&table, Qt::Key_Space);
            return true;
        };
        test.trigger("repriceAction");
        QVERIFY(!isOffered);
        QCOMPARE(test.total(u"Growth"_s), u"880"_s);
        QCOMPARE(test.document.find(test.nodeRate())->effective, QDate(2026, 1, 29));
        QCOMPARE(test.document.undoStack().count(), 1);
    }

    void aPlanWithNothingToChangeSaysSo()
    {
        PricesTest test;
        QString said;
        test.prompts.onDialog = [&](QDialog &dialog) {
            auto &problem = test.in<QLabel>(dialog, "problemLabel");
            std::ignore = QTest::qWaitFor([&] { return problem.isVisible(); }, patience);
            said = problem.text();
            return false;
        };
        test.trigger("repriceAction"); // the bundled catalog has none of the plan's items
        QVERIFY(said.startsWith("Nothing to change"_L1));
        QCOMPARE(test.document.undoStack().count(), 0);
    }

    void oldPricesLeadToRepricing()
    {
        PricesTest test;
        test.recalculator.setToday(QDate(2027, 6, 1));
        test.settle();
        test.get<QAbstractButton>("toggleFindingsButton").click();
        test.settle();
        auto &list = test.get<QListView>("findingsList");
        QModelIndex old;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (index.data(KeyRole).toString() == "prices/old"_L1)
                old = index;
        }
        QVERIFY(old.isValid());
        test.prompts.asked.clear();
        list.setCurrentIndex(old);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(test.prompts.asked.contains(u"run Re-price the plan"_s));
    }

    void anOptionIsTwinnedInOneStep()
    {
        PricesTest test;
        const OptionId source = test.row<Option>(u"AWS"_s).id;
        const auto machine =
            edits::addComponentFromCatalog(test.document, test::aPick(u"m5.large"_s, u"0.096"_s),
                                           {source, test.row<Environment>(u"Production"_s).id, {}, {}});
        QVERIFY(machine.ok());
        test.settle();
        const Plan before = test.document.plan();
        test.prompts.onDialog = [&](QDialog &dialog) {
            test.in<QLineEdit>(dialog, "twinNameEdit").setText(u"Google"_s);
            return true;
        };
        test.trigger("gcpTwinAction");
        const Option twin = test.row<Option>(u"Google"_s);
        QCOMPARE(twin.provider, u"gcp"_s);
        QCOMPARE(test.window->workspace()->pageKey(), u"compare"_s);
        const QAbstractItemModel &lines = *test.get<QTreeView>("twinTable").model();
        bool isMachineThere = false;
        for (int row = 0; row < lines.rowCount(); ++row) {
            const QString was = lines.index(row, TwinModel::Was).data().toString();
            const QString now = lines.index(row, TwinModel::Now).data().toString();
            const QString fit = lines.index(row, TwinModel::Fit).data().toString();
            if (was.contains("m5.large"_L1)) {
                isMachineThere = true;
                QVERIFY(now != "no price"_L1);
                QVERIFY(!now.contains("m5.large"_L1));
                QVERIFY(!fit.isEmpty());
            }
        }
        QVERIFY(isMachineThere);
        QVERIFY(!twin.region.isEmpty());
        test.trigger("undoAction");
        QCOMPARE(test.document.plan(), before);
    }

    void needsAreLookedUpAndCandidatesKept()
    {
        PricesTest test;
        Component machine;
        machine.option = test.row<Option>(u"AWS"_s).id;
        machine.environment = test.row<Environment>(u"Staging"_s).id;
        machine.name = u"Builder"_s;
        machine.role = u"virtual-machine"_s;
        machine.category = Category::Compute;
        const auto added = edits::addComponent(test.document, machine);
        QVERIFY(added.ok());
        test.settle();
        const QStringList path {u"Staging"_s, u"Compute"_s, u"Builder"_s};
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), path));
        test.get<QAbstractButton>("componentSegment").click();
        test.get<QAbstractButton>("needsToggleButton").click();
        for (const auto &[name, text] :
             {std::pair("needsVcpuEdit", u"2"_s), std::pair("needsMemoryEdit", u"8"_s)}) {
            auto &edit = test.get<QLineEdit>(name);
            edit.setFocus();
            QTest::keyClicks(&edit, text);
            QTest::keyClick(&edit, Qt::Key_Return);
            test.settle();
        }
        test.get<QAbstractButton>("lookUpNeedsButton").click();
        test.settle();
        const Sizing *sizing = sizingAt(test.document.plan(), *added, test.row<Phase>(u"Growth"_s).id);
        QVERIFY(sizing);
        QCOMPARE(sizing->needs.memory, Quantity::fromWhole(8));
        QVERIFY(test.amountCell(path).data().toString() != u"no price"_s);
        QVERIFY(!test.get<QLabel>("fitLabel").text().isEmpty());
        // What else would do is looked up a moment later.
        const auto keep = [&] { return test.window->findChild<QAbstractButton *>(u"keepOfferButton:0"_s); };
        QVERIFY(QTest::qWaitFor([&] { return keep() != nullptr; }, patience));
        const QString before = test.total(u"Growth"_s);
        keep()->click();
        test.settle();
        QVERIFY(!test.document.plan().table<Candidate>().isEmpty());
        QCOMPARE(test.total(u"Growth"_s), before); // never part of a total
        test.trigger("undoAction");
        QVERIFY(test.document.plan().table<Candidate>().isEmpty());
    }

    void hoursAreOfTheChargeThatIsEdited()
    {
        PricesTest test;
        const auto machine = edits::addComponentFromCatalog(
            test.document, test::aPick(u"m5.large"_s, u"0.1"_s),
            {test.row<Option>(u"AWS"_s).id, test.row<Environment>(u"Staging"_s).id, {}, {}});
        QVERIFY(machine.ok());
        test.settle();
        test.grid.setCurrentIndex(rowAt(*test.grid.model(), {u"Staging"_s, u"Compute"_s, u"m5.large"_s}));
        test.get<QAbstractButton>("componentSegment").click();
        test.settle();
        QLineEdit *hours = nullptr;
        for (QLineEdit *each : test.window->findChildren<QLineEdit *>()) {
            if (each->objectName().startsWith("chargeHoursEdit"_L1) && each->isVisible())
                hours = each;
        }
        QVERIFY(hours);
        hours->setFocus();
        QTest::keyClicks(hours, u"200"_s);
        QTest::keyClick(hours, Qt::Key_Return);
        test.settle();
        // 200 × 0.10 in Growth, the plan's 730 before
        const QStringList path {u"Staging"_s, u"Compute"_s, u"m5.large"_s};
        QCOMPARE(test.amountCell(path).data().toString(), u"20"_s);
        QCOMPARE(test.amountCell(path, u"MVP"_s).data().toString(), u"73"_s);
        test.trigger("undoAction");
        QCOMPARE(test.amountCell(path).data().toString(), u"73"_s);
    }

private:
    /// A newer edition of the plan's prices: nodes at 90, disks at the same price.
    static void importNewer(PricesTest &test)
    {
        QFile file(test.path(u"prices-2026-09.csv"_s));
        if (!file.open(QFile::WriteOnly))
            qFatal("the price list cannot be written");
        file.write("provider,service,key,name,unit,time,price,currency,effective,source\n"
                   "aws,Amazon EC2,node,node,node,month,90,USD,2026-09-01,Price list of September\n"
                   "aws,Amazon EC2,disk,disk,GB,month,0.5,USD,2026-09-01,Price list of September\n");
        file.close();
        const auto imported = storage::importPriceLists({file.fileName()}, test.catalogs.folder());
        if (!imported)
            qFatal("%s", qPrintable(imported.error().message));
        test.catalogs.reload();
    }
};

QTEST_MAIN(TestPrices)
#include "tst_prices.moc"

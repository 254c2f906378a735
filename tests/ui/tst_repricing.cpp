// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"
#include "document/edits/catalogitems.h"
#include "document/edits/components.h"
#include "models/prices/twinmodel.h"
#include "storage/pricelists/import.h"
#include "support/picks.h"
#include "ui/pricestest.h"

#include <QFile>
#include <QLabel>
#include <QListView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PricesTest;
using test::rowAt;

namespace {

constexpr int patience = 20'000;

} // namespace

/// What takes prices anew: re-pricing, twins, what else would do.
class TestRepricing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_MAIN(TestRepricing)
#include "tst_repricing.moc"

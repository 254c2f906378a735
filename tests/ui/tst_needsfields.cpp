// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"
#include "document/edits/prices/candidates.h"
#include "models/prices/twinmodel.h"
#include "storage/catalog/library.h"
#include "support/offerlist.h"
#include "support/planbuilder.h"
#include "ui/hands.h"
#include "ui/pagetest.h"
#include "ui/prices/twinresult.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

namespace {

constexpr int patience = 20'000;

/// One cache on AWS: a Redis node of 2 vCPU and 3.09 GiB in Virginia.
Plan cachePlan()
{
    PlanBuilder builder = aPlan();
    builder.withPrice(u"cache.t3.medium"_s, u"0.068"_s, Rate::Time::Hour, u"node"_s)
        .withPhase(u"MVP"_s, Month(2026, 1))
        .withPhase(u"Growth"_s, Month(2026, 4))
        .withOption(u"AWS"_s, u"aws"_s)
        .withEnvironment(u"Production"_s)
        .withComponent(u"Sessions"_s, 2, u"cache.t3.medium"_s)
        .as(u"cache"_s);
    Plan plan = builder.build();
    PriceItem item = plan.table<PriceItem>().at(0);
    item.provider = u"aws"_s;
    item.region = u"us-east-1"_s;
    item.role = u"cache"_s;
    item.specifications = machine(2, u"3.09"_s) + QList<KeyValue> {{u"Engine"_s, u"Redis OSS"_s}};
    plan.table<PriceItem>().replace(item);
    Option option = plan.table<Option>().at(0);
    option.region = u"us-east-1"_s;
    plan.table<Option>().replace(option);
    return plan;
}

class NeedsTest : public PageTest
{
public:
    NeedsTest() : PageTest(cachePlan(), u"design"_s)
    {
        auto &grid = get<QTreeView>("componentGrid");
        for (const QStringList &path : {QStringList {u"Production"_s, u"Databases"_s, u"Sessions"_s},
                                        QStringList {u"Production"_s, u"Compute"_s, u"Sessions"_s},
                                        QStringList {u"Production"_s, u"Other"_s, u"Sessions"_s}}) {
            if (const QModelIndex index = rowAt(*grid.model(), path); index.isValid())
                grid.setCurrentIndex(index);
        }
        get<QAbstractButton>("componentSegment").click();
        settle();
    }
    QString textOf(const char *edit) { return get<QLineEdit>(edit).text(); }
};

} // namespace

/// What a component needs and what else would do, as they stand in the panel of Design; the twin of an
/// option.
class TestNeedsFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsStartFromWhatThePresentPriceGives()
    {
        NeedsTest test;
        const Plan before = test.document.plan();
        test.get<QAbstractButton>("needsToggleButton").click();
        test.settle();
        QCOMPARE(test.textOf("needsEngineEdit"), u"Redis"_s);
        QCOMPARE(test.textOf("needsMemoryEdit"), u"3.09"_s);
        QVERIFY(test.get<QAbstractButton>("lookUpNeedsButton").isEnabled());
        QVERIFY(test.get<QLineEdit>("needsEngineEdit").placeholderText().contains(u"Redis"_s));
        QCOMPARE(test.document.plan(), before); // nothing is stated yet
        // Looking up states them, and finds the like of it.
        test.get<QAbstractButton>("lookUpNeedsButton").click();
        test.settle();
        const Sizing *sizing = sizingAt(test.document.plan(), ComponentId(1), test.view.phase());
        QVERIFY(sizing);
        QCOMPARE(sizing->needs.engine, u"Redis"_s);
        QVERIFY2(!sizing->specification.contains(u"Valkey"_s), qPrintable(sizing->specification));
    }

    void clearedNeedsStayClear()
    {
        NeedsTest test;
        test.get<QAbstractButton>("needsToggleButton").click();
        test.settle();
        for (const char *name : {"needsEngineEdit", "needsMemoryEdit", "needsVcpuEdit"}) {
            auto &edit = test.get<QLineEdit>(name);
            edit.setFocus();
            edit.selectAll();
            QTest::keyClick(&edit, Qt::Key_Delete);
            QTest::keyClick(&edit, Qt::Key_Return);
            test.settle();
        }
        QVERIFY(test.textOf("needsEngineEdit").isEmpty());
        QVERIFY(test.textOf("needsMemoryEdit").isEmpty());
    }

    void aCandidateOfSeveralPartsIsOneLine()
    {
        NeedsTest test;
        OfferList list;
        list.with(u"gcp/Memorystore/redis-capacity-of-a-name-that-is-far-too-long-for-one-line/us-east1"_s,
                  u"cache"_s, u"0.05"_s, measuring(u"node"_s), Rate::Time::Hour, u"GB"_s);
        Offer offer;
        offer.parts = {{list.last(), 0, Quantity::fromWhole(4)}};
        list.with(u"gcp/Memorystore/redis-vcpu/us-east1"_s, u"cache"_s, u"0.01"_s, measuring(u"node"_s),
                  Rate::Time::Hour, u"vCPU"_s);
        offer.parts.append({list.last(), 0, Quantity::fromWhole(2)});
        const auto kept = edits::keepCandidate(test.document, {ComponentId(1), test.view.phase()}, offer);
        QVERIFY(kept.ok());
        test.settle();
        const auto lines = [&test] {
            QList<QWidget *> boxes;
            for (QWidget *each : test.window->findChildren<QWidget *>()) {
                if (each->objectName().startsWith("candidate:"_L1))
                    boxes.append(each);
            }
            return boxes;
        };
        QTRY_COMPARE(lines().size(), 1);
        QWidget *line = lines().first();
        const auto *price = line->findChild<QLabel *>(u"candidatePrice"_s);
        QVERIFY(price);
        // 730 × 2 × (4 × 0.05 + 2 × 0.01)
        QCOMPARE(price->text(), u"$321 a month"_s);
        QVERIFY(price->alignment().testFlag(Qt::AlignRight));
        const auto *title = line->findChild<QLabel *>(u"candidateTitle"_s);
        QVERIFY(title);
        QVERIFY(title->wordWrap());
        QCOMPARE(title->toolTip(), u"Memorystore, 8 GB + 4 vCPU"_s);
        // The whole of it is to be seen.
        QTRY_VERIFY(title->height() >= title->heightForWidth(title->width()));
    }

    void theTwinsRegionIsOneThatHasThePrices()
    {
        NeedsTest test;
        test.prompts.onDialog = [&test](QDialog &dialog) {
            auto *region = dialog.findChild<QComboBox *>(u"twinRegionCombo"_s);
            auto *why = dialog.findChild<QLabel *>(u"twinRegionReason"_s);
            if (!region || !why)
                return false;
            // Nothing is priced in us-east4, which is the nearest.
            const bool isTold =
                QTest::qWaitFor([why] { return why->text().contains(u"us-east4"_s); }, patience);
            return isTold && region->currentData().toString() != u"us-east4"_s;
        };
        test.trigger("gcpTwinAction");
        const Option twin = test.row<Option>(u"GCP"_s);
        QVERIFY(twin.region != u"us-east4"_s);
        auto &show = test.get<QComboBox>("twinShowCombo");
        QCOMPARE(show.count(), 3);
        const QAbstractItemModel &lines = *test.get<QTreeView>("twinTable").model();
        const int all = lines.rowCount();
        QVERIFY(all > 0);
        show.setCurrentIndex(show.findData(static_cast<int>(TwinModel::Show::Unpriced)));
        QVERIFY(lines.rowCount() < all);
        show.setCurrentIndex(0);
        QCOMPARE(lines.rowCount(), all);
    }
};

QTEST_MAIN(TestNeedsFields)
#include "tst_needsfields.moc"

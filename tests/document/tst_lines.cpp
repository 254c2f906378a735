// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/lines.h"

#include "core/engine/timeline.h"
#include "support/planbuilder.h"
#include "support/undocheck.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::test;

class TestLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotedCellsKeepTabsAndLineEnds()
    {
        const QList<QStringList> cells = edits::splitLines(u"a\t\"b\tc\"\r\n\"d \"\"e\"\"\nf\"\tg\n"_s);
        QCOMPARE(cells.size(), 2);
        QCOMPARE(cells.at(0), QStringList({u"a"_s, u"b\tc"_s}));
        QCOMPARE(cells.at(1), QStringList({u"d \"e\"\nf"_s, u"g"_s}));
    }

    void linesBecomeComponentsInOneStep()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const QString text = u"Redis\tcache.r6g.large\t3\t$390\nTwilio\t\t\t\n\nNewsAPI\tBusiness\t1\t449\n"_s;
        const auto added = edits::pasteLines(document, text, target());
        QVERIFY(added.ok());
        QCOMPARE(added->size(), 3);
        QCOMPARE(document.undoStack().count(), 1);
        const Plan &plan = document.plan();
        const Sizing redis = *sizingAt(plan, added->at(0), {});
        QCOMPARE(redis.specification, u"cache.r6g.large"_s);
        QCOMPARE(redis.quantity, QuantityInput::of(3));
        QCOMPARE(redis.stated.amount.likely, Money::fromWhole(390, Currency::of("USD")));
        const Sizing twilio = *sizingAt(plan, added->at(1), {});
        QCOMPARE(twilio.quantity, QuantityInput::of(1));
        QCOMPARE(twilio.stated.kind, StatedAmount::Kind::None);
        QCOMPARE(plan.find(added->at(2))->environment, EnvironmentId(1));
        QVERIFY(isWhole(plan));
        QVERIFY(undoesAndRedoes(document, before));
    }

    void linesFollowTheComponentTheyWerePastedAt()
    {
        Document document(aBusyPlan());
        edits::LinesTarget after = target();
        after.after = ComponentId(1);
        const auto added = edits::pasteLines(document, u"One\nTwo"_s, after);
        QCOMPARE(document.plan().table<Component>().indexOf(added->at(0)), 1);
        QCOMPARE(document.plan().table<Component>().indexOf(added->at(1)), 2);
    }

    void badLineIsNamedAndNothingIsPasted()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const auto added = edits::pasteLines(document, u"Redis\t\t3\nTwilio\t\tmany"_s, target());
        QVERIFY(!added.ok());
        QVERIFY(added.error().message.startsWith("Line 2:"_L1));
        QVERIFY(document.plan() == before);
    }

    void quantitiesFillABlock()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        const QList<ComponentId> components {ComponentId(1), ComponentId(2)};
        const QList<PhaseId> phases {PhaseId(1), PhaseId(2), PhaseId(3)};
        QVERIFY(edits::pasteQuantities(document, u"2\t\t8\n–\t300\t1 to 3"_s, components, phases).ok());
        const Plan &plan = document.plan();
        QCOMPARE(sizingAt(plan, ComponentId(1), PhaseId(1))->quantity, QuantityInput::of(2));
        QCOMPARE(sizingAt(plan, ComponentId(1), PhaseId(2))->quantity, QuantityInput::of(5));
        QCOMPARE(sizingAt(plan, ComponentId(1), PhaseId(3))->quantity, QuantityInput::of(8));
        QVERIFY(!sizingAt(plan, ComponentId(2), PhaseId(1))->present);
        QCOMPARE(sizingAt(plan, ComponentId(2), PhaseId(2))->quantity, QuantityInput::of(300));
        QCOMPARE(sizingAt(plan, ComponentId(2), PhaseId(3))->quantity.number.high, Quantity::fromWhole(3));
        QCOMPARE(document.undoStack().count(), 1);
        QVERIFY(undoesAndRedoes(document, before));
    }

    void blockThatHangsOverIsRefused()
    {
        const Plan before = aBusyPlan();
        Document document(before);
        QVERIFY(!edits::pasteQuantities(document, u"1\n2"_s, {ComponentId(1)}, {PhaseId(1)}).ok());
        QVERIFY(!edits::pasteQuantities(document, u"1\t2"_s, {ComponentId(1)}, {PhaseId(1)}).ok());
        QVERIFY(document.plan() == before);
    }

private:
    static edits::LinesTarget target() { return {OptionId(1), EnvironmentId(1), {}, {}}; }
};

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"

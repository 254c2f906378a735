// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timeline.h"
#include "core/smallplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::test;

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void monthsCarryTheDatedPhaseThatHolds();
    void undatedPhasesFollowTheMonths();
    void phaseWithoutSizingContinuesTheOneBefore();
    void undatedPhasesDoNotContinueDatedOnes();
    void referenceOptionShowsOnlyItsOwnPhases();

private:
    SmallPlan m_small;
    PhaseId m_later;
    PhaseId m_first;
    PhaseId m_scale;
};

void TestTimeline::init()
{
    m_small = SmallPlan();
    PlanInfo info = m_small.plan.info();
    info.start = Month(2026, 2);
    info.horizon = 6;
    m_small.plan.table<PlanInfo>().replace(info);
    m_later = m_small.phase("Growth", Month(2026, 5)); // listed before the phase that comes first
    m_first = m_small.phase("MVP", Month(2026, 3));
    m_scale = m_small.phase("By scale", std::nullopt);
}

void TestTimeline::monthsCarryTheDatedPhaseThatHolds()
{
    const Timeline timeline(m_small.plan);
    QCOMPARE(timeline.months(), 6);
    QCOMPARE(timeline.at(0).phase, PhaseId());
    QCOMPARE(timeline.firstColumn(m_first), 1);
    QCOMPARE(timeline.lastColumn(m_first), 2);
    QCOMPARE(timeline.firstColumn(m_later), 3);
    QCOMPARE(timeline.lastColumn(m_later), 5);
    QCOMPARE(timeline.columnOf(Month(2026, 7)), 5);
    QCOMPARE(timeline.columnOf(Month(2026, 8)), -1);
}

void TestTimeline::undatedPhasesFollowTheMonths()
{
    const Timeline timeline(m_small.plan);
    QCOMPARE(timeline.size(), 7);
    QCOMPARE(timeline.firstColumn(m_scale), 6);
    QVERIFY(!timeline.at(6).month.has_value());
}

void TestTimeline::phaseWithoutSizingContinuesTheOneBefore()
{
    const OptionId option = m_small.option("AWS");
    const ComponentId component = m_small.component(option, {}, "nodes");
    const SizingId start = m_small.sizing(component, QuantityInput::of(1));
    const SizingId own = m_small.sizing(component, QuantityInput::of(3), m_first);
    const SizingIndex index(m_small.plan);
    QCOMPARE(index.at(component, {})->id, start);
    QCOMPARE(index.at(component, m_first)->id, own);
    QCOMPARE(index.at(component, m_later)->id, own);
    QCOMPARE(sizingAt(m_small.plan, component, m_later)->id, own);
}

void TestTimeline::undatedPhasesDoNotContinueDatedOnes()
{
    const ComponentId component = m_small.component(m_small.option("AWS"), {}, "nodes");
    m_small.sizing(component, QuantityInput::of(3), m_first);
    QCOMPARE(SizingIndex(m_small.plan).at(component, m_scale), nullptr);
    QCOMPARE(sizingAt(m_small.plan, component, m_scale), nullptr);
}

void TestTimeline::referenceOptionShowsOnlyItsOwnPhases()
{
    const OptionId proposal = m_small.option("AWS");
    const OptionId reference = m_small.option("Document", true);
    m_small.sizing(m_small.component(reference, {}, "line"), QuantityInput::of(1), m_scale);
    QCOMPARE(phasesOf(m_small.plan, proposal), (QList<PhaseId> {m_first, m_later}));
    QCOMPARE(phasesOf(m_small.plan, reference), QList<PhaseId> {m_scale});
}

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"

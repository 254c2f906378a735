// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportreading.h"
#include "reportsamples.h"

#include "core/engine/timeline.h"
#include "support/planbuilder.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

/// The negotiated plan, whose API servers (2 vCPU, 8 GiB) were looked up for needs and whose documents a
/// person chose.
Plan neededPlan()
{
    Plan plan = negotiatedPlan();
    for (Sizing sizing : QList<Sizing>(plan.table<Sizing>().begin(), plan.table<Sizing>().end())) {
        const QString name = plan.find(sizing.component)->name;
        if (name == "API servers"_L1) {
            sizing.needs.vcpu = Quantity::fromWhole(1);
            sizing.needs.memory = Quantity::fromWhole(8);
            sizing.needs.architecture = u"x86_64"_s;
        }
        sizing.chosenByHand = name == "Documents"_L1;
        plan.table<Sizing>().replace(sizing);
    }
    return plan;
}

/// The same with a second option to compare with.
Plan comparedPlan()
{
    Plan plan = neededPlan();
    Option other = *plan.find(test::named<Option>(plan, u"AWS"_s));
    other.id = plan.table<Option>().nextId();
    other.name = u"Other"_s;
    plan.table<Option>().insert(other);
    Component servers = *plan.find(test::named<Component>(plan, u"API servers"_s));
    servers.id = plan.table<Component>().nextId();
    servers.option = other.id;
    plan.table<Component>().insert(servers);
    return plan;
}

Report reportOn(const Plan &plan)
{
    return buildReport(plan, inPhase(plan, u"Growth"_s));
}

QStringList headings(const Report &report)
{
    QStringList titles;
    for (const Block &block : report.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            titles.append(heading->text);
    }
    return titles;
}

} // namespace

class TestReportFits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitIsSaidOfWhatWasLookedUpOrChosen();
    void fitsStandWithTheComparisonWhereThereIsOne();
    void comparisonMarksWhatIsNotAtListPrice();
    void csvCarriesNeedsAndFit();
    void candidatesStandBesideWhatTheyWouldReplace();
    void aCandidateStandsBesideAsMuchOfWhatIsThere();
    void aCandidateOfSeveralPartsIsOneLine();
    void planWithoutNeedsOrCandidatesHasNoSuchTable();
    void carbonIsEstimatedWhereItCanBe();
    void csvCarriesCarbonWithMethodAndYear();
};

void TestReportFits::fitIsSaidOfWhatWasLookedUpOrChosen()
{
    const Report report = reportOn(neededPlan());
    const TableBlock table = tableOf(report, u"How what was chosen goes"_s);
    QCOMPARE(table.rows.size(), 3); // the option, and the two of six that have something to say
    const QString servers = rowOf(table, u"API servers"_s);
    QVERIFY2(servers.startsWith(u"API servers (Production) | 1 vCPU, 8 GiB, x86_64 | "_s),
             qPrintable(servers));
    QVERIFY2(servers.contains(u"1 vCPU more than asked"_s), qPrintable(servers));
    QCOMPARE(rowOf(table, u"Documents"_s), u"Documents (Production) | – | Atlas M30 | Chosen by hand"_s);
    QVERIFY(headings(report).contains(u"Needs and candidates"_s));
}

void TestReportFits::fitsStandWithTheComparisonWhereThereIsOne()
{
    const Report report = reportOn(comparedPlan());
    QVERIFY(!tableOf(report, u"How what was chosen goes"_s).rows.isEmpty());
    QVERIFY(!headings(report).contains(u"Needs and candidates"_s));
    QVERIFY(headings(report).contains(u"Candidates"_s));
}

void TestReportFits::comparisonMarksWhatIsNotAtListPrice()
{
    const TableBlock table = tableOf(reportOn(comparedPlan()), u"Options by role in the Growth phase"_s);
    const auto amount = [&table](const QString &role) { return rowOf(table, role).section(u" | "_s, 1, 1); };
    QVERIFY2(amount(u"Virtual machine"_s).startsWith(u"‡117.17"_s), qPrintable(amount(u"Virtual machine"_s)));
    QVERIFY2(amount(u"Document database"_s).startsWith(u"†430.00"_s),
             qPrintable(amount(u"Document database"_s)));
    QVERIFY2(amount(u"Relational database"_s).startsWith(u"100.00"_s),
             qPrintable(amount(u"Relational database"_s)));
    QVERIFY(table.note.contains(u"† Price set by hand. ‡ Discounted by the price book."_s));
}

void TestReportFits::csvCarriesNeedsAndFit()
{
    const DataTable fits = dataOf(neededPlan(), u"fits"_s);
    const QStringList servers =
        cells(fits, {{u"component"_s, u"API servers"_s}, {u"phase"_s, u"Growth"_s}},
              {u"needs_vcpu"_s, u"needs_memory_gib"_s, u"chosen_by_hand"_s, u"note"_s});
    QCOMPARE(servers.mid(0, 3), QStringList({u"1"_s, u"8"_s, u"no"_s}));
    QVERIFY2(servers.value(3).contains(u"1 vCPU more than asked"_s), qPrintable(servers.value(3)));
    QCOMPARE(cells(fits, {{u"component"_s, u"Documents"_s}}, {u"chosen_by_hand"_s, u"fit"_s}),
             QStringList({u"yes"_s, u"by-hand"_s}));
}

void TestReportFits::candidatesStandBesideWhatTheyWouldReplace()
{
    // Two clusters at the price set by hand beside two of those that are there.
    const TableBlock table = tableOf(reportOn(negotiatedPlan()), u"What else would do, Growth phase"_s);
    QCOMPARE(
        rows(table),
        QStringList(
            u"Documents (Production) | Atlas M30 (On demand · 2 × cluster) | †860.00 | †860.00 (2 × Atlas M30) | Two clusters"_s));
    QVERIFY(table.note.contains(u"part of no total"_s));
}

void TestReportFits::aCandidateStandsBesideAsMuchOfWhatIsThere()
{
    Plan plan = negotiatedPlan();
    const ComponentId documents = plan.table<Candidate>().at(0).component;
    Sizing sizing = *sizingAt(plan, documents, {});
    Charge charge;
    for (const Charge &each : plan.table<Charge>()) {
        if (each.sizing == sizing.id)
            charge = each;
    }
    sizing.id = plan.table<Sizing>().nextId();
    sizing.phase = test::named<Phase>(plan, u"Growth"_s);
    sizing.quantity = QuantityInput::by(u"3 + 5"_s);
    plan.table<Sizing>().insert(sizing);
    charge.id = plan.table<Charge>().nextId();
    charge.sizing = sizing.id;
    plan.table<Charge>().insert(charge);
    // Two of them at 430 beside two of the eight that Growth runs.
    const TableBlock table = tableOf(reportOn(plan), u"What else would do, Growth phase"_s);
    const QString line = rowOf(table, u"Documents"_s);
    QVERIFY2(line.contains(u"2 × cluster) | †860.00 | †860.00 (2 × Atlas M30)"_s), qPrintable(line));
    QVERIFY(table.note.contains(u"for the amount beside their name"_s));
}

void TestReportFits::aCandidateOfSeveralPartsIsOneLine()
{
    Plan plan = negotiatedPlan();
    Candidate part = plan.table<Candidate>().at(0);
    part.partOf = part.id;
    part.id = plan.table<Candidate>().nextId();
    part.amount = QuantityInput::of(1);
    part.note.clear();
    plan.table<Candidate>().insert(part);
    // 2 and 1 at the price set by hand
    const TableBlock table = tableOf(reportOn(plan), u"What else would do, Growth phase"_s);
    QCOMPARE(table.rows.size(), 1);
    const QString line = rowOf(table, u"Documents"_s);
    QVERIFY2(line.contains(u"2 cluster + 1 cluster"_s), qPrintable(line));
    QVERIFY2(line.contains(u"†1,290.00 | – | Two clusters"_s), qPrintable(line));
    const DataTable candidates = dataOf(plan, u"candidates"_s);
    QCOMPARE(candidates.rows.size(), 2); // one for each phase
    QCOMPARE(cells(candidates, {{u"phase"_s, u"Growth"_s}},
                   {u"amount"_s, u"unit"_s, u"likely"_s, u"now_likely"_s, u"note"_s}),
             QStringList({u"2 + 1"_s, u"cluster + cluster"_s, u"1290"_s, QString(), u"Two clusters"_s}));
}

void TestReportFits::planWithoutNeedsOrCandidatesHasNoSuchTable()
{
    const Report report = reportOn(pricedPlan());
    QVERIFY(tableOf(report, u"How what was chosen goes"_s).rows.isEmpty());
    QVERIFY(tableOf(report, u"What else would do"_s).rows.isEmpty());
    QVERIFY(!headings(report).contains(u"Carbon"_s));
}

void TestReportFits::carbonIsEstimatedWhereItCanBe()
{
    // 2 × 2 vCPU of 0.74 W idle and 3.5 W full at half load, 730 h: 6.1904 kWh; data centre × 1.135; 0.379069
    // kg a kWh: 2.66 kg.
    const Report report = reportOn(negotiatedPlan());
    QVERIFY(headings(report).contains(u"Carbon"_s));
    const TableBlock table = tableOf(report, u"AWS, Growth phase, CO₂ equivalents a month"_s);
    QVERIFY2(rowOf(table, u"API servers"_s).startsWith(u"API servers | 2.66 kg | 2020 | [1]"_s),
             qPrintable(rowOf(table, u"API servers"_s)));
    QVERIFY(rowOf(table, u"Documents"_s).startsWith(u"Documents | no estimate | –"_s));
    QCOMPARE(rowOf(table, u"Total"_s), u"Total | 2.66 kg"_s);
    QVERIFY(table.note.startsWith(u"[1]  Cloud Carbon Footprint"_s));
}

void TestReportFits::csvCarriesCarbonWithMethodAndYear()
{
    const DataTable carbon = dataOf(negotiatedPlan(), u"carbon"_s);
    const QStringList servers = cells(carbon, {{u"component"_s, u"API servers"_s}, {u"phase"_s, u"Growth"_s}},
                                      {u"state"_s, u"grid_year"_s, u"kg_co2e_likely"_s, u"method"_s});
    QCOMPARE(servers.mid(0, 2), QStringList({u"estimated"_s, u"2020"_s}));
    QVERIFY2(servers.value(2).startsWith(u"2.66"_s), qPrintable(servers.value(2)));
    QVERIFY(servers.value(3).startsWith(u"Cloud Carbon Footprint"_s));
    QCOMPARE(cells(carbon, {{u"component"_s, u"Documents"_s}}, {u"state"_s, u"kg_co2e_likely"_s}),
             QStringList({u"no estimate"_s, QString()}));
}

QTEST_MAIN(TestReportFits)
#include "tst_reportfits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallplan.h"
#include "core/text/format.h"
#include "core/uncertainty/simulation.h"
#include "render/report/planfigures.h"
#include "reportreading.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::reportsamples;
using namespace stratoplan::test;

namespace {

enum class Ranges { With, Without };

/// A cluster that costs evenly between 100 and 200 a month and mail of 10 to 12, within a budget of 141; or
/// both certain.
Plan plan(Ranges ranges)
{
    SmallPlan small;
    const OptionId option = small.option("AWS");
    const EnvironmentId production = small.environment("Production");
    small.phase("Growth", Month(2026, 1));
    small.stated(option, production, "Cluster", {dollars("100"), dollars("150"), dollars("200")});
    small.stated(option, production, "Mail", {dollars("10"), dollars("11"), dollars("12")});
    for (Sizing row : Table<Sizing>(small.plan.table<Sizing>())) {
        row.stated.spread = Spread::Uniform;
        if (ranges == Ranges::Without)
            row.stated.amount = row.stated.amount.likely;
        small.plan.table<Sizing>().replace(row);
    }
    Budget budget;
    budget.amount = dollars("141");
    small.add(budget);
    return small.plan;
}

ReportOptions options()
{
    return {OptionId(1), {}, Basis::Stated, QDate(2026, 1, 20)};
}

QString allText(const Report &report)
{
    QStringList said;
    for (const Block &block : report.blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block))
            said.append(text->text);
        if (const auto *note = std::get_if<NoteBlock>(&block))
            said.append(note->text);
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            said.append(heading->text);
    }
    return said.join(u'\n').replace(QChar::Nbsp, u' ');
}

DataTable data(const Plan &plan, const QString &name)
{
    for (const DataTable &table : reportTables(plan, options())) {
        if (table.name == name)
            return table;
    }
    return {};
}

Simulation simulated(const Plan &plan)
{
    return *simulate(plan, OptionId(1), Basis::Stated, simulationOptions(plan));
}

} // namespace

/// What a report says about chance.
class TestReportUncertainty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionIsThereWithRangesOnly()
    {
        QVERIFY(allText(buildReport(plan(Ranges::With), options())).contains(u"\nUncertainty\n"_s));
        QVERIFY(!allText(buildReport(plan(Ranges::Without), options())).contains(u"Uncertainty"_s));
    }

    void findingSaysWhatTheRunsSay()
    {
        const QString said = allText(buildReport(plan(Ranges::With), options()));
        for (const QString &sentence :
             {u"In eight of ten runs AWS costs between $1,4"_s, // 12 × 121
              u"with every range at its likely value it is $1,932."_s, // 12 × 161
              u"It is least likely to stay within its budget in Jan 2026: the chance is "_s,
              u"at a limit of $141."_s, u"What matters most: Amount of Cluster."_s,
              u"Each bar is the cost with one input at its P10"_s})
            QVERIFY2(said.contains(sentence), qPrintable(sentence + u'\n' + said));
    }

    void bandsAreListedByMonth()
    {
        const Plan ranged = plan(Ranges::With);
        const TableBlock table = tableOf(buildReport(ranged, options()), u"Cost of AWS by month"_s);
        QCOMPARE(table.rows.size(), 13);
        const CostBand band = simulated(ranged).columns.at(2);
        const Format format;
        QCOMPARE(rowOf(table, u"Mar 2026"_s).section(u" | "_s, 1, 5),
                 QStringList({format.exact(band.p10), format.exact(band.p50), format.exact(band.p90),
                              u"161.00"_s, u"141.00"_s})
                     .join(u" | "_s));
        QCOMPARE(table.rows.at(2).cells.last().color, Token::Overrun); // about three in ten
        QVERIFY(rowOf(table, u"All months"_s).contains(u"1,932.00 | 1,692.00"_s));
        QVERIFY(table.note.contains(u"2,000 runs, seed 1"_s));
    }

    void everyBudgetIsListedWithItsChance()
    {
        Plan ranged = plan(Ranges::With);
        Budget budget;
        budget.id = ranged.table<Budget>().nextId();
        budget.environment = EnvironmentId(1);
        budget.amount = dollars("300");
        ranged.table<Budget>().insert(budget);
        const TableBlock table = tableOf(buildReport(ranged, options()), u"Chance of AWS to stay"_s);
        QCOMPARE(table.rows.size(), 2);
        QVERIFY(words(table.rows.at(0)).startsWith(u"Whole plan | Jan 2026 | 141.00 | "_s));
        QCOMPARE(words(table.rows.at(1)).replace(QChar::Nbsp, u' '),
                 u"Production | Jan 2026 | 300.00 | over 99 % | over 99 %"_s);
        QCOMPARE(table.rows.at(0).cells.last().color, Token::Overrun);
    }

    void withoutARangeThereIsNoChance()
    {
        Plan ranged = plan(Ranges::With);
        // A flat fee of 50 until the ranges begin in March.
        Phase later = ranged.table<Phase>().at(0);
        later.id = ranged.table<Phase>().nextId();
        later.name = u"Scale"_s;
        later.month = Month(2026, 3);
        ranged.table<Phase>().insert(later);
        for (const Sizing &sizing : Table<Sizing>(ranged.table<Sizing>())) {
            Sizing flat = sizing;
            flat.phase = PhaseId(1);
            flat.stated.amount = Range(dollars("50"));
            ranged.table<Sizing>().replace(flat);
            flat = sizing;
            flat.id = ranged.table<Sizing>().nextId();
            flat.phase = later.id;
            ranged.table<Sizing>().insert(flat);
        }
        const Report report = buildReport(ranged, options());
        const TableBlock table = tableOf(report, u"Cost of AWS by month"_s);
        QCOMPARE(rowOf(table, u"Feb 2026"_s),
                 u"Feb 2026 | 100.00 | 100.00 | 100.00 | 100.00 | 141.00 | no range"_s);
        QVERIFY(!rowOf(table, u"Mar 2026"_s).contains(u"no range"_s));
        QVERIFY2(table.note.contains(u"No range: nothing"_s), qPrintable(table.note));
    }

    void categoriesHaveTheirBands()
    {
        Plan ranged = plan(Ranges::With);
        Component mail = ranged.table<Component>().at(1);
        mail.category = Category::Networking;
        ranged.table<Component>().replace(mail);
        const TableBlock table = tableOf(buildReport(ranged, options()), u"Cost of AWS in all months by"_s);
        QCOMPARE(table.rows.size(), 2);
        QVERIFY(words(table.rows.at(0)).startsWith(u"Networking | "_s));
        QVERIFY(words(table.rows.at(0)).endsWith(u"132.00"_s));
        QVERIFY(words(table.rows.at(1)).endsWith(u"1,800.00"_s));
    }

    void inputsAreListedByWhatTheyDo()
    {
        const TableBlock table = tableOf(buildReport(plan(Ranges::With), options()), u"What moves"_s);
        QCOMPARE(table.rows.size(), 2);
        QVERIFY2(words(table.rows.first())
                     .startsWith(u"Amount of Cluster | $110 to $190 | 1,452.00 | 2,412.00 | "_s),
                 qPrintable(words(table.rows.first())));
    }

    void figuresAreThereWithRangesOnly()
    {
        for (const QString &name : {u"tornado"_s, u"budget-chance"_s}) {
            const FigurePointer figure = planFigure(plan(Ranges::With), options(), name);
            QVERIFY(figure && !figure->altText().isEmpty());
            QVERIFY(!planFigure(plan(Ranges::Without), options(), name));
        }
    }

    void dataIsThatOfTheSimulation()
    {
        const Plan ranged = plan(Ranges::With);
        const Simulation simulation = simulated(ranged);
        const DataTable bands = data(ranged, u"bands"_s);
        QCOMPARE(bands.rows.size(), 13);
        QCOMPARE(cells(bands, {{u"month"_s, u"2026-05"_s}}, {u"p90"_s, u"budget"_s, u"runs"_s}),
                 QStringList({simulation.columns.at(4).p90.amountString(), u"141"_s, u"2000"_s}));
        QCOMPARE(cells(bands, {{u"month"_s, u"all months"_s}}, {u"likely"_s}), QStringList {u"1932"_s});
        const DataTable inputs = data(ranged, u"inputs"_s);
        QCOMPARE(cells(inputs, {{u"name"_s, u"Mail"_s}}, {u"kind"_s, u"p10"_s, u"p90"_s, u"cost_at_p90"_s}),
                 QStringList({u"amount"_s, u"10.2"_s, u"11.8"_s, u"1941.6"_s})); // 12 × (150 + 11.8)
        QVERIFY(data(plan(Ranges::Without), u"bands"_s).rows.isEmpty());
        QVERIFY(data(plan(Ranges::Without), u"inputs"_s).rows.isEmpty());
    }
};

QTEST_MAIN(TestReportUncertainty)
#include "tst_reportuncertainty.moc"

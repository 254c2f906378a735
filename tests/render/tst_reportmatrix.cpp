// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportreading.h"
#include "reportsamples.h"
#include "support/decisionplan.h"

#include <QTest>

using namespace stratoplan;
using namespace stratoplan::reportsamples;

class TestReportMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandAgainstTheCriteria()
    {
        const TableBlock table =
            tableOf(buildReport(test::planToDecide(), {}), u"Options by weighted criteria"_s);
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows.at(0).cells.at(1).text.simplified(), u"75 %"_s);
        QCOMPARE(table.rows.at(0).cells.at(3).text, u"8.0"_s);
        QCOMPARE(table.rows.at(0).cells.at(3).detail, u"$1,250"_s);
        QCOMPARE(table.rows.at(1).cells.at(2).detail, u"one person"_s);
        // (60 × 100 + 20 × 50) / 80 = 87.5 and (60 × 80 + 20 × 90) / 80 = 82.5
        QCOMPARE(table.rows.at(2).cells.at(2).text, u"8.8"_s);
        QCOMPARE(table.rows.at(2).cells.at(2).color, std::optional(Token::Saving));
        QCOMPARE(table.rows.at(2).cells.at(3).text, u"8.3"_s);
        QVERIFY(table.note.contains(u"10 × lowest monthly cost / own one"_s));
    }

    void comparisonSaysWhatIsPaidOnce()
    {
        Plan plan = test::planToDecide();
        QVERIFY(rowOf(tableOf(buildReport(plan, {}), u"Options by role"_s), u"Every month"_s).isEmpty());
        Component migration;
        migration.id = plan.table<Component>().nextId();
        migration.option = OptionId(1);
        migration.environment = EnvironmentId(1);
        plan.table<Component>().insert(migration);
        Sizing sizing;
        sizing.id = plan.table<Sizing>().nextId();
        sizing.component = migration.id;
        sizing.stated = {StatedAmount::Kind::Once, Money::fromWhole(750, Currency::of("USD"))};
        plan.table<Sizing>().insert(sizing);
        const Report report = buildReport(plan, {});
        const TableBlock table = tableOf(report, u"Options by role"_s);
        QCOMPARE(rowOf(table, u"Total"_s), u"Total | 1,750.00 | 1,250.00"_s);
        QCOMPARE(rowOf(table, u"Every month"_s),
                 u"Every month (without what is paid once) | 1,000.00 (750.00 once) | 1,250.00"_s);
        QString all;
        for (const Block &block : report.blocks) {
            if (const auto *text = std::get_if<TextBlock>(&block))
                all += text->text;
        }
        QVERIFY2(all.contains(u"Without what is paid once, A has the lowest complete total."_s),
                 qPrintable(all));
        // 1,250 against 1,750: without the 750 it would be 250 more.
        QVERIFY2(all.replace(QChar::Nbsp, u' ')
                     .contains(u"B costs $500 less (28.6 %), of which −$750 is paid once"_s),
                 qPrintable(all));
    }

    void dataTellScoresAndTotals()
    {
        const DataTable data = dataOf(test::planToDecide(), u"decision"_s);
        QCOMPARE(data.rows.size(), 6);
        QCOMPARE(cells(data, {{u"criterion"_s, u"Know-how"_s}, {u"option"_s, u"A"_s}},
                       {u"measure"_s, u"weight"_s, u"weight_percent"_s, u"score_percent"_s, u"judged"_s,
                        u"why"_s}),
                 QStringList({u"judged"_s, u"20"_s, u"25"_s, u"50"_s, u"yes"_s, u"one person"_s}));
        QCOMPARE(cells(data, {{u"criterion"_s, u"total"_s}, {u"option"_s, u"B"_s}}, {u"score_percent"_s}),
                 QStringList(u"82.5"_s));
    }

    void withoutCriteriaNothingIsDecided()
    {
        Plan plan = test::planToDecide();
        for (const Id<Criterion> id : {Id<Criterion>(1), Id<Criterion>(2)})
            plan.table<Criterion>().remove(id);
        QVERIFY(dataOf(plan, u"decision"_s).rows.isEmpty());
        for (const Block &block : buildReport(plan, {}).blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            QVERIFY(!heading || heading->text != u"Decision");
        }
    }
};

QTEST_MAIN(TestReportMatrix)
#include "tst_reportmatrix.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/planfigures.h"
#include "render/report/reportbuilder.h"
#include "render/report/reportcontext.h"
#include "render/report/reportpages.h"
#include "reportsamples.h"
#include "support/planbuilder.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using namespace stratoplan::reportsamples;

namespace {

ReportOptions growth(const Plan &plan, const QString &option = u"AWS"_s)
{
    ReportOptions options;
    options.option = test::named<Option>(plan, option);
    options.phase = test::named<Phase>(plan, u"Growth"_s);
    options.printed = QDate(2026, 1, 30);
    return options;
}

template <class Kind>
QList<Kind> blocksOf(const Report &report)
{
    QList<Kind> found;
    for (const Block &block : report.blocks) {
        if (const auto *each = std::get_if<Kind>(&block))
            found.append(*each);
    }
    return found;
}

/// The table whose caption begins so.
TableBlock tableOf(const Report &report, const QString &caption)
{
    for (const TableBlock &table : blocksOf<TableBlock>(report)) {
        if (table.caption.startsWith(caption))
            return table;
    }
    return {};
}

/// A row as text: "Cluster | 5 | 500.00".
QString words(const ReportRow &row)
{
    QStringList cells;
    for (const ReportCell &cell : row.cells)
        cells.append(cell.text);
    return cells.join(u" | "_s);
}

/// The row that begins so; empty where there is none.
QString rowOf(const TableBlock &table, const QString &start)
{
    for (const ReportRow &row : table.rows) {
        if (words(row).startsWith(start))
            return words(row);
    }
    return {};
}

QString allText(const Report &report)
{
    QStringList said;
    for (const TextBlock &text : blocksOf<TextBlock>(report))
        said.append(text.text);
    return said.join(u'\n');
}

} // namespace

class TestReportBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenarioIsNamedAtOnce();
    void sectionsComeInTheirOrder();
    void coverNamesPlanOptionTotalAndDates();
    void summarySaysTheFigures();
    void tilesHoldTheFigures();
    void comparisonPairsRolesAndAddsUp();
    void whatHasNoPriceIsSaidNotCounted();
    void phasesAreHeldAgainstTheirBudgets();
    void environmentTablesAddUp();
    void formulasStandBelowTheirQuantity();
    void whatIsNotOnADiagramIsSaid();
    void costsStayWhereTheyAre();
    void environmentInPlaceOfAnotherIsShownAndNotCounted();
    void statementsAreHeldAgainstThePlan();
    void missedTargetIsSaid();
    void everyPriceUsedIsListedWithDateAndSource();
    void leadingOptionAndPhaseAreThoseAskedFor();
    void planWithoutOptionsSaysSo();
    void emptySectionsAreLeftOut();
    void figuresAreThoseOfTheReport();
    void unknownFigureIsNull();
    void totalsCanBeReadInThePdf();
    void chartsArePaintedAsVectors();
};

void TestReportBuilder::scenarioIsNamedAtOnce()
{
    const Plan plan = test::aBusyPlan();
    ReportOptions options = growth(plan);
    QVERIFY(!allText(buildReport(plan, options)).contains(u"scenario Low"_s));
    options.scenario = u"Low"_s;
    const Report report = buildReport(plan, options);
    QVERIFY(report.title.endsWith(u"scenario Low"_s));
    QCOMPARE(blocksOf<CoverBlock>(report).first().facts.first().value, u"Low"_s);
    QVERIFY(
        blocksOf<TextBlock>(report).first().text.contains(u"the scenario Low, laid over the saved plan"_s));
}

void TestReportBuilder::sectionsComeInTheirOrder()
{
    const Plan plan = pricedPlan();
    QStringList titles;
    for (const HeadingBlock &heading : blocksOf<HeadingBlock>(buildReport(plan, growth(plan)))) {
        if (heading.level == 1)
            titles.append(heading.text);
    }
    QCOMPARE(titles,
             QStringList({u"Executive summary"_s, u"Comparison of options"_s, u"Phases"_s, u"Roadmap"_s,
                          u"Cost over time"_s, u"Money questions"_s, u"Recovery"_s, u"Components"_s,
                          u"References and audit"_s, u"Price sources"_s}));
}

void TestReportBuilder::coverNamesPlanOptionTotalAndDates()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, growth(plan));
    const CoverBlock cover = blocksOf<CoverBlock>(report).value(0);
    QCOMPARE(cover.plan, u"Priced plan"_s);
    QCOMPARE(cover.title, u"Infrastructure plan, AWS"_s);
    QCOMPARE(cover.totalLabel, u"Cost a month, Growth, from Apr 2026"_s);
    QCOMPARE(cover.total, u"$880"_s);
    QStringList facts;
    for (const CoverFact &fact : cover.facts)
        facts.append(fact.label + u": "_s + fact.value);
    QCOMPARE(facts,
             QStringList({u"Option: AWS"_s, u"Prices of all options: 29 Jan 2026"_s, u"Author: Ada Byron"_s,
                          u"Printed: 30 Jan 2026"_s}));
    QCOMPARE(report.foot, u"Prices of all options: 29 Jan 2026. Printed 30 Jan 2026."_s);
    QCOMPARE(report.author, u"Ada Byron"_s);
}

void TestReportBuilder::summarySaysTheFigures()
{
    const Plan plan = pricedPlan();
    const QString said = allText(buildReport(plan, growth(plan)));
    for (const QString &sentence :
         {u"The AWS option costs $880 a month in the Growth phase."_s,
          u"The Growth phase is over its budget of $600 from Apr 2026, by up to $280."_s,
          u"That is $2.20 per user a month at 400 users."_s, // 880 / 400
          u"From Jan 2026 to Dec 2026 it costs $9,780 in all."_s, // 3 × 620 + 9 × 880
          u"over the roles that both options have a price for, GCP costs $430 less (48.9 %)."_s, // 880 − 450
          u"Lines without a sourced price: GCP 1."_s,
          u"0 of 1 recovery targets are met in full. Missed: Critical."_s}) {
        QVERIFY2(QString(said).replace(QChar::Nbsp, u' ').contains(sentence),
                 qPrintable(sentence + u'\n' + said));
    }
}

void TestReportBuilder::tilesHoldTheFigures()
{
    const Plan plan = pricedPlan();
    const TilesBlock tiles = blocksOf<TilesBlock>(buildReport(plan, growth(plan))).value(0);
    QCOMPARE(tiles.tiles.size(), 4);
    QCOMPARE(tiles.tiles.at(0).label, u"Growth, Apr 2026"_s);
    QCOMPARE(tiles.tiles.at(0).figure, u"$880"_s);
    QCOMPARE(tiles.tiles.at(0).line, u"$280 over $600"_s);
    QCOMPARE(tiles.tiles.at(0).color, Token::Overrun);
    QCOMPARE(tiles.tiles.at(1).figure, u"$9,780"_s);
    QCOMPARE(tiles.tiles.at(2).figure, u"$2.20"_s);
    QCOMPARE(tiles.tiles.at(3).figure, u"0 of 1"_s);
}

void TestReportBuilder::comparisonPairsRolesAndAddsUp()
{
    const Plan plan = pricedPlan();
    const TableBlock table =
        tableOf(buildReport(plan, growth(plan)), u"Options by role in the Growth phase"_s);
    QCOMPARE(table.columns.size(), 3);
    QCOMPARE(rowOf(table, u"Production"_s), u"Production | 780.00 | 450.00"_s);
    QCOMPARE(rowOf(table, u"Kubernetes cluster"_s), u"Kubernetes cluster | 500.00 | 400.00"_s);
    QCOMPARE(rowOf(table, u"Object storage"_s), u"Object storage | 100.00 | –"_s);
    QCOMPARE(rowOf(table, u"Cache"_s), u"Cache | – | 50.00"_s);
    QCOMPARE(rowOf(table, u"Staging"_s), u"Staging | 100.00 | –"_s);
    QCOMPARE(rowOf(table, u"Total"_s), u"Total | 880.00 | 450.00"_s);
    QCOMPARE(rowOf(table, u"Difference to AWS"_s), u"Difference to AWS |  | −430"_s);
}

void TestReportBuilder::whatHasNoPriceIsSaidNotCounted()
{
    const Plan plan = pricedPlan();
    const TableBlock table = tableOf(buildReport(plan, growth(plan)), u"Options by role"_s);
    QCOMPARE(rowOf(table, u"Search"_s), u"Search | – | no sourced price"_s);
    const auto total = std::find_if(table.rows.begin(), table.rows.end(),
                                    [](const ReportRow &row) { return row.kind == ReportRow::Kind::Total; });
    QVERIFY(total != table.rows.end());
    QCOMPARE(total->cells.at(2).detail, u"roles left out: 1"_s);
    const Report gcp = buildReport(plan, growth(plan, u"GCP"_s));
    QCOMPARE(rowOf(tableOf(gcp, u"Production, Growth phase"_s), u"Elastic"_s),
             u"Elastic |  | 1 | no sourced price"_s);
    QVERIFY(blocksOf<CoverBlock>(gcp).value(0).totalLine.endsWith(
        u"Lines left out for want of a sourced price: 1."_s));
}

void TestReportBuilder::phasesAreHeldAgainstTheirBudgets()
{
    const Plan plan = pricedPlan();
    const TableBlock table = tableOf(buildReport(plan, growth(plan)), u"Phases of AWS"_s);
    QCOMPARE(rowOf(table, u"MVP"_s), u"MVP | Jan 2026 | 100 | 620.00 | – | –"_s);
    QCOMPARE(rowOf(table, u"Growth"_s).replace(QChar::Nbsp, u' '),
             u"Growth | Apr 2026 | 400 | 880.00 | 600.00 | 147 %"_s);
    QCOMPARE(table.rows.at(1).cells.at(5).detail, u"280.00 over"_s);
    QVERIFY2(table.note.contains(u"used is what the month takes that is furthest over its limit"_s),
             qPrintable(table.note));
    const TableBlock categories = tableOf(buildReport(plan, growth(plan)), u"AWS by category and phase"_s);
    QCOMPARE(rowOf(categories, u"Compute"_s), u"Compute | 400.00 | 600.00"_s);
    QCOMPARE(rowOf(categories, u"Adjustments"_s), u"Adjustments | 120.00 | 180.00"_s);
    QCOMPARE(rowOf(categories, u"Total"_s), u"Total | 620.00 | 880.00"_s);
}

void TestReportBuilder::environmentTablesAddUp()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, growth(plan));
    const TableBlock production = tableOf(report, u"Production, Growth phase, USD a month"_s);
    QStringList rows;
    for (const ReportRow &row : production.rows)
        rows.append(words(row));
    QCOMPARE(
        rows,
        QStringList({u"Compute |  |  | 500.00"_s, u"Cluster |  | 5 | 500.00"_s, u"Storage |  |  | 100.00"_s,
                     u"Files |  | 200 | 100.00"_s, u"Adjustments |  |  | 180.00"_s,
                     u"High availability | of Production | 30\u00A0% | 180.00"_s,
                     u"Production |  |  | 780.00"_s}));
    QCOMPARE(rowOf(tableOf(report, u"AWS by environment"_s), u"Total"_s), u"Total | 4 | – | 880.00"_s);
}

void TestReportBuilder::formulasStandBelowTheirQuantity()
{
    Plan plan = pricedPlan();
    for (Sizing sizing : Table<Sizing>(plan.table<Sizing>())) {
        if (sizing.quantity.number.likely != Quantity::fromWhole(5))
            continue;
        sizing.quantity = QuantityInput::by(u"min(8, ceil(users / 60))"_s); // 400 users: 7
        plan.table<Sizing>().replace(sizing);
    }
    const TableBlock production =
        tableOf(buildReport(plan, growth(plan)), u"Production, Growth phase, USD a month"_s);
    for (const ReportRow &row : production.rows) {
        if (row.cells.first().text != u"Cluster"_s)
            continue;
        QCOMPARE(row.cells.at(2).text, u"7"_s);
        QCOMPARE(row.cells.at(2).detail, u"min(8, ceil(users / 60))"_s);
        QCOMPARE(row.cells.at(3).text, u"700.00"_s);
        return;
    }
    QFAIL("There is no cluster.");
}

void TestReportBuilder::whatIsNotOnADiagramIsSaid()
{
    // On it are the cluster, 5 · 100, and the files, 200 · 0.50; their environment costs 30 % more.
    const Plan plan = test::aBusyPlan();
    const Report report = buildReport(plan, growth(plan));
    for (const FigureBlock &figure : blocksOf<FigureBlock>(report)) {
        if (!figure.caption.startsWith(u"Production, Growth phase"_s))
            continue;
        QCOMPARE(figure.note,
                 u"Not on the diagram: $180 a month in the same environments (High availability $180)."_s);
        return;
    }
    QFAIL("There is no diagram.");
}

void TestReportBuilder::costsStayWhereTheyAre()
{
    test::PlanBuilder builder = test::twoOptions();
    constexpr int many = 300; // more than a hash holds without growing
    for (int i = 0; i < many; ++i)
        builder.withOption(QString::number(i));
    const Plan plan = builder.build();
    const ReportContext context(plan, growth(plan));
    const CostTable *first = &context.costs();
    for (const Option &option : plan.table<Option>())
        QCOMPARE(context.costs(option.id).option, option.id);
    QCOMPARE(&context.costs(), first);
}

void TestReportBuilder::environmentInPlaceOfAnotherIsShownAndNotCounted()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, growth(plan));
    const TableBlock enterprise = tableOf(report, u"Enterprise, Growth phase"_s);
    QCOMPARE(rowOf(enterprise, u"Enterprise"_s), u"Enterprise |  |  | 900.00"_s);
    QVERIFY(enterprise.note.startsWith(u"Stands in place of Production"_s));
    QCOMPARE(rowOf(tableOf(report, u"AWS by environment"_s), u"Enterprise"_s),
             u"Enterprise | 1 | – | 900.00"_s);
}

void TestReportBuilder::statementsAreHeldAgainstThePlan()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, growth(plan));
    const TableBlock table = tableOf(report, u"Stated figures against the plan"_s);
    QCOMPARE(table.rows.size(), 1);
    QVERIFY2(words(table.rows.at(0))
                 .startsWith(u"agrees | Production total: ~$520 is stated, the plan gives $517"_s),
             qPrintable(words(table.rows.at(0))));
    QVERIFY(words(table.rows.at(0)).endsWith(u"| 158"_s));
    QVERIFY(table.note.contains(u"plan.md"_s));
    QCOMPARE(rowOf(tableOf(report, u"Document, as stated"_s), u"Total"_s), u"Total | 517.00"_s);
}

void TestReportBuilder::missedTargetIsSaid()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, growth(plan));
    const QString row = rowOf(tableOf(report, u"Recovery targets against what AWS reaches"_s), u"Critical"_s);
    QCOMPARE(QString(row).replace(QChar::Nbsp, u' '),
             u"Critical | 5 min | 25 min | – | not known | missed | Cluster"_s);
    QCOMPARE(rowOf(tableOf(report, u"What the reached figures rest on"_s), u"Cluster"_s),
             u"Cluster | Measured in a drill."_s);
}

void TestReportBuilder::everyPriceUsedIsListedWithDateAndSource()
{
    const Plan plan = pricedPlan();
    const Report report = buildReport(plan, growth(plan));
    const TableBlock prices = tableOf(report, u"Prices used, by provider"_s);
    QCOMPARE(rowOf(prices, u"node"_s).replace(QChar::Nbsp, u' '),
             u"node | $100.00 /node-month | 29 Jan 2026 | [1] A"_s);
    QCOMPARE(rowOf(prices, u"disk"_s).replace(QChar::Nbsp, u' '),
             u"disk | $0.5000 /GB-month | 29 Jan 2026 | [1] A"_s);
    QCOMPARE(rowOf(tableOf(report, u"Sources of prices"_s), u"[1]"_s), u"[1] | A price list"_s);
    QCOMPARE(rowOf(tableOf(report, u"Catalogs"_s), u"A"_s),
             u"A | Test prices | the plan's own | 29 Jan 2026"_s);
}

void TestReportBuilder::leadingOptionAndPhaseAreThoseAskedFor()
{
    const Plan plan = pricedPlan();
    ReportOptions options = growth(plan, u"GCP"_s);
    options.phase = test::named<Phase>(plan, u"MVP"_s);
    const Report report = buildReport(plan, options);
    QCOMPARE(report.title, u"Infrastructure plan, GCP"_s);
    const TableBlock table = tableOf(report, u"Options by role in the MVP phase"_s);
    QCOMPARE(rowOf(table, u"Total"_s), u"Total | 450.00 | 620.00"_s);
    // Nothing asked for: the first compared option in the last phase.
    QCOMPARE(blocksOf<CoverBlock>(buildReport(plan, {})).value(0).total, u"$880"_s);
}

void TestReportBuilder::planWithoutOptionsSaysSo()
{
    const Report report = buildReport(Plan(), {});
    QVERIFY(allText(report).contains(u"The plan has no options yet."_s));
    QVERIFY(ReportLayout(report).pageCount() >= 2);
}

void TestReportBuilder::emptySectionsAreLeftOut()
{
    const Plan plan = test::aPlan().withOption(u"AWS"_s).build();
    const Report report = buildReport(plan, {});
    QStringList titles;
    for (const HeadingBlock &heading : blocksOf<HeadingBlock>(report))
        titles.append(heading.text);
    QCOMPARE(titles, QStringList({u"Executive summary"_s}));
}

void TestReportBuilder::figuresAreThoseOfTheReport()
{
    const Plan plan = pricedPlan();
    const QList<FigureBlock> figures = blocksOf<FigureBlock>(buildReport(plan, growth(plan)));
    QStringList captions;
    for (const FigureBlock &figure : figures) {
        QVERIFY(figure.figure);
        QVERIFY(!figure.figure->altText().isEmpty());
        captions.append(figure.caption.section(u',', 0, 0));
    }
    QCOMPARE(captions,
             QStringList({u"From AWS to GCP by role"_s, u"The road of AWS: phases"_s,
                          u"Cost of AWS by month and category against budget"_s,
                          u"Cost of AWS by month against budget and thresholds"_s,
                          u"Cost by month and option"_s, u"Cost a month against users (logarithmic)"_s,
                          u"Cost per user by month"_s, u"Cost of AWS up to each month"_s,
                          u"Target against reached recovery time and data loss"_s, u"Backup schedule"_s}));
    const QStringList missing {u"topology"_s, u"revenue"_s, u"budget-chance"_s,
                               u"tornado"_s}; // nothing drawn, no price per user, no range
    for (const QString &name : planFigureNames())
        QCOMPARE(planFigure(plan, growth(plan), name) != nullptr, !missing.contains(name));
}

void TestReportBuilder::unknownFigureIsNull()
{
    QVERIFY(!planFigure(pricedPlan(), {}, u"pie"_s));
    for (const QString &name : planFigureNames())
        QVERIFY(!planFigure(Plan(), {}, name));
}

void TestReportBuilder::totalsCanBeReadInThePdf()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("needs poppler-utils");
    const Plan plan = pricedPlan();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.pdf"_s);
    QVERIFY(writePdf(ReportLayout(buildReport(plan, growth(plan))), path).ok());
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &line :
         {u"Total +880\\.00 +450\\.00"_s, u"Total +620\\.00 +880\\.00"_s, u"Production +780\\.00"_s,
          u"Cluster +5 +500\\.00"_s, u"Elastic|no sourced price"_s, u"Enterprise +900\\.00"_s,
          u"Apr 2026 +400 +880\\.00 +450\\.00 +2\\.20"_s, u"Total +9,780\\.00 +5,400\\.00"_s}) {
        QVERIFY2(said.contains(QRegularExpression(line)), qPrintable(line + u'\n' + said));
    }
}

void TestReportBuilder::chartsArePaintedAsVectors()
{
    if (QStandardPaths::findExecutable(u"pdfimages"_s).isEmpty())
        QSKIP("needs poppler-utils");
    const Plan plan = pricedPlan();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.pdf"_s);
    QVERIFY(writePdf(ReportLayout(buildReport(plan, growth(plan))), path).ok());
    QProcess process;
    process.start(u"pdfimages"_s, {u"-list"_s, path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().trimmed().split('\n').size(), 2); // the lines of its heading
}

QTEST_MAIN(TestReportBuilder)
#include "tst_reportbuilder.moc"

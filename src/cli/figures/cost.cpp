// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/scenario.h"
#include "core/engine/evaluate.h"
#include "core/engine/figures/breakdown.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::cli {

namespace {

/// What the words ask for.
struct Request
{
    OptionId option;
    PhaseId phase;
    EnvironmentId environment;
    Basis basis = Basis::Catalog;
    bool basisGiven = false;
    Dimension dimension = Dimension::Category;
    QString tagKey;
    bool overTime = false; ///< rows are phases or months
    bool byMonth = false;
};

/// A printed period: a column of the cost table, and the last one of its phase.
struct Span
{
    QString title;
    int first = 0;
    int last = 0;
};

bool readDimension(Arguments &arguments, Request &request)
{
    const QString by = arguments.has(u"by"_s) ? arguments.value(u"by"_s) : u"category"_s;
    if (by == "phase"_L1 || by == "month"_L1) {
        request.overTime = true;
        request.byMonth = by == "month"_L1;
    } else if (by.startsWith("tag:"_L1)) {
        request.dimension = Dimension::Tag;
        request.tagKey = by.mid(4);
    } else if (const auto dimension = enumFromName<Dimension>(by); dimension && by != "tag"_L1) {
        request.dimension = *dimension;
    } else {
        arguments.fail(
            Usage,
            u"--by is component, category, group, environment, role, region, account, tag:KEY, phase or "
            "month, not “%1”."_s.arg(by));
    }
    return arguments.ok();
}

QList<Span> spansOf(const Plan &plan, const CostTable &table, const Request &request)
{
    QList<PhaseId> phases = request.phase ? QList {request.phase} : phasesOf(plan, table.option);
    if (phases.isEmpty())
        return {{u"every phase"_s, 0, table.timeline.months() - 1}};
    QList<Span> spans;
    for (const PhaseId id : std::as_const(phases)) {
        const int first = table.timeline.firstColumn(id);
        if (first >= 0)
            spans.append({plan.find(id)->name, first, table.timeline.lastColumn(id)});
    }
    return spans;
}

QString shownAmount(const CostSum &sum)
{
    if (sum.present == 0)
        return absentText();
    const QString amount = Format().exact(sum.amount);
    return sum.unknown > 0 ? amount + u'*' : amount;
}

/// Whether a price in a row was set by hand, or lowered by the price book, in any of the printed columns.
struct Marks
{
    bool overridden = false;
    bool discounted = false;
};

Marks marksOf(const CostRow &row, const QList<Span> &spans)
{
    Marks marks;
    for (const Span &span : spans) {
        for (const int column : {span.first, span.last}) {
            marks.overridden = marks.overridden || row.cells.at(column).overridden;
            marks.discounted = marks.discounted || row.cells.at(column).discounted;
        }
    }
    return marks;
}

/// What to say about the prices of a component's line.
QString markText(const CostTable &costs, const QString &componentKey, const QList<Span> &spans)
{
    const int row = costs.rowOf(ComponentId(componentKey.toLongLong()));
    const Marks marks = row < 0 ? Marks() : marksOf(costs.rows.at(row), spans);
    QStringList texts;
    if (marks.overridden)
        texts.append(u"a price is set by hand"_s);
    if (marks.discounted)
        texts.append(u"discounted by the price book"_s);
    return texts.join(u", "_s);
}

/// How many lines of the total are not at list price.
QString totalMarkText(const CostTable &costs, const QList<Span> &spans)
{
    int overridden = 0;
    int discounted = 0;
    for (const CostRow &row : costs.rows) {
        const Marks marks = row.counted ? marksOf(row, spans) : Marks();
        overridden += marks.overridden;
        discounted += marks.discounted;
    }
    QStringList texts;
    if (overridden > 0)
        texts.append(u"prices set by hand in %1 of the lines"_s.arg(overridden));
    if (discounted > 0)
        texts.append(u"%1 lines discounted by the price book"_s.arg(discounted));
    return texts.join(u", "_s);
}

/// Notes in one line.
QString joined(const QStringList &notes)
{
    QStringList all = notes;
    all.removeAll(QString());
    return all.join(u"; "_s);
}

Basis basisFor(const Option &option, const Request &request)
{
    return option.reference && !request.basisGiven ? Basis::Stated : request.basis;
}

/// The rows of one option; columns of phases it does not have stay empty.
class CostPrinter
{
public:
    CostPrinter(const Plan &plan, const Request &request) : m_plan(plan), m_request(request) { }

    void add(const Option &option);
    /// One table with a column for every phase any option has.
    [[nodiscard]] OutputTable table() const;
    /// A block for each option, for people.
    [[nodiscard]] QString text() const;

private:
    struct Line
    {
        QString title;
        QString note;
        bool counted = true;
        bool isTotal = false;
        QList<CostSum> sums; ///< one for each span
    };
    struct Block
    {
        QString option;
        Basis basis;
        QList<Span> spans;
        QList<Line> lines;
    };

    void addOverTime(const CostTable &costs, Block &block) const;
    void addRow(const Block &block, const Line &line, const QStringList &ranged, OutputTable &table) const;
    [[nodiscard]] QStringList rangedSpans() const;
    [[nodiscard]] static int spanIn(const Block &block, const QString &title);
    [[nodiscard]] static QString lineNote(const Line &line, const QList<Span> &spans,
                                          const QList<CostSum> &sums);

    const Plan &m_plan;
    const Request &m_request;
    QList<Block> m_blocks;
    QStringList m_spanTitles;
};

void CostPrinter::addOverTime(const CostTable &costs, Block &block) const
{
    const Breakdown whole = breakdown(m_plan, costs, Dimension::Category, {}, m_request.environment);
    const auto addLine = [&](const QString &title, int column) {
        block.lines.append({title, {}, true, false, {whole.total.at(column)}});
    };
    if (m_request.byMonth) {
        for (int i = 0; i < costs.timeline.months(); ++i)
            addLine(costs.timeline.at(i).month->toString(), i);
    } else {
        for (const Span &span : spansOf(m_plan, costs, m_request))
            addLine(span.title, span.first);
    }
    block.spans = {{u"cost"_s, 0, 0}};
}

/// What is said beside a line of such sums by column: what they leave out in any month of the spans, and how
/// a span ends that changes.
QString CostPrinter::lineNote(const Line &line, const QList<Span> &spans, const QList<CostSum> &sums)
{
    QStringList notes;
    if (!line.note.isEmpty())
        notes.append(line.note);
    int unknown = 0;
    for (const Span &span : spans) {
        for (int column = span.first; column <= span.last; ++column)
            unknown = std::max(unknown, sums.at(column).unknown);
    }
    if (unknown > 0)
        notes.append(leftOutText(unknown));
    for (const Span &span : spans) {
        if (sums.at(span.last) != sums.at(span.first))
            notes.append(u"%1 ends at %2"_s.arg(span.title, shownAmount(sums.at(span.last))));
    }
    return notes.join(u"; "_s);
}

void CostPrinter::add(const Option &option)
{
    const CostTable costs = evaluate(m_plan, option.id, basisFor(option, m_request));
    Block block {option.name, costs.basis, {}, {}};
    if (m_request.overTime) {
        addOverTime(costs, block);
    } else {
        block.spans = spansOf(m_plan, costs, m_request);
        const Breakdown rows =
            breakdown(m_plan, costs, m_request.dimension, m_request.tagKey, m_request.environment);
        const auto addLine = [&block](Line line, const QList<CostSum> &sums) {
            for (const Span &span : std::as_const(block.spans))
                line.sums.append(sums.at(span.first));
            line.note = lineNote(line, block.spans, sums);
            block.lines.append(line);
        };
        bool anyLeftOut = false;
        for (const BreakdownRow &row : rows.rows) {
            anyLeftOut = anyLeftOut || !row.counted;
            const bool isComponent = m_request.dimension == Dimension::Component;
            const QString marks = isComponent ? markText(costs, row.key, block.spans) : QString();
            addLine({row.title, joined({row.note, marks}), row.counted, false, {}}, row.sums);
        }
        const QString note =
            anyLeftOut ? u"without environments that stand in place of another"_s : QString();
        addLine({u"Total"_s, joined({note, totalMarkText(costs, block.spans)}), true, true, {}}, rows.total);
    }
    for (const Span &span : std::as_const(block.spans)) {
        if (!m_spanTitles.contains(span.title))
            m_spanTitles.append(span.title);
    }
    m_blocks.append(block);
}

int CostPrinter::spanIn(const Block &block, const QString &title)
{
    for (int i = 0; i < block.spans.size(); ++i) {
        if (block.spans.at(i).title == title)
            return i;
    }
    return -1;
}

QStringList CostPrinter::rangedSpans() const
{
    QStringList ranged;
    for (const Block &block : m_blocks) {
        for (const Line &line : block.lines) {
            for (qsizetype i = 0; i < line.sums.size() && i < block.spans.size(); ++i) {
                const QString &title = block.spans.at(i).title;
                if (!line.sums.at(i).amount.isSingle() && !ranged.contains(title))
                    ranged.append(title);
            }
        }
    }
    return ranged;
}

void CostPrinter::addRow(const Block &block, const Line &line, const QStringList &ranged,
                         OutputTable &table) const
{
    QList<OutputCell> row {OutputCell(block.option), OutputCell(line.title),
                           OutputCell(enumName(block.basis)), OutputCell(m_plan.info().currency.toString()),
                           OutputCell(line.counted ? u"yes"_s : u"no"_s)};
    int unknown = 0;
    for (const QString &title : m_spanTitles) {
        const int at = spanIn(block, title);
        const bool present = at >= 0 && line.sums.at(at).present > 0;
        const CostSum sum = present ? line.sums.at(at) : CostSum();
        const auto cell = [present](const Money &amount) {
            return present ? OutputCell({}, DataCell::of(amount)) : OutputCell();
        };
        row.append(cell(sum.amount.likely));
        if (ranged.contains(title)) {
            row.append(cell(sum.amount.low));
            row.append(cell(sum.amount.high));
        }
        unknown = std::max(unknown, sum.unknown);
    }
    row.append(OutputCell({}, DataCell::of(unknown)));
    row.append(OutputCell(line.note));
    table.rows.append(row);
}

OutputTable CostPrinter::table() const
{
    const QString by =
        m_request.overTime ? (m_request.byMonth ? u"month"_s : u"phase"_s) : enumName(m_request.dimension);
    OutputTable table;
    table.columns = {{u"option"_s, {}}, {by, {}}, {u"basis"_s, {}}, {u"currency"_s, {}}, {u"counted"_s, {}}};
    const QStringList ranged = rangedSpans();
    for (const QString &title : m_spanTitles) {
        table.columns.append({title, {}});
        if (ranged.contains(title)) {
            table.columns.append({title + u" low"_s, {}});
            table.columns.append({title + u" high"_s, {}});
        }
    }
    table.columns.append({u"lines_without_price"_s, {}});
    table.columns.append({u"note"_s, {}});
    for (const Block &block : m_blocks) {
        for (const Line &line : block.lines)
            addRow(block, line, ranged, table);
    }
    return table;
}

QString CostPrinter::text() const
{
    QString text;
    for (const Block &block : m_blocks) {
        OutputTable table;
        table.columns.append(OutputColumn());
        for (const Span &span : block.spans)
            table.columns.append({{}, span.title, true});
        table.columns.append(OutputColumn());
        for (const Line &line : block.lines) {
            if (line.isTotal)
                table.ruledRows.append(static_cast<int>(table.rows.size()));
            QList<OutputCell> row {OutputCell(line.title)};
            for (const CostSum &sum : line.sums)
                row.append(OutputCell(shownAmount(sum)));
            row.append(OutputCell(line.note));
            table.rows.append(row);
        }
        text += u"%1, %2 basis, %3 a month\n"_s.arg(block.option, enumName(block.basis),
                                                    m_plan.info().currency.toString());
        text += toText(table) + u'\n';
    }
    return text;
}

} // namespace

int runCost(const QStringList &words)
{
    Arguments arguments(
        words, {u"option"_s, u"phase"_s, u"environment"_s, u"basis"_s, u"by"_s, u"scenario"_s, u"format"_s});
    const auto saved = arguments.ok() ? arguments.plan() : std::nullopt;
    if (!saved)
        return arguments.exitStatus();
    const AskedScenario asked = withAskedScenario(arguments, *saved);
    const Plan *plan = &asked.plan;
    Request request;
    request.option = arguments.option(*plan);
    request.phase = arguments.phase(*plan);
    request.environment = arguments.environment(*plan);
    request.basis = arguments.basis(*plan);
    request.basisGiven = arguments.has(u"basis"_s);
    const OutputFormat format = arguments.format();
    if (!arguments.ok() || !readDimension(arguments, request))
        return arguments.exitStatus();
    CostPrinter printer(*plan, request);
    for (const Option &option : plan->table<Option>()) {
        if (!request.option || request.option == option.id)
            printer.add(option);
    }
    if (format == OutputFormat::Table)
        print((asked.name.isEmpty() ? QString() : u"Scenario %1\n\n"_s.arg(asked.name)) + printer.text());
    else
        printTable(printer.table(), format);
    return Fine;
}

} // namespace stratoplan::cli

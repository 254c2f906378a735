// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/figures/breakdown.h"
#include "core/engine/quantities.h"
#include "core/engine/selection.h"
#include "render/report/sections/sections.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::sections {

namespace {

/// Where the words of a report are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString numberText(const Format &format, const Range<Quantity> &number)
{
    return number.isSingle() ? format.number(number.likely) : format.quantity(QuantityInput::of(number));
}

/// From here on a number counts use, not pieces.
constexpr int leastUse = 1000;

/// "5", "1 TB", "200 GB", "30,000 × request": what is counted in pieces needs no unit beside it. A formula
/// stands below the number that it gives.
/// @param value  of the quantity in the report's column; nothing where it is not known
ReportCell quantityCell(const Format &format, const Sizing &sizing,
                        const std::optional<Range<Quantity>> &value)
{
    const QuantityInput &quantity = sizing.quantity;
    if (quantity.kind == QuantityInput::Kind::Unknown)
        return {};
    const QString formula = quantity.kind == QuantityInput::Kind::Formula ? quantity.formula : QString();
    if (!value)
        return ReportCell(formula);
    if (value->isSingle() && sizing.unit == "GB"_L1)
        return ReportCell(format.gigabytes(value->likely), formula);
    const QString amount = numberText(format, *value);
    const bool isMeasure = !sizing.unit.isEmpty() && !sizing.unit.front().isLower();
    if (!isMeasure && !sizing.unit.isEmpty() && !(value->likely < Quantity::fromWhole(leastUse)))
        return ReportCell(Words::tr("%1 × %2", "number, what it counts").arg(amount, sizing.unit), formula);
    return ReportCell(isMeasure ? amount + QChar::Nbsp + sizing.unit : amount, formula);
}

/// "32.5 %", of a range its ends below.
ReportCell percentCell(const Format &format, const Range<Percent> &percent)
{
    const auto number = [&format](Percent value) { return format.number(Quantity::fromRaw(value.raw())); };
    const QString sign = QChar::Nbsp + u"%"_s;
    ReportCell cell(number(percent.likely) + sign);
    if (!percent.isSingle())
        cell.detail = number(percent.low) + u'–' + number(percent.high) + sign;
    return cell;
}

/// The lines of one environment in the report's column, under the headings of one category each.
class EnvironmentTable
{
public:
    EnvironmentTable(const ReportContext &context, const Quantities &quantities, EnvironmentId environment)
        : m_context(context), m_quantities(quantities), m_environment(environment),
          m_column(context.column()),
          m_sums(breakdown(context.plan(), context.costs(), Dimension::Category, {}, environment))
    {
    }

    [[nodiscard]] bool isEmpty() const
    {
        return m_sums.total.isEmpty() || m_sums.total.at(m_column).present == 0;
    }
    [[nodiscard]] TableBlock table() const;

private:
    [[nodiscard]] ReportRow categoryRow(const BreakdownRow &category) const;
    [[nodiscard]] ReportRow lineRow(const CostRow &line) const;
    /// Name, base and percentage of an added line.
    [[nodiscard]] QList<ReportCell> addedCells(const CostRow &line) const;
    [[nodiscard]] bool belongs(const CostRow &line, const BreakdownRow &category) const;

    const ReportContext &m_context;
    const Quantities &m_quantities;
    EnvironmentId m_environment;
    int m_column;
    Breakdown m_sums;
};

bool EnvironmentTable::belongs(const CostRow &line, const BreakdownRow &category) const
{
    if (line.environment != m_environment || line.cells.at(m_column).state == CostCell::State::Absent)
        return false;
    const Component *component = m_context.plan().find(line.component);
    return component ? category.key == enumName(component->category) : category.key == "adjustments"_L1;
}

ReportRow EnvironmentTable::categoryRow(const BreakdownRow &category) const
{
    ReportRow row;
    row.kind = ReportRow::Kind::Category;
    row.cells = {ReportCell(category.title), ReportCell(), ReportCell(),
                 sumCell(category.sums.at(m_column), m_context.format())};
    return row;
}

QList<ReportCell> EnvironmentTable::addedCells(const CostRow &line) const
{
    const Plan &plan = m_context.plan();
    const Adjustment *adjustment = plan.find(line.adjustment);
    if (!adjustment)
        return {ReportCell(), ReportCell(), ReportCell()};
    Selection others = adjustment->selection;
    others.environments.clear();
    const QString environment = m_context.nameOf(m_environment);
    const QString base = others == Selection() ? Words::tr("of %1", "environment").arg(environment)
                                               : Words::tr("of a part of %1", "environment").arg(environment);
    const auto percent = percentAt(plan, *adjustment, m_context.costs().timeline.at(m_column).phase);
    return {ReportCell(adjustment->name), ReportCell(base),
            percent ? percentCell(m_context.format(), *percent) : ReportCell()};
}

ReportRow EnvironmentTable::lineRow(const CostRow &line) const
{
    const Plan &plan = m_context.plan();
    ReportRow row;
    row.indent = 1;
    const ReportCell cost = costCell(line.cells.at(m_column), m_context.basis(), m_context.format());
    const Component *component = plan.find(line.component);
    if (!component) {
        row.cells = addedCells(line) << cost;
        return row;
    }
    const Sizing *sizing = sizingAt(plan, component->id, m_context.costs().timeline.at(m_column).phase);
    const QString specification = sizing ? sizing->specification : QString();
    const bool isUnknown = line.cells.at(m_column).state == CostCell::State::Unknown;
    const ReportCell quantity = sizing
        ? quantityCell(m_context.format(), *sizing,
                       m_quantities.value(sizing->quantity, component->id, m_column))
        : ReportCell();
    row.cells = {ReportCell(component->name),
                 ReportCell(specification, isUnknown && sizing ? sizing->unpricedReason : QString()),
                 quantity, cost};
    return row;
}

TableBlock EnvironmentTable::table() const
{
    const QString phase = m_context.nameOf(m_context.phase());
    const QString environment = m_context.nameOf(m_environment);
    TableBlock block;
    block.caption = m_context.captioned(
        phase.isEmpty()
            ? Words::tr("%1, %2 a month").arg(environment, m_context.currency())
            : Words::tr("%1, %2 phase, %3 a month").arg(environment, phase, m_context.currency()));
    block.columns = {
        {Words::tr("Component"), ReportColumn::Align::Left, 2.4, false},
        {Words::tr("Specification"), ReportColumn::Align::Left, 3.4, true},
        {Words::tr("Quantity"), ReportColumn::Align::Right, 0, false},
        {Words::tr("%1 a month").arg(m_context.currency()), ReportColumn::Align::Right, 0, false}};
    for (const BreakdownRow &category : m_sums.rows) {
        if (category.sums.at(m_column).present == 0)
            continue;
        block.rows.append(categoryRow(category));
        for (const CostRow &line : m_context.costs().rows) {
            if (belongs(line, category))
                block.rows.append(lineRow(line));
        }
    }
    ReportRow total;
    total.kind = ReportRow::Kind::Total;
    total.cells = {ReportCell(environment), ReportCell(), ReportCell(),
                   sumCell(m_sums.total.at(m_column), m_context.format())};
    block.rows.append(total);
    QStringList notes;
    const Environment *row = m_context.plan().find(m_environment);
    if (row && row->inPlaceOf)
        notes.append(Words::tr("Stands in place of %1 and is not part of the option's total.")
                         .arg(m_context.nameOf(row->inPlaceOf)));
    notes.append(markLegend(block));
    notes.append(ReportContext::leftOutText(m_sums.total.at(m_column).unknown));
    block.note = filled(notes).join(u' ');
    return block;
}

TableBlock environmentTotals(const ReportContext &context)
{
    const Breakdown sums = breakdown(context.plan(), context.costs(), Dimension::Environment);
    const int column = context.column();
    TableBlock block;
    block.caption = context.captioned(
        Words::tr("%1 by environment, %2 a month").arg(context.optionName(), context.currency()));
    block.columns = {{Words::tr("Environment"), ReportColumn::Align::Left, 1, false},
                     {Words::tr("Lines"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("Without a price"), ReportColumn::Align::Right, 0, false},
                     {Words::tr("%1 a month").arg(context.currency()), ReportColumn::Align::Right, 0, false}};
    const auto rowOf = [&](const QString &title, const QString &note, const CostSum &sum) {
        ReportRow row;
        row.cells = {ReportCell(title, note), ReportCell(QString::number(sum.present)),
                     ReportCell(sum.unknown > 0 ? QString::number(sum.unknown) : absentText()),
                     sumCell(sum, context.format())};
        return row;
    };
    for (const BreakdownRow &environment : sums.rows) {
        if (environment.sums.at(column).present > 0)
            block.rows.append(rowOf(environment.title, environment.note, environment.sums.at(column)));
    }
    ReportRow total = rowOf(Words::tr("Total"), {}, sums.total.at(column));
    total.kind = ReportRow::Kind::Total;
    block.rows.append(total);
    return block;
}

} // namespace

QList<Block> components(const ReportContext &context)
{
    if (context.option().isNone() || context.costs().rows.isEmpty())
        return {};
    QList<Block> blocks {HeadingBlock {1, Words::tr("Components")}, environmentTotals(context)};
    QList<EnvironmentId> environments;
    for (const Environment &environment : context.plan().table<Environment>())
        environments.append(environment.id);
    const Quantities quantities(context.plan(), context.costs().timeline, SizingIndex(context.plan()));
    for (const EnvironmentId id : std::as_const(environments)) {
        const EnvironmentTable environment(context, quantities, id);
        if (environment.isEmpty())
            continue;
        blocks.append(HeadingBlock {2, context.nameOf(id)});
        blocks.append(environment.table());
    }
    const QList<Block> fitting = context.compared().size() < 2 ? fits(context) : QList<Block>();
    const QList<Block> others = candidates(context);
    if (!fitting.isEmpty())
        blocks.append(
            HeadingBlock {2, others.isEmpty() ? Words::tr("Needs") : Words::tr("Needs and candidates")});
    else if (!others.isEmpty())
        blocks.append(HeadingBlock {2, Words::tr("Candidates")});
    return blocks + fitting + others;
}

} // namespace stratoplan::sections

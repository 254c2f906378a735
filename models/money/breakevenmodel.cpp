// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/money/breakevenmodel.h"

#include "core/engine/drivers.h"
#include "core/engine/money/moneywords.h"
#include "core/resilience/assessment.h"
#include "core/text/format.h"
#include "models/text/celltext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// First column of every phase that the option is looked at in; of a plan without phases the first month.
QList<int> columnsOf(const Plan &plan, const CostTable &costs)
{
    QList<int> columns;
    for (const PhaseId phase : phasesOf(plan, costs.option)) {
        const int column = costs.timeline.firstColumn(phase);
        if (column >= 0)
            columns.append(column);
    }
    if (columns.isEmpty() && costs.timeline.size() > 0)
        columns.append(0);
    return columns;
}

QString amountText(const std::optional<Range<Money>> &amount)
{
    return amount ? Format().cell(*amount) : absentText();
}

QString unitsText(const std::optional<Quantity> &units)
{
    return units ? Format().number(*units) : absentText();
}

} // namespace

BreakEvenModel::Row BreakEvenModel::rowOf(const Plan &plan, const CostTable &costs, const RevenuePoint &point,
                                          int column) const
{
    const Format format;
    const Period &period = costs.timeline.at(column);
    const stratoplan::Phase *phase = plan.find(period.phase);
    const QString month = period.month ? format.month(*period.month) : QString();
    Row row {period.phase, column, {}, {}, {}};
    row.texts.fill(absentText(), ColumnCount);
    row.tips.fill(QString(), ColumnCount);
    row.texts[Phase] = phase ? phase->name : month;
    row.tips[Phase] =
        month.isEmpty() ? row.texts[Phase] : tr("%1 from %2", "phase, month").arg(row.texts[Phase], month);
    row.texts[Users] = point.users ? format.compact(point.users->likely.toDouble()) : absentText();
    row.tips[Users] = point.users ? format.number(point.users->likely) : QString();
    row.texts[Cost] = celltext::cost(point.cost);
    row.tips[Cost] = celltext::costDetail(point.cost);
    const auto each = point.users ? costPer(point.cost.amount.likely, point.users->likely) : std::nullopt;
    row.texts[PerUser] = each ? format.money(*each) : absentText();
    row.tips[PerUser] = each ? each->amountString() + u' ' + m_currency : QString();
    row.texts[Revenue] = amountText(point.revenue);
    row.texts[Margin] = point.margin ? format.difference(point.margin->likely) : absentText();
    row.tips[Margin] = point.margin ? format.exact(*point.margin) + u' ' + m_currency : QString();
    row.texts[Needed] = unitsText(point.allUsers ? point.allUsers : point.payingUsers);
    if (point.allUsers && point.payingUsers && *point.allUsers != *point.payingUsers)
        row.tips[Needed] = tr("%1 of them pay", "users").arg(unitsText(point.payingUsers));
    if (point.conversion)
        row.texts[Conversion] = moneywords::conversion(*point.conversion, format);
    // A cost that leaves lines out may be missed, but is never surely covered.
    if (point.margin && (point.margin->likely.isNegative() || point.cost.unknown == 0))
        row.covered = !point.margin->likely.isNegative();
    return row;
}

void BreakEvenModel::show(const Plan &plan, const CostTable &costs, const BreakEven &even)
{
    const QString currency = costs.currency.toString();
    if (currency != m_currency) {
        m_currency = currency;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }
    QList<Row> rows;
    for (const int column : columnsOf(plan, costs)) {
        if (column < even.points.size())
            rows.append(rowOf(plan, costs, even.points.at(column), column));
    }
    take(rows);
}

void BreakEvenModel::clear()
{
    take({});
}

void BreakEvenModel::take(const QList<Row> &rows)
{
    takeRows(m_rows, rows, [](const Row &row) { return std::pair(row.phase, row.column); });
}

int BreakEvenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BreakEvenModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BreakEvenModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.texts.at(index.column());
    case Qt::ToolTipRole:
        return row.tips.at(index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Phase ? Qt::AlignLeft : Qt::AlignRight);
    case PhaseRole:
        return row.phase.value();
    case VerdictRole:
        if (index.column() != Margin || !row.covered)
            return {};
        return static_cast<int>(*row.covered ? RecoveryCheck::Verdict::Met : RecoveryCheck::Verdict::Missed);
    default:
        return {};
    }
}

QVariant BreakEvenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == Needed)
        return tr("Users in all, at the plan’s conversion, whose payments cover the cost of the month");
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == Conversion)
        return tr("Share of the users that would have to pay to cover the cost of the month");
    const QStringList titles {tr("Phase"),
                              tr("Users"),
                              tr("Cost, %1 a month").arg(m_currency),
                              tr("Per user"),
                              tr("Revenue"),
                              tr("Margin"),
                              tr("Break-even users"),
                              tr("Break-even conversion")};
    return titleAt(titles, {Users, Cost, PerUser, Revenue, Margin, Needed, Conversion}, section, orientation,
                   role);
}

} // namespace stratoplan

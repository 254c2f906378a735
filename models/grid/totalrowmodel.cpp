// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/totalrowmodel.h"

#include "core/engine/money/budgetscope.h"
#include "core/text/format.h"
#include "models/text/celltext.h"

namespace stratoplan {

TotalRowModel::TotalRowModel(const Document &document, const PlanView &view, const ComponentTreeModel &grid,
                             QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_view(view), m_grid(grid)
{
    follow();
    connect(&grid, &ComponentTreeModel::totalsChanged, this, &TotalRowModel::follow);
    connect(&document, &Document::revisionChanged, this, &TotalRowModel::follow);
    connect(&grid, &QAbstractItemModel::modelReset, this, &TotalRowModel::follow);
}

void TotalRowModel::follow()
{
    if (m_columns == m_grid.columns()) {
        m_budgets = budgets();
        if (!m_columns.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(0, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_columns = m_grid.columns();
    m_budgets = budgets();
    endResetModel();
}

int TotalRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

int TotalRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QList<std::optional<Budget>> TotalRowModel::budgets() const
{
    QList<std::optional<Budget>> budgets(m_columns.size());
    const Plan &plan = m_grid.plan();
    const Timeline timeline(plan);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const GridColumn &place = m_columns.at(i);
        if (place.kind == GridColumn::Kind::Amounts && place.period >= 0 && place.period < timeline.size())
            budgets[i] = limitAt(plan, m_view.option(), timeline.at(place.period));
    }
    return budgets;
}

QString TotalRowModel::toolTip(int column) const
{
    const CostSum sum = m_grid.totals().value(column);
    const std::optional<Budget> &budget = budgetOf(column);
    const QString amount = celltext::costDetail(sum);
    if (!budget || amount.isEmpty())
        return amount;
    const Format format;
    const Money limit = budget->amount.high;
    const QString words = limit < sum.amount.likely
        ? tr("%1 over the budget of %2").arg(format.money(sum.amount.likely - limit), format.money(limit))
        : tr("%1 of the budget of %2").arg(format.share(sum.amount.likely, limit, 0), format.money(limit));
    return amount + u'\n' + words;
}

QVariant TotalRowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GridColumn &place = m_columns.at(index.column());
    const bool amount = place.kind == GridColumn::Kind::Amounts;
    const CostSum sum = m_grid.totals().value(index.column());
    const bool isDifference = place.kind == GridColumn::Kind::Difference;
    const std::optional<Money> difference = isDifference ? m_grid.totalDifference() : std::nullopt;
    switch (role) {
    case Qt::DisplayRole:
        if (place.kind == GridColumn::Kind::Name)
            return tr("Total");
        if (isDifference)
            return difference ? Format().difference(*difference) : incomparableText();
        return amount ? celltext::cost(sum) : QVariant();
    case Qt::EditRole:
        return amount ? celltext::rawCost(sum) : QVariant();
    case Qt::ToolTipRole:
        return amount ? toolTip(index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (amount || isDifference ? Qt::AlignRight : Qt::AlignLeft)));
    case DeltaRole:
        return difference && !difference->isZero() ? QVariant(difference->isNegative() ? -1 : 1) : QVariant();
    case KeyRole:
        return QStringLiteral("total");
    case ColumnKindRole:
        return static_cast<int>(place.kind);
    case PhaseRole:
        return place.phase.value();
    case CurrentPhaseRole:
        return amount && place.phase == m_view.phase();
    case UnknownRole:
        return amount ? sum.unknown : 0;
    case AmountRole:
        return amount ? QVariant(sum.amount.likely.toDouble()) : QVariant();
    case OverBudgetRole: {
        const std::optional<Budget> &budget = budgetOf(index.column());
        return budget && sum.present > 0 && budget->amount.high < sum.amount.likely;
    }
    case BudgetRole: {
        const std::optional<Budget> &budget = budgetOf(index.column());
        if (!budget)
            return QString();
        const Money limit = budget->amount.high;
        return tr("%1 of %2").arg(Format().share(sum.amount.likely, limit, 0), Format().money(limit));
    }
    default:
        return {};
    }
}

QVariant TotalRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_grid.headerData(section, orientation, role);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/money/budgetsmodel.h"

#include "core/text/format.h"
#include "models/roles.h"
#include "models/text/thresholdtext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

BudgetsModel::BudgetsModel(const Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::planChanged, this, &BudgetsModel::follow);
}

void BudgetsModel::follow()
{
    const Plan &plan = m_document.plan();
    QList<Row> wanted;
    for (const Budget &budget : plan.table<Budget>())
        wanted.append({budget, budgetScopeText(plan, budget)});
    takeRows(m_rows, wanted, [](const Row &each) { return each.budget.id; });
}

int BudgetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BudgetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BudgetsModel::display(const Row &row, int column)
{
    switch (column) {
    case Title:
        return row.budget.name.isEmpty() ? row.scope : row.budget.name;
    case Scope:
        return row.scope;
    case Amount:
        return Format().money(row.budget.amount);
    case Thresholds:
        return thresholdtext::shown(row.budget.thresholds);
    default:
        return {};
    }
}

QVariant BudgetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return tr("%1 a month for %2", "amount, scope").arg(display(row, Amount), row.scope);
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft);
    case IdRole:
        return row.budget.id.value();
    case KeyRole:
        return u"budget:%1"_s.arg(row.budget.id.value());
    default:
        return {};
    }
}

QVariant BudgetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Budget"), tr("For"), tr("A month"), tr("Thresholds")};
    return titleAt(titles, {Amount}, section, orientation, role);
}

QString budgetScopeText(const Plan &plan, const Budget &budget)
{
    QStringList parts;
    if (const Option *option = plan.find(budget.option))
        parts.append(option->name);
    if (const Phase *phase = plan.find(budget.phase))
        parts.append(phase->name);
    if (const Environment *environment = plan.find(budget.environment))
        parts.append(environment->name);
    if (const Group *group = plan.find(budget.group))
        parts.append(group->name);
    if (!budget.tag.key.isEmpty())
        parts.append(budget.tag.key + u" = "_s + budget.tag.value);
    return parts.isEmpty() ? BudgetsModel::tr("Whole plan") : parts.join(u" · "_s);
}

} // namespace stratoplan

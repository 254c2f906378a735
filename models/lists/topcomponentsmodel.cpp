// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/topcomponentsmodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"

#include <algorithm>

namespace stratoplan {

TopComponentsModel::TopComponentsModel(const Document &document, const PlanView &view,
                                       Recalculator &recalculator, int limit, QObject *parent)
    : RowListModel(parent), m_document(document), m_view(view), m_recalculator(recalculator), m_limit(limit)
{
    follow();
    connect(&recalculator, &Recalculator::finished, this, &TopComponentsModel::follow);
    connect(&document, &Document::revisionChanged, this, &TopComponentsModel::follow);
    connect(&view, &PlanView::viewChanged, this, &TopComponentsModel::follow);
}

void TopComponentsModel::follow()
{
    if (rests())
        return;
    const QList<PhaseId> phases = m_view.phases();
    const qsizetype place = phases.indexOf(m_view.phase());
    const PhaseId before = place > 0 ? phases.at(place - 1) : PhaseId();
    const bool headerChanged = before != m_before;
    m_before = before;
    takeRows(m_entries, entries(), [](const Entry &each) { return each.component; });
    if (headerChanged)
        Q_EMIT headerDataChanged(Qt::Horizontal, Difference, Difference);
}

QList<TopComponentsModel::Entry> TopComponentsModel::entries() const
{
    const auto costs = m_recalculator.costs(m_view.option(), m_view.basis());
    const int column = m_view.columnOf(m_view.phase());
    const int columnBefore = m_before ? m_view.columnOf(m_before) : -1;
    QList<Entry> entries;
    if (costs == nullptr || column < 0 || column >= costs->timeline.size())
        return entries;
    for (const qsizetype place : dearest(*costs, column)) {
        const CostRow &row = costs->rows.at(place);
        const CostCell cell = row.cells.at(column);
        const stratoplan::Component *component = m_document.find(row.component);
        const stratoplan::Role role = stratoplan::role(component->role);
        const Environment *environment = m_document.find(component->environment);
        Entry entry {.component = component->id,
                     .name = component->name,
                     .role = role.title,
                     .icon = role.icon,
                     .category = enumName(component->category),
                     .amount = cell.amount,
                     .otherBasis = cell.otherBasis,
                     .difference = std::nullopt,
                     .environment = environment ? environment->name : QString()};
        if (columnBefore >= 0 && columnBefore < row.cells.size()
            && row.cells.at(columnBefore).state == CostCell::State::Priced) {
            entry.difference = cell.amount.likely - row.cells.at(columnBefore).amount.likely;
        }
        entries.append(entry);
    }
    return entries;
}

/// Rows of the components that cost most, the first of equal ones first.
QList<qsizetype> TopComponentsModel::dearest(const CostTable &costs, int column) const
{
    QList<std::pair<Money, qsizetype>> all;
    for (qsizetype i = 0; i < costs.rows.size(); ++i) {
        const CostRow &row = costs.rows.at(i);
        const bool shown = m_view.environment() ? row.environment == m_view.environment() : row.counted;
        if (!shown || m_document.find(row.component) == nullptr)
            continue;
        const CostCell cell = row.cells.at(column);
        if (cell.state == CostCell::State::Priced)
            all.append({cell.amount.likely, i});
    }
    const qsizetype count = std::min<qsizetype>(m_limit, all.size());
    std::partial_sort(all.begin(), all.begin() + count, all.end(), [](const auto &a, const auto &b) {
        return a.first == b.first ? a.second < b.second : b.first < a.first;
    });
    QList<qsizetype> places;
    for (qsizetype i = 0; i < count; ++i)
        places.append(all.at(i).second);
    return places;
}

int TopComponentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TopComponentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TopComponentsModel::display(const Entry &entry, int column) const
{
    const Format format;
    switch (column) {
    case Component:
        return entry.name;
    case Role:
        return entry.role;
    case Amount:
        return format.cell(entry.amount);
    default:
        return entry.difference ? format.difference(*entry.difference) : incomparableText();
    }
}

QVariant TopComponentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Amount ? Format().exact(entry.amount)
            : entry.environment.isEmpty()
            ? entry.name
            : tr("%1, %2", "component, environment").arg(entry.name, entry.environment);
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Amount || index.column() == Difference ? Qt::AlignRight
                                                                                  : Qt::AlignLeft);
    case IconRole:
        return entry.icon;
    case NoteRole:
        return index.column() == Component ? entry.environment : QString();
    case CategoryRole:
        return entry.category;
    case ComponentRole:
        return entry.component.value();
    case OptionRole:
        return m_view.option().value();
    case AmountRole:
        return entry.amount.likely.toDouble();
    case MarkedRole:
        return entry.otherBasis;
    case DeltaRole:
        if (index.column() != Difference || !entry.difference)
            return {};
        return entry.difference->isZero() ? 0 : (entry.difference->isNegative() ? -1 : 1);
    default:
        return {};
    }
}

QVariant TopComponentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Amount || section == Difference ? Qt::AlignRight : Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Component:
        return tr("Component");
    case Role:
        return tr("Role");
    case Amount:
        return tr("%1 a month").arg(m_document.plan().info().currency.toString());
    default:
        break;
    }
    const Phase *before = m_document.find(m_before);
    return before != nullptr ? tr("vs %1").arg(before->name) : QString();
}

} // namespace stratoplan

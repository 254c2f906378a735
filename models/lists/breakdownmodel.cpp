// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/breakdownmodel.h"

#include "core/text/format.h"
#include "models/text/celltext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

BreakdownModel::BreakdownModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                               QObject *parent)
    : RowListModel(parent), m_document(document), m_view(view), m_recalculator(recalculator)
{
    follow();
    connect(&recalculator, &Recalculator::finished, this, &BreakdownModel::follow);
    connect(&document, &Document::revisionChanged, this, &BreakdownModel::follow);
    connect(&view, &PlanView::viewChanged, this, &BreakdownModel::follow);
}

void BreakdownModel::setDimension(Dimension dimension)
{
    m_dimension = dimension;
    follow();
}

void BreakdownModel::follow()
{
    if (rests())
        return;
    takeRows(m_entries, entries(), [](const Entry &each) { return each.key; });
}

QList<BreakdownModel::Entry> BreakdownModel::entries() const
{
    const auto costs = m_recalculator.costs(m_view.option(), m_view.basis());
    const int column = m_view.columnOf(m_view.phase());
    QList<Entry> entries;
    if (costs == nullptr || column < 0 || column >= costs->timeline.size())
        return entries;
    const Breakdown split = breakdown(m_recalculator.plan(), *costs, m_dimension, {}, m_view.environment());
    const CostSum &total = split.total.at(column);
    const Money whole = total.amount.likely;
    for (const BreakdownRow &row : split.rows) {
        const CostSum &sum = row.sums.at(column);
        // Only as an environment of its own is it shown what stands in place of another.
        const bool shown = row.counted || m_dimension == Dimension::Environment;
        if (shown && sum.present > 0)
            entries.append({RowKind::Heading, row.key, row.title, row.note, row.counted, sum, whole});
    }
    // Those that are not in the total come after those that are.
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.counted != b.counted)
            return a.counted;
        return b.sum.amount.likely < a.sum.amount.likely;
    });
    entries.append({RowKind::Total, QStringLiteral("total"), tr("Total"), {}, true, total, whole});
    return entries;
}

int BreakdownModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int BreakdownModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BreakdownModel::display(const Entry &entry, int column) const
{
    const Format format;
    switch (column) {
    case Title:
        return entry.title;
    case Amount:
        return entry.sum.unknown == entry.sum.present ? celltext::cost(entry.sum)
                                                      : format.money(entry.sum.amount);
    default:
        return entry.counted
            ? format.share(entry.sum.amount.likely, entry.whole, entry.kind == RowKind::Total ? 0 : 1)
            : absentText();
    }
}

QVariant BreakdownModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    const double whole = entry.whole.toDouble();
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == Amount ? celltext::costDetail(entry.sum) : entry.title;
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Title ? Qt::AlignLeft : Qt::AlignRight);
    case KindRole:
        return static_cast<int>(entry.kind);
    case KeyRole:
        return entry.key;
    case CategoryRole:
        if (entry.key.startsWith("adjustment"_L1))
            return u"adjustments"_s;
        return m_dimension == Dimension::Category && entry.kind == RowKind::Heading ? entry.key : QString();
    case NoteRole:
        return entry.note;
    case UncountedRole:
        return !entry.counted;
    case UnknownRole:
        return entry.sum.unknown;
    case AmountRole:
        return entry.sum.amount.likely.toDouble();
    case ShareRole:
        return whole > 0 ? entry.sum.amount.likely.toDouble() / whole : 0.0;
    default:
        return {};
    }
}

QVariant BreakdownModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {m_dimension == Dimension::Category ? tr("Category") : tr("Heading"),
                              celltext::amountTitle(m_document.plan().info().currency), tr("Share")};
    return titleAt(titles, {Amount, Share}, section, orientation, role);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/datedpricesmodel.h"

#include "core/text/pricetext.h"
#include "models/roles.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

DatedPricesModel::DatedPricesModel(const Document &document, const Format &format, QObject *parent)
    : RowListModel(parent), m_document(document), m_format(format)
{
    follow();
    connect(&document, &Document::planChanged, this, &DatedPricesModel::follow);
}

void DatedPricesModel::follow()
{
    const Plan &plan = m_document.plan();
    QList<Row> rows;
    for (const PriceOverride &each : plan.table<PriceOverride>()) {
        const Rate *rate = plan.find(each.rate);
        const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
        if (!each.from.isValid() || !item)
            continue;
        rows.append({each, item->name, termText(rate->term), priceText(m_format, *rate),
                     tierPriceText(m_format, *rate, each.price)});
    }
    takeRows(m_rows, rows, [](const Row &row) { return row.price.id; });
}

PriceOverride DatedPricesModel::priceAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).price : PriceOverride();
}

int DatedPricesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DatedPricesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DatedPricesModel::display(const Row &row, int column) const
{
    switch (column) {
    case Item:
        return row.item;
    case From:
        return m_format.date(row.price.from);
    case Before:
        return row.before;
    case Price:
        return row.after;
    case Reason:
        return row.price.reason;
    default:
        return {};
    }
}

QVariant DatedPricesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case DetailRole:
        if (index.column() == Item)
            return row.term;
        return index.column() == Reason ? row.price.author : QString();
    case Qt::ToolTipRole:
        return display(row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Before || index.column() == Price ? Qt::AlignRight
                                                                             : Qt::AlignLeft);
    case IdRole:
        return row.price.id.value();
    default:
        return {};
    }
}

QVariant DatedPricesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Price item"), tr("From"), tr("Price now"), tr("Price then"), tr("Reason")};
    return titleAt(titles, {Before, Price}, section, orientation, role);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/commitmentsmodel.h"

#include "core/text/pricetext.h"
#include "models/roles.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

CommitmentsModel::CommitmentsModel(const Document &document, const Format &format, QObject *parent)
    : RowListModel(parent), m_document(document), m_format(format)
{
    follow();
    connect(&document, &Document::planChanged, this, &CommitmentsModel::follow);
}

void CommitmentsModel::follow()
{
    const Plan &plan = m_document.plan();
    QList<Row> rows;
    QSet<RateId> known;
    for (const Commitment &each : plan.table<Commitment>()) {
        known.insert(each.rate);
        rows.append(rowOf(each));
    }
    // Committed prices in use that nothing is said about yet.
    for (const Charge &charge : plan.table<Charge>()) {
        const Rate *rate = plan.find(charge.rate);
        if (!rate || rate->termMonths == 0 || known.contains(rate->id))
            continue;
        known.insert(rate->id);
        Commitment open;
        open.rate = rate->id;
        rows.append(rowOf(open));
    }
    takeRows(m_rows, rows, [](const Row &row) { return row.commitment.rate; });
}

CommitmentsModel::Row CommitmentsModel::rowOf(const Commitment &commitment) const
{
    const Plan &plan = m_document.plan();
    const Rate *rate = plan.find(commitment.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    Row row;
    row.commitment = commitment;
    row.item = item ? item->name : absentText();
    row.detail = rate ? priceText(m_format, *rate) : QString();
    row.term = rate ? termText(rate->term) : QString();
    if (commitment.id.isNone()) {
        row.begins = tr("as long as it is used");
        row.ends = absentText();
        row.otherwise = absentText();
        return row;
    }
    row.begins = commitment.start ? m_format.month(*commitment.start) : tr("plan's start");
    row.ends = commitmentEnd(plan, m_format, commitment);
    row.otherwise =
        commitment.otherwise.isNone() ? tr("no price") : rateTitle(plan, m_format, commitment.otherwise);
    return row;
}

Commitment CommitmentsModel::commitmentAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).commitment : Commitment();
}

int CommitmentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CommitmentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CommitmentsModel::display(const Row &row, int column)
{
    switch (column) {
    case Item:
        return row.item;
    case Term:
        return row.term;
    case Begins:
        return row.begins;
    case Ends:
        return row.ends;
    case Otherwise:
        return row.otherwise;
    default:
        return {};
    }
}

QVariant CommitmentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case DetailRole:
        return index.column() == Item ? row.detail : QString();
    case Qt::ToolTipRole:
        return display(row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(Qt::AlignLeft);
    case IdRole:
        return row.commitment.id.value();
    default:
        return {};
    }
}

QVariant CommitmentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("Price item"), tr("Term"), tr("Begins"), tr("Ends"), tr("Paid otherwise")};
    return titleAt(titles, {}, section, orientation, role);
}

QString commitmentEnd(const Plan &plan, const Format &format, const Commitment &commitment)
{
    const Rate *rate = plan.find(commitment.rate);
    if (commitment.terms == 0 || !rate || rate->termMonths == 0)
        return CommitmentsModel::tr("renewed for ever");
    const Month start = commitment.start.value_or(plan.info().start);
    const QString month = format.month(start + commitment.terms * rate->termMonths);
    return commitment.terms == 1
        ? CommitmentsModel::tr("lapses in %1").arg(month)
        : CommitmentsModel::tr("after %n term(s), in %1", nullptr, commitment.terms).arg(month);
}

QString rateTitle(const Plan &plan, const Format &format, RateId id)
{
    const Rate *rate = plan.find(id);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    if (!rate || !item)
        return absentText();
    return CommitmentsModel::tr("%1, %2: %3", "item, term, price")
        .arg(item->name, termText(rate->term), priceText(format, *rate));
}

} // namespace stratoplan

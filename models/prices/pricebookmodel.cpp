// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/pricebookmodel.h"

#include "core/plan/role.h"
#include "core/text/format.h"
#include "core/text/pricetext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

PriceBookModel::PriceBookModel(const Document &document, const PlanView &view, Recalculator &recalculator,
                               QObject *parent)
    : RowListModel(parent), m_document(document), m_view(view)
{
    follow();
    connect(&document, &Document::planChanged, this, &PriceBookModel::follow);
    connect(&recalculator, &Recalculator::finished, this, &PriceBookModel::follow);
    connect(&view, &PlanView::viewChanged, this, &PriceBookModel::follow);
}

void PriceBookModel::follow()
{
    const Plan &plan = m_document.plan();
    const QList<DiscountEffect> effects = discountEffects(plan, m_view.option(), m_view.basis(), m_view.column());
    QList<Row> rows;
    for (const PriceBookEntry &entry : plan.table<PriceBookEntry>()) {
        const qsizetype at = rows.size();
        Row row {entry, static_cast<int>(at) + 1, std::nullopt};
        if (at < effects.size())
            row.effect = effects.at(at);
        rows.append(row);
    }
    if (takeRows(m_rows, rows, [](const Row &each) { return each.entry.id; }))
        Q_EMIT effectsChanged();
}

int PriceBookModel::rowOf(Id<PriceBookEntry> entry) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).entry.id == entry)
            return row;
    }
    return -1;
}

std::optional<CostSum> PriceBookModel::listTotal() const
{
    return m_rows.isEmpty() || !m_rows.first().effect ? std::nullopt : std::optional(m_rows.first().effect->before);
}

std::optional<CostSum> PriceBookModel::total() const
{
    return m_rows.isEmpty() || !m_rows.last().effect ? std::nullopt : std::optional(m_rows.last().effect->after);
}

std::optional<Money> PriceBookModel::difference() const
{
    if (!listTotal() || !total())
        return std::nullopt;
    return DiscountEffect {{}, *listTotal(), *total()}.difference();
}

int PriceBookModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PriceBookModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PriceBookModel::display(const Row &row, int column) const
{
    const Format format;
    const PriceBookEntry &entry = row.entry;
    const auto orAny = [](const QString &text) { return text.isEmpty() ? tr("any") : text; };
    switch (column) {
    case Order:
        return row.order;
    case Provider:
        return entry.provider.isEmpty() ? tr("any") : providerTitle(entry.provider);
    case Service:
        return orAny(entry.service);
    case Sku:
        return orAny(entry.sku);
    case Term:
        return entry.term.isEmpty() ? tr("any") : termText(entry.term);
    case Discount:
        return u'−' + format.number(Quantity::fromRaw(entry.discount.raw())) + u"\u00a0%"_s;
    case From:
        return entry.from.isValid() ? format.date(entry.from) : tr("always");
    case Until:
        return entry.until.isValid() ? format.date(entry.until) : tr("open");
    case Total:
        if (!row.effect)
            return absentText();
        return u"%1 → %2"_s.arg(format.cell(row.effect->before.amount.likely), format.cell(row.effect->after.amount.likely));
    case Worth:
        return row.effect ? format.difference(row.effect->difference()) : absentText();
    case Note:
        return entry.note;
    default:
        return {};
    }
}

QString PriceBookModel::toolTip(const Row &row, int column) const
{
    const Format format;
    switch (column) {
    case From:
        return row.entry.from.isValid() ? tr("Counts from the first of that month") : QString();
    case Until:
        return row.entry.until.isValid() ? tr("Counts to the end of that month") : QString();
    case Total:
    case Worth:
        if (!row.effect)
            return {};
        return tr("%1 with the discounts above, %2 with this one too, a month", "amounts")
            .arg(format.exact(row.effect->before.amount), format.exact(row.effect->after.amount));
    case Note:
        return row.entry.note;
    default:
        return {};
    }
}

QVariant PriceBookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole: {
        const bool isRight = index.column() == Discount || index.column() == Total || index.column() == Worth;
        return alignment(isRight ? Qt::AlignRight : Qt::AlignLeft);
    }
    case IdRole:
        return row.entry.id.value();
    case KeyRole:
        return u"discount:%1"_s.arg(row.entry.id.value());
    case DeltaRole: {
        if (index.column() != Worth || !row.effect)
            return {};
        const Money worth = row.effect->difference();
        return worth.isZero() ? 0 : worth.isNegative() ? -1 : 1;
    }
    default:
        return {};
    }
}

QVariant PriceBookModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isRight = section == Discount || section == Total || section == Worth;
        return alignment(isRight ? Qt::AlignRight : Qt::AlignLeft);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString currency = m_document.plan().info().currency.toString();
    switch (section) {
    case Order:
        return tr("#", "position in the order");
    case Provider:
        return tr("Provider");
    case Service:
        return tr("Service");
    case Sku:
        return tr("SKU");
    case Term:
        return tr("Term");
    case Discount:
        return tr("Discount");
    case From:
        return tr("From");
    case Until:
        return tr("Until");
    case Total:
        return tr("Total, %1 a month", "currency").arg(currency);
    case Worth:
        return tr("Worth");
    case Note:
        return tr("Contract");
    default:
        return {};
    }
}

} // namespace stratoplan

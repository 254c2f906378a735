// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/pricebookmodel.h"

#include "core/text/format.h"
#include "core/text/steptext.h"
#include "models/prices/changetext.h"

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
    const QList<DiscountEffect> effects =
        discountEffects(plan, m_view.option(), m_view.basis(), m_view.column());
    QList<Row> rows;
    for (const PriceBookEntry &entry : plan.table<PriceBookEntry>()) {
        const qsizetype at = rows.size();
        Row row {entry, static_cast<int>(at) + 1, std::nullopt, std::nullopt};
        if (at < effects.size())
            row.effect = effects.at(at);
        if (!row.effect || row.effect->difference().isZero()) {
            row.elsewhere =
                discountElsewhere(plan, m_view.option(), m_view.basis(), m_view.column(), entry.id);
        }
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
    return m_rows.isEmpty() || !m_rows.first().effect ? std::nullopt
                                                      : std::optional(m_rows.first().effect->before);
}

std::optional<CostSum> PriceBookModel::total() const
{
    return m_rows.isEmpty() || !m_rows.last().effect ? std::nullopt
                                                     : std::optional(m_rows.last().effect->after);
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
    switch (column) {
    case Order:
        return row.order;
    case Scope: {
        const QString scope = scopeText(entry);
        return scope.left(1).toUpper() + scope.mid(1);
    }
    case Discount:
        return discountText(format, entry.discount);
    case Months: {
        const QString months = monthsText(format, entry);
        return months.isEmpty() ? tr("always") : months;
    }
    case Total:
        if (!row.effect)
            return absentText();
        return u"%1 → %2"_s.arg(format.cell(row.effect->before.amount.likely),
                                format.cell(row.effect->after.amount.likely));
    case Worth:
        return row.effect ? format.difference(row.effect->difference()) : absentText();
    default:
        return {};
    }
}

QString PriceBookModel::detail(const Row &row, int column) const
{
    if (column == Scope)
        return row.entry.note;
    if (column != Worth || !row.elsewhere)
        return {};
    const Plan &plan = m_document.plan();
    return worthElsewhereText(Format(), plan, Timeline(plan).at(row.elsewhere->column),
                              row.elsewhere->difference, row.elsewhere->column < m_view.column());
}

QString PriceBookModel::daysText(const PriceBookEntry &entry)
{
    const Format format;
    QStringList lines;
    if (entry.from.isValid())
        lines.append(tr("Agreed from %1: counts from the first of that month").arg(format.date(entry.from)));
    if (entry.until.isValid())
        lines.append(
            tr("Agreed until %1: counts in months that it covers whole").arg(format.date(entry.until)));
    return lines.join(u'\n');
}

QString PriceBookModel::toolTip(const Row &row, int column) const
{
    const Format format;
    switch (column) {
    case Scope:
        return (display(row, Scope).toString() + u'\n' + row.entry.note).trimmed();
    case Months:
        return daysText(row.entry);
    case Total:
    case Worth:
        if (!row.effect)
            return detail(row, Worth);
        return tr("%1 with the discounts above, %2 with this one too, a month", "amounts")
                   .arg(format.exact(row.effect->before.amount), format.exact(row.effect->after.amount))
            + (row.elsewhere ? u'\n' + detail(row, Worth) : QString());
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
    case DetailRole:
        return detail(row, index.column());
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
    const QString currency = m_document.plan().info().currency.toString();
    const QStringList titles {tr("#", "position in the order"),
                              tr("Prices it lowers, contract"),
                              tr("Discount"),
                              tr("Months"),
                              tr("Total, %1 a month", "currency").arg(currency),
                              tr("Worth, %1 a month", "currency").arg(currency)};
    return titleAt(titles, {Discount, Total, Worth}, section, orientation, role);
}

} // namespace stratoplan

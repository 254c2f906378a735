// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/prices/exchangeratesmodel.h"

#include "core/engine/pricing/effective.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ExchangeRatesModel::ExchangeRatesModel(const Document &document, QObject *parent)
    : RowListModel(parent), m_document(document)
{
    follow();
    connect(&document, &Document::planChanged, this, &ExchangeRatesModel::follow);
}

void ExchangeRatesModel::follow()
{
    takeRows(m_rows, m_document.plan().table<CurrencyRate>().rows(),
             [](const CurrencyRate &each) { return each.id; });
}

QStringList ExchangeRatesModel::missing() const
{
    const Plan &plan = m_document.plan();
    const Currency own = plan.info().currency;
    QStringList currencies;
    for (const stratoplan::Rate &rate : plan.table<stratoplan::Rate>()) {
        const QString code = rate.currency.toString();
        if (rate.currency == own || currencies.contains(code))
            continue;
        if (!exchangeRateAt(plan, rate.currency, own, std::nullopt))
            currencies.append(code);
    }
    return currencies;
}

int ExchangeRatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExchangeRatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangeRatesModel::display(const CurrencyRate &rate, int column)
{
    switch (column) {
    case From:
        return rate.from.toString();
    case To:
        return rate.to.toString();
    case Rate:
        return rate.rate.toString();
    case Date:
        return Format().date(rate.date);
    case Source:
        return rate.source;
    default:
        return {};
    }
}

QVariant ExchangeRatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CurrencyRate &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return tr("1 %1 = %2 %3", "currency, rate, currency")
            .arg(row.from.toString(), row.rate.toString(), row.to.toString());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Rate ? Qt::AlignRight : Qt::AlignLeft);
    case IdRole:
        return row.id.value();
    case KeyRole:
        return u"exchange:%1"_s.arg(row.id.value());
    default:
        return {};
    }
}

QVariant ExchangeRatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList titles {tr("From", "currency"), tr("To", "currency"), tr("Rate"), tr("Date"),
                              tr("Source")};
    return titleAt(titles, {Rate}, section, orientation, role);
}

} // namespace stratoplan

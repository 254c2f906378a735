// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/exchangedialog.h"

#include "document/edits/prices/pricebook.h"
#include "ui/widgets/input/daytext.h"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

ExchangeDialog::ExchangeDialog(Document &document, const CurrencyRate &rate, QWidget *parent)
    : FormDialog(u"exchangeDialog"_s, rate.id.isNone() ? tr("Add exchange rate") : tr("Change exchange rate"),
                 rate.id.isNone() ? tr("Add exchange rate") : tr("Change exchange rate"), parent),
      m_document(document), m_rate(rate)
{
    setIntroduction(
        tr("Prices in other currencies count in the plan's own at the newest exchange rate of their month."));
    const QString value = rate.rate.isZero() ? QString() : rate.rate.toString();
    m_from = addLine(u"exchangeFromEdit"_s, tr("One &unit of"), rate.from.toString(), u"EUR"_s);
    m_value = addLine(u"exchangeRateEdit"_s, tr("is &worth"), value, u"1.0832"_s);
    m_to = addLine(u"exchangeToEdit"_s, tr("units &of"), rate.to.toString(), u"USD"_s);
    m_date = addLine(u"exchangeDateEdit"_s, tr("On the &day"), dayText(rate.date), u"2026-01-29"_s);
    m_source = addLine(u"exchangeSourceEdit"_s, tr("&Source"), rate.source, tr("who published it"));
    (rate.from.isNone() ? m_from : m_value)->setFocus();
}

Status ExchangeDialog::apply()
{
    CurrencyRate rate = m_rate;
    const auto from = Currency::fromString(m_from->text().trimmed().toUpper());
    const auto to = Currency::fromString(m_to->text().trimmed().toUpper());
    if (!from || !to)
        return blame(from ? *m_to : *m_from, tr("A currency is three letters, such as USD."));
    const auto value = ExchangeRate::fromString(m_value->text().trimmed());
    if (!value)
        return blame(*m_value, tr("An exchange rate is a number, such as 1.0832."));
    const auto date = parseDay(m_date->text());
    if (!date)
        return blame(*m_date, tr("Write the day as 2026-01-29."));
    rate.from = *from;
    rate.to = *to;
    rate.rate = *value;
    rate.date = *date;
    rate.source = m_source->text();
    const Status done = put(rate);
    if (done)
        return done;
    QLineEdit *field = from == to         ? m_to
        : rate.rate <= ExchangeRate()     ? m_value
        : rate.source.trimmed().isEmpty() ? m_source
                                          : m_date;
    return blame(*field, done.error().message);
}

Status ExchangeDialog::put(const CurrencyRate &rate)
{
    if (!rate.id.isNone())
        return edits::setExchangeRate(m_document, rate);
    const auto added = edits::addExchangeRate(m_document, rate);
    return added ? Status() : Status(added.error());
}

} // namespace stratoplan

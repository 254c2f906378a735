// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/support/listed.h"

#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

bool Listing::begin(const PriceListHead &head)
{
    if (m_begun)
        return true;
    m_begun = true;
    return go(m_sink.begin(head));
}

bool Listing::fail(Error::Code code, const QString &message)
{
    m_failed = Error {code, message, {}};
    return false;
}

Status Listing::status(const Status &read) const
{
    return m_failed.ok() ? read : m_failed;
}

bool Listing::go(bool goesOn)
{
    if (!goesOn)
        fail(Error::Code::Cancelled, Words::tr("Reading “%1” was stopped.").arg(m_fileName));
    return goesOn;
}

Tier tierAt(Quantity from, UnitPrice price)
{
    return {from, price};
}

void setUsage(Rate &rate, const Usage &usage)
{
    rate.unit = usage.unit;
    rate.time = usage.time;
    rate.per = usage.per;
}

void setPrice(Rate &rate, UnitPrice price)
{
    rate.tiers = {tierAt({}, price)};
}

void addSpecification(PriceItem &item, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        item.specifications.append({key, value});
}

QString keyPart(const QString &text)
{
    QString part;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == u'.' || c == u'_')
            part.append(c.toLower());
        else if (!part.isEmpty() && !part.endsWith(u'-'))
            part.append(u'-');
    }
    while (part.endsWith(u'-'))
        part.chop(1);
    return part;
}

QString singular(const QString &word)
{
    if (word.endsWith("ies"_L1, Qt::CaseInsensitive))
        return word.chopped(3) + u'y';
    if (word.endsWith("sses"_L1, Qt::CaseInsensitive) || word.endsWith("ches"_L1, Qt::CaseInsensitive)
        || word.endsWith("shes"_L1, Qt::CaseInsensitive))
        return word.chopped(2);
    if (word.size() > 3 && word.endsWith(u's', Qt::CaseInsensitive)
        && !word.endsWith("ss"_L1, Qt::CaseInsensitive) && !word.endsWith("ops"_L1, Qt::CaseInsensitive))
        return word.chopped(1);
    return word;
}

Error noPrices(const QString &fileName, const QString &whatItIs)
{
    return {Error::Code::Invalid, Words::tr("“%1” holds no prices: %2").arg(fileName, whatItIs), {}};
}

} // namespace stratoplan::storage::pricelists

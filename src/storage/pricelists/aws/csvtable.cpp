// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/csvtable.h"

#include "core/catalog/region.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

constexpr int mostLinesAbove = 50;
const auto listUrl = u"https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/"_s;
const auto savingsUrl = u"https://pricing.us-east-1.amazonaws.com/savingsPlan/v1.0/aws/"_s;

/// More digits than a price has: arithmetic in binary leaves them.
constexpr int digitsOfNoise = 15;

/// Reads digits and a point at scale 1e-12; nothing when there is more to it.
std::optional<qint64> plainPrice(QByteArrayView text)
{
    constexpr qint64 largest = std::numeric_limits<qint64>::max() / 10 - 1;
    qint64 value = 0;
    int decimals = -1;
    bool any = false;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || value > largest || decimals == UnitPrice::digits)
            return std::nullopt;
        value = value * 10 + (c - '0');
        decimals += decimals >= 0 ? 1 : 0;
        any = true;
    }
    for (int i = std::max(decimals, 0); i < UnitPrice::digits; ++i) {
        if (value > largest)
            return std::nullopt;
        value *= 10;
    }
    return any ? std::optional(value) : std::nullopt;
}

bool isNoise(const QString &text)
{
    static const QRegularExpression form(u"^0*([0-9]*)\\.?([0-9]*?)0*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return false;
    QString digits = match.captured(1) + match.captured(2);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return match.captured(2).size() <= UnitPrice::digits || digits.size() >= digitsOfNoise;
}

} // namespace

bool AwsCsvTable::readHead()
{
    for (int i = 0; i < mostLinesAbove && m_scanner.next(); ++i) {
        const QString name = text(0);
        if (name == "SKU"_L1) {
            const auto &cells = m_scanner.cells();
            for (std::size_t column = 0; column < cells.size(); ++column)
                m_columns.insert(cells[column].toByteArray().trimmed().toLower(), static_cast<int>(column));
            m_width = cells.size();
            return true;
        }
        if (name == "OfferCode"_L1)
            m_head.offerCode = text(1);
        else if (name == "Version"_L1)
            m_head.version = text(1);
        else if (name == "Publication Date"_L1)
            m_head.published = readDate(text(1));
    }
    return false;
}

QString AwsCsvTable::rowProblem() const
{
    const auto width = m_scanner.cells().size();
    if (m_scanner.isMalformed())
        return Words::tr("A quotation mark stands in the wrong place.");
    if (width < m_width && m_scanner.endsOpen())
        return Words::tr("The file ends within this row, after %1 of %2 fields: it was cut off.")
            .arg(QString::number(width), QString::number(m_width));
    if (width != m_width)
        return Words::tr("The row has %1 fields, the table %2.")
            .arg(QString::number(width), QString::number(m_width));
    return {};
}

PriceListHead awsCsvListHead(const AwsCsvHead &head, const QSet<QString> &regions, bool isSavingsPlan)
{
    PriceListHead list {.key = u"aws/"_s + head.offerCode,
                        .title = isSavingsPlan
                            ? Words::tr("AWS savings plans: %1").arg(head.offerCode)
                            : Words::tr("AWS price list: %1").arg(awsServiceTitle(head.offerCode)),
                        .provider = u"aws"_s,
                        .date = head.published,
                        .url = (isSavingsPlan ? savingsUrl : listUrl) + head.offerCode};
    if (!head.version.isEmpty())
        list.url += u'/' + head.version;
    if (regions.size() == 1 && *regions.cbegin() != "global"_L1) {
        list.key += u'/' + *regions.cbegin();
        list.title += u", "_s + *regions.cbegin();
        list.url += u'/' + *regions.cbegin();
    }
    list.url += "/index.csv"_L1;
    return list;
}

QString regionOfPlace(const QString &place)
{
    static const QRegularExpression form(u"^([a-z]{2}(?:-[a-z]+)+-[0-9])-.+"_s);
    const auto match = form.match(place);
    return match.hasMatch() ? match.captured(1) : place;
}

std::optional<UnitPrice> awsPrice(QByteArrayView text)
{
    if (const auto raw = plainPrice(text))
        return UnitPrice::fromRaw(*raw);
    const QString written = QString::fromUtf8(text).trimmed();
    const auto price = readPrice(written);
    if (!price || price->isNegative() || (!written.contains(u'e', Qt::CaseInsensitive) && !isNoise(written)))
        return std::nullopt;
    return price;
}

Error brokenCsv(const QString &fileName, const QString &problem)
{
    return {Error::Code::Invalid,
            problem.isEmpty() ? Words::tr("“%1” is broken: its table has no header.").arg(fileName)
                              : Words::tr("“%1” is broken: %2").arg(fileName, problem),
            {}};
}

} // namespace stratoplan::storage::pricelists

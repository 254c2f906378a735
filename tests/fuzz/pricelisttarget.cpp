// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "storage/pricelists/formats.h"
#include "storage/pricelists/unknownfile.h"

#include <QBuffer>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::fuzz {

namespace {

const QString name = u"fuzzed.list"_s;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// A reader's short name and the title of its format.
struct Reader
{
    const char *name;
    const char *title;
};

constexpr Reader readers[] = {
    {"aws-offer-csv", "AWS price list (CSV)"},
    {"aws-savings-csv", "AWS savings plans (CSV)"},
    {"aws-offer-json", "AWS price list (JSON)"},
    {"aws-products-json", "AWS GetProducts answer (JSON)"},
    {"aws-savings-json", "AWS savings plans (JSON)"},
    {"aws-metered-json", "AWS metered unit map (JSON)"},
    {"aws-spot-json", "EC2 spot prices (JSON)"},
    {"aws-spot-history-json", "EC2 spot price history (JSON)"},
    {"azure-retail-json", "Azure Retail Prices (JSON)"},
    {"azure-ratecard-json", "Azure rate card (JSON)"},
    {"gcp-skus-json", "Google Cloud SKUs (JSON)"},
    {"gcp-calculator-json", "Google Cloud calculator prices (JSON)"},
    {"gcp-console-csv", "Google Cloud pricing table (CSV)"},
    {"own-csv", "Price list of your own (CSV)"},
    {"facts-csv", "Table of price facts (CSV)"},
};

/// Insists on what a sink may rely on.
class StrictSink : public storage::PriceListSink
{
public:
    bool begin(const storage::PriceListHead &head) override
    {
        require(!m_begun && !head.key.isEmpty() && !head.provider.isEmpty());
        m_begun = true;
        return true;
    }
    bool add(const storage::ListedPrice &price) override
    {
        const Rate &rate = price.rate;
        require(m_begun && price.line > 0 && !price.item.key.isEmpty());
        require(!rate.term.isEmpty() && !rate.unit.isEmpty() && !rate.currency.isNone());
        require(rate.per > Quantity() && rate.termMonths >= 0 && !price.end.isNegative());
        require(!rate.upfront.isNegative() && !rate.allowance.isNegative() && !rate.minimum.isNegative());
        requireTiers(price);
        return true;
    }
    bool skip(qint64 line, const QString &why) override
    {
        require(line > 0 && !why.isEmpty());
        return true;
    }

private:
    static void requireTiers(const storage::ListedPrice &price)
    {
        const Rate &rate = price.rate;
        if (rate.tiers.isEmpty())
            return require(price.part == storage::ListedPrice::Part::Upfront);
        require(!rate.tiers.first().from.isNegative());
        require(price.part == storage::ListedPrice::Part::Tier || rate.tiers.first().from.isZero());
        for (qsizetype i = 0; i < rate.tiers.size(); ++i) {
            require(!rate.tiers.at(i).price.isNegative());
            require(i == 0 || rate.tiers.at(i - 1).from < rate.tiers.at(i).from);
        }
    }

    bool m_begun = false;
};

const storage::PriceListFormat &formatOf(const QString &reader)
{
    static const QList<storage::PriceListFormat> formats = storage::priceListFormats();
    for (const Reader &each : readers) {
        for (const storage::PriceListFormat &format : formats) {
            if (reader == QLatin1StringView(each.name) && format.name == QLatin1StringView(each.title))
                return format;
        }
    }
    qFatal("There is no reader of price lists %s.", qPrintable(reader));
}

} // namespace

void priceList(const QByteArray &bytes, const QString &reader)
{
    const storage::PriceListFormat &format = formatOf(reader);
    const QByteArray head = bytes.left(64 * 1024);
    if (!storage::priceListFormat(head, name))
        require(storage::unknownFile(head, name).message.contains(name));
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    require(buffer.open(QIODevice::ReadOnly));
    StrictSink sink;
    const Status status = format.read(buffer, name, sink);
    require(status.ok() || status.error().message.contains(name));
}

QStringList priceListReaders()
{
    QStringList names;
    for (const Reader &reader : readers)
        names.append(QString::fromLatin1(reader.name));
    return names;
}

} // namespace stratoplan::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/offercsv.h"

#include "storage/pricelists/aws/csvlist.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// The columns that are read, by place.
struct Columns
{
    explicit Columns(const AwsCsvTable &table)
        : sku(table.column("SKU")), rateCode(table.column("RateCode")), termType(table.column("TermType")),
          effective(table.column("EffectiveDate")), start(table.column("StartingRange")),
          end(table.column("EndingRange")), unit(table.column("Unit")), price(table.column("PricePerUnit")),
          currency(table.column("Currency")), lease(table.column("LeaseContractLength")),
          option(table.column("PurchaseOption")), offeringClass(table.column("OfferingClass")),
          family(table.column("Product Family")), serviceCode(table.column("serviceCode")),
          serviceName(table.column("serviceName")), region(table.column("Region Code")),
          fromRegion(table.column("From Region Code")), location(table.column("Location")),
          fromLocation(table.column("From Location")), usageType(table.column("usageType")),
          operation(table.column("operation")), instanceType(table.column("Instance Type")),
          vcpu(table.column("vCPU")), memory(table.column("Memory")),
          processor(table.column("Physical Processor")), system(table.column("Operating System")),
          tenancy(table.column("Tenancy")), capacity(table.column("CapacityStatus")),
          software(table.column("Pre Installed S/W")), license(table.column("License Model")),
          databaseEngine(table.column("Database Engine")), cacheEngine(table.column("Cache Engine")),
          deployment(table.column("Deployment Option")), volumeType(table.column("Volume Type")),
          transferType(table.column("Transfer Type")), group(table.column("Group Description")),
          toRegion(table.column("To Region Code"))
    {
    }

    int sku, rateCode, termType, effective, start, end, unit, price, currency, lease, option, offeringClass,
        family, serviceCode, serviceName, region, fromRegion, location, fromLocation, usageType, operation,
        instanceType, vcpu, memory, processor, system, tenancy, capacity, software, license, databaseEngine,
        cacheEngine, deployment, volumeType, transferType, group, toRegion;
};

class OfferReader
{
public:
    static constexpr bool isOfSavingsPlans = false;

    OfferReader(AwsCsvTable &table, PriceListSink &sink) : m_table(table), m_sink(sink), m_columns(table) { }

    [[nodiscard]] QString region() const
    {
        const QString code = firstOf(m_columns.region, m_columns.fromRegion);
        return awsRegion(code, firstOf(m_columns.location, m_columns.fromLocation));
    }

    /// Gives the row at hand; false where the sink wants no more.
    bool give()
    {
        if (const QString problem = m_table.rowProblem(); !problem.isEmpty())
            return skip(problem);
        const auto price = awsPrice(m_table.bytes(m_columns.price));
        if (!price)
            return skip(Words::tr("The price “%1” cannot be read.").arg(m_table.text(m_columns.price)));
        const auto currency = currencyOf(m_table.bytes(m_columns.currency));
        if (!currency)
            return skip(Words::tr("The currency “%1” is unknown.").arg(m_table.text(m_columns.currency)));
        if (price->isZero() && isPaidElsewhere())
            return skip(Words::tr("Something else pays for this: a host, or a capacity reservation in use."));
        readProduct();
        const QByteArrayView kind = m_table.bytes(m_columns.termType);
        m_price.rate = Rate();
        m_price.end = {};
        m_price.rate.currency = *currency;
        m_price.rate.effective = dateOf(m_table.bytes(m_columns.effective));
        if (kind == "OnDemand")
            return giveUsage(*price, u"on-demand"_s);
        if (kind == "Reserved")
            return giveReserved(*price);
        if (kind == "FlatRate")
            return giveUsage(*price, u"flat"_s);
        return skip(Words::tr("The kind of price “%1” is unknown.").arg(m_table.text(m_columns.termType)));
    }

private:
    bool skip(const QString &why) { return m_sink.skip(m_table.line(), why); }

    [[nodiscard]] QString firstOf(int a, int b) const
    {
        const QString text = m_table.text(a);
        return text.isEmpty() ? m_table.text(b) : text;
    }

    /// A machine on a host, or in a reservation that is paid for.
    [[nodiscard]] bool isPaidElsewhere() const
    {
        if (m_table.bytes(m_columns.termType) != "OnDemand")
            return false;
        const QByteArrayView capacity = m_table.bytes(m_columns.capacity);
        return m_table.bytes(m_columns.tenancy) == "Host"
            || (!capacity.isEmpty() && capacity != "NA" && capacity != "Used");
    }

    bool giveUsage(UnitPrice price, const QString &term)
    {
        const QByteArrayView end = m_table.bytes(m_columns.end).trimmed();
        const auto from = boundOf(m_table.bytes(m_columns.start).trimmed());
        if (!from)
            return skip(Words::tr("The range from “%1” cannot be read.").arg(m_table.text(m_columns.start)));
        const bool isWhole = from->isZero() && (end.isEmpty() || end == "Inf");
        m_price.part = isWhole ? ListedPrice::Part::Rate : ListedPrice::Part::Tier;
        m_price.rate.term = term;
        setUsage(m_price.rate, usageOf(m_table.bytes(m_columns.unit)));
        m_price.rate.tiers = {{*from, price}};
        inOurBlocks(m_item, m_price.rate);
        m_price.end = end == "Inf" ? Quantity() : boundOf(end).value_or(Quantity());
        return add();
    }

    bool giveReserved(UnitPrice price)
    {
        const ReservedTerm &term = reservedTerm();
        if (term.months == 0)
            return skip(Words::tr("The time of the reservation, “%1”, cannot be read.")
                            .arg(m_table.text(m_columns.lease)));
        m_price.rate.term = term.name;
        m_price.rate.termMonths = term.months;
        const bool isUpfront =
            m_table.bytes(m_columns.unit).trimmed().compare("Quantity", Qt::CaseInsensitive) == 0;
        if (!isUpfront) {
            m_price.part = ListedPrice::Part::Rate;
            setUsage(m_price.rate, usageOf(m_table.bytes(m_columns.unit)));
            m_price.rate.tiers = {{Quantity(), price}};
            return add();
        }
        const auto upfront = readMoney(m_table.text(m_columns.price), m_price.rate.currency);
        if (!upfront)
            return skip(Words::tr("The price “%1” cannot be read.").arg(m_table.text(m_columns.price)));
        m_price.part = ListedPrice::Part::Upfront;
        setUsage(m_price.rate, usageOf("Hrs"));
        m_price.rate.upfront = *upfront;
        return add();
    }

    bool add()
    {
        m_price.line = m_table.line();
        return m_sink.add(m_price);
    }

    /// The rows of a product follow each other; it is made once.
    void readProduct()
    {
        const QByteArrayView sku = m_table.bytes(m_columns.sku);
        if (!m_sku.isEmpty() && sku == m_sku)
            return;
        m_sku = sku.toByteArray();
        const auto text = [this](int column) { return m_table.text(column); };
        AwsProduct product;
        product.sku = text(m_columns.sku);
        product.family = text(m_columns.family);
        product.serviceCode = text(m_columns.serviceCode);
        product.serviceName = text(m_columns.serviceName);
        product.region = firstOf(m_columns.region, m_columns.fromRegion);
        product.location = firstOf(m_columns.location, m_columns.fromLocation);
        product.usageType = text(m_columns.usageType);
        product.operation = text(m_columns.operation);
        product.instanceType = text(m_columns.instanceType);
        product.vcpu = text(m_columns.vcpu);
        product.memory = text(m_columns.memory);
        product.processor = text(m_columns.processor);
        product.operatingSystem = text(m_columns.system);
        product.tenancy = text(m_columns.tenancy);
        product.capacityStatus = text(m_columns.capacity);
        product.preInstalledSoftware = text(m_columns.software);
        product.licenseModel = text(m_columns.license);
        product.engine = firstOf(m_columns.databaseEngine, m_columns.cacheEngine);
        product.deployment = text(m_columns.deployment);
        product.volumeType = firstOf(m_columns.volumeType, m_columns.transferType);
        product.group = text(m_columns.group);
        product.toRegion = text(m_columns.toRegion);
        m_item = itemOfAwsProduct(product);
        m_price.item = m_item.item;
        if (m_price.item.sku != product.sku)
            addSpecification(m_price.item, u"Provider SKU"_s, product.sku);
        m_usages.clear();
    }

    struct ReservedTerm
    {
        QString name;
        int months = 0;
    };
    const ReservedTerm &reservedTerm()
    {
        QByteArray words = m_table.bytes(m_columns.lease).toByteArray() + '|'
            + m_table.bytes(m_columns.option).toByteArray() + '|'
            + m_table.bytes(m_columns.offeringClass).toByteArray();
        auto known = m_terms.find(words);
        if (known == m_terms.end()) {
            const QString lease = m_table.text(m_columns.lease);
            known = m_terms.insert(words,
                                   {awsReservedTerm(lease, m_table.text(m_columns.option),
                                                    m_table.text(m_columns.offeringClass)),
                                    awsLeaseMonths(lease)});
        }
        return *known;
    }

    const Usage &usageOf(QByteArrayView unit)
    {
        auto known = m_usages.find(unit.toByteArray());
        if (known == m_usages.end())
            known = m_usages.insert(unit.toByteArray(), awsUsage(QString::fromUtf8(unit).trimmed(), m_item));
        return *known;
    }

    QDate dateOf(QByteArrayView text)
    {
        if (text != m_dateText) {
            m_dateText = text.toByteArray();
            m_date = readDate(QString::fromUtf8(text));
        }
        return m_date;
    }

    std::optional<Currency> currencyOf(QByteArrayView text)
    {
        static constexpr Currency dollar = Currency::of("USD");
        return text == "USD" ? std::optional(dollar)
                             : Currency::fromString(QString::fromUtf8(text).trimmed());
    }

    static std::optional<Quantity> boundOf(QByteArrayView text)
    {
        if (text.isEmpty() || text == "0")
            return Quantity();
        const auto bound = readQuantity(QString::fromUtf8(text));
        return bound && !bound->isNegative() ? bound : std::nullopt;
    }

    AwsCsvTable &m_table;
    PriceListSink &m_sink;
    Columns m_columns;
    QByteArray m_sku;
    AwsItem m_item;
    ListedPrice m_price;
    QHash<QByteArray, Usage> m_usages; ///< of the product at hand
    QHash<QByteArray, ReservedTerm> m_terms;
    QByteArray m_dateText;
    QDate m_date;
};

} // namespace

Status readAwsOfferCsv(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    return readAwsCsvList<OfferReader>(device, fileName, sink);
}

} // namespace stratoplan::storage::pricelists

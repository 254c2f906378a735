// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/savingscsv.h"

#include "storage/pricelists/aws/csvtable.h"
#include "storage/pricelists/aws/savingsplan.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

class SavingsReader
{
public:
    SavingsReader(AwsCsvTable &table, PriceListSink &sink) : m_table(table), m_sink(sink) { }

    [[nodiscard]] QString region() const { return text("DiscountedRegionCode"); }

    /// Gives the row at hand; false where the sink wants no more.
    bool give()
    {
        if (const QString problem = m_table.rowProblem(); !problem.isEmpty())
            return skip(problem);
        const auto price = awsPrice(m_table.bytes(m_table.column("DiscountedRate")));
        if (!price)
            return skip(Words::tr("The price “%1” cannot be read.").arg(text("DiscountedRate")));
        const auto currency = Currency::fromString(text("Currency"));
        if (!currency)
            return skip(Words::tr("The currency “%1” is unknown.").arg(text("Currency")));
        const AwsSavingsPlan plan {text("Product Family"), text("PurchaseOption"), months()};
        if (plan.months == 0)
            return skip(
                Words::tr("The time of the plan, “%1”, cannot be read.").arg(text("LeaseContractLength")));
        AwsItem item = itemOfDiscountedUsage({text("DiscountedSKU"), text("DiscountedServiceCode"),
                                              text("DiscountedUsageType"), text("DiscountedOperation"),
                                              region(), text("DiscountedInstanceType")});
        if (item.item.sku != text("DiscountedSKU"))
            addSpecification(item.item, u"Provider SKU"_s, text("DiscountedSKU"));
        ListedPrice row {.line = m_table.line(), .item = item.item, .rate = {}};
        row.rate.term = awsSavingsTerm(plan);
        row.rate.termMonths = plan.months;
        row.rate.currency = *currency;
        row.rate.effective = readDate(text("EffectiveDate"));
        setUsage(row.rate, awsUsage(text("Unit"), item));
        row.rate.tiers = {{Quantity(), *price}};
        return m_sink.add(row);
    }

private:
    bool skip(const QString &why) { return m_sink.skip(m_table.line(), why); }

    [[nodiscard]] QString text(const char *column) const { return m_table.text(m_table.column(column)); }

    [[nodiscard]] int months() const
    {
        const int count = text("LeaseContractLength").toInt();
        const QString unit = text("LeaseContractLengthUnit").toLower();
        const int months = unit.startsWith("month"_L1) ? count : unit.startsWith("year"_L1) ? count * 12 : 0;
        return months > 0 && months <= 120 ? months : 0;
    }

    AwsCsvTable &m_table;
    PriceListSink &m_sink;
};

/// The regions of the first rows; then the file is at its beginning again.
QSet<QString> firstRegions(QIODevice &device, PriceListSink &sink)
{
    QSet<QString> regions;
    AwsCsvTable table(device);
    if (table.readHead()) {
        const SavingsReader reader(table, sink);
        for (int i = 0; i < rowsThatTellRegions && table.next(); ++i)
            regions.insert(regionOfPlace(reader.region()));
    }
    return device.seek(0) ? regions : QSet<QString>();
}

} // namespace

Status readAwsSavingsCsv(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    const QSet<QString> regions = firstRegions(device, sink);
    AwsCsvTable table(device);
    if (!table.readHead())
        return brokenCsv(fileName, table.problem());
    SavingsReader reader(table, sink);
    const Error stopped {Error::Code::Cancelled, Words::tr("Reading “%1” was stopped.").arg(fileName), {}};
    if (!sink.begin(awsCsvListHead(table.head(), regions, true)))
        return stopped;
    while (table.next()) {
        if (!reader.give())
            return stopped;
    }
    return table.problem().isEmpty() ? Status() : Status(brokenCsv(fileName, table.problem()));
}

} // namespace stratoplan::storage::pricelists

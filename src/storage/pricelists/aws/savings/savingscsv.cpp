// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/savings/savingscsv.h"

#include "storage/pricelists/aws/csvlist.h"
#include "storage/pricelists/aws/savings/savingsplan.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

class SavingsReader
{
public:
    static constexpr bool isOfSavingsPlans = true;

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
        if (!setSavingsPrice(row.rate, *price, plan))
            return skip(
                Words::tr("The price “%1” is too large for the whole term.").arg(text("DiscountedRate")));
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

} // namespace

Status readAwsSavingsCsv(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    return readAwsCsvList<SavingsReader>(device, fileName, sink);
}

} // namespace stratoplan::storage::pricelists

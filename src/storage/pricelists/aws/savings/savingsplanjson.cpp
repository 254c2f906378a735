// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/aws/savings/savingsplanjson.h"

#include "storage/pricelists/aws/savings/savingsplan.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/jsonstream.h"
#include "storage/pricelists/support/textsource.h"
#include "storage/pricelists/support/words.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

class SavingsPlanReader : public JsonGuide
{
public:
    explicit SavingsPlanReader(Listing &listing) : m_listing(listing) { }

    Step step(const JsonPath &path) override
    {
        if (path.empty())
            return Step::Enter;
        if (path[0] == "products"_L1)
            return path.size() == 1 ? Step::Enter : Step::Take;
        if (path[0] != "terms"_L1)
            return path.size() == 1 && (path[0] == "publicationDate"_L1 || path[0] == "regionCode"_L1)
                ? Step::Take
                : Step::Skip;
        if (path.size() == 3)
            m_term = {};
        if (path.size() <= 3 || (path.size() == 4 && path[3] == "rates"_L1))
            return Step::Enter;
        return path.size() == 4 || path[3] == "rates"_L1 ? Step::Take : Step::Skip;
    }

    bool take(const JsonPath &path, const JsonValue &value) override
    {
        if (path[0] == "products"_L1)
            return takePlan(value);
        if (path[0] == "publicationDate"_L1)
            m_date = readDate(value.text);
        else if (path[0] == "regionCode"_L1)
            m_region = value.text;
        else if (path.size() == 4)
            takeTermPart(path[3], value);
        else
            return takeRate(value);
        return true;
    }

private:
    struct Term
    {
        QString sku;
        QDate effective;
        int months = 0;
        QString description;
    };

    bool takePlan(const JsonValue &value)
    {
        const JsonValue *attributes = value.find(u"attributes");
        AwsSavingsPlan plan {jsonText(value, u"productFamily"), {}, 0};
        if (attributes) {
            plan.option = jsonText(*attributes, u"purchaseOption");
            plan.months = awsLeaseMonths(jsonText(*attributes, u"purchaseTerm"));
        }
        m_plans.insert(jsonText(value, u"sku"), plan);
        return true;
    }

    void takeTermPart(const QString &name, const JsonValue &value)
    {
        if (name == "sku"_L1)
            m_term.sku = value.text;
        else if (name == "description"_L1)
            m_term.description = value.text;
        else if (name == "effectiveDate"_L1)
            m_term.effective = readDate(value.text);
        else if (name == "leaseContractLength"_L1)
            m_term.months = awsLeaseMonths(jsonText(value, u"duration") + jsonText(value, u"unit"));
    }

    /// The plan by its SKU; what the list of plans does not say stands in the term's description.
    [[nodiscard]] AwsSavingsPlan planOf(const QString &sku) const
    {
        AwsSavingsPlan plan = m_plans.value(sku);
        if (plan.months == 0)
            plan.months = m_term.months;
        for (const QLatin1StringView option : {"No Upfront"_L1, "Partial Upfront"_L1, "All Upfront"_L1}) {
            if (plan.option.isEmpty() && m_term.description.contains(option))
                plan.option = option;
        }
        if (plan.family.isEmpty())
            plan.family = m_term.description.contains("EC2"_L1) ? u"EC2InstanceSavingsPlans"_s
                                                                : u"ComputeSavingsPlans"_s;
        return plan;
    }

    bool takeRate(const JsonValue &value)
    {
        if (!m_listing.begin(head()))
            return false;
        const QString code = jsonText(value, u"rateCode");
        const AwsSavingsPlan plan = planOf(m_term.sku.isEmpty() ? code.section(u'.', 0, 0) : m_term.sku);
        const JsonValue *rate = value.find(u"discountedRate");
        const auto price = rate ? readPrice(jsonText(*rate, u"price")) : std::nullopt;
        const auto currency = rate ? Currency::fromString(jsonText(*rate, u"currency")) : std::nullopt;
        if (!price || price->isNegative() || !currency)
            return m_listing.skip(value.line, Words::tr("%1 has no price.").arg(code));
        if (plan.months == 0 || plan.option.isEmpty())
            return m_listing.skip(value.line,
                                  Words::tr("%1 belongs to a plan of unknown length or payment.").arg(code));
        const AwsItem item = itemOfDiscountedUsage(
            {jsonText(value, u"discountedSku"), jsonText(value, u"discountedServiceCode"),
             jsonText(value, u"discountedUsageType"), jsonText(value, u"discountedOperation"),
             regionOf(value), jsonText(value, u"discountedInstanceType")});
        ListedPrice made;
        made.line = value.line;
        made.item = item.item;
        setUsage(made.rate, awsUsage(jsonText(value, u"unit"), item));
        made.rate.term = awsSavingsTerm(plan);
        made.rate.termMonths = plan.months;
        made.rate.currency = *currency;
        if (!setSavingsPrice(made.rate, *price, plan))
            return m_listing.skip(value.line,
                                  Words::tr("The price of %1 is too large for the whole term.").arg(code));
        made.rate.effective = m_term.effective;
        made.rate.sourceTitle = u"AWS savings plans price list"_s;
        return m_listing.add(made);
    }

    [[nodiscard]] QString regionOf(const JsonValue &rate) const
    {
        const QString own = jsonText(rate, u"discountedRegionCode");
        return own.isEmpty() ? m_region : own;
    }

    [[nodiscard]] PriceListHead head() const
    {
        const QString region = m_region.isEmpty() ? QString() : u'/' + m_region;
        return {
            u"aws/AmazonComputeSavingsPlan"_s + region,
            m_region.isEmpty() ? Words::tr("AWS savings plans")
                               : Words::tr("AWS savings plans, %1").arg(m_region),
            u"aws"_s, m_date,
            u"https://pricing.us-east-1.amazonaws.com/savingsPlan/v1.0/aws/AWSComputeSavingsPlan/current/region_index.json"_s};
    }

    Listing &m_listing;
    QDate m_date;
    QString m_region;
    QHash<QString, AwsSavingsPlan> m_plans;
    Term m_term;
};

bool recognises(const QByteArray &head, const QString &)
{
    const QByteArray text = headAsUtf8(head);
    return (text.contains("SavingsPlans\"") || text.contains("\"savingsPlan\""))
        && (text.contains("\"products\"") || text.contains("\"discountedRate\""))
        && !text.contains("\"retailPrice\"");
}

Status read(QIODevice &device, const QString &fileName, PriceListSink &sink)
{
    Listing listing(sink, fileName);
    SavingsPlanReader reader(listing);
    const Status status = listing.status(readJson(device, fileName, reader));
    if (status.ok() && !listing.hasBegun())
        return noPrices(fileName, Words::tr("it lists savings plans without rates."));
    return status;
}

} // namespace

PriceListFormat awsSavingsPlanJsonFormat()
{
    return {Words::tr("AWS savings plans (JSON)"), &recognises, &read};
}

} // namespace stratoplan::storage::pricelists

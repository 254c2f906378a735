// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace/pricefacts.h"

#include "core/engine/pricing/stretches.h"
#include "core/engine/trace/tracetext.h"
#include "core/plan/role.h"
#include "core/text/pricetext.h"
#include "core/text/steptext.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

using Kind = TraceFact::Kind;

/// Units that were paid for, when, and until when.
QString purchasesText(const Rate &rate, const QList<UpfrontPurchase> &purchases)
{
    const Format format;
    QStringList texts;
    for (const UpfrontPurchase &each : purchases) {
        texts.append(TraceText::tr("%1 paid upfront in %2, to the end of %3", "units, month, month")
                         .arg(format.number(each.units), format.month(each.month),
                              format.month(each.month + (rate.termMonths - 1))));
    }
    return texts.join(u"; "_s);
}

/// Collects the facts about one charge's price.
class FactWriter
{
public:
    FactWriter(const Plan &plan, const ChargeResult &charge, const Rate &rate)
        : m_plan(plan), m_charge(charge), m_rate(rate)
    {
    }

    [[nodiscard]] QList<TraceFact> facts(const PriceItem &item, std::optional<Month> month);

private:
    void add(const QString &label, const QString &value, Kind kind = Kind::Price, const QString &url = {});
    void addPrice(std::optional<Month> month);
    void addStep(const PriceStep &step);
    void addPassedOver(std::optional<Month> month);
    void addCovered();
    void addOutlasting();
    [[nodiscard]] QString wholePrice(const Rate &rate) const;

    const Plan &m_plan;
    const ChargeResult &m_charge;
    const Rate &m_rate;
    Format m_format;
    QList<TraceFact> m_facts;
};

void FactWriter::add(const QString &label, const QString &value, Kind kind, const QString &url)
{
    if (!value.isEmpty())
        m_facts.append({label, value, url, kind, m_rate.id});
}

QString FactWriter::wholePrice(const Rate &rate) const
{
    QStringList price = priceDetails(m_format, rate);
    price.prepend(priceText(m_format, rate));
    return price.join(u"; "_s);
}

void FactWriter::addStep(const PriceStep &step)
{
    if (step.kind == PriceStep::Kind::Override) {
        add(TraceText::tr("Set by hand"), originText(m_format, *m_plan.find(step.override)), Kind::Override);
        return;
    }
    const bool isExchange = step.kind == PriceStep::Kind::Exchange;
    QString text = stepText(m_format, m_plan, step);
    if (!step.before.isZero()) {
        const Currency after = isExchange ? m_charge.price->rate.currency : m_rate.currency;
        text = TraceText::tr("%1: %2 → %3", "what was agreed, price before, price after")
                   .arg(text, m_format.unitPrice(step.before, m_rate.currency, {}),
                        m_format.unitPrice(step.after, after, {}));
    }
    add(isExchange ? TraceText::tr("Exchange rate") : TraceText::tr("Discount"), text,
        isExchange ? Kind::Exchange : Kind::Discount);
}

void FactWriter::addPassedOver(std::optional<Month> month)
{
    QStringList names;
    for (const Id<PriceBookEntry> id : discountsFor(m_plan, m_rate, month))
        names.append(entryText(m_format, *m_plan.find(id)));
    if (!names.isEmpty())
        add(TraceText::tr("Not applied"), names.join(u"; "_s));
}

void FactWriter::addPrice(std::optional<Month> month)
{
    if (!m_charge.price || m_charge.price->steps.isEmpty()) {
        add(TraceText::tr("Price"), wholePrice(m_rate));
        return;
    }
    add(TraceText::tr("List price"), wholePrice(m_rate));
    for (const PriceStep &step : m_charge.price->steps)
        addStep(step);
    if (m_charge.price->isOverridden())
        addPassedOver(month);
    if (m_charge.price->problem.isEmpty())
        add(TraceText::tr("Counts as"), wholePrice(m_charge.price->rate));
}

void FactWriter::addCovered()
{
    if (m_charge.coveredLines == 0)
        return;
    QString lines = TraceText::tr("%n line(s)", nullptr, m_charge.coveredLines);
    if (m_charge.coveredUnknown > 0)
        lines += u", "_s + TraceText::tr("%n of them without a price", nullptr, m_charge.coveredUnknown);
    add(TraceText::tr("Percentage of"), lines);
}

void FactWriter::addOutlasting()
{
    if (!m_charge.outlasting.isEmpty()) {
        add(TraceText::tr("Commitment"),
            TraceText::tr("has lapsed; these units run to the end of their own term: %1")
                .arg(purchasesText(m_rate, m_charge.outlasting)));
    }
}

QList<TraceFact> FactWriter::facts(const PriceItem &item, std::optional<Month> month)
{
    const QStringList names {providerTitle(item.provider), item.service, item.name, item.region};
    add(TraceText::tr("Price item"), names.join(u" · "_s), Kind::Item);
    add(TraceText::tr("SKU"), item.sku);
    addPrice(month);
    add(TraceText::tr("Term"), termText(m_rate.term));
    addOutlasting();
    add(TraceText::tr("Effective"), m_format.date(m_rate.effective));
    add(TraceText::tr("Source"), m_rate.sourceTitle, Kind::Price, m_rate.sourceUrl);
    if (const PlanCatalog *catalog = m_plan.find(item.catalog)) {
        add(TraceText::tr("Catalog"),
            TraceText::tr("%1, %2").arg(catalog->name, m_format.date(catalog->date)));
    }
    addCovered();
    add(TraceText::tr("Note"), m_rate.note);
    return std::move(m_facts);
}

} // namespace

QList<TraceFact> priceFacts(const Plan &plan, const ChargeResult &charge, std::optional<Month> month)
{
    const Rate *rate = plan.find(charge.rate);
    const PriceItem *item = rate ? plan.find(rate->item) : nullptr;
    return item ? FactWriter(plan, charge, *rate).facts(*item, month) : QList<TraceFact>();
}

TraceFact countedTogetherFact(const Rate &committed, const QList<UpfrontPurchase> &purchases)
{
    return {TraceText::tr("Commitment"),
            TraceText::tr("has lapsed, though units outlast it: %1. Tiers or an allowance count all units "
                          "together, so all of them pay the price that holds without a commitment")
                .arg(purchasesText(committed, purchases))};
}

} // namespace stratoplan

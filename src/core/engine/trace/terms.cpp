// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace/terms.h"

#include "core/engine/pricing/pricing.h"
#include "core/engine/trace/tracetext.h"
#include "core/text/format.h"

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Writes the arithmetic of charges.
class TermWriter
{
public:
    explicit TermWriter(const Plan &plan) : m_plan(plan) { }

    [[nodiscard]] QList<TraceLine> terms(const ChargeResult &charge) const;

private:
    [[nodiscard]] QString arithmetic(const ChargeResult &charge) const;
    [[nodiscard]] QString linearArithmetic(const ChargeResult &charge) const;
    [[nodiscard]] QString sharedArithmetic(const ChargeResult &charge) const;
    [[nodiscard]] QString tierArithmetic(const Rate &rate, const QList<TierPart> &parts) const;
    [[nodiscard]] QString upfrontArithmetic(const ChargeResult &charge) const;

    const Plan &m_plan;
    Format m_format;
};

QString TermWriter::tierArithmetic(const Rate &rate, const QList<TierPart> &parts) const
{
    QStringList texts;
    for (const TierPart &part : parts) {
        texts.append(rate.time == Rate::Time::Spend
                         ? TraceText::tr("%1 of %2", "10 % of $10,000")
                               .arg(m_format.number(Quantity::fromRaw(part.price.raw() / 10'000)) + u" %"_s,
                                    Format::symbol(rate.currency)
                                        + m_format.exact(Money::fromMicros(part.usage.raw(), rate.currency)))
                         : u"%1 × %2"_s.arg(m_format.number(part.usage),
                                            m_format.unitPrice(part.price, rate.currency, {})));
    }
    QString text = texts.join(u" + "_s);
    if (rate.per != Quantity::fromWhole(1))
        text = (texts.size() > 1 ? u"(%1)"_s.arg(text) : text) + u" / "_s + m_format.number(rate.per);
    return text;
}

QString TermWriter::sharedArithmetic(const ChargeResult &charge) const
{
    const Rate &rate = charge.price->rate;
    const auto priced = priceCharged(rate, Usage(charge.pool.likely.raw()) * Quantity::one());
    QString text = priced ? tierArithmetic(rate, priced->parts) : QString();
    if (text.isEmpty())
        text = TraceText::tr("nothing charged");
    const bool isMinimum = priced && !rate.minimum.isZero() && priced->cost == rate.minimum;
    if (isMinimum)
        text += u", "_s
            + TraceText::tr("at least %1").arg(Format::symbol(rate.currency) + m_format.exact(rate.minimum));
    if (rate.time == Rate::Time::Spend)
        return text;
    const QString usage = m_format.quantity(QuantityInput::of(charge.usage));
    if (!charge.free.likely.isZero())
        text = TraceText::tr("%1 %2, %3 of them free: %4")
                   .arg(usage, rate.unit, m_format.number(charge.free.likely), text);
    if (charge.sharing == 1)
        return text;
    return TraceText::tr("%1 of %2 %3 that share the tiers: %4")
        .arg(usage, m_format.quantity(QuantityInput::of(charge.pool)), rate.unit, text);
}

QString TermWriter::linearArithmetic(const ChargeResult &charge) const
{
    const Rate &rate = charge.price->rate;
    const QString usage = m_format.quantity(QuantityInput::of(charge.usage));
    if (rate.tierScope == Rate::Scope::Unit && rate.tiers.size() > 1) {
        const auto one = priceUsage(rate, Quantity::fromWhole(1), charge.hours);
        return one ? u"%1 × (%2)"_s.arg(usage, tierArithmetic(rate, one->parts)) : QString();
    }
    const QString price = m_format.unitPrice(rate.tiers.front().price, rate.currency, {});
    const QString block =
        rate.per == Quantity::fromWhole(1) ? QString() : u" / "_s + m_format.number(rate.per);
    if (rate.time == Rate::Time::Hour)
        return u"%1 × %2 h × %3%4"_s.arg(usage, m_format.number(charge.hours), price, block);
    return u"%1 %2 × %3%4"_s.arg(usage, rate.unit, price, block);
}

QString TermWriter::arithmetic(const ChargeResult &charge) const
{
    return isLinear(charge.price->rate) ? linearArithmetic(charge) : sharedArithmetic(charge);
}

QString TermWriter::upfrontArithmetic(const ChargeResult &charge) const
{
    const Rate &rate = charge.price->rate;
    const auto amount = [&](const Money &each) {
        return Format::symbol(each.currency()) + m_format.exact(each);
    };
    QStringList paid;
    for (const UpfrontPurchase &each : charge.purchases) {
        paid.append(TraceText::tr("%1 × %2 of %3", "units, payment, month")
                        .arg(m_format.number(each.units), amount(each.each), m_format.month(each.month)));
    }
    const QString what =
        paid.isEmpty() ? TraceText::tr("%1 each", "payment").arg(amount(rate.upfront)) : paid.join(u" + "_s);
    if (rate.termMonths == 0)
        return TraceText::tr("%1, paid once").arg(what);
    if (m_plan.info().upfront == UpfrontView::Cash && !paid.isEmpty())
        return TraceText::tr("%1, paid once for %n month(s)", nullptr, rate.termMonths).arg(what);
    return TraceText::tr("%1, spread over %n month(s)", nullptr, rate.termMonths).arg(what);
}

QList<TraceLine> TermWriter::terms(const ChargeResult &result) const
{
    const Charge *charge = m_plan.find(result.charge);
    const Rate *rate = m_plan.find(result.rate);
    const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
    TraceLine term;
    term.label = charge && !charge->name.isEmpty() ? charge->name
        : item                                     ? item->name
                                                   : TraceText::tr("Price");
    if (!result.outlasting.isEmpty())
        term.label = TraceText::tr("%1, still committed").arg(term.label);
    term.rate = result.rate;
    term.known = result.unknownWhy.isEmpty();
    term.amount = {result.cost.low - result.upfront.low, result.cost.likely - result.upfront.likely,
                   result.cost.high - result.upfront.high};
    term.arithmetic = term.known && result.price ? arithmetic(result) : result.unknownWhy;
    QList<TraceLine> terms;
    const bool onlyUpfront = term.known && !result.upfront.likely.isZero() && term.amount.low.isZero()
        && term.amount.likely.isZero() && term.amount.high.isZero();
    if (charge && !onlyUpfront)
        terms.append(term);
    if (result.upfront != Range<Money>()) {
        const QString label = charge ? TraceText::tr("%1, upfront").arg(term.label)
                                     : TraceText::tr("%1, still committed").arg(term.label);
        terms.append({label, upfrontArithmetic(result), result.upfront, true, result.rate});
    }
    return terms;
}

} // namespace

QList<TraceLine> traceTerms(const Plan &plan, const ChargeResult &charge)
{
    return TermWriter(plan).terms(charge);
}

} // namespace stratoplan

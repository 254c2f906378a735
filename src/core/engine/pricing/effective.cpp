// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/pricing/effective.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct EffectiveText
{
    Q_DECLARE_TR_FUNCTIONS(Price)
};

/// One: what a value at scale 1e-12 counts of.
constexpr qint64 one12 = ExchangeRate::one();

Month monthOf(const QDate &date)
{
    return Month(date.year(), date.month());
}

/// The last month that is over on a day.
Month lastWholeMonth(const QDate &day)
{
    return day.day() == day.daysInMonth() ? monthOf(day) : monthOf(day) + -1;
}

/// Whether an entry's dates hold in a month: one begins with the month of its first day and ends with the
/// last month it covers whole, so that two contracts that follow each other never both count. Without a month
/// those hold that have no end.
bool holdsIn(const PriceBookEntry &entry, std::optional<Month> month)
{
    if (!month)
        return !entry.until.isValid();
    return (!entry.from.isValid() || monthOf(entry.from) <= *month)
        && (!entry.until.isValid() || *month <= lastWholeMonth(entry.until));
}

bool matches(const QString &asked, const QString &has)
{
    return asked.isEmpty() || asked.compare(has, Qt::CaseInsensitive) == 0;
}

bool appliesTo(const PriceBookEntry &entry, const PriceItem &item, const Rate &rate)
{
    if (rate.time == Rate::Time::Spend && entry.service.isEmpty() && entry.sku.isEmpty())
        return false;
    return matches(entry.provider, item.provider) && matches(entry.service, item.service)
        && matches(entry.sku, item.sku) && matches(entry.term, rate.term);
}

UnitPrice discounted(UnitPrice price, Percent discount)
{
    const qint64 whole = Percent::fromWhole(100).raw();
    const Int128 rest = Int128(price.raw()) * (whole - discount.raw());
    return UnitPrice::fromRaw(static_cast<qint64>(decimal::divideHalfEven(rest, whole)));
}

/// What one unit of a currency is worth in another, as numerator and denominator at scale 1e-12.
struct Ratio
{
    qint64 numerator = one12;
    qint64 denominator = one12;
};

Ratio ratioOf(const CurrencyRate &row, Currency from)
{
    return row.from == from ? Ratio {row.rate.raw(), one12} : Ratio {one12, row.rate.raw()};
}

/// A fixed-point value in the other currency; nothing where it does not fit.
std::optional<qint64> converted(qint64 raw, const Ratio &ratio)
{
    const auto product = decimal::multiply(raw, ratio.numerator);
    return product ? decimal::narrow(decimal::divideHalfEven(*product, ratio.denominator)) : std::nullopt;
}

/// The price that stands for a rate in a sentence: of the first tier that costs anything.
UnitPrice leadingPrice(const Rate &rate)
{
    for (const Tier &tier : rate.tiers) {
        if (!tier.price.isZero())
            return tier.price;
    }
    return {};
}

/// Changes a rate step by step and writes each step down.
class Maker
{
public:
    Maker(const Plan &plan, const Rate &rate, std::optional<Month> month)
        : m_plan(plan), m_month(month), m_made {rate, {}, {}}
    {
    }

    EffectiveRate make()
    {
        if (!applyOverride())
            applyPriceBook();
        exchange();
        return std::move(m_made);
    }

private:
    void note(PriceStep step, UnitPrice before)
    {
        step.before = before;
        step.after = leadingPrice(m_made.rate);
        m_made.steps.append(step);
    }

    bool applyOverride()
    {
        const PriceOverride *row = overrideInForce();
        if (!row)
            return false;
        const UnitPrice before = leadingPrice(m_made.rate);
        m_made.rate.tiers = {{Quantity(), row->price}};
        PriceStep step;
        step.kind = PriceStep::Kind::Override;
        step.override = row->id;
        note(step, before);
        return true;
    }

    /// The one that began last; in an undated phase the last of all. Null where none has begun.
    [[nodiscard]] const PriceOverride *overrideInForce() const
    {
        const PriceOverride *last = nullptr;
        for (const PriceOverride &row : m_plan.table<PriceOverride>()) {
            const bool begun = !row.from.isValid() || !m_month || monthOf(row.from) <= *m_month;
            const bool later =
                !last || !last->from.isValid() || (row.from.isValid() && row.from > last->from);
            if (row.rate == m_made.rate.id && begun && later)
                last = &row;
        }
        return last;
    }

    void applyPriceBook()
    {
        if (m_plan.table<PriceBookEntry>().isEmpty())
            return;
        const PriceItem *item = m_plan.find(m_made.rate.item);
        if (!item)
            return;
        for (const PriceBookEntry &entry : m_plan.table<PriceBookEntry>()) {
            if (!holdsIn(entry, m_month) || !appliesTo(entry, *item, m_made.rate))
                continue;
            const UnitPrice before = leadingPrice(m_made.rate);
            for (Tier &tier : m_made.rate.tiers)
                tier.price = discounted(tier.price, entry.discount);
            m_made.rate.upfront = m_made.rate.upfront - m_made.rate.upfront.share(entry.discount);
            PriceStep step;
            step.kind = PriceStep::Kind::Discount;
            step.entry = entry.id;
            note(step, before);
        }
    }

    void exchange()
    {
        Rate &rate = m_made.rate;
        const Currency wanted = m_plan.info().currency;
        if (rate.currency == wanted)
            return;
        const CurrencyRate *row = exchangeRateAt(m_plan, rate.currency, wanted, m_month);
        if (!row) {
            m_made.problem =
                EffectiveText::tr(
                    "The price is in %1, the plan in %2, and the plan has no exchange rate for them.")
                    .arg(rate.currency.toString(), wanted.toString());
            return;
        }
        const UnitPrice before = leadingPrice(rate);
        if (!convert(rate, ratioOf(*row, rate.currency))) {
            m_made.problem = EffectiveText::tr("The price is too large to be converted.");
            return;
        }
        PriceStep step;
        step.kind = PriceStep::Kind::Exchange;
        step.exchange = row->id;
        note(step, before);
    }

    [[nodiscard]] bool convert(Rate &rate, const Ratio &ratio) const
    {
        for (Tier &tier : rate.tiers) {
            const bool isMoney = rate.time == Rate::Time::Spend; // its prices are fractions, its bounds money
            const auto raw = converted(isMoney ? tier.from.raw() : tier.price.raw(), ratio);
            if (!raw)
                return false;
            if (isMoney)
                tier.from = Quantity::fromRaw(*raw);
            else
                tier.price = UnitPrice::fromRaw(*raw);
        }
        const auto upfront = converted(rate.upfront.micros(), ratio);
        const auto minimum = converted(rate.minimum.micros(), ratio);
        if (!upfront || !minimum)
            return false;
        rate.currency = m_plan.info().currency;
        rate.upfront = Money::fromMicros(*upfront, rate.currency);
        rate.minimum = Money::fromMicros(*minimum, rate.currency);
        return true;
    }

    const Plan &m_plan;
    std::optional<Month> m_month;
    EffectiveRate m_made;
};

} // namespace

bool EffectiveRate::isOverridden() const
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const PriceStep &step) { return step.kind == PriceStep::Kind::Override; });
}

bool EffectiveRate::isDiscounted() const
{
    return std::any_of(steps.begin(), steps.end(),
                       [](const PriceStep &step) { return step.kind == PriceStep::Kind::Discount; });
}

EffectiveRate effectiveRate(const Plan &plan, const Rate &rate, std::optional<Month> month)
{
    return Maker(plan, rate, month).make();
}

const CurrencyRate *exchangeRateAt(const Plan &plan, Currency from, Currency to, std::optional<Month> month)
{
    const CurrencyRate *found = nullptr;
    const CurrencyRate *oldest = nullptr;
    for (const CurrencyRate &row : plan.table<CurrencyRate>()) {
        const bool fits = (row.from == from && row.to == to) || (row.from == to && row.to == from);
        if (!fits || row.rate.raw() <= 0)
            continue;
        if (!oldest || row.date < oldest->date)
            oldest = &row;
        const bool holds = !month || !row.date.isValid() || monthOf(row.date) <= *month;
        if (holds && (!found || row.date >= found->date))
            found = &row;
    }
    return found ? found : oldest;
}

std::optional<Money> inPlanCurrency(const Plan &plan, const Money &amount, std::optional<Month> month)
{
    const Currency wanted = plan.info().currency;
    if (amount.currency() == wanted || amount.isZero())
        return Money::fromMicros(amount.micros(), wanted);
    const CurrencyRate *row = exchangeRateAt(plan, amount.currency(), wanted, month);
    if (!row)
        return std::nullopt;
    const auto micros = converted(amount.micros(), ratioOf(*row, amount.currency()));
    return micros ? std::optional(Money::fromMicros(*micros, wanted)) : std::nullopt;
}

int priceEpoch(const Plan &plan, std::optional<Month> month)
{
    if (!month)
        return -1;
    int passed = 0;
    const auto count = [&](const Month &change) { passed += change <= *month; };
    for (const PriceBookEntry &entry : plan.table<PriceBookEntry>()) {
        if (entry.from.isValid())
            count(monthOf(entry.from));
        if (entry.until.isValid())
            count(lastWholeMonth(entry.until) + 1);
    }
    for (const CurrencyRate &row : plan.table<CurrencyRate>()) {
        if (row.date.isValid())
            count(monthOf(row.date));
    }
    for (const PriceOverride &row : plan.table<PriceOverride>()) {
        if (row.from.isValid())
            count(monthOf(row.from));
    }
    return passed;
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pricetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct PriceText
{
    Q_DECLARE_TR_FUNCTIONS(PriceText)
};

/// A fraction of money as a percentage: 0.10 is "10 %".
QString fractionText(const Format &format, UnitPrice fraction)
{
    const Quantity percent = Quantity::fromRaw(fraction.raw() / 10'000); // 1e-12 of one is 1e-10 of a percent
    return format.number(percent) + u" %"_s;
}

/// "$438.00": to the cent, with its currency.
QString amountText(const Format &format, const Money &amount)
{
    return Format::symbol(amount.currency()) + format.exact(amount);
}

bool isFreeOfCharge(const Rate &rate)
{
    for (const Tier &tier : rate.tiers) {
        if (!tier.price.isZero())
            return false;
    }
    return true;
}

QString termLength(int months)
{
    return months % 12 == 0 ? PriceText::tr("%n year(s)", nullptr, months / 12)
                            : PriceText::tr("%n month(s)", nullptr, months);
}

QString recurringText(const Format &format, const Rate &rate)
{
    if (rate.tiers.isEmpty())
        return {};
    const QString last = tierPriceText(format, rate, rate.tiers.back().price);
    if (rate.tiers.size() == 1)
        return last;
    const UnitPrice first = rate.tiers.front().price;
    const QString from = rate.time == Rate::Time::Spend ? fractionText(format, first)
                                                        : format.unitPrice(first, rate.currency, {});
    return from + u" … "_s + last;
}

QString boundText(const Format &format, const Rate &rate, Quantity from)
{
    return rate.time == Rate::Time::Spend
        ? format.money(Money::fromMicros(from.raw(), rate.currency))
        : format.number(from) + u' ' + rate.unit + (rate.time == Rate::Time::Hour ? PriceText::tr("-hours") : QString());
}

} // namespace

QString perText(const Format &format, const Rate &rate)
{
    const QString block = rate.per == Quantity::fromWhole(1) ? rate.unit : format.number(rate.per) + u' ' + rate.unit;
    switch (rate.time) {
    case Rate::Time::Hour:
        return block.isEmpty() ? PriceText::tr("hour") : PriceText::tr("%1-hour").arg(block);
    case Rate::Time::Month:
        return block.isEmpty() ? PriceText::tr("month") : PriceText::tr("%1-month").arg(block);
    case Rate::Time::Use:
        return block;
    case Rate::Time::Spend:
        return PriceText::tr("of spend");
    }
    return block;
}

QString tierPriceText(const Format &format, const Rate &rate, UnitPrice price)
{
    if (rate.time == Rate::Time::Spend)
        return fractionText(format, price) + u' ' + perText(format, rate);
    return format.unitPrice(price, rate.currency, perText(format, rate));
}

QString priceText(const Format &format, const Rate &rate)
{
    if (rate.upfront.isZero())
        return recurringText(format, rate);
    const QString once = amountText(format, rate.upfront);
    if (isFreeOfCharge(rate) && rate.termMonths == 12)
        return PriceText::tr("%1 a year", "amount").arg(once);
    if (isFreeOfCharge(rate))
        return rate.termMonths > 0 ? PriceText::tr("%1 for %2", "amount, years").arg(once, termLength(rate.termMonths))
                                   : PriceText::tr("%1 once").arg(once);
    return PriceText::tr("%1 once + %2", "amount, price").arg(once, recurringText(format, rate));
}

QStringList priceDetails(const Format &format, const Rate &rate)
{
    QStringList lines;
    if (rate.tiers.size() > 1) {
        for (const Tier &tier : rate.tiers) {
            // What a price is for stands beside the first and the last of them already.
            const QString price = rate.time == Rate::Time::Spend
                ? fractionText(format, tier.price)
                : format.unitPrice(tier.price, rate.currency, {});
            lines.append(PriceText::tr("from %1: %2", "quantity, price")
                             .arg(boundText(format, rate, tier.from), price));
        }
        if (rate.tiering == Rate::Tiering::Volume)
            lines.append(PriceText::tr("the reached tier's price counts for all of it"));
        if (rate.tierScope == Rate::Scope::Unit)
            lines.append(PriceText::tr("tiers hold for each unit by itself"));
    }
    if (!rate.upfront.isZero() && rate.termMonths > 0 && isFreeOfCharge(rate)) {
        // The price itself says it all.
    } else if (!rate.upfront.isZero() && rate.termMonths > 0) {
        lines.append(PriceText::tr("%1 upfront for %2", "amount, years")
                         .arg(amountText(format, rate.upfront), termLength(rate.termMonths)));
    } else if (rate.termMonths > 0) {
        lines.append(PriceText::tr("committed for %1", "years").arg(termLength(rate.termMonths)));
    }
    if (rate.free != Rate::Free::None && !rate.allowance.isZero()) {
        const QString amount = format.number(rate.allowance) + u' ' + rate.unit
            + (rate.time == Rate::Time::Hour ? PriceText::tr("-hours") : QString());
        lines.append(rate.free == Rate::Free::Always
                         ? PriceText::tr("%1 a month free").arg(amount)
                         : PriceText::tr("%1 a month free in the account's first 12 months").arg(amount));
    }
    if (!rate.minimum.isZero())
        lines.append(PriceText::tr("at least %1 a month").arg(amountText(format, rate.minimum)));
    return lines;
}

QString termText(const QString &term)
{
    if (term == "on-demand"_L1)
        return PriceText::tr("On demand");
    if (term == "spot"_L1)
        return PriceText::tr("Spot");
    if (term == "flat"_L1)
        return PriceText::tr("Flat");
    if (term == "flat-yearly"_L1)
        return PriceText::tr("Flat, paid yearly");
    if (term == "sustained-use"_L1)
        return PriceText::tr("Sustained use");
    static const QRegularExpression pattern(u"^([a-z0-9-]+?)-(\\d)y(?:-([a-z-]+))?$"_s);
    const auto match = pattern.match(term);
    if (!match.hasMatch()) {
        QString words = term;
        words.replace(u'-', u' ');
        return words.left(1).toUpper() + words.mid(1);
    }
    QString kind = match.captured(1);
    if (kind.startsWith("ec2-"_L1))
        kind.replace(0, 4, u"EC2 "_s);
    kind.replace(u'-', u' ');
    kind = kind.left(1).toUpper() + kind.mid(1);
    const QString years = PriceText::tr("%n year(s)", nullptr, match.captured(2).toInt());
    QString paid = match.captured(3);
    paid.replace(u'-', u' ');
    return paid.isEmpty() ? PriceText::tr("%1, %2", "kind, years").arg(kind, years)
                          : PriceText::tr("%1, %2, %3", "kind, years, payment").arg(kind, years, paid);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/own/ownrow.h"

#include "core/plan/role.h"
#include "storage/pricelists/support/amounts.h"
#include "storage/pricelists/support/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// A word of a key: as it is, or made one where it has spaces.
QString keyWord(const QString &text)
{
    static const QRegularExpression space(u"\\s"_s);
    return text.contains(space) ? keyPart(text) : text;
}

/// Months that a term of the usual names is committed for.
int monthsOfTerm(const QString &term)
{
    static const QRegularExpression years(u"-([1-9])y(?:-|$)"_s);
    const auto match = years.match(term);
    if (match.hasMatch())
        return match.captured(1).toInt() * 12;
    return term == "flat-yearly"_L1 ? 12 : 0;
}

/// A decimal number without grouping: "1234.5", "9.0E-4".
bool isPlainNumber(const QString &text)
{
    static const QRegularExpression form(u"^[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?$"_s);
    return text.size() < 100 && form.match(text).hasMatch();
}

template <class E>
QString namesOf()
{
    QStringList all;
    for (const auto &entry : EnumText<E>::names)
        all.append(QString::fromLatin1(entry.name));
    return all.join(u", "_s);
}

} // namespace

QList<QStringList> OwnRow::requiredColumns()
{
    return {{u"provider"_s},
            {u"sku"_s, u"name"_s, u"key"_s},
            {u"price"_s, u"upfront"_s},
            {u"unit"_s},
            {u"time"_s}};
}

QStringList OwnRow::knownColumns()
{
    return {u"key"_s,     u"provider"_s,  u"service"_s, u"sku"_s,      u"name"_s,      u"region"_s,
            u"role"_s,    u"category"_s,  u"term"_s,    u"unit"_s,     u"time"_s,      u"per"_s,
            u"tiering"_s, u"from"_s,      u"price"_s,   u"currency"_s, u"upfront"_s,   u"term_months"_s,
            u"free"_s,    u"allowance"_s, u"pool"_s,    u"minimum"_s,  u"effective"_s, u"source"_s,
            u"url"_s,     u"note"_s};
}

std::optional<ListedPrice> OwnRow::read()
{
    ListedPrice price;
    if (!readItem(price.item) || !readRate(price.rate))
        return std::nullopt;
    const bool isTier = m_columns.has(u"from"_s) && !text(u"price"_s).isEmpty();
    price.part = isTier              ? ListedPrice::Part::Tier
        : text(u"price"_s).isEmpty() ? ListedPrice::Part::Upfront
                                     : ListedPrice::Part::Rate;
    return price;
}

bool OwnRow::readItem(PriceItem &item)
{
    if (!required(u"provider"_s, item.provider))
        return false;
    item.service = text(u"service"_s);
    if (item.service.isEmpty())
        item.service = providerTitle(item.provider);
    item.sku = text(u"sku"_s);
    item.name = text(u"name"_s);
    if (item.sku.isEmpty())
        item.sku = item.name;
    if (item.name.isEmpty())
        item.name = item.sku;
    item.region = text(u"region"_s);
    if (item.region.isEmpty())
        item.region = u"global"_s;
    item.key = text(u"key"_s);
    if (item.key.isEmpty() && item.sku.isEmpty())
        return fail(u"sku"_s, Words::tr("it is empty, and so are name and key."));
    if (item.key.isEmpty())
        item.key = keyWord(item.provider) + u'/' + keyPart(item.service) + u'/' + keyWord(item.sku) + u'/'
            + keyWord(item.region);
    if (item.sku.isEmpty())
        item.sku = item.name = item.key;
    item.role = text(u"role"_s);
    if (item.role.isEmpty())
        item.role = u"other"_s;
    const bool known = std::any_of(roles().cbegin(), roles().cend(),
                                   [&item](const Role &each) { return each.key == item.role; });
    if (!known)
        return fail(u"role"_s, Words::tr("“%1” is no role.").arg(item.role));
    item.category = role(item.role).category;
    const QString category = text(u"category"_s);
    const auto named = enumFromName<Category>(category);
    if (!category.isEmpty() && !named)
        return fail(u"category"_s, Words::tr("“%1” is no category.").arg(category));
    item.category = named.value_or(item.category);
    return readSpecifications(item);
}

bool OwnRow::readSpecifications(PriceItem &item)
{
    for (const QString &name : m_columns.names()) {
        if (name.startsWith("spec:"_L1, Qt::CaseInsensitive))
            addSpecification(item, name.mid(5).trimmed(), text(name));
    }
    return true;
}

bool OwnRow::readRate(Rate &rate)
{
    rate.term = text(u"term"_s);
    if (rate.term.isEmpty())
        rate.term = u"on-demand"_s;
    const auto time = enumFromName<Rate::Time>(text(u"time"_s).toLower());
    if (!required(u"unit"_s, rate.unit))
        return false;
    if (!time)
        return fail(u"time"_s, Words::tr("“%1” is none of %2.").arg(text(u"time"_s), namesOf<Rate::Time>()));
    rate.time = *time;
    const QString currency = text(u"currency"_s);
    const auto code = Currency::fromString(currency.isEmpty() ? u"USD"_s : currency.toUpper());
    if (!code)
        return fail(u"currency"_s, Words::tr("“%1” is no currency code of three letters.").arg(currency));
    rate.currency = *code;
    if (!text(u"per"_s).isEmpty() && (!number(u"per"_s, rate.per) || rate.per <= Quantity()))
        return fail(u"per"_s, Words::tr("a price is for more than 0 units."));
    const QString tiering = text(u"tiering"_s).toLower();
    const auto kind = enumFromName<Rate::Tiering>(tiering);
    if (!tiering.isEmpty() && !kind)
        return fail(u"tiering"_s, Words::tr("“%1” is none of %2.").arg(tiering, namesOf<Rate::Tiering>()));
    rate.tiering = kind.value_or(rate.tiering);
    const QString date = text(u"effective"_s);
    rate.effective = readDate(date);
    if (!date.isEmpty() && !rate.effective.isValid())
        return fail(u"effective"_s, Words::tr("“%1” is no date such as 2026-01-31.").arg(date));
    rate.pool = text(u"pool"_s);
    rate.sourceTitle = text(u"source"_s);
    rate.sourceUrl = text(u"url"_s);
    rate.note = text(u"note"_s);
    return readPrices(rate) && readFree(rate);
}

bool OwnRow::readPrices(Rate &rate)
{
    Quantity from;
    Quantity months = Quantity::fromWhole(monthsOfTerm(rate.term));
    if (!number(u"from"_s, from) || !number(u"term_months"_s, months)
        || !amount(u"upfront"_s, rate.currency, rate.upfront)
        || !amount(u"minimum"_s, rate.currency, rate.minimum))
        return false;
    if (months.raw() % Quantity::one() != 0 || months > Quantity::fromWhole(240))
        return fail(u"term_months"_s, Words::tr("a commitment lasts whole months, 240 at most."));
    rate.termMonths = int(months.raw() / Quantity::one());
    const QString price = text(u"price"_s);
    if (price.isEmpty() && !from.isZero())
        return fail(u"price"_s, Words::tr("a tier has one."));
    if (price.isEmpty() && rate.upfront.isZero())
        return fail(u"price"_s, Words::tr("it is empty, and so is upfront."));
    const auto value = price.isEmpty() ? UnitPrice() : isPlainNumber(price) ? readPrice(price) : std::nullopt;
    if (!value || value->isNegative())
        return fail(u"price"_s, Words::tr("“%1” is no price; write it as 1234.56.").arg(price));
    rate.tiers = {tierAt(from, *value)};
    return true;
}

bool OwnRow::readFree(Rate &rate)
{
    const QString free = text(u"free"_s).toLower();
    const auto kind = enumFromName<Rate::Free>(free);
    if (!free.isEmpty() && !kind)
        return fail(u"free"_s, Words::tr("“%1” is none of %2.").arg(free, namesOf<Rate::Free>()));
    if (!number(u"allowance"_s, rate.allowance))
        return false;
    rate.free = kind.value_or(rate.allowance.isZero() ? Rate::Free::None : Rate::Free::Always);
    return true;
}

bool OwnRow::required(const QString &column, QString &out)
{
    out = text(column);
    return !out.isEmpty() || fail(column, Words::tr("it is empty."));
}

bool OwnRow::number(const QString &column, Quantity &out)
{
    const QString written = text(column);
    if (written.isEmpty())
        return true;
    const auto value = isPlainNumber(written) ? readQuantity(written) : std::nullopt;
    if (!value || value->isNegative())
        return fail(column, Words::tr("“%1” is no number; write it as 1234.56.").arg(written));
    out = *value;
    return true;
}

bool OwnRow::amount(const QString &column, Currency currency, Money &out)
{
    const QString written = text(column);
    if (written.isEmpty())
        return true;
    const auto value = isPlainNumber(written) ? readMoney(written, currency) : std::nullopt;
    if (!value || value->isNegative())
        return fail(column, Words::tr("“%1” is no amount of money; write it as 1234.56.").arg(written));
    if (!value->isZero())
        out = *value;
    return true;
}

bool OwnRow::fail(const QString &column, const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = Words::tr("Column “%1”: %2").arg(column, why);
    return false;
}

} // namespace stratoplan::storage::pricelists

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/report/pricehistory.h"

#include "core/plan/role.h"
#include "core/text/pricetext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(PriceHistory)
};

Month monthOf(const QDate &date)
{
    return {date.year(), date.month()};
}

bool countAlike(const EffectiveRate &a, const EffectiveRate &b)
{
    return a.rate == b.rate && a.steps == b.steps && a.problem == b.problem;
}

QString joined(const QStringList &parts, const QString &between)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(between);
}

QString rangeText(const QString &first, const QString &last)
{
    if (!first.isEmpty() && first == last)
        return HistoryText::tr("in %1", "month").arg(first);
    if (!first.isEmpty() && !last.isEmpty())
        return HistoryText::tr("%1 to %2", "months").arg(first, last);
    if (!first.isEmpty())
        return HistoryText::tr("from %1", "month").arg(first);
    return last.isEmpty() ? QString() : HistoryText::tr("to %1", "month").arg(last);
}

QString overrideText(const Format &format, const PriceOverride &row)
{
    QString text = HistoryText::tr("set by hand");
    if (!row.author.isEmpty() && row.date.isValid())
        text = HistoryText::tr("set by hand by %1 on %2", "author, date").arg(row.author, format.date(row.date));
    else if (!row.author.isEmpty())
        text = HistoryText::tr("set by hand by %1", "author").arg(row.author);
    else if (row.date.isValid())
        text = HistoryText::tr("set by hand on %1", "date").arg(format.date(row.date));
    return row.reason.isEmpty() ? text : HistoryText::tr("%1: %2", "set by hand, reason").arg(text, row.reason);
}

} // namespace

QList<PriceStretch> priceStretches(const Plan &plan, const Timeline &timeline, const Rate &rate)
{
    QList<PriceStretch> stretches;
    int epoch = 0;
    for (int column = 0; column < timeline.months(); ++column) {
        const std::optional<Month> month = timeline.at(column).month;
        const int now = priceEpoch(plan, month);
        if (!stretches.isEmpty() && now == epoch) {
            stretches.last().last = month;
            continue;
        }
        epoch = now;
        const EffectiveRate price = effectiveRate(plan, rate, month);
        if (!stretches.isEmpty() && countAlike(stretches.last().price, price))
            stretches.last().last = month;
        else
            stretches.append({month, month, price});
    }
    const bool hasUndated = timeline.size() > timeline.months() || stretches.isEmpty();
    if (hasUndated) {
        const EffectiveRate price = effectiveRate(plan, rate, std::nullopt);
        if (stretches.isEmpty() || !countAlike(stretches.last().price, price))
            stretches.append({std::nullopt, std::nullopt, price});
    }
    return stretches;
}

QString stretchText(const Format &format, const Timeline &timeline, const PriceStretch &stretch)
{
    if (!stretch.first)
        return timeline.months() > 0 ? HistoryText::tr("in undated phases") : QString();
    const bool isFromStart = timeline.columnOf(*stretch.first) == 0;
    const bool isToEnd = timeline.columnOf(*stretch.last) == timeline.months() - 1;
    if (isFromStart && isToEnd)
        return {};
    return rangeText(isFromStart && !isToEnd ? QString() : format.month(*stretch.first),
                     isToEnd ? QString() : format.month(*stretch.last));
}

QString stepText(const Format &format, const Plan &plan, const PriceStep &step)
{
    if (const PriceOverride *row = plan.find(step.override); row && step.kind == PriceStep::Kind::Override)
        return overrideText(format, *row);
    if (const PriceBookEntry *row = plan.find(step.entry); row && step.kind == PriceStep::Kind::Discount) {
        const QString what = row->note.isEmpty() ? scopeText(*row) : row->note;
        return joined({discountText(format, row->discount), what, monthsText(format, *row)}, u", "_s);
    }
    if (const CurrencyRate *row = plan.find(step.exchange)) {
        const QString worth = HistoryText::tr("1 %1 = %2 %3", "currency, rate, currency")
                                  .arg(row->from.toString(), row->rate.toString(), row->to.toString());
        return joined({worth, row->date.isValid() ? format.date(row->date) : QString(), row->source}, u", "_s);
    }
    return {};
}

QStringList stepTexts(const Format &format, const Plan &plan, const EffectiveRate &price)
{
    QStringList texts;
    for (const PriceStep &step : price.steps)
        texts.append(stepText(format, plan, step));
    return texts;
}

QString discountText(const Format &format, Percent discount)
{
    const QString percent = format.number(Quantity::fromRaw(discount.isNegative() ? -discount.raw() : discount.raw()));
    return (discount.isNegative() ? u'+' : QChar(0x2212)) + percent + QChar::Nbsp + u'%';
}

QString scopeText(const PriceBookEntry &entry)
{
    const QString scope =
        joined({providerTitle(entry.provider), entry.service, entry.sku, entry.term.isEmpty() ? QString() : termText(entry.term)},
               u" · "_s);
    return scope.isEmpty() ? HistoryText::tr("every price") : scope;
}

QString monthsText(const Format &format, const PriceBookEntry &entry)
{
    return rangeText(entry.from.isValid() ? format.month(monthOf(entry.from)) : QString(),
                     entry.until.isValid() ? format.month(monthOf(entry.until)) : QString());
}

} // namespace stratoplan

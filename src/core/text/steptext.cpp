// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/steptext.h"

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

} // namespace

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
    if (const PriceOverride *row = plan.find(step.override); row && step.kind == PriceStep::Kind::Override) {
        const QString origin = originText(format, *row);
        return origin.isEmpty() ? HistoryText::tr("set by hand")
                                : HistoryText::tr("set by hand %1", "by whom, when: why").arg(origin);
    }
    if (const PriceBookEntry *row = plan.find(step.entry); row && step.kind == PriceStep::Kind::Discount)
        return entryText(format, *row);
    if (const CurrencyRate *row = plan.find(step.exchange)) {
        const QString worth = HistoryText::tr("1 %1 = %2 %3", "currency, rate, currency")
                                  .arg(row->from.toString(), row->rate.toString(), row->to.toString());
        return joined({worth, row->date.isValid() ? format.date(row->date) : QString(), row->source},
                      u", "_s);
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

QString originText(const Format &format, const PriceOverride &row)
{
    QString text;
    if (!row.author.isEmpty() && row.date.isValid())
        text = HistoryText::tr("by %1 on %2", "author, date").arg(row.author, format.date(row.date));
    else if (!row.author.isEmpty())
        text = HistoryText::tr("by %1", "author").arg(row.author);
    else if (row.date.isValid())
        text = HistoryText::tr("on %1", "date").arg(format.date(row.date));
    if (row.reason.isEmpty())
        return text;
    return text.isEmpty() ? row.reason
                          : HistoryText::tr("%1: %2", "set by hand, reason").arg(text, row.reason);
}

QString entryText(const Format &format, const PriceBookEntry &entry)
{
    const QString what = entry.note.isEmpty() ? scopeText(entry) : entry.note;
    return joined({discountText(format, entry.discount), what, monthsText(format, entry)}, u", "_s);
}

QString discountText(const Format &format, Percent discount)
{
    const QString percent =
        format.number(Quantity::fromRaw(discount.isNegative() ? -discount.raw() : discount.raw()));
    return (discount.isNegative() ? u'+' : QChar(0x2212)) + percent + QChar::Nbsp + u'%';
}

QString scopeText(const PriceBookEntry &entry)
{
    const QString scope = joined({providerTitle(entry.provider), entry.service, entry.sku,
                                  entry.term.isEmpty() ? QString() : termText(entry.term)},
                                 u" · "_s);
    return scope.isEmpty() ? HistoryText::tr("every price") : scope;
}

QString monthsText(const Format &format, const PriceBookEntry &entry)
{
    const std::optional<Month> last = lastMonthOf(entry);
    return rangeText(entry.from.isValid() ? format.month(monthOf(entry.from)) : QString(),
                     last ? format.month(*last) : QString());
}

} // namespace stratoplan

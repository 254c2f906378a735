// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/budgettext.h"

#include <QCoreApplication>

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BudgetText)
};

} // namespace

const Budget *budgetOf(const Plan &plan, PhaseId phase)
{
    for (const Budget &budget : plan.table<Budget>()) {
        const bool isWide =
            !budget.option && !budget.environment && !budget.group && budget.tag.key.isEmpty();
        if (isWide && budget.phase == phase)
            return &budget;
    }
    return nullptr;
}

QString budgetText(const Budget *budget)
{
    if (!budget)
        return {};
    const QString high = budget->amount.high.amountString();
    return budget->amount.isSingle() ? high : budget->amount.low.amountString() + u'-' + high;
}

Result<Range<Money>> parseAmount(const QString &text, Currency currency)
{
    QString plain = text;
    plain.remove(u',').remove(u' ').replace(u'–', u'-');
    const QStringList ends = plain.split(u'-');
    const auto low = Money::fromString(ends.value(0), currency);
    const auto high = Money::fromString(ends.value(ends.size() - 1), currency);
    if (!low || !high || ends.size() > 2 || *high < *low)
        return Error {Error::Code::Invalid,
                      Words::tr("“%1” is not an amount; write 5000 or 1500-2500.").arg(text)};
    return Range<Money>(*low, *high, *high);
}

} // namespace stratoplan

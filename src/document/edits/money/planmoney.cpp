// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/planmoney.h"

#include "core/engine/drivers.h"
#include "document/edits/step/rows.h"

namespace stratoplan::edits {

namespace {

const Percent whole = Percent::fromWhole(100);

template <class Edit>
Status changeInfo(Document &document, const QString &text, Edit edit)
{
    return changeRow(document, document.plan().info().id, text, edit);
}

Status checkDriver(const Plan &plan, const QString &key)
{
    if (key.isEmpty() || driverByKey(plan, key) != nullptr)
        return {};
    return Words::invalid(Words::tr("There is no driver “%1”.").arg(key));
}

} // namespace

Status setUserPrice(Document &document, const Money &price, Percent conversion)
{
    const Currency own = document.plan().info().currency;
    if (price.isNegative())
        return Words::invalid(Words::tr("A price is not negative."));
    if (!price.isZero() && price.currency() != own)
        return Words::invalid(Words::tr("The amount is not in the plan's currency, %1.").arg(own.toString()));
    if (conversion <= Percent() || conversion > whole)
        return Words::invalid(Words::tr("Of a hundred users above 0 and at most 100 pay."));
    return changeInfo(document, Words::tr("Change price per user"), [&](PlanInfo &info) {
        info.userPrice = price;
        info.conversion = conversion;
    });
}

Status setDiscountRate(Document &document, Percent rate)
{
    if (rate.isNegative() || rate > whole)
        return Words::invalid(Words::tr("A discount rate is 0 to 100 % a year."));
    return changeInfo(document, Words::tr("Change discount rate"),
                      [&](PlanInfo &info) { info.discountRate = rate; });
}

Status setUnitDrivers(Document &document, const QString &users, const QString &requests)
{
    for (const QString &key : {users, requests}) {
        if (const Status status = checkDriver(document.plan(), key); !status)
            return status;
    }
    return changeInfo(document, Words::tr("Change what costs are per"), [&](PlanInfo &info) {
        info.usersDriver = users;
        info.requestsDriver = requests;
    });
}

Status setSimulation(Document &document, int seed, int runs)
{
    if (seed < 1)
        return Words::invalid(Words::tr("A seed is a whole number from 1 on."));
    if (runs < 100 || runs > 100'000)
        return Words::invalid(Words::tr("A simulation makes 100 to 100,000 runs."));
    return changeInfo(document, Words::tr("Change simulation"), [&](PlanInfo &info) {
        info.seed = seed;
        info.runs = runs;
    });
}

} // namespace stratoplan::edits

// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/time/lifecycle.h"

#include "core/engine/drivers.h"
#include "core/engine/timeline.h"
#include "document/edits/sizingstep.h"
#include "document/edits/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::edits {

namespace {

/// What a charge of a lifecycle says about its class.
struct Part
{
    enum class Kind { Stored, Transition, Retrieval };

    Kind kind = Kind::Stored;
    QString driver;
    int from = 0;
    int until = 0; ///< 0: no end
    Quantity factor; ///< units for each GB; per cent that is read
};

/// Age at which a class ends; 0: never.
int endOf(const Lifecycle &lifecycle, qsizetype index)
{
    return index + 1 < lifecycle.classes.size() ? lifecycle.classes.at(index + 1).fromAge
                                                : lifecycle.deleteAge;
}

QString stockText(const QString &driver, int from, int until)
{
    return until > 0 ? u"stock(%1, %2, %3)"_s.arg(driver).arg(from).arg(until)
                     : u"stock(%1, %2)"_s.arg(driver).arg(from);
}

Charge chargeFor(const QString &name, RateId rate, const QString &formula)
{
    Charge charge;
    charge.name = name;
    charge.rate = rate;
    charge.counts = Charge::Counts::Once;
    charge.amount = QuantityInput::by(formula);
    return charge;
}

Status checked(const Plan &plan, const Lifecycle &lifecycle)
{
    if (driverByKey(plan, lifecycle.driver) == nullptr)
        return Words::invalid(Words::tr("Choose the driver that counts what comes in each month."));
    if (lifecycle.classes.isEmpty() || lifecycle.classes.first().fromAge != 0)
        return Words::invalid(Words::tr("The first class holds from age 0 on."));
    for (qsizetype i = 0; i < lifecycle.classes.size(); ++i) {
        const StorageClass &each = lifecycle.classes.at(i);
        if (i > 0 && each.fromAge <= lifecycle.classes.at(i - 1).fromAge)
            return Words::invalid(Words::tr("Each class begins at a greater age than the one before."));
        if (each.perGb.isNegative() || each.retrieved.isNegative())
            return Words::invalid(Words::tr("What moves and what is read is not negative."));
        for (const RateId rate : {each.rate, each.transition, each.retrieval}) {
            if (rate && plan.find(rate) == nullptr)
                return Words::missing();
        }
    }
    const int last = lifecycle.classes.last().fromAge;
    if (lifecycle.deleteAge != 0 && lifecycle.deleteAge <= last)
        return Words::invalid(Words::tr("Data are deleted after the last class begins."));
    if (std::max(last, lifecycle.deleteAge) > 600)
        return Words::invalid(Words::tr("Ages are whole months from 0 to 600."));
    return {};
}

std::optional<Part> partOf(const QuantityInput &amount)
{
    static const QRegularExpression stock(
        u"^stock\\((\\w+), (\\d+)(?:, (\\d+))?\\)(?: \\* ([\\d.]+) / 100)?$"_s);
    static const QRegularExpression lag(u"^lag\\((\\w+), (\\d+)\\) \\* ([\\d.]+)$"_s);
    if (amount.kind != QuantityInput::Kind::Formula)
        return std::nullopt;
    Part part;
    QRegularExpressionMatch match = stock.match(amount.formula);
    const bool isStock = match.hasMatch();
    if (!isStock)
        match = lag.match(amount.formula);
    if (!match.hasMatch())
        return std::nullopt;
    part.driver = match.captured(1);
    part.from = match.captured(2).toInt();
    part.until = isStock ? match.captured(3).toInt() : 0;
    const QString factor = match.captured(isStock ? 4 : 3);
    part.kind = !isStock   ? Part::Kind::Transition
        : factor.isEmpty() ? Part::Kind::Stored
                           : Part::Kind::Retrieval;
    part.factor = Quantity::fromString(factor).value_or(Quantity());
    return part;
}

/// Writes what a charge says into the last class; a stored amount begins the next one.
void take(Lifecycle &lifecycle, const Charge &charge, const Part &part)
{
    if (part.kind == Part::Kind::Stored) {
        lifecycle.driver = part.driver;
        lifecycle.classes.append({charge.name, part.from, charge.rate, {}, {}, {}, {}});
        lifecycle.deleteAge = part.until;
        return;
    }
    if (lifecycle.classes.isEmpty())
        return;
    StorageClass &last = lifecycle.classes.last();
    if (part.kind == Part::Kind::Transition) {
        last.transition = charge.rate;
        last.perGb = part.factor;
    } else {
        last.retrieval = charge.rate;
        last.retrieved = Percent::fromRaw(part.factor.raw()); // both are millionths
    }
}

bool isSameCharge(Charge one, const Charge &other)
{
    one.id = other.id;
    one.sizing = other.sizing;
    return one == other;
}

} // namespace

QList<Charge> chargesOf(const Lifecycle &lifecycle)
{
    QList<Charge> charges;
    for (qsizetype i = 0; i < lifecycle.classes.size(); ++i) {
        const StorageClass &each = lifecycle.classes.at(i);
        const QString stored = stockText(lifecycle.driver, each.fromAge, endOf(lifecycle, i));
        charges.append(chargeFor(each.name, each.rate, stored));
        if (each.transition) {
            const QString moved = u"lag(%1, %2) * %3"_s.arg(lifecycle.driver, QString::number(each.fromAge),
                                                            each.perGb.toString());
            charges.append(chargeFor(Words::tr("Transition to %1").arg(each.name), each.transition, moved));
        }
        if (each.retrieval) {
            const QString read = u"%1 * %2 / 100"_s.arg(stored, each.retrieved.toString());
            charges.append(chargeFor(Words::tr("Retrieval from %1").arg(each.name), each.retrieval, read));
        }
    }
    return charges;
}

Status setLifecycle(Document &document, Place place, const Lifecycle &lifecycle)
{
    for (const Status &status : {checkPlace(document.plan(), place), checked(document.plan(), lifecycle)}) {
        if (!status)
            return status;
    }
    if (lifecycleAt(document.plan(), place) == lifecycle)
        return {};
    Step step(document, Words::tr("Change storage classes"));
    Sizing sizing = sizingForEdit(step, place);
    sizing.quantity = QuantityInput::by(stockText(lifecycle.driver, 0, lifecycle.deleteAge));
    sizing.unit = u"GB"_s;
    sizing.present = true;
    step.replace(sizing);
    for (const Charge &charge : chargesOf(step.plan(), sizing.id))
        step.remove(charge.id);
    for (Charge charge : chargesOf(lifecycle)) {
        charge.sizing = sizing.id;
        step.insert(charge);
    }
    return step.push();
}

std::optional<Lifecycle> lifecycleAt(const Plan &plan, Place place)
{
    const Sizing *sizing = sizingAt(plan, place.component, place.phase);
    if (sizing == nullptr || sizing->quantity.kind != QuantityInput::Kind::Formula)
        return std::nullopt;
    const QList<Charge> charges = chargesOf(plan, sizing->id);
    Lifecycle lifecycle;
    for (const Charge &charge : charges) {
        const std::optional<Part> part = partOf(charge.amount);
        if (!part)
            return std::nullopt;
        take(lifecycle, charge, *part);
    }
    // What was read is right only when it writes the very same charges.
    const QList<Charge> written = chargesOf(lifecycle);
    const QString stored = stockText(lifecycle.driver, 0, lifecycle.deleteAge);
    if (lifecycle.classes.isEmpty() || sizing->quantity != QuantityInput::by(stored)
        || !std::equal(charges.begin(), charges.end(), written.begin(), written.end(), isSameCharge))
        return std::nullopt;
    return lifecycle;
}

} // namespace stratoplan::edits

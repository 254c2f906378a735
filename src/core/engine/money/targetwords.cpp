// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/money/targetwords.h"

#include "core/engine/drivers.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Words in lower case, without what makes no difference.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}%]+"_s);
    static const QStringList idle {u"a"_s, u"an"_s, u"the"_s, u"total"_s, u"average"_s, u"mean"_s, u"our"_s};
    QStringList words = text.toLower().split(between, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return idle.contains(word); });
    return words;
}

/// The same, and without the month, which every figure is of.
QStringList measureWords(const QString &text)
{
    QStringList words = wordsOf(text);
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const QString &word = words.at(i);
        if (word != u"month" && word != u"monthly")
            continue;
        words.removeAt(i);
        if (i > 0 && words.at(i - 1) == u"per")
            words.removeAt(--i);
    }
    return words;
}

QString singular(const QString &word)
{
    return word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"_s) ? word.chopped(1) : word;
}

/// Whether two names mean the same, in the singular or plural of their last word.
bool means(const QString &given, const QString &name)
{
    const QString known = wordsOf(name).join(u' ');
    return !known.isEmpty() && singular(given) == singular(known);
}

/// The driver that words name: its key, name, or where that is asked for, its unit.
QString driverNamed(const Plan &plan, const QString &words, bool byUnit)
{
    for (const Driver &driver : plan.table<Driver>()) {
        if (means(words, driver.key) || means(words, driver.name))
            return driver.key;
    }
    for (const Driver &driver : plan.table<Driver>()) {
        if (byUnit && means(words, driver.unit))
            return driver.key;
    }
    return {};
}

/// Key of the driver a cost is "per", or of the plan's own users and requests.
QString countedDriver(const Plan &plan, const QString &words, bool byUnit)
{
    const PlanInfo &info = plan.info();
    if ((words == u"user" || words == u"users") && !info.usersDriver.isEmpty())
        return info.usersDriver;
    static const QStringList requests {u"request"_s, u"requests"_s, u"api request"_s, u"api requests"_s};
    if (requests.contains(words) && !info.requestsDriver.isEmpty())
        return info.requestsDriver;
    return driverNamed(plan, words, byUnit);
}

const QHash<QString, Measure> &fixedMeasures()
{
    static const QHash<QString, Measure> measures {
        {u"cost"_s, Measure::MonthlyCost},
        {u"costs"_s, Measure::MonthlyCost},
        {u"spend"_s, Measure::MonthlyCost},
        {u"annual cost"_s, Measure::AnnualCost},
        {u"annual spend"_s, Measure::AnnualCost},
        {u"yearly cost"_s, Measure::AnnualCost},
        {u"cost per year"_s, Measure::AnnualCost},
        {u"revenue"_s, Measure::Revenue},
        {u"margin"_s, Measure::Margin},
        {u"profit"_s, Measure::Margin},
        {u"budget used"_s, Measure::BudgetUsed},
        {u"budget use"_s, Measure::BudgetUsed},
        {u"budget usage"_s, Measure::BudgetUsed},
        {u"budget utilisation"_s, Measure::BudgetUsed},
        {u"budget utilization"_s, Measure::BudgetUsed},
        {u"rto"_s, Measure::RecoveryTime},
        {u"recovery time"_s, Measure::RecoveryTime},
        {u"recovery time objective"_s, Measure::RecoveryTime},
        {u"rpo"_s, Measure::DataLoss},
        {u"data loss"_s, Measure::DataLoss},
        {u"recovery point"_s, Measure::DataLoss},
        {u"recovery point objective"_s, Measure::DataLoss},
        {u"availability"_s, Measure::Availability},
        {u"uptime"_s, Measure::Availability},
    };
    return measures;
}

} // namespace

MeasureWords readMeasure(const Plan &plan, const QString &text)
{
    const QString words = measureWords(text).join(u' ');
    const auto fixed = fixedMeasures().constFind(words);
    if (fixed != fixedMeasures().cend())
        return {*fixed, {}};
    const auto per = {u"cost per "_s, u"costs per "_s, u"spend per "_s};
    for (const QString &start : per) {
        const QString driver =
            words.startsWith(start) ? countedDriver(plan, words.mid(start.size()), true) : QString();
        if (!driver.isEmpty())
            return {Measure::CostPer, driver};
    }
    // A driver may be called "monthly active users": all its words count.
    QString driver = countedDriver(plan, wordsOf(text).join(u' '), false);
    if (driver.isEmpty())
        driver = countedDriver(plan, words, false);
    return driver.isEmpty() ? MeasureWords() : MeasureWords {Measure::DriverValue, driver};
}

QStringList knownMeasures(const Plan &plan)
{
    QStringList known {u"monthly cost"_s, u"annual cost"_s};
    if (!plan.info().usersDriver.isEmpty())
        known.append(u"cost per user"_s);
    if (!plan.info().requestsDriver.isEmpty())
        known.append(u"cost per request"_s);
    for (const Driver &driver : plan.table<Driver>()) {
        const QString measure = u"cost per "_s + driver.key;
        const bool isNamed =
            driver.key == plan.info().usersDriver || driver.key == plan.info().requestsDriver;
        if (!driver.key.isEmpty() && !isNamed)
            known.append(measure);
    }
    if (!plan.info().userPrice.isZero())
        known << u"revenue"_s << u"margin"_s;
    if (!plan.table<Budget>().isEmpty())
        known.append(u"budget used"_s);
    return known << u"RTO"_s << u"RPO"_s;
}

std::optional<Comparing> readComparison(const QString &text)
{
    static const QHash<QString, Comparing> comparisons {
        {u"<"_s, Comparing::Below},          {u"under"_s, Comparing::Below},
        {u"below"_s, Comparing::Below},      {u"<="_s, Comparing::AtMost},
        {u"≤"_s, Comparing::AtMost},         {u"at most"_s, Comparing::AtMost},
        {u"up to"_s, Comparing::AtMost},     {u">"_s, Comparing::Above},
        {u"over"_s, Comparing::Above},       {u"above"_s, Comparing::Above},
        {u">="_s, Comparing::AtLeast},       {u"≥"_s, Comparing::AtLeast},
        {u"at least"_s, Comparing::AtLeast}, {u"="_s, Comparing::Equal},
        {u"=="_s, Comparing::Equal},
    };
    const auto found = comparisons.constFind(text.simplified().toLower());
    return found == comparisons.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Duration> readTimeUnit(const QString &unit)
{
    const QString word = singular(unit.trimmed().toLower());
    if (word == u"s" || word == u"sec" || word == u"second")
        return Duration::fromSeconds(1);
    if (word == u"min" || word == u"minute" || word == u"mins")
        return Duration::fromMinutes(1);
    if (word == u"h" || word == u"hr" || word == u"hour" || word == u"hrs")
        return Duration::fromHours(1);
    if (word == u"d" || word == u"day")
        return Duration::fromDays(1);
    return std::nullopt;
}

std::optional<Currency> readMoneyUnit(const QString &unit, const QString &measure)
{
    static const std::array symbols {
        std::pair(u'$', Currency::of("USD")),
        std::pair(u'€', Currency::of("EUR")),
        std::pair(u'£', Currency::of("GBP")),
        std::pair(u'₹', Currency::of("INR")),
    };
    static const QStringList fillers {u"per"_s, u"each"_s, u"month"_s, u"monthly"_s, u"mo"_s};
    Currency found;
    for (const auto &[symbol, currency] : symbols) {
        if (unit.contains(symbol))
            found = currency;
    }
    const QStringList allowed = wordsOf(measure) + fillers;
    static const QRegularExpression code(u"\\b[A-Z]{3}\\b"_s);
    for (const QRegularExpressionMatch &match : code.globalMatch(unit)) {
        if (found.isNone() && !allowed.contains(match.captured().toLower()))
            found = *Currency::fromString(match.captured());
    }
    for (const QString &word : wordsOf(unit)) {
        const bool isCurrency = !found.isNone() && word == found.toString().toLower();
        const bool isCounted = allowed.contains(word) || allowed.contains(singular(word));
        if (!isCurrency && !isCounted)
            return std::nullopt;
    }
    return found;
}

} // namespace stratoplan

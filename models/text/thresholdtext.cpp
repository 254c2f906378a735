// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/thresholdtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::thresholdtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Thresholds)
};

constexpr qint64 highestPercent = 1000;

Error unreadable(const QString &part)
{
    return {Error::Code::Invalid,
            Words::tr("“%1” is no threshold. Write 80 %; 95 % critical; 9500 critical.").arg(part),
            {}};
}

Result<BudgetThreshold> readOne(const QString &part, Currency currency)
{
    static const QRegularExpression pattern(
        u"^(\\D*?)\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(%?)\\s*([a-z]*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(part.simplified());
    const QString word = match.captured(4).toLower();
    const bool isKnown = word.isEmpty() || word == "critical"_L1 || word == "warning"_L1;
    if (!match.hasMatch() || !isKnown)
        return unreadable(part);
    BudgetThreshold threshold;
    threshold.critical = word == "critical"_L1;
    const QString digits = QString(match.captured(2)).remove(u',');
    const auto percent = Percent::fromString(digits);
    const bool isAmount = match.captured(3).isEmpty()
        && (!match.captured(1).isEmpty() || !percent || Percent::fromWhole(highestPercent) < *percent);
    if (!isAmount && percent) {
        threshold.percent = *percent;
        return threshold;
    }
    const auto amount = Money::fromString(digits, currency);
    if (!amount || !match.captured(3).isEmpty())
        return unreadable(part);
    threshold.amount = *amount;
    return threshold;
}

} // namespace

QString shown(const QList<BudgetThreshold> &thresholds)
{
    const Format format;
    QStringList parts;
    for (const BudgetThreshold &threshold : thresholds) {
        const QString level = threshold.percent.isZero()
            ? Format::symbol(threshold.amount.currency()) + threshold.amount.amountString()
            : QString(threshold.percent.toString()) + u" %"_s;
        parts.append(threshold.critical ? Words::tr("%1 critical").arg(level) : level);
    }
    return parts.join(u"; "_s);
}

Result<QList<BudgetThreshold>> read(const QString &text, Currency currency)
{
    QList<BudgetThreshold> thresholds;
    static const QRegularExpression separator(u";|,\\s+"_s);
    for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto one = readOne(part.trimmed(), currency);
        if (!one)
            return one.error();
        thresholds.append(*one);
    }
    return thresholds;
}

} // namespace stratoplan::thresholdtext

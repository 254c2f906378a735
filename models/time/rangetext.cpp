// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/rangetext.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RangeText)
};

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message};
}

} // namespace

QStringList rangeParts(const QString &text)
{
    static const QRegularExpression between(
        u"(?<=[\\dkKMB%])\\s*(?:-|\\x{2013}|\\.\\.|\\bto\\b)\\s*(?=[-+\\d.])"_s);
    QStringList parts = text.trimmed().split(between);
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

Result<Range<Percent>> parsePercents(const QString &text)
{
    const QString plain = QString(text).replace(QChar(0x2212), u'-').simplified();
    if (plain.isEmpty())
        return Range<Percent>();
    const QStringList parts = rangeParts(plain);
    QList<Percent> numbers;
    for (QString part : parts) {
        part.remove(u'%');
        part = part.trimmed();
        if (part.startsWith(u'+'))
            part.remove(0, 1);
        const auto number = Percent::fromString(part);
        if (!number || parts.size() > 3)
            return invalid(Words::tr("Type a percentage such as 5, or low, likely and high such as 3-5-8."));
        numbers.append(*number);
    }
    const Percent low = numbers.first();
    const Percent high = numbers.last();
    const Percent middle = Percent::fromRaw(low.raw() + (high.raw() - low.raw()) / 2);
    const Range<Percent> range(low, numbers.size() == 3 ? numbers.at(1) : middle, high);
    if (!range.isOrdered())
        return invalid(Words::tr("A range goes upwards: low, likely, high."));
    return range;
}

QString percentsText(const Range<Percent> &range)
{
    if (range == Range<Percent>())
        return {};
    if (range.isSingle())
        return range.likely.toString();
    return u"%1 to %2 to %3"_s.arg(range.low.toString(), range.likely.toString(), range.high.toString());
}

QString spreadTitle(Spread spread)
{
    switch (spread) {
    case Spread::Triangular:
        return Words::tr("Triangular");
    case Spread::Pert:
        return Words::tr("PERT");
    case Spread::Uniform:
        return Words::tr("Uniform");
    case Spread::Normal:
        return Words::tr("Normal");
    }
    Q_UNREACHABLE();
}

QString spreadMeaning(Spread spread)
{
    switch (spread) {
    case Spread::Triangular:
        return Words::tr("Rises from low to likely and falls to high");
    case Spread::Pert:
        return Words::tr("Closer around likely than triangular, with thin ends");
    case Spread::Uniform:
        return Words::tr("Every value between low and high is as likely as any other");
    case Spread::Normal:
        return Words::tr("A bell around likely, cut at low and high");
    }
    Q_UNREACHABLE();
}

} // namespace stratoplan

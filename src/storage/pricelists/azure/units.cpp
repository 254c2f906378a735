// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/azure/units.h"

#include "storage/pricelists/support/amounts.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// Lengths of time that units name.
enum class Span { None, Second, Minute, Hour, Day, Month, Year };

Span spanOf(const QString &word)
{
    static const QHash<QString, Span> spans {
        {u"second"_s, Span::Second}, {u"minute"_s, Span::Minute}, {u"hour"_s, Span::Hour},
        {u"hourly"_s, Span::Hour},   {u"hr"_s, Span::Hour},       {u"day"_s, Span::Day},
        {u"daily"_s, Span::Day},     {u"month"_s, Span::Month},   {u"monthly"_s, Span::Month},
        {u"year"_s, Span::Year},     {u"annual"_s, Span::Year},
    };
    return spans.value(singular(word.toLower()), spans.value(word.toLower(), Span::None));
}

/// The words with the one that names a time taken out.
Span takeSpan(QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Span span = spanOf(words.at(i));
        if (span != Span::None) {
            words.removeAt(i);
            return span;
        }
    }
    return Span::None;
}

/// How many units a price is for: "10K" is 10000, "1" is 1; nothing when it is no such number.
std::optional<Quantity> blockSize(const QString &number, const QString &suffix)
{
    static const QHash<QString, qint64> factors {
        {u""_s, 1}, {u"K"_s, 1000}, {u"M"_s, 1'000'000}, {u"B"_s, 1'000'000'000}};
    const auto count = QString(number).remove(u',').toLongLong();
    const qint64 factor = factors.value(suffix, 0);
    if (count <= 0 || factor == 0 || count > 1'000'000'000'000 / factor)
        return std::nullopt;
    return Quantity::fromWhole(count * factor);
}

QString nameOf(Span span)
{
    switch (span) {
    case Span::Second:
        return u"second"_s;
    case Span::Minute:
        return u"minute"_s;
    case Span::Day:
        return u"day"_s;
    case Span::None:
    case Span::Hour:
    case Span::Month:
    case Span::Year:
        break;
    }
    return {};
}

/// Words of a unit as a unit: sizes keep their capitals, other words are in the singular and small.
QString unitOf(const QStringList &words)
{
    static const QStringList kept {u"GB"_s,  u"GiB"_s, u"TB"_s,   u"TiB"_s,  u"MB"_s,
                                   u"MiB"_s, u"PB"_s,  u"PiB"_s,  u"KB"_s,   u"IOPS"_s,
                                   u"VM"_s,  u"DBU"_s, u"Mbps"_s, u"vCPU"_s, u"LCU"_s};
    QStringList made;
    for (const QString &word : words)
        made.append(kept.contains(word) ? word : singular(word.toLower()));
    return made.join(u' ');
}

} // namespace

std::optional<Usage> azureUsage(const QString &unitOfMeasure, const QString &thing)
{
    static const QRegularExpression form(
        u"^(?:([0-9][0-9,]*)\\s*([KMB])?s?(?=[\\s/]|$))?\\s*(/?)\\s*([A-Za-z][A-Za-z /]*)?(?:\\(([0-9]+)s\\))?$"_s);
    const auto match = form.match(unitOfMeasure.trimmed());
    if (!match.hasMatch() || unitOfMeasure.trimmed().isEmpty())
        return std::nullopt;
    const QString number =
        match.captured(1).isEmpty() ? match.captured(5) : match.captured(1); // "Authentications (10s)"
    const auto per = number.isEmpty() ? Quantity::fromWhole(1) : blockSize(number, match.captured(2));
    if (!per)
        return std::nullopt;
    QStringList words = match.captured(4).split(QRegularExpression(u"[ /]+"_s), Qt::SkipEmptyParts);
    if (!match.captured(3).isEmpty() && words.isEmpty())
        return std::nullopt;
    const Span span = takeSpan(words);
    const QString named =
        words.isEmpty() || words == QStringList {u"Unit"_s} || words == QStringList {u"Units"_s}
        ? QString()
        : unitOf(words);
    Usage usage {named.isEmpty() ? thing : named, Rate::Time::Use, *per, span == Span::Year};
    if (span == Span::Hour)
        usage.time = Rate::Time::Hour;
    else if (span == Span::Month || span == Span::Year)
        usage.time = Rate::Time::Month;
    else if (span != Span::None)
        usage.unit = named.isEmpty() && (thing == "unit"_L1 || thing == "instance"_L1)
            ? nameOf(span)
            : usage.unit + u'-' + nameOf(span);
    return usage;
}

} // namespace stratoplan::storage::pricelists

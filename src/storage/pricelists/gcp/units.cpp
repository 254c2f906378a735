// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pricelists/gcp/units.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::storage::pricelists {

namespace {

/// One part of a unit: a size, a time, or a thing counted.
struct Part
{
    enum class Kind { Size, Hour, Month, Year, OtherTime, Count };
    Kind kind;
    QString name;
};

const QHash<QString, Part> &parts()
{
    using Kind = Part::Kind;
    static const QHash<QString, Part> known {
        {u"by"_s, {Kind::Size, u"byte"_s}},
        {u"byte"_s, {Kind::Size, u"byte"_s}},
        {u"kiby"_s, {Kind::Size, u"KiB"_s}},
        {u"kibibyte"_s, {Kind::Size, u"KiB"_s}},
        {u"miby"_s, {Kind::Size, u"MiB"_s}},
        {u"mebibyte"_s, {Kind::Size, u"MiB"_s}},
        {u"giby"_s, {Kind::Size, u"GiB"_s}},
        {u"gibibyte"_s, {Kind::Size, u"GiB"_s}},
        {u"tiby"_s, {Kind::Size, u"TiB"_s}},
        {u"tebibyte"_s, {Kind::Size, u"TiB"_s}},
        {u"piby"_s, {Kind::Size, u"PiB"_s}},
        {u"pebibyte"_s, {Kind::Size, u"PiB"_s}},
        {u"mby"_s, {Kind::Size, u"MB"_s}},
        {u"megabyte"_s, {Kind::Size, u"MB"_s}},
        {u"gby"_s, {Kind::Size, u"GB"_s}},
        {u"gigabyte"_s, {Kind::Size, u"GB"_s}},
        {u"tby"_s, {Kind::Size, u"TB"_s}},
        {u"terabyte"_s, {Kind::Size, u"TB"_s}},
        {u"gibit"_s, {Kind::Size, u"Gibit"_s}},
        {u"gibibit"_s, {Kind::Size, u"Gibit"_s}},
        {u"h"_s, {Kind::Hour, {}}},
        {u"hour"_s, {Kind::Hour, {}}},
        {u"mo"_s, {Kind::Month, {}}},
        {u"month"_s, {Kind::Month, {}}},
        {u"y"_s, {Kind::Year, {}}},
        {u"year"_s, {Kind::Year, {}}},
        {u"s"_s, {Kind::OtherTime, u"second"_s}},
        {u"second"_s, {Kind::OtherTime, u"second"_s}},
        {u"min"_s, {Kind::OtherTime, u"minute"_s}},
        {u"minute"_s, {Kind::OtherTime, u"minute"_s}},
        {u"d"_s, {Kind::OtherTime, u"day"_s}},
        {u"day"_s, {Kind::OtherTime, u"day"_s}},
        {u"count"_s, {Kind::Count, {}}},
        {u"1"_s, {Kind::Count, {}}},
        {u"request"_s, {Kind::Count, u"request"_s}},
    };
    return known;
}

std::optional<Part> partOf(const QString &word)
{
    const QString small = word.toLower();
    const auto found = parts().constFind(small);
    if (found != parts().constEnd())
        return *found;
    const auto one = parts().constFind(singular(small));
    if (one != parts().constEnd())
        return *one;
    if (small.startsWith(u'{') && small.endsWith(u'}') && small.size() > 2)
        return Part {Part::Kind::Count, singular(small.mid(1, small.size() - 2))};
    return std::nullopt;
}

} // namespace

std::optional<Usage> gcpUsage(const QString &unit, const QString &thing)
{
    static const QRegularExpression between(u"[. ]+"_s);
    Usage usage {{}, Rate::Time::Use, Quantity::fromWhole(1)};
    QString span;
    const QStringList words = unit.trimmed().split(between, Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 3)
        return std::nullopt;
    for (const QString &word : words) {
        const auto part = partOf(word);
        if (!part)
            return std::nullopt;
        switch (part->kind) {
        case Part::Kind::Size:
        case Part::Kind::Count:
            usage.unit = part->name;
            break;
        case Part::Kind::Hour:
            usage.time = Rate::Time::Hour;
            break;
        case Part::Kind::Month:
            usage.time = Rate::Time::Month;
            break;
        case Part::Kind::Year:
            usage.time = Rate::Time::Month;
            usage.yearly = true;
            break;
        case Part::Kind::OtherTime:
            span = part->name;
            break;
        }
    }
    if (!span.isEmpty()) {
        const QString counted =
            usage.unit.isEmpty() && thing != "unit"_L1 && thing != "instance"_L1 ? thing : usage.unit;
        usage.unit = counted.isEmpty() ? span : counted + u'-' + span;
    } else if (usage.unit.isEmpty()) {
        usage.unit = thing;
    }
    return usage;
}

} // namespace stratoplan::storage::pricelists

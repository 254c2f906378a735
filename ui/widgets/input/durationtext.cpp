// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/input/durationtext.h"

#include <QRegularExpression>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Unit
{
    QLatin1StringView word;
    qint64 seconds;
};

constexpr std::array units {
    Unit {"s"_L1, 1},          Unit {"sec"_L1, 1},      Unit {"second"_L1, 1},   Unit {"seconds"_L1, 1},
    Unit {"m"_L1, 60},         Unit {"min"_L1, 60},     Unit {"minute"_L1, 60},  Unit {"minutes"_L1, 60},
    Unit {"h"_L1, 3600},       Unit {"hour"_L1, 3600},  Unit {"hours"_L1, 3600}, Unit {"d"_L1, 86400},
    Unit {"day"_L1, 86400},    Unit {"days"_L1, 86400}, Unit {"w"_L1, 604800},   Unit {"week"_L1, 604800},
    Unit {"weeks"_L1, 604800},
};

std::optional<qint64> secondsOf(const QString &word)
{
    for (const Unit &unit : units) {
        if (word.compare(unit.word, Qt::CaseInsensitive) == 0)
            return unit.seconds;
    }
    return std::nullopt;
}

constexpr double longest = 100.0 * 365 * 86400;

} // namespace

std::optional<Duration> parseDuration(const QString &text)
{
    const QString clean = text.simplified();
    if (clean == "0"_L1)
        return Duration();
    static const QRegularExpression part(u"\\G\\s*(\\d+(?:[.,]\\d+)?)\\s*([A-Za-z]+)\\s*"_s);
    double seconds = 0;
    qsizetype at = 0;
    while (at < clean.size()) {
        const auto match = part.match(clean, at);
        const auto unit = match.hasMatch() ? secondsOf(match.captured(2)) : std::nullopt;
        if (!unit)
            return std::nullopt;
        seconds += match.captured(1).replace(u',', u'.').toDouble() * static_cast<double>(*unit);
        at = match.capturedEnd();
    }
    if (at == 0 || seconds > longest)
        return std::nullopt;
    return Duration::fromSeconds(std::llround(seconds));
}

} // namespace stratoplan

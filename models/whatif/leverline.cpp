// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whatif/leverline.h"

#include "core/text/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int finestSteps = 100; ///< of a slider, about
constexpr int fewWhole = 12; ///< whole numbers up to so far apart go one by one
constexpr int farthestPercent = 200; ///< of a driver, by slider

/// Translation context of the words about levers.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(LeverModel)
};

QString sourceText(const SourceRef &source)
{
    if (source.isNone())
        return {};
    QStringList parts {source.text};
    if (!source.file.isEmpty())
        parts.append(source.line > 0 ? Words::tr("%1, line %2").arg(source.file).arg(source.line)
                                     : source.file);
    parts.removeAll(QString());
    return Words::tr("Source: %1").arg(parts.join(u" – "_s));
}

QString kindText(const Lever &lever)
{
    switch (lever.kind) {
    case Lever::Kind::Cost:
        return Words::tr("Moves the monthly cost of what it selects");
    case Lever::Kind::Amount:
        return Words::tr("Moves the quantities of what it selects");
    case Lever::Kind::Hours:
        return Words::tr("Sets the hours a month that machines run");
    case Lever::Kind::Driver:
        return Words::tr("Moves the driver “%1”").arg(lever.driver);
    case Lever::Kind::Growth:
        return Words::tr("Sets how much the driver “%1” grows a month").arg(lever.driver);
    }
    Q_UNREACHABLE();
}

LeverLine lineOf(const Lever &lever)
{
    LeverLine line;
    line.lever = lever.id;
    line.key = lever.key;
    line.name = lever.name;
    line.unit = lever.unit;
    line.bounds = lever.bounds;
    line.base = line.value = lever.bounds.likely;
    QStringList detail {kindText(lever), sourceText(lever.source)};
    detail.removeAll(QString());
    line.detail = detail.join(u'\n');
    return line;
}

LeverLine lineOf(const Driver &driver)
{
    LeverLine line;
    line.kind = LeverLine::Kind::Driver;
    line.key = driver.key;
    line.name = driver.name.isEmpty() ? driver.key : driver.name;
    line.unit = u"%"_s;
    const Quantity whole = Quantity::fromWhole(100);
    line.bounds = Range(Quantity(), whole, Quantity::fromWhole(farthestPercent));
    line.base = line.value = whole;
    QStringList detail {Words::tr("Per cent of what the plan says, in every month"),
                        sourceText(driver.source)};
    detail.removeAll(QString());
    line.detail = detail.join(u'\n');
    return line;
}

bool isWhole(Quantity value)
{
    return value.raw() % Quantity::one() == 0;
}

/// The round number next below a length: 1, 2 or 5 times a power of ten.
Quantity roundStep(double length)
{
    const double power = std::pow(10.0, std::floor(std::log10(length)));
    const double first = length / power;
    const double lead = first >= 5 ? 5 : first >= 2 ? 2 : 1;
    return std::max(Quantity::fromRaw(1), Quantity::fromDouble(lead * power));
}

} // namespace

QList<LeverLine> leverLines(const Plan &plan)
{
    QList<LeverLine> lines;
    for (const Lever &lever : plan.table<Lever>())
        lines.append(lineOf(lever));
    for (const Driver &driver : plan.table<Driver>())
        lines.append(lineOf(driver));
    return lines;
}

QString leverText(const LeverLine &line, Quantity value)
{
    const QString number = Format().number(value);
    return line.unit.isEmpty() ? number : number + u' ' + line.unit;
}

std::optional<Quantity> leverValue(const LeverLine &line, const QString &text)
{
    QString number = text.simplified();
    if (!line.unit.isEmpty() && number.endsWith(line.unit, Qt::CaseInsensitive))
        number.chop(line.unit.size());
    return Quantity::fromString(number.trimmed().remove(u','));
}

Quantity boundedValue(const LeverLine &line, Quantity value)
{
    const bool isOpen = line.kind == LeverLine::Kind::Driver;
    return isOpen ? std::max(line.bounds.low, value) : std::clamp(value, line.bounds.low, line.bounds.high);
}

LeverScale::LeverScale(const LeverLine &line)
    : m_low(line.bounds.low), m_high(std::max(line.bounds.high, line.value))
{
    const Quantity length = m_high - m_low;
    if (length.raw() <= 0)
        return;
    const bool isCount = isWhole(m_low) && isWhole(m_high) && isWhole(line.bounds.likely)
        && length <= Quantity::fromWhole(fewWhole);
    m_step = isCount ? Quantity::fromWhole(1) : roundStep(length.toDouble() / finestSteps);
    m_steps = static_cast<int>((length.raw() + m_step.raw() - 1) / m_step.raw());
}

Quantity LeverScale::valueAt(int position) const
{
    if (position >= m_steps)
        return m_high;
    return m_low + Quantity::fromRaw(m_step.raw() * std::max(0, position));
}

int LeverScale::positionOf(Quantity value) const
{
    if (m_steps == 0 || value <= m_low)
        return 0;
    if (value >= m_high)
        return m_steps;
    return static_cast<int>(((value - m_low).raw() + m_step.raw() / 2) / m_step.raw());
}

} // namespace stratoplan

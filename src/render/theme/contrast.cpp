// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

float mixed(float over, float under, float alpha)
{
    return over * alpha + under * (1.0F - alpha);
}

} // namespace

double relativeLuminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = relativeLuminance(one);
    const double second = relativeLuminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor blended(const QColor &color, const QColor &background)
{
    const float alpha = color.alphaF();
    return QColor::fromRgbF(mixed(color.redF(), background.redF(), alpha),
                            mixed(color.greenF(), background.greenF(), alpha),
                            mixed(color.blueF(), background.blueF(), alpha));
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/diagram/layout/alignment.h"

#include <algorithm>
#include <cmath>

namespace stratoplan {

namespace {

constexpr double clearance = 16;
constexpr double nearly = 160; ///< how far apart the sides of different kinds may be

/// What a rectangle covers along one direction.
struct Span
{
    double low = 0;
    double high = 0;
};

Span across(const QRectF &rect, Qt::Orientation orientation)
{
    return orientation == Qt::Horizontal ? Span {rect.left(), rect.right()}
                                         : Span {rect.top(), rect.bottom()};
}

Qt::Orientation other(Qt::Orientation orientation)
{
    return orientation == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal;
}

double common(const Span &one, const Span &two)
{
    return std::min(one.high, two.high) - std::max(one.low, two.low);
}

/// Whether two areas should cover the same span: they stand beside each other and already share most of it.
bool belongTogether(const AlignedArea &one, const AlignedArea &two, Qt::Orientation orientation)
{
    if (common(across(one.rect, other(orientation)), across(two.rect, other(orientation))) > 0)
        return false;
    const Span first = across(one.rect, orientation);
    const Span second = across(two.rect, orientation);
    if (common(first, second) * 2 < std::min(first.high - first.low, second.high - second.low))
        return false;
    return one.kind == two.kind
        || (std::abs(first.low - second.low) <= nearly && std::abs(first.high - second.high) <= nearly);
}

QRectF grown(const QRectF &rect, const QRectF &toward, Qt::Orientation orientation)
{
    QRectF result = rect;
    if (orientation == Qt::Horizontal) {
        result.setLeft(std::min(rect.left(), toward.left()));
        result.setRight(std::max(rect.right(), toward.right()));
    } else {
        result.setTop(std::min(rect.top(), toward.top()));
        result.setBottom(std::max(rect.bottom(), toward.bottom()));
    }
    return result;
}

bool isFree(const QRectF &rect, const QList<AlignedArea> &areas, qsizetype self, const QList<QRectF> &others)
{
    const QRectF wide = rect.adjusted(-clearance, -clearance, clearance, clearance);
    for (qsizetype i = 0; i < areas.size(); ++i) {
        if (i != self && areas.at(i).rect.intersects(wide))
            return false;
    }
    return std::none_of(others.begin(), others.end(),
                        [&wide](const QRectF &each) { return each.intersects(wide); });
}

} // namespace

void alignAreas(QList<AlignedArea> &areas, const QList<QRectF> &others)
{
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        for (qsizetype i = 0; i < areas.size(); ++i) {
            for (qsizetype j = 0; j < areas.size(); ++j) {
                if (i == j || !belongTogether(areas.at(i), areas.at(j), orientation))
                    continue;
                const QRectF wanted = grown(areas.at(i).rect, areas.at(j).rect, orientation);
                if (isFree(wanted, areas, i, others))
                    areas[i].rect = wanted;
            }
        }
    }
}

} // namespace stratoplan

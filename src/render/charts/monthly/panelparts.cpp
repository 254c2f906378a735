// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/charts/monthly/panelparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace stratoplan::charts {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AreaPanels)
};

bool costsAnything(const ChartPart &part)
{
    return !part.amounts.isEmpty() && part.amounts.last().toDouble() > 0;
}

/// Which parts have a panel of their own.
QList<qsizetype> largest(const QList<ChartPart> &parts, qsizetype most)
{
    QList<qsizetype> all;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (costsAnything(parts[i]))
            all.append(i);
    }
    if (all.size() <= most || most < 2)
        return all.first(std::min(most, all.size()));
    constexpr qsizetype fewest = 3; // so that the largest, the others and adjustments each have a panel
    QList<qsizetype> shown = all.first(most - 1); // one is for the others
    if (most >= fewest && !parts[all.last()].category)
        shown.last() = all.last();
    return shown;
}

/// The sum of all parts but those that are shown.
PanelPart othersOf(const QList<ChartPart> &parts, const QList<qsizetype> &shown)
{
    PanelPart others {{Words::tr("Others", "the smallest categories, joined"), {}, {}}};
    QList<Money> &sums = others.part.amounts;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (shown.contains(i))
            continue;
        others.joined.append(parts[i]);
        if (sums.isEmpty()) {
            sums = parts[i].amounts;
            continue;
        }
        for (qsizetype month = 0; month < sums.size(); ++month)
            sums[month] += parts[i].amounts[month];
    }
    return others;
}

} // namespace

QList<PanelPart> panelParts(const QList<ChartPart> &parts, qsizetype most)
{
    const QList<qsizetype> shown = largest(parts, most);
    QList<PanelPart> panels;
    for (const qsizetype index : shown)
        panels.append({parts[index]});
    const PanelPart others = othersOf(parts, shown);
    if (panels.size() >= most || !costsAnything(others.part))
        return panels;
    const bool endsInAdjustments = !panels.isEmpty() && !panels.last().part.category;
    panels.insert(panels.size() - (endsInAdjustments ? 1 : 0), others);
    return panels;
}

} // namespace stratoplan::charts

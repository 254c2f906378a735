// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/base/month.h"
#include "core/plan/category.h"
#include "render/theme/token.h"

#include <QList>
#include <QString>
#include <optional>

/// What charts are told: names, amounts and colours by meaning. Plain data, no theme, no plan.
namespace stratoplan {

/// A stretch of months under a name.
struct ChartPhase
{
    QString title = {};  ///< "Growth"
    QString detail = {}; ///< "30k–180k users"; may be empty
    int from = 0;   ///< first month, as an index into the chart's months
    int to = 0;     ///< after its last month
};

/// A share of a total over the months of a chart.
struct ChartPart
{
    QString title = {};
    std::optional<Category> category = {}; ///< nothing: an adjustment, drawn hatched
    QList<Money> amounts = {};             ///< one for each month
};

/// What a line, area or bar is coloured by: the first of these that is set, else its place among its like.
struct ChartColor
{
    QString provider = {};                 ///< "aws"
    std::optional<Category> category = {};
    std::optional<Token> token = {};
};

} // namespace stratoplan

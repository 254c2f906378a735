// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/pageformat.h"
#include "render/report/layout/typography.h"

#include <QLineF>
#include <QList>
#include <QRectF>

#include <memory>
#include <variant>

class QPainter;

namespace stratoplan {

class Figure;

/// One line of text; its baseline starts at `baseline`.
struct TextItem
{
    QPointF baseline;
    QString text;
    TextStyle style = TextStyle::Body;
    Token color = Token::Text;
};

/// A straight line.
struct RuleItem
{
    QLineF line;
    double width = 0.5;
    Token color = Token::Line;
};

/// A filled area.
struct FillItem
{
    QRectF rect;
    Token color = Token::Accent;
};

/// A figure in its place.
struct FigureItem
{
    QRectF rect;
    std::shared_ptr<const Figure> figure;
    double scale = 1; ///< of its type against that of other figures
};

using PageItem = std::variant<TextItem, RuleItem, FillItem, FigureItem>;

/// A laid-out page: what is where, in points from the top left corner.
struct ReportPage
{
    QList<PageItem> items;
    PageFormat format;
    bool cover = false; ///< without running head and foot
};

/// Paints a page in the print theme; the painter's unit is the point.
void paintPage(QPainter &painter, const ReportPage &page);

} // namespace stratoplan

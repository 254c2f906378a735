// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/theme.h"

#include <QList>
#include <QPainter>
#include <optional>

namespace stratoplan::charts {

/// A name or amount at the right end of a chart, in place of a legend.
struct EndLabel
{
    struct Swatch
    {
        QColor color = {};
        bool isHatched = false;
    };

    double y = 0; ///< where it belongs, in the scene; moved apart when drawn
    QString text = {};
    std::optional<Token> token = {}; ///< colour of the text; Text2 unless set
    QList<Swatch> swatches = {};
    FontRole font = FontRole::Axis;
    QString detail = {}; ///< a second line, quiet
    QColor color = {}; ///< instead of token, where valid
};

/// Room that @p labels need at the right of a plot, gap included; 12 for none.
[[nodiscard]] double endLabelWidth(const QList<EndLabel> &labels, const Theme &theme);

/// Draws @p labels from @p left on, moved apart within @p top to @p bottom.
void drawEndLabels(QPainter &painter, const QList<EndLabel> &labels, double left, double top, double bottom,
                   const Theme &theme);

} // namespace stratoplan::charts

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

/// Room that @p labels need at the right of @p plot, gap included; 12 for none.
[[nodiscard]] double endLabelWidth(const QList<EndLabel> &labels, const QRectF &plot, const Theme &theme);

/// Draws @p labels at the right of @p plot, moved apart within its height. A hairline leads from where one
/// belongs to where it stands.
void drawEndLabels(QPainter &painter, const QList<EndLabel> &labels, const QRectF &plot, const Theme &theme);

} // namespace stratoplan::charts

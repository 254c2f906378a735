// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/slides/slide.h"

#include <QRectF>

class QPainter;

namespace stratoplan {

/// Where a slide stands among the others.
struct SlideNumber
{
    int page = 1; ///< from 1
    int pages = 1; ///< 0: not known yet, then the slide has no number
};

/// Paints slides: kicker, headline, figure, sentence, foot and progress line, always in the print theme, the
/// same on screen and in a PDF.
class SlidePainter
{
public:
    /// A slide is laid out in these units, whatever it is painted on.
    static constexpr QSizeF size {1440, 810};

    /// The largest slide in the middle of @p room.
    [[nodiscard]] static QRectF area(const QRectF &room);
    /// Where the figure stands on a slide, in units of the slide.
    [[nodiscard]] static QRectF figureArea(const Slide &slide);
    /// Whether there is room for every word of the sentence.
    [[nodiscard]] static bool hasRoomForSentence(const Slide &slide);

    /// Fills @p room and paints the slide in the middle of it; the progress line runs along the foot of the
    /// room.
    static void paint(QPainter &painter, const QRectF &room, const Slide &slide, const SlideFoot &foot,
                      const SlideNumber &number);
};

} // namespace stratoplan

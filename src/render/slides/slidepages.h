// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pdf/pdfpages.h"
#include "render/slides/deck.h"

namespace stratoplan {

/// Slides as the pages of a PDF, 16 : 9, painted as on screen.
class SlidePages : public PdfPages
{
public:
    /// Makes all slides of @p input.
    explicit SlidePages(DeckInput input, const QString &author = {});

    [[nodiscard]] QString title() const override;
    /// The one given, else the plan's.
    [[nodiscard]] QString author() const override { return m_author; }
    [[nodiscard]] int count() const override { return static_cast<int>(m_keys.size()); }
    [[nodiscard]] QPageSize pageSize() const override;
    [[nodiscard]] bool isLandscape(int) const override { return false; }
    void paint(QPainter &painter, int page) const override;

private:
    Deck m_deck;
    QStringList m_keys;
    QString m_author;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPageSize>
#include <QString>

class QPainter;

namespace stratoplan {

/// What becomes a PDF: pages that paint themselves, and what the document says about itself.
class PdfPages
{
public:
    PdfPages() = default;
    PdfPages(const PdfPages &) = delete;
    PdfPages &operator=(const PdfPages &) = delete;
    virtual ~PdfPages() = default;

    [[nodiscard]] virtual QString title() const = 0;
    /// May be empty.
    [[nodiscard]] virtual QString author() const = 0;
    [[nodiscard]] virtual int count() const = 0;
    /// Of every page, upright.
    [[nodiscard]] virtual QPageSize pageSize() const = 0;
    /// Whether a page lies on its side.
    [[nodiscard]] virtual bool isLandscape(int page) const = 0;
    /// Paints a page, from 0; the painter's unit is the point.
    virtual void paint(QPainter &painter, int page) const = 0;
};

} // namespace stratoplan

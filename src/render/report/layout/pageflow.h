// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/page.h"

namespace stratoplan {

/// A pen that moves down the body of page after page. Space asked for above something is left out at the head
/// of a page.
class PageFlow
{
public:
    explicit PageFlow(const PageFormat &format);

    [[nodiscard]] const PageFormat &format() const { return m_format; }
    [[nodiscard]] double left() const { return m_body.left(); }
    [[nodiscard]] double right() const { return m_body.right(); }
    [[nodiscard]] double width() const { return m_body.width(); }
    [[nodiscard]] double bodyHeight() const { return m_body.height(); }
    /// Where the next thing begins.
    [[nodiscard]] double y() const { return m_y; }
    /// Height left below y().
    [[nodiscard]] double remaining() const { return m_body.bottom() - m_y; }
    [[nodiscard]] bool isAtTop() const { return m_y <= m_body.top(); }
    /// Whether something that high, with @p gap above it, still fits.
    [[nodiscard]] bool fits(double height, double gap = 0) const
    {
        return (isAtTop() ? 0 : gap) + height <= remaining() + tolerance;
    }
    /// Index of the page being filled.
    [[nodiscard]] int pageIndex() const { return static_cast<int>(m_pages.size()) - 1; }

    void newPage();
    /// The next pages are upright or lie on their side; the page being filled if nothing is on it yet.
    void setLandscape(bool isLandscape);
    /// A gap, unless at the head of a page.
    void space(double height);
    void advance(double height) { m_y += height; }
    void add(const PageItem &item) { m_pages.last().items.append(item); }
    /// Text whose line begins at @p top below y().
    void addText(double x, double top, const QString &text, TextStyle style, Token color = Token::Text);
    /// Text that ends at @p x.
    void addTextRight(double x, double top, const QString &text, TextStyle style, Token color = Token::Text);
    /// A line across from @p from to @p to at @p top below y().
    void addRule(double from, double to, double top, double width, Token color);
    void markCover() { m_pages.last().cover = true; }

    /// The pages filled so far.
    [[nodiscard]] QList<ReportPage> takePages() { return std::move(m_pages); }

private:
    static constexpr double tolerance = 0.01;

    PageFormat m_format;
    QRectF m_body;
    QList<ReportPage> m_pages;
    double m_y = 0;
};

} // namespace stratoplan

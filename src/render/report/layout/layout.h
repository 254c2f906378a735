// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pdf/workwatch.h"
#include "render/report/layout/block.h"
#include "render/report/layout/page.h"
#include "render/report/layout/pageformat.h"

namespace stratoplan {

/// A heading and the page it stands on.
struct ReportHeading
{
    int level = 1;
    QString number; ///< "3.1"; empty where it is not numbered
    QString text;
    int page = 0; ///< from 1

    bool operator==(const ReportHeading &) const = default;
};

/// A report broken into pages. Preview, print and PDF paint the same pages.
class ReportLayout
{
public:
    /// Breaks @p report into pages; into some of them where it was cancelled meanwhile.
    explicit ReportLayout(const Report &report, const PageFormat &format = {}, const WorkWatch &watch = {});

    [[nodiscard]] const Report &report() const { return m_report; }
    [[nodiscard]] const PageFormat &format() const { return m_format; }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// @p index from 0.
    [[nodiscard]] const ReportPage &page(int index) const { return m_pages.at(index); }
    /// Size of a page in points; pages may lie on their side.
    [[nodiscard]] QSizeF pageSize(int index) const { return m_pages.at(index).format.size(); }
    /// Numbered headings of all levels, in order.
    [[nodiscard]] const QList<ReportHeading> &headings() const { return m_headings; }
    /// Captions in the order of their numbers: "Table 6. …", "Figure 4. …".
    [[nodiscard]] const QStringList &captions() const { return m_captions; }

    /// Paints one page; the painter's unit is the point.
    void paint(QPainter &painter, int index) const { paintPage(painter, m_pages.at(index)); }

private:
    friend class ReportPaginator;

    Report m_report;
    PageFormat m_format;
    QList<ReportPage> m_pages;
    QList<ReportHeading> m_headings;
    QStringList m_captions;
};

} // namespace stratoplan

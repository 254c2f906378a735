// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "render/pdf/pdfpages.h"
#include "render/report/layout/layout.h"

namespace stratoplan {

/// The pages of a report.
class ReportPages : public PdfPages
{
public:
    explicit ReportPages(const ReportLayout &layout) : m_layout(layout) { }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString author() const override { return m_layout.report().author; }
    [[nodiscard]] int count() const override { return m_layout.pageCount(); }
    [[nodiscard]] QPageSize pageSize() const override { return m_layout.format().pageSize(); }
    [[nodiscard]] bool isLandscape(int page) const override { return m_layout.page(page).format.isLandscape; }
    void paint(QPainter &painter, int page) const override { m_layout.paint(painter, page); }

private:
    ReportLayout m_layout;
};

/// Writes a report as PDF in one go, see writePdf() of any pages.
[[nodiscard]] Status writePdf(const ReportLayout &layout, const QString &path);

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "render/pdf/pdfpages.h"
#include "render/report/layout/layout.h"
#include "render/report/reportbuilder.h"

#include <memory>

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

/// What a report is to be made from.
struct ReportOrder
{
    Plan plan;
    QList<ScenarioSetting> settings = {}; ///< laid over the plan first
    ReportOptions options = {};
    PageFormat format = {};
    QString author = {}; ///< empty: the plan's
};

/// Builds a report and breaks it into pages; nothing where it was cancelled meanwhile. May wait for Graphviz:
/// for a worker. Only painting the pages needs the thread of the window.
[[nodiscard]] std::unique_ptr<ReportPages> makeReport(const ReportOrder &order, const WorkWatch &watch = {});

/// Writes a report as PDF in one go, see writePdf() of any pages.
[[nodiscard]] Status writePdf(const ReportLayout &layout, const QString &path);

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"
#include "core/plan/plan.h"
#include "render/report/layout.h"

namespace stratoplan::reportsamples {

/// AWS and GCP over two phases, hand-computed in the tests: AWS costs 620 a month from January 2026 (cluster
/// 3 × 100, files 200 × 0.50, 30 % for high availability on both, staging 100) and 880 from April (cluster 5
/// × 100), 280 over its budget of 600; GCP 450 (4 × 100 and 50 as stated) and a search that nobody knows the
/// price of.
[[nodiscard]] Plan pricedPlan();

/// A figure that fills its target with a frame and a word.
class FrameFigure : public Figure
{
public:
    [[nodiscard]] QSizeF preferredSize() const override { return {640, 320}; }
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
};

/// "EKS cluster" in @p category with its amount.
[[nodiscard]] ReportRow row(ReportRow::Kind kind, const QStringList &cells, int indent = 0);

/// A table with @p categories of @p perCategory rows each, and a total.
[[nodiscard]] TableBlock table(const QString &caption, int categories, int perCategory);

/// @p sentences plain sentences.
[[nodiscard]] QString words(int sentences);

/// A report of only these blocks.
[[nodiscard]] Report reportOf(const QList<Block> &blocks);

/// A cover, contents and three sections over several pages.
[[nodiscard]] Report wholeReport();

/// All texts of a page, from top to bottom and left to right.
[[nodiscard]] QList<TextItem> texts(const ReportPage &page);
/// Those texts as words.
[[nodiscard]] QStringList lines(const ReportPage &page);
/// The texts of the body, without running head and foot.
[[nodiscard]] QStringList bodyLines(const ReportLayout &layout, int page);

} // namespace stratoplan::reportsamples

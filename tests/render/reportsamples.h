// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure.h"
#include "core/plan/plan.h"
#include "render/report/layout/layout.h"

namespace stratoplan::reportsamples {

/// AWS and GCP over two phases, hand-computed in the tests: AWS costs 620 a month from January 2026 (cluster
/// 3 × 100, files 200 × 0.50, 30 % for high availability on both, staging 100) and 880 from April (cluster 5
/// × 100), 280 over its budget of 600; GCP 450 (4 × 100 and 50 as stated) and a search that nobody knows the
/// price of.
[[nodiscard]] Plan pricedPlan();

/// AWS over two phases, from January and from July 2026, with everything that changes a price. By hand, a
/// month:
///   API servers  2 × 730 h × 0.096 = 140.16; from July 12 % and then 5 % off: 0.096 → 0.08448 → 0.080256,
///   117.17376 traffic      9,000 and 3,000 GB less 100 free together: 10,240 × 0.09 + 1,660 × 0.085 =
///   1,062.70; from July
///                12 % off: 10,240 × 0.0792 + 1,660 × 0.0748 = 935.176
///   Database     1,200 upfront for 12 months, a reservation that the contract is not about: 100
///   Documents    500 by the list, set to 430 by hand
///   Mail         50 EUR at 1.08: 54
/// In all 1,786.86 until June and 1,636.34976 from July.
[[nodiscard]] Plan negotiatedPlan();

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

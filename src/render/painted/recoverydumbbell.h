// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "render/figure.h"

#include <QCoreApplication>
#include <optional>

namespace stratoplan {

/// What RecoveryDumbbell shows.
struct RecoveryDumbbellData
{
    struct Measure
    {
        std::optional<Duration> target = {};
        std::optional<Duration> reached = {}; ///< nothing: not known

        [[nodiscard]] bool isMissed() const { return target && reached && *reached > *target; }
    };

    struct Row
    {
        QString title = {};  ///< "Region"
        QString detail = {}; ///< "us-east-1 out"
        Measure rto = {};    ///< time to recover
        Measure rpo = {};    ///< data lost
    };

    QList<Row> rows = {};
    int selected = -1; ///< row on selection colour; −1 for none
    bool hasLegend = true;
};

/// Target against reached recovery time and data loss, a row each, on logarithmic time: a hollow ring is the target, a
/// dot what is reached, a diamond what is reached too late.
class RecoveryDumbbell : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryDumbbell)

public:
    /// Left free at the left.
    static constexpr double side = 16;

    explicit RecoveryDumbbell(RecoveryDumbbellData data);

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

private:
    struct Layout;

    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    void paintHead(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintLegend(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;

    RecoveryDumbbellData m_data;
};

} // namespace stratoplan

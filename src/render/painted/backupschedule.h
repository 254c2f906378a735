// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/duration.h"
#include "core/plan/recovery.h"
#include "render/figure.h"

#include <QCoreApplication>

namespace stratoplan {

/// What BackupSchedule shows.
struct BackupScheduleData
{
    struct Row
    {
        QString what = {}; ///< "MongoDB"
        Backup::Mode mode = Backup::Mode::Full;
        Duration every = {};  ///< zero for continuous, replicated and on-change copies
        Duration keep = {};   ///< zero: for ever, or keepCount versions
        int keepCount = 0;
        QString location = {};
        int copies = 1;
    };

    QList<Row> rows = {};
};

/// Backups as a table whose middle shows each copy as a stroke: over a day, a week and a month.
class BackupSchedule : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(BackupSchedule)

public:
    explicit BackupSchedule(BackupScheduleData data);

    [[nodiscard]] QSizeF preferredSize() const override;
    void paint(QPainter &painter, const QRectF &target, const Theme &theme) const override;
    [[nodiscard]] QString altText() const override;
    [[nodiscard]] QList<HotSpot> hotSpots(const QRectF &target, const Theme &theme) const override;

    /// "every 6 h, incremental", "continuous".
    [[nodiscard]] static QString frequencyText(const BackupScheduleData::Row &row);
    /// "30 d", "10 versions", "for ever".
    [[nodiscard]] static QString retentionText(const BackupScheduleData::Row &row);
    /// "S3, us-west-2, 2 copies".
    [[nodiscard]] static QString locationText(const BackupScheduleData::Row &row);

private:
    struct Layout;

    [[nodiscard]] static QString everyText(Duration every);
    [[nodiscard]] Layout layOut(const QRectF &target, const Theme &theme) const;
    void paintHead(QPainter &painter, const Layout &at, const Theme &theme) const;
    void paintRow(QPainter &painter, const Layout &at, qsizetype index, const Theme &theme) const;

    BackupScheduleData m_data;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resilience/assessment.h"
#include "core/text/format.h"

#include <QWidget>

namespace stratoplan {

class ThemeSource;
class Tile;

/// Recovery in four figures: targets met, slowest recovery, largest loss, backups.
class RecoveryTiles : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryTiles(ThemeSource &theme, QWidget *parent = nullptr);

    void setFigures(const Plan &plan, OptionId option, const QList<RecoveryCheck> &checks,
                    const QList<Backup> &backups, const Format &format);
    [[nodiscard]] QWidget *first();

Q_SIGNALS:
    void targetsRequested();
    void slowestRequested();
    void lossRequested();
    void backupsRequested();
    void whyRequested();

private:
    Tile *makeTile(const QString &name, void (RecoveryTiles::*opened)());

    ThemeSource &m_theme;
    Tile *m_met;
    Tile *m_slowest;
    Tile *m_loss;
    Tile *m_backups;
};

} // namespace stratoplan

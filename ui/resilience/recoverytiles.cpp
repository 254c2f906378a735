// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resilience/recoverytiles.h"

#include "ui/resilience/recoverysummary.h"
#include "ui/widgets/figures/meterbar.h"
#include "ui/widgets/figures/tile.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int gap = 12;

Token verdictToken(RecoveryCheck::Verdict verdict)
{
    switch (verdict) {
    case RecoveryCheck::Verdict::Met:
        return Token::Saving;
    case RecoveryCheck::Verdict::Missed:
        return Token::Missed;
    case RecoveryCheck::Verdict::Unknown:
        return Token::LineStrong;
    }
    Q_UNREACHABLE();
}

} // namespace

RecoveryTiles::RecoveryTiles(ThemeSource &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_met(makeTile(u"targetsTile"_s, &RecoveryTiles::targetsRequested)),
      m_slowest(makeTile(u"slowestTile"_s, &RecoveryTiles::slowestRequested)),
      m_loss(makeTile(u"lossTile"_s, &RecoveryTiles::lossRequested)),
      m_backups(makeTile(u"backupsTile"_s, &RecoveryTiles::backupsRequested))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (Tile *tile : {m_met, m_slowest, m_loss, m_backups})
        layout->addWidget(tile, 1);
    setFixedHeight(m_met->sizeHint().height());
}

Tile *RecoveryTiles::makeTile(const QString &name, void (RecoveryTiles::*opened)())
{
    auto *tile = new Tile(m_theme, this);
    tile->setObjectName(name);
    connect(tile, &Tile::opened, this, opened);
    connect(tile, &Tile::whyRequested, this, &RecoveryTiles::whyRequested);
    return tile;
}

void RecoveryTiles::setFigures(const Plan &plan, OptionId option, const QList<RecoveryCheck> &checks,
                               const QList<Backup> &backups, const Format &format)
{
    m_met->setText(recovery::targetsTile(checks));
    QList<Token> segments;
    for (const RecoveryCheck &check : checks)
        segments.append(verdictToken(check.verdict()));
    m_met->meter().setSegments(segments);
    m_met->meter().setVisible(!segments.isEmpty());
    m_slowest->setText(recovery::slowestTile(plan, option, checks, format));
    m_loss->setText(recovery::lossTile(plan, option, checks, format));
    m_backups->setText(recovery::backupsTile(backups, format));
}

QWidget *RecoveryTiles::first()
{
    return m_met;
}

} // namespace stratoplan

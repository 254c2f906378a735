// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/widgets/card.h"

class QSortFilterProxyModel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace stratoplan {

class BackupDialog;
class BackupsModel;
class EmptyState;
class FigureView;
class SegmentedControl;
struct PageContext;

/// The backup schedule as a drawing over a day, a week and a month, or as a table; backups are added, edited
/// and removed here.
class BackupsCard : public Card
{
    Q_OBJECT

public:
    explicit BackupsCard(PageContext &context, QWidget *parent = nullptr);

    /// Brings the drawing up to date.
    void refresh();
    void addBackup();
    /// Opens the backup of that row for editing.
    void editBackup(int row);
    void take(const BackupDialog &dialog, const QString &words);
    void removeChosen();
    [[nodiscard]] bool hasChosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void makeTable();
    void showView(const QString &key);
    [[nodiscard]] int chosenRow() const;

    PageContext &m_context;
    QList<Backup> m_backups; ///< as drawn
    SegmentedControl *m_views;
    FigureView *m_figure;
    BackupsModel *m_model;
    QSortFilterProxyModel *m_shown; ///< backups of the looked-at option
    QTreeView *m_table = nullptr;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QToolButton *m_remove;
};

} // namespace stratoplan

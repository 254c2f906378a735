// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/componenttreemodel.h"
#include "ui/widgets/pagebar.h"

class QMenu;
class QToolButton;

namespace stratoplan {

class SegmentedControl;
class ThemeSource;

/// The head of the Design page: how rows are arranged, which basis counts, what can be done.
class DesignBar : public PageBar
{
    Q_OBJECT

public:
    explicit DesignBar(ThemeSource &theme, QWidget *parent = nullptr);

    void setBasis(Basis basis);
    void setAddMenu(QMenu *menu);
    void setRemoveEnabled(bool isEnabled);

Q_SIGNALS:
    void arrangementChosen(ComponentTreeModel::Arrangement arrangement);
    void basisChosen(Basis basis);
    void removeRequested();
    void exportRequested();

private:
    void addChoices();

    SegmentedControl *m_arrangement;
    SegmentedControl *m_basis;
    QToolButton *m_add;
    QToolButton *m_remove;
};

} // namespace stratoplan

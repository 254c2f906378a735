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
    /// In a narrow page the side panel is opened by a button here.
    void setSideButton(bool isShown, bool isChecked);

Q_SIGNALS:
    void arrangementChosen(ComponentTreeModel::Arrangement arrangement);
    void basisChosen(Basis basis);
    void removeRequested();
    void exportRequested();
    void sideToggled(bool isOpen);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addChoices();

    SegmentedControl *m_arrangement;
    SegmentedControl *m_basis;
    ThemeSource &m_theme;
    QToolButton *m_side;
    QToolButton *m_add;
    QToolButton *m_remove;
};

} // namespace stratoplan

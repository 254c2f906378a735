// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace stratoplan {

class Actions;
class ChoiceModel;
class ElidedLabel;
class PickerCombo;

/// The row below the menus: what is looked at, undo and redo, the figure everyone came for, the report.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    HeaderBar(PageContext &context, const Actions &actions, QWidget *parent = nullptr);

    /// Shows the figure of a page; none: the total of the chosen option and phase.
    void setHeadline(const std::optional<Headline> &headline);

private:
    void follow();
    QLayout *makeTotal();
    QToolButton *makeCashChip();
    PickerCombo *addPicker(const QString &label, const QString &name, ChoiceModel *model);
    void show(const Headline &headline);

    PageContext &m_context;
    QToolButton *m_cash; ///< shown while upfront payments count when paid
    QLabel *m_figure;
    QLabel *m_unit;
    ElidedLabel *m_note;
    std::optional<Headline> m_pageHeadline;
};

/// The total of the looked-at option in its phase, and how it stands to its budget.
[[nodiscard]] Headline totalHeadline(PageContext &context);

} // namespace stratoplan

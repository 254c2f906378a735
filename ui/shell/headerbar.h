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
class ClauseLabel;
class PickerCombo;
class ScenarioModel;

/// The row below the menus: what is looked at, undo and redo, the figure everyone came for, the report.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    HeaderBar(PageContext &context, const Actions &actions, QWidget *parent = nullptr);

    /// Shows the figure of a page; none: the total of the chosen option and phase.
    void setHeadline(const std::optional<Headline> &headline);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void follow();
    QLayout *makeTotal();
    QToolButton *makeCashChip();
    QToolButton *makeWhatIfChip(const Actions &actions);
    /// @p model is a ChoiceModel or a ScenarioModel.
    template <class Model>
    PickerCombo *addPicker(const QString &label, const QString &name, Model *model);
    PickerCombo *addScenarioPicker();
    /// How the total of the page stands to the saved plan's.
    void showDifference(const Headline &headline);
    void show(const Headline &headline);
    /// Lets the note have the width of the clauses that fit, so that it stays beside the difference.
    void fitNote();

    PageContext &m_context;
    QToolButton *m_cash; ///< shown while upfront payments count when paid
    QToolButton *m_whatIf; ///< shown while something is laid over the saved plan
    QLabel *m_figure;
    QLabel *m_unit;
    QLabel *m_difference; ///< before the note
    QString m_differenceText;
    ClauseLabel *m_note;
    QString m_noteText;
    QWidget *m_noteLine; ///< with the difference and the note
    std::optional<Headline> m_pageHeadline;
};

/// The total of the looked-at option in its phase, and how it stands to its budget.
[[nodiscard]] Headline totalHeadline(PageContext &context);

} // namespace stratoplan

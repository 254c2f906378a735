// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>
#include <QHash>
#include <QVariant>

class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stratoplan {

/// A dialog of labelled controls. It can be accepted while every needed line has text, and does its work
/// then: what cannot be done is said in it, below the control that is to blame where one is, and it stays
/// open.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Need { Optional, Required };

    /// @param action  label of the button that goes on: "Add area"
    FormDialog(const QString &name, const QString &title, const QString &action, QWidget *parent = nullptr);

    void accept() override;

    /// A quiet paragraph over the form.
    void setIntroduction(const QString &text);
    QLineEdit *addLine(const QString &name, const QString &label, const QString &text,
                       const QString &hint = {});
    QLineEdit *addLine(const QString &name, const QString &label, const QString &text, Need need);
    QComboBox *addCombo(const QString &name, const QString &label);
    QComboBox *addChoice(const QString &name, const QString &label,
                         const QList<std::pair<QVariant, QString>> &choices, const QVariant &current);
    /// A fact that cannot be changed here.
    QLabel *addFact(const QString &label, const QString &text);
    void addRow(const QString &label, QWidget *control);
    /// Whether what was entered can be taken, beyond the needed lines.
    void setAcceptable(bool isAcceptable);

protected:
    /// Does what was asked for; accepting the dialog waits for it. Does nothing where whoever opened the
    /// dialog reads its controls afterwards.
    [[nodiscard]] virtual Status apply() { return {}; }

    /// An error that stands below a control of the form, which gets a red border until it is edited.
    [[nodiscard]] Error blame(QWidget &control, const QString &message);
    [[nodiscard]] QFormLayout &form() { return *m_form; }
    [[nodiscard]] QPushButton &acceptButton() { return *m_accept; }
    /// Puts something at the right of the form, which keeps its width.
    void addPanel(QWidget *panel, int formWidth);
    /// A link at the left of the buttons.
    QPushButton *addSideLink(const QString &name, const QString &text);

private:
    void check();
    void showProblem(const QString &message);
    void clearProblem();

    QFormLayout *m_form;
    QHash<QWidget *, QLabel *> m_messages; ///< below each control
    QList<QLineEdit *> m_required;
    bool m_isAcceptable = true;
    QWidget *m_blamed = nullptr;
    QLabel *m_introduction;
    QLabel *m_problem;
    QPushButton *m_accept;
    QHBoxLayout *m_foot;
};

} // namespace stratoplan

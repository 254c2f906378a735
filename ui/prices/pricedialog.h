// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDialog>
#include <QHash>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stratoplan {

/// A dialog of labelled controls that does its work when it is accepted: what cannot be done is said in it,
/// below the control that is to blame where one is, and it stays open.
class PriceDialog : public QDialog
{
    Q_OBJECT

public:
    PriceDialog(const QString &name, const QString &title, const QString &action, QWidget *parent = nullptr);

    void accept() override;

protected:
    /// Does what was asked for; accepting the dialog waits for it.
    [[nodiscard]] virtual Status apply() = 0;

    /// A quiet paragraph over the form.
    void setIntroduction(const QString &text);
    QLineEdit *addLine(const QString &name, const QString &label, const QString &text,
                       const QString &hint = {});
    QComboBox *addCombo(const QString &name, const QString &label);
    /// A fact that cannot be changed here.
    QLabel *addFact(const QString &label, const QString &text);
    void addRow(const QString &label, QWidget *control);
    /// An error that stands below a control of the form, which gets a red border until it is edited.
    [[nodiscard]] Error blame(QWidget &control, const QString &message);
    [[nodiscard]] QFormLayout &form() { return *m_form; }
    [[nodiscard]] QPushButton &acceptButton() { return *m_accept; }
    /// Puts something at the right of the form, which keeps its width.
    void addPanel(QWidget *panel, int formWidth);
    /// A link at the left of the buttons.
    QPushButton *addSideLink(const QString &name, const QString &text);

private:
    void showProblem(const QString &message);
    void clearProblem();

    QFormLayout *m_form;
    QHash<QWidget *, QLabel *> m_messages; ///< below each control
    QWidget *m_blamed = nullptr;
    QLabel *m_introduction;
    QLabel *m_problem;
    QPushButton *m_accept;
    class QHBoxLayout *m_foot;
};

/// A day as people write it: "2026-07-15", "15 Jul 2026", or a month: "2026-07", "Jul 2026", which is its
/// first day. A null date for an empty text; nothing where it is no day.
[[nodiscard]] std::optional<QDate> parseDay(const QString &text);
/// The text that parseDay() reads: "2026-07-15"; empty for a null date.
[[nodiscard]] QString dayText(const QDate &date);

} // namespace stratoplan

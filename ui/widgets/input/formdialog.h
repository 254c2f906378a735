// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QVariant>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stratoplan {

/// A dialog of a few labelled controls. It can be accepted only while every needed line has text.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Need { Optional, Required };

    /// @p action  label of the button that goes on: "Add area"
    FormDialog(const QString &name, const QString &title, const QString &action, QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &name, const QString &label, const QString &text,
                       Need need = Need::Optional);
    QComboBox *addChoice(const QString &name, const QString &label,
                         const QList<std::pair<QVariant, QString>> &choices, const QVariant &current);

    /// A fact that follows from what is set, selectable.
    QLabel *addFact(const QString &name, const QString &label);
    /// Whether what was typed can be taken, beyond the needed lines.
    void setAcceptable(bool isAcceptable);

private:
    void check();

    QFormLayout *m_form;
    QPushButton *m_accept;
    QList<QLineEdit *> m_required;
    bool m_isAcceptable = true;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace stratoplan {

/// A narrow form: a label over each control. What is entered is taken when the control is left; where it
/// cannot be taken, the control says why and keeps it for correction, until another value is shown there.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    using Commit = std::function<Status()>;

    explicit FieldForm(QWidget *parent = nullptr);

    /// Room around a form; a form within another one needs none.
    void setMargins(int margin);

    void addHeading(const QString &title);
    QLineEdit *addLine(const QString &name, const QString &label, Commit commit);
    QComboBox *addCombo(const QString &name, const QString &label, Commit commit);
    QPlainTextEdit *addText(const QString &name, const QString &label, Commit commit);
    /// Two of the controls above, side by side.
    void joinLast(int left, int right);
    /// A widget of one's own over the whole width.
    void addWidget(QWidget *widget);
    /// Takes what is still being entered.
    void commitAll();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Field
    {
        QWidget *box = nullptr;
        QWidget *control = nullptr;
        QLabel *problem = nullptr;
        Commit commit;
        bool isDirty = false;
    };
    void add(QWidget *control, const QString &name, const QString &label, Commit commit);
    void take(QWidget *control);
    void followValidity(const QObject &control);

    QVBoxLayout *m_layout;
    QList<Field> m_fields;
};

/// Sets the text of a line that is not being edited at the moment.
void showText(QLineEdit &line, const QString &text);
/// Chooses the entry with that data without telling anyone.
void showChoice(QComboBox &combo, const QVariant &data);

} // namespace stratoplan

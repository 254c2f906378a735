// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/formula/formulaassist.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace stratoplan {

/// A line for a formula in a fixed pitch, with completion, and below it what the formula comes to now and at
/// the end, or what is wrong with it and where, while it is typed.
class FormulaEdit : public QWidget
{
    Q_OBJECT

public:
    /// @param name  object name of the line
    FormulaEdit(const QString &name, ThemeSource &theme, FormulaAssist::Source source,
                FormulaAssist::Begins begins = FormulaAssist::Begins::AtOnce, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit &line() { return *m_line; }
    /// What stands in the line; a text that is being typed stays.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// What the text comes to, after the plan changed.
    void refresh();
    /// Says in place of the value why the text was refused; until it is edited.
    void setProblem(const QString &problem);
    [[nodiscard]] bool isProblem() const { return m_isProblem; }

Q_SIGNALS:
    /// The user typed.
    void edited(const QString &text);
    /// The user typed and left the line or pressed Enter.
    void finished();

private:
    void show(const FormulaReading &reading);

    QLineEdit *m_line;
    QLabel *m_remark;
    FormulaAssist *m_assist;
    bool m_isProblem = false;
};

} // namespace stratoplan

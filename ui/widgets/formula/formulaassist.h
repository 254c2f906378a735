// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/time/formulascope.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QKeyEvent;
class QLineEdit;

namespace stratoplan {

class FormulaPopup;
class ThemeSource;

/// Helps to type a formula into a line: completes the words that formulas know, and says what the formula
/// comes to or why it does not. Ctrl+Space lists all words; up and down choose, Enter or Tab takes, Escape
/// puts the list away.
class FormulaAssist : public QObject
{
    Q_OBJECT

public:
    enum class Begins {
        AtOnce, ///< all of the text is a formula
        AfterEquals ///< it is one where it begins with "="
    };
    enum class Remark {
        InPopup, ///< below the list of words
        Elsewhere ///< whoever listens to read() shows it
    };
    using Source = std::function<FormulaScope()>;

    /// Belongs to @p line.
    FormulaAssist(QLineEdit &line, ThemeSource &theme, Source source, Begins begins = Begins::AtOnce,
                  Remark remark = Remark::InPopup);

    /// The assistant of a line, or null.
    [[nodiscard]] static FormulaAssist *of(QWidget &line);

    /// Whether the key was for the list of words. For delegates, which see keys before anyone else.
    bool takeKey(const QKeyEvent &event);
    /// Reads the text again with what the plan is now.
    void refresh();
    [[nodiscard]] bool isFormula() const;
    /// The text without "=".
    [[nodiscard]] QString formula() const;
    /// How many signs stand before it in the line.
    [[nodiscard]] qsizetype formulaBegin() const;
    /// Whether it shows, beside the line, why the text cannot be read.
    [[nodiscard]] bool isTellingProblem() const;

Q_SIGNALS:
    /// What the text comes to; an empty reading where it is no formula or empty.
    void read(const FormulaReading &reading);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void textChanged(const QString &text);
    void update(bool listsAll);
    void tell();
    void insert();
    void close();
    [[nodiscard]] QString wordBefore() const;
    [[nodiscard]] const FormulaScope &scope();

    QLineEdit &m_line;
    ThemeSource &m_theme;
    Source m_source;
    Begins m_begins;
    Remark m_remark;
    std::optional<FormulaScope> m_scope; ///< while the line is being edited
    QPointer<FormulaPopup> m_popup;
    bool m_isInserting = false;
    bool m_hasProblem = false;
};

} // namespace stratoplan

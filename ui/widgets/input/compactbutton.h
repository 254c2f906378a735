// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QPushButton>
#include <QVariant>

namespace stratoplan {

/// A button with an icon that can do without its text where room is short. The text then stands in its
/// tooltip and is its accessible name.
class CompactButton
{
public:
    explicit CompactButton(QPushButton &button) : m_button(&button) { }

    [[nodiscard]] const QPushButton *button() const { return m_button; }
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    /// Whether it is shown and has an icon to be reduced to.
    [[nodiscard]] bool canCompact() const;
    /// Width that it needs with its text.
    [[nodiscard]] int fullWidth() const;
    /// Width that it needs without.
    [[nodiscard]] int compactWidth() const;

    void compact();
    void expand();
    /// Takes over a text that was set while the button was compact; the button is not compact any more then.
    void follow();

private:
    [[nodiscard]] int textWidth(const QString &text) const;

    QPointer<QPushButton> m_button;
    bool m_isCompact = false;
    int m_around = 0; ///< width beside the text
    QString m_text;
    QString m_tip; ///< the button's own, and the one that stands in for it
    QString m_compactTip;
    QString m_name;
    QVariant m_role;
};

} // namespace stratoplan

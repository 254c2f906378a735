// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace stratoplan {

/// Two inputs, from and to, for decimal numbers; an empty one sets no bound. What is no number is marked and
/// counts as empty.
class RangeEdit : public QWidget
{
    Q_OBJECT

public:
    /// @param name  object name of the two inputs without their end: "vcpu" for "vcpuFromEdit" and
    /// "vcpuToEdit"
    /// @param title  what is bounded: "vCPU"
    RangeEdit(const QString &name, const QString &title, QWidget *parent = nullptr);

    /// The bounds as locale-independent decimals; empty where there is none.
    [[nodiscard]] QString from() const;
    [[nodiscard]] QString to() const;
    [[nodiscard]] bool isEmpty() const;
    void clear();
    void setUnit(const QString &unit);

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_from;
    QLineEdit *m_to;
};

} // namespace stratoplan

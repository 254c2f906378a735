// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stratoplan {

/// Asks for a new recovery target: of what, in which disruption, how fast, how much may be lost.
class TargetDialog : public QDialog
{
    Q_OBJECT

public:
    TargetDialog(const Plan &plan, OptionId option, QWidget *parent = nullptr);

    [[nodiscard]] RecoveryTarget target() const;

private:
    void fillScopes(const Plan &plan, OptionId option);
    void check();

    QComboBox *m_scope;
    QComboBox *m_disruption;
    QLineEdit *m_rto;
    QLineEdit *m_rpo;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace stratoplan

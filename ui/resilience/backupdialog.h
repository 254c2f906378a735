// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/text/format.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace stratoplan {

/// Asks for everything about a backup: what, how, how often, kept how long, where. It can be accepted only
/// while all of it can be taken.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param option  whose components may be named
    BackupDialog(const Plan &plan, OptionId option, const Backup &backup, QWidget *parent = nullptr);

    /// What was entered; keeps the id it was made with.
    [[nodiscard]] Backup backup() const;
    /// Whether the component that keeps the copies shall be as large as they are.
    [[nodiscard]] bool quantityFollows() const;

private:
    void build(const Plan &plan, OptionId option);
    void addComponents(QComboBox &combo, const Plan &plan, OptionId option);
    void fill();
    void check();
    [[nodiscard]] bool isPeriodic() const;
    [[nodiscard]] QString problem() const;

    Backup m_backup;
    Format m_format;
    QLineEdit *m_name;
    QComboBox *m_component;
    QComboBox *m_mode;
    QLineEdit *m_every;
    QLineEdit *m_keep;
    QLineEdit *m_location;
    QSpinBox *m_copies;
    QLineEdit *m_change;
    QComboBox *m_storage;
    QCheckBox *m_follows;
    QLabel *m_problem;
    QPushButton *m_accept = nullptr;
};

/// "full", "incremental", … for people.
[[nodiscard]] QString backupModeTitle(Backup::Mode mode);

} // namespace stratoplan

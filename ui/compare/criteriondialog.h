// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/record.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Asks what a criterion is called and what it is measured by.
class CriterionDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param criterion  without id: a new one
    explicit CriterionDialog(const Criterion &criterion, QWidget *parent = nullptr);

    /// The criterion with what was set.
    [[nodiscard]] Criterion criterion() const;

private:
    void follow();

    Criterion m_criterion;
    QLineEdit *m_name;
    QComboBox *m_measure;
    QLabel *m_formula;
};

} // namespace stratoplan

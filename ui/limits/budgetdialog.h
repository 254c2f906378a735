// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Adds a budget to a plan, or changes one: for what, how much a month in which currency, and thresholds.
class BudgetDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @p budget with an id: that one is changed
    BudgetDialog(Document &document, const Budget &budget, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void addScopes();
    [[nodiscard]] Budget scoped() const;

    Document &m_document;
    Budget m_budget;
    QLineEdit *m_name;
    QComboBox *m_option;
    QComboBox *m_phase;
    QComboBox *m_environment;
    QComboBox *m_group;
    QLineEdit *m_tag;
    QLineEdit *m_amount;
    QLineEdit *m_currency;
    QLineEdit *m_thresholds;
};

} // namespace stratoplan

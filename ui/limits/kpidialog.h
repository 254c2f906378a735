// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Adds a target (KPI) to a plan, or changes one: a measure and the value it should keep.
class KpiDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @p target with an id: that one is changed
    KpiDialog(Document &document, const Target &target, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void showComparison();

    Document &m_document;
    Target m_target;
    QLineEdit *m_measure;
    QLineEdit *m_name;
    QComboBox *m_comparison;
    QLineEdit *m_value;
    QLineEdit *m_unit;
};

} // namespace stratoplan

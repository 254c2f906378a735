// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

class SelectionList;
struct PageContext;

/// Adds a lever to the plan, or changes one.
class LeverDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @p lever with an id: that lever is changed
    LeverDialog(PageContext &context, const Lever &lever, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void addForm();
    void fillKinds();
    void followKind();
    [[nodiscard]] Lever::Kind kind() const;
    [[nodiscard]] Result<Quantity> numberIn(QLineEdit &line);

    PageContext &m_context;
    Lever m_lever;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_driver = nullptr;
    QLineEdit *m_low = nullptr;
    QLineEdit *m_saved = nullptr;
    QLineEdit *m_high = nullptr;
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_effect = nullptr;
    QLineEdit *m_source = nullptr;
    SelectionList *m_selection = nullptr;
};

} // namespace stratoplan

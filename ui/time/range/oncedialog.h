// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/forms/formdialog.h"

#include "core/plan/plan.h"

namespace stratoplan {

class Document;
struct PageContext;

/// A cost that is paid once: migration, set-up, hardware. It becomes a line of its own beside the component
/// it belongs to, in the first month of a phase.
class OnceDialog : public FormDialog
{
    Q_OBJECT

public:
    OnceDialog(PageContext &context, ComponentId component, QWidget *parent = nullptr);

    /// The line that was added.
    [[nodiscard]] ComponentId added() const { return m_added; }

protected:
    [[nodiscard]] Status apply() override;

private:
    void tellWhen();
    [[nodiscard]] Status add(const Component &component, const QString &amount);

    PageContext &m_context;
    ComponentId m_component;
    ComponentId m_added;
    QLineEdit *m_name;
    QLineEdit *m_amount;
    QComboBox *m_phase;
    QLabel *m_when;
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/whatif.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

/// Keeps what is tried out as a scenario: a new one by name, or in place of one there is.
class KeepDialog : public FormDialog
{
    Q_OBJECT

public:
    KeepDialog(Document &document, const WhatIf &whatIf, QWidget *parent = nullptr);

    /// Asks before the plan goes away: it can be answered by letting go of the levers, too.
    /// @param action  what keeping them does then: "Keep and save"
    void askBeforeLeaving(const QString &plan, const QString &action);
    /// Whether the levers are to be let go of, once the dialog was accepted.
    [[nodiscard]] bool isDiscarded() const { return m_isDiscarded; }
    /// The scenario it was kept as, once the dialog was accepted.
    [[nodiscard]] Id<Scenario> kept() const { return m_kept; }

protected:
    [[nodiscard]] Status apply() override;

private:
    [[nodiscard]] QString proposedName() const;

    Document &m_document;
    QList<ScenarioSetting> m_settings;
    QComboBox *m_place;
    QLineEdit *m_name;
    Id<Scenario> m_kept;
    bool m_isDiscarded = false;
};

} // namespace stratoplan

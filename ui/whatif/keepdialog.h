// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/whatif.h"
#include "ui/prices/pricedialog.h"

namespace stratoplan {

/// Keeps what is tried out as a scenario: a new one by name, or in place of one there is.
class KeepDialog : public PriceDialog
{
    Q_OBJECT

public:
    KeepDialog(Document &document, const WhatIf &whatIf, QWidget *parent = nullptr);

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
};

} // namespace stratoplan

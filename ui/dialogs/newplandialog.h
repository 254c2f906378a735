// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QDialog>

#include <memory>

namespace stratoplan {

namespace Ui {
class NewPlanDialog;
}

struct PageContext;

/// The few choices a plan begins with: name, options with their regions, environments, phases, time,
/// currency.
class NewPlanDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NewPlanDialog(PageContext &context, QWidget *parent = nullptr);
    ~NewPlanDialog() override;

    /// The plan as chosen; without components.
    [[nodiscard]] Plan plan() const;

private:
    void validate();
    void addOptions(Plan &plan) const;
    void addEnvironments(Plan &plan) const;
    void addPhases(Plan &plan) const;
    [[nodiscard]] QStringList phaseNames() const;

    std::unique_ptr<Ui::NewPlanDialog> m_ui;
};

} // namespace stratoplan

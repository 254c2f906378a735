// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/layout/pageformat.h"
#include "render/report/reportbuilder.h"

#include <QDialog>

#include <memory>

namespace stratoplan {

namespace Ui {
class ReportDialog;
}

struct PageContext;

/// What a PDF report is about: option, phase, prices, scenario, paper, author.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReportDialog(PageContext &context, QWidget *parent = nullptr);
    ~ReportDialog() override;

    [[nodiscard]] ReportOptions options() const;
    /// The plan it is about: the saved one, or with the chosen scenario laid over it.
    [[nodiscard]] Plan plan() const;
    [[nodiscard]] PageFormat format() const;
    [[nodiscard]] QString author() const;

private:
    void fillPhases();
    void fillScenarios();

    PageContext &m_context;
    std::unique_ptr<Ui::ReportDialog> m_ui;
};

} // namespace stratoplan

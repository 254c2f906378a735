// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/report/reportpages.h"

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

    [[nodiscard]] ReportOrder order() const;
    [[nodiscard]] QString author() const;

private:
    /// The plan it is about, and what is to be laid over it.
    [[nodiscard]] ReportOrder about() const;
    [[nodiscard]] ReportOptions options() const;
    void fillPhases();
    void fillScenarios();

    PageContext &m_context;
    std::unique_ptr<Ui::ReportDialog> m_ui;
};

} // namespace stratoplan

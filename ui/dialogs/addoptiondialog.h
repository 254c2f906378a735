// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

#include <QDialog>

#include <memory>

namespace stratoplan {

namespace Ui {
class AddOptionDialog;
}

class Document;

/// A new option: empty, or a copy of another one.
class AddOptionDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p current is offered to be copied.
    AddOptionDialog(const Document &document, OptionId current, QWidget *parent = nullptr);
    ~AddOptionDialog() override;

    /// Adds what was chosen in one step.
    [[nodiscard]] Result<OptionId> apply(Document &document) const;

private:
    void fillRegions();
    void followSource();

    const Document &m_document;
    std::unique_ptr<Ui::AddOptionDialog> m_ui;
};

} // namespace stratoplan

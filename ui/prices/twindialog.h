// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/prices/twin.h"
#include "document/edits/twins/twinregion.h"
#include "models/catalog/catalogservice.h"
#include "ui/widgets/forms/formdialog.h"

namespace stratoplan {

struct PageContext;

/// Asks for region and name of an option's twin at another provider, and makes it.
class TwinDialog : public FormDialog
{
    Q_OBJECT

public:
    TwinDialog(PageContext &context, OptionId option, const QString &provider, QWidget *parent = nullptr);

    /// What was made, once the dialog was accepted.
    [[nodiscard]] const edits::Twin &twin() const { return m_twin; }

protected:
    [[nodiscard]] Status apply() override;

private:
    void fillRegions();
    void propose(const edits::TwinRegion &proposed);

    PageContext &m_context;
    OptionId m_option;
    QString m_provider;
    QComboBox *m_region;
    QLabel *m_why; ///< what speaks for the region
    CatalogTask m_task;
    bool m_isChosen = false; ///< a person chose the region
    QLineEdit *m_name;
    edits::Twin m_twin;
};

} // namespace stratoplan

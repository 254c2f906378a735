// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ui/widgets/forms/formdialog.h"

class QListWidget;
class QRadioButton;

namespace stratoplan {

/// Chooses the lines that a percentage of spend is of: all of its account, or those of environments, groups
/// and components.
class CoversDialog : public FormDialog
{
    Q_OBJECT

public:
    /// @param component  that the percentage is charged with
    CoversDialog(const Document &document, ComponentId component, const Selection &covers,
                 QWidget *parent = nullptr);

    [[nodiscard]] Selection covers() const;

protected:
    [[nodiscard]] Status apply() override;

private:
    QListWidget *addList(const QString &name, const QString &label);
    void fill(const Selection &covers);
    void checkProvider(const QString &provider);

    const Document &m_document;
    ComponentId m_component;
    Selection m_before;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QComboBox *m_provider;
    QListWidget *m_environments;
    QListWidget *m_groups;
    QListWidget *m_components;
};

} // namespace stratoplan

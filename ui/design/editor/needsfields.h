// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/edits/sizings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace stratoplan {

class FieldForm;
struct PageContext;

/// What a component needs in the phase that is looked at, in place of a price item; looks the best one up and
/// says how it fits. Where nothing is stated yet, the fields start from what the present price gives.
class NeedsFields : public QWidget
{
    Q_OBJECT

public:
    explicit NeedsFields(PageContext &context, QWidget *parent = nullptr);

    void show(ComponentId component);

private:
    void addFields();
    [[nodiscard]] Status commit();
    void lookUp();
    void setOpen(bool isOpen);
    void start();
    void showNeeds(const Needs &needs);
    [[nodiscard]] edits::Place place() const;

    PageContext &m_context;
    ComponentId m_component;
    FieldForm *m_form;
    QPushButton *m_toggle;
    QLineEdit *m_vcpu = nullptr;
    QLineEdit *m_memory = nullptr;
    QLineEdit *m_storage = nullptr;
    QLineEdit *m_iops = nullptr;
    QLineEdit *m_engine = nullptr;
    QComboBox *m_architecture = nullptr;
    QComboBox *m_zones = nullptr;
    QPushButton *m_lookUp = nullptr;
    QCheckBox *m_byHand = nullptr;
    QLabel *m_fit;
    bool m_isDraft = false; ///< the fields hold what the present price gives, not stated yet
};

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "document/edits/sizings.h"

#include <QObject>

class QLabel;
class QLineEdit;
class QTimer;

namespace stratoplan {

class ChargeList;
class ElidedLabel;
class CandidateList;
class FieldForm;
class NeedsFields;
struct PageContext;

/// The fields of a component that belong to the phase that is looked at: specification, quantity, price,
/// stated amount.
class SizingFields : public QObject
{
    Q_OBJECT

public:
    /// Adds the fields to @p form, which owns them.
    SizingFields(PageContext &context, FieldForm &form, QObject *parent);

    void show(ComponentId component);

Q_SIGNALS:
    /// Another price item is to be chosen from the catalog.
    void priceRequested(ComponentId component);

private:
    void addHead(FieldForm &form);
    [[nodiscard]] edits::Place place() const;
    [[nodiscard]] QString headText(const Sizing *sizing) const;
    void showCarbon();
    void addTimeLinks(FieldForm &form);
    void showFormula(const Sizing *sizing);

    PageContext &m_context;
    ComponentId m_component;
    ElidedLabel *m_head = nullptr;
    QWidget *m_continue = nullptr;
    QLineEdit *m_specification;
    QLineEdit *m_quantity;
    QLineEdit *m_unit;
    QLabel *m_formula = nullptr; ///< what the quantity's formula comes to
    QWidget *m_lifecycle = nullptr;
    QWidget *m_pods = nullptr;
    ChargeList *m_charges;
    QLineEdit *m_stated;
    NeedsFields *m_needs;
    CandidateList *m_candidates;
    QLabel *m_carbon;
    QTimer *m_later; ///< what may wait until typing pauses
};

} // namespace stratoplan

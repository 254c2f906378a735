// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/roadmap.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace stratoplan {

class FieldForm;
struct PageContext;

/// A trigger to be edited: its condition, when that first holds, what happens then.
class TriggerDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TriggerDetails(PageContext &context, QWidget *parent = nullptr);

    /// Shows a trigger of a road; what is being typed stays.
    void show(const Roadmap &road, Id<Trigger> trigger);
    /// The condition gets the keyboard, all of it selected.
    void startCondition();
    void focusFirst();

private:
    void build();
    void fillPhases(const Trigger &trigger);
    Status change(const std::function<void(Trigger &)> &edit);
    Status commitPhase();

    PageContext &m_context;
    Id<Trigger> m_trigger;
    FieldForm *m_form;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_condition = nullptr;
    QLabel *m_fires = nullptr;
    QComboBox *m_action = nullptr;
    QComboBox *m_phase = nullptr;
    QPlainTextEdit *m_effect = nullptr;
};

} // namespace stratoplan

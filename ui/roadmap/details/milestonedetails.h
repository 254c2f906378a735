// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/roadmap.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace stratoplan {

class FieldForm;
struct PageContext;

/// A day as a person writes it: "2026-03-15", "15 Mar 2026".
[[nodiscard]] std::optional<QDate> readDay(const QString &text);

/// A milestone to be edited: its name, day and phase, and whether it is done.
class MilestoneDetails : public QWidget
{
    Q_OBJECT

public:
    explicit MilestoneDetails(PageContext &context, QWidget *parent = nullptr);

    /// Shows a milestone of a road; what is being typed stays.
    void show(const Roadmap &road, Id<Milestone> milestone);
    void startNaming();
    void focusFirst();

private:
    void build();
    Status change(const std::function<Status(Milestone &)> &edit);

    PageContext &m_context;
    Id<Milestone> m_milestone;
    FieldForm *m_form;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_day = nullptr;
    QComboBox *m_phase = nullptr;
    QCheckBox *m_done = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace stratoplan

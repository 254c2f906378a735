// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/roadmap/roadmap.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;

namespace stratoplan {

class FieldForm;
struct PageContext;

/// When a phase begins, as fields of a form: not dated, in a month, or when a condition holds.
class PhaseBeginFields : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p form.
    PhaseBeginFields(PageContext &context, FieldForm &form);

    /// The phase that is edited from now on.
    void setPhase(PhaseId phase);
    void show(const Phase &phase, const RoadmapPhase *where);

private:
    /// Choices of "Begins" beside triggers, which are their ids.
    enum BeginChoice : int { Undated = -1, InMonth = -2, NewCondition = -3 };

    void fill(const Phase &phase);
    [[nodiscard]] qint64 choiceOf(const Phase &phase) const;
    void showWhen(const Phase &phase, const RoadmapPhase *where);
    Status commitBegins();
    Status commitMonth();
    Status commitCondition();
    Status commitEffect();
    [[nodiscard]] const Phase *phase() const;
    [[nodiscard]] Month proposedMonth() const;

    PageContext &m_context;
    PhaseId m_phase;
    bool m_wantsCondition = false; ///< "when a condition holds" is chosen, the condition still missing
    QComboBox *m_begins;
    QComboBox *m_month;
    QLineEdit *m_condition;
    QLineEdit *m_effect;
    QLabel *m_when;
};

} // namespace stratoplan

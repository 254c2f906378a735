// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "models/time/loadweek.h"
#include "ui/widgets/forms/formdialog.h"

class QCheckBox;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace stratoplan {

class FormulaEdit;
class LoadWeekModel;
class SegmentedControl;
class Timeline;
class WeekPreview;
struct PageContext;

/// How many units of a component run: smallest and largest count, the load and what one unit carries, a use
/// to aim at or thresholds, and the course of a week, with the week that comes of it.
class ScalingDialog : public FormDialog
{
    Q_OBJECT

public:
    ScalingDialog(PageContext &context, ComponentId component, QWidget *parent = nullptr);

protected:
    [[nodiscard]] Status apply() override;

private:
    void addCounts();
    void addLoad();
    void addRule();
    void addWeek();
    [[nodiscard]] QWidget *makePanel();
    void fillPolicies();
    void showPolicy();
    void chooseWeek();
    /// Chooses the week that the rule has in the plan.
    void chooseOwnWeek();
    /// A week of the plan that no rule uses can be removed.
    void followWeek();
    void removeWeek();
    /// Chooses the week that the hours are, or says that they are typed.
    void nameWeek();
    [[nodiscard]] WeekPercents weekAt(int index) const;
    void removeRule();
    [[nodiscard]] Status takeAway();
    /// What thresholds are counted in: per cent of use, or what the rule states.
    [[nodiscard]] QString thresholdUnit() const;
    void showUnit();
    void showMode();
    void preview();
    /// What is typed as a policy, or why it cannot be taken.
    [[nodiscard]] Result<ScalingPolicy> policy();
    [[nodiscard]] Status put(ScalingPolicy policy);
    [[nodiscard]] Result<Id<LoadProfile>> profileOf(const ScalingPolicy &policy);
    [[nodiscard]] int column() const;
    /// Hours a month that it runs in the column looked at.
    [[nodiscard]] Quantity monthlyHours(const Timeline &timeline) const;
    /// The load of what is typed in that column, or why it is not known.
    [[nodiscard]] Result<double> loadOf(const ScalingPolicy &policy, const Timeline &timeline) const;

    PageContext &m_context;
    ComponentId m_component;
    ScalingPolicy m_policy; ///< that is changed; no id: a new one
    QComboBox *m_which;
    QLineEdit *m_metric;
    QSpinBox *m_minimum = nullptr;
    QSpinBox *m_maximum = nullptr;
    FormulaEdit *m_load = nullptr;
    QLineEdit *m_capacity = nullptr;
    SegmentedControl *m_mode = nullptr;
    QStackedWidget *m_rules = nullptr;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_upper = nullptr;
    QLineEdit *m_lower = nullptr;
    QLabel *m_perCent = nullptr;
    QLabel *m_unit = nullptr;
    QSpinBox *m_step = nullptr;
    QLineEdit *m_cooldown = nullptr;
    QCheckBox *m_follows = nullptr;
    bool m_isFollowed = false; ///< the quantity is what runs already
    QPushButton *m_remove = nullptr;
    QComboBox *m_week = nullptr;
    QToolButton *m_removeWeek = nullptr;
    LoadWeekModel *m_hours;
    WeekPercents m_typed {}; ///< hours that were typed
    SegmentedControl *m_when = nullptr;
    WeekPreview *m_preview = nullptr;
};

} // namespace stratoplan

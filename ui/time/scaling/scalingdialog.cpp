// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/scaling/scalingdialog.h"

#include "core/engine/ownvalues.h"
#include "document/document.h"
#include "document/planview.h"
#include "models/time/loadweekmodel.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/scaling/loadgrid.h"
#include "ui/time/scaling/weekpreview.h"
#include "ui/widgets/formula/formulaedit.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/input/segmentedcontrol.h"
#include "ui/widgets/properties.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int formWidth = 380;
constexpr int narrowest = 1096;
constexpr int mostUnits = 100'000;
constexpr qint64 typedWeek = -100; ///< of the choice of a week: none of those known

/// Two controls side by side, each with its label.
QWidget *pair(QWidget *parent, const QString &leftTitle, QWidget *left, const QString &rightTitle,
              QWidget *right)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const auto &[title, control] : {std::pair(leftTitle, left), std::pair(rightTitle, right)}) {
        auto *label = makeLabel(title, u"label"_s, box);
        label->setBuddy(control);
        control->setParent(box);
        row->addWidget(label);
        row->addWidget(control, 1);
    }
    box->setFocusProxy(left);
    return box;
}

} // namespace

ScalingDialog::ScalingDialog(PageContext &context, ComponentId component, QWidget *parent)
    : FormDialog(u"scalingDialog"_s, tr("Scaling"), tr("Set scaling"), parent), m_context(context),
      m_component(component), m_hours(new LoadWeekModel(this))
{
    const Component *row = context.document.find(component);
    setWindowTitle(tr("Scaling of %1", "component").arg(row ? row->name : QString()));
    m_which = addCombo(u"scalingRuleCombo"_s, tr("&Rule"));
    m_metric = addLine(u"scalingMetricEdit"_s, tr("&Measure"), {}, tr("CPU of API pods"));
    addCounts();
    addLoad();
    addRule();
    addWeek();
    addPanel(makePanel(), context.theme.theme().scaled(formWidth));
    setMinimumWidth(context.theme.theme().scaled(narrowest));
    fillPolicies();
    connect(m_which, &QComboBox::currentIndexChanged, this, &ScalingDialog::showPolicy);
    m_remove = addSideLink(u"removeScalingButton"_s, tr("Remove rule"));
    m_remove->setToolTip(tr("Removes this rule. A quantity that follows it stays at its number."));
    connect(m_remove, &QPushButton::clicked, this, &ScalingDialog::removeRule);
    connect(m_hours, &LoadWeekModel::weekChanged, this, [this] {
        nameWeek();
        preview();
    });
    showPolicy();
    m_load->line().setFocus();
}

void ScalingDialog::addCounts()
{
    const auto makeSpin = [this](const QString &name, const QString &title, int least) {
        auto *spin = new QSpinBox(this);
        spin->setObjectName(name);
        spin->setAccessibleName(title);
        spin->setRange(least, mostUnits);
        spin->setMinimumWidth(72);
        connect(spin, &QSpinBox::valueChanged, this, &ScalingDialog::preview);
        return spin;
    };
    m_minimum = makeSpin(u"scalingMinimumSpin"_s, tr("Least"), 0);
    m_maximum = makeSpin(u"scalingMaximumSpin"_s, tr("Most"), 0);
    m_step = makeSpin(u"scalingStepSpin"_s, tr("Step"), 1);
    auto *counts = pair(this, tr("least"), m_minimum, tr("most"), m_maximum);
    counts->setObjectName(u"scalingCounts"_s);
    addRow(tr("&Units"), counts);
}

void ScalingDialog::addLoad()
{
    m_load = new FormulaEdit(u"scalingLoadEdit"_s, m_context.theme, [this] {
        return FormulaScope(
            m_context.document.plan(),
            {.column = qMax(0, m_context.view.column()), .component = {}, .driver = {}, .unit = {}},
            m_context.format);
    });
    m_load->line().setPlaceholderText(tr("requests / 2592000"));
    m_load->line().setAccessibleName(tr("Load at the peak of the week"));
    m_load->setToolTip(tr("A number or a formula over drivers: the load at the busiest hour of the week"));
    connect(m_load, &FormulaEdit::edited, this, &ScalingDialog::preview);
    m_load->setObjectName(u"scalingLoad"_s);
    addRow(tr("&Load at its peak"), m_load);
    m_capacity =
        addLine(u"scalingCapacityEdit"_s, tr("&One unit carries"), {}, tr("1000, in the load's unit"));
    connect(m_capacity, &QLineEdit::textEdited, this, &ScalingDialog::preview);
}

void ScalingDialog::addRule()
{
    m_mode = new SegmentedControl(tr("What decides"), this);
    m_mode->setObjectName(u"scalingMode"_s);
    m_mode->addSegment(u"target"_s, tr("Use aimed at"), tr("As many units as keep the use at the target"));
    m_mode->addSegment(u"thresholds"_s, tr("Thresholds"),
                       tr("A step more above one use, a step less below another"));
    connect(m_mode, &SegmentedControl::chosen, this, [this] {
        showMode();
        preview();
    });
    addRow(tr("&Decides"), m_mode);
    m_rules = new QStackedWidget(this);
    m_rules->setObjectName(u"scalingRules"_s);
    const auto makeLine = [this](const QString &name, const QString &title, const QString &hint) {
        auto *line = new QLineEdit(m_rules);
        line->setObjectName(name);
        line->setAccessibleName(title);
        line->setPlaceholderText(hint);
        connect(line, &QLineEdit::textEdited, this, &ScalingDialog::preview);
        return line;
    };
    m_target = makeLine(u"scalingTargetEdit"_s, tr("Use aimed at, per cent"), u"70"_s);
    auto *target = new QWidget(m_rules);
    auto *row = new QHBoxLayout(target);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_target);
    row->addWidget(makeLabel(tr("% of what runs"), u"label"_s, target));
    m_upper = makeLine(u"scalingUpperEdit"_s, tr("More above"), u"70"_s);
    m_lower = makeLine(u"scalingLowerEdit"_s, tr("Less at and below"), u"30"_s);
    auto *limits = pair(m_rules, tr("more above"), m_upper, tr("less at"), m_lower);
    m_perCent = makeLabel(u"%"_s, u"label"_s, limits);
    limits->layout()->addWidget(m_perCent);
    auto *thresholds = new QWidget(m_rules);
    auto *column = new QVBoxLayout(thresholds);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(limits);
    m_unit = makeLabel({}, u"hint"_s, thresholds);
    m_unit->setObjectName(u"scalingUnitLabel"_s);
    m_unit->setTextFormat(Qt::PlainText);
    m_unit->setWordWrap(true);
    m_unit->hide();
    column->addWidget(m_unit);
    column->addStretch(1);
    m_rules->addWidget(target);
    m_rules->addWidget(thresholds);
    m_rules->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    addRow(tr("Limit"), m_rules);
    m_cooldown = new QLineEdit(this);
    m_cooldown->setObjectName(u"scalingCooldownEdit"_s);
    m_cooldown->setAccessibleName(tr("Cooldown"));
    m_cooldown->setPlaceholderText(tr("5 min"));
    m_cooldown->setToolTip(tr("Time between two changes"));
    connect(m_cooldown, &QLineEdit::textEdited, this, &ScalingDialog::preview);
    addRow(tr("S&tep"), pair(this, tr("units"), m_step, tr("cooldown"), m_cooldown));
    setTabOrder(m_lower, m_step);
    setTabOrder(m_step, m_cooldown);
}

void ScalingDialog::addWeek()
{
    auto *box = new QWidget(this);
    box->setObjectName(u"scalingWeek"_s);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_week = new QComboBox(box);
    m_week->setObjectName(u"scalingWeekCombo"_s);
    m_removeWeek = makeIconButton(m_context.theme, u"remove"_s, tr("Remove this week"), box);
    m_removeWeek->setObjectName(u"removeWeekButton"_s);
    row->addWidget(m_week, 1);
    row->addWidget(m_removeWeek);
    box->setFocusProxy(m_week);
    addRow(tr("&Week"), box);
    for (const WeekShape shape :
         {WeekShape::Flat, WeekShape::OfficeHours, WeekShape::EveningPeak, WeekShape::DayAndNight})
        m_week->addItem(weekTitle(shape), -1 - static_cast<int>(shape));
    for (const LoadProfile &profile : m_context.document.plan().table<LoadProfile>())
        m_week->addItem(profile.name, profile.id.value());
    connect(m_week, &QComboBox::activated, this, &ScalingDialog::chooseWeek);
    connect(m_week, &QComboBox::currentIndexChanged, this, &ScalingDialog::followWeek);
    connect(m_removeWeek, &QToolButton::clicked, this, &ScalingDialog::removeWeek);
    m_follows = new QCheckBox(tr("The &quantity is what runs on average"), this);
    m_follows->setObjectName(u"scalingFollowsCheck"_s);
    m_follows->setToolTip(tr("Sets the quantity to the formula “scaled” wherever the component is"));
    form().addRow(nullptr, m_follows);
}

QWidget *ScalingDialog::makePanel()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Load, % of the peak, by hour of the week"), u"strong"_s, panel));
    layout->addWidget(new LoadGrid(m_context.theme, *m_hours, panel));
    auto *hint = makeLabel(tr("Choose hours and type 0 to 100 to change them."), u"hint"_s, panel);
    hint->setObjectName(u"loadHint"_s);
    connect(m_hours, &LoadWeekModel::refused, hint, [hint] { restyle(*hint, "severity", u"critical"_s); });
    connect(m_hours, &LoadWeekModel::typed, hint, [hint] { restyle(*hint, "severity", QString()); });
    layout->addWidget(hint);
    layout->addSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("The week that comes of it"), u"strong"_s, panel), 1);
    m_when = new SegmentedControl(tr("Month"), panel);
    m_when->addSegment(u"now"_s, tr("Phase looked at"));
    m_when->addSegment(u"end"_s, tr("Last month"));
    connect(m_when, &SegmentedControl::chosen, this, &ScalingDialog::preview);
    head->addWidget(m_when);
    layout->addLayout(head);
    m_preview = new WeekPreview(m_context.theme, m_context.format, panel);
    layout->addWidget(m_preview, 1);
    return panel;
}

void ScalingDialog::showMode()
{
    m_rules->setCurrentIndex(m_mode->current() == "thresholds"_L1 ? 1 : 0);
    const bool hasSteps = m_mode->current() == "thresholds"_L1;
    m_step->setEnabled(hasSteps);
    if (auto *title = qobject_cast<QLabel *>(form().labelForField(m_step->parentWidget())))
        title->setBuddy(hasSteps ? static_cast<QWidget *>(m_step) : m_cooldown);
}

void ScalingDialog::chooseWeek()
{
    m_hours->setWeek(weekAt(m_week->currentIndex()));
}

WeekPercents ScalingDialog::weekAt(int index) const
{
    const qint64 known = m_week->itemData(index).toLongLong();
    if (known == typedWeek)
        return m_typed;
    return known < 0 ? weekOf(static_cast<WeekShape>(-1 - known))
                     : weekOf(m_context.document.find(Id<LoadProfile>(known)));
}

void ScalingDialog::nameWeek()
{
    const WeekPercents &week = m_hours->week();
    if (weekAt(m_week->currentIndex()) == week)
        return;
    m_typed = week;
    for (int index = 0; index < m_week->count(); ++index) {
        if (weekAt(index) == week) {
            m_week->setCurrentIndex(index);
            return;
        }
    }
    m_week->addItem(tr("As typed"), typedWeek);
    m_week->setCurrentIndex(m_week->count() - 1);
}

int ScalingDialog::column() const
{
    const Timeline timeline(m_context.document.plan());
    return m_when->current() == "end"_L1 ? timeline.months() - 1 : m_context.view.column();
}

Quantity ScalingDialog::monthlyHours(const Timeline &timeline) const
{
    const Plan &plan = m_context.document.plan();
    const int at = column();
    if (at < 0 || at >= timeline.size())
        return plan.info().hoursPerMonth;
    const SizingIndex sizings(plan);
    const Sizing *sizing = sizings.at(m_component, timeline.at(at).phase);
    return sizing ? monthlyHoursOf(plan, sizings, *sizing, timeline.at(at)) : plan.info().hoursPerMonth;
}

Result<double> ScalingDialog::loadOf(const ScalingPolicy &policy, const Timeline &timeline) const
{
    if (policy.load.kind != QuantityInput::Kind::Formula)
        return policy.load.number.likely.toDouble();
    const DriverTable drivers(m_context.document.plan(), timeline);
    const Series &series = drivers.formula(policy.load.formula);
    if (!series.problem.isEmpty())
        return Error {Error::Code::Invalid, series.problem};
    const auto index = static_cast<std::size_t>(qMax(0, column()));
    if (index >= series.likely.size() || !std::isfinite(series.likely[index]))
        return Error {Error::Code::Invalid, tr("The load is not known then.")};
    return series.likely[index];
}

void ScalingDialog::preview()
{
    if (!m_preview)
        return;
    showUnit();
    const auto typed = policy();
    if (!typed) {
        m_preview->showProblem(typed.error().message);
        return;
    }
    if (const QString problem = autoscaleProblem(*typed); !problem.isEmpty()) {
        m_preview->showProblem(problem);
        return;
    }
    const Plan &plan = m_context.document.plan();
    const Timeline timeline(plan);
    const auto load = loadOf(*typed, timeline);
    if (!load) {
        m_preview->showProblem(load.error().message);
        return;
    }
    const Quantity hours = monthlyHours(timeline);
    AutoscaleInput input = inputOf(*typed, nullptr, *load);
    for (std::size_t hour = 0; hour < input.load.size(); ++hour)
        input.load[hour] = m_hours->week()[hour].toDouble() / 100;
    input.hours = hoursOfWeekFor(hours, plan.info().hoursPerMonth);
    const int at = column();
    const QString when = at >= 0 && at < timeline.size() ? periodText(plan, m_context.format, timeline.at(at))
            + u", "_s + tr("load of %1", "number").arg(valueText(m_context.format, *load))
                                                         : QString();
    m_preview->show(input, hours, when);
}

} // namespace stratoplan

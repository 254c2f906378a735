// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ownvalues.h"
#include "document/document.h"
#include "document/edits/sizings.h"
#include "document/edits/step/onestep.h"
#include "document/edits/time/held.h"
#include "document/edits/time/policies.h"
#include "document/planview.h"
#include "models/time/loadweekmodel.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/time/scaling/scalingdialog.h"
#include "ui/time/scaling/weekpreview.h"
#include "ui/widgets/formula/formulaedit.h"
#include "ui/widgets/input/durationtext.h"
#include "ui/widgets/input/segmentedcontrol.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QString quantityText(Quantity value)
{
    return value.raw() == 0 ? QString() : value.toString();
}

QString loadText(const QuantityInput &load)
{
    switch (load.kind) {
    case QuantityInput::Kind::Formula:
        return load.formula;
    case QuantityInput::Kind::Number:
        return edits::quantityText(load);
    case QuantityInput::Kind::Unknown:
        break;
    }
    return {};
}

QString cooldownText(const Format &format, Duration cooldown)
{
    return cooldown.isZero() ? QString() : format.duration(cooldown).replace(QChar::Nbsp, u' ');
}

bool isShare(const QString &unit)
{
    const QString plain = unit.simplified();
    return plain.isEmpty() || plain.startsWith(u'%') || plain.compare("percent"_L1, Qt::CaseInsensitive) == 0
        || plain.compare("per cent"_L1, Qt::CaseInsensitive) == 0;
}

/// A rule that says neither use nor threshold.
bool saysNothing(const ScalingPolicy &policy)
{
    return policy.target.raw() == 0 && policy.threshold.raw() == 0;
}

/// A name that no load profile has: "Week of API", "Week of API 2".
QString freeName(const Plan &plan, const QString &wanted)
{
    QStringList names;
    for (const LoadProfile &each : plan.table<LoadProfile>())
        names.append(each.name.toCaseFolded());
    QString name = wanted;
    for (int number = 2; names.contains(name.toCaseFolded()); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

int usersOf(const Plan &plan, Id<LoadProfile> profile)
{
    int users = 0;
    for (const ScalingPolicy &each : plan.table<ScalingPolicy>())
        users += !profile.isNone() && each.profile == profile ? 1 : 0;
    return users;
}

} // namespace

void ScalingDialog::fillPolicies()
{
    const ScalingPolicy *first = simulatedPolicy(m_context.document.plan(), m_component);
    for (const ScalingPolicy &row : m_context.document.plan().table<ScalingPolicy>()) {
        if (row.component != m_component)
            continue;
        const QString rule = row.comparison.isEmpty()
            ? tr("%1: %2 to %3", "measure, least, most").arg(row.metric).arg(row.minimum).arg(row.maximum)
            : tr("%1 %2 %3 %4", "measure, comparison, threshold, unit")
                  .arg(row.metric, row.comparison, row.threshold.toString(), row.unit);
        m_which->addItem(rule, row.id.value());
    }
    m_which->addItem(tr("New rule"), qint64(0));
    if (first)
        m_which->setCurrentIndex(m_which->findData(first->id.value()));
}

void ScalingDialog::showPolicy()
{
    const ScalingPolicy *row =
        m_context.document.find(Id<ScalingPolicy>(m_which->currentData().toLongLong()));
    m_policy = row ? *row : ScalingPolicy();
    if (!row) {
        m_policy.component = m_component;
        m_policy.metric = tr("Use");
        m_policy.minimum = 1;
        m_policy.maximum = 10;
        m_policy.target = Percent::fromWhole(70);
        m_policy.cooldown = Duration::fromMinutes(5);
    }
    m_metric->setText(m_policy.metric);
    {
        const QSignalBlocker first(m_minimum);
        const QSignalBlocker second(m_maximum);
        const QSignalBlocker third(m_step);
        m_minimum->setValue(m_policy.minimum);
        m_maximum->setValue(m_policy.maximum);
        m_step->setValue(qMax(1, m_policy.step));
    }
    m_load->setText(loadText(m_policy.load));
    m_capacity->setText(m_policy.capacity.raw() == 0 ? QString()
                                                     : m_context.format.number(m_policy.capacity));
    // A rule that says neither use nor threshold aims at a usual one.
    m_target->setText(saysNothing(m_policy)            ? u"70"_s
                          : m_policy.target.raw() == 0 ? QString()
                                                       : m_policy.target.toString());
    m_upper->setText(quantityText(m_policy.threshold));
    m_lower->setText(quantityText(m_policy.lower));
    m_mode->setCurrent(m_policy.target.raw() == 0 && m_policy.threshold.raw() != 0 ? u"thresholds"_s
                                                                                   : u"target"_s);
    m_cooldown->setText(cooldownText(m_context.format, m_policy.cooldown));
    // Only a new rule offers to be followed: what was left as it is stays so.
    const Sizing *sizing = sizingAt(m_context.document.plan(), m_component, m_context.view.phase());
    const bool isOwnFormula = sizing && sizing->quantity.kind == QuantityInput::Kind::Formula;
    m_isFollowed = isOwnFormula && ownValuesIn(sizing->quantity.formula).contains("scaled"_L1);
    m_follows->setChecked(m_isFollowed || (!row && !isOwnFormula));
    m_remove->setVisible(row);
    chooseOwnWeek();
    followWeek();
    showMode();
    preview();
}

Result<ScalingPolicy> ScalingDialog::policy()
{
    ScalingPolicy policy = m_policy;
    policy.metric = m_metric->text().trimmed();
    policy.minimum = m_minimum->value();
    policy.maximum = m_maximum->value();
    policy.step = m_step->value();
    if (policy.minimum > policy.maximum)
        return blame(*m_minimum->parentWidget(), tr("The least is above the most."));
    const QString load = m_load->text().trimmed();
    const auto number = edits::parseQuantity(load);
    if (load.isEmpty())
        policy.load = {};
    else if (load == loadText(m_policy.load))
        policy.load = m_policy.load;
    else if (number && number->kind == QuantityInput::Kind::Number)
        policy.load = *number;
    else
        policy.load = QuantityInput::by(load.startsWith(u'=') ? load.mid(1).trimmed() : load);
    const auto read = [](const QLineEdit &line) -> std::optional<Quantity> {
        const QString text = line.text().remove(u'%').simplified();
        if (text.isEmpty())
            return Quantity();
        const auto input = edits::parseQuantity(text);
        return input && input->kind == QuantityInput::Kind::Number ? std::optional(input->number.likely)
                                                                   : std::nullopt;
    };
    const auto capacity = read(*m_capacity);
    if (!capacity)
        return blame(*m_capacity, tr("Type a number such as 1000."));
    policy.capacity = *capacity;
    const bool isTarget = m_mode->current() == "target"_L1;
    const auto target = Percent::fromString(m_target->text().remove(u'%').simplified());
    const auto upper = read(*m_upper);
    const auto lower = read(*m_lower);
    if (isTarget && (!target || *target <= Percent()) && !m_target->text().isEmpty())
        return blame(*m_rules, tr("Type a use such as 70."));
    if (!isTarget && (!upper || !lower))
        return blame(*m_rules, tr("Type uses such as 70 and 30."));
    policy.target = isTarget ? target.value_or(Percent()) : Percent();
    // The usual use that is offered is none of a rule that is only stated.
    const bool isOffered = m_policy.id && saysNothing(m_policy) && !m_target->isModified();
    if (isOffered && policy.load.kind == QuantityInput::Kind::Unknown)
        policy.target = m_policy.target;
    if (!isTarget) {
        policy.threshold = *upper;
        policy.lower = *lower;
        policy.unit = thresholdUnit();
        if (policy.comparison.isEmpty())
            policy.comparison = u">"_s;
    }
    const QString pause = m_cooldown->text().trimmed();
    const auto cooldown = pause == cooldownText(m_context.format, m_policy.cooldown)
        ? std::optional(m_policy.cooldown)
        : parseDuration(pause);
    if (!cooldown)
        return blame(*m_cooldown->parentWidget(), tr("Type a time such as 5 min."));
    policy.cooldown = *cooldown;
    return policy;
}

Result<Id<LoadProfile>> ScalingDialog::profileOf(const ScalingPolicy &policy)
{
    Document &document = m_context.document;
    const QList<HourLoad> hours = hoursOf(m_hours->week());
    if (hours.isEmpty())
        return Id<LoadProfile>();
    for (const LoadProfile &profile : document.plan().table<LoadProfile>()) {
        if (weekOf(&profile) == m_hours->week())
            return profile.id;
    }
    LoadProfile profile;
    profile.hours = hours;
    const Component *component = document.find(m_component);
    QString name = tr("Week of %1", "component").arg(component ? component->name : QString());
    for (const WeekShape shape : {WeekShape::OfficeHours, WeekShape::EveningPeak, WeekShape::DayAndNight}) {
        if (weekOf(shape) == m_hours->week())
            name = weekTitle(shape);
    }
    // A week that only this rule uses is changed; others keep theirs.
    const LoadProfile *own = document.find(policy.profile);
    if (own && usersOf(document.plan(), own->id) == 1) {
        profile = *own;
        profile.hours = hours;
    } else {
        profile.name = freeName(document.plan(), name);
    }
    return edits::setLoadProfile(document, profile);
}

void ScalingDialog::chooseOwnWeek()
{
    const int week = m_policy.profile.isNone() ? 0 : m_week->findData(m_policy.profile.value());
    m_week->setCurrentIndex(qMax(0, week));
    chooseWeek();
}

void ScalingDialog::followWeek()
{
    const LoadProfile *week =
        m_context.document.find(Id<LoadProfile>(qMax(qint64(0), m_week->currentData().toLongLong())));
    const bool isFree = week && usersOf(m_context.document.plan(), week->id) == 0;
    m_removeWeek->setEnabled(isFree);
    m_removeWeek->setToolTip(isFree     ? tr("Remove this week; no rule uses it")
                                 : week ? tr("A rule uses this week")
                                        : tr("Only a week of the plan can be removed"));
}

void ScalingDialog::removeWeek()
{
    const LoadProfile *week = m_context.document.find(Id<LoadProfile>(m_week->currentData().toLongLong()));
    if (!week)
        return;
    const QString name = week->name;
    const Status done = edits::removeLoadProfile(m_context.document, week->id);
    if (!done) {
        m_preview->showProblem(done.error().message);
        return;
    }
    m_week->removeItem(m_week->currentIndex());
    chooseOwnWeek();
    m_week->setFocus();
    m_context.navigator.showMessage(tr("Week “%1” removed", "load profile").arg(name));
}

Status ScalingDialog::put(ScalingPolicy policy)
{
    Document &document = m_context.document;
    const auto profile = profileOf(policy);
    if (!profile)
        return profile.error();
    policy.profile = *profile;
    const auto set = edits::setScalingPolicy(document, policy);
    if (!set)
        return set.error();
    if (m_follows->isChecked() == m_isFollowed)
        return {};
    if (!m_follows->isChecked())
        return edits::holdQuantity(document, m_component, {u"scaled"_s});
    return policy.load.kind != QuantityInput::Kind::Unknown ? edits::useScaling(document, *set) : Status();
}

Status ScalingDialog::apply()
{
    const auto typed = policy();
    if (!typed)
        return typed.error();
    return edits::inOneStep(m_context.document, tr("Set scaling"), [&] { return put(*typed); });
}

QString ScalingDialog::thresholdUnit() const
{
    const bool typesShare = m_upper->text().contains(u'%') || m_lower->text().contains(u'%');
    return typesShare || m_policy.unit.simplified().isEmpty() ? u"%"_s : m_policy.unit;
}

void ScalingDialog::showUnit()
{
    const QString unit = thresholdUnit();
    const bool isUse = isShare(unit);
    m_perCent->setVisible(isUse);
    m_unit->setVisible(!isUse);
    m_unit->setText(tr("In %1, as stated. Type 70 % for a share of use.", "unit").arg(unit));
    const QString spoken = isUse ? tr("per cent") : unit;
    m_upper->setAccessibleName(tr("More above, %1", "unit").arg(spoken));
    m_lower->setAccessibleName(tr("Less at and below, %1", "unit").arg(spoken));
}

void ScalingDialog::removeRule()
{
    const Status done =
        edits::inOneStep(m_context.document, tr("Remove scaling rule"), [this] { return takeAway(); });
    if (!done) {
        m_preview->showProblem(done.error().message);
        return;
    }
    m_context.navigator.showMessage(tr("Scaling rule removed"));
    QDialog::accept();
}

/// The rule with a week that is its alone. What ran by it goes on as a number.
Status ScalingDialog::takeAway()
{
    Document &document = m_context.document;
    const Id<ScalingPolicy> rule = m_policy.id;
    const Id<LoadProfile> week = m_policy.profile;
    const ScalingPolicy *followed = simulatedPolicy(document.plan(), m_component);
    if (followed && followed->id == rule) {
        const Status held = edits::holdQuantity(document, m_component, {u"scaled"_s, u"peak"_s});
        if (!held)
            return held;
    }
    const Status removed = edits::removeScalingPolicy(document, rule);
    const bool isAlone = document.find(week) && usersOf(document.plan(), week) == 0;
    return removed && isAlone ? edits::removeLoadProfile(document, week) : removed;
}

} // namespace stratoplan

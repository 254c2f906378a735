// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/overlay.h"

#include "core/engine/drivers.h"
#include "core/engine/quantities.h"
#include "core/engine/selection.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct ScenarioText
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

bool isAbsolute(Lever::Kind kind)
{
    return kind == Lever::Kind::Hours || kind == Lever::Kind::Growth;
}

Range<Quantity> scaled(const Range<Quantity> &range, double factor)
{
    const auto times = [factor](Quantity value) {
        return asQuantity(value.toDouble() * factor).value_or(value);
    };
    return {times(range.low), times(range.likely), times(range.high)};
}

Range<Percent> scaled(const Range<Percent> &range, double factor)
{
    const auto times = [factor](Percent value) { return Percent::fromDouble(value.toDouble() * factor); };
    return {times(range.low), times(range.likely), times(range.high)};
}

/// Whether a selection covers added lines and no component.
bool namesOnlyAdded(const Selection &selection)
{
    Selection others = selection;
    others.adjustments.clear();
    return !selection.adjustments.isEmpty() && others == Selection();
}

/// Scales quantities by a factor. Equal formulas stay one text, however many rows share it.
class InputScale
{
public:
    explicit InputScale(double factor)
        : m_factor(factor), m_text(QString::number(factor, 'g', QLocale::FloatingPointShortest))
    {
    }

    void apply(QuantityInput &input)
    {
        if (input.kind == QuantityInput::Kind::Number)
            input.number = scaled(input.number, m_factor);
        else if (input.kind == QuantityInput::Kind::Formula)
            input.formula = formula(input.formula);
    }

private:
    [[nodiscard]] QString formula(const QString &text)
    {
        QString &known = m_formulas[text];
        if (known.isNull())
            known = u"(%1) * %2"_s.arg(text, m_text);
        return known;
    }

    double m_factor;
    QString m_text;
    QHash<QString, QString> m_formulas;
};

/// Lays one setting after another over a copy of the plan.
class Layer
{
public:
    explicit Layer(const Plan &plan) : m_plan(plan) { }

    void apply(const ScenarioSetting &setting)
    {
        if (const Lever *lever = leverByKey(m_plan, setting.key))
            pull(*lever, setting.value);
        else if (const Driver *driver = driverByKey(m_plan, setting.key))
            setDriver(*driver, setting.value);
        else
            m_problems.append(ScenarioText::tr("There is no lever or driver “%1”.").arg(setting.key));
    }
    [[nodiscard]] Overlay done() const { return {m_plan, m_problems}; }

private:
    void setDriver(const Driver &driver, Quantity percent)
    {
        if (!percent.isNegative())
            return scaleDriver(driver, percent.toDouble() / 100);
        m_problems.append(
            ScenarioText::tr("The driver “%1” cannot be at %2 % of itself; it is left as it is.")
                .arg(driver.key, percent.toString()));
    }

    void pull(const Lever &lever, Quantity value)
    {
        if (value == lever.bounds.likely)
            return;
        if (lever.bounds.low < lever.bounds.high && (value < lever.bounds.low || value > lever.bounds.high)) {
            m_problems.append(
                ScenarioText::tr("The lever “%1” goes from %2 to %3; at %4 it is left where it is.")
                    .arg(lever.name, lever.bounds.low.toString(), lever.bounds.high.toString(),
                         value.toString()));
            return;
        }
        const Result<double> now = leverEffect(lever, value);
        const Result<double> saved =
            isAbsolute(lever.kind) ? Result<double>(1.0) : leverEffect(lever, lever.bounds.likely);
        if (!now || !saved) {
            m_problems.append((now ? saved : now).error().message);
            return;
        }
        if (*saved == 0) {
            m_problems.append(
                ScenarioText::tr("The lever “%1” has no effect in the saved plan that could be changed.")
                    .arg(lever.name));
            return;
        }
        act(Lever(lever), *now / *saved);
    }

    /// @param effect  a factor; for hours and growth the value itself
    void act(const Lever &lever, double effect)
    {
        switch (lever.kind) {
        case Lever::Kind::Cost:
            return shareCost(lever, effect);
        case Lever::Kind::Amount:
            return scaleAmounts(lever, effect);
        case Lever::Kind::Hours:
            return setHours(lever, effect);
        case Lever::Kind::Driver:
        case Lever::Kind::Growth:
            break;
        }
        const Driver *driver = driverByKey(m_plan, lever.driver);
        if (!driver) {
            m_problems.append(ScenarioText::tr("The lever “%1” names the driver “%2”, which does not exist.")
                                  .arg(lever.name, lever.driver));
            return;
        }
        if (lever.kind == Lever::Kind::Driver)
            return scaleDriver(*driver, effect);
        Driver grown = *driver;
        grown.growth = Range(Percent::fromDouble(effect));
        m_plan.table<Driver>().replace(grown);
    }

    void shareCost(const Lever &lever, double factor)
    {
        for (const AdjustmentId id : lever.selection.adjustments)
            scaleAdded(id, factor);
        if (namesOnlyAdded(lever.selection))
            return;
        Adjustment share;
        share.id = m_plan.table<Adjustment>().nextId();
        share.name = lever.name;
        share.mode = Adjustment::Mode::Share;
        share.selection = lever.selection;
        share.steps = {{{}, Range(Percent::fromDouble(100 * factor)), {}}};
        share.source = lever.source;
        m_plan.table<Adjustment>().insert(share);
    }

    /// A percentage on top is a line of its own: what is a part of it is a smaller percentage.
    void scaleAdded(AdjustmentId id, double factor)
    {
        const Adjustment *adjustment = m_plan.find(id);
        if (!adjustment || adjustment->mode != Adjustment::Mode::Add)
            return;
        Adjustment changed = *adjustment;
        for (PhasePercent &step : changed.steps)
            step.percent = scaled(step.percent, factor);
        m_plan.table<Adjustment>().replace(changed);
    }

    /// By place in the plan's table: whether a lever covers the component.
    [[nodiscard]] std::vector<char> coveredComponents(const Lever &lever) const
    {
        const Table<Component> &table = m_plan.table<Component>();
        std::vector<char> covered;
        covered.reserve(static_cast<std::size_t>(table.size()));
        for (const Component &component : table)
            covered.push_back(covers(lever.selection, component));
        return covered;
    }

    /// By place in the plan's table: whether a lever covers the sizing.
    [[nodiscard]] std::vector<char> coveredSizings(const Lever &lever) const
    {
        const std::vector<char> components = coveredComponents(lever);
        const Table<Sizing> &table = m_plan.table<Sizing>();
        std::vector<char> covered;
        covered.reserve(static_cast<std::size_t>(table.size()));
        for (const Sizing &sizing : table)
            covered.push_back(isIn(components, m_plan.table<Component>().indexOf(sizing.component)));
        return covered;
    }

    [[nodiscard]] static bool isIn(const std::vector<char> &covered, qsizetype place)
    {
        return place >= 0 && covered[static_cast<std::size_t>(place)];
    }

    void scaleAmounts(const Lever &lever, double factor)
    {
        const std::vector<char> covered = coveredSizings(lever);
        InputScale scale(factor);
        m_plan.table<Sizing>().changeEach([&](Sizing &sizing, qsizetype place) {
            if (isIn(covered, place))
                scale.apply(sizing.quantity);
        });
        // What counts once does not follow the sizing's quantity.
        const auto counts = [&](const Charge &charge) {
            return charge.counts == Charge::Counts::Once
                && isIn(covered, m_plan.table<Sizing>().indexOf(charge.sizing));
        };
        Table<Charge> &charges = m_plan.table<Charge>();
        if (std::none_of(charges.begin(), charges.end(), counts))
            return;
        charges.changeEach([&](Charge &charge, qsizetype) {
            if (counts(charge))
                scale.apply(charge.amount);
        });
    }

    void setHours(const Lever &lever, double hours)
    {
        const auto wanted = asQuantity(std::max(0.0, hours));
        if (!wanted)
            return;
        const std::vector<char> covered = coveredSizings(lever);
        m_plan.table<Charge>().changeEach([&](Charge &charge, qsizetype) {
            if (isIn(covered, m_plan.table<Sizing>().indexOf(charge.sizing)) && everStops(charge.rate))
                charge.hours = wanted;
        });
    }

    /// Whether what is charged at a rate stops with its environment at any time: by the rate itself, or
    /// before and after a commitment by the one that is paid then. While a commitment holds every hour is
    /// paid for, whatever a charge says.
    [[nodiscard]] bool everStops(RateId id) const
    {
        if (stops(id))
            return true;
        const auto &commitments = m_plan.table<Commitment>();
        return std::any_of(commitments.begin(), commitments.end(),
                           [&](const Commitment &each) { return each.rate == id && stops(each.otherwise); });
    }

    [[nodiscard]] bool stops(RateId id) const
    {
        const Rate *rate = m_plan.find(id);
        const PriceItem *item = rate ? m_plan.find(rate->item) : nullptr;
        return item && stopsOutsideHours(*item, *rate);
    }

    void scaleDriver(const Driver &driver, double factor)
    {
        Driver changed = driver;
        for (DriverPoint &point : changed.points)
            point.value = scaled(point.value, factor);
        if (!changed.formula.isEmpty())
            changed.formula = u"(%1) * %2"_s.arg(
                changed.formula, QString::number(factor, 'g', QLocale::FloatingPointShortest));
        m_plan.table<Driver>().replace(changed);
    }

    Plan m_plan;
    QStringList m_problems;
};

} // namespace

Overlay withScenario(const Plan &plan, const QList<ScenarioSetting> &settings)
{
    Layer layer(plan);
    for (const ScenarioSetting &setting : settings)
        layer.apply(setting);
    return layer.done();
}

Result<double> leverEffect(const Lever &lever, Quantity value)
{
    if (lever.effect.trimmed().isEmpty())
        return isAbsolute(lever.kind) ? value.toDouble() : value.toDouble() / 100;
    const Result<Formula> formula = Formula::compile(lever.effect, {u"value"_s});
    if (!formula)
        return Error {Error::Code::Invalid,
                      ScenarioText::tr("The effect of the lever “%1” cannot be read. %2")
                          .arg(lever.name, formula.error().message),
                      {}};
    const double input = value.toDouble();
    const auto result = formula->value(&input);
    if (!result)
        return Error {Error::Code::Invalid,
                      ScenarioText::tr("The effect of the lever “%1” is no number at %2.")
                          .arg(lever.name, value.toString()),
                      {}};
    return *result;
}

const Lever *leverByKey(const Plan &plan, const QString &key)
{
    for (const Lever &lever : plan.table<Lever>()) {
        if (!key.isEmpty() && lever.key == key)
            return &lever;
    }
    return nullptr;
}

} // namespace stratoplan

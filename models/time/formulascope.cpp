// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time/formulascope.h"

#include "core/engine/ownvalues.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FormulaScope)
};

/// How many letters two words differ by, counted up to 3.
int distance(const QString &a, const QString &b)
{
    if (std::abs(a.size() - b.size()) > 2)
        return 3;
    QList<int> row;
    for (int i = 0; i <= b.size(); ++i)
        row.append(i);
    for (int i = 1; i <= a.size(); ++i) {
        int corner = row.at(0);
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int above = row.at(j);
            const bool same = a.at(i - 1).toCaseFolded() == b.at(j - 1).toCaseFolded();
            row[j] = std::min({row.at(j) + 1, row.at(j - 1) + 1, corner + (same ? 0 : 1)});
            corner = above;
        }
    }
    return std::min(3, row.last());
}

} // namespace

class FormulaScope::Data
{
public:
    Data(const Plan &savedPlan, const Place &savedPlace, const Format &savedFormat)
        : plan(savedPlan), place(savedPlace), format(savedFormat), timeline(plan), drivers(plan, timeline)
    {
        if (!place.component.isNone() && hasOwnValues())
            own = ownValuesOf(plan, place.component, timeline, SizingIndex(plan), drivers);
        fill();
    }

    Plan plan;
    Place place;
    Format format;
    Timeline timeline;
    DriverTable drivers;
    std::optional<OwnValues> own;
    QList<FormulaEntry> entries;

    [[nodiscard]] bool hasOwnValues() const
    {
        const auto isOwn = [this](const auto &row) { return row.component == place.component; };
        const auto &policies = plan.table<ScalingPolicy>();
        const auto &workloads = plan.table<Workload>();
        const auto &backups = plan.table<Backup>();
        return std::any_of(policies.begin(), policies.end(), isOwn)
            || std::any_of(workloads.begin(), workloads.end(), isOwn)
            || std::any_of(backups.begin(), backups.end(),
                           [this](const Backup &row) { return row.storage == place.component; });
    }

    [[nodiscard]] double at(const Series &series, int column) const
    {
        const auto index = static_cast<std::size_t>(column);
        return column >= 0 && index < series.likely.size() ? series.likely[index]
                                                           : std::numeric_limits<double>::quiet_NaN();
    }

    void add(const QString &word, const QString &meaning, const Series &series, const QString &unit,
             FormulaEntry::Kind kind)
    {
        const QString value = series.problem.isEmpty() ? valueText(format, at(series, place.column), unit)
                                                       : Words::tr("not known");
        entries.append({kind, word, word, meaning, value});
    }

    void fill()
    {
        for (const Driver &driver : plan.table<Driver>()) {
            if (!driver.key.isEmpty() && driver.id != place.driver)
                add(driver.key, driver.name, drivers.driver(driver.key), driver.unit,
                    FormulaEntry::Kind::Driver);
        }
        if (own) {
            const QStringList meanings {
                Words::tr("units that run on average, by the scaling of this component"),
                Words::tr("most units that run, by the scaling of this component"),
                Words::tr("nodes that hold the pods of this component"),
                Words::tr("GB that backups keep in this component")};
            for (qsizetype i = 0; i < own->names.size(); ++i) {
                if (own->series.at(i).problem.isEmpty())
                    add(own->names.at(i), meanings.value(i), own->series.at(i), {},
                        FormulaEntry::Kind::Value);
            }
        }
        add(u"month"_s, Words::tr("1 in the plan's first month"), drivers.driver(u"month"_s), {},
            FormulaEntry::Kind::Value);
        add(u"phase"_s, Words::tr("1 in the first phase, 0 before it"), drivers.driver(u"phase"_s), {},
            FormulaEntry::Kind::Value);
        for (const FormulaWord &word : formulaWords())
            entries.append({FormulaEntry::Kind::Function, word.word, word.usage, word.meaning, {}});
    }

    /// The driver's own formula is read within a plan that has it, so that circles are found.
    [[nodiscard]] Series series(const QString &formula) const
    {
        const Driver *driver = plan.find(place.driver);
        if (!driver)
            return drivers.formula(formula, own ? &*own : nullptr);
        Plan changed = plan;
        Driver row = *driver;
        row.formula = formula;
        changed.table<Driver>().replace(row);
        const DriverTable table(changed, timeline);
        return table.driver(row.key);
    }

    /// "Did you mean “users”?" for the first word that nothing is called by.
    [[nodiscard]] QString suggestion(const QString &formula) const
    {
        static const QRegularExpression words(u"[A-Za-z_][A-Za-z0-9_]*"_s);
        for (auto match = words.globalMatch(formula); match.hasNext();) {
            const QString word = match.next().captured();
            const auto isIt = [&](const FormulaEntry &entry) { return entry.word == word; };
            if (std::any_of(entries.begin(), entries.end(), isIt))
                continue;
            const FormulaEntry *nearest = nullptr;
            int least = 3;
            for (const FormulaEntry &entry : entries) {
                const int differs = distance(word, entry.word);
                if (differs < least && differs < word.size()) {
                    least = differs;
                    nearest = &entry;
                }
            }
            return nearest ? u' ' + Words::tr("Did you mean “%1”?").arg(nearest->word) : QString();
        }
        return {};
    }
};

FormulaScope::FormulaScope(const Plan &plan, const Place &place, const Format &format)
    : m_data(std::make_shared<Data>(plan, place, format))
{
}

const QList<FormulaEntry> &FormulaScope::entries() const
{
    return m_data->entries;
}

Series FormulaScope::series(const QString &formula) const
{
    return m_data->series(formula);
}

FormulaReading FormulaScope::read(const QString &formula) const
{
    const Data &data = *m_data;
    FormulaReading reading;
    const Series series = data.series(formula);
    reading.problem = series.problem;
    if (!reading.problem.isEmpty()) {
        reading.problem += data.suggestion(formula);
        reading.sentence = reading.problem;
        return reading;
    }
    const int last = data.timeline.months() - 1;
    const double now = data.at(series, data.place.column);
    const double end = data.at(series, last);
    const auto when = [&](int column) {
        return column >= 0 && column < data.timeline.size()
            ? periodText(data.plan, data.format, data.timeline.at(column))
            : QString();
    };
    if (data.place.isCondition) {
        const auto first = std::find_if(series.likely.begin(), series.likely.begin() + std::max(0, last + 1),
                                        [](double value) { return std::isfinite(value) && value != 0; });
        const auto month = static_cast<int>(first - series.likely.begin());
        reading.sentence = month <= last ? Words::tr("First holds in %1").arg(when(month))
                                         : Words::tr("Never holds within the plan's time");
        return reading;
    }
    reading.now = valueText(data.format, now, data.place.unit);
    reading.end = valueText(data.format, end, data.place.unit);
    const QString one = Words::tr("%1 in %2", "value, month");
    if (!std::isfinite(now) && !std::isfinite(end))
        reading.sentence = Words::tr("It has no value in %1.").arg(when(data.place.column));
    else if (last == data.place.column || last < 0 || !std::isfinite(end))
        reading.sentence = one.arg(reading.now, when(data.place.column));
    else
        reading.sentence =
            Words::tr("%1, %2", "value now, value at the end")
                .arg(one.arg(reading.now, when(data.place.column)), one.arg(reading.end, when(last)));
    return reading;
}

QString valueText(const Format &format, double value)
{
    if (!std::isfinite(value))
        return absentText();
    const double size = std::abs(value);
    if (size >= 1e6)
        return format.compact(value);
    int decimals = 0;
    if (size < 1 && size > 0)
        decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(size))), 2, 6);
    else if (size < 100)
        decimals = 2;
    const double scale = std::pow(10.0, decimals);
    const auto quantity = asQuantity(std::round(value * scale) / scale);
    return quantity ? format.number(*quantity) : format.compact(value);
}

QString valueText(const Format &format, double value, const QString &unit)
{
    const QString text = valueText(format, value);
    return unit.isEmpty() || !std::isfinite(value) ? text : text + u' ' + unit;
}

QString periodText(const Plan &plan, const Format &format, const Period &period)
{
    if (period.month)
        return format.month(*period.month);
    const Phase *phase = plan.find(period.phase);
    return phase ? phase->name : Words::tr("every month");
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "core/formula/formula.h"
#include "core/formula/program.h"
#include "storage/catalog/build/catalogfile.h"
#include "storage/jsontwin.h"
#include "storage/planfile.h"

#include <cmath>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::fuzz {

namespace {

const QString name = u"fuzzed.file"_s;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

void planFile(const QByteArray &bytes)
{
    const auto loaded = storage::loadPlanImage(bytes, name);
    if (!loaded)
        return require(loaded.error().message.contains(name));
    const auto again = storage::fromJson(storage::toJson(loaded->plan), name);
    require(again && *again == loaded->plan);
}

void jsonTwin(const QByteArray &bytes)
{
    const auto plan = storage::fromJson(bytes, name);
    if (!plan)
        return require(plan.error().message.contains(name));
    const auto again = storage::fromJson(storage::toJson(*plan), name);
    require(again && *again == *plan);
}

void catalogFile(const QByteArray &bytes)
{
    const auto file = storage::readCatalogFile(bytes, name);
    if (!file)
        return require(file.error().message.contains(name));
    require(storage::compileCatalogs({*file}).ok());
}

void formulaText(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QStringList names {u"users"_s, u"month"_s};
    const auto formula = Formula::compile(text, names);
    if (!formula)
        return require(!formula.error().message.isEmpty());
    const auto valueOf = [](const QString &name) { return name == "users"_L1 ? 1234.5 : 7.0; };
    std::vector<double> inputs;
    for (const QString &used : formula->uses())
        inputs.push_back(valueOf(used));
    const auto value = formula->value(inputs.data());
    require(!value || std::isfinite(*value));

    const auto program = FormulaProgram::of(text);
    if (!program)
        return;
    std::vector<double> columns;
    for (const QString &name : program->names())
        columns.push_back(valueOf(name));
    std::vector<const double *> series;
    for (const double &column : columns)
        series.push_back(&column);
    double result = 0;
    std::vector<double> space;
    program->run(series.data(), 1, &result, space);
    require(value ? result == *value : std::isnan(result));
}

} // namespace stratoplan::fuzz

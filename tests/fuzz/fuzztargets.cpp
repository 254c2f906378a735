// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "storage/catalog/build/catalogfile.h"
#include "storage/jsontwin.h"
#include "storage/planfile.h"

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

} // namespace stratoplan::fuzz

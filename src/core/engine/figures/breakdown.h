// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/costtable.h"

namespace stratoplan {

/// By what a cost table is grouped.
enum class Dimension { Component, Category, Group, Environment, Role, Region, Account, Tag };

template <>
struct EnumText<Dimension>
{
    static constexpr std::array names {
        EnumName<Dimension> {Dimension::Component, "component"},
        EnumName<Dimension> {Dimension::Category, "category"},
        EnumName<Dimension> {Dimension::Group, "group"},
        EnumName<Dimension> {Dimension::Environment, "environment"},
        EnumName<Dimension> {Dimension::Role, "role"},
        EnumName<Dimension> {Dimension::Region, "region"},
        EnumName<Dimension> {Dimension::Account, "account"},
        EnumName<Dimension> {Dimension::Tag, "tag"},
    };
};

/// One heading of a breakdown and its sums, a CostSum for every column.
struct BreakdownRow
{
    QString key; ///< stable: category name, role key, id as text; "adjustments" for added lines
    QString title; ///< for people
    bool counted = true; ///< false: an environment that stands in place of another
    QString note; ///< "in place of Production, not in the total"
    QList<CostSum> sums;

    bool operator==(const BreakdownRow &) const = default;
};

/// A cost table by headings. The sums of counted rows add up to `total` in every column.
struct Breakdown
{
    QList<BreakdownRow> rows;
    QList<CostSum> total;

    bool operator==(const Breakdown &) const = default;
};

/// Groups a cost table. @p tagKey for Dimension::Tag. @p environment, if not none, keeps only its rows (and
/// counts them, even where the environment stands in place of another).
/// Environments come in the plan's order, categories in report order, others by first appearance.
[[nodiscard]] Breakdown breakdown(const Plan &plan, const CostTable &table, Dimension dimension,
                                  const QString &tagKey = {}, EnvironmentId environment = {});

} // namespace stratoplan

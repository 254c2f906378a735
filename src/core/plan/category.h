// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"

#include <QList>

namespace stratoplan {

/// FOCUS ServiceCategory (FinOps Open Cost and Usage Specification 1.2), in the order of our reports.
enum class Category {
    Compute,
    Databases,
    Storage,
    Networking,
    Security,
    ManagementAndGovernance,
    AiAndMachineLearning,
    Analytics,
    Integration,
    BusinessApplications,
    DeveloperTools,
    Identity,
    InternetOfThings,
    Media,
    Migration,
    Mobile,
    Multicloud,
    Web,
    Other
};

template <>
struct EnumText<Category>
{
    static constexpr std::array names {
        EnumName<Category> {Category::Compute, "Compute"},
        EnumName<Category> {Category::Databases, "Databases"},
        EnumName<Category> {Category::Storage, "Storage"},
        EnumName<Category> {Category::Networking, "Networking"},
        EnumName<Category> {Category::Security, "Security"},
        EnumName<Category> {Category::ManagementAndGovernance, "Management and Governance"},
        EnumName<Category> {Category::AiAndMachineLearning, "AI and Machine Learning"},
        EnumName<Category> {Category::Analytics, "Analytics"},
        EnumName<Category> {Category::Integration, "Integration"},
        EnumName<Category> {Category::BusinessApplications, "Business Applications"},
        EnumName<Category> {Category::DeveloperTools, "Developer Tools"},
        EnumName<Category> {Category::Identity, "Identity"},
        EnumName<Category> {Category::InternetOfThings, "Internet of Things"},
        EnumName<Category> {Category::Media, "Media"},
        EnumName<Category> {Category::Migration, "Migration"},
        EnumName<Category> {Category::Mobile, "Mobile"},
        EnumName<Category> {Category::Multicloud, "Multicloud"},
        EnumName<Category> {Category::Web, "Web"},
        EnumName<Category> {Category::Other, "Other"},
    };
};

/// The category's name for people, translated, in sentence case.
[[nodiscard]] QString categoryTitle(Category category);

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// @file
/// Budgets for those who look at the audit: what they cover and what they come to.
#include "core/engine/money/budgetscope.h"

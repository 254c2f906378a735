// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// @file
/// Everything that can be done to a plan. A verb validates, builds one undo step, pushes it, in that order;
/// it returns early when nothing would change, and an Error when it cannot be done. The window, the item
/// models, the clipboard, the importers, the command line and the tests all use these.

#include "document/edits/catalogitems.h"
#include "document/edits/components.h"
#include "document/edits/lines.h"
#include "document/edits/money/budgets.h"
#include "document/edits/money/commitmentchoice.h"
#include "document/edits/money/criteria.h"
#include "document/edits/money/planmoney.h"
#include "document/edits/money/targets.h"
#include "document/edits/planedits.h"
#include "document/edits/prices/billing.h"
#include "document/edits/prices/candidates.h"
#include "document/edits/prices/pricebook.h"
#include "document/edits/prices/reprice.h"
#include "document/edits/prices/twin.h"
#include "document/edits/recoveryedits.h"
#include "document/edits/sizings.h"
#include "document/edits/step/onestep.h"
#include "document/edits/structure.h"
#include "document/edits/time/commitments.h"
#include "document/edits/time/drivers.h"
#include "document/edits/time/lifecycle.h"
#include "document/edits/time/milestones.h"
#include "document/edits/time/policies.h"
#include "document/edits/time/spreads.h"
#include "document/edits/time/triggers.h"
#include "document/edits/topologyedits.h"
#include "document/edits/whatif/levers.h"
#include "document/edits/whatif/scenarios.h"

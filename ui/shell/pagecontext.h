// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/format.h"

namespace stratoplan {

class CatalogService;
class Document;
class Navigator;
class PlanView;
class Prompts;
class Recalculator;
class Session;
class Settings;
class ThemeSource;
class Uncertainty;
class WhatIf;

/// What every page works with. All of it lives longer than any page.
struct PageContext
{
    Document &document; ///< the plan, its undo stack, its changes
    Session &session; ///< the plan's file
    Recalculator &recalculator; ///< current cost tables and findings
    WhatIf &whatIf; ///< scenario and levers that the user tries out over the plan
    Uncertainty &uncertainty; ///< what chance does to costs
    PlanView &view; ///< option, phase, environment and basis the user looks at
    ThemeSource &theme; ///< colours, fonts, icons; repaint on its changed()
    Prompts &prompts; ///< dialogs that wait for an answer
    Settings &settings;
    Navigator &navigator; ///< other pages, the trace panel, messages
    CatalogService &catalogs; ///< price items, bundled and imported: search without waiting, import, remove
    Format format; ///< numbers, money and dates as text
};

} // namespace stratoplan

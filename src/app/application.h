// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "document/planview.h"
#include "document/recalculator.h"
#include "document/session.h"
#include "document/uncertainty.h"
#include "document/whatif.h"
#include "models/catalog/catalogservice.h"
#include "render/theme/themesource.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"

class QApplication;

namespace stratoplan {

/// Everything the window program consists of, put together once; members later in the list use earlier ones.
class Application
{
public:
    explicit Application(QApplication &application);

    /// Opens a plan file given on the command line.
    void open(const QString &path);
    /// Opens a sample as a new plan.
    void openSample(const QString &name);
    void show();

private:
    Document m_document;
    Session m_session;
    WhatIf m_whatIf;
    Recalculator m_recalculator;
    Uncertainty m_uncertainty;
    PlanView m_view;
    ThemeSource m_theme;
    Prompts m_prompts;
    Settings m_settings;
    Navigator m_navigator;
    PageRegistry m_pages;
    CatalogService m_catalogs;
    PageContext m_context;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace stratoplan

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
#include "ui/fakeprompts.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/settings.h"

#include <QTemporaryDir>

namespace stratoplan::test {

/// The whole window program as the application puts it together, with answers in place of prompts and with
/// settings and recovery copies in a folder of its own.
class GuiTest
{
public:
    GuiTest();
    ~GuiTest();

    /// Shows the window and waits until it is exposed.
    void show(const QSize &size = {1440, 900});
    /// Works off posted events and brings figures and findings up to date.
    void settle();
    /// The widget or action of that object name; fails the program where there is none.
    template <class T>
    [[nodiscard]] T &get(const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    /// Path of a file in the test's own folder.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder; ///< first: everything else writes into it

public:
    Document document;
    std::unique_ptr<Session> session;
    WhatIf whatIf;
    Recalculator recalculator;
    Uncertainty uncertainty;
    PlanView view;
    ThemeSource theme;
    FakePrompts prompts;
    Settings settings;
    Navigator navigator;
    CatalogService catalogs; ///< the bundled catalog, and imports in the test's own folder
    PageRegistry pages;
    PageContext context;
    std::unique_ptr<MainWindow> window;
};

} // namespace stratoplan::test

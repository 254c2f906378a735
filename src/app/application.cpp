// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "ui/pages.h"
#include "ui/shell/filecommands.h"

#include <QApplication>
#include <QLoggingCategory>

namespace stratoplan {

namespace {

Q_LOGGING_CATEGORY(lcApp, "stratoplan.app")

/// The price items that come with the program; none where they are missing, which Design then says.
std::optional<storage::Catalog> openCatalog()
{
    Result<storage::Catalog> catalog = storage::Catalog::open();
    if (catalog)
        return *std::move(catalog);
    qCWarning(lcApp) << "No price catalog:" << catalog.error().message;
    return std::nullopt;
}

} // namespace

Application::Application(QApplication &application)
    : m_session(m_document), m_recalculator(m_document), m_view(m_document), m_theme(application),
      m_catalog(openCatalog()), m_context {m_document,       m_session,   m_recalculator,
                                           m_view,           m_theme,     m_prompts,
                                           m_settings,       m_navigator, m_catalog ? &*m_catalog : nullptr,
                                           Format(QLocale())}
{
    m_theme.setMode(themeMode(m_settings.theme.value()));
    m_theme.setTextScale(m_settings.textScale.value() / 100.0);
    m_theme.apply();
    registerPages(m_pages);
    m_window = std::make_unique<MainWindow>(m_context, m_pages);
}

void Application::open(const QString &path)
{
    m_window->files().openPath(path);
}

void Application::openSample(const QString &name)
{
    m_window->files().openSample(name);
}

void Application::show()
{
    m_window->show();
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "ui/pages.h"
#include "ui/shell/commands/filecommands.h"

#include <QApplication>

namespace stratoplan {

Application::Application(QApplication &application)
    : m_session(m_document), m_whatIf(m_document), m_recalculator(m_document, &m_whatIf),
      m_uncertainty(m_document, &m_whatIf), m_view(m_document, &m_whatIf),
      m_theme(application), m_context {m_document,    m_session,   m_recalculator, m_whatIf,
                                       m_uncertainty, m_view,      m_theme,        m_prompts,
                                       m_settings,    m_navigator, m_catalogs,     Format(QLocale())}
{
    m_session.watch(m_whatIf);
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

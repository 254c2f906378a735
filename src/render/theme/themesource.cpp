// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/themesource.h"

#include "render/theme/contrast.h"
#include "render/theme/focusring.h"
#include "render/theme/focusstyle.h"
#include "render/theme/restyling.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>

namespace stratoplan {

ThemeSource::ThemeSource(QApplication &application)
    : m_application(application), m_theme(Theme::light()), m_icons(m_theme)
{
    readSystemScheme();
    update();
    m_application.installEventFilter(this);
}

ThemeSource::~ThemeSource() = default;

void ThemeSource::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    update();
}

void ThemeSource::setTextScale(double scale)
{
    if (m_textScale == scale)
        return;
    m_textScale = scale;
    update();
}

void ThemeSource::apply()
{
    const QScopedValueRollback guard(m_isApplying, true);
    if (m_isApplied) {
        m_restyling->restyle([this] { setLooks(); });
        return;
    }
    m_isApplied = true;
    m_focusRing = std::make_unique<FocusRing>(m_application);
    setLooks();
    m_restyling = std::make_unique<Restyling>(m_application);
}

void ThemeSource::setLooks()
{
    // A sheet in place of another polishes every widget once for each of its ancestors, a dozen times in all;
    // a first sheet polishes it once. So the old one goes first, and the style stays the same for good.
    m_application.setStyleSheet(QString());
    if (m_style) {
        m_style->setTheme(m_theme);
    } else {
        m_style = new FocusStyle(m_theme);
        QApplication::setStyle(m_style);
    }
    QApplication::setPalette(m_theme.palette());
    if (const QFont font = m_theme.font(FontRole::Body); font != QApplication::font())
        QApplication::setFont(font);
    m_application.setStyleSheet(m_theme.styleSheet());
}

bool ThemeSource::isSettled() const
{
    return !m_restyling || m_restyling->isSettled();
}

void ThemeSource::update()
{
    const bool isDark =
        m_mode == Mode::Dark || (m_mode == Mode::System && m_systemScheme == Theme::Scheme::Dark);
    const Theme theme = (isDark ? Theme::dark() : Theme::light()).withTextScale(m_textScale);
    if (theme == m_theme)
        return;
    m_theme = theme;
    m_icons.setTheme(m_theme);
    if (m_isApplied)
        apply();
    Q_EMIT changed();
}

void ThemeSource::readSystemScheme()
{
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    m_systemScheme = relativeLuminance(window) < 0.2 ? Theme::Scheme::Dark : Theme::Scheme::Light;
}

bool ThemeSource::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange && !m_isApplying) {
        const QScopedValueRollback guard(m_isApplying, true);
        // Our own palette hides the system's: lay it aside for a look.
        QApplication::setPalette(QPalette());
        readSystemScheme();
        if (m_isApplied)
            QApplication::setPalette(m_theme.palette());
        update();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/iconset.h"
#include "render/theme/theme.h"

#include <QObject>
#include <QPointer>
#include <memory>

class QApplication;

namespace stratoplan {

class FocusRing;
class FocusStyle;
class Restyling;

/// The theme the program shows at the moment. Owned by the application object and handed down by reference;
/// whoever paints asks theme() at painting time and repaints on changed().
class ThemeSource : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    /// Reads the system's scheme from @p application; changes nothing until apply().
    explicit ThemeSource(QApplication &application);
    ~ThemeSource() override;

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// Icons in the colours of theme(); icons handed out earlier follow a change of theme by themselves.
    [[nodiscard]] IconSet &icons() { return m_icons; }
    [[nodiscard]] Mode mode() const { return m_mode; }

    void setMode(Mode mode);
    void setTextScale(double scale);
    /// Sets style, palette, font and style sheet on the application. setMode() and setTextScale() bring them
    /// up to date once this has been called: of what is seen at once, of what is hidden little by little, or
    /// when it is shown.
    void apply();
    /// Whether all widgets, the hidden ones too, have the looks of theme().
    [[nodiscard]] bool isSettled() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    void setLooks();
    void update();
    void readSystemScheme();

    QApplication &m_application;
    Mode m_mode = Mode::System;
    Theme::Scheme m_systemScheme = Theme::Scheme::Light;
    double m_textScale = 1.0;
    bool m_isApplied = false;
    bool m_isApplying = false;
    Theme m_theme;
    IconSet m_icons;
    std::unique_ptr<FocusRing> m_focusRing;
    std::unique_ptr<Restyling> m_restyling;
    QPointer<FocusStyle> m_style; ///< owned by the application
};

} // namespace stratoplan

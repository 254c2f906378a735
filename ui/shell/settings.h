// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme/themesource.h"
#include "ui/shell/recentplan.h"

#include <QByteArray>
#include <QSettings>
#include <QVariant>

#include <memory>

namespace stratoplan {

/// One remembered value with its type, key and fallback.
template <class T>
class Setting
{
public:
    Setting(QSettings &store, const QString &key, const T &fallback)
        : m_store(store), m_key(key), m_fallback(fallback)
    {
    }
    [[nodiscard]] T value() const
    {
        return m_store.value(m_key, QVariant::fromValue(m_fallback)).template value<T>();
    }
    void set(const T &value) { m_store.setValue(m_key, QVariant::fromValue(value)); }

private:
    QSettings &m_store;
    QString m_key;
    T m_fallback;
};

/// The word that settings keep for a mode: "system", "light", "dark".
[[nodiscard]] QString themeName(ThemeSource::Mode mode);
/// The mode of that word; System for any other.
[[nodiscard]] ThemeSource::Mode themeMode(const QString &name);

/// What the program remembers between runs. Nothing of it belongs to a plan's content.
class Settings
{
public:
    /// @p file an INI file for tests; empty: the user's settings.
    explicit Settings(const QString &file = {});
    ~Settings();

private:
    std::unique_ptr<QSettings> m_store; ///< before everything that reads from it

public:
    Setting<QByteArray> windowGeometry;
    Setting<QString> lastPage;
    Setting<QString> theme; ///< "system", "light", "dark"
    Setting<int> textScale; ///< percent, 90 … 150
    Setting<int> traceWidth; ///< of the panel "Why this figure"
    Setting<int> findingsHeight;
    Setting<bool> findingsOpen;
    Setting<QString> lastFolder; ///< of plans
    Setting<QString> exportFolder; ///< of reports and pictures
    Setting<QString> author; ///< on reports

    /// Whether "Why this figure" is open on a page.
    [[nodiscard]] Setting<bool> traceOpen(const QString &page, bool fallback);
    /// Sections, splitters and choices of one view; @p plan empty: the same for all plans.
    [[nodiscard]] Setting<QByteArray> viewState(const QString &view, const QString &plan = {});

    /// Recently used plans, latest first.
    [[nodiscard]] QList<RecentPlan> recentPlans() const;
    /// Puts a plan first; an older entry with the same path goes.
    void remember(const RecentPlan &plan);
    void forget(const QString &path);
};

} // namespace stratoplan

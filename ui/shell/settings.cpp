// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr qsizetype mostRecentPlans = 12;

std::unique_ptr<QSettings> openStore(const QString &file)
{
    if (!file.isEmpty())
        return std::make_unique<QSettings>(file, QSettings::IniFormat);
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"Stratoplan"_s,
                                       u"stratoplan"_s);
}

/// A plan's path as a key that is safe in an INI file.
QString planKey(const QString &plan)
{
    const QByteArray hash = QCryptographicHash::hash(plan.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().left(12));
}

} // namespace

QString themeName(ThemeSource::Mode mode)
{
    switch (mode) {
    case ThemeSource::Mode::System:
        return u"system"_s;
    case ThemeSource::Mode::Light:
        return u"light"_s;
    case ThemeSource::Mode::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

ThemeSource::Mode themeMode(const QString &name)
{
    if (name == "light"_L1)
        return ThemeSource::Mode::Light;
    return name == "dark"_L1 ? ThemeSource::Mode::Dark : ThemeSource::Mode::System;
}

Settings::Settings(const QString &file)
    : m_store(openStore(file)), windowGeometry(*m_store, u"window/geometry"_s, {}),
      lastPage(*m_store, u"window/page"_s, u"dashboard"_s), theme(*m_store, u"window/theme"_s, u"system"_s),
      textScale(*m_store, u"window/textScale"_s, 100), traceWidth(*m_store, u"window/traceWidth"_s, 300),
      findingsHeight(*m_store, u"window/findingsHeight"_s, 180),
      findingsOpen(*m_store, u"window/findingsOpen"_s, false), lastFolder(*m_store, u"files/folder"_s, {}),
      exportFolder(*m_store, u"files/exportFolder"_s, {}), author(*m_store, u"report/author"_s, {})
{
}

Settings::~Settings() = default;

Setting<bool> Settings::traceOpen(const QString &page, bool fallback)
{
    return {*m_store, u"trace/"_s + page, fallback};
}

Setting<QByteArray> Settings::viewState(const QString &view, const QString &plan)
{
    const QString folder = plan.isEmpty() ? u"views"_s : u"plans/"_s + planKey(plan);
    return {*m_store, folder + u'/' + view, {}};
}

QList<RecentPlan> Settings::recentPlans() const
{
    QList<RecentPlan> plans;
    for (const QVariant &entry : m_store->value(u"files/recent"_s).toList()) {
        if (const auto plan = recentPlanFromJson(entry.toByteArray()))
            plans.append(*plan);
    }
    return plans;
}

void Settings::remember(const RecentPlan &plan)
{
    forget(plan.path);
    QVariantList entries = m_store->value(u"files/recent"_s).toList();
    entries.prepend(toJson(plan));
    m_store->setValue(u"files/recent"_s, QVariant(entries.mid(0, mostRecentPlans)));
}

void Settings::forget(const QString &path)
{
    QVariantList kept;
    for (const RecentPlan &plan : recentPlans()) {
        if (plan.path != path)
            kept.append(toJson(plan));
    }
    m_store->setValue(u"files/recent"_s, kept);
}

} // namespace stratoplan

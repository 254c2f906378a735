// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

void installTranslations(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    const QString folder = u":/translations"_s;
    if (translator->load(QLocale(), u"stratoplan"_s, u"_"_s, folder) || translator->load(u"stratoplan_en"_s, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guitest.h"

#include "core/text/translations.h"
#include "ui/pages.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

constexpr int longestAudit = 20'000; ///< milliseconds
constexpr int longestSearch = 20'000;

} // namespace

GuiTest::GuiTest()
    : session(std::make_unique<Session>(document, m_folder.filePath(u"recovery"_s))), whatIf(document),
      recalculator(document, &whatIf), uncertainty(document, &whatIf), view(document, &whatIf), theme(*qApp),
      settings(m_folder.filePath(u"settings.ini"_s)),
      catalogs(storage::Catalog::defaultPath(), m_folder.filePath(u"catalogs"_s)),
      context {document, *session, recalculator, whatIf,    uncertainty, view,
               theme,    prompts,  settings,     navigator, catalogs,    Format(QLocale::c())}
{
    static const bool translated = [] {
        installTranslations(*qApp);
        return true;
    }();
    Q_UNUSED(translated)
    session->watch(whatIf);
    theme.setMode(ThemeSource::Mode::Light);
    theme.apply();
    registerPages(pages);
    window = std::make_unique<MainWindow>(context, pages);
}

GuiTest::~GuiTest() = default;

void GuiTest::show(const QSize &size)
{
    window->resize(size);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("the window was not shown");
    settle();
}

void GuiTest::settle()
{
    QCoreApplication::sendPostedEvents();
    recalculator.flush();
    QSignalSpy audited(&recalculator, &Recalculator::findingsChanged);
    if (recalculator.findingsPending())
        audited.wait(longestAudit);
    for (int turn = 0; turn < 3 || !catalogs.isIdle(); ++turn) {
        const QDeadlineTimer deadline(longestSearch);
        while (!catalogs.isIdle() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        if (!catalogs.isIdle())
            qFatal("the catalogs do not answer");
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace stratoplan::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "ui/pagetest.h"
#include "ui/shell/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;
using test::PageTest;

namespace {

const QStringList visited {u"design"_s,   u"compare"_s,    u"curves"_s,
                           u"topology"_s, u"resilience"_s, u"catalog"_s};
/// Of these a picture depends on nothing else: elsewhere boxes fit what they have held.
const QStringList compared {u"design"_s, u"curves"_s, u"catalog"_s};

/// Counts what is polished anew.
class StyleCounter : public QObject
{
public:
    StyleCounter() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget =
            event->type() == QEvent::StyleChange ? qobject_cast<QWidget *>(watched) : nullptr;
        if (widget)
            ++(widget->isVisible() ? visible : hidden);
        return false;
    }

    int visible = 0;
    int hidden = 0;
};

QImage pictureOf(PageTest &test)
{
    for (QLineEdit *edit : test.window->findChildren<QLineEdit *>())
        edit->clearFocus(); // a cursor blinks
    test.window->setFocus();
    test.settle();
    return test.window->workspace()->page()->grab().toImage();
}

} // namespace

/// Switching between light and dark.
class TestThemeSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setCursorFlashTime(0); }

    void noWidgetIsStyledOnceForEachOfItsAncestors()
    {
        PageTest test(test::aBusyPlan(), u"dashboard"_s);
        for (const QString &page : visited)
            test.openPage(page);
        test.openPage(u"dashboard"_s);
        const int all = static_cast<int>(test.window->findChildren<QWidget *>().size());
        StyleCounter counter;
        QElapsedTimer clock;
        clock.start();
        test.theme.setMode(ThemeSource::Mode::Dark);
        const auto atOnce = clock.elapsed();
        test.settle();
        qInfo("%lld ms at once, %lld ms until it is shown; %d of %d widgets styled", atOnce, clock.elapsed(),
              counter.visible + counter.hidden, all);
        QVERIFY(counter.visible > 0);
        QVERIFY2(counter.visible + counter.hidden <= 3 * all, qPrintable(QString::number(counter.hidden)));
        test.theme.setMode(ThemeSource::Mode::Light);
    }

    void aPageThatWasHiddenLooksAsIfItHadAlwaysBeenDark()
    {
        QHash<QString, QImage> wanted;
        {
            PageTest dark(test::aBusyPlan(), u"dashboard"_s);
            dark.theme.setMode(ThemeSource::Mode::Dark);
            for (const QString &page : compared) {
                dark.openPage(page);
                wanted.insert(page, pictureOf(dark));
            }
            dark.theme.setMode(ThemeSource::Mode::Light);
        }
        PageTest test(test::aBusyPlan(), u"dashboard"_s);
        for (const QString &page : compared) {
            test.openPage(page);
            std::ignore = pictureOf(test);
        }
        test.openPage(u"dashboard"_s);
        test.theme.setMode(ThemeSource::Mode::Dark);
        test.settle();
        for (const QString &page : compared) {
            test.openPage(page);
            const QImage picture = pictureOf(test);
            if (picture != wanted.value(page)) {
                picture.save(QDir::temp().filePath(u"theme-%1-is.png"_s.arg(page)));
                wanted.value(page).save(QDir::temp().filePath(u"theme-%1-should.png"_s.arg(page)));
            }
            QVERIFY2(picture == wanted.value(page), qPrintable(page));
        }
        test.theme.setMode(ThemeSource::Mode::Light);
    }
};

QTEST_MAIN(TestThemeSwitch)
#include "tst_themeswitch.moc"

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

/// What the window shows as it is, without another turn.
QImage pictureNow(PageTest &test)
{
    return test.window->grab().toImage();
}

void switchTo(PageTest &test, ThemeSource::Mode mode)
{
    test.theme.setMode(mode);
    QTRY_VERIFY(test.theme.isSettled());
    test.settle();
}

} // namespace

/// Switching between light and dark.
class TestThemeSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setCursorFlashTime(0); }

    void noWidgetIsStyledMoreThanOnce()
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
        qInfo("%lld ms at once, %d of %d widgets styled", clock.elapsed(), counter.visible, all);
        QVERIFY(counter.visible > 100);
        QCOMPARE(counter.hidden, 0); // they have time
        const int seen = counter.visible;
        QVERIFY(seen < all / 2);
        QTRY_VERIFY(test.theme.isSettled());
        qInfo("%d hidden ones styled later", counter.hidden);
        QVERIFY(counter.hidden > all / 4);
        QVERIFY2(counter.hidden + counter.visible <= all + 50, qPrintable(QString::number(counter.hidden)));
        QVERIFY2(counter.visible <= seen + 20, qPrintable(QString::number(counter.visible - seen)));
        test.theme.setMode(ThemeSource::Mode::Light);
    }

    void whatIsSeenIsDarkAtOnce()
    {
        PageTest test(test::aBusyPlan(), u"dashboard"_s);
        for (const QString &page : compared) {
            test.openPage(page);
            std::ignore = pictureOf(test);
            test.theme.setMode(ThemeSource::Mode::Dark);
            const QImage atOnce = pictureNow(test);
            switchTo(test, ThemeSource::Mode::Dark);
            QVERIFY2(atOnce == pictureNow(test), qPrintable(page));
            switchTo(test, ThemeSource::Mode::Light);
        }
    }

    void hiddenPagesAreStyledAFewWidgetsATurn()
    {
        PageTest test(test::aBusyPlan(), u"dashboard"_s);
        for (const QString &page : visited)
            test.openPage(page);
        test.openPage(u"dashboard"_s);
        StyleCounter counter;
        test.theme.setMode(ThemeSource::Mode::Dark);
        int turns = 0;
        for (; !test.theme.isSettled() && turns < 10'000; ++turns)
            QCoreApplication::processEvents();
        qInfo("%d hidden widgets in %d turns", counter.hidden, turns);
        QVERIFY(turns > 1);
        switchTo(test, ThemeSource::Mode::Light);
    }

    void thereAndBackAtOnceIsAsBefore()
    {
        PageTest test(test::aBusyPlan(), u"dashboard"_s);
        QHash<QString, QImage> wanted;
        for (const QString &page : compared) {
            test.openPage(page);
            wanted.insert(page, pictureOf(test));
        }
        test.openPage(u"dashboard"_s);
        test.theme.setMode(ThemeSource::Mode::Dark);
        test.theme.setMode(ThemeSource::Mode::Light);
        test.theme.setMode(ThemeSource::Mode::Dark);
        QCoreApplication::processEvents();
        test.theme.setMode(ThemeSource::Mode::Light);
        QTRY_VERIFY(test.theme.isSettled());
        for (const QString &page : compared) {
            test.openPage(page);
            QVERIFY2(pictureOf(test) == wanted.value(page), qPrintable(page));
        }
    }

    void aPageThatWasHiddenLooksAsIfItHadAlwaysBeenDark_data()
    {
        QTest::addColumn<bool>("isShownAtOnce");
        QTest::newRow("shown at once") << true;
        QTest::newRow("shown later") << false;
    }

    void aPageThatWasHiddenLooksAsIfItHadAlwaysBeenDark()
    {
        QFETCH(bool, isShownAtOnce);
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
        if (!isShownAtOnce)
            switchTo(test, ThemeSource::Mode::Dark);
        for (const QString &page : compared) {
            if (isShownAtOnce) {
                switchTo(test, ThemeSource::Mode::Light);
                test.theme.setMode(ThemeSource::Mode::Dark);
                test.window->workspace()->showPage(page); // in the same turn
            }
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

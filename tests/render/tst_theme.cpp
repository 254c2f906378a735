// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme/contrast.h"
#include "render/theme/iconset.h"
#include "render/theme/themesource.h"

#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

/// The design's table has one decimal and rounds up here and there.
bool agrees(double contrast, double printed)
{
    return std::abs(contrast - printed) < 0.0601;
}

int opaquePixels(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += pixel.alpha() == 255 && pixel.rgb() == color.rgb() ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blackOnWhiteHasTheLargestContrast();
    void textKeepsTheContrastOfTheDesign_data();
    void textKeepsTheContrastOfTheDesign();
    void tintsKeepTheContrastOfTheirText_data();
    void tintsKeepTheContrastOfTheirText();
    void categoriesStandOutFromTheCard();
    void providersReadAsText();
    void heatCarriesItsText();
    void paleColoursAreNotUsedForText();
    void everyPlaceholderIsResolved();
    void sizesFollowTheTextScale();
    void digitsLineUp();
    void everyIconRendersInItsColour();
    void iconsFollowTheTheme();
    void controlPicturesUseTheThemesColours();
    void applyingChangesTheApplication();
};

void TestTheme::blackOnWhiteHasTheLargestContrast()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QCOMPARE(blended(QColor(0, 0, 0, 128), Qt::white).red(), 127);
}

void TestTheme::textKeepsTheContrastOfTheDesign_data()
{
    QTest::addColumn<Token>("token");
    QTest::addColumn<QList<double>>("light");
    QTest::addColumn<QList<double>>("dark");
    using L = QList<double>;
    QTest::newRow("control") << Token::Control << L{3.3} << L{3.8};
    QTest::newRow("edge") << Token::Edge << L{3.9} << L{4.8};
    QTest::newRow("text") << Token::Text << L{15.9, 14.5, 13.5, 13.1} << L{13.5, 14.9, 15.4, 10.2};
    QTest::newRow("text 2") << Token::Text2 << L{6.4, 5.9, 5.5, 5.3} << L{7.4, 8.2, 8.5, 5.6};
    QTest::newRow("text 3") << Token::Text3 << L{5.5, 5.0, 4.7, 4.5} << L{6.2, 6.8, 7.0, 4.6};
    QTest::newRow("disabled") << Token::Disabled << L{2.6} << L{3.3};
    QTest::newRow("accent") << Token::Accent << L{5.7, 5.3, 4.9, 4.7} << L{7.4, 8.2, 8.5, 5.6};
    QTest::newRow("saving") << Token::Saving << L{5.8, 5.3, 5.0, 4.8} << L{7.9, 8.7, 9.0, 5.9};
    QTest::newRow("overrun") << Token::Overrun << L{6.5, 6.0, 5.6, 5.4} << L{7.2, 7.9, 8.2, 5.4};
    QTest::newRow("missed") << Token::Missed << L{7.7, 7.0, 6.5, 6.3} << L{7.3, 8.1, 8.4, 5.5};
    QTest::newRow("warning") << Token::Warning << L{5.9, 5.4, 5.1, 4.9} << L{8.4, 9.2, 9.5, 6.3};
}

void TestTheme::textKeepsTheContrastOfTheDesign()
{
    QFETCH(Token, token);
    QFETCH(QList<double>, light);
    QFETCH(QList<double>, dark);
    const QList<Token> backgrounds{Token::Surface, Token::Window, Token::Sunken, Token::Selection};
    const auto check = [&](const Theme &theme, const QList<double> &expected) {
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const double got = contrastRatio(theme.color(token), theme.color(backgrounds[i]));
            QVERIFY2(agrees(got, expected[i]),
                     qPrintable(u"%1 on %2: %3, asked %4"_s.arg(Theme::name(token), Theme::name(backgrounds[i]))
                                    .arg(got).arg(expected[i])));
        }
    };
    check(Theme::light(), light);
    check(Theme::dark(), dark);
}

void TestTheme::tintsKeepTheContrastOfTheirText_data()
{
    QTest::addColumn<Token>("text");
    QTest::addColumn<Token>("tint");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");
    QTest::newRow("saving") << Token::Saving << Token::SavingTint << 5.1 << 6.7;
    QTest::newRow("overrun") << Token::Overrun << Token::OverrunTint << 5.6 << 6.6;
    QTest::newRow("missed") << Token::Missed << Token::MissedTint << 6.4 << 6.8;
    QTest::newRow("warning") << Token::Warning << Token::WarningTint << 5.2 << 7.2;
    QTest::newRow("note") << Token::Accent << Token::NoteTint << 5.0 << 6.1;
}

void TestTheme::tintsKeepTheContrastOfTheirText()
{
    QFETCH(Token, text);
    QFETCH(Token, tint);
    QFETCH(double, light);
    QFETCH(double, dark);
    const Theme day = Theme::light();
    const Theme night = Theme::dark();
    QVERIFY(agrees(contrastRatio(day.color(text), day.color(tint)), light));
    QVERIFY(agrees(contrastRatio(night.color(text), night.color(tint)), dark));
}

void TestTheme::categoriesStandOutFromTheCard()
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        for (int i = 0; i <= static_cast<int>(Category::Other); ++i) {
            const QColor color = theme.category(static_cast<Category>(i));
            QVERIFY2(contrastRatio(color, theme.color(Token::Surface)) >= 3.0, qPrintable(color.name()));
        }
    }
    QCOMPARE(Theme::light().category(Category::Databases), QColor(0x80, 0x58, 0xa6));
    QCOMPARE(Theme::dark().category(Category::Integration), QColor(0x4f, 0xf0, 0xcb));
    QCOMPARE(Theme::light().category(Category::Media), Theme::light().adjustments());
}

void TestTheme::providersReadAsText()
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        for (const QString &key : {u"aws"_s, u"GCP"_s, u"azure"_s, u"own"_s})
            QVERIFY(contrastRatio(theme.provider(key), theme.color(Token::Surface)) >= 5.0);
    }
    QCOMPARE(Theme::light().provider(u"AWS"_s), QColor(0xa8, 0x5b, 0x00));
}

void TestTheme::heatCarriesItsText()
{
    for (int step = 0; step < 5; ++step) {
        QVERIFY(contrastRatio(Theme::light().heatText(), Theme::light().heat(step)) >= 5.8);
        QVERIFY(contrastRatio(Theme::dark().heatText(), Theme::dark().heat(step)) >= 4.9);
    }
    QCOMPARE(Theme::light().heat(-1), Theme::light().heat(0));
    QCOMPARE(Theme::light().heat(9), QColor(0xe0, 0x88, 0x2e));
}

void TestTheme::paleColoursAreNotUsedForText()
{
    const Theme theme = Theme::light();
    QCOMPARE(theme.readable(theme.category(Category::Compute)), theme.color(Token::Text));
    QCOMPARE(theme.readable(theme.color(Token::Accent)), theme.color(Token::Accent));
}

void TestTheme::everyPlaceholderIsResolved()
{
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::dark().withTextScale(1.5)}) {
        const QString sheet = theme.styleSheet();
        QVERIFY(sheet.size() > 10000);
        const qsizetype at = sheet.indexOf(u'@');
        QVERIFY2(at < 0, qPrintable(sheet.mid(at, 40)));
        QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
        qsizetype from = 0;
        while ((from = sheet.indexOf("url("_L1, from)) >= 0) {
            const qsizetype end = sheet.indexOf(u')', from);
            const QString file = sheet.mid(from + 4, end - from - 4);
            QVERIFY2(QFile::exists(file), qPrintable(file));
            from = end;
        }
    }
    QVERIFY(Theme::light().styleSheet().contains("#1f63c6"_L1));
    QVERIFY(!Theme::dark().styleSheet().contains("#1f63c6"_L1));
}

void TestTheme::sizesFollowTheTextScale()
{
    QCOMPARE(Theme::light().font(FontRole::Body).pixelSize(), 13);
    QCOMPARE(Theme::light().withTextScale(1.5).font(FontRole::Tile).pixelSize(), 36);
    QCOMPARE(Theme::light().withTextScale(9).textScale(), 1.5);
    QVERIFY(Theme::light().withTextScale(1.5).styleSheet().contains("font-size: 36px"_L1));
    QCOMPARE(Theme::light().font(FontRole::BodyStrong).weight(), QFont::DemiBold);
}

void TestTheme::digitsLineUp()
{
    QVERIFY(digitsAreTabular(Theme::light().font(FontRole::Body)));
    QVERIFY(digitsAreTabular(Theme::print().font(FontRole::Label)));
}

void TestTheme::everyIconRendersInItsColour()
{
    const QStringList names = IconSet::names();
    QVERIFY(names.size() >= 65);
    QVERIFY(names.contains(u"kubernetes-cluster"_s));
    const IconSet icons(Theme::light());
    for (const QString &name : names) {
        const QPixmap pixmap = icons.pixmap(name, 24, Token::Accent, 2.0);
        QCOMPARE(pixmap.size(), QSize(48, 48));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(24, 24));
        const int coloured = opaquePixels(pixmap.toImage(), Theme::light().color(Token::Accent));
        QVERIFY2(coloured > 20, qPrintable(name));
        QVERIFY2(opaquePixels(pixmap.toImage(), Qt::black) == 0, qPrintable(name));
    }
    QVERIFY(icons.icon(u"no-such-icon"_s).isNull());
}

void TestTheme::iconsFollowTheTheme()
{
    IconSet icons(Theme::light());
    const QIcon icon = icons.icon(u"shield"_s, Token::Text2, Token::Accent);
    const auto has = [&](QIcon::Mode mode, QIcon::State state, const QColor &color) {
        return opaquePixels(icon.pixmap(QSize(32, 32), 1.0, mode, state).toImage(), color) > 10;
    };
    QVERIFY(has(QIcon::Normal, QIcon::Off, Theme::light().color(Token::Text2)));
    QVERIFY(has(QIcon::Normal, QIcon::On, Theme::light().color(Token::Accent)));
    QVERIFY(has(QIcon::Disabled, QIcon::Off, Theme::light().color(Token::Disabled)));
    QVERIFY(has(QIcon::Selected, QIcon::Off, Theme::light().color(Token::Text)));
    icons.setTheme(Theme::dark());
    QVERIFY(has(QIcon::Normal, QIcon::Off, Theme::dark().color(Token::Text2)));
}

void TestTheme::controlPicturesUseTheThemesColours()
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        QFile file(u":/icons/controls/%1/chevron-down.svg"_s.arg(theme.isDark() ? u"dark"_s : u"light"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll()).contains(theme.color(Token::Text2).name()));
    }
}

void TestTheme::applyingChangesTheApplication()
{
    ThemeSource source(*qApp);
    source.setMode(ThemeSource::Mode::Dark);
    int changes = 0;
    connect(&source, &ThemeSource::changed, this, [&changes] { ++changes; });
    source.apply();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().color(Token::Window));
    QVERIFY(!qApp->styleSheet().isEmpty());
    source.setMode(ThemeSource::Mode::Light);
    QCOMPARE(changes, 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().color(Token::Window));

    QPushButton button(u"Apply"_s);
    button.setProperty("role", u"primary"_s);
    button.ensurePolished();
    QVERIFY(opaquePixels(button.grab().toImage().convertToFormat(QImage::Format_ARGB32),
                         Theme::light().color(Token::AccentFill)) > 200);
    QCOMPARE(button.sizeHint().height(), 28);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

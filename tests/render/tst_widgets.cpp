// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/painted/figureview.h"
#include "render/painted/segmentbar.h"
#include "render/theme/themesource.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFocusFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

template <class W>
W *with(W *widget, std::initializer_list<std::pair<const char *, QVariant>> properties)
{
    for (const auto &[name, value] : properties)
        widget->setProperty(name, value);
    return widget;
}

QLabel *label(const QString &text, const QString &role, const QString &severity = {})
{
    return with(new QLabel(text), {{"role", role}, {"severity", severity}});
}

QFrame *card(const QString &title, std::initializer_list<QWidget *> widgets)
{
    auto *frame = with(new QFrame, {{"role", u"card"_s}});
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(label(title, u"card-title"_s));
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return frame;
}

QWidget *row(std::initializer_list<QWidget *> widgets, int spacing = 8)
{
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins({});
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch();
    return holder;
}

QWidget *segments(const QStringList &names)
{
    QWidget *holder = row({}, 0);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *button = new QToolButton;
        button->setText(names[i]);
        button->setCheckable(true);
        button->setChecked(i == 0);
        with(button, {{"role", u"segment"_s},
                      {"segment", i == 0 ? u"first"_s : (i + 1 == names.size() ? u"last"_s : u"middle"_s)}});
        qobject_cast<QHBoxLayout *>(holder->layout())->insertWidget(static_cast<int>(i), button);
    }
    return holder;
}

QWidget *rail(IconSet &icons)
{
    auto *frame = with(new QFrame, {{"role", u"rail"_s}});
    frame->setFixedWidth(80);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(0);
    for (const auto &[name, icon] : {std::pair{u"Dashboard"_s, u"dashboard"_s}, {u"Design"_s, u"design"_s},
                                     {u"Resilience"_s, u"shield"_s}}) {
        auto *button = with(new QToolButton, {{"role", u"rail"_s}});
        button->setText(name);
        button->setIcon(icons.icon(icon, Token::Text2, Token::Accent));
        button->setIconSize({22, 22});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setCheckable(true);
        button->setChecked(icon == u"dashboard"_s);
        layout->addWidget(button);
    }
    layout->addStretch();
    return frame;
}

QTreeWidget *tree()
{
    auto *view = new QTreeWidget;
    view->setHeaderLabels({u"Component"_s, u"USD a month"_s});
    auto *parent = new QTreeWidgetItem(view, {u"Production"_s, u"1,982"_s});
    new QTreeWidgetItem(parent, {u"EKS, 5 × m5.large"_s, u"450"_s});
    new QTreeWidgetItem(view, {u"Staging"_s, u"517"_s});
    view->expandItem(parent);
    view->setFixedHeight(120);
    view->setCurrentItem(parent->child(0));
    return view;
}

QWidget *everything(IconSet &icons)
{
    auto *page = with(new QWidget, {{"role", u"page"_s}});
    auto *grid = new QGridLayout(page);
    grid->setSpacing(12);

    auto *primary = with(new QPushButton(u"Apply"_s), {{"role", u"primary"_s}});
    primary->setObjectName(u"applyButton"_s);
    auto *option = new QPushButton(icons.icon(u"add"_s, Token::Text), u"Option"_s);
    option->setObjectName(u"optionButton"_s);
    auto *disabled = new QPushButton(icons.icon(u"add"_s, Token::Text), u"Option"_s);
    disabled->setEnabled(false);
    auto *iconOnly = with(new QToolButton, {{"role", u"icon-bordered"_s}});
    iconOnly->setIcon(icons.icon(u"filter"_s, Token::Text));
    auto *flatIcon = with(new QToolButton, {{"role", u"icon"_s}});
    flatIcon->setIcon(icons.icon(u"undo"_s, Token::Text));
    auto *header = with(new QPushButton(icons.icon(u"present"_s, Token::OnAccent), u"Present"_s),
                        {{"role", u"primary"_s}, {"tall", true}});
    auto *report = with(new QPushButton(icons.icon(u"report"_s, Token::Text), u"Report"_s), {{"tall", true}});
    auto *flat = with(new QPushButton(u"Discard"_s), {{"role", u"flat"_s}});
    auto *link = with(new QPushButton(u"Show all"_s), {{"role", u"link"_s}});

    auto *search = with(new QLineEdit, {{"role", u"search"_s}});
    search->setPlaceholderText(u"Search prices"_s);
    search->addAction(icons.icon(u"search"_s), QLineEdit::LeadingPosition);
    auto *invalid = with(new QLineEdit(u"ceil(user / 5000)"_s), {{"invalid", true}, {"role", u"formula"_s}});
    auto *combo = new QComboBox;
    combo->addItems({u"AWS"_s, u"GCP"_s});
    combo->setObjectName(u"providerComboBox"_s);
    auto *spin = new QSpinBox;
    spin->setObjectName(u"quantitySpinBox"_s);
    auto *checked = new QCheckBox(u"Take a snapshot first"_s);
    checked->setChecked(true);
    auto *radio = new QRadioButton(u"Per month"_s);
    radio->setChecked(true);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto *progress = new QProgressBar;
    progress->setValue(62);
    auto *tabs = new QTabBar;
    tabs->addTab(u"What if"_s);
    tabs->addTab(u"Why this figure"_s);

    grid->addWidget(rail(icons), 0, 0, 3, 1);
    grid->addWidget(card(u"Controls and chips"_s,
                         {row({primary, option, disabled, iconOnly, flatIcon}), row({report, header, flat, link}),
                          row({search, combo, spin}), row({invalid}),
                          row({label(u"met"_s, u"chip"_s, u"saving"_s), label(u"25 min of 15"_s, u"chip"_s, u"missed"_s),
                               label(u"$1,287 over"_s, u"chip"_s, u"critical"_s),
                               label(u"old price"_s, u"chip"_s, u"warning"_s), label(u"note"_s, u"chip"_s, u"note"_s)}),
                          segments({u"By month"_s, u"By users"_s, u"Cumulative"_s})}),
                    0, 1);
    grid->addWidget(card(u"Text"_s, {label(u"Dashboard"_s, u"page-title"_s), label(u"$4,262"_s, u"tile-value"_s),
                                     label(u"Monthly cost, Growth"_s, u"label"_s), label(u"hint"_s, u"hint"_s),
                                     label(u"$1,287 over budget"_s, u"label"_s, u"critical"_s)}),
                    0, 2);
    grid->addWidget(card(u"More"_s, {row({checked}), row({radio}), slider, progress, tabs}), 1, 1);
    grid->addWidget(card(u"Table"_s, {tree()}), 1, 2);
    auto *banner = with(new QFrame, {{"role", u"banner"_s}, {"severity", u"warning"_s}});
    auto *bannerLayout = new QHBoxLayout(banner);
    bannerLayout->addWidget(new QLabel(u"The file changed on disk at 14:31."_s));
    bannerLayout->addWidget(new QPushButton(u"Compare"_s));
    grid->addWidget(banner, 2, 1, 1, 2);
    return page;
}

QString folder()
{
    const QString path = QCoreApplication::applicationDirPath() + u"/gallery"_s;
    QDir().mkpath(path);
    return path;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buttonsHaveTheHeightsOfTheDesign();
    void focusDoesNotChangeSizes();
    void pictureOfEveryWidget_data();
    void pictureOfEveryWidget();
    void focusRingFollowsTheFocus();
    void hotSpotsAreReachedByKey();
};

void TestWidgets::buttonsHaveTheHeightsOfTheDesign()
{
    ThemeSource source(*qApp);
    source.apply();
    QPushButton page(u"Option"_s);
    QPushButton header(u"Report"_s);
    header.setProperty("tall", true);
    QToolButton icon;
    icon.setProperty("role", u"icon"_s);
    QLineEdit line;
    QComboBox combo;
    for (QWidget *widget : std::initializer_list<QWidget *>{&page, &header, &icon, &line, &combo})
        widget->ensurePolished();
    QCOMPARE(page.sizeHint().height(), 28);
    QCOMPARE(header.sizeHint().height(), 32);
    QCOMPARE(icon.sizeHint().boundedTo(icon.maximumSize()), QSize(28, 28));
    QCOMPARE(line.sizeHint().height(), 28);
    QCOMPARE(combo.sizeHint().height(), 28);
}

void TestWidgets::focusDoesNotChangeSizes()
{
    ThemeSource source(*qApp);
    source.apply();
    const std::unique_ptr<QWidget> page(everything(source.icons()));
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    for (const QString &name : {u"applyButton"_s, u"optionButton"_s, u"providerComboBox"_s, u"quantitySpinBox"_s}) {
        auto *widget = page->findChild<QWidget *>(name);
        QVERIFY(widget != nullptr);
        const QRect before = widget->geometry();
        widget->setFocus();
        QCoreApplication::processEvents();
        QVERIFY2(widget->geometry() == before, qPrintable(name));
    }
}

void TestWidgets::pictureOfEveryWidget_data()
{
    QTest::addColumn<ThemeSource::Mode>("mode");
    QTest::addColumn<double>("scale");
    QTest::newRow("light") << ThemeSource::Mode::Light << 1.0;
    QTest::newRow("dark") << ThemeSource::Mode::Dark << 1.0;
    QTest::newRow("large") << ThemeSource::Mode::Light << 1.5;
}

void TestWidgets::pictureOfEveryWidget()
{
    QFETCH(ThemeSource::Mode, mode);
    QFETCH(double, scale);
    ThemeSource source(*qApp);
    source.setMode(mode);
    source.setTextScale(scale);
    source.apply();
    const std::unique_ptr<QWidget> page(everything(source.icons()));
    page->show();
    page->activateWindow();
    page->findChild<QWidget *>(u"optionButton"_s)->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QCoreApplication::processEvents();
    const QImage image = page->grab().toImage();
    image.save(u"%1/widgets-%2.png"_s.arg(folder(), QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(image.pixelColor(image.width() - 3, image.height() - 3), source.theme().color(Token::Window));
}

void TestWidgets::focusRingFollowsTheFocus()
{
    ThemeSource source(*qApp);
    source.apply();
    const std::unique_ptr<QWidget> page(everything(source.icons()));
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    auto *button = page->findChild<QWidget *>(u"optionButton"_s);
    button->setFocus();
    auto *ring = page->findChild<QFocusFrame *>(u"focusRing"_s);
    QVERIFY(ring != nullptr);
    QCOMPARE(ring->widget(), button);
    const QRect place(ring->parentWidget()->mapFromGlobal(button->mapToGlobal(QPoint())), button->size());
    QCOMPARE(ring->geometry(), place.adjusted(-3, -3, 3, 3));
    page->findChild<QTreeWidget *>()->setFocus();
    QVERIFY(ring->widget() == nullptr);
}

void TestWidgets::hotSpotsAreReachedByKey()
{
    FigureView view(Theme::light());
    view.resize(200, 20);
    view.setFigure(std::make_shared<SegmentBar>(
        QList<SegmentBar::Segment>{{u"High"_s, Token::Missed}, {u"Low"_s, Token::Saving}}, u"1 of 2 met."_s));
    QCOMPARE(view.accessibleName(), u"1 of 2 met."_s);
    QSignalSpy activated(&view, &FigureView::hotSpotActivated);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.accessibleDescription(), u"Low"_s);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toInt(), 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, {20, 10});
    QCOMPARE(view.accessibleDescription(), u"High"_s);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"

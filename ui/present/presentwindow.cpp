// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/presentwindow.h"

#include "document/session.h"
#include "ui/present/leverbar.h"
#include "ui/present/slidelist.h"
#include "ui/present/slideview.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/properties.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QWindow>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int hintTime = 5000; ///< milliseconds
constexpr int pointerTime = 3000;
constexpr QSize ordinarySize {1280, 760};
constexpr qsizetype mostDigits = 3;

} // namespace

PresentWindow::PresentWindow(PageContext &context, QWidget &window)
    : QWidget(&window, Qt::Window), m_context(context), m_window(window), m_deck(context),
      m_view(new SlideView(this)), m_levers(new LeverBar(context, this)), m_list(new SlideList(this)),
      m_hint(makeLabel(
          tr("Arrow keys: next and back  ·  L: levers  ·  G: all slides  ·  B: blank  ·  Esc: leave"),
          u"slide-hint"_s, this))
{
    setObjectName(u"presentWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 – slides", "name of a plan").arg(context.session.title()));
    setWindowIcon(window.windowIcon());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_view->setMouseTracking(true);
    setMinimumSize(640, 400);
    m_levers->hide();
    m_list->hide();
    m_hint->setObjectName(u"presentHintLabel"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hintTime.setSingleShot(true);
    m_pointerTime.setSingleShot(true);
    connect(&m_hintTime, &QTimer::timeout, m_hint, &QWidget::hide);
    connect(&m_pointerTime, &QTimer::timeout, this, [this] { m_view->setCursor(Qt::BlankCursor); });
    connect(m_view, &SlideView::nextRequested, this, &PresentWindow::next);
    connect(m_view, &SlideView::previousRequested, this, &PresentWindow::previous);
    connect(m_levers, &LeverBar::closeRequested, this, [this] { setLeversOpen(false); });
    connect(m_list, &SlideList::chosen, this, [this](int index) {
        setListOpen(false);
        showSlide(index);
    });
    connect(&m_deck, &LiveDeck::changed, this, [this] { showMade(m_deck.lastMade(m_key)); });
    connect(&m_deck, &LiveDeck::keysChanged, this, &PresentWindow::followKeys);
    connect(&m_deck, &LiveDeck::settled, this, [this] {
        if (m_list->isVisible())
            fillList();
    });
}

void PresentWindow::present()
{
    if (QScreen *screen = m_window.screen()) {
        setScreen(screen);
        setGeometry(screen->geometry());
    }
    showFullScreen();
    raise();
    activateWindow();
    setFocus();
}

// --- The slide that is shown
// ----------------------------------------------------------------------------------

void PresentWindow::showSlide(int index)
{
    m_view->setBlank(false);
    m_hint->hide();
    goTo(index);
}

void PresentWindow::goTo(int index)
{
    const QStringList &keys = m_deck.keys();
    m_index = std::clamp(index, 0, std::max(0, static_cast<int>(keys.size()) - 1));
    m_key = keys.value(m_index);
    showCurrent();
}

void PresentWindow::showCurrent()
{
    if (!m_key.isEmpty())
        showMade(m_deck.slide(m_key));
    else if (m_deck.areKeysKnown())
        m_view->setMessage(tr("There is nothing to present yet: the plan has no option with a price."));
}

void PresentWindow::showMade(const std::optional<Slide> &slide)
{
    const int pages = m_deck.areKeysKnown() ? static_cast<int>(m_deck.keys().size()) : 0;
    if (slide)
        m_view->setSlide(*slide, m_deck.foot(), {m_index + 1, pages});
}

/// The slide that was shown stays if it is still there, else the one in its place.
void PresentWindow::followKeys()
{
    const int index = current();
    goTo(index >= 0 ? index : m_index);
}

void PresentWindow::next()
{
    if (m_view->isBlank())
        m_view->setBlank(false);
    else if (m_index + 1 < m_deck.keys().size())
        showSlide(m_index + 1);
}

void PresentWindow::previous()
{
    if (m_view->isBlank())
        m_view->setBlank(false);
    else if (m_index > 0)
        showSlide(m_index - 1);
}

// --- What lies over it
// ----------------------------------------------------------------------------------------

bool PresentWindow::areLeversOpen() const
{
    return !m_levers->isHidden();
}

void PresentWindow::setLeversOpen(bool isOpen)
{
    if (!isOpen)
        setFocus(); // before it goes with what has it
    m_levers->setVisible(isOpen);
    m_hint->hide();
    place();
    if (isOpen)
        m_levers->firstFocus()->setFocus(Qt::ShortcutFocusReason);
}

void PresentWindow::setListOpen(bool isOpen)
{
    if (isOpen)
        fillList();
    else
        setFocus(); // before it goes with what has it
    m_list->setVisible(isOpen);
    m_hint->hide();
    place();
    m_list->raise();
    if (isOpen)
        m_list->list().setFocus(Qt::ShortcutFocusReason);
}

void PresentWindow::fillList()
{
    QStringList headlines;
    for (const QString &key : m_deck.keys()) {
        const std::optional<Slide> slide = m_deck.lastMade(key);
        headlines.append(slide ? slide->headline : QString());
    }
    m_list->setHeadlines(headlines, m_index);
}

void PresentWindow::place()
{
    const int bar = areLeversOpen() ? std::min(m_levers->heightForWidth(width()), height() / 2) : 0;
    m_view->setGeometry(0, 0, width(), height() - bar);
    m_levers->setGeometry(0, height() - bar, width(), bar);
    const int margin = std::max(16, width() / 40);
    const int room = std::max(120, m_view->height() - 2 * margin);
    m_list->setGeometry(margin, margin, std::min(560, width() - 2 * margin),
                        std::min(room, m_list->wantedHeight()));
    const QSize hint = m_hint->sizeHint();
    // At the top right nothing of a slide stands.
    m_hint->setGeometry(width() - hint.width() - margin, 16, hint.width(), hint.height());
}

void PresentWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PresentWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_hintTime.start(hintTime);
    m_pointerTime.start(pointerTime);
}

void PresentWindow::mouseMoveEvent(QMouseEvent *event)
{
    m_view->unsetCursor();
    m_pointerTime.start(pointerTime);
    QWidget::mouseMoveEvent(event);
}

void PresentWindow::toggleFullScreen()
{
    if (!isFullScreen()) {
        showFullScreen();
        return;
    }
    showNormal();
    const QRect room = screen() ? screen()->availableGeometry() : QRect(QPoint(), ordinarySize);
    resize(ordinarySize.boundedTo(room.size()));
    move(room.center() - rect().center());
}

/// Closes what lies over the slide first.
void PresentWindow::leave()
{
    if (m_list->isVisible())
        setListOpen(false);
    else if (areLeversOpen())
        setLeversOpen(false);
    else
        close();
}

// --- Keys
// -----------------------------------------------------------------------------------------------------

/// Tab goes round what lies over the slide; where nothing does, it opens the list.
bool PresentWindow::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !areLeversOpen() && !m_list->isVisible()) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Tab) {
            setListOpen(true);
            return true;
        }
    }
    return QWidget::event(event);
}

bool PresentWindow::moveByKey(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        next();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp:
        previous();
        return true;
    case Qt::Key_Home:
        showSlide(0);
        return true;
    case Qt::Key_End:
        showSlide(static_cast<int>(m_deck.keys().size()) - 1);
        return true;
    default:
        return false;
    }
}

void PresentWindow::setTyped(const QString &digits)
{
    m_typed = digits;
    m_view->setTyped(digits);
}

bool PresentWindow::typeNumber(QKeyEvent &event)
{
    const QString text = event.text();
    if (text.size() == 1 && text.front().isDigit()) {
        setTyped((m_typed + text).right(mostDigits));
        return true;
    }
    if (m_typed.isEmpty())
        return false;
    const int number = m_typed.toInt();
    setTyped({});
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return event.key() == Qt::Key_Escape;
    showSlide(number - 1);
    return true;
}

void PresentWindow::keyPressEvent(QKeyEvent *event)
{
    m_hint->hide();
    if (typeNumber(*event) || moveByKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        next();
        return;
    case Qt::Key_B:
    case Qt::Key_Period:
        m_view->setBlank(!m_view->isBlank());
        return;
    case Qt::Key_L:
        setLeversOpen(!areLeversOpen());
        return;
    case Qt::Key_G:
        setListOpen(!m_list->isVisible());
        return;
    case Qt::Key_F:
    case Qt::Key_F11:
        toggleFullScreen();
        return;
    case Qt::Key_F5:
        showSlide(0);
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace stratoplan

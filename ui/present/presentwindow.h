// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/livedeck.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace stratoplan {

class LeverBar;
class SlideList;
class SlideView;

/// Slides on the whole screen. Arrow keys, space, page keys, click and wheel move; Home and End; a number and
/// Enter jump; B blanks; L shows the levers, G or Tab the list of slides; F leaves and enters the full
/// screen; Escape closes what lies over the slide, then the window.
class PresentWindow : public QWidget
{
    Q_OBJECT

public:
    /// @param window  on whose screen it opens
    PresentWindow(PageContext &context, QWidget &window);

    /// Fills the screen of the window it belongs to.
    void present();

    /// Position of the slide that is shown, from 0; -1 for none.
    [[nodiscard]] int current() const { return static_cast<int>(m_deck.keys().indexOf(m_key)); }
    [[nodiscard]] LiveDeck &deck() { return m_deck; }
    [[nodiscard]] SlideView &view() { return *m_view; }
    [[nodiscard]] bool areLeversOpen() const;

public Q_SLOTS:
    void next();
    void previous();
    /// Shows a slide, the nearest there is.
    void showSlide(int index);
    void setLeversOpen(bool isOpen);
    void setListOpen(bool isOpen);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    /// Shows the current slide where it is made; else it follows.
    void showCurrent();
    void showMade(const std::optional<Slide> &slide);
    void goTo(int index);
    void followKeys();
    void place();
    void toggleFullScreen();
    void leave();
    [[nodiscard]] bool moveByKey(int key);
    [[nodiscard]] bool typeNumber(QKeyEvent &event);
    void setTyped(const QString &digits);
    void fillList();

    PageContext &m_context;
    QWidget &m_window;
    LiveDeck m_deck;
    QString m_key; ///< of the slide that is shown
    int m_index = 0; ///< where it stood
    QString m_typed;
    SlideView *m_view;
    LeverBar *m_levers;
    SlideList *m_list;
    QLabel *m_hint;
    QTimer m_hintTime;
    QTimer m_pointerTime; ///< the pointer hides when it rests
};

} // namespace stratoplan

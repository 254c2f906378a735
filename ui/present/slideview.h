// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/slides/slidepainter.h"

#include <QPixmap>
#include <QWidget>

namespace stratoplan {

/// One slide as large as there is room for it. It is painted once for a size and kept as a picture.
class SlideView : public QWidget
{
    Q_OBJECT

public:
    explicit SlideView(QWidget *parent = nullptr);

    void setSlide(const Slide &slide, const SlideFoot &foot, const SlideNumber &number);
    /// Shows words in place of a slide: there is none.
    void setMessage(const QString &text);
    [[nodiscard]] const Slide &slide() const { return m_slide; }
    [[nodiscard]] const SlideNumber &number() const { return m_number; }
    /// Everything black; the slide stays.
    void setBlank(bool isBlank);
    [[nodiscard]] bool isBlank() const { return m_isBlank; }
    /// A number being typed, shown over the slide; empty for none.
    void setTyped(const QString &digits);

Q_SIGNALS:
    void nextRequested();
    void previousRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void forget();
    void tell();
    [[nodiscard]] QPixmap painted() const;
    void paintTyped(QPainter &painter) const;

    Slide m_slide;
    SlideFoot m_foot;
    SlideNumber m_number;
    QString m_message;
    QString m_typed;
    QPixmap m_picture; ///< null: to be painted again
    int m_wheel = 0; ///< turned so far towards the next step
    bool m_isBlank = false;
};

} // namespace stratoplan

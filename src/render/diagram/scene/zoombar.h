// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace stratoplan {

class IconSet;

/// Plus, minus and the zoom in percent, for the corner of a diagram.
class ZoomBar : public QWidget
{
    Q_OBJECT

public:
    explicit ZoomBar(const IconSet &icons, QWidget *parent = nullptr);

    void showZoom(double zoom, double smallest, double largest);

Q_SIGNALS:
    void zoomInRequested();
    void zoomOutRequested();
    void fitRequested();

private:
    QToolButton *m_in;
    QToolButton *m_out;
    QToolButton *m_percent;
};

} // namespace stratoplan

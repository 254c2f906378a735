// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/views/curveview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace stratoplan {

namespace {

constexpr int gap = 12;

QWidget *arranged(QBoxLayout *layout, const QList<std::pair<QWidget *, int>> &parts)
{
    auto *view = new QWidget;
    view->setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (const auto &[part, stretch] : parts)
        layout->addWidget(part, stretch);
    return view;
}

} // namespace

QWidget *stackedBelow(const QList<std::pair<QWidget *, int>> &parts)
{
    return arranged(new QVBoxLayout, parts);
}

QWidget *sideBySide(const QList<std::pair<QWidget *, int>> &parts)
{
    return arranged(new QHBoxLayout, parts);
}

void fill(CurveView &view, QWidget *content)
{
    auto *layout = new QVBoxLayout(&view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
}

} // namespace stratoplan

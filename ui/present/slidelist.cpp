// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slidelist.h"

#include "ui/widgets/properties.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {
constexpr int rowHeight = 34;
constexpr int headHeight = 56; ///< title and margins
constexpr int itemInset = 4; ///< of the words of a row

/// "7" below "10": as wide as the widest number.
QString numberText(qsizetype number, qsizetype count)
{
    return QString::number(number).rightJustified(QString::number(count).size(), QChar(0x2007));
}
} // namespace

SlideList::SlideList(QWidget *parent) : QFrame(parent), m_list(new QListWidget(this))
{
    setObjectName(u"slideListPanel"_s);
    setRole(*this, u"card"_s);
    m_list->setObjectName(u"slideList"_s);
    m_list->setAccessibleName(tr("Slides"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 8);
    column->setSpacing(8);
    QLabel *title = makeLabel(tr("Slides"), u"card-title"_s, this);
    title->setContentsMargins(itemInset, 0, itemInset, 0);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    const auto choose = [this](const QListWidgetItem *item) { Q_EMIT chosen(m_list->row(item)); };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
}

int SlideList::wantedHeight() const
{
    return headHeight + m_list->count() * rowHeight;
}

/// Enter has chosen a slide: it must not go on to the next one.
void SlideList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QFrame::keyPressEvent(event);
}

void SlideList::setHeadlines(const QStringList &headlines, int current)
{
    m_list->clear();
    for (int i = 0; i < headlines.size(); ++i) {
        const QString number = numberText(i + 1, headlines.size());
        auto *item =
            new QListWidgetItem(tr("%1  %2", "number, headline").arg(number, headlines.at(i)), m_list);
        item->setToolTip(headlines.at(i));
        item->setSizeHint({0, rowHeight});
    }
    m_list->setCurrentRow(current);
}

} // namespace stratoplan

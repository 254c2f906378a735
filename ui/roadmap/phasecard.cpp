// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/phasecard.h"

#include "render/theme/themesource.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/figures/meterbar.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

constexpr int padding = 14;
constexpr int radius = 8;
constexpr int noteGap = 8; ///< from the figure to its note

QFrame *separator(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setRole(*line, u"separator"_s);
    return line;
}

/// What there is room for: tasks still to do before those that are done, each in its place.
QList<Task> withRoom(const QList<Task> &tasks, int mostTasks)
{
    QList<Task> shown = tasks;
    for (const bool isDone : {true, false}) {
        for (qsizetype i = shown.size() - 1; i >= 0 && shown.size() > mostTasks; --i) {
            if (shown.at(i).done == isDone)
                shown.removeAt(i);
        }
    }
    return shown;
}

} // namespace

PhaseCard::PhaseCard(ThemeSource &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_name(new ElidedLabel(this)), m_chip(makeLabel({}, u"chip"_s, this)),
      m_progress(makeLabel({}, u"label"_s, this)), m_figure(makeLabel({}, u"dock-figure"_s, this)),
      m_note(new ElidedLabel(this)), m_meter(new MeterBar(theme, this)), m_change(new ElidedLabel(this)),
      m_facts(new QGridLayout), m_list(new QVBoxLayout), m_more(makeLink({}, this))
{
    setRole(*this, u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    build();
}

void PhaseCard::build()
{
    setRole(*m_name, u"strong"_s);
    m_name->setMinimumHeight(m_theme.theme().scaled(22)); // as high as a chip, so that cards line up
    setRole(*m_note, u"label"_s);
    setRole(*m_change, u"label"_s);
    m_more->setObjectName(u"moreTasksButton"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    head->addWidget(m_chip);
    head->addWidget(m_progress);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(noteGap);
    figure->addWidget(m_figure);
    figure->addWidget(m_note, 1, Qt::AlignBottom);
    m_note->setContentsMargins(0, 0, 0, 3);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(4);
    m_facts->setColumnStretch(1, 1);
    m_list->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(7);
    layout->addLayout(head);
    layout->addLayout(figure);
    layout->addWidget(m_meter);
    layout->addWidget(m_change);
    layout->addWidget(separator(this));
    layout->addLayout(m_facts);
    layout->addWidget(separator(this));
    layout->addLayout(m_list);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_text.phase); });
}

void PhaseCard::setText(const PhaseCardText &text)
{
    m_text = text;
    setObjectName(u"phaseCard:%1"_s.arg(text.phase.value()));
    setAccessibleName(text.name);
    setAccessibleDescription(QStringList {text.figure, text.note, text.change, text.progress}.join(u", "_s));
    m_name->setText(text.name);
    m_chip->setText(text.chip);
    m_chip->setVisible(!text.chip.isEmpty());
    restyle(*m_chip, "severity", text.chipSeverity);
    m_progress->setText(text.progress);
    m_figure->setText(text.figure);
    m_figure->setToolTip(text.figureTip);
    showNote();
    m_meter->setVisible(text.used >= 0);
    m_meter->setLevel(text.used, text.usedColor, text.ticks);
    m_change->setText(text.change);
    restyle(*m_change, "severity", text.changeSeverity);
    showFacts();
    showTasks();
    update();
}

void PhaseCard::showNote()
{
    const int room = width() - 2 * padding - m_figure->sizeHint().width() - noteGap;
    const bool isShort =
        !m_text.shortNote.isEmpty() && m_note->fontMetrics().horizontalAdvance(m_text.note) > room;
    m_note->setText(isShort ? m_text.shortNote : m_text.note);
}

int PhaseCard::leastWidth() const
{
    const QString &note = m_text.shortNote.isEmpty() ? m_text.note : m_text.shortNote;
    return 2 * padding + m_figure->sizeHint().width() + noteGap
        + m_note->fontMetrics().horizontalAdvance(note) + 2;
}

void PhaseCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showNote();
}

void PhaseCard::showFacts()
{
    while (m_factLabels.size() > 2 * m_text.facts.size())
        delete m_factLabels.takeLast();
    while (m_factLabels.size() < 2 * m_text.facts.size()) {
        const auto index = static_cast<int>(m_factLabels.size());
        auto *label = new ElidedLabel(this);
        setRole(*label, index % 2 == 0 ? u"label"_s : u"fact"_s);
        m_facts->addWidget(label, index / 2, index % 2);
        m_factLabels.append(label);
    }
    for (qsizetype i = 0; i < m_text.facts.size(); ++i) {
        m_factLabels.at(2 * i)->setText(m_text.facts.at(i).first);
        m_factLabels.at(2 * i)->setMinimumWidth(m_factLabels.at(2 * i)->sizeHint().width());
        m_factLabels.at(2 * i + 1)->setText(m_text.facts.at(i).second);
    }
}

void PhaseCard::showTasks()
{
    const QList<Task> tasks = withRoom(m_text.tasks, m_mostTasks);
    const qsizetype shown = tasks.size();
    while (m_boxes.size() > shown)
        delete m_boxes.takeLast();
    while (m_boxes.size() < shown) {
        auto *box = new QCheckBox(this);
        box->setCursor(Qt::ArrowCursor);
        m_list->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, box](bool isDone) {
            Q_EMIT ticked(Id<Task>(box->property("task").toLongLong()), isDone);
        });
        m_boxes.append(box);
    }
    for (qsizetype i = 0; i < shown; ++i) {
        const Task &task = tasks.at(i);
        QCheckBox *box = m_boxes.at(i);
        const QSignalBlocker blocker(box);
        box->setObjectName(u"taskCheckBox:%1"_s.arg(task.id.value()));
        box->setProperty("task", task.id.value());
        constexpr qsizetype longest = 46;
        const QString text = task.text.size() > longest ? task.text.left(longest - 1) + u'…' : task.text;
        box->setText(QString(text).replace(u'&', u"&&"_s));
        box->setAccessibleName(task.text);
        box->setToolTip(text == task.text ? QString() : task.text);
        box->setMinimumWidth(30);
        box->setChecked(task.done);
    }
    const auto left = static_cast<int>(m_text.tasks.size() - shown);
    m_more->setVisible(left > 0);
    m_more->setText(tr("%n more", nullptr, left));
}

void PhaseCard::setMostTasks(int most)
{
    if (m_mostTasks == most)
        return;
    m_mostTasks = most;
    showTasks();
}

void PhaseCard::setSelected(bool isSelected)
{
    m_isSelected = isSelected;
    update();
}

void PhaseCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = m_theme.theme();
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.save();
    painter.setClipPath(card);
    painter.fillRect(QRectF(0, 0, width(), 3.5), theme.series(m_text.color));
    painter.restore();
    if (!m_isSelected && !hasFocus())
        return;
    painter.setPen(QPen(theme.color(Token::Accent), hasFocus() ? 2 : 1.5));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void PhaseCard::mouseReleaseEvent(QMouseEvent *event)
{
    QFrame::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT opened(m_text.phase);
}

void PhaseCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT opened(m_text.phase);
    else
        QFrame::keyPressEvent(event);
}

void PhaseCard::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void PhaseCard::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace stratoplan

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/forms/fieldform.h"

#include "ui/widgets/properties.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

QTextDocument *textOf(QWidget *control)
{
    auto *text = qobject_cast<QPlainTextEdit *>(control);
    return text ? text->document() : nullptr;
}

/// Whether something is being entered that was not taken yet.
bool isBeingTyped(QWidget *control)
{
    if (const auto *line = qobject_cast<QLineEdit *>(control))
        return line->isModified();
    const QTextDocument *text = textOf(control);
    return text && text->isModified();
}

/// Goes back to what was shown before.
void dropTyped(QWidget *control)
{
    if (auto *line = qobject_cast<QLineEdit *>(control)) {
        while (line->isModified() && line->isUndoAvailable())
            line->undo();
        line->setModified(false);
        line->deselect();
    }
    if (QTextDocument *text = textOf(control)) {
        while (text->isModified() && text->isUndoAvailable())
            text->undo();
        text->setModified(false);
    }
}

/// What a control would undo by itself: where nothing is being typed, the plan's change is meant.
bool isPlansUndo(QWidget *control, const QKeyEvent &key)
{
    const bool isUndo = key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
    return isUndo && !isBeingTyped(control);
}

} // namespace

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(14, 10, 14, 14);
    m_layout->setSpacing(9);
}

void FieldForm::setMargins(int margin)
{
    m_layout->setContentsMargins(margin, margin, margin, margin);
}

void FieldForm::addHeading(const QString &title)
{
    m_layout->addSpacing(4);
    m_layout->addWidget(makeLabel(title, u"strong"_s, this));
}

void FieldForm::add(QWidget *control, const QString &name, const QString &label, Commit commit)
{
    control->setObjectName(name);
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *title = makeLabel(label, u"label"_s, box);
    title->setBuddy(control);
    control->setAccessibleName(QString(label).remove(u'&'));
    auto *problem = makeLabel({}, u"label"_s, box);
    restyle(*problem, "severity", u"critical"_s);
    problem->setObjectName(name + u"Problem"_s);
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(title);
    column->addWidget(control);
    column->addWidget(problem);
    m_layout->addWidget(box);
    control->installEventFilter(this);
    m_fields.append({box, control, problem, std::move(commit), false});
}

QLineEdit *FieldForm::addLine(const QString &name, const QString &label, Commit commit)
{
    auto *line = new QLineEdit(this);
    add(line, name, label, std::move(commit));
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
        if (line->isModified())
            take(line);
    });
    return line;
}

QComboBox *FieldForm::addCombo(const QString &name, const QString &label, Commit commit)
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(3);
    combo->setFocusPolicy(Qt::StrongFocus);
    add(combo, name, label, std::move(commit));
    connect(combo, &QComboBox::activated, this, [this, combo] { take(combo); });
    return combo;
}

QPlainTextEdit *FieldForm::addText(const QString &name, const QString &label, Commit commit)
{
    auto *text = new QPlainTextEdit(this);
    text->setTabChangesFocus(true);
    text->setFixedHeight(76);
    add(text, name, label, std::move(commit));
    connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
        for (Field &field : m_fields)
            field.isDirty = field.isDirty || (field.control == text && text->hasFocus());
    });
    return text;
}

void FieldForm::joinLast(int left, int right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const qsizetype count = m_fields.size();
    for (const auto &[field, stretch] : {std::pair(count - 2, left), std::pair(count - 1, right)}) {
        m_layout->removeWidget(m_fields.at(field).box);
        row->addWidget(m_fields.at(field).box, stretch);
    }
    m_layout->addLayout(row);
}

void FieldForm::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void FieldForm::take(QWidget *control)
{
    for (Field &field : m_fields) {
        if (field.control != control)
            continue;
        field.isDirty = false;
        if (auto *line = qobject_cast<QLineEdit *>(control))
            line->setModified(false);
        if (QTextDocument *text = textOf(control))
            text->setModified(false);
        const Status done = field.commit();
        restyle(*control, "invalid", !done.ok());
        field.problem->setText(done.ok() ? QString() : done.error().message);
        field.problem->setVisible(!done.ok());
        return;
    }
}

void FieldForm::commitAll()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const auto *line = qobject_cast<QLineEdit *>(m_fields.at(i).control);
        if (m_fields.at(i).isDirty || (line && line->isModified() && line->hasFocus()))
            take(m_fields.at(i).control);
    }
}

/// What is valid has no problem: showText() and showChoice() put back what the plan has.
void FieldForm::followValidity(const QObject &control)
{
    for (const Field &field : std::as_const(m_fields)) {
        if (field.control == &control && !control.property("invalid").toBool())
            field.problem->hide();
    }
}

bool FieldForm::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange)
        followValidity(*object);
    auto *control = qobject_cast<QWidget *>(object);
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(control)) {
        event->ignore(); // scrolling past a choice must not change it
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && control
        && isPlansUndo(control, *static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && isBeingTyped(control)) {
        dropTyped(control);
        for (Field &field : m_fields)
            field.isDirty = field.isDirty && field.control != control;
        return true;
    }
    if (event->type() == QEvent::FocusOut && qobject_cast<QPlainTextEdit *>(control)) {
        for (const Field &field : std::as_const(m_fields)) {
            if (field.control == control && field.isDirty) {
                take(control);
                break;
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

void showText(QLineEdit &line, const QString &text)
{
    if (line.hasFocus() && line.isModified())
        return;
    if (line.text() != text)
        line.setText(text);
    restyle(line, "invalid", false);
}

void showChoice(QComboBox &combo, const QVariant &data)
{
    const QSignalBlocker blocker(combo);
    combo.setCurrentIndex(combo.findData(data));
    restyle(combo, "invalid", false);
    if (combo.lineEdit())
        combo.lineEdit()->setCursorPosition(0); // a long name shows its beginning
}

} // namespace stratoplan

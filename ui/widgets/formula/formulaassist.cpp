// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula/formulaassist.h"

#include "render/theme/themesource.h"
#include "ui/widgets/formula/formulapopup.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

FormulaAssist::FormulaAssist(QLineEdit &line, ThemeSource &theme, Source source, Begins begins, Remark remark)
    : QObject(&line), m_line(line), m_theme(theme), m_source(std::move(source)), m_begins(begins),
      m_remark(remark)
{
    line.installEventFilter(this);
    connect(&line, &QLineEdit::textEdited, this, &FormulaAssist::textChanged);
    connect(&line, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_popup && m_popup->hasOffer() && !m_isInserting && wordBefore().isEmpty()
            && formula() != QString())
            m_popup->clearOffer();
    });
}

FormulaAssist *FormulaAssist::of(QWidget &line)
{
    return line.findChild<FormulaAssist *>(QString(), Qt::FindDirectChildrenOnly);
}

bool FormulaAssist::isFormula() const
{
    return m_begins == Begins::AtOnce || m_line.text().trimmed().startsWith(u'=');
}

QString FormulaAssist::formula() const
{
    const QString text = m_line.text().trimmed();
    return text.startsWith(u'=') ? text.mid(1).trimmed() : text;
}

qsizetype FormulaAssist::formulaBegin() const
{
    const QString text = m_line.text();
    qsizetype begin = 0;
    bool hasSign = false;
    for (; begin < text.size() && (text.at(begin).isSpace() || (!hasSign && text.at(begin) == u'=')); ++begin)
        hasSign = hasSign || text.at(begin) == u'=';
    return begin;
}

const FormulaScope &FormulaAssist::scope()
{
    if (!m_scope)
        m_scope = m_source();
    return *m_scope;
}

QString FormulaAssist::wordBefore() const
{
    static const QRegularExpression word(u"[A-Za-z_][A-Za-z0-9_]*$"_s);
    return word.match(m_line.text().left(m_line.cursorPosition())).captured();
}

void FormulaAssist::textChanged(const QString &)
{
    update(false);
}

void FormulaAssist::refresh()
{
    m_scope.reset();
    tell();
}

void FormulaAssist::update(bool listsAll)
{
    if (!isFormula()) {
        close();
        Q_EMIT read({});
        return;
    }
    tell();
    if (!m_line.isVisible())
        return;
    const QString word = wordBefore();
    const bool isStart = formula().isEmpty() && m_begins == Begins::AfterEquals;
    if (!m_popup) {
        m_popup = new FormulaPopup(m_theme, &m_line);
        connect(m_popup, &FormulaPopup::picked, this, &FormulaAssist::insert);
    }
    m_popup->setEntries(scope().entries());
    // A word that is complete and the only one of its kind needs no list.
    if (word.isEmpty() && !isStart && !listsAll)
        m_popup->clearOffer();
    else
        m_popup->offer(word);
    m_popup->showBelow({m_line.mapToGlobal(QPoint(0, 0)), m_line.size()});
}

void FormulaAssist::tell()
{
    FormulaReading reading;
    if (isFormula() && !formula().isEmpty())
        reading =
            scope().read(QString(formulaBegin(), u' ') + formula()); // places count from the field's begin
    m_hasProblem = !reading.problem.isEmpty();
    if (m_popup)
        m_popup->setRemark(m_remark == Remark::InPopup ? reading.sentence : QString(), m_hasProblem);
    Q_EMIT read(reading);
}

bool FormulaAssist::isTellingProblem() const
{
    return m_hasProblem && m_remark == Remark::InPopup && m_popup && m_popup->isVisible();
}

void FormulaAssist::insert()
{
    const FormulaEntry *entry = m_popup ? m_popup->current() : nullptr;
    if (!entry)
        return;
    const FormulaEntry chosen = *entry;
    const QString word = wordBefore();
    const int end = m_line.cursorPosition();
    QString text = m_line.text();
    const bool hasBrackets = chosen.usage.contains(u'(');
    const bool isCalled = end < text.size() && text.at(end) == u'(';
    const bool isOperator = chosen.kind == FormulaEntry::Kind::Function && !hasBrackets;
    QString put = chosen.word;
    if (hasBrackets && !isCalled)
        put += u"()"_s;
    else if (isOperator)
        put += u' ';
    const int from = end - static_cast<int>(word.size());
    text.replace(from, word.size(), put);
    m_isInserting = true;
    m_line.setText(text);
    m_line.setModified(true);
    m_line.setCursorPosition(from + static_cast<int>(put.size()) - (hasBrackets && !isCalled ? 1 : 0));
    m_isInserting = false;
    Q_EMIT m_line.textEdited(text);
    if (m_popup)
        m_popup->clearOffer();
    tell();
    if (m_popup)
        m_popup->showBelow({m_line.mapToGlobal(QPoint(0, 0)), m_line.size()});
}

void FormulaAssist::close()
{
    if (m_popup)
        m_popup->hide();
}

bool FormulaAssist::takeKey(const QKeyEvent &event)
{
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    if (isControl && event.key() == Qt::Key_Space && isFormula()) {
        update(true);
        return true;
    }
    if (!m_popup || !m_popup->hasOffer())
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
        m_popup->moveBy(-1);
        return true;
    case Qt::Key_Down:
        m_popup->moveBy(1);
        return true;
    case Qt::Key_PageUp:
        m_popup->moveBy(-6);
        return true;
    case Qt::Key_PageDown:
        m_popup->moveBy(6);
        return true;
    case Qt::Key_Escape:
        m_popup->clearOffer();
        m_popup->showBelow({m_line.mapToGlobal(QPoint(0, 0)), m_line.size()});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: {
        // What is typed out already, or nothing begun, is entered as it stands.
        const FormulaEntry *entry = m_popup->current();
        if (!entry || entry->word == wordBefore() || wordBefore().isEmpty()) {
            close();
            return false;
        }
        insert();
        return true;
    }
    default:
        return false;
    }
}

bool FormulaAssist::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (takeKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::ShortcutOverride: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && m_popup && m_popup->hasOffer())
            event->accept();
        break;
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
        close();
        m_scope.reset();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (m_popup && m_popup->isVisible())
            m_popup->showBelow({m_line.mapToGlobal(QPoint(0, 0)), m_line.size()});
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

} // namespace stratoplan

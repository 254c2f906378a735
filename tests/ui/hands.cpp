// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hands.h"

#include "models/roles.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

QRect visibleCell(QAbstractItemView &view, const QModelIndex &index)
{
    if (!index.isValid())
        qFatal("%s: there is no such cell", qPrintable(view.objectName()));
    view.scrollTo(index);
    QCoreApplication::processEvents();
    const QRect cell = view.visualRect(index) & view.viewport()->rect();
    if (cell.isEmpty())
        qFatal("%s: the cell is not to be seen", qPrintable(view.objectName()));
    return cell;
}

} // namespace

void Hands::activate()
{
    m_gui.window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_gui.window.get()))
        qFatal("the window does not become active");
}

void Hands::openPage(const QString &page)
{
    auto &button = m_gui.get<QAbstractButton>(qPrintable(page + u"PageRailButton"_s));
    QTest::mouseClick(&button, Qt::LeftButton);
}

void Hands::press(const char *action)
{
    activate();
    QTest::keySequence(m_gui.window.get(), m_gui.get<QAction>(action).shortcut());
}

void Hands::choose(const char *picker, const QString &entry)
{
    auto &combo = m_gui.get<QComboBox>(picker);
    const int wanted = combo.findText(entry);
    if (wanted < 0)
        qFatal("%s does not offer %s", picker, qPrintable(entry));
    while (combo.currentIndex() != wanted) {
        const int before = combo.currentIndex();
        QTest::keyClick(&combo, before < wanted ? Qt::Key_Down : Qt::Key_Up);
        if (combo.currentIndex() == before)
            qFatal("%s does not move", picker);
    }
}

void Hands::click(QAbstractItemView &view, const QModelIndex &index)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, visibleCell(view, index).center());
}

void Hands::doubleClick(QAbstractItemView &view, const QModelIndex &index)
{
    click(view, index); // a view takes a double click only where it was pressed before
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, visibleCell(view, index).center());
}

void Hands::type(QAbstractItemView &view, const QModelIndex &index, const QString &text)
{
    doubleClick(view, index);
    auto *editor = view.viewport()->findChild<QLineEdit *>(u"cellEditor"_s);
    if (!editor)
        qFatal("%s: the cell does not open for editing", qPrintable(view.objectName()));
    QTest::keySequence(editor, QKeySequence::SelectAll);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

QModelIndex rowAt(const QAbstractItemModel &model, const QStringList &path)
{
    QModelIndex found;
    for (const QString &name : path) {
        QModelIndex next;
        for (int row = 0; row < model.rowCount(found) && !next.isValid(); ++row) {
            const QModelIndex index = model.index(row, 0, found);
            if (index.data().toString() == name)
                next = index;
        }
        if (!next.isValid())
            return {};
        found = next;
    }
    return found;
}

QModelIndex rowBelow(const QAbstractItemModel &model, const QString &heading, const QString &text)
{
    QModelIndex head;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (head.isValid() && index.data(KindRole) == head.data(KindRole))
            return {}; // the next heading
        if (index.data().toString() == heading)
            head = index;
        else if ((head.isValid() || heading.isEmpty()) && index.data().toString() == text)
            return index;
    }
    return {};
}

int columnTitled(const QAbstractItemModel &model, const QString &group, const QString &title)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto head = [&](int role) { return model.headerData(column, Qt::Horizontal, role).toString(); };
        if (head(GroupTitleRole) == group && head(Qt::DisplayRole) == title)
            return column;
    }
    return -1;
}

} // namespace stratoplan::test

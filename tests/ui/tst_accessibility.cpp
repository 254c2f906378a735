// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guitest.h"

#include "ui/shell/commands/filecommands.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace stratoplan;

namespace {

/// Where a widget stands, for a message: "dashboardPage > monthlyCostChart (QToolButton)".
QString describe(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *each = &widget; each; each = each->parentWidget()) {
        if (!each->objectName().isEmpty())
            path.prepend(each->objectName());
    }
    return u"%1 (%2)"_s.arg(path.join(u" > "_s), QString::fromLatin1(widget.metaObject()->className()));
}

/// Parts of other widgets that Qt makes and names through them.
bool isInnerPart(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QAbstractSpinBox *>(parent)
        || qobject_cast<const QComboBox *>(parent) || (parent && parent->objectName().startsWith("qt_"_L1))
        || (parent && qobject_cast<const QLineEdit *>(parent));
}

bool hasBuddy(const QWidget &widget)
{
    const QList<QLabel *> labels = widget.window()->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&widget](const QLabel *label) { return label->buddy() == &widget; });
}

bool isInteractive(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget);
}

bool isNamed(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty() || hasBuddy(widget))
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button && !button->text().isEmpty();
}

/// Letters that follow the mark of a mnemonic, in lower case.
QStringList mnemonics(const QList<QAction *> &actions)
{
    QStringList letters;
    for (const QAction *action : actions) {
        QString text = action->text();
        text.remove(u"&&"_s);
        const qsizetype mark = text.indexOf(u'&');
        if (mark >= 0 && mark + 1 < text.size() && action->isVisible())
            letters.append(text.mid(mark + 1, 1).toLower());
    }
    return letters;
}

} // namespace

/// Whatever can be used can be named: by screen readers, by tests, by the keyboard.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlOfEveryPageHasAName()
    {
        test::GuiTest gui;
        gui.show();
        checkControls(*gui.window);
        QVERIFY(gui.window->files().openSample(u"sequelstring"_s));
        for (const PageInfo &page : gui.pages.pages()) {
            gui.window->workspace()->showPage(page.key);
            gui.settle();
            checkControls(*gui.window);
        }
    }

    void everyActionIsComplete()
    {
        test::GuiTest gui;
        QStringList incomplete;
        for (const QMenu *menu : gui.window->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions()) {
                if (action->isSeparator() || action->menu() || menu->objectName() == "recentPlansMenu"_L1
                    || menu->objectName() == "samplesMenu"_L1)
                    continue;
                if (action->text().isEmpty() || action->objectName().isEmpty()
                    || action->statusTip().isEmpty())
                    incomplete.append(action->objectName() + u' ' + action->text());
            }
        }
        QCOMPARE(incomplete.join(u", "_s), QString());
    }

    void noTwoEntriesOfAMenuHaveTheSameMnemonic()
    {
        test::GuiTest gui;
        QList<QWidget *> holders;
        for (QMenu *menu : gui.window->findChildren<QMenu *>())
            holders.append(menu);
        holders.append(gui.window->findChild<QMenuBar *>());
        for (const QWidget *holder : std::as_const(holders)) {
            QStringList letters = mnemonics(holder->actions());
            const QString all = letters.join(u' ');
            QVERIFY2(letters.removeDuplicates() == 0, qPrintable(describe(*holder) + u": "_s + all));
        }
    }

    void noTwoActionsHaveTheSameShortcut()
    {
        test::GuiTest gui;
        QStringList keys;
        for (const QAction *action : gui.window->findChildren<QAction *>()) {
            for (const QKeySequence &sequence : action->shortcuts()) {
                if (!action->objectName().isEmpty() && action->shortcutContext() == Qt::WindowShortcut)
                    keys.append(sequence.toString());
            }
        }
        keys.sort();
        const QString all = keys.join(u' ');
        QVERIFY2(keys.removeDuplicates() == 0, qPrintable(all));
    }

private:
    void checkControls(const QWidget &window)
    {
        QStringList unnamed;
        QStringList anonymous;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (!isInteractive(*widget) || isInnerPart(*widget) || !widget->isVisibleTo(&window))
                continue;
            if (!isNamed(*widget))
                unnamed.append(describe(*widget));
            if (widget->objectName().isEmpty())
                anonymous.append(describe(*widget));
        }
        QCOMPARE(unnamed.join(u", "_s), QString());
        QCOMPARE(anonymous.join(u", "_s), QString());
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guitest.h"

#include "ui/shell/commands/filecommands.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>
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

/// The letter that a text marks, in lower case; none.
QString markedLetter(QString text)
{
    text.remove(u"&&"_s);
    const qsizetype mark = text.indexOf(u'&');
    return mark >= 0 ? text.mid(mark + 1, 1).toLower() : QString();
}

/// Whether the letter of a label leads somewhere.
bool takesFocus(const QWidget *widget)
{
    while (widget && widget->focusProxy())
        widget = widget->focusProxy();
    return widget && widget->focusPolicy() != Qt::NoFocus;
}

/// What is wrong with the letters of a window as it is shown: letters that two of its labels, buttons and
/// menus have, labels whose letter leads nowhere.
QStringList letterProblems(const QWidget &window)
{
    QHash<QString, QString> owners;
    QStringList problems;
    const auto add = [&](const QString &text, const QString &owner) {
        const QString letter = markedLetter(text);
        if (letter.isEmpty())
            return;
        if (owners.contains(letter))
            problems.append(u"Alt+%1: %2 and %3"_s.arg(letter.toUpper(), owners.value(letter), owner));
        owners.insert(letter, owner);
    };
    for (const QMenuBar *bar : window.findChildren<QMenuBar *>()) {
        for (const QAction *action : bar->actions())
            add(action->text(), u"menu "_s + action->text());
    }
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !widget->isVisibleTo(&window))
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text(), describe(*button));
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label || !label->buddy() || markedLetter(label->text()).isEmpty())
            continue;
        add(label->text(), describe(*label->buddy()));
        if (!takesFocus(label->buddy()))
            problems.append(u"%1 leads nowhere"_s.arg(label->text()));
    }
    return problems;
}

/// Looks at the letters of the window and of every dialog and window that opens from it.
class LetterWalk
{
public:
    explicit LetterWalk(test::GuiTest &gui) : m_gui(gui)
    {
        m_gui.prompts.onDialog = [this](QDialog &dialog) {
            look(dialog, dialog.objectName());
            return false;
        };
    }

    void look(const QWidget &window, const QString &where)
    {
        m_gui.settle();
        m_seen.insert(where);
        for (const QString &problem : letterProblems(window)) {
            if (!m_problems.contains(where + u": "_s + problem))
                m_problems.append(where + u": "_s + problem);
        }
    }

    void lookAtPage(const QString &page)
    {
        m_gui.window->workspace()->showPage(page);
        look(*m_gui.window, page);
    }

    /// Runs what asks for something, then presses what adds or changes rows in a window that came of it.
    void follow(QAction &action)
    {
        action.trigger();
        m_gui.settle();
        for (QDialog *dialog : m_gui.window->findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            look(*dialog, dialog->objectName());
            press(*dialog);
            dialog->close();
        }
    }

    void press(const QWidget &window)
    {
        QList<QPointer<QAbstractButton>> buttons;
        for (QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            if (button->window() == &window && button->text().endsWith(u'…'))
                buttons.append(button);
        }
        for (const QPointer<QAbstractButton> &button : std::as_const(buttons)) {
            if (button && button->isEnabled() && button->isVisible())
                button->click();
        }
    }

    [[nodiscard]] QString problems() const { return m_problems.join(u'\n'); }
    [[nodiscard]] const QSet<QString> &seen() const { return m_seen; }

private:
    test::GuiTest &m_gui;
    QStringList m_problems;
    QSet<QString> m_seen;
};

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

    void everyLetterOfAWindowLeadsToOnePlace()
    {
        test::GuiTest gui;
        gui.show({1440, 900});
        QVERIFY(gui.window->files().openSample(u"sequelstring"_s));
        LetterWalk walk(gui);
        gui.get<QAction>("showWhatIfAction").trigger();
        for (const PageInfo &page : gui.pages.pages()) {
            walk.lookAtPage(page.key);
            walk.press(*gui.window);
        }
        walk.lookAtPage(u"design"_s);
        const Component &first = gui.document.plan().table<Component>().at(0);
        gui.get<QAbstractButton>("componentSegment").click();
        gui.navigator.openComponent(u"design"_s, first.id);
        walk.look(*gui.window, u"component"_s);
        for (const QString &part : {u"scaling"_s, u"pods"_s, u"range"_s, u"once"_s, u"lifecycle"_s})
            gui.navigator.editInTime(first.id, part);
        walk.lookAtPage(u"roadmap"_s);
        for (const char *button : {"newPhaseButton", "newMilestoneButton", "newTriggerButton"}) {
            gui.get<QAbstractButton>(button).click();
            walk.look(*gui.window, QString::fromLatin1(button));
        }
        for (QAction *action : gui.window->findChildren<QAction *>()) {
            if (action->text().endsWith(u'…') && action->isEnabled()
                && action->objectName() != "openPlanAction"_L1)
                walk.follow(*action);
        }
        QCOMPARE(walk.problems(), QString());
        for (const QString &each : {u"scalingDialog"_s, u"budgetDialog"_s, u"leverDialog"_s, u"twinDialog"_s})
            QVERIFY2(walk.seen().contains(each), qPrintable(QStringList(walk.seen().values()).join(u' ')));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time/windowfoot.h"

#include "document/document.h"
#include "render/theme/themesource.h"
#include "ui/shell/pagecontext.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowFoot)
};

} // namespace

QWidget *makeWindowFoot(PageContext &context, QDialog &window, const QString &name, const QString &remark)
{
    auto *foot = new QWidget(&window);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(remark, u"hint"_s, foot), 1);
    const auto addAction = [&](QAction *action, const QString &does, const QString &icon,
                               const QKeySequence &keys) {
        action->setObjectName(does + name + u"Action"_s);
        action->setIcon(context.theme.icons().icon(icon, Token::Text));
        action->setShortcut(keys);
        row->addWidget(makeIconButton(*action, foot));
    };
    QUndoStack &stack = context.document.undoStack();
    addAction(stack.createUndoAction(&window, Words::tr("Undo")), u"undo"_s, u"undo"_s, QKeySequence::Undo);
    addAction(stack.createRedoAction(&window, Words::tr("Redo")), u"redo"_s, u"redo"_s,
              QKeySequence(u"Ctrl+Shift+Z"_s));
    auto *done = new QPushButton(Words::tr("Close"), foot);
    done->setObjectName(u"close"_s + name + u"Button"_s);
    done->setAutoDefault(false);
    QObject::connect(done, &QPushButton::clicked, &window, &QDialog::accept);
    row->addSpacing(8);
    row->addWidget(done);
    return foot;
}

} // namespace stratoplan

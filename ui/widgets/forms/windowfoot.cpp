// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/forms/windowfoot.h"

#include "render/theme/themesource.h"
#include "ui/widgets/input/iconbutton.h"
#include "ui/widgets/properties.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowFoot)
};

} // namespace

QWidget *makeWindowFoot(QDialog &window, const WindowFoot &foot)
{
    auto *widget = new QWidget(&window);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(foot.remark, u"hint"_s, widget), 1);
    const auto addAction = [&](QAction *action, const QString &does, const QString &icon,
                               const QList<QKeySequence> &keys) {
        action->setObjectName(does + foot.name + u"Action"_s);
        action->setIcon(foot.theme.icons().icon(icon, Token::Text));
        action->setShortcuts(keys);
        row->addWidget(makeIconButton(*action, widget));
    };
    addAction(foot.stack.createUndoAction(&window, Words::tr("Undo")), u"undo"_s, u"undo"_s,
              {QKeySequence::Undo});
    addAction(foot.stack.createRedoAction(&window, Words::tr("Redo")), u"redo"_s, u"redo"_s,
              {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    auto *done = new QPushButton(Words::tr("Close"), widget);
    done->setObjectName(u"close"_s + foot.name + u"Button"_s);
    done->setAutoDefault(false);
    QObject::connect(done, &QPushButton::clicked, &window, &QDialog::accept);
    row->addSpacing(8);
    row->addWidget(done);
    return widget;
}

} // namespace stratoplan

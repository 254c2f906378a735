// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/figuresaver.h"

#include "render/figureactions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Translation context of the texts in this file.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FigureSaver)
};

} // namespace

QString askPicturePath(PageContext &context, QWidget &parent, const QString &name, FigureFormat format)
{
    const bool isSvg = format == FigureFormat::Svg;
    FileQuestion question;
    question.title = isSvg ? Words::tr("Save as SVG") : Words::tr("Save as PNG");
    question.suffix = isSvg ? u"svg"_s : u"png"_s;
    question.filters = {isSvg ? Words::tr("SVG drawings (*.svg)") : Words::tr("PNG pictures (*.png)")};
    const QString folder = context.settings.exportFolder.value();
    question.folder = QDir(folder.isEmpty() ? QDir::homePath() : folder).filePath(name + u'.' + question.suffix);
    const QString path = context.prompts.saveFile(&parent, question);
    if (!path.isEmpty())
        context.settings.exportFolder.set(QFileInfo(path).absolutePath());
    return path;
}

void connectSaving(PageContext &context, FigureActions &actions, QWidget &widget, const QString &name)
{
    QObject::connect(&actions, &FigureActions::saveRequested, &widget,
                     [&context, &actions, &widget, name](FigureFormat format) {
                         const QString path = askPicturePath(context, widget, name, format);
                         if (!path.isEmpty() && context.navigator.check(actions.save(path, format)))
                             context.navigator.showMessage(Words::tr("Saved %1").arg(QFileInfo(path).fileName()));
                     });
}

QMenu *makeFigureMenu(FigureActions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addActions({actions.copyAction(), actions.savePngAction(), actions.saveSvgAction()});
    return menu;
}

} // namespace stratoplan

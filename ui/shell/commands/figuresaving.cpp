// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands/figuresaving.h"

#include "render/figureactions.h"
#include "ui/shell/navigator.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/commands/prompts.h"
#include "ui/shell/settings.h"

#include <QAction>
#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::FigureSaving)
};

void save(const FigureActions &actions, PageContext &context, const QString &name, FigureFormat format)
{
    const bool isSvg = format == FigureFormat::Svg;
    const QString suffix = isSvg ? u"svg"_s : u"png"_s;
    QString folder = context.settings.exportFolder.value();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString filter = isSvg ? Words::tr("SVG drawing (*.svg)") : Words::tr("PNG picture (*.png)");
    const QString path = context.prompts.saveFile(
        QApplication::activeWindow(),
        {Words::tr("Save figure"), folder + u'/' + name + u'.' + suffix, {filter}, suffix});
    if (path.isEmpty())
        return;
    context.settings.exportFolder.set(QFileInfo(path).path());
    if (context.navigator.check(actions.save(path, format)))
        context.navigator.showMessage(Words::tr("Written to %1").arg(QDir::toNativeSeparators(path)));
}

} // namespace

void askWhereToSave(FigureActions &actions, PageContext &context, const QString &name)
{
    QObject::connect(
        &actions, &FigureActions::saveRequested, &actions,
        [&actions, &context, name](FigureFormat format) { save(actions, context, name, format); });
}

void offerSaving(QToolButton &button, FigureActions &actions, PageContext &context, const QString &name)
{
    button.setPopupMode(QToolButton::InstantPopup);
    button.addActions({actions.copyAction(), actions.savePngAction(), actions.saveSvgAction()});
    askWhereToSave(actions, context, name);
}

} // namespace stratoplan

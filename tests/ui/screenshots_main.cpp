// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guitest.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStatusBar>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::test {

namespace {

void say(const QString &text)
{
    std::fputs(qUtf8Printable(text + u'\n'), stdout);
}

/// What is photographed: in one theme, at one size, in one phase.
struct Setting
{
    ThemeSource::Mode mode;
    QSize size;
    int phase = 0; ///< from 1; 0: the one the window chooses
};

bool save(GuiTest &gui, const QString &folder, const QString &name, const Setting &setting)
{
    gui.window->statusBar()->clearMessage();
    gui.settle();
    const QString theme = setting.mode == ThemeSource::Mode::Dark ? u"dark"_s : u"light"_s;
    const QString path =
        u"%1/%2-%3-%4x%5.png"_s.arg(folder, name, theme).arg(setting.size.width()).arg(setting.size.height());
    const bool done = gui.window->grab().save(path);
    say(done ? path : u"cannot write "_s + path);
    return done;
}

bool photograph(const QString &plan, const QString &folder, const QStringList &only, const Setting &setting)
{
    GuiTest gui;
    gui.theme.setMode(setting.mode);
    gui.show(setting.size);
    const bool opened = plan.endsWith(".strato"_L1) || plan.endsWith(".json"_L1)
        ? gui.window->files().openPath(plan)
        : gui.window->files().openSample(plan);
    if (!opened)
        return save(gui, folder, u"failed"_s, setting) && false;
    gui.prompts.savePath = gui.path(gui.document.plan().info().name + u".strato"_s);
    bool done = gui.window->files().saveAs();
    if (setting.phase > 0)
        gui.view.setPhase(gui.view.phases().value(setting.phase - 1));
    for (const PageInfo &page : gui.pages.pages()) {
        if (!only.isEmpty() && !only.contains(page.key))
            continue;
        gui.window->workspace()->showPage(page.key);
        done = save(gui, folder, page.key, setting) && done;
        if (page.key == "catalog"_L1) {
            gui.get<QAbstractButton>("catalogsSegment").click();
            done = save(gui, folder, u"catalogs"_s, setting) && done;
        }
    }
    if (only.isEmpty() || only.contains(u"start"_s))
        done = gui.window->files().close() && save(gui, folder, u"start"_s, setting) && done;
    return done;
}

} // namespace

} // namespace stratoplan::test

int main(int argc, char *argv[])
{
    using namespace stratoplan;
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Takes a picture of every page of the window."_s);
    parser.addHelpOption();
    const QCommandLineOption only(u"only"_s, u"Pages to take, by key; the start page is \"start\"."_s,
                                  u"KEY"_s);
    const QCommandLineOption phase(u"phase"_s, u"Number of the phase to look at, from 1."_s, u"N"_s);
    const QCommandLineOption quick(u"quick"_s, u"Only light, 1440 by 900."_s);
    parser.addOptions({only, phase, quick});
    parser.addPositionalArgument(u"PLAN"_s, u"Plan file or name of a sample."_s);
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || !QDir().mkpath(words.at(1)))
        parser.showHelp(2);
    bool done = true;
    for (const ThemeSource::Mode mode : {ThemeSource::Mode::Light, ThemeSource::Mode::Dark}) {
        for (const QSize &size : {QSize(1440, 900), QSize(1280, 720)}) {
            done = test::photograph(words.at(0), words.at(1), parser.values(only),
                                    {mode, size, parser.value(phase).toInt()})
                && done;
            if (parser.isSet(quick))
                return done ? 0 : 1;
        }
    }
    return done ? 0 : 1;
}

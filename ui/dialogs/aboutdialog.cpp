// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/widgets/logo.h"
#include "ui/widgets/properties.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

AboutDialog::AboutDialog(const ThemeSource &theme, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Stratoplan"));
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(makeLabel(u"Stratoplan"_s, u"product"_s, this));
    words->addWidget(
        makeLabel(tr("Version %1").arg(QCoreApplication::applicationVersion()), u"secondary"_s, this));
    words->addSpacing(8);
    const QString text =
        tr("Plans what a system runs on, what it costs and how it recovers. Everything works offline.\n\n"
           "Free software under the GNU General Public License, version 3 or later; there is no "
           "warranty. Built with Qt, SQLite and nlohmann_json; Graphviz arranges diagrams.");
    QLabel *about = makeLabel(text, {}, this);
    about->setWordWrap(true);
    about->setMinimumWidth(360);
    about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(about);
    auto *top = new QHBoxLayout;
    top->setSpacing(20);
    top->addWidget(new Logo(theme, 56, this), 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addWidget(buttons);
}

} // namespace stratoplan

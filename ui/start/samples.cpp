// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/samples.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

namespace {

/// Where the words of this file are translated.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(stratoplan::Samples)
};

} // namespace

QList<SamplePlan> samplePlans()
{
    return {{u"sequelstring"_s, Words::tr("SaaS CRM"), Words::tr("3 clouds, 4 environments, 3 phases"), u"users"_s, 0}};
}

} // namespace stratoplan

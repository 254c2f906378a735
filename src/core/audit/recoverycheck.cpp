// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/rules.h"

#include "core/engine/figures/comparison.h"
#include "core/resilience/assessment.h"
#include "core/text/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::auditrules {

namespace {

struct AuditText
{
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

Finding base(const Option &option, const RecoveryCheck &check, const char *measure)
{
    Finding finding;
    finding.key = u"recovery/%1/%2/%3"_s.arg(check.target.value())
                      .arg(option.id.value())
                      .arg(QLatin1StringView(measure));
    finding.place = option.name + u" · "_s + check.title;
    finding.option = option.id;
    finding.page = u"resilience"_s;
    return finding;
}

void checkMissed(const Plan &plan, const Option &option, const RecoveryCheck &check, QList<Finding> &findings)
{
    const Format format;
    if (check.rto == RecoveryCheck::Verdict::Missed) {
        Finding finding = base(option, check, "rto");
        finding.severity = Finding::Severity::Critical;
        finding.component = check.slowest;
        finding.text =
            AuditText::tr("%1: %2 misses its recovery time by %3")
                .arg(option.name, check.title, format.duration(*check.reachedRto - *check.targetRto));
        finding.why = AuditText::tr("%1 reaches %2, %3 is asked: %4")
                          .arg(plan.find(check.slowest)->name, format.duration(*check.reachedRto),
                               format.duration(*check.targetRto), check.rtoBasis);
        findings.append(finding);
    }
    if (check.rpo == RecoveryCheck::Verdict::Missed) {
        Finding finding = base(option, check, "rpo");
        finding.severity = Finding::Severity::Critical;
        finding.component = check.lossiest;
        finding.text = AuditText::tr("%1: %2 may lose %3 of data, %4 is allowed")
                           .arg(option.name, check.title, format.duration(*check.reachedRpo),
                                format.duration(*check.targetRpo));
        finding.why = AuditText::tr("%1: %2").arg(plan.find(check.lossiest)->name, check.rpoBasis);
        findings.append(finding);
    }
}

void checkOpen(const Option &option, const RecoveryCheck &check, QList<Finding> &findings)
{
    if (check.unknown == 0 && check.components > 0)
        return;
    Finding finding = base(option, check, "open");
    finding.severity = Finding::Severity::Warning;
    finding.text = check.components == 0
        ? AuditText::tr("%1: nothing is assigned to the recovery target %2").arg(option.name, check.title)
        : AuditText::tr("%1: %n component(s) of %2 have no recovery figure", nullptr, check.unknown)
              .arg(option.name, check.title);
    finding.why = AuditText::tr("Without it the target cannot be judged.");
    findings.append(finding);
}

} // namespace

void checkRecovery(const Context &context, QList<Finding> &findings)
{
    const Plan &plan = context.plan();
    for (const OptionId id : comparedOptions(plan)) {
        const Option &option = *plan.find(id);
        for (const RecoveryCheck &check : assess(plan, id)) {
            checkMissed(plan, option, check, findings);
            checkOpen(option, check, findings);
        }
    }
}

} // namespace stratoplan::auditrules

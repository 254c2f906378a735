// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resilience/assessment.h"
#include "render/painted/recoverydumbbell.h"
#include "render/slides/slides.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan::slides {

namespace {

/// Where the words of slides are translated; an alias would hide it from the collector of texts.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Slides)
};

using Verdict = RecoveryCheck::Verdict;

constexpr qsizetype mostRows = 6;
constexpr qsizetype mostDetailed = 4; ///< rows that have room for a second line

qsizetype count(const QList<RecoveryCheck> &checks, Verdict verdict)
{
    return std::count_if(checks.begin(), checks.end(),
                         [verdict](const RecoveryCheck &check) { return check.verdict() == verdict; });
}

/// What is to recover: "The High tier", "Sign-in", "The Production environment".
QString nameOf(const SlideContext &context, const RecoveryCheck &check)
{
    const auto named = [&check](const QString &kind, const QString &text) {
        return check.title.contains(kind, Qt::CaseInsensitive) ? check.title : text.arg(check.title);
    };
    const RecoveryTarget *target = context.plan().find(check.target);
    if (!target || target->component)
        return check.title;
    if (target->tier)
        return named(Words::tr("tier"), Words::tr("The %1 tier"));
    if (target->environment)
        return named(Words::tr("environment"), Words::tr("The %1 environment"));
    return Words::tr("The whole plan");
}

/// "The High tier recovers in 25 min, not the 15 min asked".
QString missText(const SlideContext &context, const RecoveryCheck &check)
{
    const Format &format = context.format();
    const QString name = nameOf(context, check);
    if (check.rto == Verdict::Missed)
        return Words::tr("%1 recovers in %2, not the %3 asked", "what recovers, durations")
            .arg(name, format.duration(*check.reachedRto), format.duration(*check.targetRto));
    return check.targetRpo->isZero()
        ? Words::tr("%1 loses %2 of data, none is asked", "what recovers, duration")
              .arg(name, format.duration(*check.reachedRpo))
        : Words::tr("%1 loses %2 of data, not the %3 asked", "what recovers, durations")
              .arg(name, format.duration(*check.reachedRpo), format.duration(*check.targetRpo));
}

QStringList missTexts(const SlideContext &context, const QList<RecoveryCheck> &checks)
{
    QStringList missed;
    for (const RecoveryCheck &check : checks) {
        if (check.verdict() == Verdict::Missed)
            missed.append(missText(context, check));
    }
    return missed;
}

/// "The High tier recovers in 25 min, not the 15 min asked; 3 of 4 targets are met in full".
QString headlineOf(const SlideContext &context, const QList<RecoveryCheck> &checks)
{
    const qsizetype met = count(checks, Verdict::Met);
    if (met == checks.size())
        return checks.size() == 1 ? Words::tr("The recovery target is met")
                                  : Words::tr("All %1 recovery targets are met").arg(checks.size());
    const QStringList missed = missTexts(context, checks);
    if (missed.isEmpty())
        return Words::tr("Recovery targets: %1 of %2 known to be met in full").arg(met).arg(checks.size());
    return checks.size() == 1
        ? missed.first()
        : Words::tr("%1; %2 of %3 targets are met in full", "what is missed, numbers of targets")
              .arg(missed.first())
              .arg(met)
              .arg(checks.size());
}

/// What the headline leaves unsaid: what else is missed, or what is not known.
void setSentence(Slide &slide, const SlideContext &context, const QList<RecoveryCheck> &checks)
{
    constexpr qsizetype most = 2;
    const QStringList others = missTexts(context, checks).mid(1, most);
    QStringList unknown;
    for (const RecoveryCheck &check : checks) {
        if (check.verdict() == Verdict::Unknown)
            unknown.append(check.title);
    }
    if (!others.isEmpty()) {
        slide.lead = Words::tr("Missed too:");
        slide.sentence = others.join(u"; "_s) + u'.';
    } else if (!unknown.isEmpty()) {
        slide.lead = Words::tr("Not known:");
        slide.sentence = unknown.first(std::min(mostRows, unknown.size())).join(u", "_s) + u'.';
    }
}

/// What is missed comes before what is not known, and that before what is met.
int rank(const RecoveryCheck &check)
{
    switch (check.verdict()) {
    case Verdict::Missed:
        return 0;
    case Verdict::Unknown:
        return 1;
    case Verdict::Met:
        return 2;
    }
    return 2;
}

} // namespace

std::optional<Slide> recovery(const SlideContext &context)
{
    const QList<RecoveryCheck> checks = assess(context.plan(), context.report.option());
    if (checks.isEmpty())
        return std::nullopt;
    Slide slide = slideOf(u"recovery"_s, {Words::tr("Recovery"), context.report.optionName()});
    slide.headline = headlineOf(context, checks);
    setSentence(slide, context, checks);
    QList<RecoveryCheck> shown = checks;
    if (shown.size() > mostRows) {
        std::stable_sort(shown.begin(), shown.end(),
                         [](const auto &one, const auto &other) { return rank(one) < rank(other); });
        shown = shown.first(mostRows);
    }
    RecoveryDumbbellData data;
    for (const RecoveryCheck &check : std::as_const(shown))
        data.rows.append({check.title,
                          shown.size() <= mostDetailed ? check.detail : QString(),
                          {check.targetRto, check.reachedRto},
                          {check.targetRpo, check.reachedRpo}});
    slide.figure = std::make_shared<RecoveryDumbbell>(data);
    slide.indent = RecoveryDumbbell::side;
    return slide;
}

} // namespace stratoplan::slides

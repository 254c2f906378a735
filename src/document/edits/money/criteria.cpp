// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits/money/criteria.h"

#include "document/edits/step/rows.h"
#include "document/edits/step/run.h"

#include <algorithm>

namespace stratoplan::edits {

namespace {

using Measure = Criterion::Measure;

const Percent whole = Percent::fromWhole(100);

Status checkPercent(Percent percent, const QString &refusal)
{
    return percent.isNegative() || percent > whole ? Status(Words::invalid(refusal)) : Status();
}
Status checkWeight(Percent weight)
{
    return checkPercent(weight, Words::tr("A weight is 0 to 100."));
}
Status checkScore(Percent value)
{
    return checkPercent(value, Words::tr("A score is 0 to 10."));
}

Score *scoreOf(Criterion &criterion, OptionId option)
{
    const auto found = std::find_if(criterion.scores.begin(), criterion.scores.end(),
                                    [&](const Score &score) { return score.option == option; });
    return found == criterion.scores.end() ? nullptr : &*found;
}

Result<Criterion> checked(const Plan &plan, Criterion criterion)
{
    const Result<QString> name = checkedName(criterion.name);
    if (!name)
        return name.error();
    criterion.name = *name;
    for (const Status &status : {checkUniqueName(plan, criterion), checkWeight(criterion.weight)}) {
        if (!status)
            return status.error();
    }
    for (qsizetype i = 0; i < criterion.scores.size(); ++i) {
        const Score &score = criterion.scores.at(i);
        if (const Status status = checkScore(score.value); !status)
            return status.error();
        if (plan.find(score.option) == nullptr)
            return Words::invalid(Words::tr("A score is one of an option."));
        if (scoreOf(criterion, score.option) != &criterion.scores[i])
            return Words::invalid(Words::tr("There are two scores of the same option."));
    }
    return criterion;
}

QString usualName(Measure measure)
{
    switch (measure) {
    case Measure::Cost:
        return Words::tr("Cost");
    case Measure::Recovery:
        return Words::tr("Recovery");
    case Measure::Availability:
        return Words::tr("Availability");
    case Measure::Notes:
        return Words::tr("For and against");
    case Measure::Judged:
        break;
    }
    return {};
}

} // namespace

Result<CriterionId> setCriterion(Document &document, const Criterion &criterion)
{
    const Result<Criterion> good = checked(document.plan(), criterion);
    if (!good)
        return good.error();
    return putRow(document, *good, good->id ? Words::tr("Change criterion") : Words::tr("Add criterion"));
}

Status renameCriterion(Document &document, CriterionId id, const QString &name)
{
    const Criterion *criterion = document.find(id);
    if (criterion == nullptr)
        return Words::missing();
    Criterion renamed = *criterion;
    renamed.name = name;
    const Result<Criterion> good = checked(document.plan(), renamed);
    if (!good)
        return good.error();
    return statusOf(putRow(document, *good, Words::tr("Rename criterion")));
}

Status setCriterionWeight(Document &document, CriterionId id, Percent weight, int run)
{
    if (const Status status = checkWeight(weight); !status)
        return status;
    return changeRowInRun(document, id, Words::tr("Change weight"), run,
                          [&](Criterion &criterion) { criterion.weight = weight; });
}

Status setScore(Document &document, CriterionId id, OptionId option, std::optional<Percent> value)
{
    if (document.find(option) == nullptr)
        return Words::missing();
    if (value) {
        if (const Status status = checkScore(*value); !status)
            return status;
    }
    return changeRow(document, id, Words::tr("Change score"), [&](Criterion &criterion) {
        Score *score = scoreOf(criterion, option);
        if (!value)
            criterion.scores.removeIf([&](const Score &each) { return each.option == option; });
        else if (score != nullptr)
            score->value = *value;
        else
            criterion.scores.append({option, *value, {}});
    });
}

Status setScoreReason(Document &document, CriterionId id, OptionId option, const QString &reason)
{
    const Criterion *criterion = document.find(id);
    if (criterion == nullptr)
        return Words::missing();
    Criterion probe = *criterion;
    if (scoreOf(probe, option) == nullptr)
        return Words::invalid(Words::tr("Give the option a score first."));
    return changeRow(document, id, Words::tr("Change reason of score"),
                     [&](Criterion &each) { scoreOf(each, option)->reason = reason.simplified(); });
}

Status removeCriterion(Document &document, CriterionId id)
{
    return removeRows(document, QList {id}, Words::tr("Remove criterion"));
}

Status moveCriterion(Document &document, CriterionId id, qsizetype position)
{
    return moveRow(document, id, position, Words::tr("Move criterion"));
}

Status addUsualCriteria(Document &document)
{
    Step step(document, Words::tr("Add usual criteria"));
    for (const Measure measure : {Measure::Cost, Measure::Recovery, Measure::Availability, Measure::Notes}) {
        Criterion criterion;
        criterion.name = usualName(measure);
        criterion.measure = measure;
        const auto &rows = step.plan().table<Criterion>().rows();
        const bool isThere = std::any_of(rows.begin(), rows.end(),
                                         [&](const Criterion &row) { return row.measure == measure; });
        if (!isThere && checkUniqueName(step.plan(), criterion))
            step.insert(criterion);
    }
    return step.push();
}

} // namespace stratoplan::edits

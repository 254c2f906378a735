// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentplan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace stratoplan {

QByteArray toJson(const RecentPlan &plan)
{
    QJsonArray months;
    for (const double month : plan.months)
        months.append(month);
    const QJsonObject object {{u"path"_s, plan.path},
                              {u"name"_s, plan.name},
                              {u"options"_s, plan.options},
                              {u"months"_s, months},
                              {u"amount"_s, plan.amount},
                              {u"amountNote"_s, plan.amountNote},
                              {u"opened"_s, plan.opened.toUTC().toString(Qt::ISODate)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<RecentPlan> recentPlanFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    RecentPlan plan;
    plan.path = object[u"path"_s].toString();
    if (plan.path.isEmpty())
        return std::nullopt;
    plan.name = object[u"name"_s].toString();
    plan.options = object[u"options"_s].toString();
    for (const QJsonValue &month : object[u"months"_s].toArray())
        plan.months.append(month.toDouble());
    plan.amount = object[u"amount"_s].toString();
    plan.amountNote = object[u"amountNote"_s].toString();
    plan.opened = QDateTime::fromString(object[u"opened"_s].toString(), Qt::ISODate);
    return plan;
}

} // namespace stratoplan

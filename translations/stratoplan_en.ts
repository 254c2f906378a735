<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AreaPanels</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>categories</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) have no date</source>
        <translation>
            <numerusform>%n price has no date</numerusform>
            <numerusform>%n prices have no date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n component(s) of %2 have no recovery figure</source>
        <translation>
            <numerusform>%1: %n component of %2 has no recovery figure</numerusform>
            <numerusform>%1: %n components of %2 have no recovery figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan&apos;s figure leaves out %n line(s) without a price.</source>
        <translation>
            <numerusform>The plan&apos;s figure leaves out %n line without a price.</numerusform>
            <numerusform>The plan&apos;s figure leaves out %n lines without a price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) are old</source>
        <translation>
            <numerusform>%n price is old</numerusform>
            <numerusform>%n prices are old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They held more than %n month(s) ago and may have changed since:</source>
        <translation>
            <numerusform>They held more than %n month ago and may have changed since:</numerusform>
            <numerusform>They held more than %n months ago and may have changed since:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupSchedule</name>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogCells</name>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message numerus="yes">
        <source>%n component(s) without a price left out</source>
        <translation>
            <numerusform>%n component without a price left out</numerusform>
            <numerusform>%n components without a price left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commitment</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>purchases</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message numerus="yes">
        <source>%1 of %n role(s)</source>
        <translation>
            <numerusform>%1 of %n role</numerusform>
            <numerusform>%1 of %n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n without a price</source>
        <translation>
            <numerusform>%1, %n without a price</numerusform>
            <numerusform>%1, %n without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) not priced</source>
        <translation>
            <numerusform>%n role not priced</numerusform>
            <numerusform>%n roles not priced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n note(s)</source>
        <translation>
            <numerusform>%1, %n note</numerusform>
            <numerusform>%1, %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message numerus="yes">
        <source>%1 of %n component(s) in two zones</source>
        <translation>
            <numerusform>%1 of %n component in two zones</numerusform>
            <numerusform>%1 of %n components in two zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n target(s) met in full</source>
        <translation>
            <numerusform>%1 of %n target met in full</numerusform>
            <numerusform>%1 of %n targets met in full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message numerus="yes">
        <source>Add %n lever(s)</source>
        <translation>
            <numerusform>Add %n lever</numerusform>
            <numerusform>Add %n levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commit %n unit(s)</source>
        <translation>
            <numerusform>Commit %n unit</numerusform>
            <numerusform>Commit %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n component(s)</source>
        <translation>
            <numerusform>Move %n component</numerusform>
            <numerusform>Move %n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n component(s)</source>
        <translation>
            <numerusform>Remove %n component</numerusform>
            <numerusform>Remove %n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n component(s)</source>
        <translation>
            <numerusform>Duplicate %n component</numerusform>
            <numerusform>Duplicate %n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n line(s)</source>
        <translation>
            <numerusform>Paste %n line</numerusform>
            <numerusform>Paste %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n node(s)</source>
        <translation>
            <numerusform>Remove %n node</numerusform>
            <numerusform>Remove %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n quantities</source>
        <translation>
            <numerusform>Change %n quantity</numerusform>
            <numerusform>Change %n quantities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change account of %n component(s)</source>
        <translation>
            <numerusform>Change account of %n component</numerusform>
            <numerusform>Change account of %n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n discount(s)</source>
        <translation>
            <numerusform>Remove %n discount</numerusform>
            <numerusform>Remove %n discounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n exchange rate(s)</source>
        <translation>
            <numerusform>Remove %n exchange rate</numerusform>
            <numerusform>Remove %n exchange rates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re-price %n price(s)</source>
        <translation>
            <numerusform>Re-price %n price</numerusform>
            <numerusform>Re-price %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use prices without an upfront payment, or give the committed price only to the %n unit(s) that stay where they are all the time, at their component in Design.</source>
        <translation>
            <numerusform>Use prices without an upfront payment, or give the committed price only to the %n unit that stays where it is all the time, at its component in Design.</numerusform>
            <numerusform>Use prices without an upfront payment, or give the committed price only to the %n units that stay where they are all the time, at their component in Design.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridTrace</name>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n without a price</numerusform>
            <numerusform>%n without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a price</source>
        <translation>
            <numerusform>%n line without a price</numerusform>
            <numerusform>%n lines without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyFacts</name>
    <message numerus="yes">
        <source>Cost over %n month(s)</source>
        <translation>
            <numerusform>Cost over %n month</numerusform>
            <numerusform>Cost over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be computed</source>
        <translation>
            <numerusform>%n cannot be computed</numerusform>
            <numerusform>%n cannot be computed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message numerus="yes">
        <source>without %n line(s) that have no price</source>
        <translation>
            <numerusform>without %n line that has no price</numerusform>
            <numerusform>without %n lines that have no price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s), first in %1</source>
        <comment>month</comment>
        <translation>
            <numerusform>in %n month, first in %1</numerusform>
            <numerusform>in %n months, first in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthlyCostChart</name>
    <message numerus="yes">
        <source>%n others</source>
        <comment>smaller parts of a bar, joined</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeFacts</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, kept %n version(s)</source>
        <translation>
            <numerusform>%1, kept %n version</numerusform>
            <numerusform>%1, kept %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceText</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySummary</name>
    <message numerus="yes">
        <source>%n time(s) missed</source>
        <translation>
            <numerusform>%n time missed</numerusform>
            <numerusform>%n times missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a schedule: continuous, replicated or on every change</source>
        <translation>
            <numerusform>%n of them without a schedule: continuous, replicated or on every change</numerusform>
            <numerusform>%n of them without a schedule: continuous, replicated or on every change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n not known</source>
        <comment>component</comment>
        <translation>
            <numerusform>%1, %n not known</numerusform>
            <numerusform>%1, %n not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n zone(s)</source>
        <translation>
            <numerusform>%n zone</numerusform>
            <numerusform>%n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 older than %n month(s)</source>
        <comment>prices</comment>
        <translation>
            <numerusform>%1 of %2 older than %n month</numerusform>
            <numerusform>%1 of %2 older than %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 prices are older than %n month(s) and marked *; the oldest, %3, is of %4.</source>
        <translation>
            <numerusform>%1 of %2 prices are older than %n month and marked *; the oldest, %3, is of %4.</numerusform>
            <numerusform>%1 of %2 prices are older than %n months and marked *; the oldest, %3, is of %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Roadmap</name>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoadmapFigure</name>
    <message numerus="yes">
        <source>%n never fire(s) in these months</source>
        <translation>
            <numerusform>%n never fires in these months</numerusform>
            <numerusform>%n never fire in these months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside these months</source>
        <translation>
            <numerusform>%n outside these months</numerusform>
            <numerusform>%n outside these months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be followed</source>
        <translation>
            <numerusform>%n cannot be followed</numerusform>
            <numerusform>%n cannot be followed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message numerus="yes">
        <source>Not shown: %n phase(s).</source>
        <translation>
            <numerusform>Not shown: %n phase.</numerusform>
            <numerusform>Not shown: %n phases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 is missing %n price(s)</source>
        <comment>finding, option</comment>
        <translation>
            <numerusform>%1; %2 is missing %n price</numerusform>
            <numerusform>%1; %2 is missing %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Past %2: %1 of %n phase(s).</source>
        <comment>a warning</comment>
        <translation>
            <numerusform>Past %2: %1 of %n phase.</numerusform>
            <numerusform>Past %2: %1 of %n phases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message numerus="yes">
        <source>%n line(s) have no price: the value is not known in full.</source>
        <translation>
            <numerusform>%n line has no price: the value is not known in full.</numerusform>
            <numerusform>%n lines have no price: the value is not known in full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) do not say how they recover.</source>
        <translation>
            <numerusform>%n component does not say how it recovers.</numerusform>
            <numerusform>%n components do not say how they recover.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message numerus="yes">
        <source>reserved for %n year(s)</source>
        <translation>
            <numerusform>reserved for %n year</numerusform>
            <numerusform>reserved for %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a savings plan of %n year(s)</source>
        <translation>
            <numerusform>a savings plan of %n year</numerusform>
            <numerusform>a savings plan of %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>committed for %n year(s)</source>
        <translation>
            <numerusform>committed for %n year</numerusform>
            <numerusform>committed for %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tornado</name>
    <message numerus="yes">
        <source>%n more, with less effect</source>
        <translation>
            <numerusform>%n more, with less effect</numerusform>
            <numerusform>%n more, with less effect</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a price</source>
        <translation>
            <numerusform>%n line without a price</numerusform>
            <numerusform>%n lines without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a price</source>
        <translation>
            <numerusform>%n of them without a price</numerusform>
            <numerusform>%n of them without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, paid once for %n month(s)</source>
        <translation>
            <numerusform>%1, paid once for %n month</numerusform>
            <numerusform>%1, paid once for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, spread over %n month(s)</source>
        <translation>
            <numerusform>%1, spread over %n month</numerusform>
            <numerusform>%1, spread over %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::BackupDialog</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::BackupsModel</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CatalogDetails</name>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CatalogPage</name>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CatalogQueryBar</name>
    <message numerus="yes">
        <source>%n filter(s) set</source>
        <translation>
            <numerusform>%n filter set</numerusform>
            <numerusform>%n filters set</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CatalogsModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CatalogsView</name>
    <message numerus="yes">
        <source>Its %n price item(s) of %1 are no longer found.</source>
        <translation>
            <numerusform>Its %n price item of %1 is no longer found.</numerusform>
            <numerusform>Its %n price items of %1 are no longer found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ClauseLabel</name>
    <message numerus="yes">
        <source>%1, +%n more</source>
        <comment>clauses, and how many do not fit</comment>
        <translation>
            <numerusform>%1, +%n more</numerusform>
            <numerusform>%1, +%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CommitmentModel</name>
    <message numerus="yes">
        <source>%n component(s) whose quantity is not known are left out</source>
        <translation>
            <numerusform>%n component whose quantity is not known is left out</numerusform>
            <numerusform>%n components whose quantity is not known are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CommitmentWindow</name>
    <message numerus="yes">
        <source>%1 over %n month(s), at the demand of the plan</source>
        <translation>
            <numerusform>%1 over %n month, at the demand of the plan</numerusform>
            <numerusform>%1 over %n months, at the demand of the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::CommitmentsModel</name>
    <message numerus="yes">
        <source>after %n term(s), in %1</source>
        <translation>
            <numerusform>after %n term, in %1</numerusform>
            <numerusform>after %n terms, in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ComparePage</name>
    <message numerus="yes">
        <source>%n option(s) left out</source>
        <translation>
            <numerusform>%n option left out</numerusform>
            <numerusform>%n options left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ComparisonModel</name>
    <message numerus="yes">
        <source>%n option(s), paired by role</source>
        <translation>
            <numerusform>%n option, paired by role</numerusform>
            <numerusform>%n options, paired by role</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phase(s), paired by role</source>
        <translation>
            <numerusform>%n phase, paired by role</numerusform>
            <numerusform>%n phases, paired by role</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) against the saved plan</source>
        <translation>
            <numerusform>%n scenario against the saved plan</numerusform>
            <numerusform>%n scenarios against the saved plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) and what is tried out, against the saved plan</source>
        <translation>
            <numerusform>%n scenario and what is tried out, against the saved plan</numerusform>
            <numerusform>%n scenarios and what is tried out, against the saved plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ComponentTreeModel</name>
    <message numerus="yes">
        <source>Paste %n component(s)</source>
        <translation>
            <numerusform>Paste %n component</numerusform>
            <numerusform>Paste %n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::DashboardFigures</name>
    <message numerus="yes">
        <source>%n component(s) without a price left out</source>
        <translation>
            <numerusform>%n component without a price left out</numerusform>
            <numerusform>%n components without a price left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n month(s)</source>
        <translation>
            <numerusform>%1 over %n month</numerusform>
            <numerusform>%1 over %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::DesignPage</name>
    <message numerus="yes">
        <source>%n component(s) added</source>
        <translation>
            <numerusform>%n component added</numerusform>
            <numerusform>%n components added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::DiagramEditor</name>
    <message numerus="yes">
        <source>%n thing(s) removed from the diagram; the components stay</source>
        <translation>
            <numerusform>%n thing removed from the diagram; the component stays</numerusform>
            <numerusform>%n things removed from the diagram; the components stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::DiagramFigure</name>
    <message numerus="yes">
        <source>Diagram “%1” with %n part(s).</source>
        <translation>
            <numerusform>Diagram “%1” with %n part.</numerusform>
            <numerusform>Diagram “%1” with %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::DiagramScene</name>
    <message numerus="yes">
        <source>Diagram “%1” with %n part(s).</source>
        <translation>
            <numerusform>Diagram “%1” with %n part.</numerusform>
            <numerusform>Diagram “%1” with %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::DriversModel</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ExportCommands</name>
    <message numerus="yes">
        <source>%n table(s): %1</source>
        <translation>
            <numerusform>%n table: %1</numerusform>
            <numerusform>%n tables: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::FilterCombo</name>
    <message numerus="yes">
        <source>%n price item(s), counted in every list that has them</source>
        <translation>
            <numerusform>%n price item, counted in every list that has it</numerusform>
            <numerusform>%n price items, counted in every list that has them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::FindingsCard</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::FindingsPanel</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n in other options</source>
        <translation>
            <numerusform>+%n in other options</numerusform>
            <numerusform>+%n in other options</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::GeneratedDiagram</name>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n pods</source>
        <translation>
            <numerusform>%1–%n pods</numerusform>
            <numerusform>%1–%n pods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::GridActions</name>
    <message numerus="yes">
        <source>%n component(s) removed</source>
        <translation>
            <numerusform>%n component removed</numerusform>
            <numerusform>%n components removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::HeaderBar</name>
    <message numerus="yes">
        <source>without %n unknown price(s)</source>
        <translation>
            <numerusform>without %n unknown price</numerusform>
            <numerusform>without %n unknown prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) have no price and are left out</source>
        <translation>
            <numerusform>%n component has no price and is left out</numerusform>
            <numerusform>%n components have no price and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ImportDialog</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ImportReportView</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::LifecycleDialog</name>
    <message numerus="yes">
        <source>%n month(s) of the plan</source>
        <translation>
            <numerusform>%n month of the plan</numerusform>
            <numerusform>%n months of the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::MatrixModel</name>
    <message numerus="yes">
        <source>%1: %2 of %n role(s), priced in every option.</source>
        <translation>
            <numerusform>%1: %2 of %n role, priced in every option.</numerusform>
            <numerusform>%1: %2 of %n roles, priced in every option.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::OverridesModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::PhaseCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::PodsDialog</name>
    <message numerus="yes">
        <source>At least %n node(s) are needed.</source>
        <translation>
            <numerusform>At least %n node is needed.</numerusform>
            <numerusform>At least %n nodes are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n node(s)</source>
        <comment>percentage</comment>
        <translation>
            <numerusform>%1 of %n node</numerusform>
            <numerusform>%1 of %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::PriceBrowser</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ReadyLeversDialog</name>
    <message numerus="yes">
        <source>Add %n lever(s)</source>
        <translation>
            <numerusform>Add %n lever</numerusform>
            <numerusform>Add %n levers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::RegionCombo</name>
    <message numerus="yes">
        <source>%n price item(s), counted in every list that has them</source>
        <translation>
            <numerusform>%n price item, counted in every list that has it</numerusform>
            <numerusform>%n price items, counted in every list that has them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::RepriceDialog</name>
    <message numerus="yes">
        <source>%1 of %n price(s) found</source>
        <extracomment>%1 of so many prices</extracomment>
        <translation>
            <numerusform>%1 of %n price found</numerusform>
            <numerusform>%1 of %n prices found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) to take over</source>
        <translation>
            <numerusform>%n price to take over</numerusform>
            <numerusform>%n prices to take over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them not listed</source>
        <translation>
            <numerusform>%1, %n of them not listed</numerusform>
            <numerusform>%1, %n of them not listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::RepriceModel</name>
    <message numerus="yes">
        <source>%1 over %n month(s)</source>
        <comment>currency</comment>
        <translation>
            <numerusform>%1 over %n month</numerusform>
            <numerusform>%1 over %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::RepriceSummary</name>
    <message numerus="yes">
        <source>%1, %n month(s)</source>
        <comment>option</comment>
        <translation>
            <numerusform>%1, %n month</numerusform>
            <numerusform>%1, %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::RoadmapPage</name>
    <message numerus="yes">
        <source>%n phase(s)</source>
        <translation>
            <numerusform>%n phase</numerusform>
            <numerusform>%n phases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::Samples</name>
    <message numerus="yes">
        <source>%n option(s)</source>
        <translation>
            <numerusform>%n option</numerusform>
            <numerusform>%n options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s)</source>
        <translation>
            <numerusform>%n environment</numerusform>
            <numerusform>%n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phase(s)</source>
        <translation>
            <numerusform>%n phase</numerusform>
            <numerusform>%n phases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::SamplesModel</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::ScenarioModel</name>
    <message numerus="yes">
        <source>%n lever(s) set</source>
        <translation>
            <numerusform>%n lever set</numerusform>
            <numerusform>%n levers set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What if, %n lever(s)</source>
        <translation>
            <numerusform>What if, %n lever</numerusform>
            <numerusform>What if, %n levers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lever(s) moved</source>
        <translation>
            <numerusform>%1, %n lever moved</numerusform>
            <numerusform>%1, %n levers moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::SelectionList</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::StartPage</name>
    <message numerus="yes">
        <source>%n catalog(s)</source>
        <translation>
            <numerusform>%n catalog</numerusform>
            <numerusform>%n catalogs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>had %n lever(s) moved that were not kept, from %1.</source>
        <translation>
            <numerusform>had %n lever moved that was not kept, from %1.</numerusform>
            <numerusform>had %n levers moved that were not kept, from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has changes that were not saved and %n moved lever(s), from %1.</source>
        <translation>
            <numerusform>has changes that were not saved and %n moved lever, from %1.</numerusform>
            <numerusform>has changes that were not saved and %n moved levers, from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::TakeBack</name>
    <message numerus="yes">
        <source>%n lever(s)</source>
        <translation>
            <numerusform>%n lever</numerusform>
            <numerusform>%n levers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::TargetChecksModel</name>
    <message numerus="yes">
        <source>%n line(s) without a price are left out</source>
        <translation>
            <numerusform>%n line without a price is left out</numerusform>
            <numerusform>%n lines without a price are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::TargetPanel</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a figure</source>
        <translation>
            <numerusform>%n without a figure</numerusform>
            <numerusform>%n without a figure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::TotalTrace</name>
    <message numerus="yes">
        <source>%n component(s)</source>
        <translation>
            <numerusform>%n component</numerusform>
            <numerusform>%n components</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n component(s) without a price</source>
        <translation>
            <numerusform>%n component without a price</numerusform>
            <numerusform>%n components without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::TwinResult</name>
    <message numerus="yes">
        <source>%1 of %n line(s) with a price</source>
        <translation>
            <numerusform>%1 of %n line with a price</numerusform>
            <numerusform>%1 of %n lines with a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not an exact fit</source>
        <translation>
            <numerusform>%n not an exact fit</numerusform>
            <numerusform>%n not an exact fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::WhatIfCommands</name>
    <message numerus="yes">
        <source>%n lever(s) added</source>
        <translation>
            <numerusform>%n lever added</numerusform>
            <numerusform>%n levers added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stratoplan::WhatIfHead</name>
    <message numerus="yes">
        <source>%1 over %n month(s)</source>
        <translation>
            <numerusform>%1 over %n month</numerusform>
            <numerusform>%1 over %n months</numerusform>
        </translation>
    </message>
</context>
</TS>

-- SPDX-License-Identifier: GPL-3.0-or-later
-- From version 2 to 3: values, prices and growth may be uncertain; load and its profile; levers by kind; commitments,
-- milestones and criteria; candidates made of several prices.

ALTER TABLE "plan" ADD COLUMN "user_price" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "plan" ADD COLUMN "user_price_currency" TEXT NOT NULL DEFAULT '';
ALTER TABLE "plan" ADD COLUMN "conversion" INTEGER NOT NULL DEFAULT 100000000;
ALTER TABLE "plan" ADD COLUMN "discount_rate" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "plan" ADD COLUMN "seed" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "plan" ADD COLUMN "runs" INTEGER NOT NULL DEFAULT 2000;
ALTER TABLE "environment" ADD COLUMN "hours" INTEGER;
ALTER TABLE "price_override" ADD COLUMN "from" TEXT;
ALTER TABLE "sizing" ADD COLUMN "quantity_spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "sizing" ADD COLUMN "stated_spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "charge" ADD COLUMN "amount_spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "candidate" ADD COLUMN "part_of" INTEGER REFERENCES "candidate" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "candidate" ADD COLUMN "amount_spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "driver" ADD COLUMN "growth_low" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "driver" ADD COLUMN "growth_likely" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "driver" ADD COLUMN "growth_high" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "driver" ADD COLUMN "seasons" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "driver" ADD COLUMN "spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "scaling_policy" ADD COLUMN "load_kind" TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE "scaling_policy" ADD COLUMN "load_number_low" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "scaling_policy" ADD COLUMN "load_number_likely" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "scaling_policy" ADD COLUMN "load_number_high" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "scaling_policy" ADD COLUMN "load_formula" TEXT NOT NULL DEFAULT '';
ALTER TABLE "scaling_policy" ADD COLUMN "load_spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "scaling_policy" ADD COLUMN "capacity" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "scaling_policy" ADD COLUMN "target" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "scaling_policy" ADD COLUMN "lower" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "scaling_policy" ADD COLUMN "profile" INTEGER REFERENCES "load_profile" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "workload" ADD COLUMN "replicas_kind" TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE "workload" ADD COLUMN "replicas_number_low" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "workload" ADD COLUMN "replicas_number_likely" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "workload" ADD COLUMN "replicas_number_high" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "workload" ADD COLUMN "replicas_formula" TEXT NOT NULL DEFAULT '';
ALTER TABLE "workload" ADD COLUMN "replicas_spread" TEXT NOT NULL DEFAULT 'triangular';
ALTER TABLE "workload" ADD COLUMN "every_node" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "lever" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'cost';
ALTER TABLE "lever" ADD COLUMN "driver" TEXT NOT NULL DEFAULT '';
ALTER TABLE "backup" ADD COLUMN "change" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "backup" ADD COLUMN "storage" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE "price_range" (
  "id" INTEGER PRIMARY KEY,
  "rate" INTEGER REFERENCES "rate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "percent_low" INTEGER NOT NULL DEFAULT 0,
  "percent_likely" INTEGER NOT NULL DEFAULT 0,
  "percent_high" INTEGER NOT NULL DEFAULT 0,
  "spread" TEXT NOT NULL DEFAULT 'triangular',
  "reason" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "commitment" (
  "id" INTEGER PRIMARY KEY,
  "rate" INTEGER REFERENCES "rate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "otherwise" INTEGER REFERENCES "rate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT,
  "terms" INTEGER NOT NULL DEFAULT 0,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "load_profile" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "hours" TEXT NOT NULL DEFAULT '[]',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "milestone" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "day" TEXT,
  "phase" INTEGER REFERENCES "phase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "done" INTEGER NOT NULL DEFAULT 0,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "criterion" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "measure" TEXT NOT NULL DEFAULT 'judged',
  "weight" INTEGER NOT NULL DEFAULT 100000000,
  "scores" TEXT NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL
) STRICT;

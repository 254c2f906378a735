-- SPDX-License-Identifier: GPL-3.0-or-later
-- Format version 3. One table for each kind of row; "position" keeps the user's order.
-- Fixed-point numbers are integers: money and quantities count millionths, unit prices and
-- exchange rates 10^-12; times count seconds; months and days are ISO text; lists are JSON.

CREATE TABLE "meta" (
  "key" TEXT PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT;

CREATE TABLE "plan" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "description" TEXT NOT NULL DEFAULT '',
  "author" TEXT NOT NULL DEFAULT '',
  "currency" TEXT NOT NULL DEFAULT 'USD',
  "start" TEXT NOT NULL DEFAULT '2026-01',
  "horizon" INTEGER NOT NULL DEFAULT 12,
  "hours_per_month" INTEGER NOT NULL DEFAULT 730000000,
  "basis" TEXT NOT NULL DEFAULT 'catalog',
  "upfront_view" TEXT NOT NULL DEFAULT 'spread',
  "price_age" INTEGER NOT NULL DEFAULT 12,
  "users_driver" TEXT NOT NULL DEFAULT '',
  "requests_driver" TEXT NOT NULL DEFAULT '',
  "user_price" INTEGER NOT NULL DEFAULT 0,
  "user_price_currency" TEXT NOT NULL DEFAULT '',
  "conversion" INTEGER NOT NULL DEFAULT 100000000,
  "discount_rate" INTEGER NOT NULL DEFAULT 0,
  "seed" INTEGER NOT NULL DEFAULT 1,
  "runs" INTEGER NOT NULL DEFAULT 2000,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "option" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "provider" TEXT NOT NULL DEFAULT '',
  "region" TEXT NOT NULL DEFAULT '',
  "reference" INTEGER NOT NULL DEFAULT 0,
  "description" TEXT NOT NULL DEFAULT '',
  "notes_for" TEXT NOT NULL DEFAULT '[]',
  "notes_against" TEXT NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "account" (
  "id" INTEGER PRIMARY KEY,
  "option" INTEGER REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "provider" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "opened" TEXT,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "trigger_rule" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "condition" TEXT NOT NULL DEFAULT '',
  "action" TEXT NOT NULL DEFAULT 'notify',
  "effect" TEXT NOT NULL DEFAULT '',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "phase" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "begins" TEXT NOT NULL DEFAULT 'undated',
  "month" TEXT NOT NULL DEFAULT '',
  "trigger" INTEGER REFERENCES "trigger_rule" ("id") DEFERRABLE INITIALLY DEFERRED,
  "users_low" INTEGER NOT NULL DEFAULT 0,
  "users_high" INTEGER NOT NULL DEFAULT 0,
  "team" TEXT NOT NULL DEFAULT '',
  "description" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "environment" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'other',
  "in_place_of" INTEGER REFERENCES "environment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "hours" INTEGER,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "component_group" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "recovery_tier" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "description" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "recovery_strategy" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT '',
  "detection" INTEGER,
  "recovery" INTEGER,
  "data_loss" INTEGER,
  "basis" TEXT NOT NULL DEFAULT '',
  "url" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "component" (
  "id" INTEGER PRIMARY KEY,
  "option" INTEGER REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "environment" INTEGER REFERENCES "environment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL DEFAULT '',
  "role" TEXT NOT NULL DEFAULT '',
  "category" TEXT NOT NULL DEFAULT 'Other',
  "component_group" INTEGER REFERENCES "component_group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "account" INTEGER REFERENCES "account" ("id") DEFERRABLE INITIALLY DEFERRED,
  "tags" TEXT NOT NULL DEFAULT '[]',
  "specifications" TEXT NOT NULL DEFAULT '[]',
  "placements" TEXT NOT NULL DEFAULT '[]',
  "recovery_tier" INTEGER REFERENCES "recovery_tier" ("id") DEFERRABLE INITIALLY DEFERRED,
  "recovery_strategy" INTEGER REFERENCES "recovery_strategy" ("id") DEFERRABLE INITIALLY DEFERRED,
  "recovery_time" INTEGER,
  "data_loss" INTEGER,
  "recovery_basis" TEXT NOT NULL DEFAULT '',
  "fit_note" TEXT NOT NULL DEFAULT '',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "catalog" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'own',
  "date" TEXT,
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "price_item" (
  "id" INTEGER PRIMARY KEY,
  "catalog" INTEGER REFERENCES "catalog" ("id") DEFERRABLE INITIALLY DEFERRED,
  "key" TEXT NOT NULL DEFAULT '',
  "provider" TEXT NOT NULL DEFAULT '',
  "service" TEXT NOT NULL DEFAULT '',
  "sku" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "role" TEXT NOT NULL DEFAULT '',
  "category" TEXT NOT NULL DEFAULT 'Other',
  "region" TEXT NOT NULL DEFAULT '',
  "specifications" TEXT NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "rate" (
  "id" INTEGER PRIMARY KEY,
  "item" INTEGER REFERENCES "price_item" ("id") DEFERRABLE INITIALLY DEFERRED,
  "term" TEXT NOT NULL DEFAULT '',
  "term_months" INTEGER NOT NULL DEFAULT 0,
  "unit" TEXT NOT NULL DEFAULT '',
  "time" TEXT NOT NULL DEFAULT 'hour',
  "per" INTEGER NOT NULL DEFAULT 1000000,
  "tiering" TEXT NOT NULL DEFAULT 'graduated',
  "tiers" TEXT NOT NULL DEFAULT '[]',
  "tier_scope" TEXT NOT NULL DEFAULT 'account',
  "pool" TEXT NOT NULL DEFAULT '',
  "upfront" INTEGER NOT NULL DEFAULT 0,
  "upfront_currency" TEXT NOT NULL DEFAULT '',
  "minimum" INTEGER NOT NULL DEFAULT 0,
  "minimum_currency" TEXT NOT NULL DEFAULT '',
  "currency" TEXT NOT NULL DEFAULT 'USD',
  "free" TEXT NOT NULL DEFAULT 'none',
  "allowance" INTEGER NOT NULL DEFAULT 0,
  "effective" TEXT,
  "source_title" TEXT NOT NULL DEFAULT '',
  "source_url" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "price_book_entry" (
  "id" INTEGER PRIMARY KEY,
  "provider" TEXT NOT NULL DEFAULT '',
  "service" TEXT NOT NULL DEFAULT '',
  "sku" TEXT NOT NULL DEFAULT '',
  "term" TEXT NOT NULL DEFAULT '',
  "discount" INTEGER NOT NULL DEFAULT 0,
  "from" TEXT,
  "until" TEXT,
  "note" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "price_override" (
  "id" INTEGER PRIMARY KEY,
  "rate" INTEGER REFERENCES "rate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "price" INTEGER NOT NULL DEFAULT 0,
  "from" TEXT,
  "author" TEXT NOT NULL DEFAULT '',
  "date" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

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

CREATE TABLE "exchange_rate" (
  "id" INTEGER PRIMARY KEY,
  "from" TEXT NOT NULL DEFAULT '',
  "to" TEXT NOT NULL DEFAULT '',
  "rate" INTEGER NOT NULL DEFAULT 0,
  "date" TEXT,
  "source" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "sizing" (
  "id" INTEGER PRIMARY KEY,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "phase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "present" INTEGER NOT NULL DEFAULT 1,
  "specification" TEXT NOT NULL DEFAULT '',
  "quantity_kind" TEXT NOT NULL DEFAULT 'unknown',
  "quantity_number_low" INTEGER NOT NULL DEFAULT 0,
  "quantity_number_likely" INTEGER NOT NULL DEFAULT 0,
  "quantity_number_high" INTEGER NOT NULL DEFAULT 0,
  "quantity_formula" TEXT NOT NULL DEFAULT '',
  "quantity_spread" TEXT NOT NULL DEFAULT 'triangular',
  "unit" TEXT NOT NULL DEFAULT '',
  "stated_kind" TEXT NOT NULL DEFAULT 'none',
  "stated_amount_low" INTEGER NOT NULL DEFAULT 0,
  "stated_amount_likely" INTEGER NOT NULL DEFAULT 0,
  "stated_amount_high" INTEGER NOT NULL DEFAULT 0,
  "stated_amount_currency" TEXT NOT NULL DEFAULT '',
  "stated_spread" TEXT NOT NULL DEFAULT 'triangular',
  "unpriced_reason" TEXT NOT NULL DEFAULT '',
  "needs_vcpu" INTEGER NOT NULL DEFAULT 0,
  "needs_memory" INTEGER NOT NULL DEFAULT 0,
  "needs_storage" INTEGER NOT NULL DEFAULT 0,
  "needs_iops" INTEGER NOT NULL DEFAULT 0,
  "needs_engine" TEXT NOT NULL DEFAULT '',
  "needs_architecture" TEXT NOT NULL DEFAULT '',
  "needs_zones" INTEGER NOT NULL DEFAULT 0,
  "chosen_by_hand" INTEGER NOT NULL DEFAULT 0,
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "charge" (
  "id" INTEGER PRIMARY KEY,
  "sizing" INTEGER REFERENCES "sizing" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rate" INTEGER REFERENCES "rate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL DEFAULT '',
  "counts" TEXT NOT NULL DEFAULT 'each',
  "amount_kind" TEXT NOT NULL DEFAULT 'number',
  "amount_number_low" INTEGER NOT NULL DEFAULT 1000000,
  "amount_number_likely" INTEGER NOT NULL DEFAULT 1000000,
  "amount_number_high" INTEGER NOT NULL DEFAULT 1000000,
  "amount_formula" TEXT NOT NULL DEFAULT '',
  "amount_spread" TEXT NOT NULL DEFAULT 'triangular',
  "hours" INTEGER,
  "covers_environments" TEXT NOT NULL DEFAULT '[]',
  "covers_groups" TEXT NOT NULL DEFAULT '[]',
  "covers_components" TEXT NOT NULL DEFAULT '[]',
  "covers_adjustments" TEXT NOT NULL DEFAULT '[]',
  "covers_roles" TEXT NOT NULL DEFAULT '[]',
  "covers_categories" TEXT NOT NULL DEFAULT '[]',
  "covers_tags" TEXT NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "candidate" (
  "id" INTEGER PRIMARY KEY,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "part_of" INTEGER REFERENCES "candidate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rate" INTEGER REFERENCES "rate" ("id") DEFERRABLE INITIALLY DEFERRED,
  "amount_kind" TEXT NOT NULL DEFAULT 'number',
  "amount_number_low" INTEGER NOT NULL DEFAULT 1000000,
  "amount_number_likely" INTEGER NOT NULL DEFAULT 1000000,
  "amount_number_high" INTEGER NOT NULL DEFAULT 1000000,
  "amount_formula" TEXT NOT NULL DEFAULT '',
  "amount_spread" TEXT NOT NULL DEFAULT 'triangular',
  "note" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "adjustment" (
  "id" INTEGER PRIMARY KEY,
  "option" INTEGER REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL DEFAULT '',
  "mode" TEXT NOT NULL DEFAULT 'add',
  "selection_environments" TEXT NOT NULL DEFAULT '[]',
  "selection_groups" TEXT NOT NULL DEFAULT '[]',
  "selection_components" TEXT NOT NULL DEFAULT '[]',
  "selection_adjustments" TEXT NOT NULL DEFAULT '[]',
  "selection_roles" TEXT NOT NULL DEFAULT '[]',
  "selection_categories" TEXT NOT NULL DEFAULT '[]',
  "selection_tags" TEXT NOT NULL DEFAULT '[]',
  "steps" TEXT NOT NULL DEFAULT '[]',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "budget" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "option" INTEGER REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "phase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "environment" INTEGER REFERENCES "environment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "component_group" INTEGER REFERENCES "component_group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "tag_key" TEXT NOT NULL DEFAULT '',
  "tag_value" TEXT NOT NULL DEFAULT '',
  "amount_low" INTEGER NOT NULL DEFAULT 0,
  "amount_likely" INTEGER NOT NULL DEFAULT 0,
  "amount_high" INTEGER NOT NULL DEFAULT 0,
  "amount_currency" TEXT NOT NULL DEFAULT '',
  "thresholds" TEXT NOT NULL DEFAULT '[]',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "statement" (
  "id" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL DEFAULT 'total',
  "text" TEXT NOT NULL DEFAULT '',
  "option" INTEGER REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "phase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "environment" INTEGER REFERENCES "environment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "component_group" INTEGER REFERENCES "component_group" ("id") DEFERRABLE INITIALLY DEFERRED,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "month" TEXT NOT NULL DEFAULT '',
  "amount_low" INTEGER NOT NULL DEFAULT 0,
  "amount_likely" INTEGER NOT NULL DEFAULT 0,
  "amount_high" INTEGER NOT NULL DEFAULT 0,
  "amount_currency" TEXT NOT NULL DEFAULT '',
  "percent" INTEGER NOT NULL DEFAULT 0,
  "step" INTEGER NOT NULL DEFAULT 0,
  "step_currency" TEXT NOT NULL DEFAULT '',
  "approximate" INTEGER NOT NULL DEFAULT 0,
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "driver" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "unit" TEXT NOT NULL DEFAULT '',
  "interpolation" TEXT NOT NULL DEFAULT 'linear',
  "points" TEXT NOT NULL DEFAULT '[]',
  "formula" TEXT NOT NULL DEFAULT '',
  "growth_low" INTEGER NOT NULL DEFAULT 0,
  "growth_likely" INTEGER NOT NULL DEFAULT 0,
  "growth_high" INTEGER NOT NULL DEFAULT 0,
  "seasons" TEXT NOT NULL DEFAULT '[]',
  "spread" TEXT NOT NULL DEFAULT 'triangular',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
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

CREATE TABLE "scaling_policy" (
  "id" INTEGER PRIMARY KEY,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "metric" TEXT NOT NULL DEFAULT '',
  "comparison" TEXT NOT NULL DEFAULT '',
  "threshold" INTEGER NOT NULL DEFAULT 0,
  "unit" TEXT NOT NULL DEFAULT '',
  "minimum" INTEGER NOT NULL DEFAULT 0,
  "maximum" INTEGER NOT NULL DEFAULT 0,
  "step" INTEGER NOT NULL DEFAULT 1,
  "cooldown" INTEGER NOT NULL DEFAULT 0,
  "action" TEXT NOT NULL DEFAULT '',
  "load_kind" TEXT NOT NULL DEFAULT 'unknown',
  "load_number_low" INTEGER NOT NULL DEFAULT 0,
  "load_number_likely" INTEGER NOT NULL DEFAULT 0,
  "load_number_high" INTEGER NOT NULL DEFAULT 0,
  "load_formula" TEXT NOT NULL DEFAULT '',
  "load_spread" TEXT NOT NULL DEFAULT 'triangular',
  "capacity" INTEGER NOT NULL DEFAULT 0,
  "target" INTEGER NOT NULL DEFAULT 0,
  "lower" INTEGER NOT NULL DEFAULT 0,
  "profile" INTEGER REFERENCES "load_profile" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "workload" (
  "id" INTEGER PRIMARY KEY,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL DEFAULT '',
  "minimum" INTEGER NOT NULL DEFAULT 1,
  "maximum" INTEGER NOT NULL DEFAULT 1,
  "cpu_milli" INTEGER NOT NULL DEFAULT 0,
  "memory_mib" INTEGER NOT NULL DEFAULT 0,
  "replicas_kind" TEXT NOT NULL DEFAULT 'unknown',
  "replicas_number_low" INTEGER NOT NULL DEFAULT 0,
  "replicas_number_likely" INTEGER NOT NULL DEFAULT 0,
  "replicas_number_high" INTEGER NOT NULL DEFAULT 0,
  "replicas_formula" TEXT NOT NULL DEFAULT '',
  "replicas_spread" TEXT NOT NULL DEFAULT 'triangular',
  "every_node" INTEGER NOT NULL DEFAULT 0,
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "target" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "measure" TEXT NOT NULL DEFAULT '',
  "comparison" TEXT NOT NULL DEFAULT '',
  "value" INTEGER NOT NULL DEFAULT 0,
  "unit" TEXT NOT NULL DEFAULT '',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "lever" (
  "id" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT 'cost',
  "effect" TEXT NOT NULL DEFAULT '',
  "driver" TEXT NOT NULL DEFAULT '',
  "selection_environments" TEXT NOT NULL DEFAULT '[]',
  "selection_groups" TEXT NOT NULL DEFAULT '[]',
  "selection_components" TEXT NOT NULL DEFAULT '[]',
  "selection_adjustments" TEXT NOT NULL DEFAULT '[]',
  "selection_roles" TEXT NOT NULL DEFAULT '[]',
  "selection_categories" TEXT NOT NULL DEFAULT '[]',
  "selection_tags" TEXT NOT NULL DEFAULT '[]',
  "bounds_low" INTEGER NOT NULL DEFAULT 0,
  "bounds_likely" INTEGER NOT NULL DEFAULT 0,
  "bounds_high" INTEGER NOT NULL DEFAULT 0,
  "unit" TEXT NOT NULL DEFAULT '',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "scenario" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "settings" TEXT NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "recovery_target" (
  "id" INTEGER PRIMARY KEY,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "tier" INTEGER REFERENCES "recovery_tier" ("id") DEFERRABLE INITIALLY DEFERRED,
  "environment" INTEGER REFERENCES "environment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "disruption" TEXT NOT NULL DEFAULT 'any',
  "rto" INTEGER,
  "rpo" INTEGER,
  "strategy" TEXT NOT NULL DEFAULT '',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "backup" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "mode" TEXT NOT NULL DEFAULT 'full',
  "every" INTEGER NOT NULL DEFAULT 0,
  "keep" INTEGER NOT NULL DEFAULT 0,
  "keep_count" INTEGER NOT NULL DEFAULT 0,
  "location" TEXT NOT NULL DEFAULT '',
  "copies" INTEGER NOT NULL DEFAULT 1,
  "change" INTEGER NOT NULL DEFAULT 0,
  "storage" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "diagram" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "option" INTEGER REFERENCES "option" ("id") DEFERRABLE INITIALLY DEFERRED,
  "environment" INTEGER REFERENCES "environment" ("id") DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "area" (
  "id" INTEGER PRIMARY KEY,
  "diagram" INTEGER REFERENCES "diagram" ("id") DEFERRABLE INITIALLY DEFERRED,
  "parent" INTEGER REFERENCES "area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL DEFAULT 'tier',
  "name" TEXT NOT NULL DEFAULT '',
  "detail" TEXT NOT NULL DEFAULT '',
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "rules" TEXT NOT NULL DEFAULT '[]',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "node" (
  "id" INTEGER PRIMARY KEY,
  "diagram" INTEGER REFERENCES "diagram" ("id") DEFERRABLE INITIALLY DEFERRED,
  "area" INTEGER REFERENCES "area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "component" INTEGER REFERENCES "component" ("id") DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL DEFAULT '',
  "detail" TEXT NOT NULL DEFAULT '',
  "icon" TEXT NOT NULL DEFAULT '',
  "priced" INTEGER NOT NULL DEFAULT 1,
  "position_x" INTEGER,
  "position_y" INTEGER,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "flow" (
  "id" INTEGER PRIMARY KEY,
  "diagram" INTEGER REFERENCES "diagram" ("id") DEFERRABLE INITIALLY DEFERRED,
  "from_node" INTEGER REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to_node" INTEGER REFERENCES "node" ("id") DEFERRABLE INITIALLY DEFERRED,
  "from_area" INTEGER REFERENCES "area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "to_area" INTEGER REFERENCES "area" ("id") DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL DEFAULT 'data',
  "label" TEXT NOT NULL DEFAULT '',
  "protocol" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "checklist" (
  "id" INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL DEFAULT '',
  "phase" INTEGER REFERENCES "phase" ("id") DEFERRABLE INITIALLY DEFERRED,
  "days" INTEGER NOT NULL DEFAULT 0,
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "task" (
  "id" INTEGER PRIMARY KEY,
  "checklist" INTEGER REFERENCES "checklist" ("id") DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL DEFAULT '',
  "done" INTEGER NOT NULL DEFAULT 0,
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

CREATE TABLE "note" (
  "id" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL DEFAULT '',
  "why" TEXT NOT NULL DEFAULT '',
  "source_file" TEXT NOT NULL DEFAULT '',
  "source_line" INTEGER NOT NULL DEFAULT 0,
  "source_text" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "snapshot" (
  "id" INTEGER PRIMARY KEY,
  "author" TEXT NOT NULL DEFAULT '',
  "time" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "content" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE "acceptance" (
  "id" INTEGER PRIMARY KEY,
  "finding" TEXT NOT NULL DEFAULT '',
  "author" TEXT NOT NULL DEFAULT '',
  "time" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "position" INTEGER NOT NULL
) STRICT;

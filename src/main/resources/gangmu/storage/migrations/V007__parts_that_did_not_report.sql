-- How a rule set takes parts that did not report where progress is rolled up.
alter table rule_set add column unreported_parts varchar(40);

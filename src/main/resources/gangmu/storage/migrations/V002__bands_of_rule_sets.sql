-- Whether the bands of a rule set are in percentage points (also where nothing is said) or a ratio to the ruler.
alter table rule_set add column bands varchar(40);

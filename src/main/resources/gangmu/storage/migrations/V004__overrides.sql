-- A person's verdict in place of the computed one, and what rule sets say of overrides, counting, words and findings.
create table verdict_override (
    id uuid not null primary key,
    period uuid,
    target uuid,
    item_verdict varchar(40),
    indicator_verdict varchar(40),
    reason varchar(1000000),
    evidence varchar(1000000),
    inputs varchar(1000000)
);
alter table rule_set add column overrides varchar(40);
alter table rule_set add column adjusted_items varchar(40);
alter table rule_set add column not_due_items varchar(40);
alter table rule_set add column met varchar(1000000);
alter table rule_set add column indicator_met varchar(1000000);
alter table rule_set add column wording varchar(1000000);
alter table rule_set add column colours varchar(1000000);
alter table rule_set add column spent_when_done decimal(30, 12);
alter table rule_set add column jump decimal(30, 12);
alter table rule_set add column pasted_from bigint;
alter table rule_set add column at_risk_from decimal(30, 12);
